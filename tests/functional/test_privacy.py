"""What identifies a person or reaches her is in no document unless it is asked for (ACT-08, ACT-22, QUA:
a map is fit to share)."""

import unittest
from xml.etree import ElementTree

from harness import FINE, TwizaCase, text_of_pptx, words_in

# Each text is unmistakable, so that finding it anywhere is a leak.
SECRET = {
    "person": "Zoubida Qaddouri", "person in Leaders": "Hamou Tasnaft", "Arabic name": "زبيدة قدوري",
    "age": "7319", "family situation": "veuve-quatre-enfants", "town of a person": "Imi-n-Ouassif",
    "phone of a person": "0661987654", "e-mail of a person": "zoubida@exemple.ma", "consent": "oralement-devant-témoin",
    "keep until": "2031-12-30", "phone of a structure": "0537445566", "e-mail of a structure": "contact@amal.example",
    "address": "17 rue des Teinturiers", "team": "Coach Oumlil", "speaker": "Locutrice Yamna",
    "interviewer": "Enquêteur Ziri", "qualified by": "Qualificatrice Illi"}
ASKED = ("person", "age", "family situation", "town of a person", "phone of a person", "e-mail of a person",
         "phone of a structure", "e-mail of a structure", "address")

SITE = {
    "Site": [["Champ", "Valeur"], ["Nom", "Site sensible"], ["Équipe", SECRET["team"]]],
    "Territoires": [["Nom", "Type"], ["Salé", "commune"]],
    "Structures": [["Nom", "Territoires", "Téléphone", "Courriel", "Adresse", "Ville"],
                   ["Association Amal", "Salé", SECRET["phone of a structure"], SECRET["e-mail of a structure"],
                    SECRET["address"], "Salé"],
                   ["Commune de Salé", "Salé", None, None, None, None]],
    "Leaders": [["Code", "Fonction", "Structures", "Nom"], ["l1", "Présidente", "Association Amal", None],
                ["l2", "Maire", "Commune de Salé", SECRET["person in Leaders"]]],
    "Personnes": [["Leader", "Nom", "Nom arabe", "Âge", "Situation familiale", "Ville", "Téléphone", "Courriel", "Accord",
                   "Conserver jusqu'à"],
                  ["l1", SECRET["person"], SECRET["Arabic name"], SECRET["age"], SECRET["family situation"],
                   SECRET["town of a person"], SECRET["phone of a person"], SECRET["e-mail of a person"],
                   SECRET["consent"], SECRET["keep until"]]],
    "Sources": [["Code", "Type", "Locuteur", "Enquêteur"],
                ["E1", "entretien individuel", SECRET["speaker"], SECRET["interviewer"]]],
    "Liens": [["De", "À", "Indicateurs", "Qualité", "Sources", "Qualifié par", "Visibilité"],
              ["l1", "l2", "comité", "bonne", "E1=bonne", SECRET["qualified by"], None],
              [SECRET["person in Leaders"], "Association Amal", "conseil", None, None, None, None],
              ["Association Amal", "Commune de Salé", "lien-réservé-à-moi", "conflictuelle", None, None, "personnel"]]}


class Contacts(TwizaCase):
    def render_all(self, *words):
        """The text of each document, part by part."""
        site = self.workbook(SITE)
        for ending in (".scene.json", ".svg", ".html", ".pptx"):
            self.last = self.twiza("render", site, "-o", "m" + ending, *words, code=FINE)
        held = {name: (self.folder / name).read_text("utf-8") for name in ("m.scene.json", "m.svg", "m.html")}
        held["m.svg"] += words_in(held["m.svg"])
        for name, content in text_of_pptx(self.folder / "m.pptx").items():
            text = content.decode("utf-8", "replace")
            held["pptx:" + name] = text + words_in(content) if name.endswith((".xml", ".rels")) else text
        return held

    def where(self, held, text):
        # A name may be broken over runs: look at the text without markup and spaces too.
        return [name for name, content in held.items() if text in content or text in content.replace("\n", "")]

    def test_nothing_without_contacts(self):
        for words in ((), ("--lang", "ar"), ("--lang", "en", "--labels", "sigle")):
            held = self.render_all(*words)
            for what, text in SECRET.items():
                with self.subTest(what=what, words=words):
                    self.assertEqual(self.where(held, text), [])

    def test_on_the_sheet_with_contacts(self):
        held = self.render_all("--contacts")
        for what in ASKED:
            with self.subTest(what=what):
                slides = [name for name in self.where(held, SECRET[what])]
                self.assertTrue(slides, "not in the document")
                self.assertTrue(all(name == "m.html" or name.startswith("pptx:ppt/slides/") for name in slides), slides)
                self.assertNotIn("pptx:ppt/slides/slide1.xml", slides, "on the map itself")

    def test_person_on_her_own_sheet(self):
        self.render_all("--contacts")
        slides = text_of_pptx(self.folder / "m.pptx")
        hers = [name for name, content in slides.items() if name.startswith("ppt/slides/slide") and
                SECRET["phone of a person"] in words_in(content)]
        self.assertEqual(len(hers), 1)
        text = words_in(slides[hers[0]])
        self.assertIn("Présidente", text)
        self.assertNotIn(SECRET["person in Leaders"], text)

    def test_it_is_said(self):
        self.render_all()
        self.assertIn("--contacts", self.last.out)
        self.render_all("--contacts")
        self.assertNotIn("--contacts", self.last.out)

    def test_personal_ties_never_leave(self):
        """Visibilité « personnel »: neither the tie nor its quality, whatever is asked for."""
        for words in ((), ("--contacts",)):
            with self.subTest(words=words):
                held = self.render_all(*words)
                self.assertEqual(self.where(held, "lien-réservé-à-moi"), [])
                kinds = ElementTree.fromstring((self.folder / "m.svg").read_bytes())
                self.assertEqual(len([e for e in kinds.iter() if e.get("class", "").startswith("tie")]) > 0, True)
                scene = self.scene(self.workbook(SITE), *words)
                self.assertEqual([t for t in scene["ties"] if t["kind"] == "structure-structure"], [])

    def test_a_workbook_without_persons_gives_the_same_map(self):
        """A workbook without the sheet Personnes is fit to share, and its ids are the same."""
        whole = self.scene(self.workbook(SITE))
        leaders = [row[:3] + [None] for row in SITE["Leaders"]]
        leaders[0] = SITE["Leaders"][0]
        ties = [[("l2" if cell == SECRET["person in Leaders"] else cell) for cell in row] for row in SITE["Liens"]]
        bare = {name: rows for name, rows in SITE.items() if name != "Personnes"}
        self.assertEqual(whole, self.scene(self.workbook({**bare, "Leaders": leaders, "Liens": ties})))

    def test_the_persons_name_is_no_label(self):
        labels = " ".join(" ".join(n["label"]["lines"]) for n in self.scene(self.workbook(SITE))["nodes"])
        self.assertIn("Maire", labels)
        self.assertNotIn("Tasnaft", labels)


if __name__ == "__main__":
    unittest.main()
