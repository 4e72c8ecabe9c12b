"""twiza render to paper and pictures: PDF, posters, PNG (SOC-27, DOC-03, DOC-05, DOC-18, QUA-01, QUA-09)."""

import re
import struct
import subprocess
import unittest

from harness import BAD_INPUT, DEMO, FINE, TwizaCase

MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
A4, A3, SCREEN = (297, 210), (420, 297), None


class PrintCase(TwizaCase):
    def render(self, site, output, *words, **options):
        return self.twiza("render", DEMO / (site + ".xlsx"), "-o", output, *words, code=FINE, **options)

    def ask(self, tool, *words):
        done = subprocess.run([tool, *map(str, words)], cwd=self.folder, capture_output=True, timeout=120)
        self.assertEqual(done.returncode, 0, done.stderr.decode("utf-8", "replace"))
        # Poppler complains on stderr of whatever is not as it should be.
        self.assertEqual(done.stderr, b"")
        return done.stdout.decode("utf-8")

    def text(self, file, *words):
        return MARKS.sub("", self.ask("pdftotext", *words, file, "-"))

    def sizes(self, file):
        """Of every page, in whole millimetres."""
        told = self.ask("pdfinfo", "-l", "-1", file)
        return [tuple(round(float(side) * 25.4 / 72) for side in page)
                for page in re.findall(r"^Page +\d+ size: +([\d.]+) x ([\d.]+) pts", told, re.MULTILINE)]


class Pdf(PrintCase):
    def test_names_are_found_in_both_scripts(self):
        for site in ("ouazzane", "bouanane"):
            with self.subTest(site=site):
                self.render(site, "map.pdf")
                scene = self.scene(DEMO / (site + ".xlsx"))
                said = " ".join(self.text("map.pdf", "-f", 1, "-l", 1).split())
                for node in scene["nodes"]:
                    for line in node["label"]["lines"]:
                        self.assertIn(line.split()[0], said)
        self.render("sale", "carte.pdf", "--lang", "ar")
        said = self.text("carte.pdf")
        # Joined letters, with and without the ligature of lam and alef, and in their order.
        for name in ("سلا", "جهة الرباط سلا زمور زعير", "عمالة سلا", "الاجتماعي", "مقاطعة تابريكت", "العودة إلى السوسيوغرام"):
            self.assertIn(name, said)
        for broken in ("سال", "إ لى"):
            self.assertNotIn(broken, said)

    def test_each_actor_leads_to_its_sheet_and_back(self):
        for site in ("ouazzane", "settat"):
            with self.subTest(site=site):
                self.render(site, "map.pdf")
                actors = {node["id"] for node in self.scene(DEMO / (site + ".xlsx"))["nodes"]
                          if node["kind"] != "theme"}
                places = self.ask("pdfinfo", "-dests", "map.pdf")
                found = {name: int(page)
                         for page, name in re.findall(r'^ *(\d+) \[.*\] "([\w-]+)"', places, re.MULTILINE)}
                self.assertEqual({name[6:] for name in found if name.startswith("actor-")}, actors)
                self.assertTrue(all(page > 1 for name, page in found.items() if name.startswith("actor-")))
                self.assertTrue(all(page == 1 for name, page in found.items() if name.startswith("map-")))
                self.ask("qpdf", "map.pdf", "--pages", "map.pdf", "1", "--", "--qdf", "--object-streams=disable",
                         "first.pdf")
                self.assertEqual(sorted(self.links("first.pdf")), sorted("actor-" + actor for actor in actors))
                # From the list of sheets too; back from each sheet.
                links = self.links("map.pdf")
                for actor in actors:
                    self.assertGreaterEqual(links.count("actor-" + actor), 2)
                    self.assertEqual(links.count("map-" + actor), 1)

    def links(self, file):
        raw = (self.folder / file).read_bytes().decode("latin-1")
        return [re.search(r"/Dest \(([\w-]+)\)", each).group(1)
                for each in re.findall(r"<<[^<>]*(?:<<[^<>]*>>[^<>]*)*>>", raw) if "/Subtype /Link" in each]

    def test_it_is_sound_and_the_same_each_time(self):
        for words in ((), ("--lang", "ar"), ("--paper", "affiche")):
            self.render("ouazzane", "a.pdf", *words)
            self.render("ouazzane", "b.pdf", *words)
            first = (self.folder / "a.pdf").read_bytes()
            self.assertEqual(first, (self.folder / "b.pdf").read_bytes())
            told = self.ask("pdfinfo", "a.pdf")
            self.assertIn("Title:", told)
            self.assertNotIn("Date", told)
            self.assertNotIn("Author", told)
            # Whoever reads it through another program sees the same objects.
            self.ask("qpdf", "--check", "a.pdf")

    def test_papers(self):
        for words, first in ((("--paper", "a4"), A4), (("--paper", "A3"), A3), (("--paper", "écran"), SCREEN), ((), SCREEN)):
            with self.subTest(words=words):
                self.render("ouazzane", "map.pdf", *words)
                page = self.scene(DEMO / "ouazzane.xlsx")["page"]
                sizes = self.sizes("map.pdf")
                self.assertEqual(sizes[0], first or (round(page["w"]), round(page["h"])))
                self.assertEqual(set(sizes[1:]), {(210, 297)})
                self.assertIn("%d / %d" % (len(sizes), len(sizes)), self.text("map.pdf"))

    def test_a_poster_is_a_plan_and_sheets_with_names(self):
        for tiles, size in (("a4", A4), ("a3", A3)):
            self.render("bouanane", "affiche.pdf", "--paper", "affiche", "--tiles", tiles)
            sizes = self.sizes("affiche.pdf")
            plan = self.text("affiche.pdf", "-f", 1, "-l", 1)
            columns, rows = map(int, re.search(r"Affiche de (\d+) × (\d+)", plan).groups())
            self.assertEqual(sizes, [A4] + [size] * (columns * rows))
            self.assertIn("%s%d" % (chr(ord("A") + columns - 1), rows), plan)
            for n in range(columns * rows):
                name = "%s%d" % (chr(ord("A") + n % columns), n // columns + 1)
                self.assertIn(name, self.text("affiche.pdf", "-f", n + 2, "-l", n + 2).split())
            everything = self.text("affiche.pdf", "-f", 2)
            for node in self.scene(DEMO / "bouanane.xlsx")["nodes"]:
                self.assertIn(node["label"]["lines"][0].split()[0], everything)

    def test_names_too_small_to_be_read_are_told(self):
        answer = self.render("sale", "map.pdf", "--paper", "a4")
        self.assertRegex(answer.err, r"1,\d mm.*--paper affiche")
        self.assertNotIn("a3", answer.err)
        self.assertIn("--paper a3", self.render("settat", "map.pdf", "--paper", "a4").err)
        for words in (("--paper", "a3"), ("--paper", "affiche"), ()):
            self.assertEqual(self.render("ouazzane", "map.pdf", *words).err, "")

    def test_persons_are_not_in_it_unless_asked(self):
        self.render("sale", "map.pdf")
        self.assertIn("réservé à l’équipe", self.text("map.pdf"))

    def test_pages_are_not_blank(self):
        self.render("ouazzane", "map.pdf", "--lang", "ar")
        self.ask("pdftoppm", "-r", 20, "-gray", "map.pdf", "page")
        pages = sorted(self.folder.glob("page-*.pgm"))
        self.assertEqual(len(pages), len(self.sizes("map.pdf")))
        for page in pages:
            self.assertGreater(sum(1 for each in page.read_bytes()[20:] if each < 160), 30, page)


class Png(PrintCase):
    def size(self, file):
        return struct.unpack(">II", (self.folder / file).read_bytes()[16:24])

    def test_size_and_sharpness(self):
        page = self.scene(DEMO / "ouazzane.xlsx")["page"]
        for words, dpi in (((), 150), (("--dpi", "72"), 72)):
            self.render("ouazzane", "map.png", *words)
            for side, pixels in zip((page["w"], page["h"]), self.size("map.png")):
                self.assertAlmostEqual(pixels, side * dpi / 25.4, delta=1.01)

    def test_same_bytes_and_nothing_personal(self):
        self.render("ouazzane", "a.png", "--dpi", "50")
        self.render("ouazzane", "B.PNG", "--dpi", "50")
        first = (self.folder / "a.png").read_bytes()
        self.assertEqual(first, (self.folder / "B.PNG").read_bytes())
        chunks, at = [], 8
        while at < len(first):
            length, = struct.unpack(">I", first[at:at + 4])
            chunks.append(first[at + 4:at + 8].decode())
            at += length + 12
        self.assertEqual(set(chunks) - {"IHDR", "IDAT", "IEND", "bKGD", "pHYs"}, set())

    def test_too_large_a_picture_is_refused_with_what_would_do(self):
        answer = self.assert_refused(("render", DEMO / "bouanane.xlsx", "-o", "map.png", "--dpi", "1200"), "--dpi ")
        most = re.search(r"--dpi (\d+)", answer.err).group(1)
        self.assertLess(int(most), 1200)


class Refusals(PrintCase):
    def test_options_of_other_formats_and_unknown_words(self):
        site = DEMO / "ouazzane.xlsx"
        for output, words, part in (
                ("map.pdf", ("--paper", "a5"), "a5"), ("map.pdf", ("--paper", "affiche", "--tiles", "écran"), "écran"),
                ("map.pdf", ("--tiles", "a4"), "--paper affiche"), ("map.svg", ("--paper", "a4"), ".pdf"),
                ("map.pptx", ("--tiles", "a4"), ".pdf"), ("map.pdf", ("--dpi", "150"), ".png"),
                ("map.png", ("--dpi", "0"), "36"), ("map.png", ("--dpi", "150.5"), "150.5"),
                ("map.png", ("--dpi", "1e9"), "1200"), ("map.png", ("--dpi", "beaucoup"), "beaucoup")):
            with self.subTest(words=words):
                self.assert_refused(("render", site, "-o", output, *words), part, codes=(BAD_INPUT,))


if __name__ == "__main__":
    unittest.main()
