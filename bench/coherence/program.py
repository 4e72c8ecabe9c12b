"""The frustration index as an integer program solved by COIN-OR's cbc, with cuts for rings of odd sign.

The model is that of Aref, Mason & Wilson (2020): a 0-1 variable for the camp of each vertex, one for each tie that is
left discontent, two inequalities a tie, the busiest vertex fixed. Before the integer program, its relaxation is solved
again and again, each time with the rings of odd sign that it violates (Barahona & Mahjoub 1986), until there are none
or nothing moves, or the clock says that three times the limit went into it. Only what cbc itself takes is counted, not
the search for rings.
"""

import heapq
import pathlib
import tempfile
import time

from cbc import solved
from harness import NoAnswer

ROUNDS = 40


def text_of(vertices, edges, cuts, whole):
    degree = [0] * vertices
    for a, b, _ in edges:
        degree[a] += 1
        degree[b] += 1
    lines = ["Minimize", " obj: " + " + ".join(f"f{e}" for e in range(len(edges))), "Subject To"]
    for e, (a, b, sign) in enumerate(edges):
        if sign > 0:
            lines += [f" f{e} - x{a} + x{b} >= 0", f" f{e} + x{a} - x{b} >= 0"]
        else:
            lines += [f" f{e} - x{a} - x{b} >= -1", f" f{e} + x{a} + x{b} >= 1"]
    lines += [" " + " + ".join(f"f{e}" for e in cut) + " >= 1" for cut in cuts]
    lines += [f" x{degree.index(max(degree))} = 1", "Bounds"]
    lines += [f" 0 <= x{v} <= 1" for v in range(vertices)] + [f" 0 <= f{e} <= 1" for e in range(len(edges))]
    if whole:
        lines += ["Binaries"] + [f" x{v}" for v in range(vertices)] + [f" f{e}" for e in range(len(edges))]
    return "\n".join(lines + ["End", ""])


def rings(vertices, edges, values):
    """The rings of odd sign that the values violate, one for each vertex at most, by Dijkstra on two copies."""
    around = [[] for _ in range(vertices)]
    for e, (a, b, sign) in enumerate(edges):
        price = max(values.get(f"f{e}", 0.0), 0.0) + 1e-5
        around[a].append((b, sign, price, e))
        around[b].append((a, sign, price, e))
    found = set()
    for start in range(vertices):
        far, by, queue = {(start, 1): 0.0}, {}, [(0.0, start, 1)]
        while queue:
            at, v, parity = heapq.heappop(queue)
            if at > far[(v, parity)]:
                continue
            if (v, parity) == (start, -1):
                break
            for w, sign, price, e in around[v]:
                state, length = (w, parity * sign), at + price
                if w >= start and length < 0.999 and length < far.get(state, 9):
                    far[state], by[state] = length, (v, parity, e)
                    heapq.heappush(queue, (length, *state))
        state, ties = (start, -1), []
        while state in by and state != (start, 1):
            v, parity, e = by[state]
            ties.append(e)
            state = (v, parity)
        if ties and len(set(ties)) == len(ties):
            found.add(tuple(sorted(ties)))
    return found


def index(graph, limit, with_cuts):
    """(frustration index, milliseconds of cbc)."""
    vertices, edges = graph
    total, cuts, last, began = 0.0, set(), -1.0, time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for _ in range(ROUNDS if with_cuts else 0):
            bound, values, ms = solved(folder, text_of(vertices, edges, sorted(cuts), False), limit)
            total += ms
            more = rings(vertices, edges, values) - cuts
            if total > 1000 * limit:
                raise NoAnswer(f"no answer within {limit} s")
            if not more or (bound - last < 1e-4 and bound > 0):
                break
            cuts |= more
            last = bound
            if time.monotonic() - began > 3 * limit:
                break
        best, _, ms = solved(folder, text_of(vertices, edges, sorted(cuts), True), max(1, int(limit - total / 1000)))
        return round(best), total + ms
