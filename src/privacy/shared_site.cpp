#include "privacy/shared_site.hpp"

#include <algorithm>
#include <utility>

#include "base/fold.hpp"
#include "base/text.hpp"
#include "model/description.hpp"
#include "model/vocabularies.hpp"
#include "privacy/families.hpp"

namespace twiza::privacy {

namespace {

using base::Id;
using model::Ref;
using model::Sensitivity;
using model::Site;
using model::Tie;
using model::Value;
using model::Word;

// What a relation is called outside the team (requirements, annex D).
Word neutral(const Tie& tie) {
  if (tie.quality.is("good")) return tie.quality;
  if (is_conflict(tie)) return {"dialogue", {}};
  Word own = model::quality_words().read_beginning(tie.word);
  if (own.empty()) own = model::quality_words().read_beginning(tie.quality.typed);
  if (own.is("weak")) return {"to_strengthen", {}};
  if (own.is("lost")) return {"no_tie_yet", {}};
  return {};
}

// Takes out of a site the records of a growing set, and what refers to them.
class Removal {
 public:
  explicit Removal(Site& site) : site_(site) {}

  void take(const Ref& ref) { gone_.insert({ref.kind, ref.id}); }
  bool takes(const Ref& ref) const { return gone_.count({ref.kind, ref.id}) > 0; }
  template <class Record>
  void take_all(const std::vector<Record>& records) {
    for (const Record& record : records) gone_.insert({Record::kind, record.id});
  }

  void run() {
    while (clear_references()) {
    }
    const auto gone = [&](const auto& record) { return takes({record.kind, record.id}); };
    std::erase_if(site_.structures, gone);
    std::erase_if(site_.leaders, gone);
    std::erase_if(site_.persons, gone);
    std::erase_if(site_.groups, gone);
    std::erase_if(site_.projects, gone);
    std::erase_if(site_.ties, gone);
    std::erase_if(site_.sources, gone);
    std::erase_if(site_.statements, gone);
    std::erase_if(site_.interpretations, gone);
    std::erase_if(site_.citations, gone);
    std::erase_if(site_.notes, gone);
    std::erase_if(site_.difficulties, gone);
    std::erase_if(site_.swot, gone);
    std::erase_if(site_.activities, gone);
    std::erase_if(site_.seats, gone);
    std::erase_if(site_.outcomes, gone);
    std::erase_if(site_.coaches, gone);
    std::erase_if(site_.placements, gone);
  }

 private:
  bool refers(const Ref& ref) const { return !ref.empty() && takes(ref); }

  // A record that cannot do without what is gone goes too: true where one did.
  bool clear_references() {
    const std::size_t before = gone_.size();
    for (const model::RecordType& type : model::record_types()) {
      const std::size_t count = type.all(site_).size();
      for (std::size_t at = 0; at < count; ++at) {
        model::Record& record = type.at(site_, at);
        for (const model::Field& field : type.fields) clear_reference(type.kind, field, record);
      }
    }
    return gone_.size() > before;
  }

  void clear_reference(model::Kind kind, const model::Field& field, model::Record& record) {
    if (field.type == model::FieldType::ref) {
      const Value value = field.get(record);
      const Ref* ref = std::get_if<Ref>(&value);
      if (ref == nullptr || !refers(*ref)) return;
      if (field.mandatory) {
        gone_.insert({kind, record.id});
      } else {
        field.set(record, {});
      }
    } else if (field.type == model::FieldType::refs) {
      Value value = field.get(record);
      model::Refs* refs = std::get_if<model::Refs>(&value);
      if (refs == nullptr) return;
      if (std::erase_if(*refs, [&](const Ref& ref) { return refers(ref); }) > 0) field.set(record, value);
    }
  }

  Site& site_;
  std::set<std::pair<model::Kind, Id>> gone_;
};

// One copy of a site on its way to its readers.
class Sharing {
 public:
  Sharing(const Site& told, Profile profile) : told_(told), profile_(profile), audiences_(told) {}

  void run() {
    site = told_;
    Removal removal(site);
    drop_narrower_items(removal);
    if (profile_ != Profile::team) {
      gather_quotations();
      reword_ties(removal);
      removal.take_all(site.persons);
      removal.take_all(site.sources);
      removal.take_all(site.statements);
      forget_codes_of_sources();
    }
    for (const model::RecordType& type : model::record_types()) empty_fields(type);
    if (profile_ == Profile::everyone) {
      gather_leaders(removal);
    } else {
      removal.run();
      count();
    }
  }

  std::set<model::Kind> left_out_of() const {
    std::set<model::Kind> kinds;
    for (const model::RecordType& type : model::record_types()) {
      if (type.all(site).size() < type.all(told_).size()) kinds.insert(type.kind);
    }
    return kinds;
  }

  Site site;
  LeftOut left_out;
  std::vector<std::string> quotations;
  std::set<Id> withheld_of;
  std::set<std::pair<Id, std::string>> emptied;
  std::map<Id, std::set<Id>> sums;

 private:
  bool shown(Audience audience) const { return audience >= least_audience(profile_); }

  void drop_narrower_items(Removal& removal) {
    for (const Ref& ref : model::actors(told_)) {
      if (shown(audiences_.of(*index_.actor(ref)))) continue;
      removal.take(ref);
      ++left_out.actors;
    }
    for (const Tie& tie : told_.ties) {
      if (!shown(audiences_.of(tie)) || (profile_ == Profile::everyone && audiences_.touches_leader(tie))) {
        removal.take({model::Kind::tie, tie.id});
      }
    }
    for (const model::Statement& statement : told_.statements) {
      if (!shown(audiences_.of(statement))) removal.take({model::Kind::statement, statement.id});
    }
    drop_written(removal, told_.interpretations);
    drop_written(removal, told_.notes);
    drop_written(removal, told_.difficulties);
    drop_written(removal, told_.swot);
    drop_written(removal, told_.activities);
    drop_written(removal, told_.outcomes);
    drop_written(removal, told_.coaches);
  }

  // What the team wrote itself.
  template <class Record>
  void drop_written(Removal& removal, const std::vector<Record>& records) const {
    for (const Record& record : records) {
      if (!shown(Audiences::of_written(record.visibility)) ||
          (profile_ != Profile::team && names_a_person(model::type_of(Record::kind), record)))
        removal.take({Record::kind, record.id});
    }
  }

  // What is written for the committee must not bring back who was taken out.
  bool names_a_person(const model::RecordType& type, const model::Record& record) const {
    std::string all;
    for (const model::Field& field : type.fields) {
      const Value value = field.get(record);
      if (const std::string* text = std::get_if<std::string>(&value)) all += " " + base::fold(*text);
    }
    all += " ";
    return std::any_of(told_.persons.begin(), told_.persons.end(), [&](const model::Person& person) {
      for (const std::string& text : {person.name, person.name_ar, person.phone, person.email}) {
        const std::string folded = base::fold(text);
        if (!folded.empty() && all.find(" " + folded + " ") != std::string::npos) return true;
      }
      return false;
    });
  }

  // A testimony goes as far as its speaker said, in so many words: silence is no consent. What it says of a
  // person, of a tie or of a conflict stays with the team.
  void gather_quotations() {
    const Audience wanted = profile_ == Profile::everyone ? Audience::everyone : Audience::committee;
    const std::vector<model::Kind> subjects = {model::Kind::theme, model::Kind::territory,
                                               model::Kind::structure, model::Kind::group};
    for (const model::Statement& statement : told_.statements) {
      const model::Source* source = index_.source(statement.source.id);
      if (source == nullptr || !source->type.is("testimony") || statement.passage.empty()) continue;
      if (!statement.quotable.is("yes") && !statement.quotable.is("unnamed")) continue;
      if (base::trim(source->consent).empty() || consent_of(*source) < wanted) continue;
      const Word& marked = statement.visibility;
      if (!marked.empty() && Audiences::of_written(marked) < wanted) continue;
      if (std::find(subjects.begin(), subjects.end(), statement.about.kind) == subjects.end()) continue;
      const model::Actor* actor = index_.actor(statement.about);
      if (actor != nullptr && audiences_.of(*actor) < wanted) continue;
      if (speaks_of_conflict(statement.passage) ||
          names_a_person(model::type_of(model::Kind::statement), statement))
        continue;
      quotations.push_back(statement.passage);
    }
  }

  void reword_ties(Removal& removal) {
    for (Tie& tie : site.ties) {
      std::erase_if(tie.indicators, speaks_of_conflict);
      tie.sources.clear();
      const bool told_nothing = tie.quality.empty() && tie.word.empty();
      const Word quality = tie.quality;
      const bool conflict = is_conflict(tie);
      tie.quality = neutral(tie);
      bool told_elsewhere = conflict && audiences_.touches_leader(tie);
      if (told_elsewhere) tie.quality = {};
      if (profile_ == Profile::everyone) {
        told_elsewhere = told_elsewhere || (!tie.quality.empty() && !tie.quality.is("good"));
        if (!tie.quality.empty() && !removal.takes({model::Kind::tie, tie.id})) {
          untold_.push_back({tie.id, tie.from, tie.to, tie.quality});
        }
        tie.quality = {};
      }
      if (told_elsewhere && tie.indicators.empty() && tie.direction.empty())
        removal.take({model::Kind::tie, tie.id});
      if (!told_nothing && (!(tie.quality == quality) || !tie.word.empty())) reworded_.insert(tie.id);
    }
  }

  bool kept_back(Sensitivity sensitivity) const {
    if (sensitivity == Sensitivity::secret) return true;
    return sensitivity != Sensitivity::open && profile_ != Profile::team;
  }

  void empty_fields(const model::RecordType& type) {
    using model::Kind;
    const bool by_code = type.kind == Kind::leader || type.kind == Kind::person || type.kind == Kind::tie ||
                         type.kind == Kind::source || type.kind == Kind::statement || type.kind == Kind::note;
    const std::size_t count = type.all(site).size();
    for (std::size_t at = 0; at < count; ++at) {
      model::Record& record = type.at(site, at);
      if (by_code && profile_ != Profile::team) record.code.clear();
      for (const model::Field& field : type.fields) {
        const bool reworded = type.kind == Kind::tie && field.name == "quality";
        if (!kept_back(field.sensitivity) || reworded || model::is_empty(field.get(record))) continue;
        count_field(type.kind, field, record);
        emptied.emplace(record.id, field.name);
        field.set(record, {});
      }
    }
  }

  void forget_codes_of_sources() {
    std::set<std::string> codes;
    for (const model::Source& source : told_.sources) codes.insert(source.code);
    for (model::Datum& datum : site.data) {
      if (datum.source.empty() || codes.count(datum.source) == 0) continue;
      emptied.emplace(datum.id, "source");
      datum.source.clear();
    }
  }

  void count_field(model::Kind kind, const model::Field& field, const model::Record& record) {
    using model::Kind;
    if (field.sensitivity != Sensitivity::judgement) {
      const bool person = kind == Kind::person;
      withheld_of.insert(person ? static_cast<const model::Person&>(record).leader.id : record.id);
    } else if (kind != Kind::source && kind != Kind::statement && field.name != "word") {
      ++left_out.notes;
    }
  }

  // Their ties and what else refers to them go; the leaders themselves are needed once more.
  void gather_leaders(Removal& removal) {
    for (model::Group& group : site.groups) {
      const auto leader = [](const Ref& member) { return member.kind == model::Kind::leader; };
      const bool of_leaders = group.nature.is("class") && !group.members.empty() &&
                              std::all_of(group.members.begin(), group.members.end(), leader);
      if (of_leaders) group.nature = {"leader_class", {}};
    }
    std::vector<model::Leader> leaders;
    for (const model::Leader& leader : site.leaders) {
      const Ref ref{model::Kind::leader, leader.id};
      if (!removal.takes(ref)) leaders.push_back(leader);
      removal.take(ref);
    }
    removal.run();
    count();
    left_out.gathered = leaders.size();
    site.leaders = std::move(leaders);
    std::erase_if(untold_, [&](const UntoldRelation& relation) {
      return removal.takes(relation.from) || removal.takes(relation.to);
    });
    sums = gather(told_, site, untold_);
  }

  void count() {
    left_out.ties = told_.ties.size() - site.ties.size();
    for (const Tie& tie : site.ties) left_out.relations += reworded_.count(tie.id);
    left_out.said =
        told_.statements.size() + told_.sources.size() - site.statements.size() - site.sources.size();
    left_out.personal = withheld_of.size();
  }

  const Site& told_;
  Profile profile_;
  Audiences audiences_;
  model::Index index_{told_};
  std::set<Id> reworded_;
  std::vector<UntoldRelation> untold_;
};

}  // namespace

SharedSite share(const Site& site, Profile profile) {
  Sharing sharing(site, profile);
  sharing.run();
  SharedSite shared;
  shared.profile_ = profile;
  shared.left_out_ = sharing.left_out;
  shared.withheld_of_ = std::move(sharing.withheld_of);
  shared.emptied_ = std::move(sharing.emptied);
  shared.sums_ = std::move(sharing.sums);
  shared.left_out_of_ = sharing.left_out_of();
  shared.quotations_ = std::move(sharing.quotations);
  shared.site_ = std::move(sharing.site);
  return shared;
}

}  // namespace twiza::privacy
