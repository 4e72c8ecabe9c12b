// ETH-05, ETH-08: free text says anything, so it is taken out of what leaves the team unless it is listed
// here with the reason why it may go.
#include <gtest/gtest.h>

#include <map>
#include <string>

#include "model/description.hpp"

namespace twiza::model {
namespace {

const char* const called = "what the record is called, on the map and on its sheet";
const char* const place = "of a place, not of a person";
const char* const structure = "of a structure, printed on its sheet (SOC L1575)";
const char* const reports = "every report says who asks and who works (MIS-01)";
const char* const own = "a setting of the program";
const char* const report =
    "share() keeps the report with the team unless it is marked for others, and never with a person";

const std::map<std::string, std::string>& open_texts() {
  static const std::map<std::string, std::string> listed = {
      {"code", "of actors, themes, territories; share() empties it where people write names"},
      {"site.name", called},
      {"site.identifier", own},
      {"site.revision", own},
      {"site.operators", reports},
      {"site.commissioned_by", reports},
      {"site.independence", reports},
      {"site.partners", reports},
      {"site.stage", own},
      {"theme.name", called},
      {"theme.name_ar", called},
      {"territory.name", called},
      {"territory.name_ar", called},
      {"territory.aliases", called},
      {"datum.name", place},
      {"datum.value", place},
      {"datum.unit", place},
      {"datum.source", place},
      {"structure.name", called},
      {"structure.name_ar", called},
      {"structure.acronym", called},
      {"structure.aliases", called},
      {"structure.domain", structure},
      {"structure.mission", structure},
      {"structure.competences", structure},
      {"structure.town", structure},
      {"structure.logo", structure},
      {"leader.function", "all that a map says of a leader (SOC L1560); share() gathers her in public"},
      {"leader.competences", "the guide's sheet prints what she can do; she is not in what is public"},
      {"group.name", called},
      {"group.name_ar", called},
      {"group.aliases", called},
      {"project.name", called},
      {"tie.indicators",
       "the grounds of a tie, printed on sheets; share() drops those that tell of a conflict"},
      {"source.language", "share() drops the source"},
      {"map.name", called},
      {"map.page", own},
      {"map.filter", own},
      {"milestone.name", called},
      {"interpretation.name", called},
      {"interpretation.author", report},
      {"interpretation.first_reading", report},
      {"interpretation.by_family", report},
      {"interpretation.identity", report},
      {"interpretation.commune_role", report},
      {"interpretation.weak_ties", report},
      {"interpretation.conflicts", report},
      {"interpretation.levers", report},
      {"interpretation.conclusion", report},
      {"interpretation.question", report},
      {"interpretation.accreditation", report},
      {"interpretation.signature", report},
      {"citation.fact", own},
      {"note.text", report},
      {"difficulty.name", report},
      {"difficulty.wrong", report},
      {"difficulty.why", report},
      {"difficulty.how", report},
      {"difficulty.can_do", report},
      {"difficulty.reasons", report},
      {"swot.text", report},
      {"activity.name", report},
      {"activity.hours", report},
      {"activity.place", report},
      {"activity.context", report},
      {"activity.question", report},
      {"activity.content", report},
      {"activity.proposals", report},
      {"activity.conclusions", report},
      {"outcome.text", report},
      {"coach.name", report},
      {"coach.training", report},
      {"coach.qualification", report},
      {"coach.techniques", report},
      {"coach.interests", report},
      {"coach.issuer", report},
      {"coach.number", report},
  };
  return listed;
}

TEST(Sensitivity, ETH_08_every_free_text_is_marked_or_open_for_a_listed_reason) {
  std::size_t used = 0;
  for (const RecordType& type : record_types()) {
    for (const Field& field : type.fields) {
      if (field.type != FieldType::text && field.type != FieldType::texts) continue;
      const std::string own_name = std::string(name_of(type.kind)) + "." + std::string(field.name);
      const bool listed = open_texts().count(field.name == "code" ? "code" : own_name) > 0;
      used += listed && field.name != "code" ? 1 : 0;
      EXPECT_EQ(field.sensitivity == Sensitivity::open, listed) << own_name;
    }
  }
  EXPECT_EQ(used + 1, open_texts().size()) << "a reason for a field that is no more";
}

}  // namespace
}  // namespace twiza::model
