"""twiza invite: whom to ask to the synergy workshop, and why."""

import json
import unittest

from harness import BAD_INPUT, DEMO, DEMO_SITES, TwizaCase

SALE = DEMO / "sale.xlsx"


class Invite(TwizaCase):
    def invitation(self, site, *words):
        return json.loads(self.twiza("invite", site, "--json", *words).out)

    def test_ANA_10_every_seat_has_a_reason(self):
        found = self.invitation(SALE)
        self.assertTrue(found["proven"])
        self.assertEqual(len(found["seats"]), 35)
        for seat in found["seats"]:
            self.assertTrue(seat["reasons"], seat["name"])
        self.assertNotIn("REMESS", [seat["name"] for seat in found["seats"]], "who coaches is not a participant")

    def test_ATE_05_what_is_missing_on_the_map_is_said(self):
        missing = {each["sentence"] for each in self.invitation(SALE)["uncovered"] if each["nobody"]}
        self.assertTrue(any("CTA" in sentence for sentence in missing), missing)

    def test_ATE_04_another_size_is_said_and_not_refused(self):
        self.assertEqual(self.invitation(SALE)["warnings"], [])
        few = self.invitation(SALE, "--seats", "10")
        self.assertEqual(len(few["seats"]), 10)
        self.assertTrue(any("30" in warning for warning in few["warnings"]))

    def test_families_and_sides_of_conflicts_come_first(self):
        few = self.invitation(SALE, "--seats", "10")
        self.assertFalse([each for each in few["uncovered"] if each["want"] in ("family", "side", "beneficiaries")])

    def test_the_coach_decides(self):
        found = self.invitation(SALE, "--seats", "12", "--with", "CADEL; EN", "--without", "CGLUA = déjà vu ; ODCO=absent")
        names = [seat["name"] for seat in found["seats"] if seat["by_hand"]]
        self.assertEqual(len(names), 2)
        self.assertEqual([each["reason"] for each in found["left_out"]], ["déjà vu", "absent"])
        self.assertFalse([seat for seat in found["seats"] if "ODCO" in seat["name"] or "CGLU" in seat["name"]])
        self.assertIn("déjà vu", self.twiza("invite", SALE, "--without", "CGLUA = déjà vu").out)

    def test_who_is_left_out_is_left_out_for_a_reason(self):
        self.assert_one_sentence(self.twiza("invite", SALE, "--without", "CADEL", code=BAD_INPUT), "CADEL")

    def test_refusals(self):
        for words in (("--seats", "beaucoup"), ("--seats", "0"), ("--tables", "1.5"), ("--with", "Personne d'ici"),
                      ("--with", "CADEL", "--without", "CADEL = x")):
            self.assert_one_sentence(self.twiza("invite", SALE, *words, code=BAD_INPUT))

    def test_ATE_03_no_conflict_at_one_table(self):
        found = self.invitation(SALE)
        self.assertEqual(found["seating"], "seated")
        tables = {seat["name"]: seat["table"] for seat in found["seats"]}
        self.assertEqual(set(tables.values()), {1, 2, 3, 4})
        self.assertNotEqual(tables["Marchands ambulants de Salé"], tables["Commune urbaine de Salé"])

    def test_every_demo_site_in_three_languages(self):
        for site in DEMO_SITES:
            for language in ("fr", "ar", "en"):
                out = self.twiza("invite", DEMO / (site + ".xlsx"), "--lang", language).out
                self.assertNotIn("{", out)


if __name__ == "__main__":
    unittest.main()
