#include "history.hpp"

#include <functional>
#include <memory>

#include "journal/change_json.hpp"
#include "journal/draft.hpp"
#include "journal/journal.hpp"
#include "journal/undo.hpp"
#include "law.hpp"

namespace twiza::fuzz {

using journal::Draft;
using journal::Journal;
using model::Kind;
using model::Ref;

namespace {

base::Id named(std::string_view name) { return base::derived_id(base::Id{}, "fuzz", name); }

std::string text(const char* words) { return words; }

class Theatre {
 public:
  Theatre() : amina_(history_site()), brahim_(history_site()) {}

  void does(Journal& who, const std::function<void(Draft&)>& edit) {
    Draft draft(who.fold());
    edit(draft);
    const auto change = draft.finish(writer(who), {});
    law(change && *change, "the history can be made", change ? "no difference" : change.error().code);
    keep(who, **change);
  }
  void undoes_last(Journal& who) {
    const auto last = static_cast<journal::Position>(who.log().size() - 1);
    const auto undone = journal::undo(who.fold(), who.log().change(last).id, writer(who));
    law(undone && undone->change, "the history can be undone");
    keep(who, *undone->change);
  }
  void exchange() {
    for (const std::string& line : lines_) {
      amina_.add(line);
      brahim_.add(line);
    }
  }

  std::vector<std::string> make() {
    const Ref das{Kind::structure, named("das")}, twin{Kind::structure, named("twin")};
    const Ref mayor{Kind::leader, named("mayor")}, tie{Kind::tie, named("tie")};
    const Ref source{Kind::source, named("source")}, said{Kind::statement, named("said")};
    does(amina_, [&](Draft& draft) {
      draft.set({Kind::site, history_site()}, "name", text("Salé"));
      draft.set(das, "name", text("DAS"));
      draft.set(das, "phone", text("0612345678"));
      draft.set(das, "skills", model::Texts{"élevage", "laine"});
      draft.set(twin, "name", text("D.A.S."));
      draft.set(mayor, "function", text("Maire"));
    });
    exchange();
    does(amina_, [&](Draft& draft) { draft.set(das, "name", text("Direction")); });
    does(brahim_, [&](Draft& draft) {
      draft.set(das, "name", text("Délégation"));
      draft.set(das, "skills", model::Texts{"laine", "tissage"});
    });
    exchange();
    does(brahim_, [&](Draft& draft) {
      draft.set(tie, "from", twin);
      draft.set(tie, "to", mayor);
      draft.set(tie, "quality", model::Word{"good", {}});
      draft.set(source, "code", text("E1"));
      draft.set(said, "source", source);
      draft.set(said, "about", tie);
    });
    does(amina_, [&](Draft& draft) { draft.remove(mayor); });
    exchange();
    does(amina_, [&](Draft& draft) { draft.merge(twin, das); });
    does(brahim_, [&](Draft& draft) { draft.erase(das, "phone"); });
    exchange();
    does(brahim_, [&](Draft& draft) { draft.set(das, "town", text("Salé")); });
    undoes_last(brahim_);
    return lines_;
  }

 private:
  journal::Writer writer(const Journal& who) {
    return writer_of(&who == &amina_ ? "amina" : "brahim", ++seed_);
  }
  void keep(Journal& who, const journal::Change& change) {
    law(who.add(change).outcome == journal::Receipt::Outcome::kept, "the history is kept");
    lines_.push_back(journal::encode(change));
  }

  Journal amina_, brahim_;
  std::vector<std::string> lines_;
  std::uint64_t seed_ = 0;
};

}  // namespace

base::Id history_site() { return named("site"); }

journal::Writer writer_of(std::string_view replica, std::uint64_t seed) {
  auto state = std::make_shared<std::uint64_t>(seed * 0x9E3779B97F4A7C15);
  const auto random = [state](std::span<std::uint8_t> bytes) {
    for (std::uint8_t& byte : bytes) {
      *state = *state * 6364136223846793005 + 1442695040888963407;
      byte = static_cast<std::uint8_t>(*state >> 56);
    }
  };
  return {named(replica), named("account"), 1'800'000'000'000 + static_cast<std::int64_t>(seed) * 1000,
          random};
}

const std::vector<std::string>& history() {
  static const std::vector<std::string> lines = Theatre().make();
  return lines;
}

}  // namespace twiza::fuzz
