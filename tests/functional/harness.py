"""Runs the real program as a coach does, and looks at what it says and leaves behind."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest
import zipfile
from xml.etree import ElementTree

import xlsx

ROOT = pathlib.Path(__file__).resolve().parents[2]
DEMO = ROOT / "data" / "demo"
DEMO_SITES = ("sale", "settat", "ouazzane", "bouanane")
TWIZA = os.path.abspath(os.environ.get("TWIZA", ROOT / "build" / "release" / "twiza"))

FINE, NO, BAD_INPUT, MACHINE = 0, 1, 2, 3

# What no user may ever see: a crash, a sanitizer's report, a sentence missing from the catalogue.
ACCIDENTS = re.compile(
    r"Sanitizer|runtime error:|terminate called|Traceback|Assertion|std::|boost|core dumped|"
    r"\[(?:finding|repair|rule|verdict|usage|render|xlsx|zip|file|machine|check|place|help|leak|map)\.[\w.-]+\]")
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def clean_environment():
    """No language, no locale: what a test does not set is not there."""
    environment = {name: os.environ[name] for name in ("PATH", "HOME", "FONTCONFIG_FILE", "TMPDIR")
                   if name in os.environ}
    # Fontconfig keeps its own memory to the end, which is no leak of ours.
    environment["ASAN_OPTIONS"] = os.environ.get("ASAN_OPTIONS", "detect_leaks=0") + ":exitcode=99"
    environment["UBSAN_OPTIONS"] = os.environ.get("UBSAN_OPTIONS", "") + ":exitcode=99:print_stacktrace=1"
    if "LSAN_OPTIONS" in os.environ:
        environment["LSAN_OPTIONS"] = os.environ["LSAN_OPTIONS"]
    return environment


class Answer:
    def __init__(self, command, code, out, err):
        self.command = command
        self.code = code
        self.out = out
        self.err = err

    def __str__(self):
        def cut(text):
            return text if len(text) < 4000 else text[:2000] + "\n[…]\n" + text[-1500:]
        return "\n$ %s\nexit %s\n--- stdout\n%s--- stderr\n%s---" % (
            " ".join(map(str, self.command))[:2000], self.code, cut(self.out), cut(self.err))

    def json(self):
        return json.loads(self.out)


class TwizaCase(unittest.TestCase):
    """Each test has its own empty folder."""

    maxDiff = 4000

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="twiza-test-"))
        self.addCleanup(shutil.rmtree, self.folder, True)

    # --- running

    def twiza(self, *words, env=None, code=None, plain=True, **options):
        """Runs the program; whatever it is asked, it must not crash. `code`: the exit code awaited."""
        environment = clean_environment()
        environment.update(env or {})
        command = [TWIZA, *map(os.fspath, words)]
        options.setdefault("cwd", self.folder)
        done = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, capture_output=True,
                              timeout=600, **options)
        answer = Answer(command, done.returncode, done.stdout.decode("utf-8", "backslashreplace"),
                        done.stderr.decode("utf-8", "backslashreplace"))
        self.assertGreaterEqual(done.returncode, 0, "killed by a signal" + str(answer))
        self.assertIn(done.returncode, (FINE, NO, BAD_INPUT, MACHINE), answer)
        self.assertIsNone(ACCIDENTS.search(answer.out + answer.err), answer)
        if plain:
            for stream, name in ((done.stdout, "stdout"), (done.stderr, "stderr")):
                try:
                    stream.decode("utf-8")
                except UnicodeDecodeError:
                    self.fail("%s is not UTF-8%s" % (name, answer))
            found = CONTROLS.search(answer.out + answer.err)
            self.assertIsNone(found, "a control character reaches the terminal: %r%s" % (found, answer))
        if code is not None:
            self.assertEqual(answer.code, code, answer)
        return answer

    def check(self, site, *words, code=None, **options):
        """The JSON report of `twiza check`."""
        answer = self.twiza("check", site, "--json", *words, **options)
        if code is not None:
            self.assertEqual(answer.code, code, answer)
        self.assertIn(answer.code, (FINE, NO), answer)
        return answer.json()

    def scene(self, site, *words, **options):
        """The drawing as data; as the team sees it, unless another profile is asked for."""
        words = words if "--profile" in words else (*words, "--profile", "équipe")
        self.twiza("render", site, "-o", "map.scene.json", *words, code=FINE, **options)
        return json.loads((self.folder / "map.scene.json").read_text("utf-8"))

    # --- workbooks

    def workbook(self, sheets, name="site.xlsx", **options):
        return xlsx.save(self.folder / name, sheets, **options)

    # --- looking

    def assert_one_sentence(self, answer, *parts):
        """What is wrong, where, what to do: one line on stderr and nothing on stdout."""
        self.assertEqual(answer.out, "", answer)
        lines = answer.err.splitlines()
        self.assertEqual(len(lines), 1, "not one line" + str(answer))
        self.assertTrue(lines[0].startswith("twiza: "), answer)
        self.assertGreater(len(lines[0]), len("twiza: ") + 15, "says nothing" + str(answer))
        self.assertIsNone(re.search(r"\{[a-z_]+\}", lines[0]), "a place left open" + str(answer))
        for part in parts:
            self.assertIn(part, answer.err, answer)

    def assert_refused(self, words, *parts, codes=(BAD_INPUT,), env=None, **options):
        """The command says no in one sentence, and the folder is as it was."""
        before = self.tree()
        answer = self.twiza(*words, env=env, **options)
        self.assertIn(answer.code, codes, answer)
        self.assert_one_sentence(answer, *parts)
        self.assertEqual(self.tree(), before, "files changed" + str(answer))
        return answer

    def tree(self):
        return {str(path.relative_to(self.folder)): path.read_bytes() if path.is_file() else None
                for path in sorted(self.folder.rglob("*"))}

    def findings(self, report, rule):
        return [finding for finding in report["findings"] if finding["rule"] == rule]


def text_of_pptx(path):
    """The parts of a package by name; XML parts parsed, so that escapes are undone."""
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def words_in(xml):
    """Everything readable in an XML document: texts and attributes."""
    held = []
    for element in ElementTree.fromstring(xml).iter():
        held.append(element.text or "")
        held.append(element.tail or "")
        held.extend(element.attrib.values())
    return "\n".join(held)
