"""Signing and verifying in the page: a coach signs with her passphrase, a trainee asks her to, files are verified
(INP-01..03, CNF-06, FRM-02)."""

import base64
import datetime
import json
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from harness import BAD_INPUT, FINE, TWIZA
from serving import ServeCase
from test_sign import interpretation

TODAY = datetime.date.today()
PHRASE = "cinq mots sans aucun rapport"


class Signing(ServeCase):
    @classmethod
    def setUpClass(cls):
        cls.keys = pathlib.Path(tempfile.mkdtemp(prefix="twiza-keys-"))
        cls.addClassCleanup(shutil.rmtree, cls.keys, True)
        (cls.keys / "phrase").write_text(PHRASE + "\n")
        run = lambda *words: subprocess.run([TWIZA, *words, "--passphrase-file", "phrase"], cwd=cls.keys, check=True,
                                            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        run("key", "new", "centre.key", "--name", "Centre d'essai")
        run("key", "new", "coach.key", "--name", "Coach d'essai")
        run("key", "new", "autre.key", "--name", "Une autre")
        accredit = lambda number, first, last, *words: run(
            "accredit", "coach.key.pub", "--key", "centre.key", "--number", number, "--level", "Senior", "--from", first,
            "--to", last, *words)
        accredit("CT-007", "2020-01-01", "%d-12-31" % (TODAY.year + 2), "-o", "coach.cert", "--register", "registre")
        accredit("CT-001", "2019-01-01", "2019-12-31", "-o", "old.cert")
        shutil.copy2(cls.keys / "registre", cls.keys / "registre.ancien")
        run("accredit", "suspend", "CT-007", "--key", "centre.key", "--register", "registre")

    def setUp(self):
        super().setUp()
        for path in self.keys.iterdir():
            shutil.copy2(path, self.folder)

    def site_with(self, *, trusted=True, seal="coach.cert", sheets=None):
        if trusted:
            self.twiza("centre", "trust", "centre.key.pub", code=FINE)
        if seal:
            self.twiza("key", "use", "coach.key", seal, code=FINE)
        served = self.with_site_of(sheets or interpretation())
        return served

    def with_site_of(self, sheets):
        self.kept(**sheets)
        self.served = self.serve()
        self.site = self.served.sites()[0]["id"]
        self.report = self.signatures()["signatures"][0]["interpretation"]
        return self.served

    def signatures(self):
        reply = self.served.get(f"/api/sites/{self.site}/signatures")
        self.assertEqual(reply.status, 200, reply)
        return reply.json()

    def changes(self):
        return self.served.sites()[0]["changes"]

    def at(self, what):
        return f"/api/sites/{self.site}/interpretations/{self.report}/{what}"

    def sign(self, phrase=PHRASE):
        return self.served.post(self.at("sign"), {"passphrase": phrase})

    def sent(self, name):
        return {"file": {"name": name, "base64": base64.b64encode((self.folder / name).read_bytes()).decode()}}

    def verified(self, name):
        reply = self.served.post("/api/verify", self.sent(name))
        self.assertEqual(reply.status, 200, reply)
        return reply.json()

    # --- signing

    def test_INP_02_CNF_06_an_accredited_coach_signs_and_a_changed_comma_breaks_it(self):
        self.site_with()
        before = self.signatures()
        self.assertEqual((before["signatures"][0]["signed"], before["signatures"][0]["valid"]), (False, False))
        self.assertIn("Carte de travail, à corriger ensemble", before["signatures"][0]["sentence"])
        self.assertTrue(before["seal"]["good"])
        self.assertIn("CT-007", before["seal"]["sentence"])

        listener = self.listen()
        listener.next()
        reply = self.sign()
        self.assertEqual(reply.status, 200, reply)
        after = reply.json()
        self.assertTrue(after["signatures"][0]["valid"], after)
        self.assertIn("Signé le", after["signatures"][0]["sentence"])
        self.assertIn("CT-007", after["signatures"][0]["sentence"])
        event, news = listener.next()
        self.assertEqual((event, news["site"], news["position"]), ("site", self.site, 2), "other pages are told")
        self.assertEqual(after["position"], 2)
        lines = self.served.get(f"/api/sites/{self.site}/changes?from=1").json()["lines"]
        self.assertIn("signature", lines[0])
        self.assertIn("Signé le", self.twiza("verify", "site d'essai", code=FINE).out, "the command line sees it too")

        self.imported(self.workbook({"Site": [["Champ", "Valeur"], ["Nom", "Site d'essai"]],
                                     "Interprétations": [["Nom", "Première lecture"],
                                                         ["Première lecture du site", "La commune est au milieu et le sait."]]},
                                    "virgule.xlsx"))
        broken = self.signatures()["signatures"][0]
        self.assertFalse(broken["valid"])
        self.assertIn("mais modifié depuis : le texte", broken["sentence"])

    def test_INP_03_a_trainee_cannot_sign(self):
        self.site_with(seal=None)
        self.assertFalse(self.signatures()["seal"]["here"])
        self.assert_refused_in_words(self.sign(), 422, "sign.no_seal")
        self.assertEqual(self.changes(), 1)

    def test_a_wrong_passphrase_signs_nothing_and_makes_the_next_ones_wait(self):
        self.site_with()
        for _ in range(3):
            self.assert_refused_in_words(self.sign("une autre phrase de passe"), 422, "sign.wrong_passphrase")
        refused = self.sign()
        self.assert_refused_in_words(refused, 429, "sign.wait")
        self.assertEqual(self.changes(), 1)
        self.assertFalse(self.signatures()["signatures"][0]["signed"])

    def test_the_passphrase_is_written_nowhere(self):
        self.site_with()
        self.assertEqual(self.sign().status, 200)
        self.sign("ma phrase presque juste")
        self.served.stop()
        self.assert_quiet(self.served, PHRASE, "presque juste")
        for path in self.data.rglob("*"):
            if path.is_file():
                held = path.read_bytes()
                self.assertNotIn(PHRASE.encode(), held, path)
                self.assertNotIn("presque juste".encode(), held, path)
        seal = self.data / "coach.twiza-seal"
        self.assertEqual(seal.stat().st_mode & 0o777, 0o600)

    def test_FRM_02_an_accreditation_that_ended_does_not_sign(self):
        self.site_with(seal="old.cert")
        self.assertFalse(self.signatures()["seal"]["good"])
        self.assert_refused_in_words(self.sign(), 422, "trust.cannot_sign.expired")
        self.assertEqual(self.changes(), 1)

    def test_FRM_02_a_register_that_is_kept_suspends(self):
        self.site_with()
        reply = self.served.post("/api/register", self.sent("registre"))
        self.assertEqual(reply.status, 200, reply)
        self.assertIn(str(TODAY), reply.json()["sentence"])
        self.assertIn("suspendue", self.signatures()["seal"]["sentence"])
        self.assert_refused_in_words(self.sign(), 422, "trust.cannot_sign.suspended")
        self.assertEqual(self.changes(), 1)
        older = self.served.post("/api/register", self.sent("registre.ancien"))
        self.assert_refused_in_words(older, 422, "trust.shrunk_register")
        self.assertIn("suspendue", self.signatures()["seal"]["sentence"])
        self.assertIn("suspendue", self.twiza("verify", "coach.cert", code=1).out, "the command line looks there too")

    def test_a_register_of_an_unknown_centre_is_not_kept(self):
        self.site_with(trusted=False)
        self.assert_refused_in_words(self.served.post("/api/register", self.sent("registre")), 422,
                                     "trust.register_of_unknown_centre")
        self.assertFalse((self.data / "registers").exists())

    def test_INP_07_what_is_signed_names_its_milestone(self):
        sheets = interpretation()
        sheets["Interprétations"][1][1] = None
        self.site_with(sheets=sheets)
        self.assert_refused_in_words(self.sign(), 422, "interpretation.no_milestone")
        self.assert_refused_in_words(self.served.get(self.at("request")), 422, "interpretation.no_milestone")
        self.assertEqual(self.changes(), 1)

    def test_the_page_takes_key_and_certificate_that_belong_together(self):
        self.site_with(seal=None)
        text = lambda name: (self.folder / name).read_text()
        bad = self.served.post("/api/seal", {"key": text("autre.key"), "certificate": text("coach.cert")})
        self.assert_refused_in_words(bad, 422, "trust.other_key")
        for key, certificate in (("phrase", "coach.cert"), ("coach.key.pub", "coach.cert"), ("coach.key", "phrase")):
            reply = self.served.post("/api/seal", {"key": text(key), "certificate": text(certificate)})
            self.assert_refused_in_words(reply, 422)
        self.assertFalse(self.signatures()["seal"]["here"])
        good = self.served.post("/api/seal", {"key": text("coach.key"), "certificate": text("coach.cert")})
        self.assertEqual((good.status, good.json()["good"]), (200, True), good)
        self.assertEqual(self.sign().status, 200)

    def test_the_command_line_signs_with_the_same(self):
        self.site_with()
        self.twiza("sign", "site d'essai", "--passphrase-file", "phrase", code=FINE)
        self.assertTrue(self.signatures()["signatures"][0]["valid"])
        self.assert_one_sentence(self.twiza("key", "use", "autre.key", "coach.cert", code=BAD_INPUT), "Coach d'essai")

    # --- at a distance

    def test_INP_03_at_a_distance_through_two_pages(self):
        self.site_with(seal=None)
        asked = self.served.get(self.at("request"))
        self.assertEqual(asked.status, 200, asked)
        self.assertIn(".twiza-request", asked.headers["Content-Disposition"])
        (self.folder / "r.twiza-request").write_bytes(asked.body)

        elsewhere = self.folder / "ailleurs"
        self.twiza("centre", "trust", "centre.key.pub", data=elsewhere, code=FINE)
        self.twiza("key", "use", "coach.key", "coach.cert", data=elsewhere, code=FINE)
        coach = self.serve(data=elsewhere)
        read = coach.post("/api/verify", self.sent("r.twiza-request")).json()
        self.assertEqual(read["kind"], "request")
        self.assertIn("La commune est au milieu, et le sait.", json.dumps(read, ensure_ascii=False), "who signs reads it")
        answer = coach.post("/api/sign", dict(self.sent("r.twiza-request"), passphrase=PHRASE))
        self.assertEqual(answer.status, 200, answer)
        (self.folder / "r.twiza-signature").write_bytes(answer.body)
        alone = coach.post("/api/verify", self.sent("r.twiza-signature")).json()
        self.assertTrue(alone["good"])
        self.assertIn("non comparé", json.dumps(alone, ensure_ascii=False))

        back = self.served.post(self.at("signature"), self.sent("r.twiza-signature"))
        self.assertEqual(back.status, 200, back)
        self.assertTrue(back.json()["signatures"][0]["valid"])
        self.assertEqual(self.changes(), 2)
        self.assertEqual(self.verified("r.twiza-signature")["good"], True)

    def test_a_signature_of_something_else_is_not_taken(self):
        self.site_with()
        (self.folder / "r.twiza-request").write_bytes(self.served.get(self.at("request")).body)
        self.twiza("sign", "r.twiza-request", "--key", "coach.key", "--passphrase-file", "phrase", "--certificate", "coach.cert",
                   "-o", "r.twiza-signature", code=FINE)
        # Changed while the request was on its way.
        self.imported(self.workbook({"Site": [["Champ", "Valeur"], ["Nom", "Site d'essai"]],
                                     "Interprétations": [["Nom", "Première lecture"],
                                                         ["Première lecture du site", "Autre texte."]]}, "autre.xlsx"))
        before = self.changes()
        self.assert_refused_in_words(self.served.post(self.at("signature"), self.sent("r.twiza-signature")), 422,
                                     "trust.other_request")
        worth = self.verified("r.twiza-signature")
        self.assertFalse(worth["good"])
        self.assertIn("mais modifié depuis : le texte", worth["sentence"])
        forged = (self.folder / "r.twiza-signature").read_text().replace("CT-007", "CT-008")
        (self.folder / "fausse").write_text(forged)
        self.assert_refused_in_words(self.served.post(self.at("signature"), self.sent("fausse")), 422)
        self.assert_refused_in_words(self.served.post(self.at("signature"), self.sent("coach.cert")), 422)
        self.assertEqual(self.changes(), before)

    def test_a_request_that_was_changed_on_its_way_is_not_signed(self):
        self.site_with()
        asked = self.served.get(self.at("request")).json()
        asked["twiza_request"]["text"] += "Et davantage."
        (self.folder / "r").write_text(json.dumps(asked))
        self.assert_refused_in_words(self.served.post("/api/sign", dict(self.sent("r"), passphrase=PHRASE)), 422,
                                     "trust.altered_request")
        self.assertFalse(self.verified("r")["good"])

    # --- verifying

    def test_every_signed_file_is_told_in_one_sentence(self):
        self.site_with()
        self.twiza("accredit", "badge", "coach.cert", "--key", "centre.key", "--passphrase-file", "phrase", "-o", "badge.jwt",
                   code=FINE)
        for name, kind, says in (("coach.cert", "certificate", "valable jusqu'au"), ("badge.jwt", "certificate", "CT-007"),
                                 ("old.cert", "certificate", "a pris fin"), ("registre", "register", "Registre de"),
                                 ("centre.key.pub", "public_key", "empreinte")):
            worth = self.verified(name)
            self.assertEqual((worth["kind"], worth["good"]), (kind, name != "old.cert"), name)
            self.assertIn(says, worth["sentence"])
            self.assertEqual(len(worth["sentence"].splitlines()), 1)
            for detail in worth["details"]:
                self.assertFalse(detail["word"].startswith("["), detail)
        (self.folder / "faux.cert").write_text((self.folder / "coach.cert").read_text().replace("CT-007", "CT-070"))
        forged = self.verified("faux.cert")
        self.assertEqual((forged["good"], forged["details"]), (False, []))
        self.assertIn("faux.cert", forged["sentence"])
        self.assert_refused_in_words(self.served.post("/api/verify", self.sent("essai.xlsx")), 422, "trust.not_verifiable")
        self.assert_refused_in_words(self.served.post("/api/verify", self.sent("coach.key")), 422, "trust.not_verifiable")

    def test_FRM_02_a_centre_that_nobody_trusts_here_is_told_as_such(self):
        self.site_with(trusted=False)
        worth = self.verified("coach.cert")
        self.assertFalse(worth["good"])
        self.assertIn("n'est pas reconnu ici", worth["sentence"])

    # --- hostile

    POSTS = ("/api/verify", "/api/register", "/api/seal", "/api/sign")

    def test_a_hostile_page_or_program_can_ask_none_of_it(self):
        self.site_with()
        body = json.dumps({"passphrase": PHRASE, **self.sent("coach.cert")}).encode()
        says = {"Content-Type": "application/json", "Origin": self.served.origin}
        targets = (*self.POSTS, self.at("sign"), self.at("signature"))
        for target in targets:
            for headers, cookie, status in (
                    (says, None, 401), (says, "twiza_%d=%s" % (self.served.port, "0" * 48), 401),
                    ({**says, "Origin": "http://evil.example"}, True, 403),
                    ({**says, "Sec-Fetch-Site": "cross-site"}, True, 403),
                    ({"Content-Type": "application/json"}, True, 403),
                    ({**says, "Content-Type": "text/plain"}, True, 415),
                    ({**says, "Content-Type": "application/x-www-form-urlencoded"}, True, 415)):
                reply = self.served.ask("POST", target, body, headers=headers, cookie=cookie)
                self.assertEqual(reply.status, status, (target, headers, reply))
            self.assertEqual(self.served.get(target).status, 405, target)
        for target in (f"/api/sites/{self.site}/signatures", self.at("request")):
            self.assertEqual(self.served.get(target, cookie=None).status, 401)
            self.assertEqual(self.served.get(target, headers={"Sec-Fetch-Site": "cross-site"}).status, 403)
            self.assertEqual(self.served.post(target, {}).status, 405)
        self.assertEqual(self.changes(), 1)

    def test_nonsense_is_refused_in_words(self):
        self.site_with()
        for target in (*self.POSTS, self.at("sign"), self.at("signature")):
            for body in (b"", b"[]", b"{", b"{}", b'"x"', b'{"passphrase":5}', b'{"file":5}', b'{"file":{"name":"x","base64":"\xc3"}}',
                         b'{"file":{"name":"x","base64":"=="},"passphrase":null}', b"[" * 100000,
                         b'{"passphrase":"' + b"\\u0000" * 2000 + b'"}x'):
                reply = self.served.ask("POST", target, body, headers={"Origin": self.served.origin,
                                                                       "Content-Type": "application/json"})
                self.assert_refused_in_words(reply, 400)
        many = b'{"passphrase":"x","y":[' + b",".join([b"0"] * 60000) + b"]}"
        reply = self.served.ask("POST", self.at("sign"), many, headers={"Origin": self.served.origin,
                                                                        "Content-Type": "application/json"})
        self.assert_refused_in_words(reply, 422, "sign.wrong_passphrase")
        huge = json.dumps({"passphrase": "x" * 600000, "file": {"name": "x", "base64": "A" * 7000000}}).encode()
        for target in (*self.POSTS, self.at("sign"), self.at("signature")):
            reply = self.served.ask("POST", target, huge, headers={"Origin": self.served.origin,
                                                                   "Content-Type": "application/json"})
            self.assert_refused_in_words(reply, 413)
        for wrong in ("00000000-0000-4000-8000-000000000000", "..", "x"):
            base = f"/api/sites/{self.site}/interpretations/{wrong}"
            self.assert_refused_in_words(self.served.post(base + "/sign", {"passphrase": PHRASE}), 404)
            self.assert_refused_in_words(self.served.get(base + "/request"), 404)
            self.assert_refused_in_words(self.served.post(base + "/signature", self.sent("coach.cert")), 404)
        self.assert_refused_in_words(self.served.post("/api/sites/x/interpretations/y/sign", {"passphrase": PHRASE}), 404)
        self.assertEqual(self.changes(), 1)
        self.assert_quiet(self.served, PHRASE)

    def test_one_try_at_a_time_and_the_room_goes_on_meanwhile(self):
        self.site_with()
        import threading
        replies = []
        tries = [threading.Thread(target=lambda: replies.append(self.sign("une phrase au hasard"))) for _ in range(4)]
        for each in tries:
            each.start()
        self.assertEqual(self.served.get("/api/program").status, 200)
        for each in tries:
            each.join()
        codes = [reply.json()["error"]["code"] for reply in replies]
        self.assertLessEqual(set(codes), {"sign.wrong_passphrase", "sign.busy", "sign.wait"}, codes)
        self.assertIn("sign.wrong_passphrase", codes)
        self.assertEqual(self.changes(), 1)


if __name__ == "__main__":
    unittest.main()
