// Two moments of the site: what changed, and one map held still (SOC-22, SUI-08).
#include <algorithm>

#include "engine/answering.hpp"
#include "journal/site_at.hpp"
#include "reading/compare.hpp"
#include "sociogram/compared_map.hpp"
#include "sociogram/svg.hpp"

namespace twiza::engine {

namespace {

using base::Result;
using privacy::SharedSite;

struct Compared {
  SharedSite before, after, both;
  std::string from, to;
  bool in_field = false;
  bool until_now = false;  // the later one is what the other questions show
  std::string revision;
};

template <class Question>
Result<Compared> compared(const Asked& asked, const Question& question) {
  const journal::Fold& fold = asked.open.journal.fold();
  const auto sites = journal::sites_at(fold, question.from, question.to);
  if (!sites) return sites.error();
  const auto& [before, after] = *sites;
  const auto team = [](const model::Site& site) { return privacy::share(site, privacy::Profile::team); };
  return Compared{team(before.site),  team(after.site), team(sociogram::both_of(before.site, after.site)),
                  before.name,        after.name,       before.in_field || after.in_field,
                  after.name.empty(), after.revision};
}

reading::ToldComparison told(const Asked& asked, const Compared& sites) {
  return reading::told({sites.before.site(), sites.after.site(), sites.from, sites.to, sites.in_field},
                       reading::compare(sites.before.site(), sites.after.site()), asked.words);
}

}  // namespace

Result<reading::ToldComparison> answer(const Asked& asked, const CompareQuestion& question) {
  const Result<Compared> sites = compared(asked, question);
  if (!sites) return sites.error();
  return told(asked, *sites);
}

Result<ComparedMapAnswer> answer(const Asked& asked, const CompareMapQuestion& question) {
  const Result<Compared> sites = compared(asked, question);
  if (!sites) return sites.error();
  sociogram::MapRequest request;
  request.language = asked.words.language();
  request.revision = sites->revision;
  Result<sociogram::MapOptions> options = sociogram::map_options(sites->both.site(), request);
  if (!options) return options.error();
  const std::string now = asked.words.say("compare.now");
  options->compared = asked.words.say("compare.map", {{"from", sites->from.empty() ? now : sites->from},
                                                      {"to", sites->to.empty() ? now : sites->to}});
  const sociogram::Scene* known = nullptr;
  if (sites->until_now) {
    const Result<const sociogram::Scene*> drawn = drawn_now(asked);
    if (!drawn) return drawn.error();
    known = *drawn;
  }
  const sociogram::Scene both = sociogram::marked_scene(
      {sites->before.site(), sites->after.site(), sites->both.site()}, *options, asked.measure, known);
  options->held = &both;
  const auto at = [&](const model::Site& site) {
    return sociogram::write_svg(sociogram::build_scene(site, *options, asked.measure));
  };
  ComparedMapAnswer answer;
  answer.both = sociogram::write_svg(both);
  answer.before = at(sites->before.site());
  answer.after = at(sites->after.site());
  answer.page = {both.page_w, both.page_h};
  return answer;
}

}  // namespace twiza::engine
