"""What every benchmark of script/bench needs: the machine, timed processes, tables, the pages they are written to."""

import datetime
import os
import pathlib
import re
import resource
import signal
import statistics
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "benchmarks.md"
OUT = ROOT / "build" / "bench"
RELEASE = ROOT / "build" / "release"


def said(*command):
    """What a command printed; the benchmark ends when it fails."""
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode != 0:
        raise SystemExit(f"script/bench: {command[0]} failed: {(done.stderr or done.stdout)[-500:]}")
    return done.stdout.strip()


def machine():
    """One line: what it ran on, how it was compiled, when."""
    model = re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())
    cache = (RELEASE / "CMakeCache.txt").read_text()
    flags = re.search(r"CMAKE_CXX_FLAGS_RELEASE:\w+=(.*)", cache).group(1)
    return (
        f"{os.cpu_count()} cores, {model.group(1) if model else 'unknown processor'}; "
        f"{said('c++', '--version').splitlines()[0]}, `{flags} -ffp-contract=off`; "
        f"{datetime.date.today().isoformat()}, {said('git', 'rev-parse', '--short', 'HEAD')}"
    )


def version_of(package):
    """The installed version of an npm package of bench/peers."""
    text = (ROOT / "bench/peers/node_modules" / package / "package.json").read_text()
    return re.search(r'"version":\s*"([^"]+)"', text).group(1)


def timed(command):
    """Runs a command and tells (wall seconds, processor seconds, peak memory in MB) of the whole process."""
    start = time.perf_counter()
    child = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = child.stderr.read()
    _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        raise SystemExit(f"script/bench: {command[0]} failed: {errors.decode(errors='replace')[-500:]}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def seconds_of_children():
    """Processor time of all finished child processes so far."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


class NoAnswer(Exception):
    """A program that was given up or failed; the text says which."""


def within(command, limit, text=""):
    """What a command printed and the milliseconds of the whole process (processor time, or the clock's where that is
    less). Given up after `limit` seconds of processor time, so that other work on the machine takes none of them."""
    before, start = seconds_of_children(), time.perf_counter()
    done = subprocess.run(
        command,
        input=text,
        capture_output=True,
        text=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 5)),
    )
    wall, cpu = time.perf_counter() - start, seconds_of_children() - before
    if done.returncode in (-signal.SIGXCPU, -signal.SIGKILL):
        raise NoAnswer(f"no answer within {limit} s")
    if done.returncode != 0:
        raise NoAnswer("failed: " + (done.stderr or done.stdout)[-300:].replace("\n", " "))
    return done.stdout, 1000 * min(wall, cpu)


def middle(values):
    return statistics.median(values)


def number(value):
    """Three digits that matter, whole numbers from 100 on."""
    if value == int(value) or abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}"


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "|".join(["---"] + ["--:"] * (len(head) - 1)) + "|"]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def publish(name, text, write):
    """Prints; with `write`, also puts the text between the marks of that benchmark in docs/benchmarks.md."""
    print(text)
    if not write:
        return
    page = PAGE.read_text(encoding="utf-8")
    begin, end = f"<!-- {name}: made by script/bench {name} --write -->", f"<!-- end of {name} -->"
    before, rest = page.split(begin)
    after = rest.split(end)[1]
    PAGE.write_text(f"{before}{begin}\n\n{text}\n\n{end}{after}", encoding="utf-8")
    print(f"written to {PAGE.relative_to(ROOT)}")
