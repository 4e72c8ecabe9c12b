"""twiza check: verdicts, rules, places, words, exit codes (CNF-01..12, CNF-14, TER-02, TWZ-01..06)."""

import re
import subprocess
import unittest

from harness import BAD_INPUT, DEMO, DEMO_SITES, FINE, MACHINE, NO, TWIZA, TwizaCase, clean_environment
from xlsx import Date, Formula

KEYS = {"rule", "verdict", "sheet", "row", "column", "subject", "message", "repair"}
VERDICTS = ("ok", "observation", "review", "nonconforming")


REPORT = ["Nom", "Première lecture", "Signature", "Accréditation"]


def site(**sheets):
    """A site that is in order but for what `sheets` adds or replaces: two structures, one territory, one
    tie with two independent sources, a report whose signature a workbook cannot verify. Sheet names are keyword arguments; None drops one."""
    held = {
        "Site": [["Champ", "Valeur"], ["Nom", "Essai"]],
        "Territoires": [["Nom", "Type"], ["Salé", "commune"]],
        "Structures": [["Nom", "Catégorie", "Territoires", "Mission"],
                       ["Commune de Salé", "commune", "Salé", "état civil"],
                       ["Association Amal", "association", "Salé", "quartier"]],
        "Sources": [["Code", "Type", "Date", "Locuteur"],
                    ["E1", "entretien individuel", "2013-01", "maire"],
                    ["E2", "entretien individuel", "2013-02", "présidente"]],
        "Liens": [["De", "À", "Qui va vers qui", "Indicateurs", "Qualité", "Sources"],
                  ["Commune de Salé", "Association Amal", "vers", "convention", "bonne", "E1=bonne; E2=bonne"]],
        "Interprétations": [REPORT, ["Première lecture", "La commune est au milieu.", "(une signature)", None]]}
    for name, rows in sheets.items():
        if rows is None:
            del held[name]
        else:
            held[name] = rows
    return held


STRUCTURES = ["Nom", "Catégorie", "Territoires", "Mission"]
COMMUNE = ["Commune de Salé", "commune", "Salé", "état civil"]
AMAL = ["Association Amal", "association", "Salé", "quartier"]
TIES = ["De", "À", "Indicateurs"]
LEADERS = ["Fonction", "Structures", "Compétences"]


class Rules(TwizaCase):
    def report(self, sheets, code=None, *words):
        return self.check(self.workbook(sheets), *words, code=code)

    def the_one(self, report, rule, verdict, sheet, row, column, *, among=None):
        """The one finding of `rule` in that row (that speaks of `among`): its verdict, its cell, its words."""
        found = [f for f in self.findings(report, rule) if among is None or among in f["message"]]
        here = [f for f in found if f["row"] == row and f["sheet"] == sheet]
        self.assertEqual(len(here), 1, "%s at %s %s: %s\nin %s" % (rule, sheet, row, found, report["findings"]))
        self.assertEqual((here[0]["verdict"], here[0]["column"]), (verdict, column), here[0])
        self.assertTrue(here[0]["message"].strip() and here[0]["repair"].strip(), here[0])
        return here[0]

    def none(self, report, rule):
        self.assertEqual(self.findings(report, rule), [], report["findings"])

    def test_CNF_12_nothing_to_mend_is_ok(self):
        report = self.report(site(), FINE)
        self.assertEqual(report["verdict"], "ok", report)
        self.assertEqual({finding["verdict"] for finding in report["findings"]} - {"observation"}, set(), report)

    def test_CNF_01_empty_end(self):
        report = self.report(site(Liens=[TIES, ["Commune de Salé", "Association Amal", "convention"],
                                         ["Commune de Salé", None, "réseau"],
                                         [None, "Association Amal", "réseau"]]), FINE)
        self.the_one(report, "CNF-01", "review", "Liens", 3, "À", among="« À »")
        self.the_one(report, "CNF-01", "review", "Liens", 4, "De", among="« De »")
        self.assertEqual(report["verdict"], "review")

    def test_CNF_01_both_ends_empty(self):
        report = self.report(site(Liens=[TIES, [None, None, "réseau"]]))
        self.assertEqual(sorted(finding["column"] for finding in self.findings(report, "CNF-01")), ["De", "À"])

    def test_CNF_02_colour_contradicts_the_ends(self):
        leaders = [LEADERS, ["Maire", "Commune de Salé", "urbanisme"], ["Présidente", "Association Amal", "santé"]]
        report = self.report(site(Leaders=leaders, Liens=[
            TIES + ["Couleur"],
            ["Commune de Salé", "Association Amal", "convention", "rouge"],
            ["Commune de Salé", "Association Amal", "réseau", "Bleue"],
            ["Maire", "Présidente", "comité", "vert"],
            ["Maire", "Présidente", "club", "rouge"],
            ["Maire", "Association Amal", "membre", "bleu"],
            ["Maire", "Association Amal", "consultant", "VERT"]]), NO)
        self.assertEqual(report["verdict"], "nonconforming")
        places = [(f["row"], f["column"], f["verdict"]) for f in self.findings(report, "CNF-02")]
        self.assertEqual(places, [(2, "Couleur", "nonconforming"), (4, "Couleur", "nonconforming"),
                                  (6, "Couleur", "nonconforming")], report["findings"])
        for finding, right in zip(self.findings(report, "CNF-02"), ("bleu", "rouge", "vert")):
            self.assertIn(right, finding["message"] + finding["repair"])

    def test_CNF_02_unknown_colour(self):
        report = self.report(site(Liens=[TIES + ["Couleur"], ["Commune de Salé", "Association Amal", "x", "violet"]]))
        self.the_one(report, "CNF-02", "nonconforming", "Liens", 2, "Couleur")

    def test_CNF_03_uneven_size(self):
        report = self.report(site(Structures=[STRUCTURES + ["Taille"], COMMUNE + ["2"], AMAL + ["1"]]), NO)
        self.the_one(report, "CNF-03", "nonconforming", "Structures", 3, "Taille")

    def test_CNF_03_even_sizes_are_fine(self):
        report = self.report(site(Structures=[STRUCTURES + ["Taille"], COMMUNE + ["1"], AMAL + ["1"]]), FINE)
        self.none(report, "CNF-03")

    def test_CNF_03_one_actor_alone_has_a_size(self):
        report = self.report(site(Structures=[STRUCTURES + ["Taille"], COMMUNE + ["grande"], AMAL]))
        self.the_one(report, "CNF-03", "nonconforming", "Structures", 2, "Taille")

    def test_CNF_04_importance(self):
        report = self.report(site(Structures=[STRUCTURES + ["Importance"], COMMUNE + ["forte"], AMAL]), NO)
        self.the_one(report, "CNF-04", "nonconforming", "Structures", 2, "Importance")

    def test_CNF_05_SOC_03_a_report_is_joined_and_has_a_text(self):
        report = self.report(site(Interprétations=None), FINE)
        self.the_one(report, "CNF-05", "review", "Site", 1, "")
        self.assertEqual(report["verdict"], "review")
        report = self.report(site(Interprétations=[REPORT, ["Brouillon", None, None, None]]), FINE)
        self.the_one(report, "CNF-05", "review", "Interprétations", 2, "")
        self.none(report, "CNF-06")

    def test_CNF_06_an_accredited_coach_signs_it(self):
        report = self.report(site(Interprétations=[REPORT, ["Lecture", "Texte.", None, None],
                                                   ["Seconde", "Texte.", None, "n° 12"], ["Tierce", "Texte.", "x", "n° 12"]]))
        self.the_one(report, "CNF-06", "review", "Interprétations", 2, "Signature", among="n'est pas signé")
        self.the_one(report, "CNF-06", "review", "Interprétations", 3, "Signature", among="déclarée, non vérifiée")
        self.the_one(report, "CNF-06", "observation", "Interprétations", 4, "Signature", among="pas vérifiée ici")
        self.none(report, "CNF-05")

    def test_FRM_05_what_the_author_declared_is_said_and_lowers_nothing(self):
        coaches = [["Nom", "Origine", "Intérêts déclarés"], ["Amina Ziani", "AC", "adhérente de l'Association Amal"]]
        author = [["Nom", "Auteur", "Première lecture", "Signature"], ["Lecture", "Amina Ziani, coach", "Texte.", "x"]]
        report = self.report(site(Interprétations=author, Coachs=coaches), FINE)
        self.the_one(report, "FRM-05", "observation", "Coachs", 2, "Intérêts déclarés", among="adhérente de")
        self.assertEqual(report["verdict"], "ok", report)

    def test_CNF_07_tie_without_indicator_or_source(self):
        report = self.report(site(Liens=[TIES + ["Qualité"],
                                         ["Commune de Salé", "Association Amal", None, "bonne"]]), FINE)
        self.the_one(report, "CNF-07", "review", "Liens", 2, "Indicateurs")

    def test_CNF_07_a_source_is_enough(self):
        report = self.report(site(Liens=[["De", "À", "Qualité", "Sources"],
                                         ["Commune de Salé", "Association Amal", "bonne", "E1; E2"]]))
        self.none(report, "CNF-07")

    def test_CNF_08_one_source_is_to_confirm(self):
        report = self.report(site(Liens=[TIES + ["Qualité", "Sources"],
                                         ["Commune de Salé", "Association Amal", "x", "bonne", "E1=bonne"]]), FINE)
        finding = self.the_one(report, "CNF-08", "review", "Liens", 2, "Sources")
        self.assertIn("à confirmer", finding["repair"])

    def test_CNF_08_two_sources_of_one_speaker_are_one(self):
        sources = [["Code", "Type", "Locuteur"], ["E1", "entretien individuel", "maire"], ["E2", "document", "Maire "]]
        report = self.report(site(Sources=sources))
        self.the_one(report, "CNF-08", "review", "Liens", 2, "Sources")

    def test_CNF_08_no_quality_needs_no_source(self):
        report = self.report(site(Liens=[TIES, ["Commune de Salé", "Association Amal", "convention"]]))
        self.none(report, "CNF-08")

    def test_CNF_09_actor_without_sheet(self):
        report = self.report(site(Structures=[STRUCTURES, COMMUNE, ["Association Amal", "association", "Salé", None]]))
        finding = self.the_one(report, "CNF-09", "review", "Structures", 3, "")
        self.assertEqual(finding["subject"], "Association Amal")

    def test_CNF_09_a_project_is_a_rubric(self):
        report = self.report(site(
            Structures=[STRUCTURES, COMMUNE, ["Association Amal", "association", "Salé", None]],
            Projets=[["Nom", "Porteurs"], ["Souk couvert", "Association Amal"]]))
        self.none(report, "CNF-09")

    def test_CNF_10_actor_nowhere(self):
        report = self.report(site(Structures=[STRUCTURES + ["Position"], COMMUNE + ["interne"],
                                              ["Association Amal", "association", None, "x", None],
                                              ["PNUD", "agence", None, "x", "externe"]]))
        self.the_one(report, "CNF-10", "review", "Structures", 3, "Territoires")

    def test_CNF_11_isolated_only_when_asked(self):
        structures = [STRUCTURES + ["Interrogé sur ses liens"], COMMUNE + [None], AMAL + [None],
                      ["Coopérative A", "coopérative", "Salé", "tapis", "oui"],
                      ["Coopérative B", "coopérative", "Salé", "tapis", None],
                      ["Coopérative C", "coopérative", "Salé", "tapis", "non"]]
        report = self.report(site(Structures=structures), FINE)
        said = {finding["subject"]: (finding["verdict"], finding["row"], finding["message"])
                for finding in self.findings(report, "CNF-11")}
        self.assertEqual(set(said), {"Coopérative A", "Coopérative B", "Coopérative C"}, report)
        self.assertIn("isolé", said["Coopérative A"][2])
        for name in ("Coopérative B", "Coopérative C"):
            self.assertNotIn("isolé", said[name][2])
            self.assertIn("pas explorés", said[name][2])
        self.assertEqual({verdict for verdict, _, _ in said.values()}, {"observation"})
        self.assertEqual([said[name][1] for name in sorted(said)], [4, 5, 6])

    def test_CNF_14_own_symbol(self):
        report = self.report(site(Structures=[STRUCTURES + ["Symbole"], COMMUNE + ["étoile"], AMAL]), FINE)
        self.the_one(report, "CNF-14", "review", "Structures", 2, "Symbole")

    def test_CNF_14_groups_are_declared_beyond_the_legend(self):
        report = self.report(site(Groupes=[["Nom", "Nature", "Territoires", "Effectif"],
                                           ["Marchands", "non organisé", "Salé", "4000"]]), FINE)
        found = self.findings(report, "CNF-14")
        self.assertTrue(found and all(finding["verdict"] == "observation" for finding in found), report)

    def test_TWZ_01_unknown_end_with_near_names(self):
        report = self.report(site(Liens=[TIES, ["Comune de Sale", "Association Amal", "convention"],
                                         ["Commune de Salé", "Zaouïa de nulle part", "convention"]]), NO)
        near = self.the_one(report, "TWZ-01", "nonconforming", "Liens", 2, "De")
        self.assertIn("Commune de Salé", near["repair"])
        self.assertIn("Comune de Sale", near["message"])
        far = self.the_one(report, "TWZ-01", "nonconforming", "Liens", 3, "À")
        self.assertNotIn("Commune", far["repair"])

    def test_TWZ_01_names_fold_case_accents_and_spaces(self):
        report = self.report(site(Liens=[TIES, ["  COMMUNE  de sale ", "association amal", "convention"]]), FINE)
        self.none(report, "TWZ-01")

    def test_TWZ_02_self_tie(self):
        report = self.report(site(Liens=[TIES, ["Commune de Salé", "commune de sale", "x"]]), NO)
        self.the_one(report, "TWZ-02", "nonconforming", "Liens", 2, "À")

    def test_TWZ_02_a_group_may(self):
        report = self.report(site(
            Groupes=[["Nom", "Nature", "Territoires", "Effectif"], ["Marchands", "non organisé", "Salé", "40"]],
            Liens=[TIES, ["Marchands", "Marchands", "entraide"]]), FINE)
        self.none(report, "TWZ-02")

    def test_TWZ_03_duplicate_tie(self):
        report = self.report(site(Liens=[TIES, ["Commune de Salé", "Association Amal", "convention"],
                                         ["Association Amal", "Commune de Salé", "réseau"],
                                         ["Commune de Salé", "Association Amal", "Convention"]]), NO)
        finding = self.the_one(report, "TWZ-03", "nonconforming", "Liens", 4, "")
        self.assertIn("ligne 2", finding["message"])

    def test_TWZ_04_contradiction(self):
        report = self.report(site(Liens=[TIES + ["Sources"], ["Commune de Salé", "Association Amal", "x",
                                                              "E1=bonne; E2=conflictuelle"]]), FINE)
        finding = self.the_one(report, "TWZ-04", "review", "Liens", 2, "Sources")
        self.assertIn("E1", finding["message"])
        self.assertIn("E2", finding["message"])

    def test_TWZ_04_in_Dires(self):
        report = self.report(site(
            Liens=[["Code"] + TIES, ["L1", "Commune de Salé", "Association Amal", "x"]],
            Dires=[["Source", "Sur", "Qualité dite"], ["E1", "L1", "bonne"],
                   ["E2", "Commune de Salé > Association Amal", "conflictuelle"]]))
        self.assertEqual([(f["verdict"], f["sheet"], f["row"]) for f in self.findings(report, "TWZ-04")],
                         [("review", "Liens", 2)], report)

    def test_TWZ_05_own_word(self):
        report = self.report(site(Liens=[TIES + ["Mot"], ["Commune de Salé", "Association Amal", "x", "ombrageuse"]]),
                             FINE, "--strict")
        finding = self.the_one(report, "TWZ-05", "observation", "Liens", 2, "Mot")
        self.assertIn("ombrageuse", finding["message"])
        self.assertEqual(report["verdict"], "ok", "an own word lowers no verdict")

    def test_TWZ_05_own_category(self):
        report = self.report(site(Structures=[STRUCTURES, COMMUNE, ["Association Amal", "amicale", "Salé", "x"]]))
        self.the_one(report, "TWZ-05", "observation", "Structures", 3, "Catégorie")

    def test_TWZ_06_leader_without_structure(self):
        report = self.report(site(Leaders=[LEADERS + ["Territoires"], ["Maire", "Commune de Salé", "x", None],
                                           ["Poète", None, "verbe", "Salé"]]), FINE)
        self.the_one(report, "TWZ-06", "review", "Leaders", 3, "")

    def test_TER_02_cycles(self):
        for length in (1, 2, 3):
            with self.subTest(length=length):
                rows = [["T%d" % i, "quartier", "T%d" % ((i + 1) % length)] for i in range(length)]
                report = self.report(site(Territoires=[["Nom", "Type", "Parent"], ["Salé", "commune", None]] + rows), NO)
                found = self.findings(report, "TER-02")
                self.assertTrue(found, report)
                for finding in found:
                    self.assertEqual((finding["verdict"], finding["sheet"], finding["column"]),
                                     ("nonconforming", "Territoires", "Parent"))
                    self.assertIn(finding["row"], range(3, 3 + length))
                    self.assertIn("T0", finding["message"])
                self.scene("site.xlsx")  # and it can still be drawn

    def test_refused_rows_are_findings(self):
        """Rows that import would refuse are findings with their place."""
        report = self.report(site(Structures=[STRUCTURES, COMMUNE, AMAL, COMMUNE, [None, "association", "Salé", "x"]]), NO)
        found = {finding["row"]: finding for finding in report["findings"]
                 if finding["sheet"] == "Structures" and finding["verdict"] == "nonconforming"}
        self.assertEqual(set(found), {4, 5}, report["findings"])

    def test_unknown_columns_and_sheets_are_named(self):
        report = self.report(site(Structures=[STRUCTURES + ["Humeur"], COMMUNE + ["gaie"], AMAL], Budget=[["a"], ["b"]]), FINE)
        text = " ".join(finding["message"] for finding in report["findings"])
        self.assertIn("Humeur", text)
        self.assertIn("Budget", text)

    def test_row_numbers_below_a_title(self):
        """A title row above the header and blank rows shift nothing."""
        report = self.report(site(Liens=[["Relations relevées à Salé"], [], TIES, [],
                                         ["Commune de Salé", "Personne", "x"]]))
        self.the_one(report, "TWZ-01", "nonconforming", "Liens", 5, "À")

    def test_columns_in_any_order_and_language(self):
        report = self.report(site(Liens=None, Ties=[["Quality", "To", "Colour", "From", "Indicators"],
                                                    ["good", "Association Amal", "red", "Commune de Salé", "contract"]]), NO)
        self.the_one(report, "CNF-02", "nonconforming", "Ties", 2, "Colour")
        report = self.report(site(Liens=None, **{"الروابط": [["إلى", "من", "المؤشرات"], ["لا أحد", "Commune de Salé", "x"]]}), NO)
        self.the_one(report, "TWZ-01", "nonconforming", "الروابط", 2, "إلى")


class Answers(TwizaCase):
    def setUp(self):
        super().setUp()
        self.ok = self.workbook(site(), "ok.xlsx")
        self.review = self.workbook(site(Liens=[TIES, ["Commune de Salé", None, "x"]]), "review.xlsx")
        self.wrong = self.workbook(site(Liens=[TIES, ["Commune de Salé", "Zorro", "x"]]), "wrong.xlsx")
        self.observed = self.workbook(site(Liens=[TIES + ["Mot"], ["Commune de Salé", "Association Amal", "x", "rude"]]),
                                      "observed.xlsx")

    def test_exit_codes(self):
        """CNF-12: 1 for nonconforming only; --strict: review too; 2 only for an unreadable file."""
        for words, code in (((self.ok,), FINE), ((self.review,), FINE), ((self.observed,), FINE), ((self.wrong,), NO),
                            ((self.ok, "--strict"), FINE), ((self.observed, "--strict"), FINE),
                            ((self.review, "--strict"), NO), (("--strict", self.wrong), NO),
                            (("missing.xlsx",), BAD_INPUT)):
            for form in ((), ("--json",)):
                with self.subTest(words=words, form=form):
                    self.twiza("check", *words, *form, code=code)

    def test_text(self):
        """CNF-12: verdict words, the rule's text, the place, the repair."""
        out = self.twiza("check", self.wrong, code=NO).out
        self.assertIn("NON CONFORME", out)
        self.assertIn("TWZ-01", out)
        self.assertIn("Les deux bouts d'un lien sont des acteurs connus du classeur.", out)
        self.assertIn("Liens, ligne 2, colonne « À »", out)
        self.assertIn("Zorro", out)
        self.assertRegex(out, r"→ \S+")
        out = self.twiza("check", self.review, code=FINE).out
        self.assertIn("À REVOIR", out)
        self.assertNotIn("NON CONFORME", out)
        out = self.twiza("check", self.ok, code=FINE).out
        self.assertRegex(out.splitlines()[0], r"\bOK\b")
        out = self.twiza("check", self.observed, code=FINE).out
        self.assertRegex(out.splitlines()[0], r"\bOK\b")
        self.assertRegex(out, r"(?m)^note$")

    def test_text_says_what_json_says(self):
        for name in DEMO_SITES:
            with self.subTest(site=name):
                out = self.twiza("check", DEMO / (name + ".xlsx")).out
                for finding in self.check(DEMO / (name + ".xlsx"))["findings"]:
                    self.assertIn(finding["message"], out)
                    self.assertIn(finding["repair"], out)

    def test_json_schema(self):
        for path in (self.ok, self.review, self.wrong, self.observed, *(DEMO / (n + ".xlsx") for n in DEMO_SITES)):
            with self.subTest(path=path):
                report = self.check(path)
                # Beside what was asked for: the site's name, and the rule's text (every finding has it).
                self.assertEqual(set(report) - {"site"}, {"verdict", "findings"})
                self.assertIn(report["verdict"], ("ok", "review", "nonconforming"))
                for finding in report["findings"]:
                    self.assertEqual(set(finding) - {"rule_text"}, KEYS)
                    self.assertRegex(finding["rule"], r"^(CNF|TWZ|TER|SOC|IMP)-\d\d$")
                    self.assertIn(finding["verdict"], VERDICTS[1:])
                    self.assertIs(type(finding["row"]), int)
                    for key in KEYS - {"row"}:
                        self.assertIs(type(finding[key]), str)
                        self.assertIsNone(re.search(r"\{[a-z_]+\}", finding[key]), finding)
                    self.assertTrue(finding["message"] and finding["repair"], finding)
                    self.assertTrue(finding["sheet"] or (finding["row"] == 0 and not finding["column"]), finding)
                worst = max((VERDICTS.index(f["verdict"]) for f in report["findings"]), default=0)
                self.assertEqual(report["verdict"], VERDICTS[0 if worst == 1 else worst])

    def test_languages(self):
        """QUA: --lang, else LC_ALL, LC_MESSAGES, LANG, else French."""
        words = {"fr": "NON CONFORME", "en": None, "ar": None}
        spoken = {lang: self.twiza("check", self.wrong, "--lang", lang, code=NO).out for lang in words}
        self.assertEqual(len(set(spoken.values())), 3)
        self.assertIn(words["fr"], spoken["fr"])
        self.assertRegex(spoken["ar"], "[\u0600-\u06ff]")
        self.assertIsNone(re.search("NON CONFORME|ligne|À REVOIR", spoken["en"] + spoken["ar"]))
        for env, lang in (({}, "fr"), ({"LANG": "C"}, "fr"), ({"LANG": "POSIX"}, "fr"), ({"LANG": "de_DE.UTF-8"}, "fr"),
                          ({"LANG": "C.UTF-8"}, "fr"), ({"LANG": ""}, "fr"), ({"LANG": "ar_MA.UTF-8"}, "ar"),
                          ({"LANG": "ar"}, "ar"), ({"LANG": "en_US.UTF-8"}, "en"),
                          ({"LANG": "fr_FR.UTF-8", "LC_ALL": "en_GB.UTF-8"}, "en"),
                          ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "ar_MA"}, "ar"),
                          ({"LANG": "ar_MA.UTF-8", "LC_ALL": ""}, "ar")):
            with self.subTest(env=env):
                self.assertEqual(self.twiza("check", self.wrong, env=env).out, spoken[lang])
        self.assertEqual(self.twiza("check", self.wrong, "--lang=en", env={"LC_ALL": "ar_MA"}).out, spoken["en"])

    def test_errors_speak_the_language(self):
        said = {lang: self.twiza("check", "missing.xlsx", "--lang", lang, code=BAD_INPUT).err for lang in ("fr", "ar", "en")}
        self.assertEqual(len(set(said.values())), 3, said)

    def test_demo_verdicts(self):
        """The demo sites are conforming; what is left is to review."""
        for name in DEMO_SITES:
            with self.subTest(site=name):
                report = self.check(DEMO / (name + ".xlsx"), code=FINE)
                self.assertEqual(report["verdict"], "review")

    def test_sale_says_what_is_true(self):
        """The guide's contradiction (S27), the unfinished sheets, no actor called isolated."""
        report = self.check(DEMO / "sale.xlsx")
        self.assertEqual(len(self.findings(report, "TWZ-04")), 1, self.findings(report, "TWZ-04"))
        isolated = [f["message"] for f in self.findings(report, "CNF-11") if "isolé" in f["message"]]
        self.assertEqual(len(isolated), 1, "the guide says it of the first arrondissement's cooperatives alone (L1664)")
        self.assertIn("Coopératives du premier arrondissement", isolated[0])
        for rule in ("CNF-01", "CNF-02", "CNF-03", "CNF-04", "TWZ-01", "TWZ-02", "TWZ-03"):
            self.assertEqual(self.findings(report, rule), [])

    def test_shared_strings_and_inline_strings_are_one(self):
        rows = site(Liens=[TIES, ["Commune de Salé", "Zorro", "x"]])
        inline = self.check(self.workbook(rows, "a.xlsx"))
        shared = self.check(self.workbook(rows, "a.xlsx", shared=True))
        self.assertEqual(inline, shared)

    def test_same_file_same_answer(self):
        first = self.twiza("check", DEMO / "sale.xlsx", "--json").out
        self.assertEqual(first, self.twiza("check", DEMO / "sale.xlsx", "--json").out)

    def test_the_answer_that_cannot_be_written(self):
        """A full disk behind > is said, not swallowed."""
        with open("/dev/full", "wb") as full:
            done = subprocess.run([TWIZA, "check", self.ok], stdout=full, stderr=subprocess.PIPE,
                                  env=clean_environment())
        self.assertEqual(done.returncode, MACHINE, done.stderr)
        self.assertEqual(len(done.stderr.decode().splitlines()), 1, done.stderr)


class Cells(TwizaCase):
    """What spreadsheets put where text is awaited."""

    def test_numbers_dates_booleans_formulas(self):
        path = self.workbook({
            "Site": [["Champ", "Valeur"], ["Nom", 2013], ["Début", Date(2012, 9, 1)], ["Fin", Date(2013, 7, 1)]],
            "Territoires": [["Nom", "Type", "Population"], [11000, "commune", 751572.0], ["Salé", "commune", "751 572"],
                            ["X", "commune", "beaucoup"]],
            "Structures": [["Nom", "Territoires", "Clé", "Mission", "Téléphone"],
                           [42, 11000, True, "x", 612345678], ["S", "Salé", "oui", Date(2013, 1, 2), "06 12 34 56 78"],
                           [True, "Salé", "peut-être", Formula("1+1", 2), None],
                           [Formula('CONCATENATE("A";"B")', "AB"), "Salé", None, "x", None],
                           [Formula("NEVER()"), "Salé", None, "x", None]],
            "Liens": [["De", "À", "Indicateurs", "Depuis"], [42, "S", 3.5, Date(2012, 11, 29)],
                      ["AB", "S", "x", "après l'Aïd"]]})
        report = self.check(path)
        self.assertEqual(self.findings(report, "TWZ-01"), [], report)
        said = " ".join(finding["message"] for finding in report["findings"])
        self.assertIn("formule", said)
        self.assertIn("beaucoup", said)
        self.assertIn("peut-être", said)
        scene = self.scene(path)
        self.assertLessEqual({"42", "S", "AB"}, {node["name"] for node in scene["nodes"]})
        self.assertIn("2012-09-01", " ".join(scene["subtitle"]["lines"]))

    def test_duplicate_sheets(self):
        """Two sheets of one kind are both read; a row that comes twice is refused, with its place."""
        path = self.workbook([("Structures", [["Nom"], ["A"]]), ("structures ", [["Nom"], ["B"], ["A"]]),
                              ("Liens", [["De", "À", "Indicateurs"], ["A", "B", "x"]])])
        report = self.check(path, code=NO)
        self.assertEqual(self.findings(report, "TWZ-01"), [])
        self.assertEqual([(f["sheet"].strip(), f["row"]) for f in report["findings"] if f["verdict"] == "nonconforming"],
                         [("structures", 3)], report)

    def test_only_ties(self):
        """With Liens alone its ends become structures, doubted."""
        report = self.check(self.workbook({"Liens": [TIES, ["A", "B", "x"], ["B", "C", "y"]]}), code=FINE)
        self.assertEqual(report["verdict"], "review")
        self.assertEqual(self.findings(report, "TWZ-01"), [])
        self.assertEqual({n["name"] for n in self.scene("site.xlsx")["nodes"]}, {"A", "B", "C"})

    def test_only_structures(self):
        report = self.check(self.workbook({"Structures": [["Nom"], ["A"], ["B"]]}), code=FINE)
        self.assertEqual(report["verdict"], "review")
        self.assertEqual(len(self.scene("site.xlsx")["nodes"]), 2)

    def test_no_site_sheet_takes_the_file_name(self):
        self.workbook({"Structures": [["Nom"], ["A"]]}, "Mon site.xlsx")
        self.assertIn("Mon site", self.twiza("check", "Mon site.xlsx").out)

    def test_nothing_known_in_it(self):
        """A workbook of something else: read, and said."""
        path = self.workbook({"Feuil1": [["Produit", "Prix"], ["Tapis", 100]]})
        report = self.check(path)
        self.assertIn(report["verdict"], ("review", "nonconforming"))
        self.assertIn("Feuil1", " ".join(finding["message"] for finding in report["findings"]))

    def test_empty_sheets(self):
        for sheets in ({"Structures": []}, {"Structures": [["Nom"]]}, {"Liens": [TIES]}, {"Site": []},
                       {"Site": [["Champ", "Valeur"]]}):
            with self.subTest(sheets=sheets):
                self.check(self.workbook(sheets))
                self.assertEqual(self.scene("site.xlsx")["nodes"], [])


if __name__ == "__main__":
    unittest.main()
