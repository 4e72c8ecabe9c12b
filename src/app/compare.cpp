#include "app/compare.hpp"

#include "app/formats.hpp"
#include "app/leak_check.hpp"
#include "app/site_file.hpp"
#include "base/described_json.hpp"
#include "documents/comparison_report.hpp"
#include "platform/files.hpp"
#include "platform/pango_measure.hpp"
#include "sociogram/compared_map.hpp"

namespace twiza::app {

namespace {

using base::Result;
using base::Words;
using reading::ToldComparison;

reading::Moments worded(const TwoMoments& moments, const model::Site& before, const model::Site& after) {
  return {before, after, moments.before.name, moments.after.name,
          moments.before.in_field || moments.after.in_field};
}

ToldComparison compare_as(const TwoMoments& moments, const model::Site& before, const model::Site& after,
                          const Words& words) {
  return reading::told(worded(moments, before, after), reading::compare(before, after), words);
}

// Networks as data have no marks: what is gone would stand in them as if it were there.
bool draws(const std::string& name) {
  for (const char* ending : {".svg", ".png", ".pdf", ".docx", ".pptx", ".html"}) {
    if (has_ending(name, ending)) return true;
  }
  return false;
}

}  // namespace

Result<TwoMoments> two_moments(const SiteSource& source, const std::string& from, const std::string& to) {
  if (source.state != nullptr) {
    auto sites = journal::sites_at(source.state->journal.fold(), from, to);
    if (!sites) return sites.error();
    return TwoMoments{std::move(sites->first), std::move(sites->second)};
  }
  Result<journal::SiteAt> before = journal::site_at(source.import.site, from);
  if (!before) return before.error();
  Result<journal::SiteAt> after = journal::site_at(source.import.site, to);
  if (!after) return after.error();
  return TwoMoments{std::move(*before), std::move(*after)};
}

ToldComparison compare(const TwoMoments& moments, const Words& words) {
  return compare_as(moments, moments.before.site, moments.after.site, words);
}

std::string comparison_text(const ToldComparison& told, const Words& words) {
  std::string out = told.head + "\n" + told.caution + "\n";
  const auto figures = [&](const char* title, const std::vector<reading::ToldFigure>& all) {
    if (!all.empty()) out += "\n" + words.say(title) + "\n";
    for (const reading::ToldFigure& each : all) {
      out += "  - " +
             words.say("compare.figure_line",
                       {{"label", each.label},
                        {"before", reading::share_text(each.before, each.before_of, words)},
                        {"after", reading::share_text(each.after, each.after_of, words)}}) +
             "\n";
    }
  };
  figures("compare.figures", told.figures);
  figures("compare.pairs", told.pairs);
  out += "\n" + words.say("compare.changes") + "\n";
  if (told.changes.empty()) out += "  " + words.say("compare.no_change") + "\n";
  for (const reading::ToldChange& each : told.changes) {
    out += "  - " + words.say("compare.line", {{"name", each.name}, {"mark", each.mark_word}}) + "\n";
    for (const std::string& sentence : each.sentences) out += "      " + sentence + "\n";
  }
  return out;
}

std::string comparison_json(const ToldComparison& told) {
  return base::json::serialize(base::to_json(told)) + "\n";
}

Result<Rendered> render_comparison(const TwoMoments& moments, const RenderRequest& request) {
  const std::string name = request.output.filename().string();
  const Result<const Format*> format = format_of(name);
  if (!format) return format.error();
  if (!draws(name)) return base::Error{"compare.no_drawing", {{"file", name}}};
  const Result<print::PrintOptions> print = print_options(request.print, name);
  if (!print) return print.error();

  const model::Site told_both = sociogram::both_of(moments.before.site, moments.after.site);
  const privacy::SharedSite before = privacy::share(moments.before.site, request.profile);
  const privacy::SharedSite after = privacy::share(moments.after.site, request.profile);
  const privacy::SharedSite both = privacy::share(told_both, request.profile);
  Result<sociogram::MapOptions> options = sociogram::map_options(told_both, request.map);
  if (!options) return options.error();
  const Words& words = Words::of(options->language);
  ToldComparison told = compare_as(moments, before.site(), after.site(), words);
  // What was learnt in between is a count, and nobody's name: it is said to all.
  const model::Site &was = moments.before.site, &now = moments.after.site;
  told.caution = reading::caution(worded(moments, was, now), reading::learnt_between(was, now), words);
  for_readers(*options, told_both, both);
  options->compared = words.say("compare.map", {{"from", told.from}, {"to", told.to}});
  const sociogram::Scene scene =
      sociogram::marked_scene({before.site(), after.site(), both.site()}, *options, platform::PangoMeasure());
  documents::Report report = documents::comparison_report(told, request.profile, words);
  report.imprint = sociogram::imprint(words, options->revision);

  const Result<std::string> bytes =
      (*format)->write({scene, both, words, *print, model::Verdict::ok, &report});
  if (!bytes) return bytes.error();
  Rendered rendered;
  const std::vector<std::string> asked = {options->revision, told.from, told.to};
  const LeakCheck of_both(told_both, both, asked), of_before(moments.before.site, before, asked);
  for (const LeakCheck* check : {&of_both, &of_before}) {
    const Result<void> clean = check->look_at(scene);
    if (!clean) return clean.error();
    const Result<bool> read_whole = check->look_at(*bytes);
    if (!read_whole) return read_whole.error();
    rendered.read_back = *read_whole;
  }
  const Result<void> written = platform::write_file_aside(request.output, *bytes);
  if (!written) return written.error();
  rendered.actors = scene.nodes.size();
  rendered.ties = scene.ties.size();
  rendered.left_out = both.left_out();
  return rendered;
}

}  // namespace twiza::app
