"""One actor more on a drawing that people know: how far does everybody else move?

Twenty times an actor with ties is taken from a graph, the rest laid out, and the actor added again: by `extend`, by
Twiza afresh, and by fCoSE from its own previous drawing (`randomize: false`, the new actor at its neighbours' mean).
Movements are those of the known actors, the mean shift of all taken off where a drawing may stand anywhere."""

import json
import math
import subprocess

from harness import ROOT, middle, number, table

INSERTIONS = 20
SEED = 1
LIMIT = 60


def without(graph, actor):
    """The graph with the actor last, and without it."""
    order = [i for i in range(len(graph["nodes"])) if i != actor] + [actor]
    place = {old: new for new, old in enumerate(order)}
    whole = {
        **graph,
        "nodes": [graph["nodes"][i] for i in order],
        "ties": [[place[a], place[b]] for a, b in graph["ties"]],
        "affinities": [[place[a], place[b]] for a, b in graph["affinities"]],
    }
    last = len(order) - 1
    rest = {**whole, "nodes": whole["nodes"][:-1]}
    for kind in ("ties", "affinities"):
        rest[kind] = [pair for pair in whole[kind] if last not in pair]
    return whole, rest


def newcomers(graph):
    """Actors with a tie to somebody else, spread over the graph."""
    tied = sorted({end for a, b in graph["ties"] if a != b for end in (a, b)})
    count = min(INSERTIONS, len(tied))
    return [tied[k * len(tied) // count] for k in range(count)]


def movements(before, after, floats):
    """How far each known actor went, mm."""
    moves = [(b[0] - a[0], b[1] - a[1]) for a, b in zip(before, after)]
    if floats:
        mean = [sum(move[axis] for move in moves) / len(moves) for axis in (0, 1)]
        moves = [(x - mean[0], y - mean[1]) for x, y in moves]
    return [math.hypot(x, y) for x, y in moves]


class Trials:
    """Runs the layouts on one graph and keeps what they did to it."""

    def __init__(self, program, folder, of_program):
        self.program, self.folder, self.of_program = program, folder, of_program
        self.node = ROOT / "bench/peers/layout.mjs"

    def crossings(self, graph, answer):
        done = subprocess.run([self.program, "score", graph, answer], capture_output=True, text=True, check=True)
        return json.loads(done.stdout)["crossings"]

    def twiza(self, graph, answer):
        return self.of_program([self.program, "run", graph, str(SEED), answer], LIMIT, answer)

    def extended(self, graph, before, answer):
        return self.of_program([self.program, "extend", graph, before, str(SEED), answer], LIMIT, answer)

    def fcose(self, graph, answer, *before):
        return self.of_program(["node", self.node, graph, "fcose-wide", str(SEED), answer, *before], LIMIT, answer)

    def trial(self, graph, actor):
        """For each way: movements, crossings more, milliseconds."""
        names = ("whole", "rest", "known", "known-fcose", "answer")
        whole, rest, known, known_fcose, answer = (self.folder / f"stability-{name}.json" for name in names)
        for file, content in zip((whole, rest), without(graph, actor)):
            file.write_text(json.dumps(content))
        results = {}
        before = self.twiza(rest, known)["boxes"]
        crossed = self.crossings(rest, known)
        for way, lay_out in (
            ("Twiza, added to the drawing", lambda: self.extended(whole, known, answer)),
            ("Twiza, afresh", lambda: self.twiza(whole, answer)),
        ):
            result = lay_out()
            moved = movements(before, result["boxes"], way != "Twiza, added to the drawing")
            results[way] = moved, self.crossings(whole, answer) - crossed, result["ms"]
        before = self.fcose(rest, known_fcose)["boxes"]
        crossed = self.crossings(rest, known_fcose)
        result = self.fcose(whole, answer, known_fcose)
        moved = movements(before, result["boxes"], True)
        results["fCoSE, from the drawing"] = moved, self.crossings(whole, answer) - crossed, result["ms"]
        return results


def section(name, graph, trials):
    runs = [trials.trial(graph, actor) for actor in newcomers(graph)]
    rows = []
    for way in runs[0]:
        moved = [distance for run in runs for distance in run[way][0]]
        more = [run[way][1] for run in runs]
        rows.append(
            [
                way,
                number(round(sum(moved) / len(moved), 2)),
                number(round(max(moved), 1)),
                f"{number(round(sum(more) / len(more), 2))} ({number(min(more))} to {number(max(more))})",
                number(middle([run[way][2] for run in runs])),
            ]
        )
    head = ["", "mean movement, mm", "greatest, mm", "crossings more, mean (range)", "ms"]
    return f"**Stability, {name}**: one actor added to a known drawing, {len(runs)} times\n\n" + table(head, rows)
