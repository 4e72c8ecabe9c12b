"""A running `twiza serve`, spoken to as a browser speaks, or as somebody else does."""

import hashlib
import http.client
import json
import os
import re
import signal
import socket
import subprocess
import time
import uuid

from datadir import DataCase
from harness import ACCIDENTS, TWIZA, clean_environment

ADDRESS = re.compile(r"Twiza: http://127\.0\.0\.1:(\d+)/\?cle=([0-9a-f]{32,})\n")


class Reply:
    def __init__(self, status, headers, body):
        self.status = status
        self.headers = headers
        self.body = body

    def json(self):
        return json.loads(self.body)

    def __str__(self):
        return "%s\n%s\n%r" % (self.status, self.headers, self.body[:600])


class Served:
    """One server process. `key` opens it; `cookie` is what the browser then sends."""

    def __init__(self, data, *words, env=None):
        environment = clean_environment()
        environment.update({"TZ": "UTC", "LC_ALL": "fr_FR.UTF-8"})
        environment.update(env or {})
        self.errors = open(str(data) + ".stderr", "w+b")
        self.process = subprocess.Popen([TWIZA, "serve", "--no-open", "--data", os.fspath(data), *map(os.fspath, words)],
                                        env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                        stderr=self.errors)
        self.line = self.process.stdout.readline().decode()
        found = ADDRESS.fullmatch(self.line)
        if found is None:
            self.process.wait(20)
            raise AssertionError("no address: %r %s" % (self.line, self.stderr()))
        self.port = int(found.group(1))
        self.key = found.group(2)
        self.origin = "http://127.0.0.1:%d" % self.port
        answer = self.ask("GET", "/?cle=" + self.key, cookie=None)
        self.cookie = answer.headers["Set-Cookie"].split(";")[0]

    def stderr(self):
        self.errors.flush()
        with open(self.errors.name, "rb") as held:
            return held.read().decode()

    def ask(self, method, target, body=None, headers=None, cookie=True, host=True):
        """`cookie`: True the right one, None none, or a text; `host` likewise."""
        said = {"Host": "127.0.0.1:%d" % self.port} if host is True else {"Host": host} if host else {}
        if cookie is True:
            said["Cookie"] = self.cookie
        elif cookie:
            said["Cookie"] = cookie
        said.update(headers or {})
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.putrequest(method, target, skip_host=True, skip_accept_encoding=True)
        if body is not None:
            said.setdefault("Content-Length", str(len(body)))
        for name, value in said.items():
            connection.putheader(name, value)
        connection.endheaders(body)
        response = connection.getresponse()
        reply = Reply(response.status, response.headers, response.read())
        connection.close()
        return reply

    def get(self, target, **options):
        return self.ask("GET", target, **options)

    def post(self, target, value, **options):
        headers = {"Content-Type": "application/json", "Origin": self.origin}
        headers.update(options.pop("headers", {}))
        return self.ask("POST", target, json.dumps(value).encode(), headers=headers, **options)

    def raw(self, request, timeout=60):
        """All that comes back for these bytes, whoever closes."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=timeout) as spoken:
            try:
                spoken.sendall(request)
            except (BrokenPipeError, ConnectionResetError):
                pass
            return read_all(spoken)

    def head(self, method, target, **headers):
        lines = ["%s %s HTTP/1.1" % (method, target), "Host: 127.0.0.1:%d" % self.port, "Cookie: " + self.cookie]
        lines += ["%s: %s" % (name.replace("_", "-"), value) for name, value in headers.items()]
        return ("\r\n".join(lines) + "\r\n\r\n").encode()

    def sites(self):
        return self.get("/api/sites").json()["sites"]

    def stop(self, how=signal.SIGTERM):
        if self.process.poll() is None:
            self.process.send_signal(how)
        code = self.process.wait(30)
        self.process.stdout.close()
        return code


def read_all(spoken):
    held = b""
    try:
        while True:
            read = spoken.recv(65536)
            if not read:
                return held
            held += read
    except (ConnectionResetError, socket.timeout):
        return held


class Events:
    """A page that listens."""

    def __init__(self, served):
        self.spoken = socket.create_connection(("127.0.0.1", served.port), timeout=30)
        self.spoken.sendall(served.head("GET", "/api/events"))
        self.held = b""

    def next(self):
        """The next event and its data."""
        while True:
            found = re.search(rb"event: (\w+)\ndata: (.*)\n\n", self.held)
            if found is not None:
                self.held = self.held[found.end():]
                return found.group(1).decode(), json.loads(found.group(2))
            read = self.spoken.recv(65536)
            if not read:
                return None
            self.held += read

    def close(self):
        self.spoken.close()


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


class Typist:
    """Makes changes as a page does: milestones of one site, under a name of its own."""

    def __init__(self, site, replica=None):
        self.site = site
        self.replica = replica or str(uuid.uuid4())
        self.seq = 0
        self.prev = None

    def line(self, name):
        salt = os.urandom(16)
        value = canonical(name)
        ref = hashlib.sha256(salt + value.encode()).hexdigest()
        self.seq += 1
        body = {"author": None, "base": [], "cause": {"typed": True}, "clock": [int(time.time() * 1000), 0],
                "edits": [{"id": str(uuid.uuid4()), "kind": "milestone", "set": {"name": ref}}],
                "id": str(uuid.uuid4()), "prev": self.prev, "replica": self.replica, "seq": self.seq,
                "site": self.site, "v": 1}
        self.prev = hashlib.sha256(canonical(body).encode()).hexdigest()
        return canonical(body)[:-1] + ',"values":' + canonical({ref: [salt.hex(), name]}) + "}"


class ServeCase(DataCase):
    def serve(self, *words, data=None, **options):
        served = Served(data or self.data, *words, **options)
        self.addCleanup(served.errors.close)
        self.addCleanup(served.stop, signal.SIGKILL)
        return served

    def with_site(self, *words, **options):
        self.kept()
        served = self.serve(*words, **options)
        self.site = served.sites()[0]["id"]
        return served

    def listen(self, served=None):
        listener = Events(served or self.served)
        self.addCleanup(listener.close)
        return listener

    def assert_refused_in_words(self, reply, status, code=None):
        self.assertEqual(reply.status, status, reply)
        error = reply.json()["error"]
        self.assertGreater(len(error["message"]), 20, reply)
        self.assertFalse(error["message"].startswith("["), reply)
        if code is not None:
            self.assertEqual(error["code"], code)

    def assert_quiet(self, served, *never):
        """Nothing of an accident, a key or a person on the terminal."""
        said = served.stderr()
        self.assertIsNone(ACCIDENTS.search(said), said)
        for text in (served.key, served.cookie.split("=")[1], *never):
            self.assertNotIn(text, said)
