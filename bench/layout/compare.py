"""script/bench layout: Twiza's layout beside others on the same graphs, scored by one program (score.hpp)."""

import json
import subprocess
import sys

from harness import (
    OUT,
    RELEASE,
    ROOT,
    NoAnswer,
    machine,
    middle,
    number,
    publish,
    said,
    seconds_of_children,
    table,
    version_of,
    within,
)

sys.path.insert(0, str(ROOT / "bench/peers"))
sys.path.insert(0, str(ROOT / "bench/layout"))
import fdp  # noqa: E402
import picture  # noqa: E402
import stability  # noqa: E402

FOLDER = OUT / "layout"
PROGRAM = RELEASE / "bench/bench_layout"
SEEDS = 5
ENOUGH_SECONDS = 60  # of processor time: no further seed is begun after them

# Score, its heading; the smaller the better, but for the last, which has no order.
FAULTS = [
    ("overlaps", "overlaps"),
    ("region_overlaps", "areas overlap"),
    ("containment", "sticks out"),
    ("intrusions", "intrusions"),
]
QUALITIES = [
    ("crossings", "crossings"),
    ("passed", "ties through others"),
    ("stress", "stress"),
    ("area", "area, dm²"),
    ("ms", "ms"),
]
ASPECT = ("aspect", "w/h")
OURS = "Twiza"
STABILITY = ["sale", "generated-60"]  # graphs to which actors are added


def of_program(command, limit, answer):
    """Runs a program that writes its answer into a file."""
    within(command, limit)
    return json.loads(answer.read_text())


def twiza(file, seed, limit, answer):
    return of_program([PROGRAM, "run", file, str(seed), answer], limit, answer)


def cytoscape(name):
    script = ROOT / "bench/peers/layout.mjs"
    return lambda file, seed, limit, answer: of_program(["node", script, file, name, str(seed), answer], limit, answer)


def graphviz(file, seed, limit, answer):
    result = fdp.lay_out(json.loads(file.read_text()), seed, limit)
    answer.write_text(json.dumps(result))
    return result


LAYOUTS = {
    OURS: twiza,
    "fCoSE, wide": cytoscape("fcose-wide"),
    "fCoSE, tight": cytoscape("fcose-tight"),
    "CoSE-Bilkent": cytoscape("cose-bilkent"),
    "Graphviz fdp": graphviz,
}


def medians(name, layout, file, limit, pictures):
    """The median of every score over the seeds, and how many seeds; without an answer, the reason in words."""
    every, begun, reason = [], seconds_of_children(), ""
    for seed in range(1, SEEDS + 1):
        if every and seconds_of_children() - begun > ENOUGH_SECONDS:
            break
        slug = name.lower().replace(", ", "-").replace(" ", "-")
        answer = FOLDER / f"{file.stem}.{slug}.{seed}.answer"
        try:
            result = layout(file, seed, limit, answer)
        except NoAnswer as no:
            reason = str(no)
            break
        scores = json.loads(
            subprocess.run([PROGRAM, "score", file, answer], capture_output=True, text=True, check=True).stdout
        )
        every.append({**scores, "ms": result["ms"]})
        if pictures and seed == 1:
            answer.with_suffix(".svg").write_text(picture.svg(json.loads(file.read_text()), result))
    if not every:
        return reason
    return {**{key: middle([scores[key] for scores in every]) for key in every[0]}, "seeds": len(every)}


def graph_table(results):
    columns = FAULTS + QUALITIES + [ASPECT]
    rows = []
    for name, scores in results.items():
        if isinstance(scores, str):
            rows.append([name, "–", scores] + [""] * (len(columns) - 1))
        else:
            rows.append([name, str(scores["seeds"])] + [number(scores[key]) for key, _ in columns])
    return table(["", "seeds"] + [heading for _, heading in columns], rows)


def beside_best(key, results):
    """Ours beside the best peer in this score alone; with faults, their sum."""
    keys = [fault for fault, _ in FAULTS] if key == "faults" else [key]
    ours = results[OURS]
    peers = [
        sum(scores[k] for k in keys)
        for name, scores in results.items()
        if name != OURS and not isinstance(scores, str)
    ]
    if isinstance(ours, str) or not peers:
        return "–"
    mine, best = sum(ours[k] for k in keys), min(peers)
    ratio = f" = {mine / best:.2f}" if best else ""
    text = f"{number(mine)} / {number(best)}{ratio}"
    return f"**{text}, lost**" if mine > best else text


def run(arguments):
    limit = arguments.limit
    FOLDER.mkdir(parents=True, exist_ok=True)
    inputs = FOLDER / "inputs"
    only = f" --only {arguments.only}" if arguments.only else ""
    names = said(PROGRAM, "inputs", ROOT, inputs, str(arguments.seed)).split()
    if arguments.only:
        names = [name for name in names if name in arguments.only.split(",")]
    sections, summary = [], []
    for name in names:
        file = inputs / f"{name}.json"
        graph = json.loads(file.read_text())
        results = {}
        for who, layout in LAYOUTS.items():
            print(f"{name}: {who}", file=sys.stderr, flush=True)
            results[who] = medians(who, layout, file, limit, arguments.pictures)
        sections.append(
            f"**{name}** ({graph['about']}): {len(graph['nodes'])} actors, {len(graph['ties'])} ties, "
            f"{len(graph['regions'])} areas\n\n{graph_table(results)}"
        )
        keys = ["faults"] + [key for key, _ in QUALITIES]
        summary.append([name] + [beside_best(key, results) for key in keys])
    trials = stability.Trials(PROGRAM, FOLDER, of_program)
    for name in STABILITY:
        if name in names:
            print(f"{name}: stability", file=sys.stderr, flush=True)
            graph = json.loads((inputs / f"{name}.json").read_text())
            sections.append(stability.section(name, graph, trials))
    head = ["Twiza / best peer", "faults"] + [heading for _, heading in QUALITIES]
    graphviz_version = said("sh", "-c", "fdp -V 2>&1").replace("fdp - graphviz version ", "")
    versions = ", ".join(f"{p} {version_of(p)}" for p in ("cytoscape", "cytoscape-fcose", "cytoscape-cose-bilkent"))
    text = "\n\n".join(
        [
            f"`script/bench layout --seed {arguments.seed} --limit {limit}{only}`: {machine()}; "
            f"Node {said('node', '--version')}, {versions}, Graphviz {graphviz_version}.",
            table(head, summary),
            "\n\n".join(sections),
        ]
    )
    publish("layout", text, arguments.write)
