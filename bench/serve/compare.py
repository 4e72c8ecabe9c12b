"""script/bench serve: a site's answer beside nginx with the same bytes and headers (wrk, keep-alive, in turn), changes
per second beside raw SQLite that commits each (the same client and the same disk, in turn), the start and the memory."""

import http.client
import json
import os
import re
import shutil
import socket
import subprocess
import time
import uuid

from harness import OUT, RELEASE, ROOT, machine, middle, number, publish, said, table

FOLDER = OUT / "serve"
RUNS = 5
SECONDS = 2
CLIENTS = (1, 32)
WRITERS = (1, 64)
STARTS = 15
ADDRESS = re.compile(r"Twiza: http://127\.0\.0\.1:(\d+)/\?cle=(\w+)")
# What each server says on its own account.
OWN = {"date", "content-length", "content-type", "server", "last-modified", "connection", "accept-ranges"}


class Served:
    def __init__(self, data, *words):
        self.process = subprocess.Popen([RELEASE / "twiza", "serve", "--no-open", "--data", data, *words],
                                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        found = ADDRESS.match(self.process.stdout.readline())
        self.port, key = int(found.group(1)), found.group(2)
        self.cookie = None
        _, headers, _ = self.get("/?cle=" + key)
        self.cookie = headers["Set-Cookie"].split(";")[0]

    def get(self, target, **headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        if self.cookie is not None:
            headers["Cookie"] = self.cookie
        connection.request("GET", target, headers=headers)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return answer.status, answer.headers, body

    def sites(self):
        return json.loads(self.get("/api/sites")[2])["sites"]

    def memory(self):
        status = open(f"/proc/{self.process.pid}/status").read()
        return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024

    def stop(self):
        self.process.terminate()
        self.process.wait()


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def start_nginx(headers, body):
    (FOLDER / "root").mkdir()
    (FOLDER / "tmp").mkdir()
    (FOLDER / "root" / "bundle").write_bytes(body)
    port = free_port()
    lines = "\n".join(f'    add_header {name} "{value.replace(chr(34), chr(92) + chr(34))}";'
                      for name, value in headers.items() if name.lower() not in OWN)
    conf = FOLDER / "nginx.conf"
    conf.write_text((ROOT / "bench/serve/nginx.conf").read_text().format(folder=FOLDER, port=port, headers=lines))
    process = subprocess.Popen(["/usr/sbin/nginx", "-c", conf, "-e", FOLDER / "error.log"])
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
            break
        except OSError:
            time.sleep(0.05)
    return process, port


def wrk(address, clients, *headers):
    """Requests a second, the middle and the slowest hundredth of latencies in microseconds."""
    words = ["wrk", "-t1", f"-c{clients}", f"-d{SECONDS}s", "--latency"]
    for header in headers:
        words += ["-H", header]
    text = said(*words, address)
    if "Non-2xx" in text or "Socket errors" in text:
        raise SystemExit("script/bench serve: " + text)
    units = {"us": 1, "ms": 1000, "s": 1_000_000}
    latency = {}
    for percent in ("50", "99"):
        value, unit = re.search(rf"{percent}%\s+([\d.]+)(us|ms|s)", text).groups()
        latency[percent] = float(value) * units[unit]
    return float(re.search(r"Requests/sec:\s+([\d.]+)", text).group(1)), latency["50"], latency["99"]


def processor_seconds(process):
    """Of a server so far, in user's and system's time; of nginx, of the worker."""
    own = f"/proc/{process.pid}/task/{process.pid}/children"
    workers = open(own).read().split() or [process.pid]
    fields = [open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split() for pid in workers]
    return sum(int(one[11]) + int(one[12]) for one in fields) / os.sysconf("SC_CLK_TCK")


def reading(served):
    site = max(served.sites(), key=lambda one: one["actors"])
    target = f"/api/sites/{site['id']}/bundle"
    _, headers, body = served.get(target, **{"Accept-Encoding": "gzip"})
    nginx, port = start_nginx(headers, body)
    wanted = ("Accept-Encoding: gzip", "Cookie: " + served.cookie)
    rows = []
    try:
        addresses = {"Twiza": f"http://127.0.0.1:{served.port}{target}", "nginx": f"http://127.0.0.1:{port}/bundle"}
        for clients in CLIENTS:
            runs = {name: [] for name in addresses}
            for turn in range(RUNS + 1):
                for name, address in addresses.items():
                    process = served.process if name == "Twiza" else nginx
                    before = processor_seconds(process)
                    rate, half, slow = wrk(address, clients, *wanted)
                    spent = 1e6 * (processor_seconds(process) - before) / (rate * SECONDS)
                    if turn > 0:
                        runs[name].append((rate, half, slow, spent))
            for name, figures in runs.items():
                rates = [one[0] for one in figures]
                rows.append([f"{name}, {clients} client{'s' if clients > 1 else ''}",
                             f"{number(round(middle(rates)))} ({number(round(min(rates)))}–{number(round(max(rates)))})",
                             *[number(middle([one[i] for one in figures])) for i in (1, 2, 3)]])
            ratio = [middle([a[i] / b[i] for a, b in zip(runs["Twiza"], runs["nginx"])]) for i in range(4)]
            rows.append(["ratio, median of pairs"] + [f"{value:.2f}" for value in ratio])
    finally:
        nginx.terminate()
        nginx.wait()
    return len(body), table(["the bundle of " + site["name"], "answers/s", "median, µs", "99 %, µs",
                             "processor, µs"], rows)


def changes(served):
    client = RELEASE / "bench" / "bench_changes"
    rows = []
    for writers in WRITERS:
        # Each run of ours makes a site of its own, by its first change.
        peers = {
            "Twiza": lambda: ["serve", served.port, served.cookie, uuid.uuid4(), writers, SECONDS],
            "SQLite, one connection": lambda: ["sqlite", FOLDER / "shared.sqlite", writers, SECONDS, "shared"],
        }
        if writers > 1:
            peers["SQLite, a connection each"] = lambda: ["sqlite", FOLDER / "own.sqlite", writers, SECONDS, "own"]
        runs = {name: [] for name in peers}
        for turn in range(RUNS + 1):
            for name, command in peers.items():
                before = processor_seconds(served.process)
                figures = json.loads(said(client, *map(str, command())))
                figures["spent_us"] = 1e6 * (processor_seconds(served.process) - before) / figures["count"]
                if turn > 0:
                    runs[name].append(figures)
        for name, figures in runs.items():
            rates = [one["count"] / one["seconds"] for one in figures]
            rows.append([f"{name}, {writers} writer{'s' if writers > 1 else ''}",
                         f"{number(round(middle(rates)))} ({number(round(min(rates)))}–{number(round(max(rates)))})",
                         number(middle([one["p50_ms"] for one in figures])),
                         number(middle([one["p99_ms"] for one in figures])),
                         number(middle([one["spent_us"] for one in figures])) if name == "Twiza" else ""])
        for name in list(peers)[1:]:
            ratio = middle([a["count"] / a["seconds"] / (b["count"] / b["seconds"])
                            for a, b in zip(runs["Twiza"], runs[name])])
            rows.append([f"ratio to {name}", f"{ratio:.2f}", "", "", ""])
    return runs["Twiza"][0]["bytes"], table(["acknowledged changes", "changes/s", "median, ms", "99 %, ms", "processor, µs"], rows)


def starting(data):
    """Milliseconds from the start of the process to its first answer; MB once all sites were opened."""
    times, memory = [], []
    for _ in range(STARTS):
        start = time.perf_counter()
        served = Served(data)
        times.append(1000 * (time.perf_counter() - start))
        for site in served.sites():
            served.get(f"/api/sites/{site['id']}/bundle", **{"Accept-Encoding": "gzip"})
        memory.append(served.memory())
        served.stop()
    return times, memory


def run(arguments):
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    data = FOLDER / "data"
    Served(data, "--demo", ROOT / "data" / "demo").stop()
    times, memory = starting(data)
    served = Served(data)
    try:
        size, read = reading(served)
        length, kept = changes(served)
    finally:
        served.stop()
    nginx = subprocess.run(["/usr/sbin/nginx", "-v"], capture_output=True, text=True).stderr.strip().split("/")[-1]
    sqlite = said("dpkg-query", "-W", "-f=${Version}", "libsqlite3-0")
    text = (
        f"`script/bench serve`: {machine()}; nginx {nginx}, SQLite {sqlite}, {said('stat', '-f', '-c', '%T', OUT)}. "
        f"{RUNS} runs of {SECONDS} s each, in turn, after one warm-up; median (least–most).\n\n"
        f"{read}\n\n{number(size)} bytes, packed, on a kept connection; `wrk` with one thread. "
        f"Processor time is the server's own for one answer; where a machine has other work, it says more than the "
        f"clock.\n\n{kept}\n\n"
        f"{number(length)} bytes each.\n\n"
        f"Start of the process to its first answer, with the demo sites: {number(middle(times))} ms "
        f"({number(min(times))}–{number(max(times))}). Memory with all demo sites open and packed: "
        f"{number(middle(memory))} MB."
    )
    publish("serve", text, arguments.write)
