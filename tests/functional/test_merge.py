"""Two records that are one: doubted, merged on request, given back."""

import unittest

from datadir import DataCase
from harness import BAD_INPUT, FINE

SITE = "site d'essai"


class Merge(DataCase):
    """ACT-18."""

    def setUp(self):
        super().setUp()
        self.path = self.kept(
            Structures=[["Code", "Nom", "Catégorie", "Téléphone", "Ville", "Compétences"],
                        ["S1", "Association Al Amal", "association", "0612345678", "Salé", "santé"],
                        ["S2", "جمعية الأمل", "association", "0612345678", "Rabat", "école; santé"],
                        ["S3", "Commune", "commune", None, None, None]],
            Leaders=[["Code", "Fonction", "Structures", "Nom"], ["L1", "Présidente", "S1", "Aïcha Benali"],
                     ["L2", "Présidente", "S2", "Aïcha Ben Ali"], ["L3", "Maire", "S3", None]],
            Personnes=[["Leader", "Nom", "Téléphone"], ["L1", "Aïcha Benali", None], ["L2", "Aïcha Ben Ali", "0698765432"]],
            Liens=[["De", "À", "Indicateurs", "Qualité"], ["S1", "S3", "convention", None], ["S2", "S3", "convention", "bonne"],
                   ["S2", "S3", "terrain", None], ["S1", "S2", "local partagé", None]],
            Sources=[["Code", "Type"], ["E1", "entretien individuel"]],
            Dires=[["Source", "Sur", "Mot"], ["E1", "جمعية الأمل", "active"]])

    def merge(self, kept, other, *words, **options):
        return self.twiza("merge", SITE, kept, other, *words, **options)

    def sheets(self, data=None):
        self.twiza("export", SITE, "-o", "rendu/", data=data, code=FINE)
        return {path.stem: path.read_text("utf-8-sig") for path in (self.folder / "rendu").glob("*.csv")}

    def test_ACT_18_doubted_pairs_are_listed_with_their_reasons(self):
        answer = self.twiza("duplicates", SITE, "--json", code=FINE).json()
        pair = answer["pairs"][0]
        self.assertEqual({pair["one"]["handle"], pair["other"]["handle"]}, {"S1", "S2"})
        self.assertEqual(pair["reasons"], ["name", "phone"])
        text = self.twiza("duplicates", SITE, code=FINE).out
        self.assertIn("(S1, S2)", text)
        self.assertIn("(S1, S2)", self.twiza("duplicates", self.path, code=FINE).out)

    def test_ACT_18_a_dry_run_says_all_and_writes_nothing(self):
        before = self.hash_of()
        answer = self.merge("S1", "جمعية الأمل", "--json", code=FINE).json()
        self.assertEqual(self.hash_of(), before)
        self.assertFalse(answer["written"])
        self.assertEqual((answer["kept"]["handle"], answer["other"]["handle"]), ("S1", "S2"))
        self.assertEqual([r["kind"] for r in answer["hidden"]], ["tie"])
        self.assertEqual([r["kept"]["kind"] for r in answer["joined"]], ["tie"])
        self.assertEqual(sorted(r["kind"] for r in answer["moved"]), ["statement", "tie", "tie"])
        taken = {(t["record"]["kind"], t["column"]): t["value"] for t in answer["taken"]}
        self.assertIn("جمعية الأمل", taken[("structure", "Aliases")])
        self.assertIn("école", taken[("structure", "Compétences")])
        self.assertNotIn("santé", taken[("structure", "Compétences")])
        self.assertIn("bonne", taken[("tie", "Qualité")])
        differs = {d["column"]: (d["kept"], d["other"]) for d in answer["differing"]}
        self.assertEqual(set(differs), {"Code", "Ville"})
        self.assertIn("Salé", differs["Ville"][0])
        self.assertIn("Rabat", differs["Ville"][1])
        self.assertIn("--yes", self.merge("S1", "S2", code=FINE).out)

    def test_ACT_18_one_change_merges_and_undo_gives_both_back(self):
        before, sheets = self.hash_of(), self.sheets()
        self.assertIn("twiza undo", self.merge("S1", "S2", "--yes", code=FINE).out)
        self.assertEqual(len(self.log(SITE)["changes"]), 2)
        self.assertEqual(self.log(SITE)["changes"][-1]["cause"], "merge")
        merged = self.sheets()
        self.assertEqual(merged["Structures"].count("Association Al Amal"), 1)
        self.assertNotIn("S2", merged["Structures"])
        self.assertIn("جمعية الأمل", merged["Structures"])
        self.assertEqual(merged["Liens"].count("convention"), 1)
        self.assertIn("terrain", merged["Liens"])
        self.assertNotIn("local partagé", merged["Liens"])
        self.assertIn("active", merged["Dires"])
        self.assertIn("L2", merged["Leaders"])
        # What comes out goes in again.
        self.twiza("export", SITE, "-o", "fusion.xlsx", code=FINE)
        self.nothing_to_do(self.folder / "fusion.xlsx")
        self.twiza("undo", SITE, code=FINE)
        self.assertEqual(self.hash_of(), before)
        back = self.sheets()
        for name in ("Structures", "Leaders", "Personnes", "Liens", "Dires"):
            self.assertEqual(back[name], sheets[name])

    def test_ACT_18_two_leaders_become_one_person(self):
        answer = self.merge("Aïcha Benali", "Présidente, جمعية الأمل", "--yes", "--json", code=FINE).json()
        self.assertEqual([r["kept"]["kind"] for r in answer["joined"]], ["person"])
        taken = {(t["record"]["kind"], t["column"]): t["value"] for t in answer["taken"]}
        self.assertIn("0698765432", taken[("person", "Téléphone")])
        persons = self.sheets()["Personnes"].splitlines()
        self.assertEqual(len(persons), 2, persons)
        self.assertIn("Aïcha Benali", persons[1])
        self.assertIn("0698765432", persons[1])

    def test_ACT_18_who_is_meant_is_asked_in_one_sentence(self):
        self.refused(["merge", SITE, "Présidente", "L3"], "Présidente", "L1", "L2")
        self.refused(["merge", SITE, "Comune", "S1"], "Comune", "Commune")
        self.refused(["merge", SITE, "Zzzzzz", "S1"], "Zzzzzz")
        self.refused(["merge", SITE, "S1", "S1"], "Association Al Amal")
        self.refused(["merge", SITE, "S1", "L1"], "Structures", "Leaders")
        for words in ((), (SITE,), (SITE, "S1"), (SITE, "S1", "S2", "S3")):
            self.assert_one_sentence(self.twiza("merge", *words, code=BAD_INPUT))

    def test_ACT_18_the_old_workbook_finds_the_kept_record(self):
        self.merge("S1", "S2", "--yes", code=FINE)
        report = self.report(self.workbook({"Structures": [["Nom", "Adresse"], ["جمعية الأمل", "12 rue du Port"]],
                                            "Site": [["Champ", "Valeur"], ["Nom", "Site d'essai"]]}, "ancien.xlsx"))
        self.assertEqual(report["added"], [])
        self.assertEqual([c["column"] for c in report["changed"]], ["Adresse"])

    def test_ACT_18_a_tie_written_elsewhere_to_the_absorbed_ends_on_the_kept(self):
        other = self.folder / "autre"
        self.twiza("export", SITE, "-o", "a.twiza", code=FINE)
        self.imported("a.twiza", data=other)
        self.imported(self.workbook({"Site": [["Champ", "Valeur"], ["Nom", "Site d'essai"]],
                                     "Liens": [["De", "À", "Indicateurs"], ["S2", "L3", "marché"]]}, "lien.xlsx"), data=other)
        self.merge("S1", "S2", "--yes", code=FINE)
        self.twiza("export", SITE, "-o", "b.twiza", data=other, code=FINE)
        self.imported("b.twiza")
        self.twiza("export", SITE, "-o", "c.twiza", code=FINE)
        self.imported("c.twiza", data=other)
        self.assertEqual(self.hash_of(), self.hash_of(data=other))
        for data in (self.data, other):
            line = next(row for row in self.sheets(data)["Liens"].splitlines() if "marché" in row)
            self.assertIn("S1", line.replace("Association Al Amal", "S1"))
            self.assertNotIn("الأمل", line)
        self.twiza("undo", SITE, code=FINE)
        line = next(row for row in self.sheets()["Liens"].splitlines() if "marché" in row)
        self.assertIn("الأمل", line.replace("S2", "الأمل"))


if __name__ == "__main__":
    unittest.main()
