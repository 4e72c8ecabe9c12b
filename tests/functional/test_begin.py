"""Where to begin: notebook, difficulties, the grid; two moments compared."""

import json
import re
import unittest
import zipfile

from datadir import DataCase, small_site
from harness import BAD_INPUT, FINE, TwizaCase

NOTEBOOK = {
    "Sources": [["Code", "Type", "Date"], ["S1", "entretien", "2013-05-12"]],
    "Liens": [["Code", "De", "À", "Indicateurs", "Qualité", "Sources"],
              ["L1", "Commune", "Association Amal", "convention", "conflictuelle", "S1"]],
    "Cahier": [["Code", "Date", "Nature", "Repère", "Texte", "Sur"],
               ["N1", "2013-05-12", "réflexion des gens", "difficulté", "Chacun pour soi", "Association Amal"],
               ["N2", "2013-05-20", "observation", "chance de progrès", "Ils se prêtent le camion", None]],
    "Difficultés": [["Code", "Nom", "Ce qui ne va pas", "Pourquoi", "Choisie", "Raisons du choix", "S'appuie sur"],
                    ["D1", "Chacun vend seul", "Les prix", "Ils ne se voient pas\nPersonne ne les réunit", "oui",
                     "On peut commencer demain", "N1; S1; L1; Coopérative Tigmi"],
                    ["D2", "La commune ne répond pas", None, None, None, None, None]],
    "FFOM": [["Volet", "Texte", "S'appuie sur"], ["faiblesse", "Peu de liens", "L1"]],
}


class Begin(DataCase):
    def setUp(self):
        super().setUp()
        self.path = self.kept(**NOTEBOOK)

    def test_ANA_09_11_12_difficulties_side_by_side_by_counts(self):
        told = json.loads(self.twiza("begin", "site d'essai", "--json", code=FINE).out)
        first, second = told["difficulties"]
        self.assertEqual(first["why"], ["Ils ne se voient pas", "Personne ne les réunit"])
        self.assertTrue(first["chosen"])
        ground = first["ground"]
        self.assertEqual([each["kind"] for each in ground["named"]], ["note", "source", "tie", "structure"])
        self.assertEqual([ground[kind] for kind in ("notes", "sources", "ties", "actors")], [1, 1, 1, 1])
        self.assertEqual(second["ground"]["named"], [])
        self.assertEqual([note["text"] for note in told["notes"] if not note["used"]], ["Ils se prêtent le camion"])
        text = self.twiza("begin", "site d'essai", code=FINE).out
        for part in ("Choisie : Chacun vend seul", "Peu de liens (1 source ; 1 lien)", "Ils se prêtent le camion"):
            self.assertIn(part, text)
        self.assertIn("ما الذي لا يسير", self.twiza("begin", self.path, "--lang", "ar", code=FINE).out)

    def test_DOC_02_the_sheets_come_back_as_they_went(self):
        """What a difficulty rests on is named by codes: an entry, a source, a tie, an actor."""
        for name in ("rendu.xlsx", "csv/"):
            self.twiza("export", "site d'essai", "-o", name, code=FINE)
            self.nothing_to_do(name)
        fresh = self.folder / "ailleurs"
        self.imported(self.folder / "rendu.xlsx", data=fresh)
        told = [json.loads(self.twiza("begin", "site d'essai", "--json", data=data, code=FINE).out)
                for data in (None, fresh)]
        self.assertEqual(told[0], told[1])

    def test_ETH_05_the_document_holds_for_others_what_is_marked(self):
        def said(profile):
            out = self.folder / f"{profile}.docx"
            self.twiza("render", "site d'essai", "--document", "difficultés", "--profile", profile, "-o", out, code=FINE)
            with zipfile.ZipFile(out) as package:
                return re.sub("<[^>]+>", " ", package.read("word/document.xml").decode())
        team, public = said("équipe"), said("public")
        for part in ("Chacun vend seul", "On peut commencer demain", "Peu de liens", "faiblesse"):
            self.assertIn(part, team)
        self.assertNotIn("Chacun vend seul", public)
        self.assertIn("faiblesse", public, "an empty grid teaches too")


class Compare(DataCase):
    def setUp(self):
        super().setUp()
        self.kept(**NOTEBOOK)
        self.twiza("milestone", "site d'essai", "Première carte", "--date", "2013-06", code=FINE)
        after = small_site(**NOTEBOOK)
        after["Sources"] = NOTEBOOK["Sources"] + [["S2", "atelier", "2013-09-10"]]
        after["Liens"] = [NOTEBOOK["Liens"][0], ["L1", "Commune", "Association Amal", "convention", "bonne", "S1; S2"],
                          ["L2", "Association Amal", "Coopérative Tigmi", "projet", "bonne", "S2"]]
        self.imported(self.workbook(after, "essai.xlsx"))

    def compare(self, *words):
        return json.loads(self.twiza("compare", "site d'essai", *words, "--json", code=FINE).out)

    def test_SOC_22_SUI_08_figures_and_what_differs(self):
        told = self.compare("Première carte", "maintenant")
        figures = {each["figure"]: (each["before"], each["before_of"], each["after"], each["after_of"])
                   for each in told["figures"]}
        self.assertEqual(figures["good"], (0, 1, 2, 2))
        self.assertEqual(figures["conflictual"], (1, 1, 0, 2))
        self.assertEqual(figures["sources"], (1, 0, 2, 0))
        self.assertEqual([(each["mark"], each["name"]) for each in told["changes"]],
                         [("changed", "Commune – Association Amal"), ("came", "Association Amal – Coopérative Tigmi")])
        self.assertIn("appris", told["caution"])
        self.assertIn("S2", " ".join(told["changes"][0]["sentences"]))
        text = self.twiza("compare", "site d'essai", "Première carte", "maintenant", code=FINE).out
        self.assertIn("Qualité : conflictuelle → bonne", text)
        backwards = self.compare("now", "Première carte")
        self.assertEqual([each["mark"] for each in backwards["changes"]], ["changed", "gone"])
        self.assertEqual(self.compare("Première carte", "Première carte")["changes"], [])

    def test_SOC_22_the_map_is_held_and_marked(self):
        out = self.folder / "carte.svg"
        self.twiza("compare", "site d'essai", "Première carte", "maintenant", "-o", out, "--profile", "équipe", code=FINE)
        svg = out.read_text()
        self.assertEqual(svg.count('class="mark"'), 2)
        for part in ("Nouveau sur la carte (hors légende)", "A changé (hors légende)", "Première carte → maintenant"):
            self.assertIn(part, svg)
        for ending in ("png", "pdf", "docx", "pptx", "html"):
            self.twiza("compare", "site d'essai", "Première carte", "now", "-o", f"carte.{ending}", code=FINE)
            self.assertGreater((self.folder / f"carte.{ending}").stat().st_size, 1000)
        with zipfile.ZipFile(self.folder / "carte.pptx") as package:
            slide = package.read("ppt/slides/slide2.xml").decode() + package.read("ppt/slides/slide1.xml").decode()
            self.assertIn("mark:", slide)

    def test_ETH_05_SOC_21_a_conflict_that_was_is_not_told_to_others(self):
        self.twiza("compare", "site d'essai", "Première carte", "now", "-o", "pour.docx", "--profile", "public", code=FINE)
        with zipfile.ZipFile(self.folder / "pour.docx") as package:
            said = re.sub("<[^>]+>", " ", package.read("word/document.xml").decode())
        self.assertNotIn("onflictuelle", said)
        self.assertNotIn("S2", said)
        self.assertIn("appris", said, "that sources came between is said to all")

    def test_SOC_22_what_cannot_be_compared_is_said(self):
        for words, part in (((), "jalon"), (("Première carte",), "jalon"), (("jamais", "now"), "jamais"),
                            (("Première carte", "now", "trop"), "trop"),
                            (("Première carte", "now", "-o", "carte.gexf"), "carte.gexf"),
                            (("Première carte", "now", "-o", "carte.doc"), "carte.doc")):
            answer = self.twiza("compare", "site d'essai", *words, code=BAD_INPUT)
            self.assertIn(part, answer.err)


class OfAWorkbook(TwizaCase):
    def test_SOC_22_dates_in_the_field(self):
        path = self.workbook({"Site": [["Champ", "Valeur"], ["Nom", "Essai"]],
                              "Structures": [["Nom"], ["A"], ["B"]],
                              "Liens": [["De", "À", "Indicateurs", "Depuis"], ["A", "B", "projet", "2013-07"]],
                              "Jalons": [["Nom", "Date"], ["Avant", "2012"], ["Sans date", None]]})
        told = json.loads(self.twiza("compare", path, "Avant", "2014", "--json", code=FINE).out)
        self.assertEqual([each["mark"] for each in told["changes"]], ["came"])
        self.assertIn("depuis 2013-07", " ".join(told["changes"][0]["sentences"]))
        self.assertIn("Sans date", self.twiza("compare", path, "Sans date", "now", code=BAD_INPUT).err)


if __name__ == "__main__":
    unittest.main()
