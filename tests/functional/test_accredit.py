"""Only an accredited coach may sign (INP-02, CNF-06, FRM-01, FRM-02, FRM-06): keys, certificates, the register,
badges. Signatures are verified a second time by Node's own cryptography where Node is there."""

import base64
import json
import os
import pathlib
import pty
import select
import shutil
import stat
import subprocess
import tempfile
import termios
import time
import unittest

from datadir import DataCase
from harness import BAD_INPUT, FINE, NO, TWIZA

PASSPHRASE = "cinq mots sans aucun rapport"
NODE = shutil.which("node")
BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"

CHECK = """
const [key, message, signature] = process.argv.slice(1).map((text) => Buffer.from(text, 'base64'));
const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key]);
const crypto = require('crypto');
const publicKey = crypto.createPublicKey({key: der, format: 'der', type: 'spki'});
process.exit(crypto.verify(null, message, publicKey, signature) ? 0 : 1);
"""


def signed_in_node(key, message, signature):
    words = [base64.b64encode(each).decode() for each in (key, message, signature)]
    return subprocess.run([NODE, "-e", CHECK, *words]).returncode == 0


def from_base64url(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def from_did_key(did):
    """The Ed25519 key in a did:key, by the letter of the method: multibase z, multicodec 0xed 0x01."""
    prefix, text = did[:9], did[9:]
    assert prefix == "did:key:z", did
    number = 0
    for c in text:
        number = number * 58 + BASE58.index(c)
    raw = number.to_bytes(34, "big")
    assert raw[:2] == b"\xed\x01", did
    return raw[2:]


class Accreditation(DataCase):
    """The keys are made once: each costs what a guess of a passphrase costs."""

    @classmethod
    def setUpClass(cls):
        cls.keys = pathlib.Path(tempfile.mkdtemp(prefix="twiza-keys-"))
        cls.addClassCleanup(shutil.rmtree, cls.keys, True)
        (cls.keys / "phrase").write_text(PASSPHRASE + "\n")
        for name, whose in (("centre.key", "Centre d'essai"), ("coach.key", "Coach d'essai, animatrice")):
            subprocess.run([TWIZA, "key", "new", name, "--name", whose, "--passphrase-file", "phrase"],
                           cwd=cls.keys, check=True, stdout=subprocess.DEVNULL)

    def setUp(self):
        super().setUp()
        for path in self.keys.iterdir():
            shutil.copy2(path, self.folder)

    def signing(self, *words, key="centre.key"):
        return (*words, "--key", key, "--passphrase-file", "phrase")

    def accredit(self, *words, number="CT-007", code=FINE):
        return self.twiza(*self.signing("accredit", "coach.key.pub", "--number", number, "--level", "Senior", "--from",
                                        "2026-01-01", "--to", "31/12/2027", "-o", "coach.cert", *words), code=code)

    def verify(self, file, *words, code, says):
        answer = self.twiza("verify", file, *words, code=code)
        self.assertEqual(len(answer.out.splitlines()), 1, answer)
        self.assertIn(says, answer.out, answer)
        return answer

    def change(self, name, old, new):
        path = self.folder / name
        text = path.read_text("utf-8")
        self.assertIn(old, text)
        path.write_text(text.replace(old, new, 1), "utf-8")

    def test_INP_02_FRM_02_FRM_06_a_whole_story(self):
        register = "register.twiza-accreditations"
        self.accredit("--register", register, "--origin", "animateur communal")
        certificate = json.loads((self.folder / "coach.cert").read_text("utf-8"))["twiza_certificate"]
        self.assertEqual(certificate["origin"], "animateur communal")
        self.assertEqual((certificate["from"], certificate["to"]), ("2026-01-01", "2027-12-31"))

        # Nobody is believed before a person here said so.
        self.verify("coach.cert", code=NO, says="n'est pas reconnu ici")
        self.twiza("centre", "list", code=FINE)
        fingerprint = self.twiza("verify", "centre.key.pub", code=FINE).out.split(":")[-1].strip(" .\n")
        trusted = self.twiza("centre", "trust", "centre.key.pub", code=FINE)
        self.assertIn(fingerprint, trusted.out)
        self.assertIn(fingerprint, self.twiza("centre", "list", code=FINE).out)

        day = ("--on", "2026-06-15")
        self.verify("coach.cert", *day, code=FINE, says="jusqu'au 2027-12-31 d'après ses dates")
        known = (*day, "--register", register)
        self.verify("coach.cert", *known, code=FINE, says="est valable jusqu'au 2027-12-31.")
        self.verify("coach.cert", "--on", "2028-01-01", code=NO, says="a pris fin")
        self.verify("coach.cert", "--on", "2025-12-31", code=NO, says="ne commence que")

        self.twiza(*self.signing("accredit", "suspend", "CT-007", "--register", register, "--on", "2026-06-01",
                                 "--reason", "enquête en cours"), code=FINE)
        self.verify("coach.cert", *known, code=NO, says="était suspendue le 2026-06-15")
        self.verify("coach.cert", "--on", "2026-05-31", "--register", register, code=FINE, says="est valable")
        self.twiza(*self.signing("accredit", "restore", "CT-007", "--register", register, "--on", "2026-06-10"),
                   code=FINE)
        self.verify("coach.cert", *known, code=FINE, says="est valable")
        self.verify(register, code=FINE, says="3 décisions")

        self.twiza(*self.signing("accredit", "badge", "coach.cert", "-o", "coach.jwt"), code=FINE)
        self.verify("coach.jwt", *known, code=FINE, says="n° CT-007 de Coach d'essai")

        # A slip of the pen is told.
        slip = self.twiza(*self.signing("accredit", "revoke", "CT-070", "--register", register), code=FINE)
        self.assertIn("ne connaissait pas", slip.err)

        self.twiza("centre", "forget", "centre d'essai", code=FINE)
        self.verify("coach.cert", *known, code=NO, says="n'est pas reconnu ici")

    def test_INP_02_what_was_changed_is_not_valid(self):
        self.twiza("centre", "trust", "centre.key.pub", code=FINE)
        self.accredit("--register", "registre")
        self.twiza(*self.signing("accredit", "revoke", "CT-007", "--register", "registre"), code=FINE)
        self.twiza(*self.signing("accredit", "badge", "coach.cert", "-o", "coach.jwt"), code=FINE)
        whole = (self.folder / "registre").read_text("utf-8")

        self.change("coach.cert", "2027-12-31", "2037-12-31")
        self.verify("coach.cert", code=NO, says="Certificat non valable")
        jwt = (self.folder / "coach.jwt").read_text("ascii").strip()
        (self.folder / "coach.jwt").write_text(jwt[:-10] + ("A" if jwt[-10] != "A" else "B") + jwt[-9:])
        self.verify("coach.jwt", code=NO, says="Badge non valable")
        self.change("centre.key.pub", "Centre d", "Center d")
        self.verify("centre.key.pub", code=NO, says="Clé publique non valable")
        self.assert_refused(("centre", "trust", "centre.key.pub"), "a été modifié")

        self.change("registre", '"CT-007","on"', '"CT-008","on"')
        self.verify("registre", code=NO, says="la ligne 1 n'est pas celle")
        # The revocation itself, taken off the end, is missed by a machine that saw it.
        (self.folder / "registre").write_text(whole, "utf-8")
        self.verify("registre", code=FINE, says="2 décisions")
        (self.folder / "registre").write_text(whole.splitlines(True)[0], "utf-8")
        self.verify("registre", code=NO, says="n'a plus la ligne 2")
        (self.folder / "registre").write_text(whole[:-30], "utf-8")
        cut = self.twiza("verify", "registre", data=self.folder / "ailleurs", code=NO)
        self.assertIn("la dernière ligne est coupée", cut.out)
        self.twiza("verify", "phrase", code=BAD_INPUT)

    def test_CNF_06_a_trainee_is_no_centre(self):
        self.twiza("centre", "trust", "centre.key.pub", code=FINE)
        self.twiza(*self.signing("accredit", "coach.key.pub", "--number", "CT-007", "--level", "Senior", "--from",
                                 "2026-01-01", "--to", "2027-12-31", "-o", "own.cert", key="coach.key"), code=FINE)
        self.verify("own.cert", "--on", "2026-06-15", code=NO, says="n'est pas reconnu ici")
        self.accredit("--register", "registre")
        self.assert_refused(self.signing("accredit", "restore", "CT-007", "--register", "registre", key="coach.key"),
                            "registre de « Centre d'essai »")
        self.assert_refused(self.signing("accredit", "badge", "coach.cert", "-o", "x.jwt", key="coach.key"),
                            "n'est pas celle de Centre d'essai")

    def test_keys_are_private_and_never_replaced(self):
        self.assertEqual(stat.S_IMODE((self.folder / "centre.key").stat().st_mode), 0o600)
        self.assert_refused(("key", "new", "coach.key", "--name", "X", "--passphrase-file", "phrase"), "existe déjà")
        os.remove(self.folder / "coach.key.pub")
        self.assert_refused(("key", "new", "coach.key", "--name", "X", "--passphrase-file", "phrase"), "existe déjà")
        (self.folder / "short").write_text("onze lettre")
        self.assert_refused(("key", "new", "n.key", "--name", "X", "--passphrase-file", "short"), "12 caractères")
        self.assert_refused(("key", "new", "n.key", "--passphrase-file", "phrase"), "--name")
        (self.folder / "wrong").write_text("six mots sans aucun rapport")
        self.assert_refused(("accredit", "badge", "x", "--key", "centre.key", "--passphrase-file", "wrong", "-o", "y"),
                            "n'ouvre pas « centre.key »")
        # No terminal here, so nobody could type.
        self.assert_refused(("key", "new", "n.key", "--name", "X"), "--passphrase-file")

    def test_a_command_says_what_it_needs(self):
        for words in (("key",), ("key", "old", "x"), ("centre",), ("verify",), ("accredit",),
                      ("accredit", "coach.key.pub", "--key", "centre.key"), ("accredit", "suspend", "CT-007"),
                      ("accredit", "praise", "CT-007"), ("centre", "forget", "nobody")):
            self.assert_refused(words)
        bad_day = ["accredit", "coach.key.pub", "--number", "1", "--level", "S", "--to", "2027-12-31", "-o", "c"]
        self.assert_refused(self.signing(*bad_day, "--from", "printemps"), "« printemps »")
        self.assert_refused(self.signing(*bad_day, "--from", "2028-01-01"), "avant de commencer")
        for language in ("fr", "ar", "en"):
            for command in ("key", "accredit", "centre", "verify"):
                self.twiza("help", command, "--lang", language, code=FINE)

    @unittest.skipUnless(NODE, "Node.js is not installed")
    def test_FRM_02_others_verify_the_certificate_and_the_badge(self):
        self.accredit()
        public = json.loads((self.folder / "centre.key.pub").read_text("utf-8"))["twiza_public_key"]["public_key"]
        key = base64.b64decode(public)
        certificate = json.loads((self.folder / "coach.cert").read_text("utf-8"))
        body = json.dumps(certificate["twiza_certificate"], ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        message = b"twiza/certificate/1\n" + body.encode("utf-8")
        signature = base64.b64decode(certificate["signature"])
        self.assertTrue(signed_in_node(key, message, signature))
        self.assertFalse(signed_in_node(key, message + b" ", signature))

        self.twiza(*self.signing("accredit", "badge", "coach.cert", "-o", "coach.jwt"), code=FINE)
        header64, payload64, signature64 = (self.folder / "coach.jwt").read_text("ascii").strip().split(".")
        header, payload = json.loads(from_base64url(header64)), json.loads(from_base64url(payload64))
        self.assertEqual((header["alg"], header["typ"]), ("EdDSA", "JWT"))
        issuer = header["kid"].split("#")[0]
        self.assertEqual(from_did_key(issuer), key)
        self.assertTrue(signed_in_node(key, (header64 + "." + payload64).encode(), from_base64url(signature64)))

        # Open Badges 3.0, 8.2.4: the claims and the members of the credential are one.
        subject = payload["credentialSubject"]
        self.assertEqual(payload["iss"], payload["issuer"]["id"])
        self.assertEqual(payload["iss"], issuer)
        self.assertEqual(payload["sub"], subject["id"])
        self.assertEqual(payload["jti"], payload["id"])
        for claim, member in (("nbf", "validFrom"), ("exp", "validUntil")):
            self.assertEqual(time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(payload[claim])), payload[member])
        # What the schema of an AchievementCredential requires.
        self.assertEqual(payload["@context"][0], "https://www.w3.org/ns/credentials/v2")
        self.assertIn("AchievementCredential", payload["type"])
        self.assertIn("AchievementSubject", subject["type"])
        for member in ("id", "type", "name", "description", "criteria"):
            self.assertTrue(subject["achievement"][member])
        self.assertEqual(subject["licenseNumber"], "CT-007")


class Typing(DataCase):
    """A passphrase typed at a terminal."""

    def at_terminal(self, words, *typed):
        """What the terminal showed, the exit code, and whether it echoes at the end."""
        child, terminal = pty.fork()
        if child == 0:
            os.chdir(self.folder)
            os.execve(TWIZA, [TWIZA, *words], {**os.environ, "TWIZA_DATA": str(self.data), "LANG": "fr_FR.UTF-8"})
        shown = b""
        for line in typed:
            before = len(shown)
            while b":" not in shown[before:]:
                self.assertTrue(select.select([terminal], [], [], 60)[0], shown)
                shown += os.read(terminal, 4096)
            os.write(terminal, line)
        echoes = True
        try:
            while select.select([terminal], [], [], 60)[0]:
                chunk = os.read(terminal, 4096)
                if not chunk:
                    break
                shown += chunk
                echoes = bool(termios.tcgetattr(terminal)[3] & termios.ECHO)
        except OSError:  # the program closed its end
            pass
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        os.close(terminal)
        return shown.decode("utf-8"), code, echoes

    def test_a_passphrase_is_typed_twice_and_never_shown(self):
        new = ("key", "new", "n.key", "--name", "X")
        shown, code, echoes = self.at_terminal(new, b"cinq mots de passx\x7fe\n", b"cinq mots de passe\n")
        self.assertEqual(code, FINE, shown)
        self.assertNotIn("cinq", shown)
        self.assertTrue(echoes, shown)
        (self.folder / "phrase").write_text("cinq mots de passe")
        self.twiza("accredit", "n.key.pub", "--key", "n.key", "--passphrase-file", "phrase", "--number", "1", "--level",
                   "S", "--from", "2026-01-01", "--to", "2026-12-31", "-o", "c", code=FINE)

    def test_two_that_differ_make_no_key_and_neither_does_giving_up(self):
        new = ("key", "new", "n.key", "--name", "X")
        shown, code, _ = self.at_terminal(new, b"cinq mots de passe\n", b"six mots de passe\n")
        self.assertEqual(code, BAD_INPUT, shown)
        self.assertIn("diff", shown)
        shown, code, echoes = self.at_terminal(new, b"cinq mots\x03")
        self.assertEqual(code, BAD_INPUT, shown)
        self.assertTrue(echoes, shown)
        self.assertEqual([path.name for path in self.folder.iterdir()], [])


if __name__ == "__main__":
    unittest.main()
