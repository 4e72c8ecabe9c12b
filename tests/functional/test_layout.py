"""The layout's word, kept: measured again on the scenes of the demo and of generated workbooks.

SOC-05, SOC-14, SOC-17, CNF-01..03, CNF-10: no overlap, containment, no intrusion, externals outside, ties
glued, symbols of one size, hand positions kept."""

import random
import unittest

from geometry import EPSILON, corner_box, faults
from harness import DEMO, DEMO_SITES, TwizaCase

WORDS = ("Association", "Coopérative", "Commune", "Tifawt", "Amal", "développement", "de", "des", "artisans",
         "Délégation", "provinciale", "l'agriculture", "Oued", "Union", "tisseuses", "jeunesse", "sport",
         "Anticonstitutionnellement", "X", "et")
ARABIC = ("جمعية", "تعاونية", "جماعة", "التنمية", "النساء", "الشباب", "الواد", "مندوبية")


def generated(seed):
    """A workbook that any coach might have: nested territories, externals, groups, themes, loops, parallel
    ties, actors nowhere, long and Arabic names, some placed by hand never."""
    dice = random.Random(seed)

    def name(kind, number):
        words = ARABIC if dice.random() < 0.15 else WORDS
        return " ".join([*(dice.choice(words) for _ in range(dice.randint(1, 6))), kind + str(number)])

    territories = [["Code", "Nom", "Type", "Parent", "Dessiné"]]
    count = dice.randint(0, 8)
    for i in range(count):
        parent = "T%d" % dice.randrange(i) if i and dice.random() < 0.6 else None
        territories.append(["T%d" % i, name("t", i), "commune", parent,
                            dice.choice([None, None, None, "oui", "non"])])

    def place():
        if not count or dice.random() < 0.1:
            return None
        return "; ".join("T%d" % dice.randrange(count) for _ in range(1 if dice.random() < 0.85 else 2))

    def position():
        return "externe" if dice.random() < 0.12 else None

    many = dice.choice([1, 3, 8, 14, 22, 30])
    structures = [["Code", "Nom", "Sigle", "Catégorie", "Territoires", "Position"]]
    for i in range(many):
        structures.append(["s%d" % i, name("s", i), "S%d" % i, "association", place(), position()])
    leaders = [["Code", "Fonction", "Structures", "Territoires", "Position"]]
    for i in range(dice.randint(0, many // 2)):
        structure = "s%d" % dice.randrange(many) if dice.random() < 0.8 else None
        leaders.append(["l%d" % i, dice.choice(["Président", "Maire", "Secrétaire général de la section locale"]),
                        structure, None if structure else place(), position() if not structure else None])
    groups = [["Code", "Nom", "Nature", "Membres", "Territoires"]]
    for i in range(dice.randint(0, 3)):
        members = "; ".join("s%d" % dice.randrange(many) for _ in range(dice.randint(0, 3)))
        groups.append(["g%d" % i, name("g", i), dice.choice(["non organisé", "classe d'acteurs"]), members or None,
                       place()])
    themes = [["Code", "Nom"], ["h0", "Eau"], ["h1", "Tapis"]]

    ends = [row[0] for rows in (structures, leaders, groups) for row in rows[1:]]
    ties = [["De", "À", "Qui va vers qui", "Indicateurs", "Qualité", "Mot", "Thématique"]]
    for i in range(dice.randint(0, 2 * len(ends))):
        start, end = dice.choice(ends), dice.choice(ends + ["theme:Eau"])
        if start == end and start[0] != "g":
            continue
        ties.append([start, end, dice.choice([None, "vers", "mutuel"]), "i%d" % i,
                     dice.choice([None, None, "bonne", "conflictuelle"]), dice.choice([None, "faible", "nulle"]),
                     dice.choice([None, "Eau", "Tapis"])])
    for group in groups[1:2]:
        ties.append([group[0], group[0], None, "entraide", "bonne", None, None])
    return {"Site": [["Champ", "Valeur"], ["Nom", "Site %d" % seed]], "Thèmes": themes, "Territoires": territories,
            "Structures": structures, "Leaders": leaders, "Groupes": groups, "Liens": ties}


class Guarantees(TwizaCase):
    def assert_kept(self, scene, by_hand=()):
        found = faults(scene, by_hand)
        self.assertEqual(found, [], "%d faults" % len(found))

    def test_demo(self):
        for name in DEMO_SITES:
            for words in ((), ("--labels", "sigle"), ("--lang", "ar")):
                with self.subTest(site=name, words=words):
                    self.assert_kept(self.scene(DEMO / (name + ".xlsx"), *words))

    def test_generated(self):
        for seed in range(30):
            with self.subTest(seed=seed):
                self.assert_kept(self.scene(self.workbook(generated(seed))))

    def test_generated_filtered_and_in_arabic(self):
        for seed in range(100, 106):
            with self.subTest(seed=seed):
                path = self.workbook(generated(seed))
                for words in (("--lang", "ar"), ("--theme", "Eau"), ("--labels", "sigle", "--lang", "en")):
                    self.assert_kept(self.scene(path, *words))

    def test_the_checker_has_nothing_against_the_drawing(self):
        """check lays the map out too: no drawing of ours is nonconforming."""
        for seed in range(200, 206):
            with self.subTest(seed=seed):
                report = self.check(self.workbook(generated(seed)))
                for rule in ("CNF-01", "CNF-02", "CNF-03"):
                    self.assertEqual(self.findings(report, rule), [])

    def test_long_names(self):
        rows = [["Nom", "Territoires"]] + [["mot " * n + "s%d" % n, "T"] for n in (1, 20, 100, 400)]
        rows += [["x" * n + "y", "T"] for n in (30, 200, 3000)] + [["م" * 300, "T"]]
        territories = [["Nom", "Type"], ["T", "commune"], ["long " * 60, "commune"]]
        rows.append(["dedans", "long " * 60])
        self.assert_kept(self.scene(self.workbook({"Structures": rows, "Territoires": territories})))

    def test_deep_nesting(self):
        territories = [["Nom", "Type", "Parent", "Dessiné"]]
        territories += [["N%d" % i, "commune", "N%d" % (i - 1) if i else None, "oui"] for i in range(25)]
        rows = [["Nom", "Territoires"]] + [["a%d" % i, "N%d" % i] for i in range(0, 25, 3)]
        scene = self.scene(self.workbook({"Structures": rows, "Territoires": territories}))
        self.assertEqual(len(scene["regions"]), 25)
        self.assert_kept(scene)

    def test_a_star_and_a_clique(self):
        rows = [["Nom"]] + [["a%d" % i] for i in range(16)]
        star = [["De", "À", "Indicateurs"]] + [["a0", "a%d" % i, "x"] for i in range(1, 16)]
        clique = [["De", "À", "Indicateurs"]] + [["a%d" % i, "a%d" % j, "x"] for i in range(9) for j in range(i)]
        parallel = [["De", "À", "Indicateurs"]] + [["a0", "a1", "i%d" % i] for i in range(12)]
        for ties in (star, clique, parallel):
            scene = self.scene(self.workbook({"Structures": rows, "Liens": ties}))
            self.assertEqual(len(scene["ties"]), len(ties) - 1)
            self.assert_kept(scene)


class HandPositions(TwizaCase):
    """A hand position outranks every other demand."""

    def site(self, places, extra=0, ties=True):
        rows = [["Nom", "Territoires", "X", "Y"]]
        rows += [["h%d" % i, "A" if i % 2 else "B", x, y] for i, (x, y) in enumerate(places)]
        rows += [["libre%d" % i, ("A", "B", None)[i % 3], None, None] for i in range(extra)]
        links = [["De", "À", "Indicateurs"]]
        if ties:
            links += [["h0", "libre%d" % i, "x"] for i in range(extra)]
        return self.workbook({"Territoires": [["Nom", "Type", "Parent"], ["P", "province", None],
                                              ["A", "commune", "P"], ["B", "commune", "P"]],
                              "Structures": rows, "Liens": links})

    def placed(self, scene):
        return {node["name"]: (node["x"], node["y"]) for node in scene["nodes"]}

    def assert_relative(self, scene, places):
        at = self.placed(scene)
        dx, dy = at["h0"][0] - places[0][0], at["h0"][1] - places[0][1]
        for i, (x, y) in enumerate(places):
            self.assertAlmostEqual(at["h%d" % i][0] - x, dx, delta=0.011)
            self.assertAlmostEqual(at["h%d" % i][1] - y, dy, delta=0.011)
        return dx, dy

    def hand_ids(self, scene):
        return {node["id"] for node in scene["nodes"] if node["name"].startswith("h")}

    def test_where_they_fit_the_millimetres_are_the_pages(self):
        places = [(100, 80), (160.5, 80.25), (100, 120), (170, 130)]
        for words in ((), ("--lang", "ar")):
            scene = self.scene(self.site(places), *words)
            self.assertEqual(self.assert_relative(scene, places), (0, 0), self.placed(scene))
            self.assertEqual(faults(scene, self.hand_ids(scene)), [])

    def test_relative_positions_wherever_they_are(self):
        for places in ([(-500, -300), (-440, -300), (-500, -250)], [(5000, 90), (5080, 90), (5000, 150)],
                       [(0, 0), (900, 500), (450, 20)]):
            with self.subTest(places=places):
                scene = self.scene(self.site(places, extra=4))
                self.assert_relative(scene, places)
                self.assertEqual(faults(scene, self.hand_ids(scene)), [])

    def test_some_by_hand_the_others_around_them(self):
        places = [(90, 70), (150, 70), (90, 130)]
        for seed in range(3):
            scene = self.scene(self.site(places, extra=6 + seed * 3))
            self.assert_relative(scene, places)
            self.assertEqual(faults(scene, self.hand_ids(scene)), [])

    def test_two_on_one_spot_stay_there(self):
        places = [(120, 90), (121, 90), (120, 90)]
        scene = self.scene(self.site(places, extra=3))
        self.assert_relative(scene, places)

    def test_a_comma_and_a_text_are_numbers_too(self):
        scene = self.scene(self.site([("100,5", "80"), ("160.5", "80,25")]))
        self.assert_relative(scene, [(100.5, 80), (160.5, 80.25)])

    def test_what_is_no_number_is_said(self):
        for value in ("à gauche", "1e999", "NaN", "inf", "-inf"):
            with self.subTest(value=value):
                path = self.site([(value, 80), (100, 90)])
                said = " ".join(f["message"] for f in self.check(path)["findings"])
                self.assertIn(value, said)
                self.assertEqual(faults(self.scene(path)), [])

    def test_absurd_numbers_break_nothing(self):
        for value in (1e5, 1e9, -1e15, 1e30, 1e300, 1e-300):
            with self.subTest(value=value):
                path = self.site([(value, 80), (100, value)])
                self.check(path)
                for ending in (".svg", ".pptx"):
                    self.twiza("render", path, "-o", "x" + ending, code=0)
                scene = self.scene(path)
                for node in scene["nodes"]:
                    self.assertTrue(abs(node["x"]) < 1e6 and abs(node["y"]) < 1e6, node)

    def test_a_territory_by_hand(self):
        path = self.workbook({"Territoires": [["Nom", "Type", "X", "Y", "L", "H"], ["A", "commune", 60, 60, 150, 90]],
                              "Structures": [["Nom", "Territoires", "X", "Y"], ["h0", "A", 120, 100]]})
        scene = self.scene(path)
        region = scene["regions"][0]
        self.assertEqual(self.placed(scene)["h0"], (120, 100))
        self.assertEqual(corner_box(region), (60, 60, 210, 150))
        self.assertEqual(faults(scene, self.hand_ids(scene)), [])


if __name__ == "__main__":
    unittest.main()
