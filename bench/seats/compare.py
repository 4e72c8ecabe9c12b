"""script/bench seats: who is invited to a workshop, beside integer programs solved by cbc, one for each level."""

import json
import pathlib
import random
import sys
import tempfile

from harness import OUT, RELEASE, ROOT, NoAnswer, machine, middle, number, publish, said, table, within

sys.path.insert(0, str(ROOT / "bench/peers"))
from cbc import solved  # noqa: E402

FOLDER = OUT / "seats"
PROGRAM = RELEASE / "bench/bench_seats"
RUNS = 3
# Candidates, seats, demands, of how many candidates a demand is content (share).
QUESTIONS = [(60, 20, 30, 0.15), (60, 8, 40, 0.1), (120, 25, 60, 0.1), (120, 10, 60, 0.1), (300, 30, 60, 0.05), (300, 12, 60, 0.05)]


def question(candidates, seats, demands, share, seed=1):
    """Families, places and views of a site: a candidate answers several demands; three levels, then preferences."""
    dice = random.Random(seed)
    made = []
    for _ in range(demands):
        able = [v for v in range(candidates) if dice.random() < share] or [dice.randrange(candidates)]
        takes = 2 if len(able) > 2 and dice.random() < 0.25 else 1
        made.append((dice.randrange(3), dice.randint(1, 3), takes, able))
    return candidates, seats, [dice.randrange(4) for _ in range(candidates)], made


def text_of(candidates, seats, values, demands):
    lines = [f"{candidates} {seats} {len(demands)}", " ".join(map(str, values))]
    lines += [" ".join(map(str, [level, weight, takes, len(able), *able])) for level, weight, takes, able in demands]
    return "\n".join(lines) + "\n"


def by_cbc(candidates, seats, values, demands, limit):
    """What each level reaches and the milliseconds of cbc: level after level, the earlier ones as conditions."""
    goals = [
        [(weight, f"z{d}") for d, (of, weight, _, _) in enumerate(demands) if of == level] for level in range(3)
    ] + [[(value, f"x{v}") for v, value in enumerate(values) if value > 0]]
    reached, total = [], 0.0
    with tempfile.TemporaryDirectory() as name:
        for goal in goals:
            lines = ["Maximize", " obj: " + " + ".join(f"{w} {x}" for w, x in goal), "Subject To"]
            lines.append(" " + " + ".join(f"x{v}" for v in range(candidates)) + f" <= {seats}")
            for d, (_, _, takes, able) in enumerate(demands):
                lines.append(" " + " + ".join(f"x{v}" for v in able) + f" - {takes} z{d} >= 0")
            for before, amount in zip(goals, reached):
                lines.append(" " + " + ".join(f"{w} {x}" for w, x in before) + f" >= {amount}")
            lines += ["Binaries"] + [f" x{v}" for v in range(candidates)] + [f" z{d}" for d in range(len(demands))]
            best, _, ms = solved(pathlib.Path(name), "\n".join(lines + ["End", ""]), limit)
            total += ms
            reached.append(round(abs(best)))
            if total > 1000 * limit:
                raise NoAnswer(f"no answer within {limit} s")
    return reached, total


def run(arguments):
    FOLDER.mkdir(parents=True, exist_ok=True)
    rows = []
    for shape in QUESTIONS:
        asked = question(*shape, seed=arguments.seed)
        file = FOLDER / ("-".join(map(str, shape)) + ".txt")
        file.write_text(text_of(*asked))
        answers = [within([str(PROGRAM), str(file)], arguments.limit) for _ in range(RUNS)]
        answer, ms = json.loads(answers[0][0]), middle([each for _, each in answers])
        try:
            reached, theirs = by_cbc(*asked, arguments.limit)
            if answer["proven"] and reached != answer["reached"]:
                raise SystemExit(f"script/bench: {shape}: {answer} and cbc {reached} cannot both be right")
            ratio = ms / theirs
            told = number(theirs), f"**{number(ratio)}, slower**" if ratio > 1 else number(ratio)
        except NoAnswer as no:
            told = str(no), f"< {number(ms / (1000 * arguments.limit))}"
        candidates, seats, demands, _ = shape
        rows.append([f"{candidates} candidates, {demands} demands", str(seats),
                     ", ".join(map(str, answer["reached"])), "yes" if answer["proven"] else "**no**", number(ms), *told])
        print(rows[-1], flush=True)
    head = ["question", "seats", "reached by level", "proven", "Twiza, ms", "cbc, ms", "ratio"]
    version = said("dpkg-query", "-W", "-f", "${Version}", "coinor-cbc")
    text = f"`script/bench seats --seed {arguments.seed} --limit {arguments.limit}`: {machine()}; cbc {version}.\n\n"
    publish("seats", text + table(head, rows), arguments.write)
