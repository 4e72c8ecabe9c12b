"""The signed graphs of script/bench coherence: Read's tribes, signed ties of the demo sites' kind, generated ones."""

import csv
import random

from harness import ROOT


def tribes():
    """Read's highland tribes, 16 vertices and 58 ties."""
    names, edges = {}, []
    with open(ROOT / "tests/data/tribes_undirected.csv", newline="") as file:
        for row in csv.DictReader(file):
            a, b = (names.setdefault(row[end], len(names)) for end in ("source", "target"))
            edges.append((a, b, int(row["sign"])))
    return len(names), edges


def drawn(vertices, ties, dice, degree=None):
    """Distinct pairs, none of a vertex with more than `degree`."""
    found, degrees = set(), [0] * vertices
    while len(found) < ties:
        a, b = sorted(dice.sample(range(vertices), 2))
        if (a, b) in found or (degree and max(degrees[a], degrees[b]) >= degree):
            continue
        found.add((a, b))
        degrees[a] += 1
        degrees[b] += 1
    return sorted(found)


def random_signs(vertices, ties, seed, negative=0.5):
    """Ties and signs at random."""
    dice = random.Random(seed)
    return vertices, [(a, b, -1 if dice.random() < negative else 1) for a, b in drawn(vertices, ties, dice)]


def planted(vertices, ties, noise, seed, degree=None):
    """Two camps, and a share of ties that contradict them."""
    dice = random.Random(seed)
    camp = [dice.randrange(2) for _ in range(vertices)]
    signs = [
        (a, b, (1 if camp[a] == camp[b] else -1) * (-1 if dice.random() < noise else 1))
        for a, b in drawn(vertices, ties, dice, degree)
    ]
    return vertices, signs


def site(vertices, ties, seed):
    """As a site has its ties: a new actor joins those who have many (Barabasi & Albert), a sixth of them in conflict."""
    dice = random.Random(seed)
    ends, found = [0, 1], {(0, 1)}
    for v in range(2, vertices):
        w = dice.choice(ends)
        found.add((min(v, w), max(v, w)))
        ends += [v, w]
    while len(found) < ties:
        a, b = sorted((dice.choice(ends), dice.randrange(vertices)))
        if a != b and (a, b) not in found:
            found.add((a, b))
            ends += [a, b]
    return vertices, [(a, b, -1 if dice.random() < 1 / 6 else 1) for a, b in sorted(found)]


GRAPHS = {
    "tribes": tribes,
    "site-60": lambda: site(60, 90, 1),
    "site-300": lambda: site(300, 450, 1),
    "site-600": lambda: site(600, 900, 1),
    "site-1000": lambda: site(1000, 1500, 1),
    "planted-329, 5 %": lambda: planted(329, 779, 0.05, 1, 12),
    "planted-329, 15 %": lambda: planted(329, 779, 0.15, 1, 12),
    "random-329, degree 12": lambda: planted(329, 779, 0.5, 1, 12),
    "planted-1000, 3 %": lambda: planted(1000, 1500, 0.03, 1, 12),
    "random-30, dense": lambda: random_signs(30, 200, 1),
    "random-40": lambda: random_signs(40, 120, 1),
    "random-50": lambda: random_signs(50, 150, 1),
    "random-60": lambda: random_signs(60, 150, 1),
    "random-100": lambda: random_signs(100, 200, 1),
    "random-40, dense": lambda: random_signs(40, 300, 1),
}


def write(path, graph):
    vertices, edges = graph
    lines = [f"{vertices} {len(edges)}"] + [f"{a} {b} {sign}" for a, b, sign in edges]
    path.write_text("\n".join(lines) + "\n")
