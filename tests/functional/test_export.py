"""`twiza export`, and what comes back."""

import csv
import unittest

from datadir import STRUCTURES, TIES, DataCase, small_site
from harness import FINE


class Export(DataCase):
    def setUp(self):
        super().setUp()
        self.kept()

    def test_ETH_08_a_workbook_says_that_it_is_the_teams(self):
        for out in ("site.xlsx", "csv/", "site.twiza"):
            self.assertIn("équipe", self.twiza("export", "site d'essai", "-o", out, code=FINE).out)
        self.assertTrue((self.folder / "csv" / "Structures.csv").exists())

    def test_DOC_02_csv_folder_and_back(self):
        self.twiza("export", "site d'essai", "-o", "csv/", code=FINE)
        self.nothing_to_do("csv/")
        self.twiza("export", "site d'essai", "-o", "csv", code=FINE)  # it exists
        self.nothing_to_do("csv")
        structures = self.folder / "csv" / "Structures.csv"
        structures.write_text(structures.read_text("utf-8-sig").replace("0612345678", "0600000000"), "utf-8")
        changed = self.report("csv")["changed"]
        self.assertEqual([item["name"] for item in changed], ["Association Amal"])

    def test_DOC_02_a_workbook_of_a_workbook(self):
        self.twiza("export", "essai.xlsx", "-o", "autre.xlsx", code=FINE)
        self.nothing_to_do("autre.xlsx")

    def test_DOC_02_the_same_site_gives_the_same_bytes(self):
        self.twiza("export", "site d'essai", "-o", "a.xlsx", code=FINE)
        self.twiza("export", "site d'essai", "-o", "b.xlsx", code=FINE)
        self.assertEqual((self.folder / "a.xlsx").read_bytes(), (self.folder / "b.xlsx").read_bytes())

    def test_QUA_06_what_it_refuses(self):
        for words, parts in ((("site d'essai",), ("-o",)), (("-o", "x.xlsx"), ()),
                             (("site d'essai", "-o", "x.ods"), ("x.ods",)),
                             (("site d'essai", "-o", "x.pdf"), ("x.pdf",)),
                             (("essai.xlsx", "-o", "x.twiza"), ("classeur",)),
                             (("essai.xlsx", "-o", "x.xlsx", "--as-of", "Jalon"), ("essai.xlsx",)),
                             (("site d'essai", "-o", "x.twiza", "--at", "2013"), ("--at",)),
                             (("site d'essai", "-o", "x.xlsx", "--at", "hier"), ("hier",)),
                             (("site d'essai", "-o", "x.xlsx", "--as-of", "jamais"), ("jamais",)),
                             (("site d'essai", "-o", "absent/x.xlsx"), ("x.xlsx",))):
            self.refused(("export", *words), *parts)

    def test_DOC_02_a_folder_with_other_sheets_is_left_alone(self):
        (self.folder / "plein").mkdir()
        (self.folder / "plein" / "Comptes.csv").write_text("a,b\n")
        self.refused(("export", "site d'essai", "-o", "plein"), "Comptes.csv")

    def test_MIS_17_at_a_moment_of_the_field(self):
        self.imported(self.workbook(small_site(Liens=[
            TIES + ["Depuis", "Jusqu'à"], ["Commune", "Association Amal", "convention", None, None, None],
            ["Commune", "Coopérative Tigmi", "ancien projet", None, "2010", "2012"]]), "essai.xlsx"))
        self.twiza("export", "site d'essai", "-o", "2013.xlsx", "--at", "2013", code=FINE)
        absent = [item for item in self.report("2013.xlsx")["absent"] if item["kind"] == "tie"]
        self.assertEqual(len(absent), 1, absent)
        self.twiza("check", "site d'essai", "--at", "2011", code=FINE)


class Revisions(DataCase):
    """A workbook remembers the revision it left at."""

    def rows(self, commune=None, amal="0612345678"):
        return [STRUCTURES, ["Commune", "commune", commune], ["Association Amal", "association", amal],
                ["Coopérative Tigmi", "coopérative", None]]

    def edited(self, path, old, new):
        """As a coach types over a cell of the exported folder."""
        text = path.read_text("utf-8-sig")
        self.assertIn(old, text)
        path.write_text(text.replace(old, new), "utf-8")

    def test_QUA_10_after_one_more_edit_here_the_file_still_changes_nothing(self):
        self.kept()
        self.twiza("export", "site d'essai", "-o", "sorti/", code=FINE)
        self.imported(self.workbook(small_site(Structures=self.rows(commune="0537000001")), "essai.xlsx"))
        report = self.report("sorti")
        self.assertFalse(report["differs"], report)
        self.assertEqual(report["base"], "earlier")

    def test_QUA_10_what_changed_on_one_side_only_is_joined(self):
        self.kept()
        self.twiza("export", "site d'essai", "-o", "sorti/", code=FINE)
        self.imported(self.workbook(small_site(Structures=self.rows(commune="0537000001")), "essai.xlsx"))
        self.edited(self.folder / "sorti" / "Structures.csv", "0612345678", "0699999999")
        report = self.report("sorti")
        self.assertTrue(report["differs"])
        self.assertEqual(report["cards"], [])
        self.imported("sorti")
        self.twiza("export", "site d'essai", "-o", "fin/", code=FINE)
        text = (self.folder / "fin" / "Structures.csv").read_text("utf-8-sig")
        self.assertIn("0537000001", text)
        self.assertIn("0699999999", text)
        self.assertEqual(self.findings(self.check("site d'essai"), "CARD"), [])

    def test_QUA_10_what_changed_on_both_sides_is_a_card(self):
        self.kept()
        self.twiza("export", "site d'essai", "-o", "sorti/", code=FINE)
        self.imported(self.workbook(small_site(Structures=self.rows(amal="0600000001")), "essai.xlsx"))
        self.edited(self.folder / "sorti" / "Structures.csv", "0612345678", "0600000002")
        report = self.report("sorti")
        self.assertEqual(len(report["cards"]), 1, report["cards"])
        self.imported("sorti")
        cards = self.findings(self.check("site d'essai"), "CARD")
        self.assertEqual(len(cards), 1)
        self.assertEqual(cards[0]["verdict"], "review")
        for value in ("0600000001", "0600000002", "Association Amal", "Téléphone"):
            self.assertIn(value, cards[0]["message"])
        self.assertIn("0600000002", self.twiza("log", "site d'essai", code=FINE).out)
        # Whoever has seen both decides.
        self.imported(self.workbook(small_site(Structures=self.rows(amal="0600000003")), "essai.xlsx"))
        self.assertEqual(self.findings(self.check("site d'essai"), "CARD"), [])

    def test_QUA_10_undo_of_a_workbook_that_came_back(self):
        self.kept()
        self.twiza("export", "site d'essai", "-o", "sorti/", code=FINE)
        self.imported(self.workbook(small_site(Structures=self.rows(commune="0537000001")), "essai.xlsx"))
        before = self.hash_of()
        self.edited(self.folder / "sorti" / "Structures.csv", "0612345678", "0699999999")
        self.imported("sorti")
        self.assertNotEqual(self.hash_of(), before)
        self.twiza("undo", "site d'essai", code=FINE)
        self.assertEqual(self.hash_of(), before)


class Template(DataCase):
    def test_DOC_02_templates_are_read_as_nothing(self):
        for words in ((), ("--simple",), ("--lang", "ar"), ("--lang", "en", "--simple")):
            with self.subTest(words=words):
                self.twiza("help", "workbook", "-o", "modele.xlsx", *words, code=FINE)
                report = self.report("modele.xlsx")
                self.assertEqual([i for i in report["added"] if i["kind"] != "site"], [], report["added"])
                self.assertEqual(report["refused"], [])

    def test_QUA_06_what_it_refuses(self):
        for words in (("help", "workbook", "-o", "modele.ods"), ("help", "check", "-o", "x.xlsx"),
                      ("help", "--simple"), ("help", "workbook", "-o")):
            self.assert_refused(words)


ASKED = {
    "Site": [["Champ", "Valeur"], ["Nom", "Ce que le guide demande"]],
    "Territoires": [["Nom", "Type", "Distance chef-lieu km", "Depuis", "Jusqu'à", "Note"],
                    ["Zone", "province", None, None, None, None],
                    ["Oued", "commune rurale", "124", "1992", "2010", "éloignement : 390 km du centre"],
                    ["Oued Nouveau", "commune rurale", None, "2010", None, None]],
    "Données": [["Territoire", "Donnée", "Valeur", "Unité", "Date", "Source"],
                ["Oued", "Douars", "7", "douars", "2009", "FIC"],
                ["Oued", "Réseau électrique", "80", "% de la population", "2009", "FIC"],
                ["Oued", "Identité : ressources", "laine et souk du lundi", None, None, "E1"],
                ["Oued", "Influences nouvelles", "retour des jeunes émigrés", None, "2012", "E1"]],
    "Structures": [["Nom", "Position", "Cycle", "Mission", "Projets portés", "Clé"],
                   ["Attakadoum", "interne", "existante", "accompagner la coopérative", "Laiterie", "oui"],
                   ["CEFA", "externe", "terminée", "former les agriculteurs", None, "non"]],
    "Liens": [["Code", "De", "À", "Indicateurs"], ["L1", "CEFA", "Attakadoum", "succession"]],
    "Sources": [["Code", "Type", "Locuteur"], ["E1", "entretien individuel", "Attakadoum"],
                ["E2", "entretien individuel", "CEFA"]],
    "Dires": [["Source", "Sur", "Qualité dite", "Passage"],
              ["E1", "L1", "conflictuelle", "ils ont tout emporté"],
              ["E2", "L1", "bonne", "la succession s'est bien passée"]]}


class WhatTheGuideAsks(DataCase):
    """What is typed of a territory and its actors is held, and comes back as it was."""

    def setUp(self):
        super().setUp()
        self.imported(self.workbook(ASKED, "demande.xlsx"))
        self.twiza("export", "ce que le guide demande", "-o", "csv/", code=FINE)

    def rows(self, sheet, *columns):
        with open(self.folder / "csv" / (sheet + ".csv"), encoding="utf-8-sig", newline="") as file:
            return [tuple(row[column] or "" for column in columns) for row in csv.DictReader(file)]

    def test_TER_05_TER_15_a_territory_that_changed_and_how_far_it_lies(self):
        held = self.rows("Territoires", "Nom", "Depuis", "Jusqu'à", "Distance chef-lieu km", "Note")
        self.assertIn(("Oued", "1992", "2010", "124", "éloignement : 390 km du centre"), held)
        self.assertIn(("Oued Nouveau", "2010", "", "", ""), held)

    def test_TER_07_TER_10_TER_11_figures_identity_and_new_influences(self):
        held = self.rows("Données", "Territoire", "Donnée", "Valeur", "Unité", "Date", "Source")
        for told in ASKED["Données"][1:]:
            self.assertIn(tuple(cell or "" for cell in told), held)

    def test_ACT_15_ACT_16_ACT_17_ACT_19_position_mission_key_actor_and_life_cycle(self):
        held = self.rows("Structures", "Nom", "Position", "Mission", "Clé", "Cycle")
        self.assertIn(("Attakadoum", "interne", "accompagner la coopérative", "oui", "existante"), held)
        self.assertIn(("CEFA", "externe", "former les agriculteurs", "non", "terminée"), held)

    def test_ENT_10_contradictory_statements_stay_side_by_side(self):
        held = self.rows("Dires", "Source", "Qualité dite", "Passage")
        self.assertEqual(held, [("E1", "conflictuelle", "ils ont tout emporté"),
                                ("E2", "bonne", "la succession s'est bien passée")])
        self.assertEqual(self.rows("Liens", "Code", "Qualité"), [("L1", "")], "the program concludes nothing")


if __name__ == "__main__":
    unittest.main()
