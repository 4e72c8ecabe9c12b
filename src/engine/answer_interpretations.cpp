// The interpretations of a site, as their editor shows them (INP-04..08).
#include "engine/answering.hpp"
#include "model/vocabularies.hpp"
#include "reading/anchors.hpp"
#include "reading/outline.hpp"

namespace twiza::engine {

namespace {

using model::Interpretation;
using model::Kind;
using model::Ref;
using reading::Fact;

// One interpretation and the reading of the map that it is about.
class Told {
 public:
  Told(const Asked& asked, const Interpretation& told)
      : asked_(asked),
        told_(told),
        reading_(reading::read(asked.site(), reading::options_for(&told, asked.site()))),
        anchors_(asked.site(), asked.index, reading_) {}

  InterpretationAnswer answer() const {
    InterpretationAnswer answer;
    answer.id = told_.id.to_text();
    answer.name = told_.name;
    answer.author = told_.author;
    answer.date = told_.date.text();
    answer.map = record(told_.map);
    answer.milestone = record(told_.milestone);
    answer.visibility = told_.visibility.empty() ? "team" : told_.visibility.code;
    answer.visibility_word = model::visibilities().say(
        told_.visibility.empty() ? model::Word{"team", ""} : told_.visibility, asked_.words.language());
    answer.is_signed = !told_.signature.empty();
    answer.signature_word = asked_.words.say(answer.is_signed ? "interpretation.signed" : "map.status");
    for (const model::Term& part : model::interpretation_parts().terms)
      answer.parts.push_back(this->part(part.code));
    return answer;
  }

 private:
  std::optional<Named> record(const Ref& ref) const {
    if (ref.empty()) return std::nullopt;
    return named(asked_, ref);
  }

  PartAnswer part(std::string_view field) const {
    const model::Field& described = *model::type_of(Kind::interpretation).field(field);
    PartAnswer part;
    part.field = field;
    part.label = described.column.in(asked_.words.language());
    const model::Value text = described.get(told_);
    if (const std::string* written = std::get_if<std::string>(&text)) part.text = *written;
    for (const model::Citation& citation : asked_.site().citations) {
      if (citation.interpretation.id == told_.id && citation.part.is(field))
        part.citations.push_back(cited(citation));
    }
    for (const reading::Chapter& chapter : reading_.chapters) {
      for (const Fact& fact : chapter.facts) {
        if (reading::part_of(fact, asked_.index) != field) continue;
        std::string key = reading::key_of(fact);
        if (anchors_.find(key) == &fact)
          part.facts.push_back({std::move(key), sentence_of(fact, asked_.site(), asked_.index, asked_.words),
                                fact.team_only, shows(fact)});
      }
    }
    return part;
  }

  CitationAnswer cited(const model::Citation& citation) const {
    const reading::Anchor anchor = anchors_.of(citation);
    CitationAnswer answer;
    answer.id = citation.id.to_text();
    answer.key = citation.fact;
    answer.language = citation.language.code;
    answer.sentence = citation.sentence;
    answer.state = reading::name_of(anchor.state);
    answer.today = anchor.sentence;
    if (anchor.fact != nullptr) {
      answer.team_only = anchor.fact->team_only;
      answer.shows = shows(*anchor.fact);
    }
    return answer;
  }

  static Strings shows(const Fact& fact) {
    Strings ids;
    for (const Ref& actor : fact.actors) ids.push_back(actor.id.to_text());
    for (const base::Id& tie : fact.ties) ids.push_back(tie.to_text());
    return ids;
  }

  const Asked& asked_;
  const Interpretation& told_;
  const reading::Reading reading_;
  const reading::Anchors anchors_;
};

}  // namespace

base::Result<InterpretationsAnswer> answer(const Asked& asked, const InterpretationsQuestion&) {
  InterpretationsAnswer answer;
  for (const Interpretation& each : asked.site().interpretations)
    answer.interpretations.push_back(Told(asked, each).answer());
  for (const model::Map& map : asked.site().maps) answer.maps.push_back(named(asked, {Kind::map, map.id}));
  for (const model::Milestone& each : asked.site().milestones)
    answer.milestones.push_back({each.id.to_text(), each.name, each.date.text(), each.reason});
  return answer;
}

}  // namespace twiza::engine
