#include "engine/engine.hpp"

#include <algorithm>
#include <exception>
#include <optional>
#include <vector>

#include "base/canonical_json.hpp"
#include "base/fold.hpp"
#include "base/json.hpp"
#include "base/sha256.hpp"
#include "base/words.hpp"
#include "documents/actor_sheet.hpp"
#include "journal/bundle.hpp"
#include "journal/revisions.hpp"
#include "model/finding_words.hpp"
#include "model/vocabularies.hpp"
#include "privacy/shared_site.hpp"
#include "sociogram/map_request.hpp"
#include "sociogram/rules.hpp"
#include "sociogram/scene_json.hpp"
#include "sociogram/svg.hpp"

namespace twiza::engine {

namespace {

namespace json = base::json;
using base::Error;
using base::Result;
using base::Words;
using journal::Journal;
using model::Finding;

std::string text_at(const json::object& object, std::string_view name) {
  const json::value* value = object.if_contains(name);
  return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

Error bad_request(std::string_view why) { return {"engine.bad_request", {{"reason", std::string(why)}}}; }

// What the page shows: all that the team may see; nothing that somebody keeps to himself.
privacy::SharedSite for_team(const Journal& journal) {
  return privacy::share(journal.site(), privacy::Profile::team);
}

json::object summary(const Journal& journal) {
  const privacy::SharedSite shared = for_team(journal);
  const model::Site& site = shared.site();
  const auto revision = journal::revision_of(journal.log());
  return {{"site", journal.log().site().to_text()},
          {"name", site.info.name},
          {"hash", base::hex(journal.fold().hash())},
          {"revision", revision},
          {"changes", journal.log().size()},
          {"actors", model::actors(site).size()},
          {"ties", site.ties.size()},
          {"aside", journal.log().quarantine().size()}};
}

// Where a finding shows on the map.
json::array shown_at(const Finding& finding) {
  json::array ids;
  if (!finding.about.empty()) ids.emplace_back(finding.about.id.to_text());
  return ids;
}

json::object check(const privacy::SharedSite& shared, const Words& words) {
  std::vector<Finding> findings = sociogram::check_site(shared.site(), {});
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return a.verdict != b.verdict ? b.verdict < a.verdict : a.rule < b.rule;
  });
  json::array list;
  for (const Finding& finding : findings) {
    list.emplace_back(json::object{{"rule", finding.rule},
                                   {"rule_word", words.say("rule." + finding.rule)},
                                   {"verdict", model::name_of(finding.verdict)},
                                   {"verdict_word", model::word_of(finding.verdict, words)},
                                   {"message", model::message_of(finding, words)},
                                   {"repair", model::repair_of(finding, words)},
                                   {"about", shown_at(finding)}});
  }
  const model::Verdict overall = model::overall(findings);
  return {{"verdict", model::name_of(overall)},
          {"verdict_word", model::word_of(overall, words)},
          {"findings", std::move(list)}};
}

sociogram::MapRequest map_request(const json::object& asked, base::Language language) {
  sociogram::MapRequest request;
  request.language = language;
  const std::pair<std::string_view, std::string*> fields[] = {
      {"map", &request.map},           {"labels", &request.labels}, {"legend", &request.legend},
      {"second", &request.second},     {"theme", &request.theme},   {"territory", &request.territory},
      {"category", &request.category}, {"at", &request.at},         {"fold", &request.fold},
      {"unfold", &request.unfold}};
  for (const auto& [name, field] : fields) *field = text_at(asked, name);
  return request;
}

Result<json::object> draw(const Journal& journal, const json::object& request, base::Language language,
                          const sociogram::TextMeasure& measure) {
  const json::value* asked = request.if_contains("request");
  sociogram::MapRequest map =
      map_request(asked != nullptr && asked->is_object() ? asked->get_object() : json::object(), language);
  map.revision = journal::revision_of(journal.log());
  const privacy::SharedSite shared = for_team(journal);
  const Result<sociogram::MapOptions> options = sociogram::map_options(shared.site(), map);
  if (!options) return options.error();
  const sociogram::Scene scene = sociogram::build_scene(shared.site(), *options, measure);
  const Result<json::value> data = base::parse_json(sociogram::write_scene_json(scene));
  if (!data) return data.error();
  return json::object{{"svg", sociogram::write_svg(scene)}, {"scene", *data}};
}

std::optional<model::Kind> actor_kind(std::string_view name) {
  for (const model::Kind kind : {model::Kind::structure, model::Kind::leader, model::Kind::group}) {
    if (model::name_of(kind) == name) return kind;
  }
  return std::nullopt;
}

Result<json::object> sheet(const privacy::SharedSite& shared, const json::object& request,
                           const Words& words) {
  const std::optional<model::Kind> kind = actor_kind(text_at(request, "kind"));
  const std::optional<base::Id> id = base::Id::parse(text_at(request, "id"));
  if (!kind || !id) return bad_request("kind, id");
  const model::Index index(shared.site());
  if (index.actor({*kind, *id}) == nullptr) return bad_request("id");
  const documents::ActorSheet sheet = documents::actor_sheet(shared, index, {*kind, *id}, words);
  json::array rubrics;
  for (const documents::Rubric& rubric : sheet.rubrics) {
    json::array lines;
    for (const std::string& line : rubric.lines) lines.emplace_back(line);
    rubrics.emplace_back(
        json::object{{"heading", rubric.heading}, {"lines", lines}, {"filled", rubric.filled}});
  }
  return json::object{
      {"title", sheet.title}, {"subtitle", sheet.subtitle}, {"date", sheet.date}, {"rubrics", rubrics}};
}

// What an actor is searched by (QUA-10): all that it is called, folded.
std::string search_key(const model::Index& index, const model::Ref& ref) {
  std::string all = index.name_of(ref) + " " + index.name_of(ref, base::Language::ar);
  if (const model::Structure* structure = index.structure(ref.id)) {
    all += " " + structure->acronym + " " + structure->code;
    for (const std::string& alias : structure->aliases) all += " " + alias;
  }
  return base::fold(all);
}

json::object actors(const privacy::SharedSite& shared, const Words& words) {
  const model::Site& site = shared.site();
  const model::Index index(site);
  json::array list;
  for (const model::Ref& ref : model::actors(site)) {
    const model::Word& family = index.actor(ref)->family;
    list.emplace_back(json::object{{"kind", model::name_of(ref.kind)},
                                   {"id", ref.id.to_text()},
                                   {"name", model::full_name(site, index, ref, words.language())},
                                   {"family", family.code.empty() ? family.typed : family.code},
                                   {"family_word", model::families().say(family, words.language())},
                                   {"key", search_key(index, ref)}});
  }
  return {{"actors", std::move(list)}};
}

}  // namespace

class Engine::Call {
 public:
  Call(Engine& engine, const json::object& request) : engine_(engine), request_(request) {
    language_ = base::parse_language(text_at(request, "language")).value_or(base::Language::fr);
  }

  Result<json::object> answer() {
    const std::string what = text_at(request_, "do");
    if (what == "open") return open();
    if (what == "fold") return json::object{{"key", base::fold(text_at(request_, "text"))}};
    const std::optional<base::Id> id = base::Id::parse(text_at(request_, "site"));
    const auto found = id ? engine_.sites_.find(*id) : engine_.sites_.end();
    if (found == engine_.sites_.end())
      return Error{"engine.unknown_site", {{"site", text_at(request_, "site")}}};
    Journal& journal = *found->second;
    if (what == "add") return add(journal);
    if (what == "check") return check(for_team(journal), words());
    if (what == "map") return draw(journal, request_, language_, engine_.measure_);
    if (what == "sheet") return sheet(for_team(journal), request_, words());
    if (what == "actors") return actors(for_team(journal), words());
    return bad_request(what);
  }

  const Words& words() const { return Words::of(language_); }

 private:
  Result<json::object> open() {
    const std::string text = text_at(request_, "bundle");
    const Result<journal::Bundle> bundle = journal::read_bundle(text);
    if (!bundle) return bundle.error();
    auto journal = std::make_unique<Journal>(bundle->site);
    std::vector<std::string> lines;
    for (const journal::Bundle::Frame& frame : bundle->frames) lines.emplace_back(frame.line);
    journal->add_all(lines);
    const json::object answer = summary(*journal);
    engine_.sites_[bundle->site] = std::move(journal);
    return answer;
  }

  Result<json::object> add(Journal& journal) {
    const json::value* lines = request_.if_contains("lines");
    if (lines == nullptr || !lines->is_array()) return bad_request("lines");
    std::vector<std::string> texts;
    for (const json::value& line : lines->get_array()) {
      if (!line.is_string()) return bad_request("lines");
      texts.emplace_back(line.get_string());
    }
    journal.add_all(texts);
    return summary(journal);
  }

  Engine& engine_;
  const json::object& request_;
  base::Language language_ = base::Language::fr;
};

std::string Engine::answer(std::string_view request) {
  const auto failed = [](const Error& error, const Words& words) {
    return json::serialize(json::object{{"error", {{"code", error.code}, {"message", words.say(error)}}}});
  };
  try {
    const Result<json::value> read = base::parse_json(request);
    if (!read || !read->is_object()) {
      return failed(read ? bad_request("not an object") : read.error(), Words::of(base::Language::fr));
    }
    Call call(*this, read->get_object());
    const Result<json::object> answered = call.answer();
    return answered ? json::serialize(*answered) : failed(answered.error(), call.words());
  } catch (const std::exception& failure) {
    // A host without exceptions across its border must not see one.
    return failed({"engine.failed", {{"reason", failure.what()}}}, Words::of(base::Language::fr));
  }
}

}  // namespace twiza::engine
