"""Several maps of one site: sheet Cartes, folding, the strict legend, names in two languages."""

import unittest

from harness import DEMO, FINE, TwizaCase


class Maps(TwizaCase):
    def setUp(self):
        super().setUp()
        self.site = self.workbook({
            "Site": [["Champ", "Valeur"], ["Nom", "Salé"]],
            "Thèmes": [["Nom"], ["Vendeurs"], ["Tourisme"]],
            "Territoires": [["Nom", "Nom arabe", "Type"], ["Salé", "سلا", "commune"], ["Rabat", "الرباط", "commune"]],
            "Structures": [["Nom", "Nom arabe", "Famille", "Catégorie", "Territoires"],
                           ["DAS", "", "administrations", "administration", "Salé"],
                           ["Wilaya", "", "administrations", "wilaya", "Salé"],
                           ["Amal", "أمل", "associations", "association", "Salé"],
                           ["Nour", "نور", "associations", "association", "Rabat"]],
            "Groupes": [["Nom", "Nature", "Membres"], ["Vendeuses du marché", "non organisé", ""],
                        ["Autorités", "classe d'acteurs", "DAS; Wilaya"],
                        ["Habitants", "classe d'acteurs", "Amal"]],
            "Liens": [["De", "À", "Indicateurs", "Qualité", "Mot", "Thématique"],
                      ["DAS", "Amal", "convention", "bonne", "", "Vendeurs"],
                      ["Wilaya", "Nour", "réunion", "", "faible", "Tourisme"],
                      ["Vendeuses du marché", "Autorités", "demande", "conflictuelle", "", "Vendeurs"]],
            "Cartes": [["Nom", "Thème", "Légende", "Filtre"],
                       ["Les vendeurs", "Vendeurs", "", ""],
                       ["Rabat seul", "", "stricte", "territoire = Rabat"],
                       ["Familles", "", "", "replier = familles"],
                       ["Deux", "", "", "replier = Autorités ; replier = Habitants"],
                       ["Fautive", "", "", "couleur = rouge"]],
            "Placements": [["Carte", "Objet", "X", "Y"], ["Les vendeurs", "DAS", "100", "90"]],
        })

    def names(self, *words):
        scene = self.scene(self.site, *words)
        return {node["name"] for node in scene["nodes"]}, scene

    def test_SOC_23_a_map_of_the_site_brings_its_own_choice(self):
        names, _ = self.names("--map", "les vendeurs")
        self.assertEqual(names, {"DAS", "Amal", "Vendeuses du marché", "Autorités"})
        names, scene = self.names("--map", "Rabat seul")
        self.assertEqual(names, {"Nour"})
        self.assertIn("stricte", str(scene["subtitle"]))
        names, _ = self.names("--map", "Familles")
        self.assertEqual(names, {"Administrations", "ONG et associations", "Vendeuses du marché"})
        names, _ = self.names("--map", "Deux")
        self.assertEqual(names, {"Autorités", "Habitants", "Nour", "Vendeuses du marché"})

    def test_SOC_20_placements_belong_to_their_map(self):
        def das(*words):
            return next(node for node in self.names(*words)[1]["nodes"] if node["name"] == "DAS")
        by_hand, other = das("--map", "Les vendeurs"), das("--theme", "Vendeurs", "--map", "Familles", "--fold", "Habitants")
        self.assertNotEqual((by_hand["x"], by_hand["y"]), (other["x"], other["y"]))

    def test_what_is_typed_outranks_the_map(self):
        names, _ = self.names("--map", "Rabat seul", "--territory", "Salé", "--legend", "étendue")
        self.assertIn("DAS", names)
        self.assertNotIn("Nour", names)

    def test_SOC_24_the_strict_legend_has_the_signs_of_the_guide_alone(self):
        names, scene = self.names("--legend", "stricte")
        self.assertEqual(names, {"DAS", "Wilaya", "Amal", "Nour"})
        self.assertEqual({tie["kind"] for tie in scene["ties"]}, {"structure-structure"})
        self.assertNotIn("weak", str(scene["ties"]))
        self.assertIn("weak", str(self.names()[1]["ties"]))

    def test_ACT_21_folding_and_unfolding(self):
        names, _ = self.names("--fold", "Autorités")
        self.assertEqual(names, {"Autorités", "Habitants", "Amal", "Nour", "Vendeuses du marché"})
        names, scene = self.names("--unfold", "tout")
        self.assertEqual(names, {"DAS", "Wilaya", "Amal", "Nour", "Vendeuses du marché"})
        self.assertEqual(len(scene["ties"]), 4)

    def test_DOC_18_names_in_two_languages(self):
        scene = self.names("--with", "ar")[1]
        label = next(node["label"]["lines"] for node in scene["nodes"] if node["name"] == "Amal")
        self.assertEqual(" ".join(label), "Amal · أمل")
        titles = {" ".join(region["title"]["lines"]) for region in scene["regions"]}
        self.assertIn("Salé (commune) · سلا (جماعة)", titles)

    def test_what_the_program_does_not_know_is_said(self):
        for words, part in ((("--map", "Nulle"), "Les vendeurs"), (("--map", "Fautive"), "couleur"),
                            (("--fold", "Nul"), "Autorités"), (("--legend", "rouge"), "stricte"),
                            (("--with", "tzm"), "fr, ar"), (("--labels", "x"), "sigle"),
                            (("--legend", "stricte", "--fold", "familles"), "stricte")):
            self.assert_refused(("render", self.site, "-o", "m.svg", *words), part)

    def test_demo_sites_fold_into_families(self):
        for name in ("sale", "bouanane"):
            self.twiza("render", DEMO / (name + ".xlsx"), "-o", "m.svg", "--fold", "familles", code=FINE)


if __name__ == "__main__":
    unittest.main()
