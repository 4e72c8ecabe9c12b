#include "app/leak_check.hpp"

#include <gtest/gtest.h>

#include "../base/png_maker.hpp"
#include "app/formats.hpp"
#include "app/markup_text.hpp"
#include "app/readable_text.hpp"
#include "base/base64.hpp"
#include "platform/pango_measure.hpp"
#include "platform/zip_writer.hpp"
#include "privacy/anonymous.hpp"
#include "sociogram/scene_builder.hpp"

namespace twiza::app {
namespace {

using model::Kind;
using privacy::Profile;
using privacy::SharedSite;
using sociogram::Scene;

// A site whose every secret is unmistakable; the title is one too, so that each format has one to show.
model::Site sensitive_site() {
  const auto id = [](const char* key) { return base::derived_id({}, "x", key); };
  model::Site site;
  site.info.id = id("site");
  site.info.name = "Vallée";
  for (const char* name : {"Association Amal", "Commune de Tizi"}) {
    model::Structure& structure = site.structures.emplace_back();
    structure.id = id(name);
    structure.name = name;
  }
  model::Structure& hidden = site.structures.emplace_back();
  hidden.id = id("hidden");
  hidden.name = "Cellule Tagmat Discrète";
  hidden.visibility = {"team", {}};
  model::Leader& leader = site.leaders.emplace_back();
  leader.id = id("leader");
  leader.function = "Maire";
  model::Person& person = site.persons.emplace_back();
  person.id = id("person");
  person.leader = {Kind::leader, leader.id};
  person.name = "Zoubida Qaddouri";
  person.phone = "+212 661-987654";
  model::Tie& tie = site.ties.emplace_back();
  tie.id = id("tie");
  tie.from = {Kind::structure, site.structures[0].id};
  tie.to = {Kind::structure, site.structures[1].id};
  tie.indicators = {"convention"};
  tie.quality = {"conflictual", {}};
  tie.note = "La querelle du puits";
  return site;
}

Scene scene_of(const SharedSite& shared) {
  static const platform::PangoMeasure measure;
  return sociogram::build_scene(shared.site(), {}, measure);
}

std::string write(const Format& format, const Scene& scene, const SharedSite& shared) {
  const print::PrintOptions print;
  return format.write({scene, shared, base::Words::of(base::Language::fr), print}).value();
}

bool is_picture(const std::string& bytes) { return bytes.compare(1, 3, "PNG") == 0; }

std::string leak_in(const base::Result<bool>& looked) { return looked ? std::string() : looked.error().code; }

class Leaks : public ::testing::Test {
 protected:
  const model::Site site_ = sensitive_site();
  const SharedSite team_ = privacy::share(site_, Profile::team);
  const SharedSite shared_ = privacy::share(site_, Profile::restitution);
  const LeakCheck check_{site_, shared_, {}};
};

// ETH-05: each writer, given what only the team may see, is caught; given what may be seen, it is not.
TEST_F(Leaks, ETH_05_every_writer_that_draws_from_the_whole_site_is_caught) {
  const Scene leaky = scene_of(team_), clean = scene_of(shared_);
  EXPECT_FALSE(check_.look_at(leaky));
  EXPECT_TRUE(check_.look_at(clean));
  for (const Format& format : formats()) {
    Scene drawn = leaky;
    // A message says numbers and the map's title, no more.
    if (format.ending == ".txt") drawn.title.lines = {"Zoubida Qaddouri"};
    const std::string bytes = write(format, drawn, team_);
    // Of a picture, only the drawing's own texts can be looked at, as above.
    EXPECT_EQ(leak_in(check_.look_at(bytes)), is_picture(bytes) ? "" : "leak.found") << format.ending;
    EXPECT_EQ(leak_in(check_.look_at(write(format, clean, shared_))), "") << format.ending;
  }
}

// ETH-05: and so is each writer of documents to be read.
TEST_F(Leaks, ETH_05_every_writer_of_a_report_that_says_too_much_is_caught) {
  for (const ReportFormat& format : report_formats()) {
    for (const char* said : {"Zoubida Qaddouri", "La querelle du puits", "06 61 98 76 54", "Rien à cacher"}) {
      documents::Report french, arabic;
      french.title = "Fiche";
      french.gist = {"Une phrase."};
      french.blocks = {documents::Paragraph{"Une phrase."}};
      arabic.title = "بطاقة";
      arabic.language = base::Language::ar;
      arabic.gist = {said};
      arabic.blocks = {documents::ReportTable{"Tableau", {"Nom"}, {{said}}}};
      const std::string bytes = format.write({{french, arabic}}).value();
      const bool clean = std::string_view(said) == "Rien à cacher";
      EXPECT_EQ(leak_in(check_.look_at(bytes)), clean ? "" : "leak.found") << format.ending << " " << said;
    }
  }
}

// DOC-16: in an anonymous case every name of the site is one too many, also one that is on every map.
TEST_F(Leaks, DOC_16_a_name_left_in_a_case_study_is_caught) {
  const LeakCheck check(site_, privacy::anonymous(site_, Profile::team, base::Language::fr), {});
  for (const char* leak :
       {"Association Amal", "Commune de Tizi", "Zoubida Qaddouri", "Vallée", "0661987654"}) {
    EXPECT_FALSE(check.look_at("<html><p>" + std::string(leak) + "</p></html>")) << leak;
    EXPECT_FALSE(check.look_at("Étude de cas\n" + std::string(leak) + "\n")) << leak;
  }
  EXPECT_TRUE(check.look_at(std::string_view("<html><p>Structure 1, Leader 1</p></html>")));
}

// A drawing is looked at by itself: its texts may become dots.
TEST_F(Leaks, a_drawing_with_a_name_or_a_sign_too_many_is_caught_before_it_is_written) {
  Scene scene = scene_of(shared_);
  scene.nodes.front().label.lines = {"Zoubida", "Qaddouri"};
  EXPECT_FALSE(check_.look_at(scene));
  scene = scene_of(shared_);
  scene.ties.front().sign.sign = model::Sign::conflictual;
  EXPECT_FALSE(check_.look_at(scene));
}

// Each way in which a text may lie in a file.
TEST_F(Leaks, a_text_is_found_however_it_is_written) {
  for (const char* leak :
       {"<svg><text>Zoubida Qaddouri</text></svg>",
        "<svg><text><tspan>Zoubida</tspan><tspan>Qaddouri</tspan></text></svg>",
        "<w><r>Zoub</r><r>ida Qad</r><r>douri</r></w>", "<p alt='Zoubida&#32;Qaddouri'/>",
        "<p><!-- zoubida qaddouri --></p>", "<p><![CDATA[ZOUBIDA QADDOURI]]></p>",
        "<script>x={\"n\":\"Zoubida\\u0020Qaddouri\"}</script>", "{\"n\":[\"Zoubida\",\"Qaddouri\"]}",
        "{\"Zoubida Qaddouri\":1}", "nom;Zoubida Qaddouri", "<p>0661987654</p>", "<p>06 61 98 76 54</p>",
        "<p>06.61.98.76.54</p>", "<p>+212661987654</p>", "{\"t\":\"(00212) 661-98-76-54\"}",
        "<p>Relation conflictuelle</p>", "<p>La querelle du&#160;puits</p>",
        "%PDF-1.7 <FEFF005A006F0075006200690064006100200051006100640064006F007500720069>"}) {
    const base::Result<bool> looked = check_.look_at(std::string_view(leak));
    EXPECT_TRUE(!looked) << leak;
  }
  for (const char* fine :
       {"<svg><text>Association Amal</text></svg>", "<path d='M0661 98 76 54L66 19 87 654 1 2 3 4'/>",
        "<p>Zoubida</p>", "{\"x\":661987654.1}", "<p>Maire</p>", "convention;Commune de Tizi",
        "<style>.conflictuelle{}</style>"}) {
    EXPECT_EQ(leak_in(check_.look_at(std::string_view(fine))), "") << fine;
  }
}

TEST_F(Leaks, a_part_of_a_package_its_name_and_the_texts_of_a_picture_are_read) {
  EXPECT_FALSE(check_.look_at(platform::zip_parts({{"a/b.xml", "<p>Zoubida Qaddouri</p>"}})));
  EXPECT_FALSE(check_.look_at(platform::zip_parts({{"Zoubida Qaddouri.xml", "<p/>"}})));
  EXPECT_TRUE(check_.look_at(platform::zip_parts({{"a/b.xml", "<p>Amal</p>"}})));
  const auto picture = [](const std::string& type, const std::string& data) {
    return std::string("\x89PNG\r\n\x1a\n") + std::string{0, 0, 0, static_cast<char>(data.size())} + type +
           data + "crc4";
  };
  EXPECT_EQ(leak_in(check_.look_at(picture("tEXt", std::string("Title\0Zoubida Qaddouri", 22)))),
            "leak.found");
  EXPECT_EQ(leak_in(check_.look_at(picture("tEXt", std::string("Title\0Amal", 10)))), "");
  EXPECT_EQ(leak_in(check_.look_at(picture("zTXt", "Title"))), "leak.unreadable");
  EXPECT_EQ(leak_in(check_.look_at(std::string_view("PK\x03\x04 cut"))), "leak.unreadable");
}

TEST_F(Leaks, DOC_18_a_picture_in_markup_is_read_as_a_picture_and_not_as_words) {
  const auto drawn = [](const std::string& beside) {
    const std::string file = small::png(9, 9, 0, beside);
    return "<svg><image xlink:href=\"data:image/png;base64," + base::to_base64(file) + "\"/></svg>";
  };
  EXPECT_EQ(leak_in(check_.look_at(drawn({}))), "");
  EXPECT_EQ(
      leak_in(check_.look_at(drawn(small::png_chunk("tEXt", std::string("Author\0Zoubida Qaddouri", 23))))),
      "leak.found");
  // Letters that stand for pixels are no words, but a name written there is one.
  EXPECT_EQ(
      leak_in(check_.look_at(std::string_view("<image href='data:image/png;base64,Zoubida Qaddouri'/>"))),
      "leak.found");
}

TEST(LeakCheck, ids_of_records_and_numbers_of_rows_are_no_texts) {
  model::Site site = sensitive_site();
  site.leaders.front().code = "E192";
  site.persons.front().age = "1954";
  const LeakCheck check(site, privacy::share(site, Profile::restitution), {});
  EXPECT_TRUE(check.look_at(std::string_view("<g id='tie-eb03d120-1954-4a95-932c-b7bffdaad16a'>E192</g>")));
  EXPECT_FALSE(check.look_at(std::string_view("<g>née en 1954</g>")));
  site.leaders.front().code = "Hamou";
  const LeakCheck named(site, privacy::share(site, Profile::restitution), {});
  EXPECT_FALSE(named.look_at(std::string_view("<g>Hamou</g>")));
}

// What also stands in what may be seen is no leak, nor are words of the program.
TEST(LeakCheck, what_stands_elsewhere_or_is_a_word_of_the_program_is_not_sought) {
  model::Site site = sensitive_site();
  site.persons.front().town = "Tizi";
  site.persons.front().name = "Amal";
  model::Source& source = site.sources.emplace_back();
  source.id = base::derived_id({}, "x", "source");
  source.speaker = "Maire, Commune de Tizi";
  source.place = "Association";
  const SharedSite shared = privacy::share(site, Profile::restitution);
  const LeakCheck check(site, shared, {"jalon de mai"});
  EXPECT_TRUE(
      check.look_at(std::string_view("<p>Maire, Commune de Tizi, Association Amal, jalon de mai</p>")));
}

TEST(LeakCheck, a_text_inside_longer_words_that_may_stand_is_sought_as_a_word_alone) {
  model::Site site = sensitive_site();
  site.ties.front().note = "fontainier";
  site.structures.front().mission = "Réunir les fontainiers";
  const LeakCheck check(site, privacy::share(site, Profile::restitution), {});
  EXPECT_TRUE(check.look_at(std::string_view("<p>Réunir les fontainiers</p>")));
  EXPECT_FALSE(check.look_at(std::string_view("<p>un fontainier</p>")));
}

}  // namespace
}  // namespace twiza::app
