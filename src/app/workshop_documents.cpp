#include "app/workshop_documents.hpp"

#include <ctime>

#include "app/host.hpp"
#include "app/workshops.hpp"
#include "documents/calendar.hpp"
#include "documents/invitation_letters.hpp"
#include "documents/invitation_list.hpp"

namespace twiza::app {

namespace {

using base::Error;
using base::Result;

std::string utc_now() {
  const std::time_t seconds = static_cast<std::time_t>(system_host().now_ms() / 1000);
  std::tm utc = {};
  char text[64];
  if (::gmtime_r(&seconds, &utc) == nullptr) return "19700101T000000Z";
  return {text, std::strftime(text, sizeof text, "%Y%m%dT%H%M%SZ", &utc)};
}

}  // namespace

WorkshopPapers::WorkshopPapers(const model::Site& site, const base::Words& words)
    : shared_(std::make_unique<privacy::SharedSite>(privacy::share(site, privacy::Profile::team))),
      words_(&words) {}

Result<WorkshopPapers> WorkshopPapers::of(const model::Site& site, const WorkshopRequest& request,
                                          const base::Words& words) {
  WorkshopPapers papers(site, words);
  const model::Site& shown = papers.shared_->site();
  const Result<const model::Activity*> meant = activity_meant(shown, request.activity);
  if (!meant) return meant.error();
  papers.activity_ = *meant;
  Result<reading::Invitation> found =
      app::invite(shown, papers.activity_, {request.seats, request.tables, {}, {}, {}});
  if (!found) return found.error();
  papers.invitation_ = std::move(*found);
  papers.told_ = reading::told(shown, papers.invitation_, papers.activity_, words);
  return papers;
}

documents::Workshop WorkshopPapers::workshop() const { return {*shared_, activity_, invitation_, told_}; }

Result<void> WorkshopPapers::planned() const {
  if (activity_ == nullptr) return Error{"invite.no_workshop", {{"site", shared_->site().info.name}}};
  return {};
}

documents::Report WorkshopPapers::list() const { return documents::invitation_list(workshop(), *words_); }

documents::Report WorkshopPapers::calls() const { return documents::call_list(workshop(), *words_); }

Result<documents::Report> WorkshopPapers::letters() const {
  if (const Result<void> is = planned(); !is) return is.error();
  return documents::invitation_letters(workshop(), *words_);
}

Result<std::string> WorkshopPapers::calendar() const {
  if (const Result<void> is = planned(); !is) return is.error();
  if (activity_->from.day == 0) return Error{"invite.no_day", {{"name", activity_->name}}};
  return documents::write_calendar(shared_->site(), *activity_, utc_now(), *words_);
}

documents::ContactCards WorkshopPapers::cards() const {
  return documents::write_contact_cards(workshop(), *words_);
}

std::vector<std::string> WorkshopPapers::sayable() const {
  return activity_ == nullptr ? std::vector<std::string>() : documents::said_in_letters(workshop(), *words_);
}

std::vector<Error> notes_on(const documents::CardCounts& counts) {
  std::vector<Error> notes;
  const auto note = [&](const char* code, int count) {
    notes.push_back({code, {{"count", std::to_string(count)}}});
  };
  note("invite.cards", counts.made);
  if (counts.refused > 0) note("invite.cards_refused", counts.refused);
  if (counts.silent > 0) note("invite.cards_silent", counts.silent);
  if (counts.without_contact > 0) note("invite.cards_without_contact", counts.without_contact);
  return notes;
}

}  // namespace twiza::app
