"""A map copied in black and white, smaller, still says the same (SOC-06, SOC-28, QUA-09; docs/legend.md).

Each map is printed at 200 dpi, reduced to 70 % and made 1 bit. From the pixels alone each tie is told by its pattern,
each sign by its shape and its fill, each symbol by its outline. Ties are read from a map of their own, on which every
kind stands with every sign and every actor stands where a hand put it: no tie is short, none is near another, and no
change of the layout moves them. Signs and symbols are read from the demo maps too.
"""

import math
import subprocess
import unittest

from harness import DEMO, DEMO_SITES, FINE, TwizaCase

DPI, REDUCED = 200, 0.70
PX = DPI / 25.4 * REDUCED  # pixels in a millimetre of the original


class Copy:
    """The page as the photocopier leaves it: rows of True where there is ink."""

    def __init__(self, png):
        done = subprocess.run(["convert", png, "-background", "white", "-flatten", "-colorspace", "Gray", "-resize",
                               "%d%%" % (REDUCED * 100), "-threshold", "62%", "-depth", "8", "gray:-"],
                              capture_output=True, check=True)
        size = subprocess.run(["identify", "-format", "%w %h", png], capture_output=True, text=True, check=True)
        width, height = (int(side) for side in size.stdout.split())
        self.width = round(width * REDUCED)
        self.height = len(done.stdout) // self.width
        self.bytes = done.stdout

    def ink(self, x, y):
        """Is there ink at a place in millimetres?"""
        column, row = int(x * PX), int(y * PX)
        if not (0 <= column < self.width and 0 <= row < self.height):
            return False
        return self.bytes[row * self.width + column] < 128

    def patch(self, x, y, side, steps=24):
        """The ink in a square around a place, row by row."""
        offsets = [(i / (steps - 1) - 0.5) * side for i in range(steps)]
        return [self.ink(x + dx, y + dy) for dy in offsets for dx in offsets]


def segments(tie):
    return list(zip(tie["path"], tie["path"][1:]))


def distance(point, a, b):
    (x, y), (ax, ay), (bx, by) = point, a, b
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    t = 0 if length == 0 else max(0, min(1, ((x - ax) * dx + (y - ay) * dy) / length))
    return math.hypot(x - ax - t * dx, y - ay - t * dy)


def outside(point, box, margin):
    x, y = point
    return not (box["x"] - margin < x < box["x"] + box["w"] + margin
                and box["y"] - margin < y < box["y"] + box["h"] + margin)


class Surroundings:
    """Where a tie is alone with the paper: nothing else of the map is near."""

    def __init__(self, scene):
        self.scene = scene
        self.boxes = [dict(x=node["x"] - node["w"] / 2, y=node["y"] - node["h"] / 2, w=node["w"], h=node["h"])
                      for node in scene["nodes"]]
        self.boxes += [node["label"] for node in scene["nodes"]] + [region["title"] for region in scene["regions"]]

    def alone(self, point, tie):
        if any(not outside(point, box, 1.0) for box in self.boxes):
            return False
        for region in self.scene["regions"]:
            if not outside(point, region, 1.2) and outside(point, region, -1.2):
                return False
        for other in self.scene["ties"]:
            if "sign" in other and math.dist(point, (other["sign"]["x"], other["sign"]["y"])) < 3.4:
                return False
            if other is not tie and any(distance(point, a, b) < 1.6 for a, b in segments(other)):
                return False
        return True


STEP = 0.05  # mm, of what is read along a tie
LOOK = 0.5   # mm, of looking round


def clean_stretches(copy, tie, around):
    """Lists of on and off along the tie, wherever it is alone."""
    for (ax, ay), (bx, by) in segments(tie):
        length = math.dist((ax, ay), (bx, by))
        if length < 12:
            continue
        ux, uy = (bx - ax) / length, (by - ay) / length
        stretch = []
        at = 4.5  # clear of arrowheads and symbols
        while at + LOOK < length - 4.5:
            if around.alone((ax + ux * at, ay + uy * at), tie):
                for step in range(round(LOOK / STEP)):
                    x, y = ax + ux * (at + step * STEP), ay + uy * (at + step * STEP)
                    stretch.append(any(copy.ink(x - uy * off, y + ux * off) for off in (0, -0.15, 0.15, -0.3, 0.3)))
            else:
                yield stretch
                stretch = []
            at += LOOK
        yield stretch


def whole_runs(stretch):
    """(on?, length in mm) of the runs that begin and end inside the stretch."""
    runs, start = [], 0
    for i in range(1, len(stretch) + 1):
        if i == len(stretch) or stretch[i] != stretch[start]:
            runs.append((stretch[start], (i - start) * STEP))
            start = i
    return runs[1:-1]


def pattern_of(stretch, width):
    """What a reader sees, in units of the line's width; None: too little is seen."""
    inks = [length / width for on, length in whole_runs(stretch) if on]
    # Two dots between two dashes: three short ones in a row are dots.
    if len(inks) >= 3 and max(inks) < 4:
        return "leader-leader"
    if len(stretch) * STEP < 26 * width:
        return None
    if all(stretch):
        return "structure-structure"
    if not inks or max(inks) < 4:
        return None
    if min(inks) > 4:
        return "leader-structure" if len(inks) > 1 else None
    return "extension"


EVERY_TIE = "every tie"  # not a demo site
KINDS = ["structure-structure", "leader-structure", "leader-leader", "extension"]
SIGNS = ["none", "good", "conflictual", "weak", "lost", "differing"]  # as a scene names them
QUALITIES = {"good": ("bonne", ""), "conflictual": ("conflictuelle", ""), "weak": ("", "faible"), "lost": ("", "nulle"),
             "differing": ("", "versions différentes"), "none": ("", "")}
ENDS = {"structure-structure": ("S", "S"), "leader-structure": ("L", "S"), "leader-leader": ("L", "L"),
        "extension": ("G", "S")}
LENGTH = 95  # mm, of a tie between symbols' centres
# Of the rows, one for each sign: a tie falls so many millimetres from end to end.
FALLS = [0, 7, -18, 32, 2, -40]


def every_tie():
    """The sheets of a site with a tie for each kind and sign; signs are full and hollow in turn."""
    actors, placed, ties = {"S": [], "L": [], "G": []}, [], []
    y = 60
    for row, (sign, fall) in enumerate(zip(SIGNS, FALLS)):
        y += max(0, -fall)
        for column, kind in enumerate(KINDS):
            names = []
            for end, letter in enumerate(ENDS[kind]):
                names.append("%s%d%d%d" % (letter, row, column, end))
                actors[letter].append(names[-1])
                placed.append(["Tous", names[-1], str(40 + 135 * column + LENGTH * end), str(y + fall * end)])
            sources = "E1; E2" if (row + column) % 2 == 0 else "E1"
            ties.append([*names, "une réunion", *QUALITIES[sign], sources])
        y += 36 + max(0, fall)
    return {
        "Site": [["Champ", "Valeur"], ["Nom", "Tous les liens"]],
        "Structures": [["Nom", "Catégorie"]] + [[name, "association"] for name in actors["S"]],
        "Leaders": [["Code", "Fonction"]] + [[name, name] for name in actors["L"]],
        "Groupes": [["Nom", "Nature"]] + [[name, "non organisé"] for name in actors["G"]],
        "Sources": [["Code", "Type", "Locuteur"], ["E1", "entretien individuel", "Un premier"],
                    ["E2", "entretien individuel", "Un second"]],
        "Liens": [["De", "À", "Indicateurs", "Qualité", "Mot", "Sources"]] + ties,
        "Cartes": [["Nom"], ["Tous"]],
        "Placements": [["Carte", "Objet", "X", "Y"]] + placed,
    }


class BlackAndWhite(TwizaCase):
    copies = {}  # of all tests: printing and copying take their time

    def printed(self, site):
        if site not in self.copies:
            self.copies[site] = self.print_and_copy(site)
        return self.copies[site]

    def print_and_copy(self, site):
        words = [self.workbook(every_tie()), "--map", "Tous"] if site == EVERY_TIE else [DEMO / (site + ".xlsx")]
        words += ["--profile", "equipe"]
        self.twiza("render", *words, "-o", "map.png", "--dpi", str(DPI), code=FINE)
        return Copy(self.folder / "map.png"), self.scene(*words)

    def test_QUA_09_SOC_06_every_tie_is_told_by_its_pattern(self):
        copy, scene = self.printed(EVERY_TIE)
        around = Surroundings(scene)
        self.assertEqual({(tie["kind"], tie.get("sign", {}).get("sign", "none")) for tie in scene["ties"]},
                         {(kind, sign) for kind in KINDS for sign in SIGNS})
        for tie in scene["ties"]:
            width = tie["width_pt"] * 25.4 / 72
            patterns = {pattern_of(stretch, width) for stretch in clean_stretches(copy, tie, around)} - {None}
            self.assertEqual(patterns, {tie["kind"]}, tie)

    def test_QUA_09_SOC_28_every_sign_is_told_by_its_shape_and_fill(self):
        patches = {}
        for site in (EVERY_TIE, *DEMO_SITES):
            copy, scene = self.printed(site)
            for tie in scene["ties"]:
                if "sign" in tie:
                    sign = tie["sign"]
                    patches.setdefault((sign["sign"], sign["full"]), []).append(
                        copy.patch(sign["x"], sign["y"], 4.8))
        self.assertEqual(set(patches), {(sign, full) for sign in SIGNS[1:] for full in (True, False)})
        self.tell_apart(patches)

    def test_QUA_09_every_symbol_is_told_by_its_outline(self):
        patches = {}
        for site in DEMO_SITES:
            copy, scene = self.printed(site)
            for node in scene["nodes"]:
                patches.setdefault(node["symbol"], []).append(copy.patch(node["x"], node["y"], node["w"] * 1.2))
        self.assertGreaterEqual(len(patches), 4)
        self.tell_apart(patches)

    def tell_apart(self, patches):
        """Each one is nearer to the mean of its own kind than to that of any other."""
        means = {kind: [sum(column) / len(column) for column in zip(*all_of)] for kind, all_of in patches.items()}

        def apart(patch, mean):
            return sum(abs(pixel - grey) for pixel, grey in zip(patch, mean)) / len(patch)
        for kind, all_of in patches.items():
            for patch in all_of:
                nearest = min(means, key=lambda other: apart(patch, means[other]))
                self.assertEqual(nearest, kind)
        kinds = list(means)
        for i, one in enumerate(kinds):
            for other in kinds[i + 1:]:
                self.assertGreater(apart(means[one], means[other]), 0.05, (one, other))


if __name__ == "__main__":
    unittest.main()
