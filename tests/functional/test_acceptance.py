"""The acceptance story: a coach pastes her contacts, reads one report, takes it in, changes her mind."""

import csv
import time
import unittest

from datadir import DataCase
from harness import FINE

HEADER = ["Famille", "Organisation", "Nom du contact", "Fonction", "Coordonnées", "Commentaires", "Domaine",
          "Compétence", "Territoire"]
FAMILIES = (("Administrations", 7, "Délégation", ("de la Jeunesse", "de la Santé", "de l'Agriculture", "des Habous",
                                                  "du Tourisme", "de l'Artisanat", "du Travail")),
            ("ONG et associations", 7, "Association", ("Amal", "Nour", "Ibtissama", "Chourouk", "Rihab", "Yasmine", "Tilila")),
            ("Coopératives", 11, "Coopérative", ("Tigmi", "Argane", "Zarbia", "Fakhar", "Khayt", "Nahla", "Warda",
                                                 "Safae", "Izza", "Jawhara", "Kenza")),
            ("Communes et autorités", 5, "Arrondissement", ("de Tabriquet", "de Bettana", "de Hssaine", "de Layayda",
                                                            "de Bab Lamrissa")),
            ("Personnes ressources", 3, "Fondation", ("Salé Mémoire", "Bouregreg", "Sidi Moussa")))
STREETS = ("avenue Hassan II", "rue Ibn Khaldoun", "boulevard Fatima", "rue Souk Laghzel", "avenue Moulay Rachid")


def phone(number):
    return "06%02d%02d%02d%02d" % (11 + number, 7 * number % 100, 13 * number % 100, 29 * number % 100)


def sale():
    """33 rows, 7+7+11+5+3; the rows of the doubts, as a person counts them."""
    rows, doubts, number = [HEADER], {}, 0
    for family, count, kind, names in FAMILIES:
        assert count == len(names)
        for name in names:
            number += 1
            organisation = "%s %s" % (kind, name)
            address = "%d %s, Salé" % (10 + 3 * number, STREETS[number % len(STREETS)])
            contact, function, place = "Contact%d Alami" % number, "Responsable", address + "\nGSM : " + phone(number)
            if name in ("Nour", "Fakhar"):  # name and address swapped
                organisation, place = address, organisation + "\nGSM : " + phone(number)
                doubts.setdefault("swapped", []).append(number + 1)
            if name in ("Khayt", "Nahla"):  # two cooperatives with one address and phone
                place = "5 rue des Tapis, Salé\nGSM : 0661 22 33 44"
                doubts.setdefault("same", []).append(number + 1)
            if name == "de Hssaine":  # without contact
                contact = function = place = None
                doubts.setdefault("missing", []).append(number + 1)
            rows.append([family, organisation, contact, function, place, "Rencontre utile", "social", "accueil", "Salé"])
    assert number == 33
    return rows, doubts


class Story(DataCase):
    def test_ENT_04_ACT_12_QUA_02_thirty_three_contacts(self):
        rows, doubts = sale()
        path = self.workbook({"Contacts": rows}, "Salé.xlsx")
        started = time.monotonic()
        report = self.report(path)
        self.assertLess(time.monotonic() - started, 2 * 10, "two seconds on a coach's laptop")
        self.assertEqual(report["refused"], [])
        structures = [item for item in report["added"] if item["kind"] == "structure"]
        self.assertEqual(len(structures), 33)

        # Exactly those doubts.
        awaited = set(doubts["swapped"] + doubts["missing"] + doubts["same"])
        doubted = {item["row"] for item in report["doubted"]}
        self.assertLessEqual(doubted, awaited, [i for i in report["doubted"] if i["row"] not in awaited])
        self.assertLessEqual(set(doubts["swapped"] + doubts["missing"]), doubted)
        same = [item for item in report["doubted"] if item["row"] in doubts["same"]]
        self.assertEqual(len(same), 1, same)
        self.assertIn("Khayt", same[0]["message"] + " ".join(same[0]["candidates"]))
        self.assertIn("Nahla", same[0]["message"] + " ".join(same[0]["candidates"]))
        self.assertEqual(len(report["doubted"]), 4, report["doubted"])

        self.imported(path)
        self.twiza("export", "Salé", "-o", "sorti/", code=FINE)
        sheets = {file.stem: file.read_text("utf-8-sig") for file in (self.folder / "sorti").glob("*.csv")}
        # No relation is qualified; no phone stands outside Personnes.
        quality = sheets["Liens"].splitlines()[0].split(",").index("Qualité")
        for tie in list(csv.reader(sheets["Liens"].splitlines()))[1:]:
            self.assertEqual((tie + [""] * 20)[quality], "", tie)
        phones = {phone(number)[2:] for number in range(1, 34)} | {"61223344"}
        for name, text in sheets.items():
            digits = "".join(c for c in text if c.isdigit())
            held = [number for number in phones if number in digits]
            if name == "Personnes":
                self.assertGreaterEqual(len(held), 29, text)
            else:
                self.assertEqual(held, [], name)
        # Shown to nobody else.
        self.twiza("render", "Salé", "-o", "carte.svg", code=FINE)
        map_text = (self.folder / "carte.svg").read_text("utf-8")
        self.assertFalse([number for number in phones if number in map_text])

        self.nothing_to_do(path)
        self.twiza("undo", "Salé", code=FINE)
        empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        self.assertEqual(self.hash_of(), [empty])


if __name__ == "__main__":
    unittest.main()
