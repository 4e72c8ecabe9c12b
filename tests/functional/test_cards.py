"""What several people wrote without having seen each other, and how one of them decides."""

import unittest

from datadir import STRUCTURES, DataCase, small_site
from harness import BAD_INPUT, FINE, NO

SITE = "site d'essai"


class Cards(DataCase):
    """SOC-22: two data directories that go apart and meet."""

    def setUp(self):
        super().setUp()
        self.kept()
        self.other = self.folder / "autre"
        self.twiza("config", "author", "Amina, coach", code=FINE)
        self.twiza("config", "author", "Brahim, animateur", data=self.other, code=FINE)
        self.send(self.data, self.other)

    def send(self, source, target):
        self.twiza("export", SITE, "-o", "paquet.twiza", data=source, code=FINE)
        self.imported("paquet.twiza", data=target)

    def meet(self):
        self.send(self.data, self.other)
        self.send(self.other, self.data)
        self.assertEqual(self.hash_of(), self.hash_of(data=self.other))

    def write(self, data, sheet, *rows):
        path = self.workbook({"Site": [["Champ", "Valeur"], ["Nom", "Site d'essai"]], sheet: list(rows)}, "saisie.xlsx")
        self.imported(path, data=data)

    def phone(self, data, number):
        self.write(data, "Structures", STRUCTURES, ["Association Amal", None, number])

    def cards(self, data=None):
        return self.twiza("cards", SITE, "--json", data=data, code=FINE).json()["cards"]

    def decide(self, card, answer, **options):
        return self.twiza("decide", SITE, card, answer, **options)

    def shown(self, column="Téléphone", data=None):
        self.twiza("export", SITE, "-o", "rendu/", data=data, code=FINE)
        header, *rows = (self.folder / "rendu" / "Structures.csv").read_text("utf-8-sig").splitlines()
        place = header.split(",").index(column)
        return next(row.split(",")[place] for row in rows if "Amal" in row)

    def two_phones(self):
        self.phone(self.data, "0600000001")
        self.phone(self.other, "0600000002")
        self.meet()
        cards = self.cards()
        self.assertEqual(cards, self.cards(data=self.other))
        self.assertEqual(len(cards), 1)
        return cards[0]

    def test_SOC_22_a_card_says_field_values_who_and_when(self):
        self.assertIn("aucune carte", self.twiza("cards", SITE, code=FINE).out)
        card = self.two_phones()
        self.assertEqual((card["what"], card["name"], card["column"]), ("values", "Association Amal", "Téléphone"))
        self.assertEqual({(s["author"], s["value"].strip("«»  ")) for s in card["sides"]},
                         {("Amina, coach", "0600000001"), ("Brahim, animateur", "0600000002")})
        text = self.twiza("cards", SITE, code=FINE).out
        for part in (card["card"], "1. ", "2. ", "Amina, coach", "0600000002", "twiza decide"):
            self.assertIn(part, text)
        self.assertIn(card["card"], self.findings(self.check(SITE), "CARD")[0]["repair"])

    def test_SOC_22_a_side_or_another_value_closes_it_everywhere_and_undo_takes_it_back(self):
        for answer in ("first", "deuxième", "0600000003"):
            with self.subTest(answer=answer):
                self.phone(self.data, "0600000009")
                self.send(self.data, self.other)
                card = self.two_phones()
                sides = [side["value"].strip("«»  ") for side in card["sides"]]
                wanted = {"first": sides[0], "deuxième": sides[1]}.get(answer, answer)
                self.assertIn(wanted, self.decide(card["card"], answer, code=FINE).out)
                self.assertEqual(self.cards(), [])
                self.meet()
                self.assertEqual(self.cards(data=self.other), [])
                self.assertEqual((self.shown(), self.shown(data=self.other)), (wanted, wanted))
                self.twiza("undo", SITE, code=FINE)
                self.assertEqual(self.shown(), sides[0], "what was shown before")

    def test_SOC_22_a_wrong_answer_is_one_sentence(self):
        self.refused(["decide", SITE, "abc123", "first"], "Site d'essai")
        card = self.two_phones()["card"]
        self.refused(["decide", SITE, "zzz", "first"], "zzz", card)
        self.refused(["decide", SITE, card, "third"], "2")
        self.refused(["decide", SITE, card, ""], "Téléphone")
        for words in ((), (SITE,), (SITE, card), (SITE, card, "first", "x")):
            self.assert_one_sentence(self.twiza("decide", *words, code=BAD_INPUT))

    def delete_here_use_there(self):
        self.phone(self.other, "0600000002")
        less = self.workbook(small_site(Structures=[STRUCTURES, ["Commune", "commune", None],
                                                    ["Coopérative Tigmi", "coopérative", None]], Liens=None), "moins.xlsx")
        self.imported(less, "--replace")
        self.meet()
        return next(card for card in self.cards() if card["what"] == "deletion")

    def test_SOC_22_a_contested_deletion_is_kept_or_deleted(self):
        card = self.delete_here_use_there()
        self.assertEqual(card["name"], "Association Amal")
        self.refused(["decide", SITE, card["card"], "peut-être"], "keep", "delete")
        copy = self.copy_data("copie")
        self.decide(card["card"], "delete", data=copy, code=FINE)
        self.assertEqual([c for c in self.cards(data=copy) if c["what"] == "deletion"], [])
        with self.assertRaises(StopIteration):
            self.shown(data=copy)
        self.decide(card["card"], "garder", code=FINE)
        self.meet()
        for data in (self.data, self.other):
            self.assertEqual([c for c in self.cards(data=data) if c["what"] == "deletion"], [])
            self.assertEqual(self.shown(data=data), "0600000002")

    def test_ACT_18_an_edit_of_what_was_merged_meanwhile_is_a_card(self):
        self.write(self.other, "Structures", STRUCTURES + ["Adresse"], ["Coopérative Tigmi", None, None, "12 rue du Port"])
        self.twiza("merge", SITE, "Association Amal", "Coopérative Tigmi", "--yes", code=FINE)
        self.meet()
        card, = self.cards()
        self.assertEqual((card["what"], card["name"]), ("merge", "Coopérative Tigmi"))
        self.refused(["decide", SITE, card["card"], "12 rue"], "first")
        self.assertEqual(self.check(SITE, "--strict", code=NO)["verdict"], "review")
        self.decide(card["card"], "second", code=FINE)
        self.meet()
        self.assertEqual(self.cards(data=self.other), [])
        self.assertEqual(self.shown("Adresse", data=self.other), "12 rue du Port")


if __name__ == "__main__":
    unittest.main()
