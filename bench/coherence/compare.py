"""script/bench coherence: camps of signed graphs beside integer programs solved by cbc."""

import json
import sys

from harness import OUT, RELEASE, ROOT, NoAnswer, machine, middle, number, publish, said, table, within

sys.path.insert(0, str(ROOT / "bench/peers"))
sys.path.insert(0, str(ROOT / "bench/coherence"))
import graphs  # noqa: E402
import program  # noqa: E402

FOLDER = OUT / "coherence"
PROGRAM = RELEASE / "bench/bench_coherence"
RUNS = 3


def ours(file, camps, limit):
    """The answer, and the milliseconds in the middle of a few runs."""
    answer, times = None, []
    for _ in range(RUNS):
        text, ms = within([str(PROGRAM), str(file), str(camps)], limit)
        answer = json.loads(text)
        times.append(ms)
        if ms > 5000:
            break
    return answer, middle(times)


def peer(graph, limit, with_cuts, runs):
    try:
        answers = [program.index(graph, limit, with_cuts) for _ in range(runs)]
        return answers[0][0], middle([ms for _, ms in answers])
    except NoAnswer:
        return None, None


def of_ratio(mine, theirs, limit):
    if theirs is None:
        return f"< {number(mine / (1000 * limit))}"
    ratio = mine / theirs
    return f"**{number(ratio)}, slower**" if ratio > 1 else number(ratio)


def run(arguments):
    FOLDER.mkdir(parents=True, exist_ok=True)
    limit = arguments.limit
    wanted = [name.strip() for name in arguments.only.split(";") if name.strip()]
    rows = []
    for name, make in graphs.GRAPHS.items():
        if wanted and name not in wanted:
            continue
        graph = make()
        file = FOLDER / (name.replace(",", "").replace(" ", "-").replace("%", "percent") + ".txt")
        graphs.write(file, graph)
        answer, ms = ours(file, 2, limit)
        runs = RUNS if len(graph[1]) < 100 else 1
        plain, plain_ms = peer(graph, limit, False, runs)
        cut, cut_ms = peer(graph, limit, True, runs)
        exact = answer["lower"] == answer["upper"]
        for other in (plain, cut):
            if other is not None and not answer["lower"] <= other <= answer["upper"]:
                raise SystemExit(f"script/bench: {name}: {answer} and cbc {other} cannot both be right")
        best = min((each for each in (plain_ms, cut_ms) if each is not None), default=None)
        sets = f"{answer['sets']}{' and more' if answer['truncated'] else ''}" if exact else "–"
        said_of = "all" if answer["unknown"] == 0 else f"{len(graph[1]) - answer['unknown']} of {len(graph[1])}"
        rows.append([
            name,
            f"{graph[0]}, {len(graph[1])}",
            str(answer["upper"]) if exact else f"{answer['lower']}–{answer['upper']}",
            sets,
            said_of,
            number(ms),
            number(plain_ms) if plain_ms else f"> {limit} s",
            number(cut_ms) if cut_ms else f"> {limit} s",
            of_ratio(ms, best, limit) if exact else "**interval only**",
        ])
        print(rows[-1], flush=True)
    head = ["graph", "vertices, ties", "index", "minimum sets", "ties answered", "Twiza, ms", "cbc, model alone, ms",
            "cbc with ring cuts, ms", "ratio to the better"]
    version = said("dpkg-query", "-W", "-f", "${Version}", "coinor-cbc")
    text = f"`script/bench coherence --limit {limit}`: {machine()}; cbc {version}.\n\n" + table(head, rows)
    publish("coherence", text, arguments.write)
