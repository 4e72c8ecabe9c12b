"""The data directory: exchanged by bundle, copied, backed up, held by somebody else."""

import hashlib
import os
import shutil
import sqlite3
import subprocess
import unittest

from datadir import STRUCTURES, DataCase, small_site
from harness import BAD_INPUT, DEMO_SITES, FINE, MACHINE, TWIZA

SITE = "site d'essai"


class Exchange(DataCase):
    """Two copies of a site, and what a USB stick carries between them."""

    def setUp(self):
        super().setUp()
        self.kept()
        self.other = self.folder / "autre"

    def send(self, source, target, name="paquet.twiza"):
        self.twiza("export", SITE, "-o", name, data=source, code=FINE)
        return self.imported(name, data=target)

    def type_over(self, data, phone, row="Association Amal"):
        rows = [STRUCTURES] + [[name, None, phone if name == row else None]
                               for name in ("Commune", "Association Amal", "Coopérative Tigmi")]
        path = self.workbook({"Site": [["Champ", "Valeur"], ["Nom", "Site d'essai"]], "Structures": rows}, "saisie.xlsx")
        self.imported(path, data=data)

    def test_QUA_10_a_bundle_makes_the_same_site_elsewhere(self):
        for name in DEMO_SITES:
            self.imported(self.demo(name))
            self.twiza("export", self.check(self.demo(name))["site"], "-o", name + ".twiza", code=FINE)
            before = self.twiza("import", name + ".twiza", data=self.other, code=FINE)
            self.assertIn("--yes", before.out)
            self.imported(name + ".twiza", data=self.other)
            self.assertFalse(self.report(self.demo(name), data=self.other)["differs"])
        self.send(self.data, self.other)
        self.assertEqual(self.hash_of(), self.hash_of(data=self.other))

    def test_QUA_10_a_bundle_is_a_site(self):
        self.twiza("export", SITE, "-o", "s.twiza", code=FINE)
        shutil.rmtree(self.data)
        self.assertEqual(self.check("s.twiza")["site"], "Site d'essai")
        self.assertEqual(len(self.log("s.twiza")["changes"]), 1)
        self.twiza("export", "s.twiza", "-o", "s.xlsx", code=FINE)
        self.assertEqual(len(self.scene("s.twiza")["nodes"]), 3)
        self.assertFalse(self.data.exists())

    def test_QUA_10_twice_changes_nothing(self):
        self.send(self.data, self.other)
        report = self.twiza("import", "paquet.twiza", "--json", data=self.other, code=FINE).json()
        self.assertEqual((report["brought"], report["known"], report["differs"]), (0, 1, False))
        self.assertIn("Rien ne diffère", self.imported("paquet.twiza", data=self.other).out)

    def test_SOC_22_edited_apart_on_different_fields_they_agree(self):
        self.send(self.data, self.other)
        self.type_over(self.data, "0600000001", "Commune")
        self.type_over(self.other, "0600000002", "Coopérative Tigmi")
        self.send(self.data, self.other)
        self.send(self.other, self.data)
        self.assertEqual(self.hash_of(), self.hash_of(data=self.other))
        for data in (self.data, self.other):
            self.twiza("export", SITE, "-o", "fin/", data=data, code=FINE)
            text = (self.folder / "fin" / "Structures.csv").read_text("utf-8-sig")
            self.assertIn("0600000001", text)
            self.assertIn("0600000002", text)

    def test_SOC_22_edited_apart_on_one_field_they_show_a_card(self):
        self.twiza("config", "author", "Amina, coach", code=FINE)
        self.twiza("config", "author", "Brahim, animateur", data=self.other, code=FINE)
        self.send(self.data, self.other)
        self.type_over(self.data, "0600000001")
        self.type_over(self.other, "0600000002")
        self.assertIn("0600000001", self.send(self.data, self.other).out, "the import says what it opens")
        self.send(self.other, self.data)
        self.assertEqual(self.hash_of(), self.hash_of(data=self.other))
        for data in (self.data, self.other):
            cards = [f for f in self.twiza("check", SITE, "--json", data=data).json()["findings"] if f["rule"] == "CARD"]
            self.assertEqual(len(cards), 1)
            for part in ("0600000001", "0600000002", "Amina, coach", "Brahim, animateur"):
                self.assertIn(part, cards[0]["message"])
            self.assertTrue(self.log(SITE, data=data)["attention"])
        self.assertEqual(self.twiza("check", SITE, "--strict").code, 1)
        # Undoing one of the two decides, on both machines.
        self.twiza("undo", SITE, code=FINE)
        self.assertEqual(self.findings(self.check(SITE), "CARD"), [])
        self.send(self.data, self.other)
        self.assertEqual(self.hash_of(), self.hash_of(data=self.other))
        text = self.twiza("check", SITE, "--json", data=self.other).json()
        self.assertEqual(self.findings(text, "CARD"), [])

    def test_SOC_22_deleted_here_and_used_there(self):
        self.send(self.data, self.other)
        self.type_over(self.other, "0600000002")
        less = self.workbook(small_site(Structures=[STRUCTURES, ["Commune", "commune", None],
                                                    ["Coopérative Tigmi", "coopérative", None]], Liens=None), "moins.xlsx")
        self.imported(less, "--replace")
        self.send(self.data, self.other)
        self.send(self.other, self.data)
        self.assertEqual(self.hash_of(), self.hash_of(data=self.other))
        card = self.findings(self.check(SITE), "CARD")
        self.assertTrue([c for c in card if "Association Amal" in c["message"]], card)

    def test_QUA_10_a_copied_directory_takes_another_name(self):
        copy = self.copy_data("copie")
        self.type_over(self.data, "0600000001", "Commune")
        self.type_over(copy, "0600000002", "Coopérative Tigmi")
        replicas = {self.log(SITE, data=data)["changes"][-1]["replica"] for data in (self.data, copy)}
        self.assertEqual(len(replicas), 2)
        self.send(self.data, copy)
        self.send(copy, self.data)
        self.assertEqual(self.hash_of(), self.hash_of(data=copy))

    def test_QUA_10_a_copy_that_nobody_could_tell_keeps_both_histories(self):
        """The machine's image, started twice: both write under one name."""
        copy = self.copy_data("copie")
        self.twiza("milestone", SITE, "d'un côté", code=FINE)
        # As the store would see an image of the whole machine: the same place, the same name.
        os.rename(self.data, self.folder / "ailleurs")
        shutil.copytree(copy, self.data)
        here, there = self.data, self.folder / "ailleurs"
        replica = sqlite3.connect(there / "twiza.sqlite").execute(
            "SELECT value FROM identity WHERE name = 'replica'").fetchone()
        self.assertTrue(replica)
        first = self.log(SITE, data=there)["changes"][-1]["replica"]
        self.forge_place(here, there)
        self.twiza("milestone", SITE, "de l'autre", data=here, code=FINE)
        self.assertEqual(self.log(SITE, data=here)["changes"][-1]["replica"], first)
        self.twiza("export", SITE, "-o", "a.twiza", data=here, code=FINE)
        self.twiza("export", SITE, "-o", "b.twiza", data=there, code=FINE)
        self.assertIn("copié", self.imported("b.twiza", data=here).out)
        self.imported("a.twiza", data=there)
        self.assertEqual(self.hash_of(data=here), self.hash_of(data=there))
        names = self.twiza("milestone", SITE, data=here, code=FINE).out
        self.assertIn("d'un côté", names)
        self.assertIn("de l'autre", names)
        # Both go on, under other names.
        self.twiza("milestone", SITE, "ensuite", data=here, code=FINE)
        self.assertNotEqual(self.log(SITE, data=here)["changes"][-1]["replica"], first)
        self.twiza("milestone", SITE, "et encore", data=here, code=FINE)

    def forge_place(self, here, there):
        """Lets `here` believe that it is the directory it was copied from: asks the program to take its
        place anew, then puts the old replica back."""
        old = sqlite3.connect(there / "twiza.sqlite").execute(
            "SELECT value FROM identity WHERE name = 'replica'").fetchone()[0]
        self.twiza("milestone", SITE, "essai du nom", data=here, code=FINE)
        self.twiza("undo", SITE, data=here, code=FINE)
        base = sqlite3.connect(here / "twiza.sqlite")
        base.execute("DELETE FROM change WHERE replica <> ?", (old,))
        base.execute("UPDATE identity SET value = ? WHERE name = 'replica'", (old,))
        base.commit()
        base.close()

    def test_QUA_10_a_bundle_that_was_cut(self):
        self.type_over(self.data, "0600000001", "Commune")
        self.twiza("export", SITE, "-o", "s.twiza", code=FINE)
        whole = (self.folder / "s.twiza").read_bytes()
        (self.folder / "coupe.twiza").write_bytes(whole[:-20])
        answer = self.imported("coupe.twiza", data=self.other)
        self.assertIn("s'arrête", answer.out)
        self.assertEqual(len(self.log(SITE, data=self.other)["changes"]), 1)
        self.imported("s.twiza", data=self.other)
        self.assertEqual(self.hash_of(), self.hash_of(data=self.other))
        (self.folder / "debut.twiza").write_bytes(whole[:30])
        self.assertEqual(self.twiza("import", "debut.twiza", data=self.other).code, BAD_INPUT)

    def test_QUA_10_a_change_before_those_it_follows_waits_and_is_kept(self):
        self.type_over(self.data, "0600000001", "Commune")
        self.twiza("export", SITE, "-o", "s.twiza", code=FINE)
        lines = (self.folder / "s.twiza").read_bytes().splitlines(True)
        (self.folder / "fin.twiza").write_bytes(b"".join(lines[:2] + lines[3:]))
        report = self.twiza("import", "fin.twiza", "--yes", "--json", data=self.other, code=FINE).json()
        self.assertEqual(report["waiting"], 1)
        (self.folder / "debut.twiza").write_bytes(b"".join(lines[:3]))
        report = self.twiza("import", "debut.twiza", "--yes", "--json", data=self.other, code=FINE).json()
        self.assertEqual(report["waiting"], 0)
        self.assertEqual(self.hash_of(), self.hash_of(data=self.other))

    def test_QUA_10_what_cannot_be_read_is_put_aside_and_seen(self):
        self.twiza("export", SITE, "-o", "s.twiza", code=FINE)
        strange = b'{"v":99}'
        frame = hashlib.sha256(strange).hexdigest()[:16].encode() + b" " + strange + b"\n"
        (self.folder / "futur.twiza").write_bytes((self.folder / "s.twiza").read_bytes() + frame)
        answer = self.imported("futur.twiza", data=self.other)
        self.assertIn("99", answer.out)
        self.assertIn("99", self.twiza("check", SITE, data=self.other, code=FINE).out)
        self.assertIn("99", self.twiza("log", SITE, data=self.other, code=FINE).out)

    def test_QUA_06_into_another_site(self):
        self.kept("Autre site", "autre.xlsx")
        self.twiza("export", SITE, "-o", "s.twiza", code=FINE)
        self.refused(("import", "s.twiza", "--into", "Autre site"), "Autre site")
        self.twiza("import", "s.twiza", "--into", SITE, code=FINE)


class Care(DataCase):
    def test_QUA_08_backup_and_restore(self):
        self.kept()
        before = self.hash_of()
        self.twiza("backup", "copie.sqlite", code=FINE)
        self.twiza("milestone", SITE, "après", code=FINE)
        after = self.hash_of()
        self.assertNotEqual(before, after)
        answer = self.twiza("restore", "copie.sqlite", code=FINE)
        self.assertIn("Site d'essai", answer.out)
        self.assertEqual(self.hash_of(), after, "nothing is restored without --yes")
        answer = self.twiza("restore", "copie.sqlite", "--yes", code=FINE)
        self.assertIn("copies", answer.out)
        self.assertEqual(self.hash_of(), before)
        # What is written next is written under another name, and the replaced data is one file away.
        old = self.log(SITE)["changes"][0]["replica"]
        self.twiza("milestone", SITE, "encore", code=FINE)
        self.assertNotEqual(self.log(SITE)["changes"][-1]["replica"], old)
        replaced = next((self.data / "copies").glob("replaced-*.sqlite"))
        self.twiza("restore", replaced, "--yes", code=FINE)
        self.assertEqual(self.hash_of(), after)

    def test_QUA_08_a_backup_in_an_empty_place(self):
        self.kept()
        self.twiza("backup", "copie.sqlite", code=FINE)
        other = self.folder / "neuf"
        answer = self.twiza("restore", "copie.sqlite", data=other, code=FINE)
        for part in ("--yes", "Site d'essai", "sites : 1"):
            self.assertIn(part, answer.out)
        self.assertFalse(other.exists())
        # What is damaged is told before anybody confirms.
        broken = bytearray((self.folder / "copie.sqlite").read_bytes())
        broken[len(broken) // 2:] = b"x" * (len(broken) - len(broken) // 2)
        (self.folder / "abimee.sqlite").write_bytes(broken)
        self.assert_one_sentence(self.twiza("restore", "abimee.sqlite", data=other, code=BAD_INPUT), "abimee.sqlite")
        self.assertFalse(other.exists())
        self.assertFalse(other.exists())
        self.twiza("restore", "copie.sqlite", "--yes", data=other, code=FINE)
        self.assertEqual(self.hash_of(), self.hash_of(data=other))

    def test_QUA_08_a_copy_each_day(self):
        self.kept()
        self.twiza("sites", code=FINE)
        copies = list((self.data / "copies").glob("20??-??-??.sqlite"))
        self.assertEqual(len(copies), 1)

    def test_QUA_06_what_they_refuse(self):
        self.refused(("backup", "copie.sqlite"), "donnees")
        self.kept()
        (self.folder / "texte.sqlite").write_text("ceci n'est pas une sauvegarde" * 100)
        for words, parts in ((("backup",), ()), (("backup", "a", "b"), ("b",)), (("restore",), ()),
                             (("backup", "texte.sqlite"), ("texte.sqlite",)),
                             (("backup", "absent/copie.sqlite"), ("copie.sqlite",)),
                             (("restore", "absent.sqlite"), ("absent.sqlite",)),
                             (("restore", "texte.sqlite", "--yes"), ("texte.sqlite",)),
                             (("sites", "x"), ("x",)), (("rebuild", "x"), ("x",))):
            self.refused(words, *parts)

    def test_QUA_08_damage_is_told(self):
        self.kept()
        file = self.data / "twiza.sqlite"
        content = bytearray(file.read_bytes())
        content[4096 * 2:4096 * 3] = b"\xff" * 4096
        for extra in ("twiza.sqlite-wal", "twiza.sqlite-shm"):
            (self.data / extra).unlink(missing_ok=True)
        file.write_bytes(bytes(content))
        answer = self.twiza("rebuild", code=MACHINE)
        self.assert_one_sentence(answer, "restore")

    def test_QUA_08_a_read_only_directory_is_read(self):
        self.kept()
        self.data.chmod(0o500)
        self.addCleanup(self.data.chmod, 0o700)
        if os.access(self.data, os.W_OK):
            self.skipTest("this user may write everywhere")
        self.twiza("log", SITE, code=FINE)
        self.assertNotEqual(self.twiza("milestone", SITE, "J").code, FINE)


class Together(DataCase):
    def test_QUA_08_somebody_holds_the_data(self):
        self.kept()
        holder = sqlite3.connect(self.data / "twiza.sqlite", isolation_level=None)
        self.addCleanup(holder.close)
        holder.execute("BEGIN IMMEDIATE")
        answer = self.twiza("milestone", SITE, "J1", code=MACHINE)
        self.assert_one_sentence(answer, "donnees")
        self.twiza("log", SITE, code=FINE)  # reading goes on
        holder.execute("ROLLBACK")
        self.twiza("milestone", SITE, "J1", code=FINE)

    def test_QUA_08_many_at_once_lose_nothing(self):
        self.kept()
        environment = dict(os.environ, TWIZA_DATA=str(self.data))
        running = [subprocess.Popen([TWIZA, "milestone", SITE, "Jalon %d" % i], env=environment, cwd=self.folder,
                                    stdout=subprocess.PIPE, stderr=subprocess.PIPE) for i in range(6)]
        for process in running:
            out, err = process.communicate(timeout=120)
            self.assertEqual(process.returncode, FINE, err)
        names = self.twiza("milestone", SITE, code=FINE).out
        for i in range(6):
            self.assertIn("Jalon %d" % i, names)
        self.assertEqual(len(self.log(SITE)["changes"]), 7)

    def test_QUA_06_where_the_data_is(self):
        self.kept(data=self.folder / "ici")
        site = self.twiza("sites", "--data", "ici", code=FINE).out
        self.assertIn("Site d'essai", site)
        self.assertIn("Aucun", self.twiza("sites", code=FINE).out)
        xdg = {"TWIZA_DATA": "", "XDG_DATA_HOME": str(self.folder / "xdg")}
        self.twiza("import", "essai.xlsx", "--yes", env=xdg, code=FINE)
        self.assertTrue((self.folder / "xdg" / "twiza" / "twiza.sqlite").exists())
        home = {"TWIZA_DATA": "", "HOME": str(self.folder / "maison")}
        self.twiza("import", "essai.xlsx", "--yes", env=home, code=FINE)
        self.assertTrue((self.folder / "maison" / ".local/share/twiza/twiza.sqlite").exists())
        self.assertEqual((self.folder / "xdg" / "twiza").stat().st_mode & 0o777, 0o700)

    def test_ETH_08_reading_a_file_makes_no_data(self):
        path = self.workbook(small_site())
        self.twiza("check", path, code=FINE)
        self.scene(path)
        self.twiza("import", path, code=FINE)
        self.assertFalse(self.data.exists())


if __name__ == "__main__":
    unittest.main()
