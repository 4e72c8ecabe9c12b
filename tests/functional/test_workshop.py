"""The documents of a synergy workshop: list, letters, calls, calendar, contact cards."""

import csv
import datetime
import io
import shutil
import zipfile
from xml.etree import ElementTree

from datadir import DataCase
from harness import BAD_INPUT, DEMO
from serving import ServeCase

ACTIVITIES = [["Nom", "Type", "Début", "Heures", "Lieu", "Question", "Contexte", "Effectif souhaité"],
              ["Réunion de mai", "réunion", "2013-05-02", "", "", "", "", ""],
              ["Atelier du port", "atelier synergie", "2012-11-29", "9h30-16h", "Maison des jeunes, Salé",
               "Quelle stratégie pour l'intégration des marchands ambulants ?", "Le contexte que l'équipe garde", "32"]]
SEATS = [["Activité", "Acteur", "Décision", "Motif", "Nom du représentant"],
         ["Atelier du port", "CADEL", "invité", "", "la coordinatrice"],
         ["Atelier du port", "ODCO", "écarté", "déjà rencontré lundi", ""]]
PERSONS = [["Leader", "Nom", "Téléphone", "Courriel", "Accord"],
           ["L_MAIRE", "Premier Exemple", "0661000001 / 0537000002", "premier@example.org", "oui, par oral"],
           ["L_PRES_TAB", "Deuxième Exemple", "0661000003", "", "non"]]


def sheet(rows):
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


def plan(folder):
    """Salé with a workshop, two decisions by hand, and what two people agreed to."""
    site = folder / "sale"
    shutil.copytree(DEMO / "sale", site)
    for name, rows in (("Activités", ACTIVITIES), ("Invitations", SEATS), ("Personnes", PERSONS)):
        (site / (name + ".csv")).write_text(sheet(rows), encoding="utf-8")
    return site


def content_lines(data):
    """Lines of RFC 5545 and RFC 2426: name, parameters and value, unfolded and unescaped."""
    text = data.decode("utf-8")
    assert text.endswith("\r\n") and "\n" not in text.replace("\r\n", ""), "ends of lines"
    for line in text.split("\r\n"):
        assert len(line.encode()) <= 75, line
    found = []
    for line in text.replace("\r\n ", "").split("\r\n")[:-1]:
        head, value = line.split(":", 1)
        name, *parameters = head.split(";")
        plain, at = "", 0
        while at < len(value):
            if value[at] == "\\":
                at += 1
                plain += {"n": "\n", "N": "\n"}.get(value[at], value[at])
            else:
                plain += value[at]
            at += 1
        found.append((name, parameters, plain))
    return found


def words_of(docx):
    with zipfile.ZipFile(docx) as held:
        texts = {name: held.read(name) for name in held.namelist() if name.startswith("word/") and name.endswith(".xml")}
    return {name: " ".join(" ".join(ElementTree.fromstring(text).itertext()).split()) for name, text in texts.items()}


class Workshop(DataCase):
    def setUp(self):
        super().setUp()
        self.site = plan(self.folder)

    def render(self, document, name, *words, code=0):
        file = self.folder / name
        answer = self.twiza("render", self.site, "--document", document, "-o", file, *words, code=code)
        return answer, file

    def test_ANA_10_size_and_decisions_by_hand_are_those_of_the_workshop(self):
        found = self.twiza("invite", self.site, "--json", "--activity", "atelier du port").json()
        self.assertEqual((found["wanted"], len(found["seats"])), (32, 32))
        self.assertEqual([each["reason"] for each in found["left_out"]], ["déjà rencontré lundi"])
        self.assertEqual([each["comes"] for each in found["seats"] if each["by_hand"]], ["la coordinatrice"])
        more = self.twiza("invite", self.site, "--json", "--activity", "Atelier du port", "--seats", "30", "--with", "EN").json()
        self.assertEqual((len(more["seats"]), sum(each["by_hand"] for each in more["seats"])), (30, 2))
        for words in (("--activity", "Atelier de personne"), ("--activity", "Atelier du port", "--with", "ODCO")):
            self.assert_one_sentence(self.twiza("invite", self.site, *words, code=BAD_INPUT))

    def test_DOC_07_letters_are_for_everybody_and_hold_nothing_of_the_team(self):
        for language, said in (("fr", "jeudi 29 novembre 2012"), ("ar", "يوم الخميس 29 نونبر 2012"), ("en", "Thursday 29 November 2012")):
            for profile in ("équipe", "restitution", "public"):
                _, file = self.render("lettres", "l.docx", "--profile", profile, "--lang", language)
                parts = words_of(file)
                text = parts["word/document.xml"]
                self.assertIn(said, text)
                self.assertIn("la coordinatrice", text)
                for secret in ("Le contexte", "déjà rencontré", "Exemple", "0661", "0537", "ODCO"):
                    self.assertNotIn(secret, text)
                self.assertEqual(parts["word/footer1.xml"].strip(), "", "a letter has no foot")

    def test_DOC_07_the_list_is_for_the_team(self):
        for document in ("invitation", "appels"):
            answer, file = self.render(document, "x.docx", code=BAD_INPUT)
            self.assert_one_sentence(answer, "équipe")
            self.assertFalse(file.exists())
        answer, _ = self.render("cartes de visite", "x.vcf", "--profile", "public", code=BAD_INPUT)
        self.assert_one_sentence(answer, "équipe")
        _, file = self.render("invitation", "x.docx", "--profile", "équipe")
        text = words_of(file)["word/document.xml"]
        self.assertIn("déjà rencontré lundi", text)
        self.assertIn("la coordinatrice", text)
        _, file = self.render("appels", "x.docx", "--profile", "équipe")
        text = words_of(file)["word/document.xml"]
        self.assertIn("0661000001 / 0537000002", text)
        self.assertNotIn("0661000003", text, "who refused is not called")

    def test_COM_08_the_calendar_is_read_by_others(self):
        _, file = self.render("agenda", "a.ics")
        lines = content_lines(file.read_bytes())
        names = [name for name, _, _ in lines]
        self.assertEqual(names[:2] + names[-2:], ["BEGIN", "VERSION", "END", "END"])
        values = {name: value for name, _, value in lines}
        self.assertEqual(datetime.datetime.strptime(values["DTSTART"], "%Y%m%dT%H%M%S"), datetime.datetime(2012, 11, 29, 9, 30))
        self.assertEqual(values["DTEND"], "20121129T160000")
        self.assertEqual(values["LOCATION"], "Maison des jeunes, Salé")
        self.assertIn("l'intégration des marchands ambulants ?", values["DESCRIPTION"])
        self.assertNotIn("contexte", values["DESCRIPTION"])
        datetime.datetime.strptime(values["DTSTAMP"], "%Y%m%dT%H%M%SZ")
        _, again = self.render("agenda", "b.ics")
        self.assertEqual({name: value for name, _, value in content_lines(again.read_bytes())}["UID"], values["UID"],
                         "imported again it takes its own place")

    def test_ETH_08_cards_of_who_agreed_alone(self):
        answer, file = self.render("cartes de visite", "c.vcf", "--profile", "équipe")
        lines = content_lines(file.read_bytes())
        self.assertEqual([value for name, _, value in lines if name == "FN"], ["Premier Exemple"])
        self.assertEqual([(parameters, value) for name, parameters, value in lines if name == "TEL"],
                         [(["TYPE=CELL"], "0661000001"), (["TYPE=VOICE"], "0537000002")])
        self.assertIn("1 carte de visite.", answer.err + answer.out)
        self.assertIn("1 personne a refusé", answer.err + answer.out)

    def test_refusals_say_what_to_do(self):
        answer, _ = self.render("agenda", "a.docx", code=BAD_INPUT)
        self.assert_one_sentence(answer, ".ics")
        answer, _ = self.render("lettres", "a.docx", "--activity", "Autre", code=BAD_INPUT)
        self.assert_one_sentence(answer, "Atelier du port")
        for name in ("Activités", "Invitations"):
            (self.site / (name + ".csv")).unlink()
        for document, name in (("lettres", "a.docx"), ("agenda", "a.ics")):
            answer, _ = self.render(document, name, code=BAD_INPUT)
            self.assert_one_sentence(answer, "atelier")


class ServedWorkshop(ServeCase):
    def test_ETH_09_the_page_downloads_what_a_workshop_needs_and_it_is_noted(self):
        self.imported(plan(self.folder))
        served = self.serve()
        site = served.ask("GET", "/api/sites").json()["sites"][0]["id"]
        asked = "document=%s&profile=%s&language=fr&activity=Atelier%%20du%%20port"
        offered = {each["document"]: [ending["ending"] for ending in each["endings"]]
                   for each in served.ask("GET", "/api/documents?language=fr").json()["documents"]}
        self.assertEqual((offered["calendar"], offered["cards"], offered["letters"]), ([".ics"], [".vcf"], [".docx", ".pdf", ".html", ".txt"]))
        for name, document, profile, kind in (("a.ics", "calendar", "restitution", "text/calendar"),
                                              ("a.vcf", "cards", "team", "text/vcard"),
                                              ("a.docx", "letters", "restitution", "application/vnd.openxml")):
            answer = served.ask("GET", "/api/sites/%s/document/%s?%s" % (site, name, asked % (document, profile)))
            self.assertEqual(answer.status, 200, answer)
            self.assertTrue(answer.headers["Content-Type"].startswith(kind), answer)
        noted = served.ask("GET", "/api/sites/%s/exports" % site).json()["exports"]
        self.assertEqual([each["document"] for each in noted], ["calendar", "cards", "letters"])
        preview = served.ask("GET", "/api/sites/%s/preview?%s" % (site, asked % ("cards", "team"))).json()
        self.assertTrue(preview["allowed"])
        self.assertIn("1 carte de visite.", preview["notes"])
        refused = served.ask("GET", "/api/sites/%s/preview?%s" % (site, asked % ("cards", "public"))).json()
        self.assertEqual((refused["allowed"], refused["notes"]), (False, []))


if __name__ == "__main__":
    import unittest
    unittest.main()
