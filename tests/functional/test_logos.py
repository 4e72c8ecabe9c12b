"""Logos of partners on every document, from PNG files beside the workbook (DOC-18)."""

import base64
import re
import shutil
import struct
import subprocess
import unittest
import zipfile
import zlib
from xml.etree import ElementTree

from datadir import DataCase
from harness import FINE, ROOT

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
INLINE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
SLIDE = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
SVG = "{http://www.w3.org/2000/svg}"
LINK = "{http://www.w3.org/1999/xlink}href"
VALIDATOR = ROOT / "tests" / "ooxml"

RED, GREEN, BLUE = (200, 40, 40), (30, 130, 70), (30, 60, 180)


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width, height, color, beside=b""):
    row = b"\0" + bytes(color) * width
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + beside + chunk(b"IDAT", zlib.compress(row * height, 9)) +
            chunk(b"IEND", b""))


def noise(bytes_about):
    """A picture that does not pack."""
    state, pixels = 1, bytearray()
    for _ in range(bytes_about):
        state = (state * 1103515245 + 12345) % 2 ** 31
        pixels.append(state >> 16 & 255)
    side = int((bytes_about / 3) ** 0.5)
    rows = b"".join(b"\0" + bytes(pixels[y * side * 3:(y + 1) * side * 3]) for y in range(side))
    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


FILES = {"rouge.png": png(60, 60, RED), "vert.png": png(150, 40, GREEN), "bleu.png": png(40, 80, BLUE)}


def site(logos=("rouge.png", "vert.png", "bleu.png", None), **more):
    sheets = {
        "Site": [["Champ", "Valeur"], ["Nom", "Vallée"], ["Identifiant", "vallee"],
                 ["Opérateur(s) du coaching", "REMESS"], ["Partenaires", "entraide nationale; ONG lointaine"],
                 ["Commanditaire", "CT"]],
        "Structures": [["Code", "Nom", "Nom arabe", "Catégorie", "Visibilité", "Logo"],
                       ["CT", "Commune de Tizi", "جماعة تيزي", "commune", None, logos[0]],
                       ["EN", "Entraide Nationale", "التعاون الوطني", "administration", None, logos[1]],
                       ["R", "REMESS", None, "réseau", None, logos[2]],
                       ["X", "Coopérative Amal", None, "coopérative", None, logos[3]]],
        "Liens": [["De", "À", "Indicateurs"], ["CT", "EN", "convention"], ["R", "X", "appui"]]}
    sheets.update(more)
    return sheets


class Logos(DataCase):
    def setUp(self):
        super().setUp()
        for name, bytes_ in FILES.items():
            (self.folder / name).write_bytes(bytes_)

    def rendered(self, name, *words, source=None):
        self.twiza("render", source or self.workbook(site()), "-o", name, *words, code=FINE)
        return self.folder / name

    def parts(self, name, *words, **options):
        with zipfile.ZipFile(self.rendered(name, *words, **options)) as package:
            return {part: package.read(part) for part in package.namelist()}

    def media(self, parts):
        return [parts[name] for name in sorted(parts) if re.search(r"media/logo\d+\.png$", name)]

    def logo_findings(self, path):
        return [(one["sheet"], one["row"], one["column"], one["message"], one["repair"])
                for one in self.check(path)["findings"] if "logo" in (one["message"] + one["repair"]).lower()]

    # --- on documents

    def test_DOC_18_the_map_in_powerpoint_carries_the_logos_with_whose_they_are(self):
        for language, names in (("fr", ["Commune de Tizi", "Entraide Nationale", "REMESS"]),
                                ("ar", ["جماعة تيزي", "التعاون الوطني", "REMESS"])):
            parts = self.parts("a.pptx", "--lang", language)
            self.assertEqual(self.media(parts), list(FILES.values()))
            slide = ElementTree.fromstring(parts["ppt/slides/slide1.xml"])
            said = [one.find(".//" + SLIDE + "cNvPr").get("descr") for one in slide.iter(SLIDE + "pic")]
            self.assertEqual([text.split(": ")[-1] for text in said], names)
            places = [int(one.find(".//" + DRAWING + "off").get("x")) for one in slide.iter(SLIDE + "pic")]
            self.assertEqual(places, sorted(places, reverse=language == "ar"))
            middle = 338.67 * 36000 / 2
            self.assertTrue(all(x < middle if language == "ar" else x > middle for x in places), places)

    def test_DOC_18_svg_and_html_hold_the_pictures_themselves(self):
        svg = ElementTree.parse(self.rendered("a.svg")).getroot()
        links = [one.get(LINK) for one in svg.iter(SVG + "image")]
        self.assertEqual([base64.b64decode(link.split(",")[1]) for link in links], list(FILES.values()))
        html = self.rendered("a.html").read_text("utf-8")
        for link in links:
            self.assertIn(link, html)
        self.assertRegex(html, r"Content-Security-Policy[^>]*img-src data:")

    def colours(self, picture):
        done = subprocess.run(["convert", picture, "-depth", "8", "-format", "%c", "histogram:info:"],
                              capture_output=True, text=True, check=True)
        return {tuple(map(int, match)): int(count) for count, *match in
                re.findall(r"(\d+): \((\d+),(\d+),(\d+)", done.stdout)}

    def assert_coloured(self, picture, per_mm):
        found = self.colours(picture)
        for color, area in ((RED, 81), (GREEN, 24 * 6.4), (BLUE, 40.5)):
            inked = found.get(color, 0) / per_mm ** 2
            self.assertAlmostEqual(inked, area, delta=area * 0.12, msg="%s mm² of %s" % (inked, color))

    def test_DOC_18_png_and_pdf_paint_them_at_nine_millimetres(self):
        self.assert_coloured(self.rendered("a.png", "--dpi", "127"), 5)
        for words in (("--document", "site"), ("--document", "site", "--lang", "ar"), ("--document", "fiches"),
                      ("--document", "contacts", "--profile", "équipe")):
            self.rendered("a.pdf", *words)
            subprocess.run(["pdftoppm", "-r", "127", "-png", "-singlefile", self.folder / "a.pdf",
                            self.folder / "page"], check=True)
            self.assert_coloured(self.folder / "page.png", 5)

    def test_DOC_18_reports_in_word_carry_them_under_the_title(self):
        for words in (("--document", "fiches"), ("--document", "site", "--lang", "ar"),
                      ("--document", "contacts", "--profile", "équipe"), ()):
            parts = self.parts("a.docx", *words)
            self.assertEqual(self.media(parts), list(FILES.values()), words)
            body = ElementTree.fromstring(parts["word/document.xml"])[0]
            row = next(at for at, one in enumerate(body) if one.find(".//" + PICTURE + "pic") is not None)
            self.assertLessEqual(row, 3, "title, subtitle and status come before")
            self.assertEqual(len(body[row].findall(".//" + PICTURE + "pic")), 3)
            self.assertTrue(all(one.get("descr") for one in body[row].iter(INLINE + "docPr")))

    def test_DOC_18_the_scene_says_whose_they_are_and_where(self):
        scene = self.scene(self.workbook(site()))
        self.assertEqual([one["name"] for one in scene["logos"]],
                         ["Commune de Tizi", "Entraide Nationale", "REMESS"])
        head = min(node["y"] - node["h"] / 2 for node in scene["nodes"])
        for logo in scene["logos"]:
            self.assertLess(logo["y"] + logo["h"], head)
            self.assertLessEqual(logo["x"] + logo["w"], scene["page"]["w"] - 8.9)
            for block in (scene["title"], scene["subtitle"], scene["status"]):
                apart = (logo["x"] >= block["x"] + block["w"] or logo["x"] + logo["w"] <= block["x"] or
                         logo["y"] >= block["y"] + block["h"] or logo["y"] + logo["h"] <= block["y"])
                self.assertTrue(apart, (logo, block))

    def test_DOC_18_who_neither_coaches_nor_is_named_shows_no_logo(self):
        scene = self.scene(self.workbook(site((None, None, None, "rouge.png"))))
        self.assertEqual(scene["logos"], [])

    def test_ETH_05_whom_a_profile_hides_shows_no_logo(self):
        sheets = site()
        sheets["Structures"][1][4] = "équipe"
        path = self.workbook(sheets)
        self.assertEqual(self.media(self.parts("a.pptx", "--profile", "équipe", source=path)), list(FILES.values()))
        for profile in ("restitution", "public"):
            for name in ("a.pptx", "a.docx"):
                parts = self.parts(name, "--profile", profile, source=path)
                self.assertNotIn(FILES["rouge.png"], self.media(parts))
                self.assertIn(FILES["vert.png"], self.media(parts))

    def test_ETH_05_what_the_makers_program_wrote_into_the_file_leaves_with_no_document(self):
        secret = chunk(b"tEXt", b"Author\0Zoubida Qaddouri") + chunk(b"eXIf", b"34.05 N")
        (self.folder / "rouge.png").write_bytes(png(60, 60, RED, secret))
        self.assertEqual(self.media(self.parts("a.pptx"))[0], FILES["rouge.png"])

    @unittest.skipUnless((VALIDATOR / "node_modules").exists() and shutil.which("node"), "script/bootstrap installs it")
    def test_DOC_18_office_finds_nothing_wrong(self):
        for language in ("fr", "ar"):
            for name, check in (("a.pptx", "check-pptx.mjs"), ("a.docx", "check-docx.mjs")):
                done = subprocess.run(["node", VALIDATOR / check, self.rendered(name, "--lang", language)],
                                      capture_output=True, text=True)
                self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    # --- in workbooks, journals and bundles

    def test_DOC_18_the_picture_travels_without_its_file(self):
        path = self.workbook(site())
        self.imported(path)
        for name in FILES:
            (self.folder / name).unlink()
        for output in ("sortie.xlsx", "sortie/", "sortie.twiza"):
            self.twiza("export", "vallee", "-o", output, code=FINE)
        for source in ("vallee", "sortie.xlsx", "sortie", "sortie.twiza"):
            parts = self.parts("a.pptx", source=source)
            self.assertEqual(self.media(parts), list(FILES.values()), source)
            self.assertEqual(self.logo_findings(source), [])
        for source in ("sortie.xlsx", "sortie"):
            self.nothing_to_do(source)
        other = self.folder / "autre"
        self.imported("sortie.twiza", data=other)
        self.assertEqual(self.hash_of(data=other), self.hash_of())

    def test_DOC_18_the_old_workbook_without_its_files_takes_no_logo_away(self):
        path = self.workbook(site())
        self.imported(path)
        for name in FILES:
            (self.folder / name).unlink()
        report = self.report(path)
        self.assertFalse(report["differs"], report)
        self.assertEqual(len(report["doubted"]), 3, report)

    def test_DOC_18_a_new_logo_is_told_by_its_size(self):
        path = self.workbook(site())
        self.imported(path)
        (self.folder / "rouge.png").write_bytes(png(30, 30, RED))
        answer = self.twiza("import", path, "--yes", code=FINE)
        self.assertIn("PNG 60 × 60", answer.out)
        self.assertIn("PNG 30 × 30", answer.out)
        self.assertNotIn("base64", answer.out + self.twiza("log", "vallee", code=FINE).out)

    def test_DOC_18_a_folder_of_csv_has_its_logos_beside_its_sheets(self):
        folder = self.folder / "site"
        folder.mkdir()
        (folder / "Structures.csv").write_text("Nom,Famille,Logo\nREMESS,opérateur,bleu.png\n", "utf-8")
        shutil.copy(self.folder / "bleu.png", folder)
        answer = self.twiza("render", "site", "-o", "a.pptx", code=FINE)
        self.assertNotIn("bleu.png", answer.out + answer.err, "read, so not told as unread")
        with zipfile.ZipFile(self.folder / "a.pptx") as package:
            self.assertEqual(package.read("ppt/media/logo1.png"), FILES["bleu.png"])

    # --- what is wrong

    def test_DOC_18_what_gives_no_logo_is_said_with_its_cell_and_nothing_else_is_lost(self):
        (self.folder / "lourd.png").write_bytes(noise(40_000))
        (self.folder / "coupe.png").write_bytes(FILES["vert.png"][:-20])
        (self.folder / "photo.png").write_bytes(b"\xff\xd8\xff\xe0 JFIF")
        (self.folder / "vide.png").write_bytes(b"")
        (self.folder / "dossier.png").mkdir()
        (self.folder / "large.png").write_bytes(png(2400, 20, RED))
        (self.folder / "sous").mkdir()
        (self.folder / "sous" / "rouge.png").write_bytes(FILES["rouge.png"])
        data = "data:image/png;base64," + base64.b64encode(FILES["rouge.png"]).decode()
        for cell, mark in (("absent.png", "absent.png"), ("lourd.png", "24"), ("coupe.png", "coupe.png"),
                           ("photo.png", "PNG"), ("vide.png", "vide.png"), ("dossier.png", "dossier.png"),
                           ("large.png", "2000"), ("sous/rouge.png", "dossier"), ("../rouge.png", "dossier"),
                           (str(self.folder / "rouge.png"), "dossier"), (data[:120], "abîmée"),
                           (data[:60] + "!" + data[61:], "abîmée")):
            path = self.workbook(site((cell, "vert.png", None, None)))
            with self.subTest(cell=cell[:40]):
                found = self.logo_findings(path)
                self.assertEqual(len(found), 1, found)
                self.assertEqual(found[0][:3], ("Structures", 2, "Logo"))
                self.assertIn(mark, found[0][3] + found[0][4])
                self.assertLess(len(found[0][3]), 200)
                scene = self.scene(path)
                self.assertEqual([one["name"] for one in scene["logos"]], ["Entraide Nationale"])
                self.assertEqual(len(scene["nodes"]), 4)

    def test_DOC_18_pixels_that_do_not_unpack_spoil_no_document(self):
        header = struct.pack(">IIBBBBB", 20, 20, 8, 2, 0, 0, 0)
        (self.folder / "rouge.png").write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) +
                                                chunk(b"IDAT", b"no pixels") + chunk(b"IEND", b""))
        for name in ("a.pptx", "a.pdf", "a.png", "a.svg", "a.docx", "a.html"):
            self.rendered(name)


if __name__ == "__main__":
    unittest.main()
