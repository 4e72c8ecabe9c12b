#include "app/interpretations.hpp"

#include "app/centres.hpp"
#include "app/registers.hpp"
#include "base/text.hpp"
#include "journal/draft.hpp"
#include "journal/revisions.hpp"
#include "model/description.hpp"
#include "platform/files.hpp"

namespace twiza::app {

using base::Error;
using base::Result;
using model::Interpretation;
using model::Kind;

namespace {

// What may change without breaking the signature: the signature itself, and whom the report is shown to.
bool is_signed(std::string_view field) {
  return field != "signature" && field != "accreditation" && field != "visibility" && field != "milestone";
}

std::string text_of(const model::Value& value) {
  if (const std::string* text = std::get_if<std::string>(&value)) return *text;
  if (const base::When* when = std::get_if<base::When>(&value)) return when->text();
  if (const model::Ref* ref = std::get_if<model::Ref>(&value)) return ref->id.to_text();
  return {};
}

Result<std::vector<trust::Register>> registers(Workspace& workspace, const std::filesystem::path& file) {
  if (file.empty()) return held_registers(workspace);
  Result<trust::Register> found = open_whole_register(workspace, file);
  if (!found) return found.error();
  std::vector<trust::Register> one;
  one.push_back(std::move(*found));
  return one;
}

}  // namespace

const Interpretation* interpretation_named(const model::Site& site, const std::string& typed) {
  const std::string key = base::name_key(typed);
  for (const Interpretation& one : site.interpretations) {
    if (base::name_key(one.name) == key || (!one.code.empty() && base::name_key(one.code) == key))
      return &one;
  }
  return nullptr;
}

std::string names_of_interpretations(const model::Site& site) {
  std::string names;
  for (const Interpretation& one : site.interpretations) base::add_quoted(names, one.name);
  return names;
}

Result<const Interpretation*> find_interpretation(const model::Site& site, const std::string& typed) {
  const std::vector<Interpretation>& all = site.interpretations;
  if (all.empty()) return Error("interpretation.none", {{"site", site.info.name}});
  if (typed.empty()) {
    if (all.size() > 1) return Error("interpretation.which", {{"names", names_of_interpretations(site)}});
    return &all.front();
  }
  if (const Interpretation* found = interpretation_named(site, typed)) return found;
  return Error("interpretation.unknown", {{"name", typed}, {"names", names_of_interpretations(site)}});
}

std::string text_to_sign(const Interpretation& interpretation) {
  std::string text;
  for (const model::Field& field : model::type_of(Kind::interpretation).fields) {
    const model::Value value = field.get(interpretation);
    if (!is_signed(field.name) || model::is_empty(value)) continue;
    text += std::string(field.column.fr) + "\n" + text_of(value) + "\n\n";
  }
  return text;
}

Result<trust::SignedThings> things_to_sign(const journal::Journal& journal,
                                           const Interpretation& interpretation) {
  const model::Milestone* milestone = nullptr;
  for (const model::Milestone& each : journal.site().milestones) {
    if (each.id == interpretation.milestone.id) milestone = &each;
  }
  if (milestone == nullptr) return Error("interpretation.no_milestone", {{"name", interpretation.name}});
  const Result<journal::Moment> moment = find_moment(journal.fold(), milestone->name);
  if (!moment) return moment.error();
  const Result<journal::Fold> then = journal::Fold::at(journal.log(), moment->version);
  if (!then) return then.error();
  trust::SignedThings things;
  things.interpretation = interpretation.id;
  things.text = base::sha256(text_to_sign(interpretation));
  things.milestone = base::sha256(milestone->id.to_text() + " " + milestone->name + " " +
                                  revision_of(journal.log(), moment->version));
  things.site_hash = then->hash();
  return things;
}

Result<std::string> request_to_sign(const journal::Journal& journal, const Interpretation& interpretation) {
  const Result<trust::SignedThings> things = things_to_sign(journal, interpretation);
  if (!things) return things.error();
  return {boost::system::in_place_value, trust::write_request({journal.site().info.name, interpretation.name,
                                                               text_to_sign(interpretation), *things})};
}

Result<void> write_request(const journal::Journal& journal, const Interpretation& interpretation,
                           const std::filesystem::path& file) {
  const Result<std::string> request = request_to_sign(journal, interpretation);
  if (!request) return request.error();
  return platform::write_file_aside(file, *request);
}

Result<void> write_answer(const trust::SignRequest& request, const trust::NamedKey& key,
                          const trust::Certificate& certificate, const trust::Register* register_, Host& host,
                          const std::filesystem::path& file) {
  const Result<std::string> signature =
      trust::answer(request, key.key, certificate, host.now_ms(), register_);
  if (!signature) return signature.error();
  return platform::write_file_aside(file, *signature);
}

Result<void> keep_signature(Workspace& workspace, const KnownSite& site, const base::Id& interpretation,
                            const std::string& signature, const base::Words& words) {
  const Result<trust::TrustedCentres> trusted = trusted_centres(workspace);
  if (!trusted) return trusted.error();
  const auto make = [&](const journal::Journal& journal,
                        const journal::Writer& writer) -> Result<std::optional<journal::Change>> {
    for (const Interpretation& each : journal.site().interpretations) {
      if (each.id != interpretation) continue;
      const Result<trust::SignedThings> things = things_to_sign(journal, each);
      if (!things) return things.error();
      const trust::Verification seen = trust::verify(signature, *things, nullptr, *trusted);
      if (seen.outcome == trust::Outcome::altered || seen.outcome == trust::Outcome::forged) {
        return Error("interpretation.bad_signature", {{"why", words.say(signature_sentence(seen, words))}});
      }
      journal::Draft draft(journal.fold());
      draft.set({Kind::interpretation, interpretation}, "signature", signature);
      return draft.finish(writer, {});
    }
    return Error("interpretation.none", {{"site", journal.site().info.name}});
  };
  const Result<Workspace::Committed> done = workspace.commit(site.id, make);
  if (!done) return done.error();
  return {};
}

Result<std::vector<InterpretationWorth>> worth_of_all(Workspace& workspace, const SiteSource& source,
                                                      const std::filesystem::path& register_,
                                                      const base::Words& words) {
  const Result<trust::TrustedCentres> trusted = trusted_centres(workspace);
  if (!trusted) return trusted.error();
  const Result<std::vector<trust::Register>> held = registers(workspace, register_);
  if (!held) return held.error();
  std::vector<InterpretationWorth> all;
  for (const Interpretation& each : source.import.site.interpretations) {
    if (each.signature.empty()) {
      const char* code = each.accreditation.empty() ? "trust.signature.none" : "trust.signature.declared";
      all.push_back({&each, {false, words.say(code)}});
      continue;
    }
    // Of a workbook the milestone's site is not known: what was signed cannot be compared.
    trust::SignedThings expected;
    if (source.state != nullptr) {
      if (const Result<trust::SignedThings> things = things_to_sign(source.state->journal, each); things)
        expected = *things;
    }
    const trust::Verification seen = verified(each.signature, expected, *held, *trusted);
    all.push_back(
        {&each, {seen.outcome == trust::Outcome::valid, words.say(signature_sentence(seen, words))}});
  }
  return all;
}

std::optional<StandsHere> stands_here(const journal::Journal& journal, const base::Id& interpretation) {
  for (const Interpretation& each : journal.site().interpretations) {
    if (each.id != interpretation) continue;
    const Result<trust::SignedThings> things = things_to_sign(journal, each);
    if (!things) return std::nullopt;
    return StandsHere{*things, journal.site().info.name, each.name};
  }
  return std::nullopt;
}

Result<sociogram::ValidSignatures> validly_signed(Workspace& workspace, const SiteSource& source,
                                                  const base::Words& words) {
  if (source.state == nullptr) return sociogram::ValidSignatures();
  const Result<std::vector<InterpretationWorth>> all = worth_of_all(workspace, source, {}, words);
  if (!all) return all.error();
  std::set<base::Id> valid;
  for (const InterpretationWorth& each : *all) {
    if (each.worth.valid) valid.insert(each.interpretation->id);
  }
  return sociogram::ValidSignatures(std::move(valid));
}

Result<void> add_signatures(Workspace& workspace, SiteSource& source,
                            const std::vector<base::Language>& languages) {
  for (const base::Language language : languages) {
    const Result<std::vector<InterpretationWorth>> all =
        worth_of_all(workspace, source, {}, base::Words::of(language));
    if (!all) return all.error();
    for (const InterpretationWorth& each : *all) {
      if (!each.interpretation->signature.empty())
        source.signatures[language][each.interpretation->id] = each.worth;
    }
  }
  return {};
}

}  // namespace twiza::app
