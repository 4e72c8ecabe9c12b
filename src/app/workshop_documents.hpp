// The documents of a synergy workshop: who is asked and why, letters, calls, calendar, contact cards.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/invite.hpp"
#include "documents/contact_cards.hpp"
#include "documents/report.hpp"
#include "privacy/shared_site.hpp"

namespace twiza::app {

struct WorkshopRequest {
  std::string activity;       // by name, code or id; empty: the last workshop of the site
  std::string seats, tables;  // as typed; empty: the workshop's, else the guide's
};

// A workshop as the team sees it, and who is asked to it. Errors: those of activity_meant and invite.
class WorkshopPapers {
 public:
  static base::Result<WorkshopPapers> of(const model::Site& site, const WorkshopRequest& request,
                                         const base::Words& words);
  WorkshopPapers(WorkshopPapers&&) = default;

  std::size_t seats() const { return told_.seats.size(); }
  documents::Report list() const;
  documents::Report calls() const;
  // Errors of both: invite.no_workshop {site}; of the calendar also invite.no_day {name}: it begins on no
  // known day.
  base::Result<documents::Report> letters() const;
  base::Result<std::string> calendar() const;
  documents::ContactCards cards() const;
  // What letters and calendar may repeat of the site, whoever reads them.
  std::vector<std::string> sayable() const;

 private:
  WorkshopPapers(const model::Site& site, const base::Words& words);
  documents::Workshop workshop() const;
  base::Result<void> planned() const;

  std::unique_ptr<const privacy::SharedSite> shared_;  // stays where it is: what follows points into it
  const base::Words* words_;
  const model::Activity* activity_ = nullptr;
  reading::Invitation invitation_;
  reading::ToldInvitation told_;
};

// How many cards there are, and of how many people there is none and why: invite.cards*.
std::vector<base::Error> notes_on(const documents::CardCounts& counts);

}  // namespace twiza::app
