"""twiza render --document rapport, cahier: the whole report of a site (DOC-01, SUI-14) and the notebook (DOC-15)."""

import subprocess
import zipfile
from xml.etree import ElementTree

from harness import DEMO, DEMO_SITES, FINE, TwizaCase

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# The guide's parts, in its order: each is there, whatever the site knows.
PARTS = ["Résumé", "Fiche signalétique", "Diagnostic de la dynamique humaine", "Acteurs intervenant sur le territoire",
         "Sociogramme", "Rapport d’interprétation", "La carte en chiffres", "Difficultés, forces et opportunités",
         "Ateliers de synergie (interventions en territoire)", "Interventions (en structures)", "Témoignages",
         "Dialogue structuré", "Le coaching en chiffres", "Résultats", "Perspectives", "Les coachs"]
EMPTY = "Vide faute de données"


class Reports(TwizaCase):
    def parts(self, site, *words):
        self.twiza("render", site, "-o", "rapport.docx", *words, code=FINE)
        with zipfile.ZipFile(self.folder / "rapport.docx") as package:
            return {name: package.read(name) for name in package.namelist()}

    def paragraphs(self, site, *words):
        """(style, text) of each paragraph."""
        body = ElementTree.fromstring(self.parts(site, *words)["word/document.xml"])
        found = []
        for paragraph in body.iter(W + "p"):
            style = paragraph.find(f"{W}pPr/{W}pStyle")
            text = "".join(part.text or "" for part in paragraph.iter(W + "t"))
            found.append((style.get(W + "val") if style is not None else "", text))
        return found

    def sections(self, site, *words):
        """The texts under each heading of level 1."""
        found = {}
        for style, text in self.paragraphs(site, *words):
            if style == "Heading1":
                here = found.setdefault(text, [])
            elif found:
                here.append(text)
        return found

    def report(self, site, *words):
        return self.sections(DEMO / (site + ".xlsx"), "--document", "rapport", *words)


class SiteReport(Reports):
    def test_DOC_01_every_part_is_there_in_the_order_of_the_guide_and_none_is_bare(self):
        for site in DEMO_SITES:
            for profile in ("équipe", "restitution", "public"):
                found = self.report(site, "--profile", profile)
                self.assertEqual(list(found), PARTS, (site, profile))
                for name, texts in found.items():
                    self.assertTrue("".join(texts).strip(), (site, profile, name))

    def test_DOC_01_the_data_fill_what_they_can_and_the_rest_says_what_would(self):
        bouanane = self.report("bouanane", "--profile", "équipe")
        empty = [name for name, texts in bouanane.items() if texts and texts[0].startswith(EMPTY) and len(texts) < 2]
        self.assertEqual(empty, [])
        ouazzane = self.report("ouazzane", "--profile", "équipe")
        for name in ("Dialogue structuré", "Perspectives"):
            self.assertEqual(len(ouazzane[name]), 1)
            self.assertTrue(ouazzane[name][0].startswith(EMPTY), ouazzane[name])
            self.assertIn("feuille", ouazzane[name][0], "what would fill it is said")

    def test_DOC_01_what_was_planned_and_not_held_is_said_so(self):
        texts = self.report("bouanane")["Interventions (en structures)"]
        at = texts.index("Colloque sur les potentialités de la région")
        self.assertIn("non réalisé", texts[at + 1])
        self.assertGreater(at, texts.index("Deuxième intervention auprès du comité"), "after what was held")

    def test_ENT_04_SUI_14_every_number_is_the_one_of_the_records(self):
        for site, interviews in (("ouazzane", "39"), ("settat", "39"), ("bouanane", "49")):
            found = self.report(site)
            self.assertTrue(any(text.startswith(interviews + " entretiens") for text in found["Diagnostic de la dynamique humaine"]), site)
            texts = found["Le coaching en chiffres"]
            self.assertEqual(texts[texts.index("Entretiens ou personnes questionnées, selon le diagnostic") + 1], interviews)
        def number(name):
            return texts[texts.index(name) + 1], texts[texts.index(name) + 2]
        # Bouanane: three workshops, 33 + 25 + 60 came, of whom 13 + 16 + 24 women; one counted the young.
        self.assertEqual(number("Ateliers de synergie tenus")[0], "3")
        self.assertEqual(number("Participants aux ateliers"), ("118", "3 qui le disent, sur 3"))
        self.assertEqual(number("Dont femmes"), ("53 (44,9\u00a0%)", "3 qui le disent, sur 3"))
        self.assertEqual(number("Dont jeunes"), ("18 (30\u00a0%)", "1 qui le disent, sur 3"))

    def test_DOC_03_the_sociogram_is_a_picture_with_words_for_who_does_not_see_it(self):
        parts = self.parts(DEMO / "ouazzane.xlsx", "--document", "rapport")
        self.assertEqual(parts["word/media/figure1.png"][:4], b"\x89PNG")
        body = parts["word/document.xml"].decode()
        self.assertIn('descr="Sociogramme : ', body)
        self.assertIn("Figure 1 – Sociogramme", body)
        self.assertIn('w:orient="landscape"', body)
        self.twiza("render", DEMO / "ouazzane.xlsx", "-o", "r.pdf", "--document", "rapport", code=FINE)
        sizes = subprocess.run(["pdfinfo", "-l", "99", self.folder / "r.pdf"], capture_output=True, text=True, check=True).stdout
        self.assertIn("841.89 x 595.276", sizes, "one page across")
        self.assertEqual(subprocess.run(["pdfimages", "-list", self.folder / "r.pdf"], capture_output=True, text=True,
                                        check=True).stdout.count("image"), 0, "the map is drawn, not a picture")

    def test_ETH_05_DOC_18_profiles_and_languages_pass_the_check_of_leaks(self):
        for site in ("sale", "bouanane"):
            for profile in ("équipe", "restitution", "public"):
                for language in ("fr", "ar"):
                    for ending in (".docx", ".pdf"):
                        self.twiza("render", DEMO / (site + ".xlsx"), "-o", "r" + ending, "--document", "rapport",
                                   "--profile", profile, "--lang", language, code=FINE)

    def test_ETH_01_ETH_06_for_others_there_is_no_conflict_and_no_testimony_without_consent(self):
        for profile in ("restitution", "public"):
            text = "\n".join(sum(self.report("sale", "--profile", profile).values(), []))
            for word in ("conflit", "conflictuelle", "nulle", "isolées", "vouée à l'échec"):
                self.assertNotIn(word, text, profile)
        self.assertIn("vouée à l'échec", "\n".join(self.report("sale", "--profile", "équipe")["Témoignages"]))

    def test_SUI_12_ETH_11_a_testimony_is_quoted_as_far_as_its_speaker_agreed(self):
        site = self.workbook({
            "Site": [["Champ", "Valeur"], ["Nom", "Site"]],
            "Thèmes": [["Nom"], ["Eau"]],
            "Sources": [["Code", "Type", "Locuteur", "Consentement"], ["T1", "témoignage", "Voisine Itto", "public"],
                        ["T2", "témoignage", "Voisin Moha", "comité"], ["T3", "témoignage", "Voisine Tuda", None]],
            "Dires": [["Source", "Sur", "Passage", "Citable"], ["T1", "thème:Eau", "La source est loin.", "oui"],
                      ["T2", "thème:Eau", "Nous y allons ensemble.", "sans nom"],
                      ["T3", "thème:Eau", "Le puits est à sec.", "oui"]]})
        def said(profile):
            return "\n".join(self.sections(site, "--document", "rapport", "--profile", profile)["Témoignages"])
        self.assertIn("« La source est loin. »", said("public"))
        self.assertNotIn("ensemble", said("public"))
        self.assertIn("« Nous y allons ensemble. »", said("restitution"))
        for profile in ("restitution", "public"):
            self.assertNotIn("à sec", said(profile), "silence is no consent")
            self.assertNotIn("Itto", said(profile))
        self.assertIn("Itto", said("équipe"))

    def test_DOC_18_in_arabic_the_report_is_written_from_the_right(self):
        parts = self.parts(DEMO / "ouazzane.xlsx", "--document", "تقرير", "--lang", "ar")
        body = parts["word/document.xml"].decode()
        self.assertIn("<w:bidiVisual/>", body)
        self.assertIn("السوسيوغرام", body)
        self.assertIn("شتنبر", body, "months have their names")


class Notebook(Reports):
    SITE = {
        "Site": [["Champ", "Valeur"], ["Nom", "Site"]],
        "Territoires": [["Nom", "Type"], ["Amont", "commune"], ["Aval", "commune"]],
        "Cahier": [["Date", "Territoire", "Nature", "Repère", "Texte", "Visibilité"],
                   ["2013-03-02", "Aval", "observation", "difficulté", "Le pont est coupé.", "comité"],
                   ["2013-03-01", "Aval", "réflexion des gens", None, "On attend la crue.", None],
                   ["2013-03-01", "Amont", "réflexion du coach", "chance de progrès", "Les jeunes se parlent.", None]]}

    def test_DOC_15_CAH_02_by_territory_and_day_with_the_three_natures_apart(self):
        found = self.sections(self.workbook(self.SITE), "--document", "cahier")
        self.assertEqual(list(found), ["Amont", "Aval"])
        self.assertEqual(found["Aval"], ["1er mars 2013", "réflexion des gens", "« On attend la crue. »",
                                         "2 mars 2013", "observation – difficulté", "Le pont est coupé."])

    def test_CAH_04_the_second_reading_keeps_the_entries_with_a_mark(self):
        site = self.workbook(self.SITE)
        self.assertEqual(list(self.sections(site, "--document", "cahier", "--mark", "chance")), ["Amont"])
        self.assert_refused(("render", site, "-o", "a.docx", "--document", "cahier", "--mark", "espoir"), "espoir", "difficulté")

    def test_ETH_04_others_read_only_what_is_marked_for_them(self):
        site = self.workbook(self.SITE)
        found = self.sections(site, "--document", "cahier", "--profile", "restitution")
        self.assertEqual(list(found), ["Aval"])
        self.assertNotIn("crue", "\n".join(found["Aval"]))
        self.assertIn("Le pont est coupé.", found["Aval"])
