"""`twiza undo`."""

import unittest

from datadir import STRUCTURES, DataCase, small_site
from harness import DEMO_SITES, FINE


class Undo(DataCase):
    def test_QUA_08_undo_of_an_import_gives_the_empty_site_back(self):
        empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        for name in DEMO_SITES:
            with self.subTest(site=name):
                data = self.folder / name
                self.twiza("import", self.demo(name), "--yes", data=data, code=FINE)
                site = self.check(self.demo(name))["site"]
                full = self.hash_of(data=data)
                self.twiza("undo", site, data=data, code=FINE)
                self.assertEqual(self.hash_of(data=data), [empty])
                # Undoing the undo brings everything back; so does the file.
                undo = self.log(site, data=data)["changes"][-1]["change"]
                self.twiza("undo", site, undo, data=data, code=FINE)
                self.assertEqual(self.hash_of(data=data), full)
                self.twiza("undo", site, data=data, code=FINE)
                self.assertEqual(self.hash_of(data=data), [empty])
                self.twiza("import", self.demo(name), "--yes", data=data, code=FINE)
                self.assertFalse(self.report(self.demo(name), data=data)["differs"])

    def test_QUA_08_one_after_the_other(self):
        self.kept()
        before = self.hash_of()
        self.twiza("milestone", "site d'essai", "J1", code=FINE)
        self.twiza("milestone", "site d'essai", "J2", code=FINE)
        self.assertIn("annulée", self.twiza("undo", "site d'essai", code=FINE).out)
        self.twiza("undo", "site d'essai", code=FINE)
        self.assertEqual(self.hash_of(), before)
        self.twiza("undo", "site d'essai", code=FINE)
        self.refused(("undo", "site d'essai"), "twiza log")

    def test_QUA_08_an_emptied_site_keeps_the_name_it_is_found_by(self):
        path = self.kept()
        self.twiza("undo", "site d'essai", code=FINE)
        self.twiza("milestone", "site d'essai", "J1", code=FINE)
        self.assertIn("Site d'essai", self.twiza("sites", code=FINE).out)
        self.assertIn("Site d'essai", self.twiza("check", "site d'essai").out)
        self.imported(path)
        self.assertFalse(self.report(path)["differs"])
        self.assertEqual(self.twiza("sites", code=FINE).out.count("\n"), 1)

    def test_QUA_08_what_was_used_since_stays_and_is_told(self):
        self.kept()
        first = self.log("site d'essai")["changes"][0]["change"]
        self.imported(self.workbook(small_site(Structures=[
            STRUCTURES, ["Commune", "commune", None], ["Association Amal", "association", "0699999999"],
            ["Coopérative Tigmi", "coopérative", None]]), "essai.xlsx"))
        answer = self.twiza("undo", "site d'essai", first, code=FINE)
        self.assertIn("Association Amal", answer.out)
        self.twiza("export", "site d'essai", "-o", "reste/", code=FINE)
        self.assertIn("0699999999", (self.folder / "reste" / "Structures.csv").read_text("utf-8-sig"))

    def test_QUA_06_what_it_refuses(self):
        self.kept()
        for words, parts in ((("undo",), ()), (("undo", "autre"), ("autre",)),
                             (("undo", "site d'essai", "abcdef012345"), ("abcdef012345",)),
                             (("undo", "site d'essai", "a", "b"), ("b",))):
            self.refused(words, *parts)


if __name__ == "__main__":
    unittest.main()
