#include "journal/site_at.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "journal/revisions.hpp"
#include "model/at_moment.hpp"
#include "model/vocabularies.hpp"

namespace twiza::journal {

namespace {

using base::Error;
using base::Result;

bool is_now(std::string_view typed) {
  return base::trim(typed).empty() || model::moments().read(typed).is("now");
}

const model::Milestone* milestone_named(const model::Site& site, std::string_view typed) {
  const std::string key = base::name_key(typed);
  const auto found =
      std::find_if(site.milestones.begin(), site.milestones.end(), [&](const model::Milestone& each) {
        return base::name_key(each.name) == key || (!each.code.empty() && base::name_key(each.code) == key);
      });
  return found == site.milestones.end() ? nullptr : &*found;
}

// A moment in recorded time, and the date in the field that goes with it.
struct Recorded {
  SiteAt at;
  Version version;
  base::When date;
};

void hold(SiteAt& at, const base::When& date) {
  model::keep_what_holds(at.site, date);
  at.in_field = true;
}

Result<Recorded> recorded(const Fold& fold, std::string_view typed) {
  const Log& log = fold.log();
  Recorded made;
  made.version = log.version();
  made.at.revision = revision_of(log);
  const model::Milestone* milestone = is_now(typed) ? nullptr : milestone_named(fold.site(), typed);
  const base::When date = base::parse_when(typed);
  if (is_now(typed)) {
    made.at.site = fold.site();
  } else if (milestone == nullptr && date.known() && !find_revision(log, base::trim(typed))) {
    made.at.site = fold.site();
    made.at.name = date.text();
    hold(made.at, date);
  } else {
    Result<Moment> moment = find_moment(fold, typed);
    if (!moment) return moment.error();
    const Result<Fold> then = Fold::at(log, moment->version, fold.authority());
    if (!then) return then.error();
    made.at.site = then->site();
    made.at.revision = revision_of(log, moment->version);
    made.version = std::move(moment->version);
    made.at.name = milestone == nullptr ? std::string(base::trim(typed)) : milestone->name;
    if (milestone != nullptr) made.date = milestone->date;
  }
  return made;
}

}  // namespace

Result<std::pair<SiteAt, SiteAt>> sites_at(const Fold& fold, std::string_view from, std::string_view to) {
  Result<Recorded> first = recorded(fold, from);
  if (!first) return first.error();
  Result<Recorded> second = recorded(fold, to);
  if (!second) return second.error();
  if (first->version == second->version) {
    for (Recorded* each : {&*first, &*second}) {
      if (each->date.known()) hold(each->at, each->date);
    }
  }
  return std::pair<SiteAt, SiteAt>{std::move(first->at), std::move(second->at)};
}

Result<SiteAt> site_at(const model::Site& site, std::string_view typed) {
  SiteAt at;
  at.site = site;
  at.revision = site.info.revision;
  if (is_now(typed)) return at;
  const model::Milestone* milestone = milestone_named(site, typed);
  const base::When date = milestone == nullptr ? base::parse_when(typed) : milestone->date;
  at.name = milestone == nullptr ? date.text() : milestone->name;
  if (!date.known()) {
    const char* code = milestone == nullptr ? "moment.not_a_date" : "moment.no_date";
    return Error(code, {{"name", std::string(base::trim(typed))}});
  }
  hold(at, date);
  return at;
}

}  // namespace twiza::journal
