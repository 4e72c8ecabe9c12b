"""Every kind of bad input: one clear sentence, the right exit code, no half-written file, never a crash."""

import io
import json
import random
import struct
import unittest
import zipfile
import zlib
from xml.etree import ElementTree

import xlsx
from geometry import faults
from harness import BAD_INPUT, DEMO, FINE, NO, TwizaCase, text_of_pptx
from xlsx import Formula, Raw

PNG = (b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0) + b"\x90wS\xde"
       b"\0\0\0\x0cIDATx\x9cc\xf8\xcf\xc0\0\0\x03\x01\x01\0\xc9\xfe\x92\xef\0\0\0\0IEND\xaeB`\x82")

TIES = ["De", "À", "Indicateurs"]


def compound_file(*streams):
    """A minimal OLE compound file with empty streams of these names: .xls, or a protected .xlsx."""
    free, end, fat = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, end, 0, end, 0)
    head += struct.pack("<I", 0) + struct.pack("<I", free) * 108
    table = struct.pack("<II", fat, end) + struct.pack("<I", free) * 126

    def entry(name, kind, child):
        wide = name.encode("utf-16-le") + b"\0\0"
        return (wide.ljust(64, b"\0") + struct.pack("<HBBIII", len(wide), kind, 1, free, free, child) + bytes(16) +
                bytes(20) + struct.pack("<IQ", end, 0))
    directory = entry("Root Entry", 5, 1) + b"".join(entry(name, 2, free) for name in streams)
    return head + table + directory.ljust(512, b"\0")


def zipped(made, mimetype=None):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as package:
        if mimetype:
            package.writestr(zipfile.ZipInfo("mimetype"), mimetype)
        for name, content in made.items():
            package.writestr(name, content)
    return held.getvalue()


NAUGHTY = [
    "undefined", "null", "NULL", "None", "nil", "true", "NaN", "-1", "0", "1/0", "1e309", "0x1F", "١٢٣", "½",
    "=1+1", "+33", "@SUM(A1)", "-x", "'", "\"", "''''", "\\", "\\\\", "%s%n%d", "{name}", "{{7*7}}", "${HOME}", "$(id)",
    "<script>alert(1)</script>", "</text></svg>", "]]>", "<!--", "&amp;", "&#0;", "&lol;", "<a:t>", "a & b < c > d",
    "'; DROP TABLE liens;--", "../../etc/passwd", "C:\\CON", "a;b", "a > b", "->", "structure:", "leader:x", "theme:",
    "Ω≈ç√∫", "ÅÍÎÏ˝ÓÔ\uf8ffÒÚÆ", "表ポあA鷗ŒéＢ逍Üßªąñ", "田中さん", "찦차를", "𐐜 𐐔", "𠜎𠜱", "👩‍👩‍👧‍👦 🏳️‍🌈", "🇲🇦", "1️⃣",
    "z̸̡̛͚̗̱̙͍̼͗͛̾̒a̷̛̪l̵g̶o", "ﷺ", "ﻼ", "الكُلُّ فِي المَجْمُوعِ", "שלום עולם", "ⴰⵎⴰⵣⵉⵖ", "\u00a0", "\u200b", "\ufeff", "\u2028x\u2029",
    "\u00ad", "a\u0301", "İıſ", "ß", "ﬃ", "\ufffd", "\ud7ff\ue000", "\U0010fffd", "a\tb", "a\nb", "  a  ", ".", "…", "???", "—"]


class NotAWorkbook(TwizaCase):
    """Exit 2, one sentence that names the file and says what to do; render writes nothing."""

    def refuse(self, name, content, *parts):
        (self.folder / name).write_bytes(content)
        self.refuse_path(name, *parts)

    def refuse_path(self, name, *parts):
        for lang in ("fr", "ar", "en"):
            said = parts if lang == "fr" else ()
            leaf = name.rpartition("/")[2]
            self.assert_refused(("check", name, "--lang", lang), leaf, *said)
            self.assert_refused(("check", name, "--json", "--strict", "--lang", lang), leaf, *said)
        for ending in (".pptx", ".svg", ".scene.json"):
            self.assert_refused(("render", name, "-o", "x" + ending), name.rpartition("/")[2], *parts)

    def test_picture(self):
        self.refuse("photo.xlsx", PNG, "n'est pas un classeur")

    def test_renamed_text(self):
        self.refuse("texte.xlsx", "De;À\nCommune;Association\n".encode(), "n'est pas un classeur")
        self.refuse("page.xlsx", b"<!DOCTYPE html><html><table><tr><td>x</td></tr></table></html>")
        self.refuse("binaire.xlsx", bytes(random.Random(1).randrange(256) for _ in range(5000)))
        self.refuse("pdf.xlsx", b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
        self.refuse("un.xlsx", b"P")
        self.refuse("pk.xlsx", b"PK")
        self.refuse("pk34.xlsx", b"PK\x03\x04")

    def test_empty_file(self):
        self.refuse("vide.xlsx", b"", "vide")

    def test_folder(self):
        (self.folder / "dossier.xlsx").mkdir()
        self.refuse_path("dossier.xlsx", "dossier")

    def test_missing(self):
        self.refuse_path("absent.xlsx", "n'existe pas")
        self.refuse_path("nulle/part.xlsx", "n'existe pas")
        self.assert_refused(("check", ""))

    def test_a_pipe_does_not_block(self):
        self.assertEqual(self.twiza("check", "/dev/null").code, BAD_INPUT)
        self.assertEqual(self.twiza("check", "/dev/zero").code, BAD_INPUT)

    def test_encrypted(self):
        self.refuse("secret.xlsx", compound_file("EncryptionInfo", "EncryptedPackage"), "mot de passe")

    def test_old_xls(self):
        self.refuse("ancien.xls", compound_file("Workbook"), ".xls", ".xlsx")
        self.refuse("ancien5.xlsx", compound_file("Book"), ".xls", ".xlsx")

    def test_compound_file_of_something_else(self):
        self.refuse("lettre.xlsx", compound_file("WordDocument"))
        self.refuse("coupe.xlsx", compound_file("Workbook")[:300])

    def test_another_zip(self):
        self.refuse("archive.xlsx", zipped({"a.txt": "x"}), "n'est pas un classeur")
        self.refuse("lettre.xlsx", zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": "<d/>"}))
        self.refuse("rien.xlsx", zipped({}))

    def test_flat_or_broken_ods(self):
        self.refuse("vide.ods", zipped({"content.xml": ""}, "application/vnd.oasis.opendocument.spreadsheet"))
        self.refuse("texte.ods", zipped({"content.xml": "<x/>"}, "application/vnd.oasis.opendocument.text"))

    def test_xlsb(self):
        self.refuse("binaire.xlsx", zipped({"[Content_Types].xml": "<Types/>", "xl/workbook.bin": "x"}))

    def test_no_sheet(self):
        self.refuse("sans.xlsx", zipped(xlsx.parts({})), "feuille")

    def test_missing_part(self):
        made = xlsx.parts({"Structures": [["Nom"], ["A"]]}, shared=True)
        for name in ("xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/_rels/workbook.xml.rels"):
            with self.subTest(part=name):
                self.refuse("manque.xlsx", zipped({key: made[key] for key in made if key != name}))

    def test_broken_xml(self):
        made = xlsx.parts({"Structures": [["Nom"], ["A"]]}, shared=True)
        for name in ("xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml"):
            for content in ("", "<", made[name][:-20], "texte", made[name].replace(">", "", 3), "\0" * 50):
                with self.subTest(part=name, content=content[:20]):
                    self.refuse("abime.xlsx", zipped({**made, name: content}))

    def test_entities_are_not_expanded(self):
        made = xlsx.parts({"Structures": [["Nom"], ["A"]]})
        head = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">' + "".join(
            '<!ENTITY a%d "%s">' % (i, "&a%s;" % (i - 1 if i else "") * 10) for i in range(12)) + "]>"
        sheet = made["xl/worksheets/sheet1.xml"].replace("?>\n", "?>" + head).replace(">A<", ">&a11;<")
        (self.folder / "rire.xlsx").write_bytes(zipped({**made, "xl/worksheets/sheet1.xml": sheet}))
        self.assertIn(self.twiza("check", "rire.xlsx").code, (FINE, NO, BAD_INPUT))
        head = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        sheet = made["xl/worksheets/sheet1.xml"].replace("?>\n", "?>" + head).replace(">A<", ">&x;<")
        (self.folder / "lit.xlsx").write_bytes(zipped({**made, "xl/worksheets/sheet1.xml": sheet}))
        answer = self.twiza("check", "lit.xlsx", "--json")
        self.assertNotIn("root:", answer.out + answer.err)

    def test_truncated_anywhere(self):
        whole = (DEMO / "bouanane.xlsx").read_bytes()
        dice = random.Random(7)
        places = [1, 4, 29, 30, 31, 64, len(whole) - 1, len(whole) - 2, len(whole) - 21, len(whole) - 22, len(whole) - 23]
        for place in places + [dice.randrange(len(whole)) for _ in range(40)]:
            with self.subTest(place=place):
                (self.folder / "coupe.xlsx").write_bytes(whole[:place])
                self.assert_refused(("check", "coupe.xlsx"), "coupe.xlsx")
        self.assert_refused(("render", "coupe.xlsx", "-o", "x.pptx"), "coupe.xlsx")

    def test_bytes_changed_anywhere(self):
        whole = (DEMO / "ouazzane.xlsx").read_bytes()
        sound = self.twiza("check", DEMO / "ouazzane.xlsx", "--json").out
        dice = random.Random(8)
        for _ in range(80):
            spoilt = bytearray(whole)
            for _ in range(dice.choice((1, 1, 3, 20))):
                spoilt[dice.randrange(len(whole))] = dice.randrange(256)
            (self.folder / "ouazzane.xlsx").write_bytes(spoilt)
            answer = self.twiza("check", "ouazzane.xlsx", "--json")
            if answer.code == BAD_INPUT:
                self.assert_one_sentence(answer, "ouazzane.xlsx")
            else:
                self.assertEqual(answer.out, sound, "a spoilt file was read as another")

    def test_garbage_before_and_after(self):
        whole = (DEMO / "ouazzane.xlsx").read_bytes()
        for content in (whole + b"\0" * 100, b"x" * 100 + whole, whole + whole):
            (self.folder / "plus.xlsx").write_bytes(content)
            answer = self.twiza("check", "plus.xlsx")
            self.assertIn(answer.code, (FINE, NO, BAD_INPUT))
            if answer.code == BAD_INPUT:
                self.assert_one_sentence(answer, "plus.xlsx")

    def test_zip_bombs(self):
        made = xlsx.parts({"Structures": [["Nom"], ["A"]]}, shared=True)
        for name in ("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml"):
            for filling in (b"\0", b" ", b"<a>"):
                with self.subTest(part=name, filling=filling):
                    content = made[name].encode() + filling * ((300 << 20) // len(filling))
                    path = self.folder / "bombe.xlsx"
                    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
                        for part in made:
                            package.writestr(part, content if part == name else made[part])
                    del content
                    answer = self.twiza("check", "bombe.xlsx")
                    # Styles may be left alone: then the workbook is as good as without the bomb.
                    if name != "xl/styles.xml" or answer.code == BAD_INPUT:
                        self.assertEqual(answer.code, BAD_INPUT, answer)
                        self.assert_one_sentence(answer, "bombe.xlsx")
                    path.unlink()

    def test_a_size_that_lies(self):
        made = xlsx.parts({"Structures": [["Nom"], ["A"]]})
        whole = bytearray(zipped(made))
        for offset in [i for i in range(len(whole) - 4) if whole[i:i + 4] == b"PK\x01\x02"]:
            spoilt = bytearray(whole)
            struct.pack_into("<I", spoilt, offset + 24, 0xFFFFFFF0)
            (self.folder / "ment.xlsx").write_bytes(spoilt)
            answer = self.twiza("check", "ment.xlsx")
            self.assertIn(answer.code, (FINE, NO, BAD_INPUT))

    def test_a_cell_at_no_place(self):
        for place in ("A99999999999", "ZZZZ1", "A0", "1A", "", "A-1"):
            with self.subTest(place=place):
                made = xlsx.parts({"Structures": [["Nom"], ["A"]]})
                sheet = made["xl/worksheets/sheet1.xml"].replace('r="A2"', 'r="%s"' % place)
                (self.folder / "cellule.xlsx").write_bytes(zipped({**made, "xl/worksheets/sheet1.xml": sheet}))
                answer = self.twiza("check", "cellule.xlsx")
                if answer.code == BAD_INPUT:
                    self.assert_one_sentence(answer, "cellule.xlsx")

    def test_a_shared_string_that_is_not_there(self):
        for value in ("1", "-1", "99999999999999999999", "x"):
            with self.subTest(value=value):
                rows = [["Nom"], [Raw("<v>%s</v>" % value, 't="s"')]]
                xlsx.save(self.folder / "sst.xlsx", {"Structures": rows})
                answer = self.twiza("check", "sst.xlsx", code=BAD_INPUT)
                self.assert_one_sentence(answer, "sst.xlsx")


class StrangeContent(TwizaCase):
    """A workbook that can be read: exit 0 or 1, and it can still be drawn in each format."""

    def survives(self, sheets, *words, code=None):
        path = self.workbook(sheets)
        report = self.check(path, code=code)
        self.twiza("check", path)
        scene = self.scene(path)
        self.assertEqual(faults(scene), [])
        self.twiza("render", path, "-o", "m.svg", code=FINE)
        ElementTree.parse(self.folder / "m.svg")
        self.twiza("render", path, "-o", "m.pptx", "--profile", "équipe", code=FINE)
        for name, content in text_of_pptx(self.folder / "m.pptx").items():
            if name.endswith((".xml", ".rels")):
                ElementTree.fromstring(content)
        return report, scene

    def everywhere(self, text):
        """A site with this text in every cell that takes one."""
        return {"Site": [["Champ", "Valeur"], ["Nom", text], ["Début", text], ["Équipe", text], ["Résumé", text]],
                "Thèmes": [["Nom", "Statut"], [text, text]],
                "Territoires": [["Nom", "Type", "Parent"], [text, text, None], ["T", "commune", text]],
                "Structures": [["Nom", "Sigle", "Catégorie", "Territoires", "Mission", "Compétences", "Téléphone", "Adresse"],
                               [text + " s", text, text, text, text, text, text, text], ["S", text, text, "T", text, text, text, text]],
                "Leaders": [["Fonction", "Structures", "Nom", "Compétences"], [text + " l", "S", text, text]],
                "Groupes": [["Nom", "Nature", "Effectif"], [text + " g", text, text]],
                "Projets": [["Nom", "Porteurs"], [text, "S"]],
                "Sources": [["Code", "Type", "Locuteur"], ["E1", text, text]],
                "Liens": [["De", "À", "Indicateurs", "Qualité", "Mot", "Depuis", "Note", "Sources"],
                          ["S", text + " s", text, text, text, text, text, "E1=" + text]],
                "Dires": [["Source", "Sur", "Mot", "Passage"], ["E1", "S", text, text]]}

    def test_names_of_10_kB(self):
        for text in ("long nom " * 1200, "x" * 10_000, "م" * 5_000, "👩‍👩‍👧 " * 600):
            with self.subTest(text=text[:10]):
                report, _ = self.survives(self.everywhere(text))
                longest = max(len(f["message"]) for f in report["findings"])
                self.assertLess(longest, 1000, "the message repeats the whole name")

    def test_control_characters(self):
        text = "".join(map(chr, range(1, 32))) + "\x7f\x80\x9f"
        _, scene = self.survives(self.everywhere("avant" + text + "après"))
        for node in scene["nodes"]:
            self.assertNotRegex(node["name"], "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")

    def test_control_characters_as_references(self):
        for reference in ("&#1;", "&#0;", "&#x1F;", "&#xD800;", "&#xFFFF;", "&#x110000;", "&#99999999999;", "&nbsp;", "&"):
            with self.subTest(reference=reference):
                rows = [["Nom"], [Raw("<is><t>a%sb</t></is>" % reference, 't="inlineStr"')]]
                path = self.workbook({"Structures": rows})
                answer = self.twiza("check", path, "--json")
                if answer.code == BAD_INPUT:
                    self.assert_one_sentence(answer, "site.xlsx")
                else:
                    self.scene(path)

    def test_bidi_overrides(self):
        text = "abc\u202edef\u202c\u2066ghi\u2069\u200f\u061c"
        _, scene = self.survives(self.everywhere(text))
        for name in ("m.svg", "map.scene.json"):
            self.assertNotRegex((self.folder / name).read_text("utf-8"), "[\u202a-\u202e\u2066-\u2069]")

    def test_naughty_strings_everywhere(self):
        for text in NAUGHTY:
            with self.subTest(text=text):
                path = self.workbook(self.everywhere(text))
                self.check(path)
                self.twiza("check", path, "--lang", "ar")

    def test_naughty_strings_as_actors(self):
        """They come out as they went in: nothing is interpreted."""
        # A number behind each, since names that differ in signs alone are one name.
        names = ["%s n%d" % (text, i) for i, text in enumerate(NAUGHTY)]
        rows = [["Code", "Nom"]] + [["c%d" % i, name] for i, name in enumerate(names)]
        ties = [TIES] + [["c%d" % i, "c%d" % (i + 1), name] for i, name in enumerate(names[:-1])]
        _, scene = self.survives({"Structures": rows, "Liens": ties})

        def plain(text):
            return " ".join(text.replace("\ufeff", "").split())
        self.assertEqual({plain(name) for name in names} - {plain(node["name"]) for node in scene["nodes"]}, set())
        self.assertEqual(len(scene["ties"]), len(ties) - 1)
        svg = (self.folder / "m.svg").read_text("utf-8")
        self.assertNotIn("<script", svg)

    def test_unknown_column_and_sheet_names(self):
        for text in NAUGHTY:
            if not text.strip() or any(c in text for c in "\\/?*[]:"):
                continue
            with self.subTest(text=text):
                self.check(self.workbook({text[:31]: [["a"]], "Structures": [["Nom", text], ["A", "b"]]}))

    def test_territory_cycles(self):
        """TER-02: cycles of 1, 2 and 3 are found, cut, and drawn."""
        for length in (1, 2, 3, 40):
            rows = [["Nom", "Type", "Parent"]]
            rows += [["T%d" % i, "commune", "T%d" % ((i + 1) % length)] for i in range(length)]
            structures = [["Nom", "Territoires"]] + [["s%d" % i, "T%d" % i] for i in range(min(length, 3))]
            with self.subTest(length=length):
                path = self.workbook({"Territoires": rows, "Structures": structures})
                report = self.check(path, code=NO)
                self.assertTrue(self.findings(report, "TER-02"), report)
                for ending in (".svg", ".pptx", ".scene.json"):
                    self.twiza("render", path, "-o", "m" + ending, "--territory", "T0", code=FINE)

    def test_cycle_through_other_memberships(self):
        rows = [["Nom", "Type", "Parent", "Autres appartenances"], ["A", "commune", None, "B; A"], ["B", "commune", "A", "A"]]
        self.survives({"Territoires": rows, "Structures": [["Nom", "Territoires"], ["s", "A; B"]]})

    def test_groups_of_groups_and_of_themselves(self):
        rows = [["Code", "Nom", "Membres", "Représenté par"], ["g1", "G1", "G2; G1", "G1"], ["g2", "G2", "g1", None]]
        self.survives({"Groupes": rows})

    def test_a_leader_of_herself(self):
        self.survives({"Leaders": [["Code", "Fonction", "Structures"], ["l", "Maire", "l"], ["m", "Maire", "Maire"]]})

    def test_one_code_twice(self):
        report, _ = self.survives({"Structures": [["Code", "Nom"], ["s1", "A"], ["s1", "B"]],
                                   "Liens": [TIES, ["s1", "A", "x"], ["s1", "B", "y"]]})
        self.assertTrue(any("s1" in f["message"] for f in report["findings"]), report)

    def test_codes_that_are_names_of_others(self):
        self.survives({"Structures": [["Code", "Nom"], ["A", "B"], ["B", "A"]], "Liens": [TIES, ["A", "B", "x"]]})

    def test_uneven_rows_and_merged_places(self):
        self.survives({"Structures": [["Nom"], [], [None, None, None, "perdu"], ["A", "b", "c", "d"], [None] * 50 + ["loin"]],
                       "Liens": [[], [], TIES, ["A"], ["A", "A", "A", "A"]]})

    def test_far_away_cell(self):
        made = xlsx.parts({"Structures": [["Nom"], ["A"]]})
        for place, row in (("XFD1048576", 1048576), ("A1048576", 1048576), ("XFD2", 2)):
            with self.subTest(place=place):
                cell = '<row r="%d"><c r="%s" t="inlineStr"><is><t>loin</t></is></c></row></sheetData>' % (row, place)
                sheet = made["xl/worksheets/sheet1.xml"].replace("</sheetData>", cell)
                (self.folder / "loin.xlsx").write_bytes(zipped({**made, "xl/worksheets/sheet1.xml": sheet}))
                answer = self.twiza("check", "loin.xlsx")
                if answer.code == BAD_INPUT:
                    self.assert_one_sentence(answer, "loin.xlsx")

    def test_formulas(self):
        rows = [["Nom", "Mission"], [Formula("A1", "Calculé"), Formula("HYPERLINK(\"http://x\")", "lien")],
                [Formula("1/0"), Raw("<f>1/0</f><v>#DIV/0!</v>", 't="e"')], ["B", Raw("<v>#REF!</v>", 't="e"')]]
        report, scene = self.survives({"Structures": rows})
        self.assertIn("Calculé", {node["name"] for node in scene["nodes"]})
        self.assertIn("formule", " ".join(f["message"] for f in report["findings"]))

    def test_numbers_that_are_none(self):
        rows = [["Nom", "X", "Y"]]
        rows += [["n%d" % i, Raw("<v>%s</v>" % value), 5] for i, value in
                 enumerate(("", "x", "1e400", "-1e400", "NaN", "1,5", "0x10", "1" * 400))]
        self.survives({"Structures": rows})

    def test_absurd_dates(self):
        rows = [["De", "À", "Indicateurs", "Depuis", "Jusqu'à"]]
        for i, value in enumerate((Raw("<v>-5</v>", 's="1"'), Raw("<v>2958466</v>", 's="1"'), Raw("<v>1e30</v>", 's="1"'),
                                   Raw("<v>60</v>", 's="1"'), "31/02/2013", "0000-00-00", "99999", "2013-13-45", "hier",
                                   Raw("<v>2013-02-30T99:00:00Z</v>", 't="d"'))):
            rows.append(["A", "B", "i%d" % i, value, "2001"])
        path = self.workbook({"Structures": [["Nom"], ["A"], ["B"]], "Liens": rows})
        self.check(path)
        for at in ("2000", "2013-02", "9999-12-31", "1900"):
            self.twiza("render", path, "-o", "m.svg", "--at", at, code=FINE)

    def test_booleans_and_styles_out_of_range(self):
        self.survives({"Structures": [["Nom", "Clé"], [Raw("<v>7</v>", 't="b"'), True], [Raw("<v>3</v>", 's="99999"'), "x"],
                                      [Raw("<v>3</v>", 's="-1" t="zzz"'), False]]})


class Large(TwizaCase):
    """No clock here: the test runner's own limit says when it is too slow."""

    def site(self, actors, ties, unknown=0):
        structures = [["Nom", "Catégorie", "Territoires"]]
        structures += [["Structure numéro %d" % i, "association", "T%d" % (i % 7)] for i in range(actors)]
        rows = [["De", "À", "Indicateurs"]]
        rows += [["Structure numéro %d" % (i % actors), "Structure numéro %d" % ((i * 7 + 1 + i // actors) % actors),
                  "i%d" % i] for i in range(ties)]
        rows += [["Structure numero%d x" % i, "Structure numéro 0", "u"] for i in range(unknown)]
        return self.workbook({"Territoires": [["Nom", "Type"]] + [["T%d" % i, "commune"] for i in range(7)],
                              "Structures": structures, "Liens": rows}, shared=True)

    def test_1000_rows(self):
        report = self.check(self.site(1000, 1000, unknown=50))
        self.assertEqual(len(self.findings(report, "CNF-09")), 1000)
        self.assertEqual(len(self.findings(report, "TWZ-01")), 50)

    def test_20000_rows_of_ties(self):
        report = self.check(self.site(150, 20000))
        self.assertTrue(report["findings"])

    def test_20000_rows_of_actors(self):
        report = self.check(self.site(20000, 20000, unknown=200))
        self.assertEqual(len(self.findings(report, "CNF-09")), 20000)

    def test_20000_sources_and_statements(self):
        sources = [["Code", "Type", "Locuteur"]] + [["E%d" % i, "document", "p%d" % i] for i in range(10000)]
        said = [["Source", "Sur", "Qualité dite"]] + [["E%d" % i, "L%d" % (i % 500), "bonne"] for i in range(10000)]
        ties = [["Code", "De", "À", "Indicateurs", "Qualité"]]
        ties += [["L%d" % i, "s%d" % (i % 100), "s%d" % ((i * 3 + 1) % 100), "i%d" % i, "bonne"] for i in range(500)]
        report = self.check(self.workbook({"Structures": [["Nom"]] + [["s%d" % i] for i in range(100)], "Sources": sources,
                                           "Dires": said, "Liens": ties}))
        self.assertEqual(self.findings(report, "TWZ-04"), [])

    def test_many_leaders(self):
        leaders = [["Fonction", "Structures"]] + [["Président", "s%d" % (i % 500)] for i in range(4000)]
        self.check(self.workbook({"Structures": [["Nom"]] + [["s%d" % i] for i in range(500)], "Leaders": leaders}))

    def test_a_hundred_sheets_and_a_thousand_columns(self):
        sheets = [("Structures", [["Nom"] + ["c%d" % i for i in range(1000)], ["A"] + ["x"] * 1000])]
        sheets += [("Feuille %d" % i, [["a"]]) for i in range(100)]
        report = self.check(self.workbook(sheets))
        self.assertGreaterEqual(len(report["findings"]), 1100)

    def test_a_map_of_100_actors_is_drawn(self):
        scene = self.scene(self.site(100, 120))
        self.assertEqual(faults(scene), [])


if __name__ == "__main__":
    unittest.main()
