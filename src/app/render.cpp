#include "app/render.hpp"

#include <algorithm>
#include <memory>

#include "app/formats.hpp"
#include "app/interpretations.hpp"
#include "app/leak_check.hpp"
#include "app/site_file.hpp"
#include "base/text.hpp"
#include "documents/actor_sheets.hpp"
#include "documents/case_study.hpp"
#include "documents/contact_list.hpp"
#include "documents/difficulties_report.hpp"
#include "documents/interpretation_report.hpp"
#include "documents/notebook.hpp"
#include "documents/site_figures.hpp"
#include "documents/site_report.hpp"
#include "documents/site_sheet.hpp"
#include "model/finding_words.hpp"
#include "model/vocabularies.hpp"
#include "platform/files.hpp"
#include "platform/pango_measure.hpp"
#include "privacy/anonymous.hpp"
#include "sociogram/evidence.hpp"
#include "sociogram/rules.hpp"

namespace twiza::app {

namespace {

using base::Result;
using base::Words;
using privacy::Profile;
using privacy::SharedSite;
using sociogram::Scene;

sociogram::Readers readers(Profile profile) {
  switch (profile) {
    case Profile::team:
      return sociogram::Readers::team;
    case Profile::restitution:
      return sociogram::Readers::committee;
    case Profile::everyone:
      break;
  }
  return sociogram::Readers::everyone;
}

// Who spoke is known to the whole site alone: a sign stays full where the speakers were taken out. A tie
// between families is sure when two of those that it sums up are.
std::set<base::Id> sure_ties(const model::Site& site, const SharedSite& shared) {
  const sociogram::Evidence evidence(site);
  std::set<base::Id> sure;
  for (const model::Tie& tie : site.ties) {
    if (evidence.independent_sources(tie) >= sociogram::Evidence::enough) sure.insert(tie.id);
  }
  for (const auto& [sum, ties] : shared.sums()) {
    int count = 0;
    for (const base::Id& tie : ties) count += sure.count(tie) > 0 ? 1 : 0;
    if (count >= sociogram::Evidence::enough) sure.insert(sum);
  }
  return sure;
}

// A screen zooms, and a poster is made to be read.
std::vector<base::Error> notes(const Scene& scene, print::Paper paper) {
  using print::Paper;
  if (paper != Paper::a4 && paper != Paper::a3) return {};
  const auto size = [&](Paper on) { return print::label_size(scene) * print::fit(scene, on).scale; };
  if (print::label_size(scene) == 0 || size(paper) >= print::readable_label) return {};
  const bool a3_suffices = size(Paper::a3) >= print::readable_label;
  const std::string said = documents::people_number(size(paper), scene.language);
  return {{a3_suffices ? "render.small_labels_a3" : "render.small_labels", {{"size", said}}}};
}

// What the checker says of the site and of this drawing of it (CNF-13): said, never in the way.
std::vector<model::Finding> findings_of(const model::Site& site, const Scene& scene) {
  std::vector<model::Finding> findings = sociogram::check_site(site, {});
  for (model::Finding& finding : sociogram::check_scene(scene)) findings.push_back(std::move(finding));
  return findings;
}

std::optional<base::Error> conformity(const std::vector<model::Finding>& findings, const Words& words) {
  const model::Verdict verdict = model::overall(findings);
  if (verdict == model::Verdict::ok) return std::nullopt;
  const auto count = std::count_if(findings.begin(), findings.end(),
                                   [&](const model::Finding& one) { return one.verdict == verdict; });
  const std::string points =
      words.say("check.count." + std::string(model::name_of(verdict)), {{"count", std::to_string(count)}});
  return base::Error{"render.conformity", {{"verdict", model::word_of(verdict, words)}, {"points", points}}};
}

Result<void> allowed(const RenderRequest& request) {
  if (request.subject == Subject::contacts && request.profile != Profile::team)
    return base::Error{"render.contacts_for_team", {}};
  const bool for_team = request.subject == Subject::invitation || request.subject == Subject::calls ||
                        request.subject == Subject::cards;
  if (for_team && request.profile != Profile::team) return base::Error{"render.for_team", {}};
  return {};
}

// Handed to those who are asked, whoever they are: they hold nothing that anybody may not read, but for what
// the letters say.
bool is_for_guests(Subject subject) { return subject == Subject::letters || subject == Subject::calendar; }

bool is_of_workshop(Subject subject) {
  return is_for_guests(subject) || subject == Subject::invitation || subject == Subject::calls ||
         subject == Subject::cards;
}

// One document on its way from a site.
class Rendering {
 public:
  Rendering(const model::Site& site, const RenderRequest& request, const sociogram::MapOptions& options)
      : site_(site),
        request_(request),
        options_(options),
        words_(Words::of(options.language)),
        shared_(shared_with(request.subject, options.language)),
        check_(site, shared_, {options.revision, options.at.text()}) {
    for_readers(options_, site, shared_);
  }

  Result<Document> map() {
    const Result<const Format*> format = format_of(name());
    if (!format) return format.error();
    const Result<print::PrintOptions> print = print_options(request_.print, name());
    if (!print) return print.error();
    const Result<Scene> scene = draw(options_);
    if (!scene) return scene.error();
    const std::vector<model::Finding> findings = findings_of(site_, *scene);
    Result<Document> document =
        checked((*format)->write({*scene, shared_, words_, *print, model::overall(findings)}), check_);
    if (!document) return document;
    document->rendered.actors = scene->nodes.size();
    document->rendered.ties = scene->ties.size();
    document->rendered.notes = notes(*scene, print->paper);
    document->rendered.conformity = conformity(findings, words_);
    return document;
  }

  Result<Document> workshop() {
    const Result<WorkshopPapers> papers = WorkshopPapers::of(site_, request_.workshop, words_);
    if (!papers) return papers.error();
    Result<Document> document = paper(*papers);
    if (!document) return document;
    document->rendered.done = "invite.written";
    document->rendered.actors = papers->seats();
    if (is_for_guests(request_.subject)) document->rendered.left_out = {};
    return document;
  }

  Result<Document> report() {
    std::vector<documents::Report> reports;
    for (const base::Language language : languages_of(request_)) {
      const Words& words = Words::of(language);
      Result<documents::Report> report = said(words);
      if (!report) return report.error();
      // A revision leads back to the site.
      const bool unnamed = request_.subject == Subject::case_study;
      report->imprint = sociogram::imprint(words, unnamed ? std::string() : options_.revision);
      reports.push_back(std::move(*report));
    }
    Result<Document> document = checked(written(reports), check_);
    if (!document) return document;
    document->rendered.actors = model::actors(shared_.site()).size();
    document->rendered.ties = shared_.site().ties.size();
    return document;
  }

 private:
  std::string name() const { return request_.output.filename().string(); }

  SharedSite shared_with(Subject subject, base::Language language) const {
    if (subject == Subject::case_study) return privacy::anonymous(site_, request_.profile, language);
    return privacy::share(site_, request_.profile);
  }

  Result<std::string> written(const std::vector<documents::Report>& reports) const {
    const Result<const ReportFormat*> format = report_format_of(name());
    if (!format) return format.error();
    return (*format)->write({reports});
  }
  Result<std::string> written(documents::Report report) const {
    report.imprint = sociogram::imprint(words_, options_.revision);
    return written(std::vector{std::move(report)});
  }

  // Of what has one ending: under that one only.
  Result<std::string> named(std::string bytes) const {
    const std::string_view ending = endings_of(request_.subject).front();
    if (has_ending(name(), ending)) return bytes;
    return base::Error{"render.unknown_format", {{"file", name()}, {"endings", std::string(ending)}}};
  }

  Result<Scene> draw(const sociogram::MapOptions& options) const {
    Scene scene = sociogram::build_scene(shared_.site(), options, platform::PangoMeasure());
    const Result<void> clean = check_.look_at(scene);
    if (!clean) return clean.error();
    return scene;
  }

  Result<Document> paper(const WorkshopPapers& papers) const {
    if (request_.subject == Subject::calls) return checked(written(papers.calls()), check_);
    if (request_.subject == Subject::invitation) return checked(written(papers.list()), check_);
    if (request_.subject == Subject::cards) {
      const documents::ContactCards cards = papers.cards();
      Result<Document> document = checked(named(cards.bytes), check_);
      if (document) document->rendered.notes = notes_on(cards.counts);
      return document;
    }
    const SharedSite for_all = privacy::share(site_, Profile::everyone);
    const LeakCheck check(site_, for_all, papers.sayable());
    if (request_.subject == Subject::calendar) {
      Result<std::string> bytes = papers.calendar();
      return bytes ? checked(named(std::move(*bytes)), check) : bytes.error();
    }
    const Result<documents::Report> letters = papers.letters();
    return letters ? checked(written(*letters), check) : letters.error();
  }

  Result<documents::Report> said(const Words& words) const {
    if (request_.subject == Subject::sheets) {
      // Of the drawing only who is on it is asked.
      sociogram::MapOptions quick = options_;
      quick.attempts = 1;
      quick.language = words.language();
      quick.second.reset();
      const Result<Scene> scene = draw(quick);
      if (!scene) return scene.error();
      return documents::actor_sheets(shared_, *scene, words);
    }
    return sheet_asked_for(words);
  }

  Result<documents::Report> sheet_asked_for(const Words& words) const {
    if (request_.subject == Subject::site) return documents::site_sheet(shared_, words);
    if (request_.subject == Subject::contacts) return documents::contact_list(shared_, words);
    if (request_.subject == Subject::report) return whole_report(words);
    if (request_.subject == Subject::notebook) return notebook(words);
    if (request_.subject == Subject::difficulties) return documents::difficulties_report(shared_, words);
    if (request_.subject == Subject::case_study)
      return documents::case_study(shared_with(request_.subject, words.language()), words);
    const Result<const model::Interpretation*> found = interpretation();
    if (!found) return found.error();
    documents::SignedBy signed_by;
    if (*found != nullptr) {
      const auto all = request_.signatures.find(words.language());
      if (all != request_.signatures.end()) {
        const auto worth = all->second.find((*found)->id);
        if (worth != all->second.end()) signed_by = {worth->second.valid, worth->second.sentence};
      }
    }
    return documents::interpretation_report(shared_, *found, signed_by, words);
  }

  Result<documents::Report> whole_report(const Words& words) const {
    sociogram::MapOptions options = options_;
    options.language = words.language();
    const Result<Scene> scene = draw(options);
    if (!scene) return scene.error();
    documents::Signatures signatures;
    const auto told = request_.signatures.find(words.language());
    if (told != request_.signatures.end()) {
      for (const auto& [id, worth] : told->second) signatures[id] = {worth.valid, worth.sentence};
    }
    return documents::site_report(shared_, std::make_shared<const Scene>(*scene), signatures, words);
  }

  Result<documents::Report> notebook(const Words& words) const {
    model::Word mark;
    if (!request_.mark.empty()) {
      mark = model::note_marks().read(request_.mark);
      if (mark.code.empty()) {
        std::string marks;
        for (const model::Term& term : model::note_marks().terms)
          base::add_quoted(marks, model::note_marks().say({std::string(term.code), {}}, options_.language));
        return base::Error{"render.unknown_mark", {{"value", request_.mark}, {"marks", marks}}};
      }
    }
    return documents::notebook(shared_, mark, words);
  }

  Result<const model::Interpretation*> interpretation() const {
    const model::Site& site = shared_.site();
    const std::string& typed = request_.interpretation;
    if (typed.empty()) return site.interpretations.empty() ? nullptr : &site.interpretations.back();
    if (const model::Interpretation* found = interpretation_named(site, typed)) return found;
    return base::Error{"render.unknown_interpretation",
                       {{"name", typed}, {"names", names_of_interpretations(site)}}};
  }

  // What its readers must not see leaves this function as an error.
  Result<Document> checked(Result<std::string> bytes, const LeakCheck& check) const {
    if (!bytes) return bytes.error();
    const Result<bool> read_whole = check.look_at(*bytes);
    if (!read_whole) return read_whole.error();
    Document document;
    document.rendered.left_out = shared_.left_out();
    document.rendered.read_back = *read_whole;
    document.bytes = std::move(*bytes);
    return document;
  }

  const model::Site& site_;
  const RenderRequest& request_;
  sociogram::MapOptions options_;
  const Words& words_;
  const SharedSite shared_;
  const LeakCheck check_;
};

}  // namespace

void for_readers(sociogram::MapOptions& options, const model::Site& told, const SharedSite& shared) {
  options.readers = readers(shared.profile());
  options.left_out = shared.left_out().unseen();
  if (shared.profile() != Profile::team) options.sure_ties = sure_ties(told, shared);
}

Subject subject_named(std::string_view code) {
  if (code == "sheets") return Subject::sheets;
  if (code == "site") return Subject::site;
  if (code == "contacts") return Subject::contacts;
  if (code == "interpretation") return Subject::interpretation;
  if (code == "invitation") return Subject::invitation;
  if (code == "letters") return Subject::letters;
  if (code == "calls") return Subject::calls;
  if (code == "calendar") return Subject::calendar;
  if (code == "cards") return Subject::cards;
  if (code == "report") return Subject::report;
  if (code == "notebook") return Subject::notebook;
  if (code == "case_study") return Subject::case_study;
  if (code == "difficulties") return Subject::difficulties;
  return Subject::map;
}

std::vector<std::string_view> endings_of(Subject subject) {
  std::vector<std::string_view> endings;
  if (subject == Subject::calendar) return {".ics"};
  if (subject == Subject::cards) return {".vcf"};
  if (subject == Subject::map) {
    for (const Format& format : formats()) endings.push_back(format.ending);
  } else {
    for (const ReportFormat& format : report_formats()) endings.push_back(format.ending);
  }
  return endings;
}

bool says_signatures(Subject subject) {
  return subject == Subject::interpretation || subject == Subject::report;
}

std::vector<base::Language> languages_of(const RenderRequest& request) {
  std::vector<base::Language> languages = {request.map.language};
  const auto second = base::parse_language(model::languages().read(request.map.second).code);
  const bool written_twice = request.subject != Subject::map && second && *second != request.map.language;
  if (written_twice) languages.push_back(*second);
  return languages;
}

Result<privacy::LeftOut> left_out_of(const model::Site& site, const RenderRequest& request) {
  if (const Result<void> may = allowed(request); !may) return may.error();
  if (is_for_guests(request.subject)) return privacy::LeftOut();
  return privacy::share(site, request.profile).left_out();
}

Result<std::vector<base::Error>> notes_before(const model::Site& site, const RenderRequest& request) {
  if (!is_of_workshop(request.subject)) return std::vector<base::Error>();
  const Result<WorkshopPapers> papers =
      WorkshopPapers::of(site, request.workshop, Words::of(request.map.language));
  if (!papers) return papers.error();
  if (request.subject == Subject::cards) return notes_on(papers->cards().counts);
  if (request.subject == Subject::letters) {
    if (const Result<documents::Report> letters = papers->letters(); !letters) return letters.error();
  }
  if (request.subject == Subject::calendar) {
    if (const Result<std::string> calendar = papers->calendar(); !calendar) return calendar.error();
  }
  return std::vector<base::Error>();
}

Result<Document> compose(const model::Site& site, const RenderRequest& request) {
  if (const Result<void> may = allowed(request); !may) return may.error();
  const Result<sociogram::MapOptions> options = sociogram::map_options(site, request.map);
  if (!options) return options.error();
  Rendering rendering(site, request, *options);
  if (is_of_workshop(request.subject)) return rendering.workshop();
  return request.subject == Subject::map ? rendering.map() : rendering.report();
}

Result<Rendered> render(const model::Site& site, const RenderRequest& request) {
  Result<Document> document = compose(site, request);
  if (!document) return document.error();
  const Result<void> written = platform::write_file_aside(request.output, document->bytes);
  if (!written) return written.error();
  return std::move(document->rendered);
}

}  // namespace twiza::app
