// What a coach reads out of a site: reading, invite.
#include <ostream>

#include "app/invite.hpp"
#include "app/reading.hpp"
#include "app/site_source.hpp"
#include "app/workshops.hpp"
#include "cli/commands.hpp"
#include "cli/progress.hpp"

namespace twiza::cli {

int reading(Session& session, const Arguments& arguments) {
  const base::Result<Parsed> parsed = session.read(
      arguments,
      {{"--json", false}, {"--theme", true}, {"--at", true}, {"--as-of", true}, {"--with-operator", false}});
  if (!parsed) return session.fail(parsed.error());
  const base::Result<std::string> typed = the_site(*parsed);
  if (!typed) return session.fail(typed.error());
  const Progress progress(session, "progress.reading");
  const base::Result<app::SiteSource> source =
      app::open_source(session.workspace(), {*typed, parsed->value("--as-of"), parsed->value("--at")});
  if (!source) return session.fail(source.error());
  const model::Site& site = source->import.site;
  const base::Result<reading::ToldReading> read =
      app::read(site, {parsed->value("--theme"), parsed->value("--at"), parsed->has("--with-operator")},
                session.words());
  if (!read) return session.fail(read.error());
  session.out() << (parsed->has("--json") ? app::reading_json(*read)
                                          : app::reading_text(*read, session.words()));
  return fine;
}

int invite(Session& session, const Arguments& arguments) {
  const base::Result<Parsed> parsed = session.read(arguments, {{"--json", false},
                                                               {"--activity", true},
                                                               {"--seats", true},
                                                               {"--tables", true},
                                                               {"--with", true},
                                                               {"--without", true},
                                                               {"--theme", true}});
  if (!parsed) return session.fail(parsed.error());
  const base::Result<std::string> typed = the_site(*parsed);
  if (!typed) return session.fail(typed.error());
  const Progress progress(session, "progress.invite");
  const base::Result<app::SiteSource> source = app::open_source(session.workspace(), {*typed, {}, {}});
  if (!source) return session.fail(source.error());
  const model::Site& site = source->import.site;
  const model::Activity* activity = nullptr;
  if (parsed->has("--activity")) {
    const base::Result<const model::Activity*> meant = app::activity_meant(site, parsed->value("--activity"));
    if (!meant) return session.fail(meant.error());
    activity = *meant;
  }
  const base::Result<reading::Invitation> invitation =
      app::invite(site, activity,
                  {parsed->value("--seats"), parsed->value("--tables"), parsed->value("--with"),
                   parsed->value("--without"), parsed->value("--theme")});
  if (!invitation) return session.fail(invitation.error());
  const reading::ToldInvitation told = reading::told(site, *invitation, activity, session.words());
  session.out() << (parsed->has("--json") ? app::invitation_json(told)
                                          : app::invitation_text(told, session.words()));
  return fine;
}

}  // namespace twiza::cli
