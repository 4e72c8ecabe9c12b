// The HTML page as text: what it holds, what it must not hold, and the digests that guard it. What it does
// is tested in a browser (tests/e2e).
#include "documents/html.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/canonical_json.hpp"
#include "base/fold.hpp"
#include "base/fold_table.hpp"
#include "base/sha256.hpp"
#include "documents/html_data.hpp"
#include "documents/html_markup.hpp"
#include "documents/html_viewer.hpp"
#include "small_scene.hpp"
#include "sociogram/svg.hpp"

namespace twiza::documents {
namespace {

using base::Language;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

base::Id record(int n) { return *base::Id::parse(small::id(n)); }

model::Site small_site() {
  model::Site site;
  model::Structure commune;
  commune.id = record(small::commune);
  commune.name = "Commune";
  commune.name_ar = "جماعة";
  commune.acronym = "CU";
  commune.family = model::Word{"administrations", ""};
  commune.phone = "0661000001";
  commune.aliases = {"Municipalité"};
  model::Structure arrondissement;
  arrondissement.id = record(small::arrondissement);
  arrondissement.name = "Arrondissement";
  site.structures = {commune, arrondissement};
  model::Leader president;
  president.id = record(small::president);
  president.function = "Présidente";
  site.leaders = {president};
  model::Person person;
  person.id = record(51);
  person.leader = {model::Kind::leader, president.id};
  person.name = "Nom de la personne";
  site.persons = {person};
  model::Tie tie;
  tie.id = record(21);
  tie.from = {model::Kind::structure, commune.id};
  tie.to = {model::Kind::structure, arrondissement.id};
  tie.indicators = {"convention"};
  tie.note = "note du carnet";
  site.ties = {tie};
  return site;
}

std::string written(const sociogram::Scene& scene, const model::Site& site = small_site(),
                    privacy::Profile profile = privacy::Profile::restitution) {
  return write_html(scene, privacy::share(site, profile), base::Words::of(scene.language));
}

std::string between(const std::string& text, const std::string& begin, const std::string& end) {
  const std::size_t from = text.find(begin);
  if (from == std::string::npos) return {};
  const std::size_t start = from + begin.size();
  return text.substr(start, text.find(end, start) - start);
}

int count(const std::string& text, const std::string& piece) {
  int found = 0;
  for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) ++found;
  return found;
}

base::json::value data_of(const std::string& html) {
  const auto read = base::parse_json(between(html, "id=\"data\">", "</script>"));
  EXPECT_TRUE(read);
  return read ? *read : base::json::value();
}

TEST(Html, DOC_03_SOC_27_holds_the_one_drawing_unchanged) {
  for (const Language language : {Language::fr, Language::ar, Language::en}) {
    const sociogram::Scene scene = small::scene(language);
    const std::string svg = sociogram::write_svg(scene);
    EXPECT_THAT(written(scene), HasSubstr(svg.substr(svg.find("<svg"))));
  }
}

TEST(Html, DOC_03_says_its_language_status_and_versions) {
  const std::string french = written(small::scene());
  EXPECT_THAT(french, HasSubstr("<html lang=\"fr\" dir=\"ltr\">"));
  EXPECT_THAT(between(french, "<footer>", "</footer>"), HasSubstr("Twiza 0.1.0 · légende 1"));
  EXPECT_THAT(between(french, "<footer>", "</footer>"), HasSubstr("Carte de travail, à corriger ensemble"));
  EXPECT_THAT(written(small::scene(Language::ar)), HasSubstr("<html lang=\"ar\" dir=\"rtl\">"));
}

TEST(Html, same_input_same_bytes) { EXPECT_EQ(written(small::scene()), written(small::scene())); }

// RFC 4648 the other way round, so that the test does not lean on what it tests.
std::string from_base64(const std::string& text) {
  const std::string digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  unsigned bits = 0;
  int held = 0;
  for (const char c : text) {
    if (c == '=') break;
    bits = bits << 6 | static_cast<unsigned>(digits.find(c));
    held += 6;
    if (held >= 8) bytes += static_cast<char>(bits >> (held -= 8) & 255);
  }
  return bytes;
}

TEST(Html, QUA_02_the_policy_allows_only_its_own_style_and_script) {
  const std::string html = written(small::scene());
  const std::string policy = between(html, "\"Content-Security-Policy\" content=\"", "\"");
  EXPECT_THAT(policy, ::testing::StartsWith("default-src 'none'; "));
  EXPECT_THAT(policy, Not(HasSubstr("unsafe")));
  EXPECT_THAT(policy, Not(HasSubstr("http")));
  const auto allowed = [&](const std::string& directive) {
    const std::string bytes = from_base64(between(policy, directive + " 'sha256-", "'"));
    std::vector<std::uint8_t> digest(bytes.begin(), bytes.end());
    return base::hex(digest);
  };
  EXPECT_EQ(allowed("style-src"), base::hex(base::sha256(between(html, "<style>", "</style>"))));
  EXPECT_EQ(allowed("script-src"), base::hex(base::sha256(between(html, "<script>", "</script>"))));
  EXPECT_EQ(count(html, "<script"), 2);
  EXPECT_EQ(count(html, "<style"), 1);
  EXPECT_EQ(count(html, " style="), 0);
}

TEST(Html, QUA_02_nothing_leads_outside) {
  std::string html = written(small::scene());
  for (const char* name_space : {"http://www.w3.org/2000/svg"}) {
    for (std::size_t at = html.find(name_space); at != std::string::npos; at = html.find(name_space)) {
      html.erase(at, std::string(name_space).size());
    }
  }
  for (const char* outside : {"http:", "https:", "//cdn", "url(", "@import", "src="}) {
    EXPECT_THAT(html, Not(HasSubstr(outside)));
  }
}

TEST(Html, what_ends_a_script_or_a_style_is_in_neither) {
  EXPECT_EQ(viewer_js().find("</"), std::string_view::npos);
  EXPECT_EQ(viewer_css().find("</"), std::string_view::npos);
  EXPECT_GT(viewer_js().size(), 5000u);
}

TEST(Html, names_are_text_wherever_they_stand) {
  for (const std::string naughty :
       {"<img src=x onerror=\"harm()\">", "</script><script>harm()</script>", "a\" onfocus=\"harm()",
        "<!--<script>", "</title></style>", "\u2028\u2029&amp;"}) {
    sociogram::Scene scene = small::scene();
    model::Site site = small_site();
    scene.nodes[0].name = scene.nodes[0].label.lines[0] = scene.regions[0].name = naughty;
    scene.title.lines = scene.subtitle.lines = scene.status.lines = scene.imprint.lines = {naughty};
    site.structures[0].name = site.structures[0].mission = site.structures[0].acronym = naughty;
    site.structures[0].family = model::Word{"", naughty};
    site.ties[0].indicators = {naughty};
    const std::string plain = written(small::scene());
    const std::string html = written(scene, site);
    for (const char* mark : {"<script", "</script", "<img", "<!--", "</title", "</style", "onfocus=\""}) {
      EXPECT_EQ(count(html, mark), count(plain, mark)) << naughty << " " << mark;
    }
    // Harmless as text of the page; in a script it would end a line.
    EXPECT_THAT(between(html, "id=\"data\">", "</script>"), Not(HasSubstr("\u2028")));
    const auto data = data_of(html);
    const auto& actors = data.at("actors").as_array();
    const bool kept = std::any_of(actors.begin(), actors.end(),
                                  [&](const auto& actor) { return actor.at("name").as_string() == naughty; });
    EXPECT_TRUE(kept) << naughty;
  }
}

TEST(Html, json_for_script_is_the_same_json) {
  const std::string json = R"({"a":"</script> & <!-- )"
                           "\u2028\u2029"
                           R"("})";
  const std::string safe = json_for_script(json);
  EXPECT_EQ(safe.find_first_of("<>&"), std::string::npos);
  EXPECT_EQ(safe.find("\u2028"), std::string::npos);
  EXPECT_EQ(*base::parse_json(safe), *base::parse_json(json));
}

TEST(Html, ETH_05_holds_nothing_beyond_the_scene_and_the_shared_site) {
  const std::string html = written(small::scene());
  for (const char* kept : {"0661000001", "Nom de la personne", "note du carnet"}) {
    EXPECT_THAT(html, Not(HasSubstr(kept)));
  }
  EXPECT_THAT(html, HasSubstr("réservé à l’équipe"));
  const std::string whole = written(small::scene(), small_site(), privacy::Profile::team);
  EXPECT_THAT(whole, HasSubstr("0661000001"));
  EXPECT_THAT(whole, HasSubstr("Nom de la personne"));
}

TEST(Html, ACT_11_every_actor_has_its_sheet_and_the_drawn_ties_lead_on) {
  const sociogram::Scene scene = small::scene();
  const std::string html = written(scene);
  for (const sociogram::SceneNode& node : scene.nodes) {
    EXPECT_EQ(count(html, "<article class=\"sheet\" id=\"sheet-" + node.id + "\""), 1);
    EXPECT_EQ(count(html, "href=\"#sheet-" + node.id + "\""), 1);
  }
  for (const sociogram::SceneTie& tie : scene.ties) EXPECT_EQ(count(html, "id=\"line-" + tie.id + "\""), 1);
  // Told by the sheets of both its ends.
  EXPECT_EQ(count(html, "<li data-tie=\"" + small::id(21) + "\">"), 2);
  sociogram::Scene without = scene;
  without.ties.erase(without.ties.begin());
  EXPECT_EQ(count(written(without), "<li data-tie=\"" + small::id(21) + "\">"), 0) << "it is not on the map";
}

TEST(Html, QUA_10_actors_are_found_by_all_their_names_folded) {
  const auto data = data_of(written(small::scene()));
  for (const auto& actor : data.at("actors").as_array()) {
    if (actor.at("id").as_string() != small::id(small::commune)) continue;
    const std::string key(actor.at("key").as_string());
    for (const char* name : {"Commune", "جماعة", "CU", "Municipalité"}) {
      EXPECT_THAT("\n" + key + "\n", HasSubstr("\n" + base::fold(name) + "\n"));
    }
  }
}

TEST(Html, QUA_10_the_page_has_the_whole_table_of_fold) {
  const auto data = data_of(written(small::scene()));
  const auto& pieces = data.at("fold").as_array();
  const auto table = base::fold_table();
  ASSERT_EQ(pieces.size(), 3 * table.size());
  std::int64_t next = 0;
  for (std::size_t i = 0; i < table.size(); ++i) {
    const auto first = next + pieces[3 * i].to_number<std::int64_t>();
    const auto last = first + pieces[3 * i + 1].to_number<std::int64_t>();
    EXPECT_EQ(first, static_cast<std::int64_t>(table[i].first));
    EXPECT_EQ(last, static_cast<std::int64_t>(table[i].last));
    EXPECT_EQ(pieces[3 * i + 2].as_string(), table[i].text);
    next = last + 1;
  }
}

TEST(Html, SOC_23_filters_are_what_the_map_holds) {
  const sociogram::Scene scene = small::scene();
  const PageContent content = page_content(scene, privacy::share(small_site(), privacy::Profile::restitution),
                                           base::Words::of(Language::fr));
  const auto labels = [&](const std::string& name) {
    std::vector<std::string> found;
    for (const Facet& facet : content.facets) {
      if (facet.name != name) continue;
      for (std::size_t i = 0; i < facet.choices.size(); ++i) {
        found.push_back(std::string(static_cast<std::size_t>(facet.choices[i].depth), '>') +
                        facet.choices[i].label + " " + std::to_string(facet.counts[i]));
      }
    }
    return found;
  };
  EXPECT_THAT(labels("kind"), ElementsAre("Structures 2", "Leaders 2", "Groupes et classes 2"));
  EXPECT_THAT(labels("territory"), ElementsAre("Salé 6", ">Bab Lamrissa 2", ">Tabriquet 4"));
  EXPECT_THAT(labels("family"), ElementsAre()) << "one family tells nobody apart";
  EXPECT_THAT(labels("quality"),
              ElementsAre("Relation bonne 1", "Relation conflictuelle 1",
                          "Relation faible ou superficielle (hors légende) 1", "Relation non qualifiée 2"));
}

TEST(Html, SOC_23_themes_and_sources_filter_ties_and_whom_they_speak_of) {
  const sociogram::Scene scene = small::scene();
  model::Site site = small_site();
  for (int n = 61; n <= 62; ++n) {
    model::Theme theme;
    theme.id = record(n);
    theme.name = n == 61 ? "Eau" : "Routes";
    site.themes.push_back(theme);
    model::Source source;
    source.id = record(n + 10);
    source.code = n == 61 ? "E01" : "E02";
    site.sources.push_back(source);
  }
  site.ties[0].theme = {model::Kind::theme, record(61)};
  site.ties[0].sources = {{model::Kind::source, record(71)}};
  site.ties.push_back(site.ties[0]);
  site.ties[1].id = record(22);
  site.ties[1].theme = {};
  site.ties[1].sources = {};
  model::Statement said;
  said.id = record(81);
  said.source = {model::Kind::source, record(72)};
  said.about = {model::Kind::structure, record(small::commune)};
  site.statements = {said};
  const auto facet = [&](privacy::Profile profile, const std::string& name) {
    const PageContent content =
        page_content(scene, privacy::share(site, profile), base::Words::of(Language::fr));
    std::vector<std::string> found;
    for (const Facet& each : content.facets) {
      if (each.name != name) continue;
      EXPECT_TRUE(each.of_ties);
      for (std::size_t i = 0; i < each.choices.size(); ++i) {
        found.push_back(each.choices[i].label + " " + std::to_string(each.counts[i]));
      }
    }
    return found;
  };
  EXPECT_THAT(facet(privacy::Profile::team, "source"), ElementsAre("E01 1", "E02 1"));
  EXPECT_THAT(facet(privacy::Profile::restitution, "source"), ElementsAre()) << "sources stay with the team";
  EXPECT_THAT(facet(privacy::Profile::team, "theme"), ElementsAre("Eau 1", "Sans thématique 1"));
}

TEST(Html, an_empty_map_is_a_page_too) {
  sociogram::Scene scene = small::scene();
  scene.nodes.clear();
  scene.ties.clear();
  scene.regions.clear();
  const std::string html = written(scene, model::Site());
  EXPECT_THAT(html, HasSubstr("</html>"));
  EXPECT_EQ(count(html, "id=\"filter\""), 0);
}

}  // namespace
}  // namespace twiza::documents
