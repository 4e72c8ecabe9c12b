"""script/bench journal and script/bench simulation: what the two programs print, under the machine's name."""

import re

from harness import RELEASE, machine, publish, said

EDITS = "1000000"


def journal(arguments):
    text = said(RELEASE / "bench/bench_journal")
    publish("journal", f"`script/bench journal`: {machine()}\n\n```\n{text}\n```", arguments.write)


def simulation(arguments):
    text = said(RELEASE / "tests/simulate_journal", "--edits", EDITS)
    seed = re.search(r"seed (\d+)", text).group(1)
    head = f"`script/bench simulation` (`simulate_journal --edits {EDITS} --seed {seed}`): {machine()}"
    publish("simulation", f"{head}\n\n```\n{text}\n```", arguments.write)
