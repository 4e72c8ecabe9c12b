// What a person decides: records that are one, cards.
#include <ostream>

#include "app/cards.hpp"
#include "app/duplicates.hpp"
#include "app/merge.hpp"
#include "app/site_source.hpp"
#include "cli/commands.hpp"
#include "cli/progress.hpp"

namespace twiza::cli {

int duplicates(Session& session, const Arguments& arguments) {
  const base::Result<Parsed> parsed = session.read(arguments, {{"--json", false}});
  if (!parsed) return session.fail(parsed.error());
  const base::Result<std::string> site = the_site(*parsed);
  if (!site) return session.fail(site.error());
  const Progress progress(session, "progress.check");
  const base::Result<app::SiteSource> source = app::open_source(session.workspace(), {*site, {}, {}});
  if (!source) return session.fail(source.error());
  const std::vector<app::DoubtedPair> pairs = app::doubted_pairs(source->import.site);
  const std::string& name = source->import.site.info.name;
  session.out() << (parsed->has("--json")
                        ? app::duplicates_json(pairs, name, session.words())
                        : app::duplicates_text(pairs, name, source->stored, session.words()));
  return fine;
}

int merge(Session& session, const Arguments& arguments) {
  const base::Result<Parsed> parsed = session.read(arguments, {{"--yes", false}, {"--json", false}});
  if (!parsed) return session.fail(parsed.error());
  if (parsed->operands.empty()) return session.fail({"usage.no_known_site", {}});
  if (parsed->operands.size() < 3) return session.fail({"usage.merge", {}});
  if (parsed->operands.size() > 3) return session.fail({"usage.too_many", {{"value", parsed->operands[3]}}});
  const base::Result<app::KnownSite> site = session.workspace().find(parsed->operands[0]);
  if (!site) return session.fail(site.error());
  const Progress progress(session, "progress.merge");
  const base::Result<app::MergeReport> report =
      app::merge_records(session.workspace(), *site,
                         {parsed->operands[1], parsed->operands[2], parsed->has("--yes")}, session.words());
  if (!report) return session.fail(report.error());
  session.out() << (parsed->has("--json") ? app::merge_json(*report)
                                          : app::merge_text(*report, session.words()));
  return fine;
}

int cards(Session& session, const Arguments& arguments) {
  const base::Result<Parsed> parsed = session.read(arguments, {{"--json", false}});
  if (!parsed) return session.fail(parsed.error());
  const base::Result<std::string> site = the_site(*parsed);
  if (!site) return session.fail(site.error());
  const Progress progress(session, "progress.log");
  const base::Result<app::SiteSource> source = app::open_journal(session.workspace(), {*site, {}, {}});
  if (!source) return session.fail(source.error());
  const journal::Fold& fold = source->state->journal.fold();
  const app::Describer describer(fold, session.words(), app::system_host(), source->authors);
  std::string name = fold.site().info.name;
  if (name.empty()) name = source->label;
  session.out() << (parsed->has("--json") ? app::cards_json(fold.cards(), name, describer)
                                          : app::cards_text(fold.cards(), name, describer, session.words()));
  return fine;
}

int decide(Session& session, const Arguments& arguments) {
  const base::Result<Parsed> parsed = session.read(arguments, {});
  if (!parsed) return session.fail(parsed.error());
  if (parsed->operands.empty()) return session.fail({"usage.no_known_site", {}});
  if (parsed->operands.size() < 3) return session.fail({"usage.decide", {}});
  if (parsed->operands.size() > 3) return session.fail({"usage.too_many", {{"value", parsed->operands[3]}}});
  const base::Result<app::KnownSite> site = session.workspace().find(parsed->operands[0]);
  if (!site) return session.fail(site.error());
  const base::Result<app::Decision> decision =
      app::decide(session.workspace(), *site, parsed->operands[1], parsed->operands[2], session.words());
  if (!decision) return session.fail(decision.error());
  using Outcome = app::Decision::Outcome;
  const char* code = decision->outcome == Outcome::deleted    ? "card.deleted"
                     : decision->outcome == Outcome::restored ? "card.restored"
                                                              : "card.decided";
  session.say(code, {{"card", decision->card},
                     {"sheet", decision->sheet},
                     {"name", decision->record},
                     {"column", decision->column},
                     {"value", decision->value},
                     {"change", decision->change}});
  return fine;
}

}  // namespace twiza::cli
