"""script/bench render: a whole process from Salé's workbook to PowerPoint, beside a short Node program that does the
same (bench/peers/sociogram.mjs). Operating system's own accounting of each finished process; one warm-up, then both
in turn, and the ratio pair by pair, so that a machine whose speed drifts slows both."""

from harness import OUT, RELEASE, ROOT, machine, middle, number, publish, said, table, timed, version_of

RUNS = 5
WANTED = 0.1


def run(arguments):
    OUT.mkdir(parents=True, exist_ok=True)
    workbook = ROOT / "data/demo/sale.xlsx"
    commands = {
        "Twiza": [RELEASE / "twiza", "render", workbook, "-o", OUT / "sale-twiza.pptx"],
        "Node": ["node", ROOT / "bench/peers/sociogram.mjs", workbook, OUT / "sale-node.pptx"],
    }
    runs = {name: [] for name in commands}
    for turn in range(RUNS + 1):
        for name, command in commands.items():
            figures = timed(command)
            if turn > 0:
                runs[name].append(figures)
    rows = []
    for name, figures in runs.items():
        walls = [1000 * wall for wall, _, _ in figures]
        rows.append(
            [
                name,
                f"{number(round(middle(walls)))} ({number(round(min(walls)))}–{number(round(max(walls)))})",
                number(round(1000 * middle([cpu for _, cpu, _ in figures]))),
                number(round(middle([memory for _, _, memory in figures]))),
            ]
        )
    pairs = list(zip(runs["Twiza"], runs["Node"]))
    wall = middle([a[0] / b[0] for a, b in pairs])
    cpu = middle([a[1] / b[1] for a, b in pairs])
    memory = middle([a[2] / b[2] for a, b in pairs])
    rows.append(["ratio, median of pairs", f"{wall:.2f}", f"{cpu:.2f}", f"{memory:.2f}"])
    verdict = "reached" if wall <= WANTED else "not reached"
    versions = ", ".join(f"{p} {version_of(p)}" for p in ("xlsx", "cytoscape-fcose", "pptxgenjs"))
    text = (
        f"`script/bench render`: {machine()}; Node {said('node', '--version')}, {versions}. {RUNS} runs each, in turn, "
        "after one warm-up; median (least–most).\n\n"
        + table(["sale.xlsx to .pptx", "wall, ms", "processor, ms", "memory, MB"], rows)
        + f"\n\nWanted: a tenth of the Node program's time. {verdict.capitalize()}: {wall:.2f} by the clock, {cpu:.2f} in processor time."
    )
    publish("render", text, arguments.write)
