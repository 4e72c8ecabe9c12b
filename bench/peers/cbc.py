"""Integer programs solved by COIN-OR's cbc (Debian's coinor-cbc)."""

from harness import NoAnswer, within


def solved(folder, text, limit):
    """(objective, values by name, milliseconds) of one run of cbc."""
    model, answer = folder / "model.lp", folder / "answer.txt"
    model.write_text(text)
    answer.unlink(missing_ok=True)
    _, ms = within(["cbc", str(model), "-solve", "-printingOptions", "all", "-solution", str(answer)], limit)
    lines = answer.read_text().splitlines()
    if not lines or not lines[0].startswith("Optimal"):
        raise NoAnswer("cbc: " + (lines[0] if lines else "nothing"))
    values = {}
    for line in lines[1:]:
        words = line.replace("**", "").split()
        values[words[1]] = float(words[2])
    return float(lines[0].split()[-1]), values, ms
