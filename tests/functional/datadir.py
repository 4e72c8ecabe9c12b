"""Tests that work in a data directory of their own."""

import re
import shutil

from harness import DEMO, FINE, TwizaCase

# A sentence that the catalogue lacks.
NO_SENTENCE = re.compile(r"\[[a-z_]+\.[\w.-]+\]")

STRUCTURES = ["Nom", "Catégorie", "Téléphone"]
TIES = ["De", "À", "Indicateurs", "Qualité"]


def small_site(name="Site d'essai", **sheets):
    """A site that shows every list of the log in few lines."""
    whole = {"Site": [["Champ", "Valeur"], ["Nom", name]],
             "Structures": [STRUCTURES, ["Commune", "commune", None], ["Association Amal", "association", "0612345678"],
                            ["Coopérative Tigmi", "coopérative", None]],
             "Liens": [TIES, ["Commune", "Association Amal", "convention", None]]}
    whole.update(sheets)
    return {sheet: rows for sheet, rows in whole.items() if rows is not None}


class DataCase(TwizaCase):
    def setUp(self):
        super().setUp()
        self.data = self.folder / "donnees"

    def twiza(self, *words, data=None, env=None, **options):
        environment = {"TWIZA_DATA": str(data or self.data), "TZ": "UTC"}
        environment.update(env or {})
        answer = super().twiza(*words, env=environment, **options)
        self.assertIsNone(NO_SENTENCE.search(answer.out + answer.err), answer)
        return answer

    def imported(self, path, *words, data=None):
        return self.twiza("import", path, "--yes", *words, data=data, code=FINE)

    def report(self, path, *words, data=None):
        return self.twiza("import", path, "--json", *words, data=data).json()

    def log(self, site, *words, data=None):
        return self.twiza("log", site, "--json", *words, data=data, code=FINE).json()

    def hash_of(self, data=None):
        """Of each site, as the fold shows it."""
        out = self.twiza("rebuild", data=data, code=FINE).out
        return sorted(re.findall(r"\b[0-9a-f]{64}\b", out))

    def kept(self, name="Site d'essai", file="essai.xlsx", data=None, **sheets):
        path = self.workbook(small_site(name, **sheets), file)
        self.imported(path, data=data)
        return path

    def nothing_to_do(self, path, *words, data=None):
        report = self.report(path, *words, data=data)
        self.assertFalse(report["differs"], report)
        for section in ("added", "changed", "refused", "absent"):
            self.assertEqual(report[section], [], section)
        self.assertTrue(report["unchanged"])
        return report

    def copy_data(self, name):
        shutil.copytree(self.data, self.folder / name)
        return self.folder / name

    def demo(self, name):
        return DEMO / (name + ".xlsx")

    def refused(self, words, *parts, **options):
        """One sentence; the data directory may have made its copy of the day, nothing else."""
        before = self.hash_of() if self.data.exists() else None
        answer = self.twiza(*words, **options)
        self.assertNotIn(answer.code, (FINE,), answer)
        self.assert_one_sentence(answer, *parts)
        if before is not None:
            self.assertEqual(self.hash_of(), before)
        return answer
