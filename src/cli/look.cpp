// What a site says and shows: check, render.
#include <ostream>

#include "app/attention.hpp"
#include "app/check.hpp"
#include "app/handed_out.hpp"
#include "app/interpretations.hpp"
#include "app/profile.hpp"
#include "app/render.hpp"
#include "app/site_source.hpp"
#include "cli/commands.hpp"
#include "cli/progress.hpp"
#include "cli/said_profile.hpp"
#include "model/vocabularies.hpp"

namespace twiza::cli {

namespace {

// What the journal asks a person to look at.
base::Result<std::vector<model::Finding>> attention(Session& session, const app::SiteSource& source) {
  std::vector<model::Finding> findings;
  if (source.state == nullptr) return findings;
  const journal::Fold& fold = source.state->journal.fold();
  const app::Describer describer(fold, session.words(), app::system_host(), source.authors);
  for (const journal::Card& card : fold.cards())
    findings.push_back(finding_of(card, describer, session.words()));
  if (source.stored) {
    const base::Result<std::vector<app::ToComplete>> rows =
        app::to_complete(session.workspace(), fold.log().site());
    if (!rows) return rows.error();
    for (const app::ToComplete& row : *rows) findings.push_back(finding_of(row, session.words()));
  }
  for (model::Finding& finding : app::put_aside(fold.log(), session.words()))
    findings.push_back(std::move(finding));
  return findings;
}

// A row that was refused is not on the map: the coach must know before she shows it.
void say_what_was_left_out(Session& session, const intake::Import& import) {
  std::size_t refused = 0;
  for (const model::Finding& finding : import.findings) {
    refused += finding.verdict == model::Verdict::nonconforming ? 1 : 0;
  }
  if (refused > 0) session.note("render.refused", {{"count", std::to_string(refused)}});
}

base::Result<app::SiteSource> open(Session& session, const Parsed& parsed, const std::string& as_of) {
  const base::Result<std::string> site = the_site(parsed);
  if (!site) return site.error();
  base::Result<app::SiteSource> source =
      app::open_source(session.workspace(), {*site, as_of, parsed.value("--at")});
  if (source) {
    for (const auto& notice : source->notices) session.note(notice.code, notice.arguments);
  }
  if (source && source->approximate) session.note("moment.approximate", {{"revision", source->revision}});
  return source;
}

base::Result<app::SiteSource> open(Session& session, const Parsed& parsed) {
  return open(session, parsed, parsed.value("--as-of"));
}

// A map of a milestone shows the site as it was then (SOC-22).
base::Result<app::SiteSource> open_for_map(Session& session, const Parsed& parsed) {
  base::Result<app::SiteSource> source = open(session, parsed);
  if (!source || parsed.has("--as-of")) return source;
  const base::Result<std::string> milestone =
      app::milestone_of_map(source->import.site, parsed.value("--map"));
  if (!milestone) return milestone.error();
  return milestone->empty() ? std::move(source) : open(session, parsed, *milestone);
}

}  // namespace

int check(Session& session, const Arguments& arguments) {
  const base::Result<Parsed> parsed =
      session.read(arguments, {{"--json", false}, {"--strict", false}, {"--as-of", true}, {"--at", true}});
  if (!parsed) return session.fail(parsed.error());
  const Progress progress(session, "progress.check");
  const base::Result<app::SiteSource> source = open(session, *parsed);
  if (!source) return session.fail(source.error());
  // Cards are of today: a past revision is judged by its rules alone.
  base::Result<std::vector<model::Finding>> asked = std::vector<model::Finding>();
  if (!parsed->has("--as-of")) asked = attention(session, *source);
  if (!asked) return session.fail(asked.error());
  const base::Result<sociogram::ValidSignatures> valid =
      app::validly_signed(session.workspace(), *source, session.words());
  if (!valid) return session.fail(valid.error());
  app::CheckReport report = app::check(source->import, std::move(*asked), *valid);
  if (report.site.empty()) report.site = source->label;
  session.out() << (parsed->has("--json") ? app::report_json(report, session.words())
                                          : app::report_text(report, session.words()));
  const bool refused = report.verdict == model::Verdict::nonconforming ||
                       (parsed->has("--strict") && report.verdict == model::Verdict::review);
  return refused ? answer_is_no : fine;
}

int render(Session& session, const Arguments& arguments) {
  const base::Result<Parsed> parsed = session.read(
      arguments,
      {{"--output", true, "-o"}, {"--map", true},      {"--document", true},  {"--interpretation", true},
       {"--mark", true},         {"--activity", true}, {"--seats", true},     {"--tables", true},
       {"--labels", true},       {"--legend", true},   {"--with", true},      {"--fold", true},
       {"--unfold", true},       {"--theme", true},    {"--territory", true}, {"--category", true},
       {"--at", true},           {"--as-of", true},    {"--paper", true},     {"--tiles", true},
       {"--dpi", true},          {"--profile", true}});
  if (!parsed) return session.fail(parsed.error());
  if (const base::Result<std::string> site = the_site(*parsed); !site) return session.fail(site.error());
  app::RenderRequest request;
  request.output = parsed->value("--output");
  if (request.output.empty()) return session.fail({"usage.no_output", {}});
  request.map.map = parsed->value("--map");
  request.map.labels = parsed->value("--labels");
  request.map.legend = parsed->value("--legend");
  request.map.second = parsed->value("--with");
  request.map.fold = parsed->value("--fold");
  request.map.unfold = parsed->value("--unfold");
  const std::string typed = parsed->value("--document");
  const model::Word document = model::documents().read(typed.empty() ? "map" : typed);
  if (document.code.empty()) return session.fail({"usage.unknown_document", {{"value", typed}}});
  request.subject = app::subject_named(document.code);
  request.interpretation = parsed->value("--interpretation");
  request.workshop = {parsed->value("--activity"), parsed->value("--seats"), parsed->value("--tables")};
  request.mark = parsed->value("--mark");
  request.map.language = session.language();
  request.map.theme = parsed->value("--theme");
  request.map.territory = parsed->value("--territory");
  request.map.category = parsed->value("--category");
  request.map.at = parsed->value("--at");
  request.print = {parsed->value("--paper"), parsed->value("--tiles"), parsed->value("--dpi")};
  // The notebook is the team's own: unless it is asked for others, it is for the team.
  const bool own = request.subject == app::Subject::notebook && !parsed->has("--profile");
  const base::Result<privacy::Profile> profile =
      app::profile_named(own ? "team" : parsed->value("--profile"));
  if (!profile) return session.fail(profile.error());
  request.profile = *profile;

  const Progress progress(session, "progress.render");
  base::Result<app::SiteSource> source = open_for_map(session, *parsed);
  if (!source) return session.fail(source.error());
  if (app::says_signatures(request.subject)) {
    const base::Result<void> seen =
        app::add_signatures(session.workspace(), *source, app::languages_of(request));
    if (!seen) return session.fail(seen.error());
    request.signatures = source->signatures;
  }
  request.map.revision = source->revision;
  const base::Result<app::Rendered> rendered = app::render(source->import.site, request);
  if (!rendered) return session.fail(rendered.error());
  if (source->stored) {
    // That it cannot be noted (a folder that is only read) keeps nobody from her document.
    (void)app::note_handed_out(session.workspace(), source->state->journal.log().site(),
                               {{},
                                {},
                                document.code,
                                request.output.extension().string(),
                                std::string(app::name_of(request.profile)),
                                source->revision});
  }
  say_what_was_left_out(session, source->import);
  session.say(rendered->done, {{"file", request.output.string()},
                               {"count", std::to_string(rendered->actors)},
                               {"ties", std::to_string(rendered->ties)}});
  if (rendered->conformity) session.say(rendered->conformity->code, rendered->conformity->arguments);
  for (const base::Error& note : rendered->notes) session.note(note.code, note.arguments);
  if (request.subject == app::Subject::case_study) {
    session.say("render.anonymised");
  } else {
    say_profile(session, request.profile, own || parsed->has("--profile"), *rendered);
  }
  return fine;
}

}  // namespace twiza::cli
