#include "model/logo.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../base/png_maker.hpp"

namespace twiza::model {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

LogoFault fault(const ReadLogo& read) {
  const auto* found = std::get_if<LogoFault>(&read);
  EXPECT_NE(found, nullptr) << "a picture was read";
  return found == nullptr ? LogoFault::damaged : *found;
}

// Grey of its own, so that no two are the same picture.
std::string logo(unsigned char grey) {
  return logo_text(std::get<base::Png>(read_logo(small::png(40, 20, grey))));
}

TEST(Logo, DOC18APictureIsKeptAsATextThatFitsACell) {
  const std::string most = small::png(150, 158);  // 23,997 bytes
  const ReadLogo read = read_logo(most);
  ASSERT_TRUE(std::holds_alternative<base::Png>(read));
  const std::string text = logo_text(std::get<base::Png>(read));
  EXPECT_LE(text.size(), 32767u);
  EXPECT_TRUE(is_logo_data(text));
  const ReadLogo again = logo_of(text);
  ASSERT_TRUE(std::holds_alternative<base::Png>(again));
  EXPECT_EQ(std::get<base::Png>(again).bytes, most);
}

TEST(Logo, DOC18WhatIsNoLogoSaysWhy) {
  EXPECT_EQ(fault(read_logo("GIF89a")), LogoFault::not_png);
  EXPECT_EQ(fault(read_logo("")), LogoFault::not_png);
  EXPECT_EQ(fault(read_logo(small::png(9, 9).substr(0, 60))), LogoFault::damaged);
  EXPECT_EQ(fault(read_logo(small::png(160, 160))), LogoFault::too_large);
  EXPECT_EQ(fault(read_logo(small::png(2001, 2))), LogoFault::bad_shape);
  EXPECT_EQ(fault(read_logo(small::png(13, 1))), LogoFault::bad_shape);
  EXPECT_EQ(fault(read_logo(small::png(1, 13))), LogoFault::bad_shape);
  EXPECT_TRUE(std::holds_alternative<base::Png>(read_logo(small::png(12, 1))));
  for (const std::string& text : {std::string("das.png"), std::string("data:image/gif;base64,R0lGODlh"),
                                  logo(1).substr(0, 80), logo(1) + "="})
    EXPECT_EQ(fault(logo_of(text)), LogoFault::damaged) << text;
}

TEST(Logo, APersonIsToldItsSizeAndNotItsLetters) {
  EXPECT_EQ(logo_words(logo(1)), "PNG 40 × 20");
  EXPECT_EQ(logo_words("das.png"), "das.png");
  EXPECT_LT(logo_words(logo(1).substr(0, 80)).size(), 30u);
}

struct Town {
  Site site;

  Structure& structure(const char* name, const std::string& logo) {
    Structure& added = site.structures.emplace_back();
    added.id = base::derived_id({}, "structure", name);
    added.name = name;
    added.logo = logo;
    return added;
  }
  std::vector<std::string> shown(base::Language language = base::Language::fr) const {
    std::vector<std::string> names;
    for (const Logo& one : shown_logos(site, language)) names.push_back(one.name);
    return names;
  }
};

TEST(Logo, DOC18OperatorsPartnersAndWhoCommissionedAreShownInTheOrderOfTheSite) {
  Town town;
  town.structure("Commune", logo(1)).acronym = "CUS";
  town.structure("Association", logo(2));
  town.structure("REMESS", logo(3)).family = {"operator", {}};
  town.structure("Echos", logo(4)).code = "ECB";
  town.structure("Entraide", logo(5)).name_ar = "التعاون";
  town.structure("Agence", logo(6));
  town.site.info.operators = {"ecb"};
  town.site.info.partners = {"COMMUNE", "Agence du Nord"};
  town.site.info.commissioned_by = "entraïde";
  EXPECT_THAT(town.shown(), ElementsAre("Commune", "REMESS", "Echos", "Entraide"));
  EXPECT_THAT(town.shown(base::Language::ar).back(), "التعاون");
}

TEST(Logo, DOC18WithoutAPictureOrANamedRoleNothingIsShown) {
  Town town;
  town.structure("Commune", "commune.png");
  town.structure("Entraide", logo(1).substr(0, 99));
  town.structure("Association", logo(2));
  town.structure("Agence", "");
  town.site.info.partners = {"Commune", "Entraide", "Agence", ""};
  EXPECT_THAT(town.shown(), IsEmpty());
}

TEST(Logo, DOC18APictureIsShownOnceAndSixAtMost) {
  Town town;
  town.structure("Antenne", logo(1));
  for (unsigned char n = 1; n <= 9; ++n)
    town.structure(("P" + std::to_string(n)).c_str(), logo(n)).family = {"operator", {}};
  town.site.structures.front().family = {"operator", {}};
  EXPECT_THAT(town.shown(), ElementsAre("Antenne", "P2", "P3", "P4", "P5", "P6"));
}

}  // namespace
}  // namespace twiza::model
