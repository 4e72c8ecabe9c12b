"""twiza render: the scene as data, SVG, PPTX, filters, refusals (SOC-01..25, ACT-10, ACT-11, DOC-03)."""

import json
import os
import re
import resource
import signal
import unittest
import zipfile
from xml.etree import ElementTree

import xlsx
from harness import BAD_INPUT, DEMO, DEMO_SITES, FINE, MACHINE, ROOT, TWIZA, TwizaCase, text_of_pptx, words_in

SVG = "{http://www.w3.org/2000/svg}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
FORMATS = (".scene.json", ".svg", ".html", ".pptx")
ID = re.compile(r"^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")

# A small site in which every filter has something to keep and something to drop.
SITE = {
    "Site": [["Champ", "Valeur"], ["Nom", "Petit site"], ["Début", "2012-09"]],
    "Thèmes": [["Nom", "Nom arabe", "Statut"], ["Eau", "الماء", "actif"], ["Tapis", None, None]],
    "Territoires": [["Nom", "Type", "Parent"], ["Province", "province", None], ["Ville", "commune", "Province"],
                    ["Douar", "douar", "Province"]],
    "Structures": [["Code", "Nom", "Nom arabe", "Sigle", "Catégorie", "Territoires", "Position"],
                   ["s1", "Commune de la Ville", "جماعة المدينة", "CV", "commune", "Ville", None],
                   ["s2", "Association des eaux", None, "ADE", "association", "Douar", None],
                   ["s3", "Coopérative Tigmi", None, None, "coopérative", "Douar", None],
                   ["s4", "Agence du bassin", None, "ABH", "agence", None, "externe"]],
    "Leaders": [["Code", "Fonction", "Structures"], ["l1", "Président", "s2"], ["l2", "Maire", "s1"]],
    "Groupes": [["Code", "Nom", "Nature", "Territoires"], ["g1", "Tisseuses", "non organisé", "Douar"]],
    "Liens": [["Code", "De", "À", "Qui va vers qui", "Indicateurs", "Qualité", "Mot", "Thématique", "Depuis", "Jusqu'à"],
              ["t1", "s1", "s2", "vers", "convention", "bonne", None, "Eau", "2010", "2012"],
              ["t2", "s2", "s3", "mutuel", "réseau", "conflictuelle", None, "Tapis", "2013", None],
              ["t3", "l1", "l2", None, "comité", None, "faible", None, None, None],
              ["t4", "s4", "s1", "vers", "tutelle", None, None, "Eau", None, None],
              ["t5", "g1", "g1", None, "entraide", None, None, "Tapis", None, None],
              ["t6", "g1", "s3", None, "vente", None, None, "Tapis", None, None]]}


class RenderCase(TwizaCase):
    def render(self, output, *words, site=None, code=FINE, **options):
        path = site or self.workbook(SITE)
        words = words if "--profile" in words else (*words, "--profile", "équipe")
        answer = self.twiza("render", path, "-o", output, *words, code=code, **options)
        return (self.folder / output).read_bytes(), answer

    def names(self, *words):
        return {node["name"] for node in self.scene(self.workbook(SITE), *words)["nodes"]}

    def ties(self, scene):
        names = {node["id"]: node["name"] for node in scene["nodes"]}
        return sorted((names[tie["from"]], names[tie["to"]]) for tie in scene["ties"])


class SceneJson(RenderCase):
    def test_schema(self):
        """The scene is the drawing as data: every field, millimetres, known words."""
        for site in [self.workbook(SITE)] + [DEMO / (name + ".xlsx") for name in DEMO_SITES]:
            with self.subTest(site=site):
                scene = self.scene(site)
                number = (int, float)
                self.assertGreater(scene["page"]["w"], 100)
                self.assertGreater(scene["page"]["h"], 50)
                self.assertTrue(scene["nodes"] and scene["regions"] and scene["ties"])
                for node in scene["nodes"]:
                    self.assertRegex(node["id"], ID)
                    self.assertIn(node["kind"], ("structure", "leader", "group", "theme"))
                    for key in ("x", "y", "w", "h"):
                        self.assertIsInstance(node[key], number)
                    self.assertIs(type(node["external"]), bool)
                    self.assertTrue(node["name"])
                    self.assertTrue(node["region"] is None or node["region"] in {r["id"] for r in scene["regions"]})
                    self.assertEqual(set(node["label"]) & set("xywh"), set("xywh"))
                    self.assertTrue(all(isinstance(line, str) for line in node["label"]["lines"]))
                for region in scene["regions"]:
                    self.assertRegex(region["id"], ID)
                    self.assertTrue(region["name"])
                    self.assertTrue(region["w"] > 0 and region["h"] > 0)
                    self.assertIn("parent", region)
                ids = {node["id"] for node in scene["nodes"]}
                for tie in scene["ties"]:
                    self.assertRegex(tie["id"], ID)
                    self.assertLessEqual({tie["from"], tie["to"]}, ids)
                    self.assertIn(tie["kind"], ("structure-structure", "leader-leader", "leader-structure", "extension"))
                    self.assertIn(tie["quality"], ("good", "conflictual", "none"))
                    self.assertEqual(len(tie["glue"]), 2)
                    self.assertTrue(all(glue in range(4) for glue in tie["glue"]))
                    self.assertTrue(len(tie["path"]) >= 2 and all(len(point) == 2 for point in tie["path"]))

    def test_SOC_05_everything_of_the_site_is_there(self):
        scene = self.scene(self.workbook(SITE))
        self.assertEqual({n["name"]: n["kind"] for n in scene["nodes"]}, {
            "Commune de la Ville": "structure", "Association des eaux": "structure", "Coopérative Tigmi": "structure",
            "Agence du bassin": "structure", "Président": "leader", "Maire": "leader", "Tisseuses": "group"})
        self.assertEqual(len(scene["ties"]), 8)  # six, and each leader's own
        names = {n["id"]: n["name"] for n in scene["nodes"]}
        kinds = {(names[t["from"]], names[t["to"]]): (t["kind"], t["quality"], t["arrows"]) for t in scene["ties"]}
        self.assertEqual(kinds[("Commune de la Ville", "Association des eaux")],
                         ("structure-structure", "good", [False, True]))
        self.assertEqual(kinds[("Association des eaux", "Coopérative Tigmi")],
                         ("structure-structure", "conflictual", [True, True]))
        self.assertEqual(kinds[("Président", "Maire")], ("leader-leader", "none", [False, False]))
        self.assertEqual(kinds[("Maire", "Commune de la Ville")][0], "leader-structure")
        self.assertEqual(kinds[("Tisseuses", "Tisseuses")][0], "extension")
        self.assertEqual([n["name"] for n in scene["nodes"] if n["external"]], ["Agence du bassin"])

    def test_SOC_14_territories_with_an_actor_and_shared_ancestors(self):
        scene = self.scene(self.workbook(SITE))
        names = {r["id"]: r["name"] for r in scene["regions"]}
        self.assertEqual({r["name"]: names.get(r["parent"]) for r in scene["regions"]},
                         {"Province": None, "Ville": "Province", "Douar": "Province"})
        territories = SITE["Territoires"] + [["Désert", "douar", "Province"]]
        without = {**SITE, "Territoires": territories,
                   "Structures": [row[:5] + ["Ville" if row[5] == "Douar" else row[5]] + row[6:] for row in SITE["Structures"]],
                   "Groupes": None}
        del without["Groupes"]
        without["Liens"] = SITE["Liens"][:5]
        scene = self.scene(self.workbook(without))
        self.assertEqual([r["name"] for r in scene["regions"]], ["Ville"])

    def test_SOC_13_a_theme_at_an_end(self):
        rows = SITE["Liens"] + [["t7", "s1", "theme:Eau", None, "compétence", None, None, None, None, None]]
        scene = self.scene(self.workbook({**SITE, "Liens": rows}))
        theme = [n for n in scene["nodes"] if n["kind"] == "theme"]
        self.assertEqual([n["name"] for n in theme], ["Eau"])
        self.assertEqual([t["kind"] for t in scene["ties"] if theme[0]["id"] in (t["from"], t["to"])], ["extension"])

    def test_same_input_same_bytes(self):
        """Same input, same drawing: .scene.json, .svg and .pptx, whatever the name, folder, locale and hour."""
        for site in (self.workbook(SITE), DEMO / "bouanane.xlsx", DEMO / "settat.xlsx"):
            for ending in FORMATS:
                with self.subTest(site=site, ending=ending):
                    first, _ = self.render("a" + ending, "--lang", "fr", site=site)
                    (self.folder / "elsewhere").mkdir(exist_ok=True)
                    env = {"LANG": "en_US.UTF-8", "TZ": "Pacific/Auckland", "LC_NUMERIC": "fr_FR.UTF-8"}
                    second, _ = self.render("elsewhere/b" + ending, "--lang=fr", site=site, env=env)
                    self.assertEqual(first, second)

    def test_ids_do_not_depend_on_the_order_of_columns(self):
        turned = {**SITE, "Structures": [list(reversed(row)) for row in SITE["Structures"]]}
        self.assertEqual({n["id"] for n in self.scene(self.workbook(SITE))["nodes"]},
                         {n["id"] for n in self.scene(self.workbook(turned))["nodes"]})

    def test_empty_site(self):
        for ending in FORMATS:
            with self.subTest(ending=ending):
                self.render("empty" + ending, site=self.workbook({"Site": [["Champ", "Valeur"], ["Nom", "Vide"]]}))


class Filters(RenderCase):
    """SOC-23."""

    def test_theme(self):
        scene = self.scene(self.workbook(SITE), "--theme", "tapis")
        self.assertNotIn("Agence du bassin", {n["name"] for n in scene["nodes"]})
        self.assertIn(("Association des eaux", "Coopérative Tigmi"), self.ties(scene))
        self.assertNotIn(("Commune de la Ville", "Association des eaux"), self.ties(scene))

    def test_theme_by_its_arabic_name(self):
        scene = self.scene(self.workbook(SITE), "--theme", "الماء")
        self.assertIn(("Commune de la Ville", "Association des eaux"), self.ties(scene))
        self.assertNotIn(("Tisseuses", "Tisseuses"), self.ties(scene))

    def test_territory(self):
        self.assertEqual(self.names("--territory", "DOUAR"),
                         {"Association des eaux", "Coopérative Tigmi", "Président", "Tisseuses"})
        self.assertEqual(self.names("--territory=province"), self.names() - {"Agence du bassin"})

    def test_category(self):
        self.assertEqual(self.names("--category", "coopérative"),
                         {"Coopérative Tigmi", "Tisseuses"})
        self.assertEqual(self.names("--category", "commune"), {"Commune de la Ville", "Maire"})

    def test_at(self):
        late = self.ties(self.scene(self.workbook(SITE), "--at", "2014"))
        self.assertNotIn(("Commune de la Ville", "Association des eaux"), late)
        self.assertIn(("Association des eaux", "Coopérative Tigmi"), late)
        early = self.ties(self.scene(self.workbook(SITE), "--at", "29/11/2012"))
        self.assertIn(("Commune de la Ville", "Association des eaux"), early)
        self.assertNotIn(("Association des eaux", "Coopérative Tigmi"), early)
        self.assertIn(("Président", "Maire"), early, "a tie without dates holds always")

    def test_labels(self):
        """SOC-15: name or acronym below the house; without an acronym the name stays."""
        labels = {n["name"]: " ".join(n["label"]["lines"]) for n in
                  self.scene(self.workbook(SITE), "--labels", "sigle")["nodes"]}
        self.assertEqual(labels["Commune de la Ville"], "CV")
        self.assertEqual(labels["Coopérative Tigmi"], "Coopérative Tigmi")
        labels = {n["name"]: " ".join(n["label"]["lines"]) for n in
                  self.scene(self.workbook(SITE), "--labels", "nom")["nodes"]}
        self.assertEqual(labels["Commune de la Ville"], "Commune de la Ville")

    def test_two_filters_and_nothing_left(self):
        for words in (("--territory", "Ville", "--category", "coopérative"), ("--theme", "Eau", "--territory", "Douar")):
            for ending in FORMATS:
                self.render("few" + ending, *words)

    def test_unknown_filters_name_what_there_is(self):
        site = self.workbook(SITE)
        for words, parts in ((("--theme", "Air"), ("Air", "Eau", "Tapis")),
                             (("--territory", "Lune"), ("Lune", "Ville", "Douar")),
                             (("--category", "zaouïa"), ("zaouïa",)), (("--at", "après l'Aïd"), ("après l'Aïd",)),
                             (("--at", "31/02/2013"), ("31/02/2013",)), (("--labels", "photo"), ("photo",))):
            for ending in FORMATS:
                with self.subTest(words=words, ending=ending):
                    self.assert_refused(("render", site, "-o", "x" + ending, *words), *parts)


class Svg(RenderCase):
    def test_well_formed_and_whole(self):
        """DOC-05: text stays text, and each element carries its record's id."""
        for site in [self.workbook(SITE)] + [DEMO / (name + ".xlsx") for name in DEMO_SITES]:
            with self.subTest(site=site):
                svg, _ = self.render("map.svg", site=site)
                scene = self.scene(site)
                root = ElementTree.fromstring(svg)
                self.assertEqual(root.tag, SVG + "svg")
                held = [value for element in root.iter() for value in element.attrib.values()]
                ids = [element.attrib["id"] for element in root.iter() if "id" in element.attrib]
                self.assertEqual(len(ids), len(set(ids)), "an id comes twice")
                attributes = set(held)
                for kind in ("nodes", "regions", "ties"):
                    for thing in scene[kind]:
                        self.assertIn(thing["id"], attributes)
                text = " ".join("".join(element.itertext()) for element in root.iter(SVG + "text"))
                for node in scene["nodes"]:
                    for line in node["label"]["lines"]:
                        self.assertIn(line, text)
                for title in scene["title"]["lines"] + scene["status"]["lines"]:
                    self.assertIn(title, text)
                self.assertNotIn(b"<script", svg)
                self.assertIsNone(re.search(rb'(?:href|src)="(?!#)', svg), "something is fetched from elsewhere")

    def test_SOC_06_colours_of_the_legend(self):
        svg = self.render("map.svg")[0].decode()
        scene = self.scene(self.workbook(SITE))
        strokes = {}
        root = ElementTree.fromstring(svg)
        for tie in scene["ties"]:
            group = next(e for e in root.iter() if e.get("data-id") == tie["id"] or e.get("id") == "tie-" + tie["id"])
            strokes.setdefault(tie["kind"], set()).update(
                e.get("stroke") for e in group.iter() if e.get("stroke") not in (None, "none", "#FFFFFF"))
        seen = [strokes[kind] for kind in ("structure-structure", "leader-leader", "leader-structure", "extension")]
        for i, one in enumerate(seen):
            for other in seen[:i]:
                self.assertNotEqual(one, other, strokes)

    def test_SOC_21_legend_always_printed(self):
        words = {"structure": "Structure", "leader": "Leader", "group": "roupe|lasse",
                 "structure-structure": "Lien entre structures", "leader-leader": "Lien entre leaders",
                 "leader-structure": "Lien leader – structure", "extension": "hors légende",
                 "good": "Relation bonne", "conflictual": "Relation conflictuelle", "none": ".", "theme": "Thématique"}
        for name in DEMO_SITES:
            with self.subTest(site=name):
                scene = self.scene(DEMO / (name + ".xlsx"))
                legend = "\n".join(line for entry in scene["legend"] for line in entry["lines"])
                self.assertIn("Territoire", legend)
                for kind in {thing["kind"] for thing in scene["nodes"] + scene["ties"]}:
                    self.assertRegex(legend, words[kind])
                for quality in {tie["quality"] for tie in scene["ties"]}:
                    self.assertRegex(legend, words[quality])

    def test_SOC_17_work_in_progress_is_printed(self):
        scene = self.scene(self.workbook(SITE))
        self.assertIn("Carte de travail, à corriger ensemble", scene["status"]["lines"])
        self.assertRegex(scene["imprint"]["lines"][0], r"Twiza \d")
        self.assertIn("Petit site", scene["title"]["lines"])


class Pptx(RenderCase):
    def parts(self, *words, site=None):
        self.render("map.pptx", *words, site=site)
        parts = text_of_pptx(self.folder / "map.pptx")
        for name, content in parts.items():
            if name.endswith((".xml", ".rels")):
                ElementTree.fromstring(content)
        return parts

    def relations(self, parts, name):
        folder, _, leaf = name.rpartition("/")
        rels = parts.get(folder + "/_rels/" + leaf + ".rels")
        if rels is None:
            return {}
        found = {}
        for relation in ElementTree.fromstring(rels):
            target = relation.get("Target")
            if relation.get("TargetMode") != "External":
                target = os.path.normpath(os.path.join("/" + folder, target)).lstrip("/")
            found[relation.get("Id")] = (relation.get("Type").rpartition("/")[2], target)
        return found

    def slides(self, parts):
        relations = self.relations(parts, "ppt/presentation.xml")
        root = ElementTree.fromstring(parts["ppt/presentation.xml"])
        return [relations[item.get(R + "id")][1] for item in root.iter(P + "sldId")]

    def test_package(self):
        """SOC-25: the parts of a presentation, each relation leading somewhere, no empty promise."""
        for site in [self.workbook(SITE)] + [DEMO / (name + ".xlsx") for name in DEMO_SITES]:
            with self.subTest(site=site):
                parts = self.parts(site=site)
                with zipfile.ZipFile(self.folder / "map.pptx") as package:
                    self.assertIsNone(package.testzip())
                    self.assertEqual(len(package.namelist()), len(set(package.namelist())))
                    self.assertEqual(package.namelist()[0], "[Content_Types].xml")
                for name in ("[Content_Types].xml", "_rels/.rels", "ppt/presentation.xml", "docProps/core.xml",
                             "ppt/slideMasters/slideMaster1.xml", "ppt/slideLayouts/slideLayout1.xml",
                             "ppt/theme/theme1.xml", "ppt/slides/slide1.xml"):
                    self.assertIn(name, parts)
                types = parts["[Content_Types].xml"].decode()
                for name in parts:
                    if name.endswith(".rels"):
                        source = name.replace("_rels/", "").removesuffix(".rels")
                        for kind, target in self.relations(parts, source).values():
                            self.assertIn(target, parts, name)
                    elif name != "[Content_Types].xml":
                        self.assertTrue('PartName="/%s"' % name in types or
                                        'Extension="%s"' % name.rpartition(".")[2] in types, name)

    def test_ACT_10_one_slide_per_actor_and_an_index(self):
        parts = self.parts()
        slides = self.slides(parts)
        scene = self.scene(self.workbook(SITE))
        self.assertGreaterEqual(len(slides), 1 + len(scene["nodes"]) + 1)
        texts = [words_in(parts[slide]) for slide in slides]
        for node in scene["nodes"]:
            self.assertTrue(any(node["name"] in text for text in texts[1:]), node["name"])

    def test_SOC_25_every_connector_is_a_glued_tie(self):
        for site in [self.workbook(SITE)] + [DEMO / (name + ".xlsx") for name in DEMO_SITES]:
            with self.subTest(site=site):
                parts = self.parts(site=site)
                scene = self.scene(site)
                slide = ElementTree.fromstring(parts[self.slides(parts)[0]])
                ids = [e.get("id") for e in slide.iter(P + "cNvPr")]
                self.assertEqual(len(ids), len(set(ids)), "a shape id comes twice")
                connectors = list(slide.iter(P + "cxnSp"))
                self.assertEqual(len(connectors), len(scene["ties"]))
                for connector in connectors:
                    for end in ("stCxn", "endCxn"):
                        glue = connector.find(".//" + A + end)
                        self.assertIsNotNone(glue, "a loose end")
                        self.assertIn(glue.get("id"), ids, "glued to nothing")
                names = "\n".join(e.get("name", "") for e in slide.iter(P + "cNvPr"))
                for thing in scene["nodes"] + scene["ties"] + scene["regions"]:
                    self.assertIn(thing["id"], names, "identity in shape names")

    def test_ACT_11_links_both_ways(self):
        parts = self.parts()
        slides = self.slides(parts)

        def targets(slide):
            relations = self.relations(parts, slide)
            links = ElementTree.fromstring(parts[slide]).iter(A + "hlinkClick")
            return {relations[link.get(R + "id")][1] for link in links if link.get(R + "id")}
        scene = self.scene(self.workbook(SITE))
        to_sheets = targets(slides[0]) - {slides[0]}
        self.assertGreaterEqual(len(to_sheets), len(scene["nodes"]))
        back = [slide for slide in slides[1:] if slides[0] in targets(slide)]
        self.assertGreaterEqual(len(back), len(scene["nodes"]))

    def test_map_says_what_it_is(self):
        parts = self.parts(site=DEMO / "sale.xlsx")
        text = words_in(parts[self.slides(parts)[0]])
        for words in ("Site pilote de Salé", "Carte de travail, à corriger ensemble", "Twiza", "Légende"):
            self.assertIn(words, text)


class Arabic(RenderCase):
    """QUA: the map right to left."""

    def test_all_formats(self):
        for site in (self.workbook(SITE), DEMO / "sale.xlsx"):
            for ending in FORMATS:
                with self.subTest(site=site, ending=ending):
                    data, answer = self.render("خريطة" + ending, "--lang", "ar", site=site)
                    self.assertRegex(answer.out, "[\u0600-\u06ff]")
                    if ending == ".pptx":
                        parts = text_of_pptx(self.folder / ("خريطة" + ending))
                        slide = parts["ppt/slides/slide1.xml"].decode()
                        self.assertIn('rtl="1"', slide)
                        self.assertIn("<a:cs ", slide)
                    else:
                        self.assertRegex(data.decode(), "[\u0600-\u06ff]")

    def test_arabic_names_where_there_are_any(self):
        scene = self.scene(self.workbook(SITE), "--lang", "ar")
        self.assertEqual(scene["language"], "ar")
        names = {n["name"] for n in scene["nodes"]}
        self.assertIn("جماعة المدينة", names)
        self.assertIn("Coopérative Tigmi", names)
        self.assertEqual({n["id"] for n in scene["nodes"]},
                         {n["id"] for n in self.scene(self.workbook(SITE))["nodes"]})


class Refusals(RenderCase):
    """One sentence, exit 2, and nothing written."""

    def setUp(self):
        super().setUp()
        self.site = self.workbook(SITE)

    def test_usage(self):
        for words in (("render", self.site), ("render", "-o", "x.svg"), ("render", self.site, "-o"),
                      ("render", self.site, "-o", ""), ("render", self.site, self.site, "-o", "x.svg"),
                      ("render", self.site, "-o", "x.svg", "--colour", "red"), ("render", self.site, "-x", "y"),
                      ("render", self.site, "-o", "a.svg", "-o", "b.svg"), ("render", self.site, "-o", "x.svg", "--theme"),
                      ("render", self.site, "-o", "x.svg", "--lang", "tzm"), ("render", self.site, "-o", "x.svg", "--contacts"),
                      ("check",), ("check", self.site, "--strct"), ("check", self.site, "-o", "x.svg"),
                      ("check", self.site, "--json=1"), ("draw", self.site), ("--frobnicate",), ("help", "dance")):
            with self.subTest(words=words):
                self.assert_refused(words)

    def test_no_words_at_all_shows_the_usage(self):
        answer = self.twiza(code=BAD_INPUT)
        self.assertIn("twiza check", answer.err)

    def test_help(self):
        for words in (("help",), ("--help",), ("-h",), ("help", "render"), ("help", "check"), ("help", "workbook"),
                      ("--version",), ("help", "--lang", "ar"), ("help", "workbook", "--lang=en")):
            with self.subTest(words=words):
                answer = self.twiza(*words, code=FINE)
                self.assertEqual(answer.err, "")
                self.assertGreater(len(answer.out), 8)

    def test_help_of_a_command_by_option(self):
        for command in ("render", "check"):
            self.assertEqual(self.twiza(command, "--help", code=FINE).out, self.twiza("help", command, code=FINE).out)

    def test_unknown_endings(self):
        for name in ("carte", "carte.pdf.rtf", "carte.json", "carte.ppt", "carte.xlsx", ".svg", "pptx", "carte.svg.bak"):
            with self.subTest(name=name):
                self.assert_refused(("render", self.site, "-o", name), name)

    def test_endings_in_capitals(self):
        for name in ("CARTE.PPTX", "Carte.Svg", "CARTE.SCENE.JSON"):
            self.render(name)

    def test_missing_folder(self):
        for ending in FORMATS:
            self.assert_refused(("render", self.site, "-o", "absent/x" + ending), "x" + ending)

    def test_folder_that_is_a_file(self):
        self.assert_refused(("render", self.site, "-o", "site.xlsx/x.svg"), "x.svg")

    def test_target_is_a_folder(self):
        (self.folder / "dossier.svg").mkdir()
        self.assert_refused(("render", self.site, "-o", "dossier.svg"), "dossier.svg")

    def test_target_is_a_device_or_a_pipe(self):
        os.mkfifo(self.folder / "tube.svg")
        os.symlink("/dev/full", self.folder / "plein.svg")
        for name in ("tube.svg", "plein.svg"):
            before = sorted(os.listdir(self.folder))
            answer = self.twiza("render", self.site, "-o", name, code=BAD_INPUT)
            self.assert_one_sentence(answer, name)
            self.assertEqual(sorted(os.listdir(self.folder)), before)

    def test_name_too_long(self):
        self.assert_refused(("render", self.site, "-o", "n" * 300 + ".svg"))

    def as_nobody(self):
        """Root may write everywhere: drop to another user, when root runs the tests."""
        if os.getuid() != 0:
            return {}
        os.chmod(self.folder, 0o755)
        os.chmod(self.site, 0o644)
        if any(not os.stat(parent).st_mode & 0o001 for parent in [TWIZA] + list(map(str, (ROOT / "x").parents))
               if os.path.exists(parent)):
            self.skipTest("another user cannot run %s" % TWIZA)
        return {"user": 65534, "group": 65534, "extra_groups": []}

    def test_read_only_folder(self):
        options = self.as_nobody()
        (self.folder / "clos").mkdir(mode=0o555)
        self.assert_refused(("render", self.site, "-o", "clos/x.svg"), "x.svg", **options)

    def test_read_only_target_in_an_open_folder(self):
        options = self.as_nobody()
        os.chmod(self.folder, 0o777)
        (self.folder / "x.svg").write_text("ancien")
        os.chmod(self.folder / "x.svg", 0o444)
        self.assert_refused(("render", self.site, "-o", "x.svg"), "x.svg", **options)

    def test_unreadable_site(self):
        options = self.as_nobody()
        os.chmod(self.site, 0o000)
        for words in (("check", self.site), ("render", self.site, "-o", "x.svg")):
            answer = self.twiza(*words, code=BAD_INPUT, **options)
            self.assert_one_sentence(answer, "site.xlsx")

    def test_the_disk_fills_up(self):
        """The machine fails: exit 3, the old file as it was, no rest."""
        for ending in FORMATS:
            (self.folder / ("x" + ending)).write_text("ancien")

            def little_room():
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
            self.assert_refused(("render", self.site, "-o", "x" + ending), "x" + ending, codes=(BAD_INPUT, MACHINE),
                                preexec_fn=little_room)

    def test_existing_output_survives_a_failure(self):
        for words in (("missing.xlsx",), (self.site, "--theme", "Air")):
            for ending in FORMATS:
                (self.folder / ("x" + ending)).write_text("ancien")
                self.assert_refused(("render", *words, "-o", "x" + ending))

    def test_existing_output_is_replaced_and_links_stay(self):
        (self.folder / "vrai.svg").write_text("ancien")
        os.chmod(self.folder / "vrai.svg", 0o640)
        os.symlink("vrai.svg", self.folder / "lien.svg")
        self.render("lien.svg")
        self.assertTrue((self.folder / "lien.svg").is_symlink())
        self.assertTrue((self.folder / "vrai.svg").read_bytes().startswith(b"<?xml"))

    def test_nothing_but_the_output(self):
        for ending in FORMATS:
            before = set(self.tree())
            self.render("seul" + ending)
            self.assertEqual(set(self.tree()) - before, {"seul" + ending})

    def test_odd_names(self):
        for name in ("carte de Salé.svg", "خريطة.svg", "-carte.svg", "carte\tonglet.svg", "émoji 🏠.scene.json"):
            with self.subTest(name=name):
                self.twiza("render", self.site, "-o", "./" + name, code=FINE, plain=False)
                self.assertTrue((self.folder / name).exists())
        self.twiza("render", "-o", "x.svg", "--", self.site, code=FINE)

    def test_a_name_cannot_speak_to_the_terminal(self):
        for name in ("rouge\x1b[31m.xlsx", "deux\nlignes.xlsx", "cloche\x07.xlsx", "tourné\u202eslx.xlsx"):
            with self.subTest(name=name):
                self.assert_refused(("check", name))
                self.assert_refused(("render", self.site, "-o", name))
                self.assert_refused(("render", self.site, "-o", "x.svg", "--theme", name))

    def test_names_that_are_not_utf8(self):
        raw = os.fsencode(self.folder) + b"/caf\xe9.xlsx"
        with open(raw, "wb") as copy:
            copy.write((self.folder / "site.xlsx").read_bytes())
        self.twiza("check", os.fsdecode(raw), code=FINE)
        answer = self.twiza("check", os.fsdecode(b"th\xe9.xlsx"), code=BAD_INPUT)
        self.assert_one_sentence(answer)

    def test_refused_rows_are_said(self):
        """The coach knows before she shows it that a row is not on the map."""
        rows = SITE["Liens"] + [["t9", "s1", "Zorro", None, "x", None, None, None, None, None]]
        _, answer = self.render("x.svg", site=self.workbook({**SITE, "Liens": rows}))
        self.assertEqual(len(answer.err.splitlines()), 1, answer)
        self.assertIn("twiza check", answer.err)

    def test_what_was_done_is_said(self):
        _, answer = self.render("x.svg")
        self.assertIn("x.svg", answer.out)
        self.assertEqual(answer.err, "")

    def test_CNF_13_the_checker_looks_before_a_map_leaves(self):
        _, answer = self.render("x.svg")
        report = json.loads(self.twiza("check", self.workbook(SITE), "--json").out)
        review = [finding for finding in report["findings"] if finding["verdict"] == "review"]
        self.assertIn("À REVOIR (%d points à revoir)" % len(review), answer.out)
        self.assertNotIn("Conformité", self.render("x.docx", "--document", "site")[1].out, "no map")


class SeenScene(RenderCase):
    def test_json_numbers_are_plain(self):
        text = self.render("x.scene.json", site=DEMO / "sale.xlsx")[0].decode()
        self.assertNotIn("NaN", text)
        self.assertNotIn("Infinity", text)
        json.loads(text, parse_constant=lambda word: self.fail(word))


if __name__ == "__main__":
    unittest.main()
