"""`twiza import`: a dry run first, one change when it is confirmed."""

import os
import pty
import subprocess
import time
import unittest

from datadir import STRUCTURES, TIES, DataCase, small_site
from harness import BAD_INPUT, DEMO_SITES, FINE, NO, TWIZA

ITEM = {"sheet", "row", "column", "kind", "name", "message", "was", "now", "candidates"}


class DryRun(DataCase):
    def test_MIS_01_nothing_is_written_without_yes(self):
        path = self.workbook(small_site())
        before = self.tree()
        answer = self.twiza("import", path, code=FINE)
        self.assertEqual(self.tree(), before)
        self.assertIn("--yes", answer.out)
        self.assertIn("nouveau site", answer.out)
        self.assertIn("Structures 3", answer.out)

    def test_MIS_01_the_report_of_machines(self):
        report = self.report(self.workbook(small_site()))
        self.assertTrue(report["new"])
        self.assertFalse(report["written"])
        self.assertEqual(report["name"], "Site d'essai")
        for section in ("added", "changed", "unchanged", "doubted", "refused", "absent"):
            for item in report[section]:
                self.assertEqual(set(item), ITEM)
                self.assertTrue(item["message"], item)
        names = {item["name"] for item in report["added"] if item["kind"] == "structure"}
        self.assertEqual(names, {"Commune", "Association Amal", "Coopérative Tigmi"})
        rows = {item["name"]: (item["sheet"], item["row"]) for item in report["added"]}
        self.assertEqual(rows["Association Amal"], ("Structures", 3))

    def test_QUA_10_one_import_is_one_change(self):
        self.kept()
        log = self.log("site d'essai")
        self.assertEqual([change["cause"] for change in log["changes"]], ["import"])
        self.assertIn("essai.xlsx", log["changes"][0]["why"])

    def test_QUA_10_the_same_file_again_writes_nothing(self):
        path = self.kept()
        self.nothing_to_do(path)
        answer = self.imported(path)
        self.assertIn("Rien ne diffère", answer.out)
        self.assertEqual(len(self.log("site d'essai")["changes"]), 1)

    def test_QUA_06_one_row_renamed_is_one_change(self):
        self.kept()
        path = self.workbook(small_site(Structures=[STRUCTURES, ["Commune", "commune", "0537000000"],
                                                    ["Association Amal", "association", "0612345678"],
                                                    ["Coopérative Tigmi", "coopérative", None]]), "essai.xlsx")
        report = self.report(path)
        self.assertEqual([(item["name"], item["kind"]) for item in report["changed"]], [("Commune", "structure")])
        self.imported(path)
        last = self.log("site d'essai")["changes"][-1]
        self.assertEqual(len(last["records"]), 1)
        self.assertEqual([f["field"] for f in last["records"][0]["fields"]], ["phone"])

    def test_QUA_10_a_row_that_is_gone_deletes_nothing_but_with_replace(self):
        self.kept()
        less = self.workbook(small_site(Structures=[STRUCTURES, ["Commune", "commune", None],
                                                    ["Association Amal", "association", "0612345678"]]), "moins.xlsx")
        report = self.report(less)
        self.assertEqual([item["name"] for item in report["absent"]], ["Coopérative Tigmi"])
        self.assertFalse(report["differs"])
        self.assertIn("--replace", self.twiza("import", less, code=FINE).out)
        self.assertTrue(self.report(less, "--replace")["differs"])
        self.imported(less, "--replace")
        self.assertEqual(self.report(less)["absent"], [])
        self.twiza("undo", "site d'essai", code=FINE)
        self.assertEqual([item["name"] for item in self.report(less)["absent"]], ["Coopérative Tigmi"])

    def test_QUA_06_refused_rows_are_kept_to_be_completed(self):
        wrong = small_site(Liens=[TIES, ["Commune", "Association Amal", "convention", None],
                                  ["Commune", "Zorro", "masque", None]])
        path = self.workbook(wrong, "essai.xlsx")
        self.assertEqual(self.twiza("import", path).code, NO)
        report = self.report(path)
        self.assertEqual([(item["sheet"], item["row"]) for item in report["refused"]], [("Liens", 3)])
        self.imported(path)
        for words in (("check", "site d'essai"), ("log", "site d'essai")):
            out = self.twiza(*words).out
            self.assertIn("Zorro", out)
            self.assertIn("masque", out)
        found = self.findings(self.check("site d'essai"), "TODO")
        self.assertEqual([(f["sheet"], f["row"], f["verdict"]) for f in found], [("Liens", 3, "review")])
        # A later import of the file without that row, or the undo of the import, takes it from the list.
        self.imported(self.workbook(small_site(), "essai.xlsx"))
        self.assertEqual(self.findings(self.check("site d'essai"), "TODO"), [])
        self.imported(self.workbook(wrong, "essai.xlsx"))
        self.assertEqual(len(self.findings(self.check("site d'essai"), "TODO")), 1)

    def test_QUA_06_undo_forgets_what_the_import_refused(self):
        path = self.workbook(small_site(Liens=[TIES, ["Commune", "Zorro", "masque", None]]), "essai.xlsx")
        self.imported(path)
        self.twiza("undo", "site d'essai", code=FINE)
        self.assertEqual(self.log("site d'essai")["attention"], [])


class Target(DataCase):
    def test_MIS_01_by_name_and_into(self):
        self.kept()
        more = self.workbook({"Structures": [STRUCTURES, ["Ksar", None, None]]}, "ajout.xlsx")
        self.assertTrue(self.report(more)["new"])
        report = self.report(more, "--into", "SITE D'ESSAI")
        self.assertFalse(report["new"])
        self.assertEqual(report["name"], "Site d'essai")
        self.imported(more, "--into", "site d'essai")
        self.assertEqual(len(self.log("site d'essai")["changes"]), 2)
        self.assertEqual(self.twiza("sites", code=FINE).out.count("\n"), 1)

    def test_QUA_06_two_sites_of_one_name(self):
        for number in ("S-1", "S-2"):
            path = self.workbook({"Site": [["Champ", "Valeur"], ["Nom", "Oasis"], ["Identifiant", number]],
                                  "Structures": [STRUCTURES, ["Commune " + number, None, None]]}, number + ".xlsx")
            self.assertTrue(self.report(path)["new"])
            self.imported(path)
        nameless = self.workbook({"Site": [["Champ", "Valeur"], ["Nom", "Oasis"]],
                                  "Structures": [STRUCTURES, ["Ksar", None, None]]}, "oasis.xlsx")
        for words in (("import", nameless), ("check", "oasis"), ("log", "Oasis"), ("undo", "oasis"),
                      ("export", "oasis", "-o", "x.xlsx")):
            self.refused(words, "S-1", "S-2")
        self.assertIn("Commune S-2", self.twiza("log", "s-2", code=FINE).out)
        self.imported(nameless, "--into", "S-1")

    def test_QUA_06_names_without_accents_and_nearest_names(self):
        self.imported(self.demo("sale"))
        self.imported(self.demo("ouazzane"))
        self.twiza("log", "SITE PILOTE DE SALE", code=FINE)
        self.refused(("log", "site pilote de salle"), "Site pilote de Salé")
        self.refused(("check", "Ouazane"), "Ouazzane")

    def test_QUA_06_nothing_kept_yet(self):
        self.assert_refused(("log", "Salé"), "Salé")
        self.assert_refused(("check", "Salé"), "Salé")
        self.assert_refused(("undo", "Salé"), "Salé")
        self.assertIn("twiza import", self.twiza("sites", code=FINE).out)
        self.assertFalse(self.data.exists())


class Formats(DataCase):
    def test_DOC_02_all_formats_of_a_workbook(self):
        folder = self.folder / "feuilles"
        folder.mkdir()
        (folder / "Structures.csv").write_text("Nom;Catégorie\nCommune;commune\nAmal;association\n", "utf-8")
        (folder / "Liens.csv").write_text("De;À;Indicateurs\nCommune;Amal;x\n", "utf-8")
        report = self.report(folder)
        self.assertEqual(report["name"], "feuilles")
        self.assertEqual(report["refused"], [])
        self.imported(folder)
        self.assertEqual(len(self.log("feuilles")["changes"]), 1)
        (self.folder / "Liens.csv").write_text("De;À;Indicateurs\nCommune;Amal;x\n", "utf-8")
        self.assertEqual(self.twiza("check", "Liens.csv").code, FINE)
        self.assertEqual(self.twiza("check", folder).code, FINE)

    def test_QUA_06_what_is_no_workbook(self):
        (self.folder / "photo.xlsx").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
        (self.folder / "vide.xlsx").write_bytes(b"")
        (self.folder / "vide").mkdir()
        for words, parts in (((), ()), (("absent.xlsx",), ("absent.xlsx", "n'existe pas")),
                             (("photo.xlsx",), ("photo.xlsx",)), (("vide.xlsx",), ("vide.xlsx",)),
                             (("vide",), ("vide",)), (("a.xlsx", "b.xlsx"), ("b.xlsx",)),
                             (("absent.xlsx", "--into"), ("--into",)), (("absent.xlsx", "--yse"), ("--yse",))):
            for form in ((), ("--yes",), ("--json",)):
                self.assert_refused(("import", *words[:1], *form, *words[1:]), *parts)

    def test_QUA_02_many_rows(self):
        rows = [["Nom", "Téléphone"]] + [["Structure %d" % i, "06%08d" % i] for i in range(5000)]
        path = self.workbook({"Structures": rows}, "grand.xlsx")
        started = time.monotonic()
        self.assertEqual(self.imported(path).err, "", "no progress where stderr is no terminal")
        self.assertLess(time.monotonic() - started, 60)
        self.nothing_to_do(path)

    def test_QUA_02_progress_on_a_terminal_beyond_a_second(self):
        rows = [["Nom", "Téléphone"]] + [["Structure %d" % i, "06%08d" % i] for i in range(60000)]
        path = self.workbook({"Structures": rows}, "grand.xlsx")
        terminal, stderr = pty.openpty()
        self.addCleanup(os.close, terminal)
        environment = dict(os.environ, TWIZA_DATA=str(self.data), LANG="fr_FR.UTF-8", LC_ALL="")
        process = subprocess.Popen([TWIZA, "import", path, "--yes"], env=environment, stdout=subprocess.DEVNULL,
                                   stderr=stderr)
        self.assertEqual(process.wait(timeout=300), FINE)
        os.close(stderr)
        said = b""
        try:
            while piece := os.read(terminal, 4096):
                said += piece
        except OSError:
            pass
        self.assertIn("Import en cours", said.decode())
        self.assertTrue(said.endswith(b"\x1b[K"), "the line is taken away again")

    def test_QUA_06_strange_texts_come_and_go(self):
        strange = ["=1+1", "@SUM(A1)", "-5", "+212 6", "'apostrophe", '"guillemets"', "a;b", "<b>&amp;", "ﷺ", "🏠",
                   "ＡＢＣ", "null", "undefined", "TRUE", "1E+02", "̀̀accents", "x" * 300, "\u202eenvers", "تجربة", "%s%n"]
        rows = [["Nom", "Mission"]] + [["Nom %d" % i, text] for i, text in enumerate(strange)]
        path = self.workbook({"Site": [["Champ", "Valeur"], ["Nom", "Étrange"]], "Structures": rows}, "étrange.xlsx")
        self.imported(path)
        for out in ("sorti.xlsx", "sorti/"):
            self.twiza("export", "etrange", "-o", out, code=FINE)
            self.nothing_to_do(out)
        for words in (("log", "étrange"), ("check", "étrange"), ("import", path), ("undo", "étrange")):
            self.twiza(*words)

    def test_QUA_02_beyond_a_hundred_thousand_records_is_refused_with_advice(self):
        rows = [["Nom"]] + [["S%d" % i] for i in range(100001)]
        path = self.workbook({"Structures": rows}, "trop.xlsx")
        answer = self.twiza("import", path, "--yes", code=BAD_INPUT)
        self.assert_one_sentence(answer, "divisez")
        self.assertIn("Aucun site", self.twiza("sites", code=FINE).out)


class Demos(DataCase):
    def test_DOC_02_demo_sites_come_in_go_out_and_come_back_to_nothing(self):
        for name in DEMO_SITES:
            with self.subTest(site=name):
                self.imported(self.demo(name))
                self.nothing_to_do(self.demo(name))
                site = self.check(self.demo(name))["site"]
                for out in (name + ".xlsx", name + "-csv/"):
                    self.twiza("export", site, "-o", out, code=FINE)
                    self.nothing_to_do(out)
                for lang in ("ar", "en"):
                    self.twiza("export", site, "-o", lang + ".xlsx", "--lang", lang, code=FINE)
                    self.nothing_to_do(lang + ".xlsx")
                self.assertEqual(len(self.log(site)["changes"]), 1)

    def test_DOC_02_the_exported_file_in_an_empty_directory_makes_the_same_site(self):
        self.imported(self.demo("settat"))
        self.twiza("export", "Site pilote Settat – Béni Meskine", "-o", "s.xlsx", code=FINE)
        other = self.folder / "autre"
        self.imported("s.xlsx", data=other)
        self.twiza("export", "Site pilote Settat – Béni Meskine", "-o", "t.xlsx", data=other, code=FINE)
        self.nothing_to_do("t.xlsx")


class Languages(DataCase):
    def test_QUA_06_messages_follow_the_language(self):
        path = self.workbook(small_site())
        said = {}
        for lang in ("fr_FR.UTF-8", "ar_MA.UTF-8", "en_US.UTF-8"):
            said[lang] = self.twiza("import", path, env={"LANG": lang}, code=FINE).out
        self.assertEqual(len(set(said.values())), 3)
        self.assertRegex(said["ar_MA.UTF-8"], "[\u0600-\u06ff]")
        self.assertIn("new site", said["en_US.UTF-8"])
        self.kept()
        for words in (("log", "site d'essai"), ("sites",), ("check", "site d'essai"), ("undo", "rien"),
                      ("diff", "site d'essai", "jamais"), ("rebuild",), ("config", "author"),
                      ("milestone", "site d'essai"), ("restore", "absent"), ("help", "import"), ("help",)):
            answers = {lang: self.twiza(*words, "--lang", lang) for lang in ("fr", "ar", "en")}
            self.assertEqual(len({a.out + a.err for a in answers.values()}), 3, words)
            self.assertEqual(len({a.code for a in answers.values()}), 1, words)


class Refusals(DataCase):
    def test_QUA_06_what_is_refused_leaves_no_data_directory(self):
        path = self.workbook(small_site(), "essai.xlsx")
        (self.folder / "immense").mkdir()
        (self.folder / "immense" / "Structures.csv").write_text("Nom\n" + "S\n" * 1000000, "utf-8")
        for words, part in ((("absent.xlsx",), "absent.xlsx"), ((path, "--into", "nulle part"), "nulle part"),
                            (("immense",), "1000001")):
            self.assert_one_sentence(self.twiza("import", *words, "--yes", code=BAD_INPUT), part)
            self.assertFalse(self.data.exists(), words)
        self.twiza("import", path, code=FINE)
        self.assertFalse(self.data.exists(), "a dry run writes nothing")

    def test_DOC_02_a_guessed_encoding_is_told_wherever_the_file_is_read(self):
        (self.folder / "Structures.csv").write_bytes("Nom;Ville\nCoopérative Tigmi;Salé\n".encode("cp1252"))
        for words in (("check", "Structures.csv"), ("render", "Structures.csv", "-o", "c.svg"),
                      ("import", "Structures.csv")):
            answer = self.twiza(*words)
            self.assertIn("Windows-1252", answer.out + answer.err, words)


if __name__ == "__main__":
    unittest.main()
