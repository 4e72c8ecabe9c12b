"""What identifies a person or reaches her is in no document unless it is asked for (ACT-08, ACT-22, QUA:
a map is fit to share), and each profile holds what its readers may see (ETH-04..06, ETH-13)."""

import re
import unittest
from xml.etree import ElementTree

from harness import DEMO, DEMO_SITES, FINE, TwizaCase, text_of_pptx, words_in

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


ALL = (".scene.json", ".svg", ".html", ".pptx")


class Documents(TwizaCase):
    def render_all(self, *words, site=None, endings=ALL):
        """The text of each document, part by part."""
        site = site or self.workbook(SITE)
        held = {}
        for ending in endings:
            self.last = self.twiza("render", site, "-o", "m" + ending, *words, code=FINE)
            path = self.folder / ("m" + ending)
            if ending != ".pptx":
                held["m" + ending] = path.read_text("utf-8")
                if ending == ".svg":
                    held["m.svg"] += words_in(held["m.svg"])
                continue
            for name, content in text_of_pptx(path).items():
                text = content.decode("utf-8", "replace")
                held["pptx:" + name] = text + words_in(content) if name.endswith((".xml", ".rels")) else text
        return held

    def where(self, held, text):
        # A name may be broken over runs: look at the text without markup and spaces too.
        return [name for name, content in held.items() if text in content or text in content.replace("\n", "")]


class Contacts(Documents):
    def test_nothing_outside_the_team(self):
        for words in ((), ("--lang", "ar"), ("--profile", "public"), ("--profile", "restitution", "--labels", "sigle")):
            held = self.render_all(*words)
            for what, text in SECRET.items():
                with self.subTest(what=what, words=words):
                    self.assertEqual(self.where(held, text), [])

    def test_on_the_sheet_for_the_team(self):
        held = self.render_all("--profile", "équipe")
        for what in ASKED:
            with self.subTest(what=what):
                slides = [name for name in self.where(held, SECRET[what])]
                self.assertTrue(slides, "not in the document")
                self.assertTrue(all(name == "m.html" or name.startswith("pptx:ppt/slides/") for name in slides), slides)
                self.assertNotIn("pptx:ppt/slides/slide1.xml", slides, "on the map itself")

    def test_person_on_her_own_sheet(self):
        self.render_all("--profile", "équipe", endings=(".pptx",))
        slides = text_of_pptx(self.folder / "m.pptx")
        hers = [name for name, content in slides.items() if name.startswith("ppt/slides/slide") and
                SECRET["phone of a person"] in words_in(content)]
        self.assertEqual(len(hers), 1)
        text = words_in(slides[hers[0]])
        self.assertIn("Présidente", text)
        self.assertNotIn(SECRET["person in Leaders"], text)

    def test_it_is_said_for_whom_and_what_is_left_out(self):
        self.render_all(endings=(".svg",))
        self.assertIn("--profile", self.last.out)
        self.assertIn("restitution", self.last.out)
        self.assertIn("1 lien", self.last.out)
        self.assertIn("les coordonnées ou l'identité de", self.last.out)
        self.render_all("--profile", "équipe", endings=(".svg",))
        self.assertNotIn("--profile", self.last.out)
        self.assertIn("à ne pas diffuser", self.last.out)

    def test_personal_ties_never_leave(self):
        """Visibilité « personnel »: neither the tie nor its quality, whoever asks."""
        for profile in ("équipe", "restitution", "public"):
            with self.subTest(profile=profile):
                held = self.render_all("--profile", profile)
                self.assertEqual(self.where(held, "lien-réservé-à-moi"), [])
                scene = self.scene(self.workbook(SITE), "--profile", profile)
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


QUALITIES = {
    "Site": [["Champ", "Valeur"], ["Nom", "Vallée"]],
    "Structures": [["Nom", "Famille", "Visibilité"],
                   *[["Association %d" % n, "associations", None] for n in (1, 2, 3)],
                   *[["Commune %d" % n, "communes", None] for n in (1, 2, 3)],
                   ["Cellule discrète", "associations", "équipe"]],
    "Leaders": [["Code", "Fonction", "Famille"], *[["p%d" % n, "Président", "associations"] for n in range(5)],
                ["m", "Maire", "communes"]],
    "Liens": [["De", "À", "Indicateurs", "Qualité", "Mot", "Cause", "Note"],
              ["Association 1", "Commune 1", "convention", "conflictuelle", "méfiance-ancienne", "cause-du-puits", None],
              ["Association 2", "Commune 2", "convention", "conflictuelle", None, None, "note-secrète"],
              ["Association 3", "Commune 3", "convention", "conflictuelle", None, None, None],
              ["m", "Commune 1", "mandat", None, None, None, None],
              ["p0", "m", "réunion", "conflictuelle", None, None, None],
              ["Association 1", "Association 2", "réseau", None, "faible", None, None],
              ["Commune 1", "Commune 2", "réunion", None, "nulle", None, None],
              ["Cellule discrète", "Commune 1", "conseil", "bonne", None, None, None]]}


class Profiles(Documents):
    """ETH-04, ETH-05, ETH-06, ETH-13, SOC-21."""

    def drawn(self, profile, *words):
        scene = self.scene(self.workbook(QUALITIES), "--profile", profile, *words)
        names = {node["id"]: node["name"] for node in scene["nodes"]}
        signs = {tuple(sorted((names[t["from"]], names[t["to"]]))): t.get("sign", {}).get("sign") for t in scene["ties"]}
        return scene, set(names.values()), signs

    def test_ETH_05_the_team_sees_what_it_knows(self):
        scene, names, signs = self.drawn("équipe")
        self.assertIn("Cellule discrète", names)
        self.assertEqual(signs[("Association 1", "Commune 1")], "conflictual")
        self.assertEqual(signs[("Maire", "Président")], "conflictual")
        self.assertEqual(scene["status"]["lines"], ["Carte de travail, à corriger ensemble"])

    def test_SOC_21_restitution_says_it_in_neutral_words(self):
        scene, names, signs = self.drawn("restitution")
        self.assertNotIn("Cellule discrète", names)
        self.assertEqual(signs[("Association 1", "Commune 1")], "dialogue")
        self.assertEqual(signs[("Association 1", "Association 2")], "to_strengthen")
        self.assertEqual(signs[("Commune 1", "Commune 2")], "no_tie_yet")
        self.assertNotIn(("Maire", "Président"), signs, "a conflict between leaders")
        self.assertIn(("Commune 1", "Maire"), signs)
        # ETH-13: nobody is hidden without a word.
        self.assertIn("1 acteur", " ".join(scene["status"]["lines"]))
        legend = " ".join(line for entry in scene["legend"] for line in entry["lines"])
        self.assertIn("Dialogue à construire", legend)
        self.assertNotIn("onflictuelle", legend)

    def test_ETH_06_the_public_sees_no_person_and_relations_between_families(self):
        scene, names, signs = self.drawn("public")
        self.assertEqual([node for node in scene["nodes"] if node["kind"] == "leader"], [])
        self.assertIn("Président", names)
        self.assertIn("Communes et autorités", names)
        self.assertNotIn("Maire", names)
        self.assertEqual(signs[("Communes et autorités", "ONG et associations")], "dialogue")
        self.assertEqual({sign for ends, sign in signs.items() if "Association 1" in ends}, {None})
        self.assertIn("7 acteurs", " ".join(scene["status"]["lines"]))

    def test_no_word_of_the_team_is_left(self):
        site = self.workbook(QUALITIES)
        for profile in ("restitution", "public"):
            for language in ("fr", "ar", "en"):
                held = self.render_all("--profile", profile, "--lang", language, site=site)
                for text in ("méfiance-ancienne", "cause-du-puits", "note-secrète", "onflictuelle", "متوترة", "onflictual",
                             "Cellule discrète"):
                    with self.subTest(profile=profile, language=language, text=text):
                        self.assertEqual(self.where(held, text), [])

    def test_words_of_every_language_name_a_profile(self):
        site = self.workbook(QUALITIES)
        for word, part in (("team", "à ne pas diffuser"), ("الفريق", "à ne pas diffuser"), ("العموم", "Profil public"),
                           ("Équipe", "à ne pas diffuser"), ("العرض", "Profil restitution"), ("PUBLIC", "Profil public")):
            answer = self.twiza("render", site, "-o", "m.svg", "--profile", word, code=FINE)
            self.assertIn(part, answer.out)
        self.assert_refused(("render", site, "-o", "n.svg", "--profile", "ami"), "ami", "équipe")

    def test_the_workbook_says_that_it_is_the_teams(self):
        answer = self.twiza("export", self.workbook(QUALITIES), "-o", "n.xlsx", code=FINE)
        self.assertIn("équipe", answer.out)

    def test_folded_families_keep_the_profile(self):
        for profile in ("restitution", "public"):
            scene, _, signs = self.drawn(profile, "--fold", "familles")
            self.assertNotIn("conflictual", signs.values())
            self.assertIn("dialogue", signs.values())

    def test_the_teams_map_shows_the_lozenge_in_black_and_white(self):
        """The sign of a conflict is a lozenge of ink or paper with an ink edge: no colour is needed to see it."""
        scene, _, signs = self.drawn("équipe")
        self.twiza("render", self.workbook(QUALITIES), "-o", "m.svg", "--profile", "équipe", code=FINE)
        svg = "{http://www.w3.org/2000/svg}"
        groups = {e.get("data-id"): e for e in ElementTree.parse(self.folder / "m.svg").iter(svg + "g") if e.get("class") == "sign"}
        lozenges = 0
        for tie in scene["ties"]:
            if tie.get("sign", {}).get("sign") != "conflictual":
                continue
            body = groups[tie["id"]].find(svg + "path")
            corners = [[float(n) for n in pair.split()] for pair in re.split("[ML]", body.get("d").strip("Z")) if pair]
            x, y = tie["sign"]["x"], tie["sign"]["y"]
            self.assertEqual(len(corners), 4)
            for cx, cy in corners:  # each right above, below or beside the middle
                self.assertLess(min(abs(cx - x), abs(cy - y)), 0.01)
            self.assertEqual({body.get("fill"), body.get("stroke")}, {"#22252B", "#FFFFFF"})
            lozenges += 1
        self.assertEqual(lozenges, 4)

    def test_every_demo_site_in_every_profile(self):
        """Nothing of the team is found in what is written: the program looks itself, and would refuse."""
        ways = list(zip(("fr", "ar", "en"), (".pptx", ".svg", ".scene.json")))
        for number, site in enumerate(DEMO_SITES):
            for turn, profile in enumerate(("équipe", "restitution", "public")):
                language, ending = ways[(number + turn) % len(ways)]
                with self.subTest(site=site, profile=profile, ending=ending):
                    self.twiza("render", DEMO / (site + ".xlsx"), "-o", "m" + ending, "--profile", profile, "--lang", language,
                               code=FINE)


if __name__ == "__main__":
    unittest.main()
