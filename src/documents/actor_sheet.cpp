#include "documents/actor_sheet.hpp"

#include <algorithm>
#include <utility>

#include "base/fold.hpp"
#include "base/text.hpp"
#include "documents/sheet_ties.hpp"
#include "model/vocabularies.hpp"

namespace twiza::documents {
namespace {

using base::Words;
using model::Kind;
using model::Ref;
using Lines = std::vector<std::string>;

void add(Lines& lines, std::string text) {
  if (!text.empty()) lines.push_back(std::move(text));
}

// Writes the rubrics of one actor, in the guide's order.
class Writer {
 public:
  Writer(const privacy::SharedSite& shared, const model::Index& index, const Ref& actor, const Words& words)
      : shared_(shared), site_(shared.site()), index_(index), actor_(actor), words_(words) {}

  ActorSheet structure(const model::Structure& s) {
    sheet_.title = sheet_title(site_, index_, actor_, language());
    Lines about;
    add(about, say(model::structure_categories(), s.category));
    common(about, s);
    add(about, s.domain);
    add(about, say(model::positions(), s.position));
    add(about, say(model::life_cycles(), s.cycle));
    add(about, language() == base::Language::ar ? s.name : s.name_ar);
    subtitle(about, sheet_.title);
    tie_rubrics();
    project_rubrics();
    if (!s.mission.empty()) rubric("mission", {s.mission});
    rubric("competences", s.competences);
    contacts(s.town, s.address, s.phone, s.email, true);
    territories(s);
    date(s.sheet_date);
    return std::move(sheet_);
  }

  ActorSheet leader(const model::Leader& l) {
    const model::Person* person = person_of(site_, l.id);
    sheet_.title = sheet_title(site_, index_, actor_, language());
    Lines about;
    add(about, l.sex);
    if (person != nullptr) {
      if (!person->age.empty()) about.push_back(words_.say("document.sheet.age", {{"age", person->age}}));
      add(about, person->family_situation);
    }
    common(about, l);
    add(about, say(model::positions(), l.position));
    if (l.resource_person.value_or(false)) about.push_back(words_.say("document.sheet.resource_person"));
    subtitle(about, sheet_.title);
    tie_rubrics();
    project_rubrics();
    rubric("competences", l.competences);
    if (person != nullptr) {
      contacts(person->town, {}, person->phone, person->email, false);
    } else {
      contacts({}, {}, {}, {}, false);
    }
    territories(l);
    date(l.sheet_date);
    return std::move(sheet_);
  }

  ActorSheet group(const model::Group& g) {
    sheet_.title = sheet_title(site_, index_, actor_, language());
    Lines about;
    add(about, say(model::group_natures(), g.nature));
    common(about, g);
    add(about, language() == base::Language::ar ? g.name : g.name_ar);
    subtitle(about, sheet_.title);
    Lines members;
    for (const Ref& member : g.members) add(members, full_name(site_, index_, member, language()));
    tie_rubrics();
    project_rubrics();
    rubric("size", g.size ? Lines{base::number_text(*g.size)} : Lines{});
    rubric("members", std::move(members));
    rubric("representative", named({g.represented_by}));
    territories(g);
    return std::move(sheet_);
  }

 private:
  base::Language language() const { return words_.language(); }
  std::string say(const model::Vocabulary& vocabulary, const model::Word& word) const {
    return vocabulary.say(word, language());
  }

  Lines named(const model::Refs& refs) const {
    Lines names;
    for (const Ref& ref : refs) {
      if (!ref.empty()) add(names, full_name(site_, index_, ref, language()));
    }
    return names;
  }

  void common(Lines& about, const model::Actor& actor) {
    if (actor.key_actor.value_or(false)) about.push_back(words_.say("document.sheet.key_actor"));
    add(about, say(model::families(), actor.family));
  }

  // Facts that only repeat the title or one another ("administration", "administrations") are left out.
  void subtitle(const Lines& facts, const std::string& title) {
    Lines said;
    const auto repeats = [](const std::string& fact, const std::string& earlier) {
      return base::edit_distance(base::fold(fact), base::fold(earlier), 1) <= 1;
    };
    for (const std::string& fact : facts) {
      const bool again =
          repeats(fact, title) ||
          std::any_of(said.begin(), said.end(), [&](const std::string& each) { return repeats(fact, each); });
      if (!again) said.push_back(fact);
    }
    sheet_.subtitle = base::join(said, " · ");
  }

  void rubric(const std::string& code, Lines lines, model::Refs about = {}) {
    const bool filled = !lines.empty();
    if (!filled) lines = {words_.say("document.sheet.to_fill")};
    sheet_.rubrics.push_back(
        {words_.say("document.sheet." + code), std::move(lines), filled, std::move(about)});
  }

  void rubric(const std::string& code, TieLines ties) {
    rubric(code, std::move(ties.lines), std::move(ties.about));
    sheet_.rubrics.back().ties = std::move(ties.ties);
  }

  void tie_rubrics() {
    SheetTies ties = ties_of(site_, index_, actor_, words_);
    rubric("structures", std::move(ties.structures));
    rubric("leaders", std::move(ties.leaders));
    if (!ties.others.lines.empty()) rubric("others", std::move(ties.others));
  }

  void project_rubrics() {
    Lines carried, associated;
    for (const model::Project& project : site_.projects) {
      std::string line = project.name;
      const std::string status = say(model::project_statuses(), project.status);
      if (!status.empty()) line += " (" + status + ")";
      const auto names = [&](const model::Refs& refs) {
        return std::find(refs.begin(), refs.end(), actor_) != refs.end();
      };
      if (names(project.carriers)) carried.push_back(line);
      if (names(project.associates)) associated.push_back(line);
    }
    rubric("carried", std::move(carried));
    rubric("associated", std::move(associated));
  }

  void contacts(const std::string& town, const std::string& address, const std::string& phone,
                const std::string& email, bool with_address) {
    const std::string none =
        words_.say(shared_.withheld(actor_.id) ? "document.sheet.withheld" : "document.sheet.to_fill");
    Lines lines;
    const auto line = [&](const std::string& code, const std::string& value, const std::string& absent) {
      lines.push_back(words_.say("document.sheet." + code, {{"value", value.empty() ? absent : value}}));
    };
    // The town of a structure is no contact; that of a person is.
    line("town", town, with_address ? words_.say("document.sheet.to_fill") : none);
    if (with_address && !address.empty()) line("address", address, none);
    line("phone", phone, none);
    line("email", email, none);
    rubric("contacts", std::move(lines));
  }

  void territories(const model::Actor& actor) { rubric("territories", named(actor.territories)); }

  void date(const model::When& when) {
    if (!when.empty()) sheet_.date = words_.say("document.sheet.date", {{"date", when.text()}});
  }

  const privacy::SharedSite& shared_;
  const model::Site& site_;
  const model::Index& index_;
  const Ref& actor_;
  const Words& words_;
  ActorSheet sheet_;
};

}  // namespace

const model::Person* person_of(const model::Site& site, const base::Id& leader) {
  for (const model::Person& person : site.persons) {
    if (person.leader.id == leader) return &person;
  }
  return nullptr;
}

std::string sheet_title(const model::Site& site, const model::Index& index, const Ref& actor,
                        base::Language language) {
  std::string title = full_name(site, index, actor, language);
  if (const model::Structure* s = index.structure(actor.id); s != nullptr && !s->acronym.empty()) {
    const bool told =
        (" " + base::fold(title) + " ").find(" " + base::fold(s->acronym) + " ") != std::string::npos;
    if (!told) title += " (" + s->acronym + ")";
  }
  const model::Person* person = actor.kind == Kind::leader ? person_of(site, actor.id) : nullptr;
  if (person == nullptr) return title;
  const bool arabic = language == base::Language::ar && !person->name_ar.empty();
  const std::string& called = arabic ? person->name_ar : person->name;
  return called.empty() ? title : called + " – " + title;
}

ActorSheet actor_sheet(const privacy::SharedSite& shared, const model::Index& index, const Ref& actor,
                       const Words& words) {
  Writer writer(shared, index, actor, words);
  if (const model::Structure* s = index.structure(actor.id)) return writer.structure(*s);
  if (const model::Leader* l = index.leader(actor.id)) return writer.leader(*l);
  if (const model::Group* g = index.group(actor.id)) return writer.group(*g);
  return {};
}

}  // namespace twiza::documents
