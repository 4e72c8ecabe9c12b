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
                    figures = wrk(address, clients, *wanted)
                    if turn > 0:
                        runs[name].append(figures)
            for name, figures in runs.items():
                rates = [rate for rate, _, _ in figures]
                rows.append([f"{name}, {clients} client{'s' if clients > 1 else ''}",
                             f"{number(round(middle(rates)))} ({number(round(min(rates)))}–{number(round(max(rates)))})",
                             number(middle([half for _, half, _ in figures])),
                             number(middle([slow for _, _, slow in figures]))])
            ratio = [middle([a[i] / b[i] for a, b in zip(runs["Twiza"], runs["nginx"])]) for i in range(3)]
            rows.append(["ratio, median of pairs"] + [f"{value:.2f}" for value in ratio])
    finally:
        nginx.terminate()
        nginx.wait()
    return len(body), table(["the bundle of " + site["name"], "answers/s", "median, µs", "99 %, µs"], rows)


def changes(served):
    """Of a site that grows while it is measured."""
    client = RELEASE / "tests" / "bench_changes"
    client = client if client.is_file() else next(RELEASE.rglob("bench_changes"))
    site = served.sites()[0]["id"]
    rows = []
    for writers in WRITERS:
        peers = {
            "Twiza": [client, "serve", str(served.port), served.cookie, site, str(writers), str(SECONDS)],
            "SQLite, one connection": [client, "sqlite", FOLDER / "shared.sqlite",
                                                    str(writers), str(SECONDS), "shared"],
        }
        if writers > 1:
            peers["SQLite, a connection each"] = [client, "sqlite", FOLDER / "own.sqlite",
                                                               str(writers), str(SECONDS), "own"]
        runs = {name: [] for name in peers}
        for turn in range(RUNS + 1):
            for name, command in peers.items():
                figures = json.loads(said(*map(str, command)))
                if turn > 0:
                    runs[name].append(figures)
        for name, figures in runs.items():
            rates = [one["count"] / one["seconds"] for one in figures]
            rows.append([f"{name}, {writers} writer{'s' if writers > 1 else ''}",
                         f"{number(round(middle(rates)))} ({number(round(min(rates)))}–{number(round(max(rates)))})",
                         number(middle([one["p50_ms"] for one in figures])),
                         number(middle([one["p99_ms"] for one in figures]))])
        for name in list(peers)[1:]:
            ratio = middle([a["count"] / a["seconds"] / (b["count"] / b["seconds"])
                            for a, b in zip(runs["Twiza"], runs[name])])
            rows.append([f"ratio to {name}", f"{ratio:.2f}", "", ""])
    return runs["Twiza"][0]["bytes"], table(["acknowledged changes", "changes/s", "median, ms", "99 %, ms"], rows)


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
        grown = served.sites()[0]["changes"]
    finally:
        served.stop()
    nginx = subprocess.run(["/usr/sbin/nginx", "-v"], capture_output=True, text=True).stderr.strip().split("/")[-1]
    sqlite = said("dpkg-query", "-W", "-f=${Version}", "libsqlite3-0")
    text = (
        f"`script/bench serve`: {machine()}; nginx {nginx}, SQLite {sqlite}, {said('stat', '-f', '-c', '%T', OUT)}. "
        f"{RUNS} runs of {SECONDS} s each, in turn, after one warm-up; median (least–most).\n\n"
        f"{read}\n\n{number(size)} bytes, packed, on a kept connection; `wrk` with one thread.\n\n{kept}\n\n"
        f"{number(length)} bytes each; the site had {number(grown)} changes at the end.\n\n"
        f"Start of the process to its first answer, with the demo sites: {number(middle(times))} ms "
        f"({number(min(times))}–{number(max(times))}). Memory with all demo sites open and packed: "
        f"{number(middle(memory))} MB."
    )
    publish("serve", text, arguments.write)
