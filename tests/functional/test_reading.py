"""twiza reading: the facts of a site, with their evidence."""

import csv
import json
import unittest
from pathlib import Path

from harness import BAD_INPUT, DEMO, TwizaCase

TRIBES = Path(__file__).parent.parent / "data" / "tribes_undirected.csv"


class ReadingCase(TwizaCase):
    def reading(self, site, *words):
        return json.loads(self.twiza("reading", site, "--json", *words).out)

    def facts(self, reading, kind):
        return [fact for chapter in reading["chapters"] for fact in chapter["facts"] if fact["kind"] == kind]

    def names(self, fact):
        return [actor["name"] for actor in fact["actors"]]


class Sale(ReadingCase):
    """The guide's example of an interpretation (SOC L1664), as far as the data carry it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.site = DEMO / "sale.xlsx"

    def test_the_two_arrondissements_stand_side_by_side(self):
        between = self.facts(self.reading(self.site), "between")
        self.assertTrue(any("Bab Lamrissa" in fact["sentence"] and "Tabriquet" in fact["sentence"] for fact in between))

    def test_ANA_05_authorities_and_vendors_are_in_conflict(self):
        conflicts = self.facts(self.reading(self.site), "family_conflict")
        self.assertIn(["communes et autorités", "bénéficiaires"], [fact["families"] for fact in conflicts])
        self.assertTrue(all(fact["team_only"] and fact["ties"] for fact in conflicts))

    def test_ANA_03_associations_turn_to_entraide_nationale(self):
        sought = self.facts(self.reading(self.site), "sought")
        self.assertTrue(self.names(sought[0])[0].startswith("Entraide Nationale"))
        self.assertEqual(sought[0]["number"], 6)
        self.assertTrue(sought[0]["of_class"], "it was told of civil society, and holds for its members")

    def test_ANA_04_cooperatives_whose_ties_were_asked_for_and_not_found(self):
        isolated = self.facts(self.reading(self.site), "isolated")
        self.assertEqual(self.names(isolated[0]), ["Coopératives du premier arrondissement"])

    def test_what_the_data_do_not_carry_is_said(self):
        reading = self.reading(self.site)
        self.assertGreater(self.facts(reading, "unexplored")[0]["number"], 0)
        single = self.facts(reading, "single_source")[0]
        self.assertEqual(single["number"], single["of"])

    def test_every_fact_rests_on_something(self):
        coverage = {"asked", "asked_family", "qualified", "sources", "no_family_tie", "between", "isolated", "unexplored"}
        for chapter in self.reading(self.site)["chapters"]:
            for fact in chapter["facts"]:
                if fact["kind"] not in coverage:
                    self.assertTrue(fact["ties"], fact["sentence"])

    def test_the_operator_is_left_out_unless_asked_for(self):
        self.assertIn("REMESS", [actor["name"] for actor in self.reading(self.site)["operators"]])
        counted = self.reading(self.site, "--with-operator")
        self.assertEqual(counted["operators"], [])
        self.assertGreater(counted["actors"], self.reading(self.site)["actors"])

    def test_INP_11_the_text_says_that_it_is_no_interpretation(self):
        for language, words in (("fr", "pas une interprétation"), ("ar", "ليست تأويلا"), ("en", "not an interpretation")):
            self.assertIn(words, self.twiza("reading", self.site, "--lang", language).out)

    def test_a_theme_that_is_not_there(self):
        self.assert_one_sentence(self.twiza("reading", self.site, "--theme", "Pêche", code=BAD_INPUT))


class Tribes(ReadingCase):
    """Read's highland tribes: an index of 7, one minimum set; values of the literature (tests/data/README.md)."""

    def test_frustration_index(self):
        with open(TRIBES, newline="") as file:
            ties = list(csv.DictReader(file))
        names = sorted({tie[end] for tie in ties for end in ("source", "target")})
        site = self.workbook({
            "Site": [["Champ", "Valeur"], ["Nom", "Tribus"]],
            "Groupes": [["Nom", "Nature"]] + [[name, "non organisé"] for name in names],
            "Liens": [["De", "À", "Indicateurs", "Qualité"]] + [
                [tie["source"], tie["target"], "alliance", "bonne" if tie["sign"] == "1" else "conflictuelle"]
                for tie in ties]})
        coherence = self.reading(site)["coherence"]
        self.assertEqual((coherence["relations"], coherence["frustration_index"]), (58, 7))
        self.assertTrue(coherence["unique"])
        self.assertEqual(len(coherence["to_mend"]), 7)
        self.assertEqual({tie["id"] for tie in coherence["in_every"]}, {tie["id"] for tie in coherence["to_mend"]})
        self.assertEqual(coherence["in_some"], [])
        self.assertFalse(coherence["truncated"])
        self.assertEqual(len(coherence["camps"]), 2)
        self.assertEqual(coherence["triangles"], {"+++": 19, "++-": 2, "+--": 40, "---": 7})


if __name__ == "__main__":
    unittest.main()
