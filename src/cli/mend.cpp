// What a person decides: records that are one, cards.
#include <ostream>

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

}  // namespace twiza::cli
