"""The map as GraphML and GEXF, in the hands of those who read them: networkx and igraph (SOC-27).

Runs with Debian's python3, for its python3-networkx and python3-igraph.
"""

import json
import pathlib
import sys
import unittest
import warnings
from xml.etree import ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "functional"))
import igraph
import networkx
from harness import DEMO, FINE, TwizaCase
from networkx.readwrite.gexf import GEXF, GEXFReader

G = "{http://gexf.net/1.3}"
V = "{http://gexf.net/1.3/viz}"
# networkx knows GEXF up to 1.2, which 1.3 only adds to.
GEXF.versions["1.3"] = dict(GEXF.versions["1.2draft"], NS_GEXF="http://gexf.net/1.3",
                            NS_VIZ="http://gexf.net/1.3/viz", VERSION="1.3")

PARALLEL = {
    "Site": [["Champ", "Valeur"], ["Nom", "Site <&> \"des\" 'noms'"]],
    "Territoires": [["Nom", "Type", "Parent"], ["Province", "province", None], ["Ville", "commune", "Province"]],
    "Structures": [["Code", "Nom", "Nom arabe", "Catégorie", "Territoires", "Clé", "Téléphone", "Note"],
                   ["s1", "A <b> & \"c\" ]]> \u202e\u0085 é\nligne", "جماعة", "commune", "Ville", "oui", "0611223344",
                    "une remarque à part"],
                   ["s2", "=SOMME(A1)", None, "foyer féminin", None, None, None, None]],
    "Groupes": [["Code", "Nom", "Nature", "Effectif"], ["g1", "Tisseuses", "non organisé", 12.5]],
    "Liens": [["Code", "De", "À", "Qui va vers qui", "Indicateurs", "Qualité", "Cause"],
              ["t1", "s1", "s2", "vers", "convention; réseau", "bonne", "une cause à part"],
              ["t2", "s2", "s1", "mutuel", "tutelle", "conflictuelle", None],
              ["t3", "s1", "s2", None, "comité", None, None],
              ["t4", "g1", "g1", None, "entraide", None, None]],
}


class GraphCase(TwizaCase):
    drawn = {}  # a map is the same every time, and takes a second: bytes by site, format and options

    def sites(self):
        yield self.workbook(PARALLEL)
        yield DEMO / "settat.xlsx"
        yield DEMO / "bouanane.xlsx"

    def write(self, site, name, *words):
        key = (site.name, name, words)
        if key not in self.drawn:
            self.twiza("render", site, "-o", name, *words, code=FINE)
            self.drawn[key] = (self.folder / name).read_bytes()
        (self.folder / name).write_bytes(self.drawn[key])
        return self.folder / name

    def scene(self, site):
        return json.loads(self.write(site, "map.scene.json").read_text("utf-8"))

    def graphml(self, site, *words):
        return networkx.read_graphml(self.write(site, "map.graphml", *words), force_multigraph=True)

    def by_code(self, graph):
        return {data["code"]: data for _, _, data in graph.edges(data=True)}


def direction(tie):
    return {(False, False): "none", (False, True): "towards", (True, True): "mutual"}[tuple(tie["arrows"])]


class GraphMl(GraphCase):
    def test_networkx_reads_what_the_scene_shows(self):
        for site in self.sites():
            with self.subTest(site=site):
                scene, graph = self.scene(site), self.graphml(site)
                self.assertEqual({node["id"] for node in scene["nodes"]}, set(graph.nodes))
                for node in scene["nodes"]:
                    read = graph.nodes[node["id"]]
                    self.assertEqual((node["kind"], node["symbol"], node["external"]),
                                     (read["kind"], read["symbol"], read["external"]))
                    self.assertAlmostEqual(node["x"], read["x_mm"], 2)
                    self.assertAlmostEqual(node["y"], read["y_mm"], 2)
                regions = {region["id"]: region["name"] for region in scene["regions"]}
                self.assertEqual([regions.get(node["region"]) for node in scene["nodes"]],
                                 [graph.nodes[node["id"]].get("territory") for node in scene["nodes"]])
                wanted = {tie["id"]: (tie["from"], tie["to"], tie["kind"], direction(tie), tie.get("sign", {"sign": "none"})["sign"],
                                      tie["width_pt"]) for tie in scene["ties"]}
                found = {key: (a, b, data["kind"], data["direction"], data["sign"], data["width_pt"])
                         for a, b, key, data in graph.edges(keys=True, data=True)}
                self.assertEqual(wanted, found)

    def test_igraph_reads_the_same(self):
        for site in self.sites():
            with self.subTest(site=site):
                graph = self.graphml(site)
                with warnings.catch_warnings():
                    warnings.simplefilter("error")
                    other = igraph.Graph.Read_GraphML(str(self.folder / "map.graphml"))
                self.assertEqual((len(graph), graph.number_of_edges()), (other.vcount(), other.ecount()))
                self.assertEqual({key: data["label"] for key, data in graph.nodes(data=True)},
                                 dict(zip(other.vs["id"], other.vs["label"])))
                self.assertEqual({key: data["kind"] for _, _, key, data in graph.edges(keys=True, data=True)},
                                 dict(zip(other.es["id"], other.es["kind"])))
                self.assertEqual(graph.graph["imprint"], other["imprint"])

    def test_parallel_ties_stay_apart_with_all_they_say(self):
        ties = self.by_code(self.graphml(self.workbook(PARALLEL)))
        self.assertEqual({"t1", "t2", "t3", "t4"}, set(ties))
        self.assertEqual([ties[code]["direction"] for code in ("t1", "t2", "t3")], ["towards", "mutual", "none"])
        self.assertEqual(ties["t1"]["indicators"], "convention; réseau")
        self.assertEqual((ties["t2"]["quality"], ties["t2"]["quality_label"], ties["t2"]["sure"]),
                         ("conflictual", "conflictuelle", False))
        self.assertNotIn("sure", ties["t3"])

    def test_terms_are_codes_with_words_in_the_language(self):
        for language, word in (("fr", "commune"), ("ar", "جماعة")):
            nodes = {data["code"]: data for _, data in self.graphml(self.workbook(PARALLEL), "--lang", language).nodes(data=True)}
            self.assertEqual((nodes["s1"]["category"], nodes["s1"]["category_label"]), ("commune", word))
            self.assertEqual(nodes["s2"]["category"], "foyer féminin")
            self.assertIs(nodes["s1"]["key_actor"], True)
            self.assertEqual(nodes["g1"]["size"], 12.5)
            self.assertEqual(nodes["s1"]["territory"], "Ville")

    def test_naughty_names_come_back_whole_but_for_controls(self):
        graph = self.graphml(self.workbook(PARALLEL))
        names = {data["code"]: data["name"] for _, data in graph.nodes(data=True)}
        self.assertEqual(names["s1"], "A <b> & \"c\" ]]>  é ligne")
        self.assertEqual(names["s2"], "=SOMME(A1)")
        self.assertEqual(graph.graph["title"], "Site <&> \"des\" 'noms'")

    def test_ETH_05_contacts_on_request_only_and_what_no_map_shows_never(self):
        site = self.workbook(PARALLEL)
        for words, shown in (((), False), (("--contacts",), True)):
            for name in ("map.graphml", "map.gexf", "map.csv"):
                text = self.write(site, name, *words).read_text("utf-8")
                self.assertEqual("0611223344" in text, shown and name != "map.csv")
                self.assertNotIn("à part", text)


class Gexf(GraphCase):
    def test_is_what_the_schema_of_1_3_asks(self):
        for site in self.sites():
            with self.subTest(site=site):
                root = ElementTree.parse(self.write(site, "map.gexf")).getroot()
                self.assertEqual((root.tag, root.get("version")), (G + "gexf", "1.3"))
                self.assertEqual([each.tag for each in root], [G + "meta", G + "graph"])
                self.assertLessEqual({each.tag for each in root[0]}, {G + "creator", G + "keywords", G + "description"})
                graph = root[1]
                self.assertEqual([each.tag for each in graph], [G + "attributes"] * 2 + [G + "nodes", G + "edges"])
                declared = {}
                for attributes in graph.findall(G + "attributes"):
                    of = declared[attributes.get("class")] = {}
                    for attribute in attributes:
                        self.assertNotIn(attribute.get("id"), of)
                        of[attribute.get("id")] = attribute.get("type")
                        self.assertIn(attribute.get("type"), ("string", "double", "boolean"))
                ids = [each.get("id") for each in graph.iter(G + "node")] + [each.get("id") for each in graph.iter(G + "edge")]
                self.assertEqual(len(ids), len(set(ids)))
                for kind in ("node", "edge"):
                    items = graph.findall("%s%ss/%s%s" % (G, kind, G, kind))
                    self.assertEqual(int(graph.find("%s%ss" % (G, kind)).get("count")), len(items))
                    for item in items:
                        for value in item.iter(G + "attvalue"):
                            sort = declared[kind][value.get("for")]
                            if sort == "double":
                                float(value.get("value"))
                            if sort == "boolean":
                                self.assertIn(value.get("value"), ("true", "false"))
                for edge in graph.iter(G + "edge"):
                    self.assertIn(edge.get("source"), ids)
                    self.assertIn(edge.get("target"), ids)
                    self.assertIn(edge.get("type"), ("undirected", "directed", "mutual"))
                    self.assertIn(edge.find(V + "shape").get("value"), ("solid", "dotted", "dashed", "double"))

    def test_places_sizes_and_colours_are_those_of_the_map(self):
        for site in self.sites():
            with self.subTest(site=site):
                scene = self.scene(site)
                nodes = {each.get("id"): each for each in ElementTree.parse(self.write(site, "map.gexf")).iter(G + "node")}
                self.assertEqual(set(nodes), {node["id"] for node in scene["nodes"]})
                for node in scene["nodes"]:
                    place = nodes[node["id"]].find(V + "position")
                    self.assertAlmostEqual(float(place.get("x")), node["x"], 2)
                    self.assertAlmostEqual(float(place.get("y")), scene["page"]["h"] - node["y"], 2)
                    self.assertEqual(float(nodes[node["id"]].find(V + "size").get("value")), node["w"])
                    color = nodes[node["id"]].find(V + "color")
                    self.assertTrue(all(0 <= int(color.get(part)) <= 255 for part in "rgb"))

    def test_parallel_ties_are_of_kinds_of_their_own(self):
        edges = list(ElementTree.parse(self.write(self.workbook(PARALLEL), "map.gexf")).iter(G + "edge"))
        between = [(frozenset((each.get("source"), each.get("target"))), each.get("kind")) for each in edges]
        self.assertEqual(len(edges), 4)
        self.assertEqual(len(between), len(set(between)))
        self.assertEqual(sorted(each.get("type") for each in edges), ["directed", "mutual", "undirected", "undirected"])

    def test_networkx_reads_it(self):
        """But for ties of several directions in one graph, which it does not know."""
        for site in self.sites():
            with self.subTest(site=site):
                path = self.write(site, "map.gexf")
                path.write_text(path.read_text("utf-8").replace('type="directed"', 'type="undirected"')
                                .replace('type="mutual"', 'type="undirected"'), "utf-8")
                graph, scene = GEXFReader(version="1.3")(path), self.scene(site)
                self.assertEqual((len(graph), graph.number_of_edges()), (len(scene["nodes"]), len(scene["ties"])))
                self.assertEqual({key: data["kind"] for key, data in graph.nodes(data=True)},
                                 {node["id"]: node["kind"] for node in scene["nodes"]})


class Provenance(GraphCase):
    def test_program_legend_and_same_bytes(self):
        for name in ("map.graphml", "map.gexf"):
            first = self.write(self.workbook(PARALLEL), name).read_bytes()
            self.drawn.clear()
            self.assertEqual(first, self.write(self.workbook(PARALLEL), name).read_bytes())
            self.assertRegex(first.decode("utf-8"), r"Twiza \d+\.\d+\.\d+ · légende version 1")


if __name__ == "__main__":
    unittest.main()
