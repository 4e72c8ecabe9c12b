"""twiza render: documents to be read and tables (DOC-02, DOC-05, DOC-18, SOC-27, ETH-05)."""

import csv
import io
import re
import subprocess
import zipfile
from xml.etree import ElementTree

from harness import BAD_INPUT, DEMO, FINE, TwizaCase

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

SITE = {
    "Site": [["Champ", "Valeur"], ["Nom", "Petit site"], ["Équipe", "Coach Amina"]],
    "Territoires": [["Nom", "Type", "Population", "Femmes"], ["Ville", "commune", 1000, 600]],
    "Structures": [["Code", "Nom", "Catégorie", "Territoires", "Téléphone"],
                   ["s1", "Commune de la Ville", "commune", "Ville", "0611223344"],
                   ["s2", "=Association", "association", "Ville", None]],
    "Liens": [["De", "À", "Indicateurs", "Qualité"], ["s1", "s2", "convention", "bonne"]]}


class Documents(TwizaCase):
    def parts(self, name, *words, site=None):
        self.twiza("render", site or self.workbook(SITE), "-o", name, *words, code=FINE)
        with zipfile.ZipFile(self.folder / name) as package:
            return {part: package.read(part) for part in package.namelist()}

    def lines(self, name, *words, **options):
        body = ElementTree.fromstring(self.parts(name, *words, **options)["word/document.xml"])
        return ["".join(text.text or "" for text in paragraph.iter(W + "t")) for paragraph in body.iter(W + "p")]

    def test_a_word_file_holds_the_sheets_of_the_actors_unless_the_site_is_asked_for(self):
        plain = self.lines("a.docx")
        self.assertIn("Commune de la Ville", plain)
        self.assertIn("Fiches des acteurs", plain)
        self.assertTrue(any(name.endswith(".png") for name in self.parts("a.docx")), "the map stands before its sheets")
        sheets = self.lines("b.DOCX", "--document", "fiches")
        self.assertIn("Commune de la Ville", sheets)
        self.assertFalse(any(name.endswith(".png") for name in self.parts("b.DOCX", "--document", "fiches")))
        site = self.lines("c.docx", "--document", "site")
        self.assertIn("Fiche signalétique du site", site)
        self.assertIn("60\u00a0%", site)
        self.assertIn("Sheet of the site", self.lines("d.docx", "--document", "site", "--lang", "en"))
        self.assertIn("البطاقة التعريفية للموقع", self.lines("e.docx", "--document", "موقع", "--lang", "ar"))

    def test_ETH_05_contacts_and_the_team_are_there_on_request_only(self):
        for document, secret in (("fiches", "0611223344"), ("site", "Coach Amina")):
            text = "\n".join(self.lines("a.docx", "--document", document))
            self.assertNotIn(secret, text)
            self.assertIn("réservé à l’équipe", text)
            self.assertIn(secret, "\n".join(self.lines("b.docx", "--document", document, "--profile", "equipe")))

    def test_ACT_22_the_list_of_contacts_is_printable_for_the_team(self):
        words = ("--document", "contacts")
        self.assertIn("0611223344", "\n".join(self.lines("a.docx", *words, "--profile", "équipe")))
        self.assert_refused(("render", self.workbook(SITE), "-o", "b.docx", *words), "--profile equipe")

    def test_DOC_02_the_sheet_of_a_site_as_pdf(self):
        self.twiza("render", self.workbook(SITE), "-o", "fiche.pdf", "--document", "site", code=FINE)
        text = subprocess.run(["pdftotext", self.folder / "fiche.pdf", "-"], capture_output=True, text=True, check=True)
        self.assertIn("Fiche signalétique du site", text.stdout)
        self.assertNotIn("Coach Amina", text.stdout)

    def test_same_site_same_bytes_and_no_one_named(self):
        first, second = (self.parts(name, "--document", "site", site=DEMO / "settat.xlsx") for name in ("a.docx", "b.docx"))
        self.assertEqual(first, second)
        self.assertNotRegex(first["docProps/core.xml"].decode(), "lastModifiedBy|created|modified")

    def test_a_sheet_as_a_picture_or_an_unknown_document_is_refused_with_what_there_is(self):
        site = self.workbook(SITE)
        self.assert_refused(("render", site, "-o", "a.svg", "--document", "fiches"), "a.svg", ".docx")
        self.assert_refused(("render", site, "-o", "a.xyz"), ".pptx", ".graphml", ".csv")
        self.assert_refused(("render", site, "-o", "a.docx", "--document", "roman"), "roman", "fiches")

    def test_ties_as_a_table_for_a_spreadsheet(self):
        self.twiza("render", self.workbook(SITE), "-o", "liens.csv", code=FINE)
        text = (self.folder / "liens.csv").read_bytes().decode("utf-8")
        self.assertTrue(text.startswith("\ufeff"))
        rows = list(csv.reader(io.StringIO(text[1:])))
        self.assertEqual(rows[0][:3], ["De", "À", "Qui va vers qui"])
        self.assertEqual(rows[1][:5], ["Commune de la Ville", "'=Association", "", "Lien entre structures", "Relation bonne"])
        self.assertTrue(re.fullmatch("[0-9a-f-]{36}", rows[1][-1]))
