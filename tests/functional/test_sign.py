"""An interpretation, signed by an accredited coach: a trainee cannot, a changed comma breaks it (INP-01..03, CNF-06)."""

import datetime
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from datadir import DataCase
from harness import BAD_INPUT, DEMO, DEMO_SITES, FINE, NO, TWIZA

SITE = "site d'essai"
TODAY = datetime.date.today()


def interpretation(text="La commune est au milieu, et le sait.", visibility=None):
    return {"Jalons": [["Nom", "Date"], ["Fin du diagnostic", "2026-03"]],
            "Interprétations": [["Nom", "Jalon", "Auteur", "Première lecture", "Question pour l'atelier", "Visibilité"],
                                ["Première lecture du site", "Fin du diagnostic", "Coach d'essai", text, "Que faire ?",
                                 visibility]]}


class Sign(DataCase):
    @classmethod
    def setUpClass(cls):
        cls.keys = pathlib.Path(tempfile.mkdtemp(prefix="twiza-keys-"))
        cls.addClassCleanup(shutil.rmtree, cls.keys, True)
        (cls.keys / "phrase").write_text("cinq mots sans aucun rapport\n")
        run = lambda *words: subprocess.run([TWIZA, *words, "--passphrase-file", "phrase"], cwd=cls.keys, check=True,
                                            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        run("key", "new", "centre.key", "--name", "Centre d'essai")
        run("key", "new", "coach.key", "--name", "Coach d'essai")
        run("accredit", "coach.key.pub", "--key", "centre.key", "--number", "CT-007", "--level", "Senior", "--from",
            "2020-01-01", "--to", "%d-12-31" % (TODAY.year + 2), "-o", "coach.cert")

    def setUp(self):
        super().setUp()
        for path in self.keys.iterdir():
            shutil.copy2(path, self.folder)
        self.twiza("centre", "trust", "centre.key.pub", code=FINE)

    SEAL = ("--key", "coach.key", "--passphrase-file", "phrase", "--certificate", "coach.cert")

    def verdict(self, code, says):
        answer = self.twiza("verify", SITE, code=code)
        self.assertEqual(len(answer.out.splitlines()), 1, answer)
        self.assertIn(says, answer.out)

    def printed(self, *words):
        self.twiza("render", SITE, "--document", "interprétation", "--profile", "équipe", "-o", "r.pdf", *words, code=FINE)
        return subprocess.run(["pdftotext", "-layout", self.folder / "r.pdf", "-"], capture_output=True, text=True,
                              check=True).stdout

    def test_INP_02_CNF_06_signed_verified_and_broken_by_a_comma(self):
        self.kept(**interpretation())
        self.verdict(NO, "il n'y a pas de signature")
        self.assertIn("Sans signature d’un coach accrédité", self.printed())

        self.twiza("sign", SITE, *self.SEAL, code=FINE)
        self.verdict(FINE, "Signé le %s par Coach d'essai (n° CT-007, Centre d'essai)" % TODAY)
        text = self.printed()
        self.assertIn("CT-007", text)
        self.assertNotIn("Sans signature", text)

        # What comes later to the site is not what was signed.
        self.imported(self.workbook({"Site": [["Champ", "Valeur"], ["Nom", "Site d'essai"]],
                                     "Structures": [["Nom"], ["Coopérative nouvelle"]]}, "plus.xlsx"))
        self.verdict(FINE, "Signé le")

        self.kept(**interpretation("La commune est au milieu et le sait."))
        self.verdict(NO, "mais modifié depuis : ")
        self.assertIn("Sans signature", self.printed())
        self.twiza("undo", SITE, code=FINE)
        self.verdict(FINE, "Signé le")

    def test_INP_03_a_trainee_writes_and_cannot_sign(self):
        self.kept(**interpretation())
        self.assert_one_sentence(self.twiza("sign", SITE, "--key", "coach.key", "--passphrase-file", "phrase",
                                            code=BAD_INPUT), "certificat")
        self.twiza("key", "new", "stagiaire.key", "--name", "Stagiaire", "--passphrase-file", "phrase", code=FINE)
        self.assert_one_sentence(self.twiza("sign", SITE, "--key", "stagiaire.key", "--passphrase-file", "phrase",
                                            "--certificate", "coach.cert", code=BAD_INPUT))
        self.verdict(NO, "il n'y a pas de signature")

    def test_INP_03_at_a_distance(self):
        self.kept(**interpretation())
        self.twiza("sign", SITE, "--request", "rapport.twiza-request", code=FINE)
        elsewhere = self.folder / "ailleurs"
        read = self.twiza("sign", "rapport.twiza-request", *self.SEAL, "-o", "rapport.twiza-signature", data=elsewhere,
                          code=FINE)
        self.assertIn("La commune est au milieu, et le sait.", read.out, "who signs has read it")
        self.twiza("sign", SITE, "--signature", "rapport.twiza-signature", code=FINE)
        self.verdict(FINE, "Signé le")

    def test_INP_07_what_is_signed_names_its_milestone(self):
        sheets = interpretation()
        sheets["Interprétations"][1][1] = None
        self.kept(**sheets)
        self.assert_one_sentence(self.twiza("sign", SITE, *self.SEAL, code=BAD_INPUT), "jalon")

    def test_an_accreditation_that_ended_does_not_sign(self):
        self.twiza("accredit", "coach.key.pub", "--key", "centre.key", "--passphrase-file", "phrase", "--number", "CT-008",
                   "--level", "Senior", "--from", "2019-01-01", "--to", "2019-12-31", "-o", "old.cert", code=FINE)
        self.kept(**interpretation())
        self.assert_one_sentence(self.twiza("sign", SITE, "--key", "coach.key", "--passphrase-file", "phrase",
                                            "--certificate", "old.cert", code=BAD_INPUT))

    def test_INP_09_the_committee_reads_only_what_was_written_for_it(self):
        self.kept(**interpretation())
        self.twiza("render", SITE, "--document", "interprétation", "-o", "r.pdf", code=FINE)
        text = subprocess.run(["pdftotext", self.folder / "r.pdf", "-"], capture_output=True, text=True, check=True).stdout
        self.assertNotIn("La commune est au milieu", text)

    def test_ETH_05_the_report_of_every_demo_site_is_for_whom_it_says(self):
        for site in DEMO_SITES:
            for profile in ("équipe", "restitution", "public"):
                for language in ("fr", "ar"):
                    self.twiza("render", DEMO / (site + ".xlsx"), "--document", "interprétation", "--profile", profile,
                               "--lang", language, "-o", "r.docx", code=FINE)

    def test_an_interpretation_travels_in_the_workbook(self):
        self.kept(**interpretation())
        self.twiza("sign", SITE, *self.SEAL, code=FINE)
        self.twiza("export", SITE, "-o", "copie.xlsx", code=FINE)
        self.nothing_to_do("copie.xlsx")
        self.assert_one_sentence(self.twiza("sign", "personne", *self.SEAL, code=BAD_INPUT))


if __name__ == "__main__":
    unittest.main()
