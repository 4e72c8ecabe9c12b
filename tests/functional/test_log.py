"""Who changed what, when, why; and how it was."""

import unittest

from datadir import STRUCTURES, DataCase, small_site
from harness import FINE


class Log(DataCase):
    def test_SOC_22_who_what_when_why(self):
        self.twiza("config", "author", "Amina Alaoui, coach", code=FINE)
        self.kept()
        answer = self.twiza("log", "site d'essai", code=FINE)
        for part in ("Amina Alaoui, coach", "import de « essai.xlsx »", "Structures"):
            self.assertIn(part, answer.out)
        self.assertRegex(answer.out, r"20\d\d-\d\d-\d\d \d\d:\d\d")
        change = self.log("site d'essai")["changes"][0]
        self.assertEqual(change["author"], "Amina Alaoui, coach")
        records = {r["name"]: r for r in change["records"]}
        self.assertEqual(records["Association Amal"]["what"], "added")
        self.assertIn("phone", [f["field"] for f in records["Association Amal"]["fields"]])

    def test_SOC_22_the_author_is_unknown_until_asked(self):
        self.assertIn("config author", self.twiza("config", "author", code=FINE).out)
        self.kept()
        self.assertIn("inconnu", self.log("site d'essai")["changes"][0]["author"])
        self.twiza("config", "author", "Brahim, animateur", code=FINE)
        self.assertIn("Brahim", self.twiza("config", "author", code=FINE).out)
        self.twiza("milestone", "site d'essai", "J1", code=FINE)
        self.assertEqual([c["author"] for c in self.log("site d'essai")["changes"]][1], "Brahim, animateur")
        for words in (("config",), ("config", "auteur"), ("config", "author", ""), ("config", "author", "a", "b")):
            self.refused(words)

    def test_SOC_22_old_and_new_values(self):
        self.kept()
        self.imported(self.workbook(small_site(Structures=[
            STRUCTURES, ["Commune", "commune", None], ["Association Amal", "association", "0699999999"],
            ["Coopérative Tigmi", "coopérative", None]]), "essai.xlsx"))
        field = self.log("site d'essai")["changes"][1]["records"][0]["fields"][0]
        self.assertEqual((field["was"], field["now"]), ("« 0612345678 »", "« 0699999999 »"))
        out = self.twiza("log", "site d'essai", code=FINE).out
        self.assertIn("0612345678", out)
        self.assertLess(out.index("essai.xlsx"), out.index("0699999999"), "the newest stands last")

    def test_SOC_22_a_name_cannot_speak_to_the_terminal(self):
        self.twiza("config", "author", "Rouge\x1b[31m", code=FINE)
        self.kept(Structures=[STRUCTURES, ["Deux\nlignes\x07", None, None]], Liens=None)
        self.twiza("log", "site d'essai", code=FINE)

    def test_QUA_06_a_workbook_has_no_log(self):
        path = self.kept()
        for words in (("log", path), ("diff", path, "a"), ("milestone", path)):
            self.refused(words, "essai.xlsx")
        self.refused(("log",))
        self.refused(("log", "site d'essai", "--as-of", "jamais"), "jamais")


class AsOf(DataCase):
    def setUp(self):
        super().setUp()
        self.kept()
        self.twiza("milestone", "site d'essai", "Premier atelier", "--date", "2013-02", "--reason", "Atelier synergie",
                   code=FINE)
        self.imported(self.workbook({"Site": [["Champ", "Valeur"], ["Nom", "Site d'essai"]],
                                     "Structures": [STRUCTURES, ["Ksar", None, None]]}, "plus.xlsx"))

    def names(self, *words):
        return {node["name"] for node in self.scene("site d'essai", *words)["nodes"]}

    def test_MIS_17_a_milestone_shows_the_site_as_it_was(self):
        self.assertIn("Ksar", self.names())
        self.assertNotIn("Ksar", self.names("--as-of", "premier atelier"))
        self.assertEqual(len(self.log("site d'essai", "--as-of", "Premier atelier")["changes"]), 2)
        self.twiza("check", "site d'essai", "--as-of", "Premier atelier", code=FINE)
        self.twiza("export", "site d'essai", "-o", "avant/", "--as-of", "Premier atelier", code=FINE)
        self.assertNotIn("Ksar", (self.folder / "avant" / "Structures.csv").read_text("utf-8-sig"))
        self.assertFalse(self.report("avant")["differs"], "what left earlier and did not change changes nothing")

    def test_MIS_17_a_revision(self):
        for change in (self.log("site d'essai")["changes"][0]["change"], self.log("site d'essai")["changes"][0]["change"][:8]):
            self.assertNotIn("Ksar", self.names("--as-of", change))
        self.assertIn("Ksar", self.names("--as-of", self.log("site d'essai")["revision"]))

    def test_MIS_17_a_date_is_approximate_and_says_so(self):
        answer = self.twiza("check", "site d'essai", "--as-of", "2012", code=FINE)
        self.assertIn("approximative", answer.err)
        answer = self.twiza("check", "site d'essai", "--as-of", "2999", code=FINE)
        self.assertIn("approximative", answer.err)

    def test_MIS_17_milestones(self):
        out = self.twiza("milestone", "site d'essai", code=FINE).out
        for part in ("Premier atelier", "2013-02", "Atelier synergie"):
            self.assertIn(part, out)
        self.refused(("milestone", "site d'essai", "PREMIER ATELIER"), "PREMIER ATELIER")
        self.refused(("milestone", "site d'essai", "J2", "--date", "un jour"), "un jour")
        self.refused(("check", "site d'essai", "--as-of", "atelier"), "Premier atelier")

    def test_MIS_17_diff(self):
        out = self.twiza("diff", "site d'essai", "Premier atelier", code=FINE).out
        self.assertIn("Ksar", out)
        self.assertNotIn("Amal", out)
        self.twiza("milestone", "site d'essai", "Fin", code=FINE)
        diff = self.twiza("diff", "site d'essai", "Fin", "Premier atelier", "--json", code=FINE).json()
        self.assertEqual({(r["what"], r["kind"], r["name"]) for r in diff["records"]},
                         {("removed", "structure", "Ksar"), ("removed", "milestone", "Fin")})
        same = self.twiza("diff", "site d'essai", "Fin", "Fin", "--json", code=FINE).json()
        self.assertEqual(same["records"], [])
        for words in (("diff",), ("diff", "site d'essai"), ("diff", "site d'essai", "a", "b", "c"),
                      ("diff", "site d'essai", "jamais"), ("diff", "autre", "Fin")):
            self.refused(words)

    def test_MIS_17_a_milestone_travels(self):
        self.twiza("export", "site d'essai", "-o", "s.twiza", code=FINE)
        other = self.folder / "autre"
        self.imported("s.twiza", data=other)
        here = self.twiza("export", "site d'essai", "-o", "a.xlsx", "--as-of", "Premier atelier", code=FINE)
        self.twiza("export", "site d'essai", "-o", "b.xlsx", "--as-of", "Premier atelier", data=other, code=FINE)
        self.assertEqual((self.folder / "a.xlsx").read_bytes(), (self.folder / "b.xlsx").read_bytes(), here)


if __name__ == "__main__":
    unittest.main()
