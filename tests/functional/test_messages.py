"""twiza render: reports as HTML, as messages, in two languages, as anonymous cases (DOC-16, DOC-17, DOC-18, ETH-05)."""

import html
import re
import subprocess
import unittest
import zipfile

from harness import DEMO, FINE, TwizaCase

PROFILES = ("équipe", "restitution", "public")
ARABIC = re.compile("[\u0620-\u064a]")
TOWN = {
    "Site": [["Champ", "Valeur"], ["Nom", "Vallée de Tizi"], ["Équipe", "Coach Amina"], ["Début", "2012-09"]],
    "Territoires": [["Nom", "Type", "Nom arabe"], ["Tizi", "commune", "تيزي"]],
    "Structures": [["Code", "Nom", "Catégorie", "Territoires", "Téléphone", "Sigle"],
                   ["s1", "Coopérative Tagmat", "coopérative", "Tizi", "0611223344", "CTG"],
                   ["s2", "Association Amal", "association", "Tizi", None, None]],
    "Liens": [["De", "À", "Indicateurs", "Qualité"], ["s1", "s2", "convention", "bonne"]],
    "Difficultés": [["Nom", "Pourquoi", "Choisie", "Visibilité"],
                    ["À Tizi, le puits de la CTG est à sec", "Tagmat et Amal ne se parlent pas depuis 2011.", "oui",
                     "public"]],
    "Activités": [["Nom", "Type", "Début", "Publics", "Visibilité"],
                  ["Atelier de تيزي", "atelier", "2012-11-29", "Association Amal", "public"]]}
NAMES = ("Tizi", "تيزي", "Tagmat", "CTG", "Amal", "Amina", "0611223344", "2011", "2012")


class Messages(TwizaCase):
    def text(self, name, *words, site=DEMO / "sale.xlsx"):
        self.twiza("render", site, "-o", name, *words, code=FINE)
        return (self.folder / name).read_text("utf-8")

    def read(self, page):
        """What a person reads of a page."""
        return html.unescape(re.sub(r"<[^>]+>", " ", re.sub(r"<style>.*?</style>", "", page, flags=re.S)))

    def test_a_message_is_never_longer_than_a_thousand_characters(self):
        for site in ("sale", "bouanane"):
            for language in ("fr", "ar"):
                for document in ("carte", "site", "interprétation", "étude de cas"):
                    for profile in PROFILES:
                        words = ("--document", document, "--lang", language, "--profile", profile)
                        said = self.text("a.txt", *words, site=DEMO / f"{site}.xlsx")
                        self.assertLessEqual(len(said), 1000, words)
                        self.assertGreater(len(said), 120, words)
                        self.assertEqual(bool(ARABIC.search(said)), language == "ar", said)
        both = self.text("b.txt", "--document", "site", "--with", "ar")
        self.assertLessEqual(len(both), 1000)
        self.assertRegex(both, "(?s)Fiche signalétique.*البطاقة التعريفية")

    def test_ETH_05_a_message_names_no_contact_and_says_what_it_is_worth(self):
        site = self.workbook(TOWN)
        for document in ("carte", "fiches", "site"):
            said = self.text("a.txt", "--document", document, site=site)
            self.assertIn("arte de travail", said)
            self.assertNotIn("0611223344", said)
            self.assertNotIn("Amina", said)
        contacts = self.text("b.txt", "--document", "contacts", "--profile", "équipe", site=site)
        self.assertNotIn("0611223344", contacts)
        self.assert_refused(("render", site, "-o", "c.txt", "--document", "contacts"), "--profile equipe")

    def test_DOC_18_every_report_is_a_page_in_both_languages_for_every_profile(self):
        for site in ("settat", "ouazzane"):
            for document in ("fiches", "site", "interprétation"):
                for profile in PROFILES:
                    page = self.text("a.html", "--document", document, "--with", "ar", "--profile", profile,
                                     site=DEMO / f"{site}.xlsx")
                    self.assertRegex(page, r'(?s)<article [^>]*lang="fr" dir="ltr">.*<article [^>]*lang="ar" dir="rtl">')
                    self.assertNotRegex(page, r"https?://|<script")
                    ids = re.findall(r' id="([^"]+)"', page)
                    self.assertEqual(len(ids), len(set(ids)))
                    for link in re.findall(r'href="#([^"]+)"', page):
                        self.assertIn(link, ids)

    def test_DOC_18_a_word_file_and_a_pdf_hold_one_language_after_the_other(self):
        self.twiza("render", self.workbook(TOWN), "-o", "a.docx", "--document", "site", "--with", "ar", code=FINE)
        with zipfile.ZipFile(self.folder / "a.docx") as package:
            body = package.read("word/document.xml").decode()
            heads = [package.read(f"word/header{n}.xml").decode() for n in (1, 2)]
        self.assertEqual(body.count("<w:sectPr"), 2)
        self.assertNotIn("<w:bidi/>", body.split("<w:sectPr", 1)[1].split("</w:sectPr>", 1)[0])
        self.assertTrue(body.rsplit("<w:sectPr", 1)[1].split("</w:sectPr>", 1)[0].endswith("<w:bidi/>"))
        self.assertEqual([bool(ARABIC.search(head)) for head in heads], [False, True])
        self.twiza("render", self.workbook(TOWN), "-o", "a.pdf", "--document", "site", "--with", "ar", code=FINE)
        text = subprocess.run(["pdftotext", self.folder / "a.pdf", "-"], capture_output=True, text=True, check=True).stdout
        self.assertIn("Fiche signalétique du site", text)
        self.assertRegex(text, ARABIC)

    def test_DOC_16_MIS_19_a_case_study_names_nobody_in_any_format_profile_or_language(self):
        site = self.workbook(TOWN)
        for profile in PROFILES:
            for name in ("a.html", "a.txt"):
                said = self.read(self.text(name, "--document", "étude de cas", "--with", "ar", "--profile", profile, site=site))
                for secret in NAMES:
                    self.assertNotRegex(said, rf"\b{secret}\b", f"{name} {profile}")
                if name == "a.html":
                    self.assertIn("À Commune A, le puits de la Coopérative 1 est à sec", said)
                    self.assertIn("mois 3", said)
                    self.assertIn("Que pouvez-vous faire", said)

    def test_DOC_16_the_names_of_the_demo_sites_are_in_no_case_study(self):
        for site, names in {"sale": ("Salé", "Tabriquet", "REMESS", "سلا"), "bouanane": ("Bouanane", "بوعنان")}.items():
            for profile in ("équipe", "public"):
                said = self.read(self.text("a.html", "--document", "cas", "--with", "ar", "--profile", profile,
                                           site=DEMO / f"{site}.xlsx"))
                for name in names:
                    self.assertNotRegex(said, rf"\b{name}\b")

    def test_DOC_17_the_glossary_is_said_in_each_language(self):
        for language, term in (("fr", "Plan d’action concerté"), ("ar", "خطة العمل التشاورية"), ("en", "Concerted action plan")):
            said = self.twiza("help", "glossary", "--lang", language, code=FINE).out
            self.assertIn(term, said)
            self.assertEqual(len(re.findall(r"(?m)^  \S", said)), 15)


if __name__ == "__main__":
    unittest.main()
