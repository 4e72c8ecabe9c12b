"""The local server: who may ask (ETH-12), what is answered, what the disk has when it says so (QUA-08)."""

import gzip
import json
import os
import pathlib
import re
import signal
import socket
import stat
import threading
import time
import unittest
import urllib.parse
import uuid

from harness import BAD_INPUT, DEMO, DEMO_SITES, FINE
from serving import ServeCase, Typist, read_all
from test_privacy import SECRET, SITE

FRENCH, ARABIC = re.compile("[éèàêç]|l'adresse"), re.compile("[\u0600-\u06ff]{3}")


class WhoMayAsk(ServeCase):
    def setUp(self):
        super().setUp()
        self.served = self.with_site()

    def test_ETH_12_it_listens_on_this_machine_alone(self):
        inodes = {os.readlink(path) for path in (f"/proc/{self.served.process.pid}/fd/{fd}" for fd in
                                                 os.listdir(f"/proc/{self.served.process.pid}/fd"))}
        listening = []
        for table in ("tcp", "tcp6", "udp", "udp6"):
            for line in pathlib.Path("/proc/net", table).read_text().splitlines()[1:]:
                fields = line.split()
                if f"socket:[{fields[9]}]" in inodes and (fields[3] == "0A" or table.startswith("udp")):
                    listening.append((table, fields[1]))
        self.assertEqual(listening, [("tcp", "0100007F:%04X" % self.served.port)])

    def test_ETH_12_the_key_opens_as_often_as_wanted_and_is_no_cookie(self):
        for _ in range(2):
            reply = self.served.get("/?cle=" + self.served.key, cookie=None)
            self.assertEqual((reply.status, reply.headers["Location"]), (303, "/"))
            name, *attributes = reply.headers["Set-Cookie"].split("; ")
            self.assertTrue(name.startswith("twiza_%d=" % self.served.port))
            self.assertEqual(sorted(attributes), ["HttpOnly", "Path=/", "SameSite=Strict"])
            self.assertNotIn(self.served.key, reply.headers["Set-Cookie"])

    def test_ETH_12_QUA_01_without_the_cookie_nothing_is_shown_and_three_languages_say_why(self):
        for cookie in (None, "twiza_%d=" % self.served.port, "twiza_%d=%s" % (self.served.port, "0" * 48),
                       "twiza_1=" + self.served.cookie.split("=")[1], self.served.cookie[:-1],
                       "twiza_%d=%s" % (self.served.port, self.served.key)):
            for target in ("/", "/?cle=" + "0" * 48, "/?cle=", "/index.html", "/assets/index.js", "/autre"):
                page = self.served.get(target, cookie=cookie)
                self.assertEqual(page.status, 401, (cookie, target))
                text = page.body.decode()
                self.assertEqual(page.headers["Content-Type"], "text/html; charset=utf-8")
                self.assertIn('lang="fr"', text)
                self.assertIn('lang="ar" dir="rtl"', text)
                self.assertIn('lang="en"', text)
            for target in ("/api/sites", "/api/events", f"/api/sites/{self.site}/bundle", "/api/nothing"):
                self.assert_refused_in_words(self.served.get(target, cookie=cookie), 401, "serve.no_key")
        reply = self.served.post(f"/api/sites/{self.site}/changes", {"lines": []}, cookie=None)
        self.assert_refused_in_words(reply, 401)

    def test_ETH_12_a_name_that_somebody_else_points_here_is_refused(self):
        """DNS rebinding: the browser believes that the page comes from evil.example."""
        for host in ("evil.example", "evil.example:%d" % self.served.port, "127.0.0.1", "127.0.0.1:1", "localhost",
                     "127.0.0.1:%d.evil.example" % self.served.port, "[::1]:%d" % self.served.port, ""):
            for target in ("/?cle=" + self.served.key, "/api/sites"):
                reply = self.served.ask("GET", target, host=host or "")
                self.assertIn(reply.status, (400, 403), (host, target))
                self.assertNotIn("Set-Cookie", reply.headers)
        self.assertEqual(self.served.get("/api/sites", host="localhost:%d" % self.served.port).status, 200)

    def test_ETH_12_a_hostile_page_can_neither_read_nor_write(self):
        typist = Typist(self.site)
        lines = {"lines": [typist.line("jalon")]}
        target = f"/api/sites/{self.site}/changes"
        for origin in ("http://evil.example", "null", "http://localhost:%d" % self.served.port, "http://127.0.0.1",
                       "https://127.0.0.1:%d" % self.served.port, self.served.origin + ".evil.example"):
            self.assert_refused_in_words(self.served.get("/api/sites", headers={"Origin": origin}), 403)
            self.assert_refused_in_words(self.served.post(target, lines, headers={"Origin": origin}), 403)
        for site in ("cross-site", "same-site"):
            self.assert_refused_in_words(self.served.get("/api/sites", headers={"Sec-Fetch-Site": site}), 403)
            self.assert_refused_in_words(self.served.post(target, lines, headers={"Sec-Fetch-Site": site}), 403)
            self.assertEqual(self.served.get("/?cle=" + self.served.key, headers={"Sec-Fetch-Site": site}).status, 403)
        for site in ("same-origin", "none"):
            self.assertEqual(self.served.get("/api/sites", headers={"Sec-Fetch-Site": site}).status, 200)
        # No Origin at all; and a form, which a browser would send without asking us first.
        body = json.dumps(lines).encode()
        self.assert_refused_in_words(self.served.ask("POST", target, body), 403)
        for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data"):
            self.assert_refused_in_words(self.served.post(target, lines, headers={"Content-Type": kind}), 415)
        self.assertEqual(self.served.sites()[0]["changes"], 1, "something was written")

    def test_ETH_12_every_answer_tells_the_browser_what_not_to_do(self):
        replies = [self.served.get("/"), self.served.get("/", cookie=None), self.served.get("/api/sites"),
                   self.served.get("/api/nothing"), self.served.get("/?cle=" + self.served.key)]
        for reply in replies:
            self.assertEqual(reply.headers["X-Content-Type-Options"], "nosniff")
            self.assertEqual(reply.headers["Referrer-Policy"], "no-referrer")
            self.assertEqual(reply.headers["Cross-Origin-Opener-Policy"], "same-origin")
            self.assertEqual(reply.headers["Cross-Origin-Resource-Policy"], "same-origin")
            self.assertIn("camera=()", reply.headers["Permissions-Policy"])
            policy = reply.headers["Content-Security-Policy"]
            self.assertIn("default-src 'none'", policy)
            self.assertIn("frame-ancestors 'none'", policy)
            self.assertNotIn("unsafe-inline", policy)
            self.assertNotIn("Access-Control-Allow-Origin", reply.headers)

    def test_ETH_12_the_data_directory_is_for_its_owner_only(self):
        self.served.get(f"/api/sites/{self.site}/document/carte.svg")
        self.assertEqual(stat.S_IMODE(self.data.stat().st_mode), 0o700)
        for path in self.data.rglob("*"):
            self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o700 if path.is_dir() else 0o600, path)

    def test_ETH_09_nothing_of_persons_or_keys_reaches_the_terminal(self):
        self.served.get(f"/api/sites/{self.site}/document/carte.pdf?profile=team&map=" + SECRET["phone of a person"])
        self.served.get("/api/sites?phone=" + SECRET["phone of a person"])
        self.served.raw(b"GET /" + SECRET["phone of a person"].encode() + b" nonsense\r\n\r\n")
        self.served.stop()
        self.assert_quiet(self.served, SECRET["phone of a person"], "Amal", "0612345678")


class Limits(ServeCase):
    def setUp(self):
        super().setUp()
        self.served = self.with_site()
        self.target = f"/api/sites/{self.site}/changes"

    def post_head(self, **headers):
        return self.served.head("POST", self.target, Origin=self.served.origin, Content_Type="application/json",
                                **headers)

    def test_a_body_too_large_is_refused_by_its_length_before_it_is_read(self):
        answer = self.served.raw(self.post_head(Content_Length=str(17 << 20)) + b"x")
        self.assertTrue(answer.startswith(b"HTTP/1.1 413 "), answer[:200])
        self.assertIn("16 Mo".encode(), answer)

    def test_a_body_too_large_is_refused_in_chunks_too(self):
        chunk = b"100000\r\n" + b"x" * 0x100000 + b"\r\n"
        answer = self.served.raw(self.post_head(Transfer_Encoding="chunked") + chunk * 20 + b"0\r\n\r\n")
        self.assertTrue(answer.startswith(b"HTTP/1.1 413 "), answer[:200])
        self.assertEqual(self.served.get("/api/sites").status, 200)

    def test_a_small_body_may_come_in_chunks(self):
        body = json.dumps({"lines": [Typist(self.site).line("jalon")]}).encode()
        answer = self.served.raw(self.post_head(Transfer_Encoding="chunked", Connection="close") +
                                 b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body))
        self.assertTrue(answer.startswith(b"HTTP/1.1 200 "), answer)

    def test_who_may_not_ask_is_told_before_his_body_is_read(self):
        head = self.post_head(Content_Length="1000000").replace(self.served.cookie.encode(), b"twiza_1=x")
        answer = self.served.raw(head)  # the body never comes
        self.assertTrue(answer.startswith(b"HTTP/1.1 401 "), answer[:200])

    def test_a_long_head_is_refused(self):
        for head in (self.served.head("GET", "/api/sites", X="y" * 20000), self.served.head("GET", "/" + "a" * 20000),
                     b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * 5000 + b"\r\n"):
            answer = self.served.raw(head)
            self.assertTrue(answer.startswith(b"HTTP/1.1 431 "), answer[:200])
            self.assertIn(b'"message"', answer)

    def test_nonsense_is_refused_and_nobody_else_notices(self):
        for nonsense in (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" * 10, b"HELO\r\n\r\n", b"GET\r\n\r\n",
                         b"GET / HTTP/9.9\r\n\r\n", self.served.head("GET", "http://evil.example/"),
                         self.served.head("GET", "*"), self.served.head("GET", "/%zz"), self.served.head("GET", "/%00"),
                         self.served.head("GET", "/%ff"), self.served.head("GET", "/api/sites", Host="127.0.0.1"),
                         self.served.head("GET", "/api/sites", Content_Length="5") + b"hello",
                         self.post_head(Content_Length="5", Transfer_Encoding="chunked") + b"0\r\n\r\n",
                         self.post_head(Content_Length="-1"), self.post_head(Content_Length="1e3"),
                         self.post_head(Transfer_Encoding="chunked") + b"zz\r\nhello\r\n0\r\n\r\n"):
            answer = self.served.raw(nonsense)
            self.assertTrue(answer.startswith(b"HTTP/1.1 400 "), (nonsense[:60], answer[:200]))
        self.assertEqual(self.served.get("/api/sites").status, 200)
        self.assert_quiet(self.served)

    def test_no_path_leads_to_the_disk(self):
        for target in ("/../../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/assets/../../twiza.sqlite",
                       "/..%2f..%2fetc%2fpasswd", "//etc/passwd", "/assets/%5c..%5cwin.ini", "/etc/passwd",
                       "/twiza.sqlite", "/api/../twiza.sqlite"):
            reply = self.served.get(target)
            self.assertEqual(reply.status, 404, target)
            self.assertNotIn(b"root:", reply.body)

    def test_methods_and_unknown_addresses(self):
        for target, allowed in (("/", "GET, HEAD"), ("/api/sites", "GET, HEAD"), (self.target, "GET, HEAD, POST"),
                                ("/api/program", "GET, HEAD")):
            reply = self.served.ask("DELETE", target)
            self.assert_refused_in_words(reply, 405, "serve.method")
            self.assertEqual(reply.headers["Allow"], allowed)
        for target in ("/api", "/api/", "/api/site", f"/api/sites/{self.site}", f"/api/sites/{self.site}/bundle/x"):
            self.assert_refused_in_words(self.served.get(target), 404)
        for site in (str(uuid.uuid4()), "x", "00000000-0000-0000-0000-000000000000"):
            for what in ("bundle", "changes", "log", "exports", "preview", "document/x.svg"):
                self.assert_refused_in_words(self.served.get(f"/api/sites/{site}/{what}"), 404, "serve.no_site")

    def test_HEAD_says_what_GET_would(self):
        for target in ("/", "/api/sites", f"/api/sites/{self.site}/bundle", "/api/nothing"):
            get, head = self.served.get(target), self.served.ask("HEAD", target)
            self.assertEqual((head.status, head.body), (get.status, b""))
            self.assertEqual(head.headers["Content-Length"], get.headers["Content-Length"])

    def test_many_requests_on_one_connection_and_several_at_once(self):
        request = self.served.head("GET", "/api/program")
        last = self.served.head("GET", "/api/program", Connection="close")
        answer = self.served.raw(request * 9 + last)
        self.assertEqual(answer.count(b"HTTP/1.1 200 OK"), 10)

    def test_hundreds_of_connections_and_then_as_before(self):
        held = [socket.create_connection(("127.0.0.1", self.served.port)) for _ in range(600)]
        for one in held:
            one.close()
        for _ in range(50):
            try:
                self.assertEqual(self.served.get("/api/program").status, 200)
                break
            except (ConnectionError, OSError):
                time.sleep(0.1)
        else:
            self.fail("nobody is served any more")


class Reading(ServeCase):
    def setUp(self):
        super().setUp()
        self.served = self.with_site()

    def test_QUA_01_the_list_of_sites_and_the_program(self):
        site, = self.served.sites()
        self.assertEqual((site["name"], site["changes"], site["actors"], site["ties"]), ("Site d'essai", 1, 3, 1))
        self.assertRegex(site["revision"], r"^[0-9a-f]{12}$")
        self.assertRegex(site["latest"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$")
        program = self.served.get("/api/program").json()
        self.assertEqual(program["author"], "")
        self.twiza("config", "author", "Amina Ziani, coach", code=FINE)
        self.assertEqual(self.served.get("/api/program").json()["author"], "Amina Ziani, coach")
        self.assertIn(program["version"], self.twiza("--version").out)

    def test_a_bundle_comes_packed_is_the_bundle_of_the_command_line_and_is_sent_once(self):
        target = f"/api/sites/{self.site}/bundle"
        packed = self.served.get(target, headers={"Accept-Encoding": "gzip, br"})
        self.assertEqual(packed.headers["Content-Encoding"], "gzip")
        self.assertEqual(packed.headers["Twiza-Position"], "1")
        plain = self.served.get(target)
        self.assertNotIn("Content-Encoding", plain.headers)
        self.assertEqual(gzip.decompress(packed.body), plain.body)
        self.twiza("export", "site d'essai", "-o", "site.twiza", code=FINE)
        self.assertEqual((self.folder / "site.twiza").read_bytes(), plain.body)
        self.assertIn(self.served.sites()[0]["revision"], packed.headers["ETag"])
        self.assertNotEqual(packed.headers["ETag"], plain.headers["ETag"])
        for reply, headers in ((packed, {"Accept-Encoding": "gzip"}), (plain, {})):
            again = self.served.get(target, headers={"If-None-Match": '"x", ' + reply.headers["ETag"], **headers})
            self.assertEqual((again.status, again.body), (304, b""))
            self.assertEqual(again.headers["ETag"], reply.headers["ETag"])
        self.served.post(f"/api/sites/{self.site}/changes", {"lines": [Typist(self.site).line("jalon")]})
        moved = self.served.get(target, headers={"If-None-Match": plain.headers["ETag"]})
        self.assertEqual((moved.status, moved.headers["Twiza-Position"]), (200, "2"))

    def test_the_log_is_that_of_the_command_line(self):
        for language in ("fr", "ar", "en"):
            spoken = self.twiza("log", "site d'essai", "--json", "--lang", language, code=FINE).json()
            self.assertEqual(self.served.get(f"/api/sites/{self.site}/log?language={language}").json(), spoken)

    def test_QUA_01_errors_speak_the_language_that_was_asked_for(self):
        for language, sign in (("fr", FRENCH), ("ar", ARABIC), ("en", re.compile("site"))):
            reply = self.served.get(f"/api/sites/x/bundle?language={language}")
            self.assertRegex(reply.json()["error"]["message"], sign)

    def test_what_is_not_there_yet_is_an_empty_list(self):
        empty = self.serve(data=self.folder / "vide")
        self.assertEqual(empty.sites(), [])
        self.assertEqual(stat.S_IMODE((self.folder / "vide").stat().st_mode), 0o700)


class Writing(ServeCase):
    def setUp(self):
        super().setUp()
        self.served = self.with_site()
        self.target = f"/api/sites/{self.site}/changes"

    def post(self, *lines, **options):
        return self.served.post(self.target, {"lines": lines}, **options)

    def test_an_acknowledged_change_survives_a_kill(self):
        typist = Typist(self.site)
        line = typist.line("un jalon")
        reply = self.post(line)
        self.served.process.kill()
        self.assertEqual(reply.status, 200, reply)
        self.assertEqual(reply.json()["acknowledged"], [{"replica": typist.replica, "first": 1, "last": 1,
                                                         "hash": typist.prev}])
        self.assertEqual(reply.json()["position"], 2)
        self.served.stop()
        again = self.serve()
        self.assertEqual(again.get(self.target + "?from=1").json()["lines"], [line])
        self.assertIn("un jalon", self.twiza("milestone", "site d'essai", code=FINE).out)

    def test_many_writers_are_each_told_of_their_own(self):
        answers, threads = {}, []

        def write(number):
            typist = Typist(self.site)
            for one in range(5):
                reply = self.post(typist.line("jalon %d/%d" % (number, one)))
                answers[number, one] = (reply.status, reply.json(), typist.replica, typist.prev)
        for number in range(16):
            threads.append(threading.Thread(target=write, args=(number,)))
            threads[-1].start()
        for thread in threads:
            thread.join()
        for (_, one), (status, answer, replica, last) in answers.items():
            self.assertEqual(status, 200)
            self.assertEqual(answer["acknowledged"],
                             [{"replica": replica, "first": one + 1, "last": one + 1, "hash": last}])
        self.served.process.kill()
        self.served.stop()
        self.assertEqual(self.serve().sites()[0]["changes"], 81)
        self.twiza("rebuild", code=FINE)

    def test_a_change_that_is_sent_twice_is_kept_once(self):
        line = Typist(self.site).line("jalon")
        first, second = self.post(line), self.post(line, line)
        self.assertEqual(first.json()["acknowledged"], second.json()["acknowledged"])
        self.assertEqual(second.json()["position"], 2)

    def test_what_came_after_a_position(self):
        typist = Typist(self.site)
        lines = [typist.line("jalon %d" % one) for one in range(3)]
        self.assertEqual(self.post(*lines).json()["position"], 4)
        for start in range(4):
            answer = self.served.get(self.target + "?from=%d" % start).json()
            self.assertEqual(answer["position"], 4)
            self.assertEqual(answer["lines"][-(3 - max(0, start - 1)):] if start < 4 else [], lines[max(0, start - 1):])
        self.assertEqual(self.served.get(self.target + "?from=4").json()["lines"], [])
        self.assert_refused_in_words(self.served.get(self.target + "?from=5"), 410)
        self.assert_refused_in_words(self.served.get(self.target + "?from=-1"), 400)

    def test_what_has_no_place_yet_is_kept_aside_and_found_again(self):
        """By the rules of bundles: stored first, judged after."""
        typist = Typist(self.site)
        first, second = typist.line("un"), typist.line("deux")
        answer = self.post(second).json()
        self.assertEqual((answer["acknowledged"], answer["position"]), ([], 1))
        self.assertEqual([one["code"] for one in answer["aside"]], ["store.gap"])
        self.assertEqual(self.post(first).json()["position"], 3)
        self.served.stop()
        self.assertEqual(self.serve().sites()[0]["changes"], 3)

    def test_nonsense_is_refused_in_words_and_nothing_of_its_post_is_kept(self):
        typist, other = Typist(self.site), Typist(str(uuid.uuid4()))
        good = typist.line("jalon")
        for lines, status in (([good, "{}"], 422), ([good, good[:-5]], 422), ([good, other.line("ailleurs")], 422),
                              ([good, 5], 400), ([], 400), ("x", 400)):
            reply = self.served.post(self.target, {"lines": lines})
            self.assert_refused_in_words(reply, status)
        for body in (b"", b"[]", b"{", b'"\xff"', b'{"lines":[["x"]]}', b"[" * 100000):
            reply = self.served.ask("POST", self.target, body, headers={"Origin": self.served.origin,
                                                                        "Content-Type": "application/json"})
            self.assert_refused_in_words(reply, 400)
        self.assertEqual(self.served.sites()[0]["changes"], 1)
        self.assertEqual(self.post(good).status, 200)

    def test_a_site_is_made_by_its_first_change(self):
        site = str(uuid.uuid4())
        reply = self.served.post(f"/api/sites/{site}/changes", {"lines": [Typist(site).line("jalon")]})
        self.assertEqual((reply.status, reply.json()["position"]), (200, 1), reply)
        self.assertIn(site, [one["id"] for one in self.served.sites()])

    def test_QUA_10_what_the_command_line_does_meanwhile_is_here_and_the_other_way_round(self):
        self.twiza("milestone", "site d'essai", "au terminal", code=FINE)
        self.assertEqual(self.post(Typist(self.site).line("à la page")).json()["position"], 3)
        said = self.twiza("milestone", "site d'essai", code=FINE).out
        self.assertIn("au terminal", said)
        self.assertIn("à la page", said)


class EventStream(ServeCase):
    def setUp(self):
        super().setUp()
        self.served = self.with_site()

    def test_SOC_19_a_change_of_another_page_or_program_is_told_to_all_who_listen(self):
        listeners = [self.listen() for _ in range(200)]
        for listener in listeners:
            self.assertEqual(listener.next(), ("hello", {}))
        self.served.post(f"/api/sites/{self.site}/changes", {"lines": [Typist(self.site).line("jalon")]})
        revision = self.served.sites()[0]["revision"]
        for listener in listeners:
            self.assertEqual(listener.next(), ("site", {"site": self.site, "position": 2, "revision": revision}))
        self.twiza("milestone", "site d'essai", "au terminal", code=FINE)
        for listener in listeners:
            event, data = listener.next()
            self.assertEqual((event, data["site"], data["position"]), ("site", self.site, 3))
        for listener in listeners:
            listener.close()

    def test_who_goes_away_is_noticed(self):
        def files():
            return len(os.listdir(f"/proc/{self.served.process.pid}/fd"))
        listeners = [self.listen() for _ in range(50)]
        for listener in listeners:
            listener.next()
        held = files()
        self.assertGreaterEqual(held, 50)
        for listener in listeners:
            listener.close()
        for _ in range(100):
            if files() <= held - 50:
                return
            time.sleep(0.1)
        self.fail("listeners who left are still held")

    def test_a_restored_backup_is_told_and_shown(self):
        self.twiza("backup", "sauvegarde", code=FINE)
        self.twiza("milestone", "site d'essai", "perdu", code=FINE)
        listener = self.listen()
        self.assertEqual(listener.next()[0], "hello")
        self.assertEqual(self.served.sites()[0]["changes"], 2)
        self.twiza("restore", "sauvegarde", "--yes", code=FINE)
        while listener.next()[0] != "replaced":
            pass
        self.assertEqual(self.served.sites()[0]["changes"], 1)
        self.assert_refused_in_words(self.served.get(f"/api/sites/{self.site}/changes?from=2"), 410)


class Documents(ServeCase):
    """What leaves, for whom (ETH-05, ETH-09)."""

    def setUp(self):
        super().setUp()
        self.twiza("import", self.workbook(SITE), "--yes", code=FINE)
        self.served = self.serve()
        self.site = self.served.sites()[0]["id"]

    def document(self, name, query=""):
        return self.served.get(f"/api/sites/{self.site}/document/{name}?{query}")

    def test_every_document_that_is_offered_is_made(self):
        offered = self.served.get("/api/documents?language=fr").json()
        workshop = ["invitation", "letters", "calls", "calendar", "cards"]  # test_workshop.py makes one
        self.assertEqual([one["document"] for one in offered["documents"]],
                         ["map", "sheets", "site", "report", "notebook", "contacts", "interpretation", "difficulties",
                          "case_study"] + workshop)
        self.assertEqual([one["profile"] for one in offered["profiles"]], ["team", "restitution", "public"])
        beginnings = {".pptx": b"PK", ".docx": b"PK", ".pdf": b"%PDF", ".png": b"\x89PNG"}
        for document in offered["documents"]:
            for ending in document["endings"]:
                self.assertGreater(len(ending["word"]), 3)
                if document["document"] in workshop:
                    continue
                reply = self.document("carte" + ending["ending"], f"document={document['document']}&profile=team")
                self.assertEqual(reply.status, 200, reply)
                self.assertTrue(reply.body.startswith(beginnings.get(ending["ending"], b"")), ending)
                self.assertIn("filename=\"carte%s\"" % ending["ending"], reply.headers["Content-Disposition"])
                self.assertEqual(reply.headers["Cache-Control"], "no-store")
                self.assertIn("sandbox", reply.headers["Content-Security-Policy"])

    def test_ETH_05_a_planted_secret_is_in_no_document_for_others_nor_in_its_preview(self):
        for profile in ("", "restitution", "public"):
            preview = self.served.get(f"/api/sites/{self.site}/preview?profile={profile}&language=fr")
            held = [preview.body]
            self.assertTrue(preview.json()["allowed"])
            self.assertTrue(preview.json()["left_out"])
            for ending in (".svg", ".html", ".csv", ".graphml"):
                held.append(self.document("carte" + ending, "profile=" + profile).body)
            for what, secret in SECRET.items():
                for text in held:
                    self.assertNotIn(secret.encode(), text, (profile, what))
        team = self.document("carte.html", "profile=team").body.decode()
        self.assertIn(SECRET["phone of a person"], team)

    def test_DOC_18_a_report_and_a_message_in_two_languages_leave_by_the_page_too(self):
        for ending in (".html", ".txt"):
            said = self.document("fiche" + ending, "document=site&language=fr&second=ar").body.decode()
            self.assertRegex(said, "(?s)Fiche signalétique.*البطاقة التعريفية")

    def test_ETH_05_contacts_are_for_the_team(self):
        for profile in ("restitution", "public"):
            preview = self.served.get(f"/api/sites/{self.site}/preview?document=contacts&profile={profile}").json()
            self.assertFalse(preview["allowed"])
            self.assertGreater(len(preview["why"]), 20)
            self.assert_refused_in_words(self.document("c.docx", f"document=contacts&profile={profile}"), 422)
        self.assertTrue(self.served.get(f"/api/sites/{self.site}/preview?document=contacts&profile=team").json()["allowed"])

    def test_ETH_09_what_was_made_for_whom_is_written_down(self):
        self.twiza("config", "author", "Amina Ziani", code=FINE)
        self.document("carte.svg", "profile=public")
        self.document("fiches.docx", "document=sheets&profile=team")
        self.document("contacts.pdf", "document=contacts&profile=public")  # refused: nothing left
        self.twiza("render", "Site sensible", "-o", "au terminal.svg", code=FINE)
        self.twiza("render", "site.xlsx", "-o", "d'un classeur.svg", code=FINE)  # of no site that is kept here
        exports = self.served.get(f"/api/sites/{self.site}/exports").json()["exports"]
        self.assertEqual([(one["document"], one["ending"], one["profile"], one["author"]) for one in exports],
                         [("map", ".svg", "public", "Amina Ziani"), ("sheets", ".docx", "team", "Amina Ziani"),
                          ("map", ".svg", "restitution", "Amina Ziani")])
        self.assertEqual({one["revision"] for one in exports}, {self.served.sites()[0]["revision"]})

    def test_the_same_bytes_as_the_command_line_writes(self):
        self.twiza("render", "Site sensible", "-o", "carte.svg", "--lang", "ar", "--profile", "public", "--legend",
                   "étendue", code=FINE)
        reply = self.document("carte.svg", "language=ar&profile=public&legend=%C3%A9tendue")
        self.assertEqual(reply.body, (self.folder / "carte.svg").read_bytes())

    def test_a_wrong_wish_is_refused_in_words(self):
        for name, query, status in (("carte.svg", "map=nulle", 422), ("carte.xyz", "", 422), ("carte", "", 422),
                                    ("carte.svg", "profile=voisin", 422), ("carte.svg", "document=roman", 422),
                                    ("carte.svg", "legend=rouge", 422), ("carte.svg", "territory=Mars", 422),
                                    ("carte.docx", "document=sheets&theme=x", 422), ("%2e%2e", "", 422)):
            self.assert_refused_in_words(self.document(name, query), status)

    def test_a_file_name_from_a_site_stays_a_file_name(self):
        for typed, name in (("..%2F..%2Fetc%2Fpasswd.svg", "_.._etc_passwd.svg"),
                            ("Carte%20de%20Sal%C3%A9.svg", "Carte de Salé.svg"),
                            ("%D8%B3%D9%84%D8%A7.svg", "سلا.svg"), ("a%22b%3Bc.svg", "a_b;c.svg"),
                            ("x%E2%80%AEgpj.svg", "xgpj.svg")):
            reply = self.document(typed)
            header = reply.headers["Content-Disposition"]
            self.assertEqual(reply.status, 200, (typed, reply))
            self.assertEqual(header.count('"'), 2, header)
            self.assertEqual(urllib.parse.unquote(header.split("filename*=UTF-8''")[1]), name)


class LifeAndDeath(ServeCase):
    def test_QUA_04_one_command_brings_the_demonstration(self):
        served = self.serve("--demo", DEMO)
        self.assertEqual(len(served.sites()), len(DEMO_SITES))
        self.assertEqual(served.stop(), 0)
        changes = self.serve("--demo", DEMO).sites()
        self.assertEqual([one["changes"] for one in changes], [1] * len(DEMO_SITES), "imported twice")

    def test_a_second_server_says_who_is_there(self):
        served = self.with_site()
        answer = self.twiza("serve", "--no-open", "--data", self.data, "--lang", "fr", code=BAD_INPUT)
        self.assert_one_sentence(answer, str(served.port), time.strftime("%Y-", time.gmtime()))
        served.process.kill()
        served.stop()
        self.serve()  # the lock died with its holder

    def test_a_port_that_is_taken(self):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            port = str(taken.getsockname()[1])
            self.assert_one_sentence(self.twiza("serve", "--no-open", "--port", port, code=BAD_INPUT), port)
        first, second = self.serve(), self.serve(data=self.folder / "autres")
        self.assertNotEqual(first.port, second.port)
        self.assertIn(str(second.port), second.stderr())
        for wrong in ("0x50", "-1", "65536", "99999999999"):
            self.assert_one_sentence(self.twiza("serve", "--port=" + wrong, code=BAD_INPUT), wrong)

    def test_wrong_words(self):
        self.assert_one_sentence(self.twiza("serve", "site", code=BAD_INPUT))
        self.assert_one_sentence(self.twiza("serve", "--demo", self.folder / "rien", code=BAD_INPUT))
        self.data.mkdir(exist_ok=True)
        (self.data / "twiza.sqlite").write_bytes(b"garbage" * 1000)
        answer = self.twiza("serve")
        self.assertNotEqual(answer.code, FINE)
        self.assert_one_sentence(answer)

    def test_SIGTERM_lets_a_document_and_a_change_finish_and_ends_the_streams(self):
        self.imported(DEMO / "sale.xlsx")
        served = self.serve()
        site = served.sites()[0]["id"]
        listener = self.listen(served)
        self.assertEqual(listener.next()[0], "hello")
        with socket.create_connection(("127.0.0.1", served.port), timeout=60) as asking:
            asking.sendall(served.head("GET", f"/api/sites/{site}/document/carte.pptx?profile=team"))
            # What is answered behind it shows that the document is being made.
            self.assertEqual(served.get("/api/program").status, 200)
            served.process.send_signal(signal.SIGTERM)
            answer = read_all(asking)
        self.assertIsNone(listener.next())
        self.assertEqual(served.stop(), 0)
        # Whole, or, where a busy machine took longer than the farewell, not at all.
        if answer:
            head, body = answer.split(b"\r\n\r\n", 1)
            self.assertIn(b"Content-Length: %d" % len(body), head)
        self.assert_quiet(served)

    def test_SIGINT_ends_an_idle_server(self):
        served = self.with_site()
        with socket.create_connection(("127.0.0.1", served.port)) as idle:
            idle.sendall(served.head("GET", "/api/program"))
            idle.recv(10000)
            self.assertEqual(served.stop(signal.SIGINT), 0)

    def test_data_that_vanishes_is_said_in_words(self):
        served = self.with_site()
        for path in self.data.glob("twiza.sqlite*"):
            path.unlink()  # somebody removed the data of a running server
        reply = served.post(f"/api/sites/{self.site}/changes", {"lines": [Typist(self.site).line("jalon")]})
        self.assertGreaterEqual(reply.status, 500)
        self.assertGreater(len(reply.json()["error"]["message"]), 20)


if __name__ == "__main__":
    unittest.main()
