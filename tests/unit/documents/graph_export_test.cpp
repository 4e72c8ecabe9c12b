#include "documents/graph_export.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "documents/gexf.hpp"
#include "documents/graphml.hpp"
#include "documents/tie_table.hpp"
#include "model/description.hpp"
#include "small_scene.hpp"
#include "xml_scan.hpp"

namespace twiza::documents {
namespace {

using base::Language;
using base::Words;
using ::testing::HasSubstr;
using ::testing::Not;

base::Id id_of(int n) { return *base::Id::parse(small::id(n)); }

// The records behind the small scene, as far as the tests ask.
privacy::SharedSite shared_site(privacy::Profile profile = privacy::Profile::restitution) {
  model::Site site;
  model::Structure commune;
  commune.id = id_of(small::commune);
  commune.name = "Commune";
  commune.category = {"commune", ""};
  commune.phone = "0611223344";
  commune.note = "entre nous";
  commune.key_actor = true;
  site.structures.push_back(commune);
  model::Structure arrondissement;
  arrondissement.id = id_of(small::arrondissement);
  arrondissement.category = {"", "mahkama"};
  site.structures.push_back(arrondissement);
  model::Source source;
  source.id = id_of(40);
  site.sources.push_back(source);
  model::Tie tie;
  tie.id = id_of(21);
  tie.from = {model::Kind::structure, commune.id};
  tie.to = {model::Kind::structure, arrondissement.id};
  tie.direction = {"towards", ""};
  tie.quality = {"good", ""};
  tie.indicators = {"accord", "-12"};
  tie.since = base::parse_when("nov. 2012");
  tie.sources = {{model::Kind::source, source.id}};
  tie.cause = "entre nous";
  site.ties.push_back(tie);
  return privacy::share(site, profile);
}

Graph graph(Language language = Language::fr, privacy::Profile profile = privacy::Profile::restitution) {
  return graph_of(small::scene(language), shared_site(profile), Words::of(language));
}

TEST(GraphExport, SOC_27_nodes_and_ties_are_those_of_the_scene) {
  const Graph made = graph();
  ASSERT_EQ(6u, made.nodes.size());
  ASSERT_EQ(5u, made.ties.size());
  EXPECT_EQ("Salé / Bab Lamrissa", made.nodes[0].values.at("territory_path"));
  EXPECT_EQ("commune", made.nodes[0].values.at("category"));
  EXPECT_EQ("mahkama", made.nodes[1].values.at("category")) << "the coach's own word";
  EXPECT_EQ("true", made.nodes[0].values.at("key_actor"));
  EXPECT_EQ(0u, made.nodes[1].values.count("key_actor")) << "not known is not no";
  EXPECT_EQ(GraphDirection::towards, made.ties[0].direction);
  EXPECT_EQ("accord; -12", made.ties[0].values.at("indicators"));
  EXPECT_EQ("2012-11", made.ties[0].values.at("since"));
  EXPECT_EQ("true", made.ties[0].values.at("sure"));
  EXPECT_EQ(0u, made.ties[0].values.count("sources")) << "a source without a name";
}

TEST(GraphExport, ETH_05_contacts_only_on_request_and_remarks_never) {
  const auto texts = [](const Graph& of) { return write_graphml(of) + write_gexf(of); };
  EXPECT_THAT(texts(graph()), Not(HasSubstr("0611223344")));
  EXPECT_THAT(texts(graph(Language::fr, privacy::Profile::team)), HasSubstr("0611223344"));
  EXPECT_THAT(texts(graph(Language::fr, privacy::Profile::team)), Not(HasSubstr("entre nous")));
}

// One attribute has one type, whatever the record: GraphML and GEXF declare it once.
TEST(GraphExport, SOC_27_fields_of_one_name_are_of_one_type) {
  std::map<std::string_view, model::FieldType> types;
  for (const model::Kind kind :
       {model::Kind::structure, model::Kind::leader, model::Kind::group, model::Kind::theme}) {
    for (const model::Field& field : model::type_of(kind).fields)
      EXPECT_EQ(field.type, types.emplace(field.name, field.type).first->second) << field.name;
  }
}

TEST(GraphExport, SOC_27_a_second_tie_between_two_nodes_is_told_apart_in_gexf) {
  sociogram::Scene scene = small::scene();
  sociogram::SceneTie again = scene.ties[0];
  again.id = small::id(29);
  std::swap(again.from, again.to);
  scene.ties.push_back(again);
  const Graph made = graph_of(scene, shared_site(), Words::of(Language::fr));
  EXPECT_EQ(2, made.ties.back().parallel);
  EXPECT_THAT(write_gexf(made), HasSubstr("kind=\"structure-structure 2\""));
  EXPECT_EQ(6, scan::count(write_graphml(made), "<edge "));
}

TEST(TieTable, SOC_27_a_row_a_tie_in_the_words_of_the_language) {
  const auto table = tie_table(graph(), Words::of(Language::fr));
  ASSERT_EQ(6u, table.size());
  EXPECT_EQ("Indicateurs", table[0][6]);
  const std::vector<std::string> first = {
      "Commune", "مقاطعة تابريكت", "vers", "Lien entre structures", "Relation bonne", "oui"};
  EXPECT_EQ(first, std::vector<std::string>(table[1].begin(), table[1].begin() + 6));
  EXPECT_EQ("bonne", table[1][7]);
  for (const auto& row : table) EXPECT_EQ(table[0].size(), row.size());
  EXPECT_EQ("من", tie_table(graph(Language::ar), Words::of(Language::ar))[0][0]);
}

}  // namespace
}  // namespace twiza::documents
