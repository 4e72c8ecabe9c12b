#include "engine/engine.hpp"

#include <boost/mp11/algorithm.hpp>
#include <exception>

#include "base/canonical_json.hpp"
#include "base/described_json.hpp"
#include "base/fold.hpp"
#include "base/sha256.hpp"
#include "engine/answering.hpp"
#include "journal/bundle.hpp"
#include "journal/revisions.hpp"

namespace twiza::engine {

namespace {

namespace json = base::json;
using base::Error;
using base::Result;
using base::Words;

// What the page shows: all that the team may see; nothing that somebody keeps to himself.
privacy::SharedSite for_team(const OpenSite& open) {
  return privacy::share(open.journal.site(), privacy::Profile::team);
}

Summary summary(const OpenSite& open) {
  const privacy::SharedSite shared = for_team(open);
  const model::Site& site = shared.site();
  const journal::Log& log = open.journal.log();
  return {log.site().to_text(),
          site.info.name,
          base::hex(open.journal.fold().hash()),
          journal::revision_of(log),
          log.size(),
          model::actors(site).size(),
          site.ties.size(),
          log.quarantine().size()};
}

std::string text_at(const json::object& object, std::string_view name) {
  const json::value* value = object.if_contains(name);
  return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

}  // namespace

Error bad_request(std::string_view why) { return {"engine.bad_request", {{"reason", std::string(why)}}}; }

class Engine::Call {
 public:
  Call(Engine& engine, const json::value& question) : engine_(engine), question_(question) {
    language_ = base::parse_language(text_at(question.get_object(), "language")).value_or(base::Language::fr);
  }

  Result<json::value> answer() {
    const std::string what = text_at(question_.get_object(), "do");
    Result<json::value> answered = bad_request(what);
    boost::mp11::mp_for_each<Questions>([&](auto question) {
      if (what == question.name) answered = read_and_answer(question);
    });
    return answered;
  }

  const Words& words() const { return Words::of(language_); }

 private:
  template <class Question>
  Result<json::value> read_and_answer(Question& question) {
    if (const std::string wrong = base::read_json(question_, question); !wrong.empty()) {
      return bad_request(wrong);
    }
    const Result<typename Question::Answer> answered = answer_to(question);
    if (!answered) return answered.error();
    return base::to_json(*answered);
  }

  Result<Summary> answer_to(const OpenQuestion& question) {
    const Result<journal::Bundle> bundle = journal::read_bundle(question.bundle);
    if (!bundle) return bundle.error();
    auto open = std::make_unique<OpenSite>(bundle->site);
    std::vector<std::string> lines;
    for (const journal::Bundle::Frame& frame : bundle->frames) lines.emplace_back(frame.line);
    open->journal.add_all(lines);
    const Summary answer = summary(*open);
    engine_.sites_[bundle->site] = std::move(open);
    return answer;
  }

  Result<FoldAnswer> answer_to(const FoldQuestion& question) { return FoldAnswer{base::fold(question.text)}; }

  Result<FieldsAnswer> answer_to(const FieldsQuestion& question) { return engine::answer(question, words()); }

  Result<Summary> answer_to(const AddQuestion& question) {
    OpenSite* open = site(question.site);
    if (open == nullptr) return unknown_site(question.site);
    open->journal.add_all(question.lines);
    return summary(*open);
  }

  // All others ask of a site as it is shown.
  template <class Question>
  Result<typename Question::Answer> answer_to(const Question& question) {
    OpenSite* open = site(question.site);
    if (open == nullptr) return unknown_site(question.site);
    const privacy::SharedSite shared = for_team(*open);
    const model::Index index(shared.site());
    return engine::answer(Asked{*open, shared, index, words(), engine_.measure_}, question);
  }

  OpenSite* site(const std::string& id) {
    const std::optional<base::Id> parsed = base::Id::parse(id);
    const auto found = parsed ? engine_.sites_.find(*parsed) : engine_.sites_.end();
    return found == engine_.sites_.end() ? nullptr : found->second.get();
  }

  static Error unknown_site(const std::string& id) { return {"engine.unknown_site", {{"site", id}}}; }

  Engine& engine_;
  const json::value& question_;
  base::Language language_ = base::Language::fr;
};

Engine::Engine(const sociogram::TextMeasure& measure) : measure_(measure) {}
Engine::~Engine() = default;

std::string Engine::answer(std::string_view question) {
  const auto failed = [](const Error& error, const Words& words) {
    return json::serialize(base::to_json(Failure{{error.code, words.say(error)}}));
  };
  try {
    const Result<json::value> read = base::parse_json(question);
    if (!read || !read->is_object()) {
      return failed(read ? bad_request("not an object") : read.error(), Words::of(base::Language::fr));
    }
    Call call(*this, *read);
    const Result<json::value> answered = call.answer();
    return answered ? json::serialize(*answered) : failed(answered.error(), call.words());
  } catch (const std::exception& failure) {
    // A host without exceptions across its border must not see one.
    return failed({"engine.failed", {{"reason", failure.what()}}}, Words::of(base::Language::fr));
  }
}

}  // namespace twiza::engine
