#include "reading/compare_told.hpp"

#include "base/text.hpp"
#include "model/description.hpp"
#include "model/value_text.hpp"
#include "model/vocabularies.hpp"

namespace twiza::reading {

namespace {

using base::Words;
using model::Site;
using sociogram::Mark;

const model::Record* record(const Site& site, const model::Ref& ref) {
  const model::RecordType& type = model::type_of(ref.kind);
  for (const model::Record* each : type.all(site)) {
    if (each->id == ref.id) return each;
  }
  return nullptr;
}

class Teller {
 public:
  Teller(const Moments& moments, const Words& words)
      : moments_(moments), words_(words), was_(moments.before), now_(moments.after) {}

  ToldComparison tell(const Comparison& comparison) const {
    ToldComparison told;
    told.site = moments_.after.info.name.empty() ? moments_.before.info.name : moments_.after.info.name;
    told.from = moments_.from.empty() ? words_.say("compare.now") : moments_.from;
    told.to = moments_.to.empty() ? words_.say("compare.now") : moments_.to;
    told.head = words_.say("compare.head", {{"site", told.site}, {"from", told.from}, {"to", told.to}});
    told.caution = caution(moments_, comparison.learnt, words_);
    for (const Figure& each : comparison.figures) {
      (each.code == "pair" ? told.pairs : told.figures).push_back(figure(each));
    }
    for (const Change& each : comparison.changes) told.changes.push_back(change(each));
    for (const base::Id& source : comparison.learnt.sources) told.sources.push_back(source.to_text());
    return told;
  }

 private:
  ToldFigure figure(const Figure& figure) const {
    ToldFigure made;
    made.figure = figure.code;
    const auto family = [&](std::size_t at) {
      if (at >= figure.families.size() || figure.families[at].empty()) return words_.say("reading.no_family");
      return model::families().say(figure.families[at], words_.language());
    };
    made.label =
        words_.say("compare.figure." + figure.code, {{"family", family(0)}, {"other_family", family(1)}});
    if (figure.before.known) made.before.value = figure.before.count;
    if (figure.after.known) made.after.value = figure.after.count;
    made.before_of = figure.before.of;
    made.after_of = figure.after.of;
    return made;
  }

  std::string name(const model::Ref& ref) const {
    const bool there = now_.holds(ref);
    return model::full_name(there ? moments_.after : moments_.before, there ? now_ : was_, ref,
                            words_.language());
  }

  std::string value(const Site& site, const model::Index& index, const model::Ref& ref,
                    const model::Field& field) const {
    const auto name = [&](const model::Ref& other) { return index.name_of(other, words_.language()); };
    const std::string text =
        model::value_text(&field, field.get(*record(site, ref)), words_.language(), name);
    return text.empty() ? words_.say("compare.not_told") : text;
  }

  ToldChange change(const Change& change) const {
    const sociogram::Difference& difference = change.difference;
    ToldChange made;
    made.mark = sociogram::name_of(difference.mark);
    const bool tie = difference.ref.kind == model::Kind::tie;
    made.mark_word = words_.say((tie ? "compare.tie_" : "compare.actor_") +
                                std::string(sociogram::name_of(difference.mark)));
    made.kind = model::name_of(difference.ref.kind);
    made.id = difference.ref.id.to_text();
    made.name = name(difference.ref);
    for (const std::string_view each : difference.fields) {
      const model::Field& field = *model::type_of(difference.ref.kind).field(each);
      made.sentences.push_back(
          words_.say("compare.field", {{"field", std::string(field.column.in(words_.language()))},
                                       {"was", value(moments_.before, was_, difference.ref, field)},
                                       {"now", value(moments_.after, now_, difference.ref, field)}}));
    }
    const bool came = difference.mark == Mark::came, gone = difference.mark == Mark::gone;
    if (came && !change.since.empty())
      made.sentences.push_back(words_.say("compare.since", {{"date", change.since.text()}}));
    if (gone && !change.until.empty())
      made.sentences.push_back(words_.say("compare.until", {{"date", change.until.text()}}));
    if (!change.sources.empty()) {
      std::vector<std::string> names;
      for (const base::Id& source : change.sources)
        names.push_back(now_.name_of({model::Kind::source, source}, words_.language()));
      made.sentences.push_back(words_.say(
          "compare.said_between", {{"count", std::to_string(names.size())},
                                   {"names", base::join(names, words_.say("reading.name_separator"))}}));
    }
    return made;
  }

  const Moments& moments_;
  const Words& words_;
  const model::Index was_, now_;
};

}  // namespace

std::vector<std::string> ToldMark::all() { return base::codes_up_to(Mark::gone); }

std::string caution(const Moments& moments, const Learnt& learnt, const Words& words) {
  if (moments.in_field) return words.say("compare.in_field");
  if (learnt.sources.empty() && learnt.statements.empty()) return words.say("compare.nothing_learnt");
  return words.say("compare.learnt", {{"count", std::to_string(learnt.sources.size())},
                                      {"statements", std::to_string(learnt.statements.size())}});
}

ToldComparison told(const Moments& moments, const Comparison& comparison, const Words& words) {
  return Teller(moments, words).tell(comparison);
}

std::string share_text(const base::OrNull<int>& count, int of, const Words& words) {
  if (!count.value) return words.say("compare.unproven");
  if (of == 0) return std::to_string(*count.value);
  return words.say("compare.share", {{"count", std::to_string(*count.value)}, {"of", std::to_string(of)}});
}

}  // namespace twiza::reading
