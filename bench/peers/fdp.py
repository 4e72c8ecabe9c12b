"""Graphviz fdp with clusters, in a child process: a graph of the benchmark to DOT, and its answer back.

Settings. Every box is a fixed rectangle of its true size; areas are clusters whose margin is the padding. Fifteen
settings were tried (overlap prism, 9:prism, scale, vpsc, false; K, the ideal length of a tie, 0.3, 0.6, 1.2 inches) on
the graphs that cytoscape_layouts.mjs names: none had an overlap, crossings differed by a quarter; this one is among
the best in both crossings and area. `start` seeds its first positions.
"""

import json
import re

from harness import within

MM = 25.4  # per inch
POINTS = 72  # per inch
K = 0.6
OVERLAP = "9:prism"


def dot_text(graph, seed):
    def inches(mm):
        return f"{mm / MM:.4f}"

    regions, nodes = graph["regions"], graph["nodes"]
    lines = [
        "graph g {",
        f'graph [K={K}, overlap="{OVERLAP}", sep="+{graph["gap"] / 2 / MM * POINTS:.1f}", start={seed},'
        f' maxiter=1000, splines=false];',
        'node [shape=box, fixedsize=true, label=""];',
    ]

    def put(parent):
        lines.extend(
            f'n{i} [width={inches(node["w"])}, height={inches(node["h"])}];'
            for i, node in enumerate(nodes)
            if node["region"] == parent
        )
        for i, region in enumerate(regions):
            if region["parent"] == parent:
                lines.append(f'subgraph cluster_{i} {{ graph [margin={graph["padding"] / MM * POINTS:.1f}];')
                put(i)
                lines.append("}")

    put(-1)
    lines.extend(f"n{a} -- n{b};" for a, b in graph["ties"] if a != b)
    lines.append("}")
    return "\n".join(lines)


def lay_out(graph, seed, limit):
    """The answer in the benchmark's form. The milliseconds are those of the whole process: fdp tells no others.
    Raises NoAnswer as `within` does."""
    printed, ms = within(["fdp", "-Tjson0"], limit, dot_text(graph, seed))
    scale = MM / POINTS
    boxes, regions = [None] * len(graph["nodes"]), [None] * len(graph["regions"])
    for thing in json.loads(printed).get("objects", []):
        if "pos" in thing:
            x, y = (float(v) * scale for v in thing["pos"].split(","))
            node = graph["nodes"][int(thing["name"][1:])]
            boxes[int(thing["name"][1:])] = [x - node["w"] / 2, -y - node["h"] / 2]
        elif match := re.fullmatch(r"cluster_(\d+)", thing.get("name", "")):
            x0, y0, x1, y1 = (float(v) * scale for v in thing["bb"].split(","))
            regions[int(match.group(1))] = [x0, -y1, x1 - x0, y1 - y0]
    return {"boxes": boxes, "regions": regions, "ms": ms}
