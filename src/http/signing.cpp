// Signing and verifying in the page (INP-02, INP-03): what a signature is worth, signing with what this data
// directory keeps, at a distance, and what a signed file says.
//
// A passphrase is read into memory that is overwritten, tried beside the network and the room, and kept
// nowhere.
#include <exception>

#include "app/interpretations.hpp"
#include "app/own_seal.hpp"
#include "app/registers.hpp"
#include "app/site_file.hpp"
#include "base/base64.hpp"
#include "http/api.hpp"
#include "http/sent.hpp"

namespace twiza::http {

namespace json = base::json;
using base::Error;
using base::Id;
using base::Result;

namespace {

Error no_interpretation() { return {"serve.no_interpretation", {}}; }

const model::Interpretation* interpretation_of(const LiveSite& site, const std::string& typed) {
  const std::optional<Id> id = Id::parse(typed);
  for (const model::Interpretation& each : site.state->journal.site().interpretations) {
    if (id && each.id == *id) return &each;
  }
  return nullptr;
}

// Of each interpretation what its signature is worth; and who could sign here.
Result<Response> signatures_of(LiveSites& sites, const LiveSite& site, const base::Words& words) {
  const Result<app::SiteSource> source = app::source_of(sites.workspace(), site.known, site.state, {});
  if (!source) return source.error();
  const Result<std::vector<app::InterpretationWorth>> all =
      app::worth_of_all(sites.workspace(), *source, {}, words);
  if (!all) return all.error();
  json::array signatures;
  for (const app::InterpretationWorth& each : *all) {
    signatures.emplace_back(json::object{{"interpretation", each.interpretation->id.to_text()},
                                         {"name", each.interpretation->name},
                                         {"signed", !each.interpretation->signature.empty()},
                                         {"valid", each.worth.valid},
                                         {"sentence", each.worth.sentence}});
  }
  json::object seal{{"here", false}, {"good", false}, {"sentence", words.say("sign.no_seal")}};
  const Result<app::OwnSeal> own = app::own_seal(sites.workspace());
  if (own) {
    const Result<app::FileWorth> worth =
        app::verify_bytes(sites.workspace(), {}, own->certificate.text, {}, words);
    if (!worth) return worth.error();
    seal = {{"here", true}, {"good", worth->good}, {"sentence", words.say(worth->sentence)}};
  } else if (own.error().code != "sign.no_seal") {
    return own.error();
  }
  return json_response(json::object{{"signatures", std::move(signatures)},
                                    {"seal", std::move(seal)},
                                    {"position", site.position()},
                                    {"revision", site.revision}});
}

Result<Response> keep(LiveSites& sites, LiveSite& site, const Id& interpretation,
                      const std::string& signature, const base::Words& words) {
  const Result<void> kept =
      app::keep_signature(sites.workspace(), site.known, interpretation, signature, words);
  if (!kept) return kept.error();
  if (const Result<void> seen = sites.take_up(site); !seen) return seen.error();
  return signatures_of(sites, site, words);
}

Response file_response(const std::string& name, std::string bytes) {
  Response response;
  response.body = std::move(bytes);
  return response.with("Content-Type", "application/octet-stream")
      .with("Content-Disposition", attachment(name))
      .with("Cache-Control", "no-store");
}

json::object json_of(const app::FileWorth& worth, const base::Words& words) {
  json::array details;
  for (const app::FileWorth::Detail& each : worth.details)
    details.emplace_back(json::object{{"word", words.say(each.code)}, {"value", each.value}});
  return {{"good", worth.good},
          {"kind", worth.kind},
          {"sentence", words.say(worth.sentence)},
          {"details", std::move(details)}};
}

}  // namespace

void Api::signatures(const Request& request, const Parts& parts, Answer answer) {
  with_site(request, parts[0], std::move(answer),
            [&words = base::Words::of(request.language())](LiveSites& sites, LiveSite& site) {
              return signatures_of(sites, site, words);
            });
}

// `prepare` says in the room what is to be signed; `keep` takes the signature, in the room too.
void Api::sign_things(const Request& request, Answer respond, Prepare prepare, Keep keep) {
  const base::Language language = request.language();
  Result<trust::Secret> typed = sent_passphrase(request);
  if (!typed) return respond(refused(typed.error(), language));
  const auto passphrase = std::make_shared<trust::Secret>(std::move(*typed));
  Result<Attempts::AttemptPtr> begun = attempts_.begin(Attempts::Clock::now());
  if (!begun) return respond(refused(begun.error(), language));
  // Over before it is answered: who reads the answer may try again at once.
  const Answer answer = [attempt = *begun, respond = std::move(respond)](Response response) {
    attempt->end();
    respond(std::move(response));
  };

  const auto sealed = [this, language, answer, passphrase, attempt = *begun, keep = std::move(keep)](
                          const app::OwnSeal& seal, const std::optional<trust::Register>& spoken,
                          const trust::SignedThings& things) {
    const Result<std::string> signature =
        app::sign_with(seal, *passphrase, things, host_.now_ms(), spoken ? &*spoken : nullptr);
    if (!signature && signature.error().code == "sign.wrong_passphrase") {
      attempt->was_wrong(Attempts::Clock::now());
    } else {
      attempt->was_right();
    }
    if (!signature) return answer(refused(signature.error(), language));
    in_room(language, answer, [keep, text = *signature](LiveSites& sites) { return keep(sites, text); });
  };

  room_.ask([this, language, answer, sealed, prepare = std::move(prepare)](const Result<LiveSites*>& sites) {
    try {
      if (!sites) return answer(refused(sites.error(), language));
      const Result<trust::SignedThings> things = prepare(**sites);
      if (!things) return answer(refused(things.error(), language));
      const Result<app::OwnSeal> seal = app::own_seal((*sites)->workspace());
      if (!seal) return answer(refused(seal.error(), language));
      const Result<std::vector<trust::Register>> held = app::held_registers((*sites)->workspace());
      if (!held) return answer(refused(held.error(), language));
      const trust::Register* const spoken = app::register_for(*held, seal->certificate);
      const bool taken = workers_([this, language, answer, sealed, things = *things, seal = *seal,
                                   spoken = spoken ? std::optional<trust::Register>(*spoken) : std::nullopt] {
        try {
          sealed(seal, spoken, things);
        } catch (const std::exception& failure) {
          answer(refused({"serve.failed", {{"reason", failure.what()}}}, language));
        }
      });
      if (!taken) answer(refused({"serve.busy", {}}, language));
    } catch (const std::exception& failure) {
      answer(refused({"serve.failed", {{"reason", failure.what()}}}, language));
    }
  });
}

void Api::sign(const Request& request, const Parts& parts, Answer answer) {
  const std::optional<Id> id = Id::parse(parts[0]);
  const auto find = [id](LiveSites& sites) { return id ? sites.find(*id) : nullptr; };
  sign_things(
      request, std::move(answer),
      [find, typed = parts[1]](LiveSites& sites) -> Result<trust::SignedThings> {
        const LiveSite* site = find(sites);
        if (site == nullptr) return Error("serve.no_site", {});
        const model::Interpretation* interpretation = interpretation_of(*site, typed);
        if (interpretation == nullptr) return no_interpretation();
        return app::things_to_sign(site->state->journal, *interpretation);
      },
      [find, interpretation = Id::parse(parts[1]).value_or(Id()),
       &words = base::Words::of(request.language())](LiveSites& sites,
                                                     const std::string& signature) -> Result<Response> {
        LiveSite* site = find(sites);
        if (site == nullptr) return Error("serve.no_site", {});
        return keep(sites, *site, interpretation, signature, words);
      });
}

// A request that came from elsewhere, signed here: the answer is the file to send back.
void Api::sign_request(const Request& request, const Parts&, Answer answer) {
  const Result<SentFile> file = sent_file(request);
  if (!file) return answer(refused(file.error(), request.language()));
  const Result<trust::SignRequest> read = trust::read_request(file->bytes);
  if (!read) return answer(refused(app::about_file(read.error(), file->name), request.language()));
  sign_things(
      request, std::move(answer),
      [things = read->things](LiveSites&) -> Result<trust::SignedThings> { return things; },
      [name = read->title](LiveSites&, const std::string& signature) -> Result<Response> {
        return file_response(name + ".twiza-signature", signature);
      });
}

void Api::signature_request(const Request& request, const Parts& parts, Answer answer) {
  with_site(request, parts[0], std::move(answer),
            [typed = parts[1]](LiveSites&, LiveSite& site) -> Result<Response> {
              const model::Interpretation* interpretation = interpretation_of(site, typed);
              if (interpretation == nullptr) return no_interpretation();
              const Result<std::string> made = app::request_to_sign(site.state->journal, *interpretation);
              if (!made) return made.error();
              return file_response(interpretation->name + ".twiza-request", *made);
            });
}

void Api::add_signature(const Request& request, const Parts& parts, Answer answer) {
  Result<SentFile> file = sent_file(request);
  if (!file) return answer(refused(file.error(), request.language()));
  with_site(request, parts[0], std::move(answer),
            [typed = parts[1], file = std::move(*file), &words = base::Words::of(request.language())](
                LiveSites& sites, LiveSite& site) -> Result<Response> {
              const model::Interpretation* interpretation = interpretation_of(site, typed);
              if (interpretation == nullptr) return no_interpretation();
              const Result<trust::SignedThings> things =
                  app::things_to_sign(site.state->journal, *interpretation);
              if (!things) return things.error();
              const Result<std::string> signature = trust::read_answer(file.bytes, *things);
              if (!signature) return app::about_file(signature.error(), file.name);
              const Id id = interpretation->id;
              return keep(sites, site, id, *signature, words);
            });
}

void Api::verify(const Request& request, const Parts&, Answer answer) {
  Result<SentFile> file = sent_file(request);
  if (!file) return answer(refused(file.error(), request.language()));
  in_room(request.language(), std::move(answer),
          [file = std::move(*file),
           &words = base::Words::of(request.language())](LiveSites& sites) -> Result<Response> {
            app::VerifyRequest asked;
            asked.find_here = [&](const Id& interpretation) {
              std::optional<app::StandsHere> here;
              for (const LiveSite* site : sites.all()) {
                if (!here) here = app::stands_here(site->state->journal, interpretation);
              }
              return here;
            };
            const Result<app::FileWorth> worth =
                app::verify_bytes(sites.workspace(), file.name, file.bytes, asked, words);
            if (!worth) return worth.error();
            return json_response(json_of(*worth, words));
          });
}

void Api::keep_register(const Request& request, const Parts&, Answer answer) {
  Result<SentFile> file = sent_file(request);
  if (!file) return answer(refused(file.error(), request.language()));
  in_room(request.language(), std::move(answer),
          [file = std::move(*file),
           &words = base::Words::of(request.language())](LiveSites& sites) -> Result<Response> {
            const Result<trust::Register> kept = app::keep_register(sites.workspace(), file.name, file.bytes);
            if (!kept) return kept.error();
            return json_response(json::object{
                {"sentence", words.say("centre.register_kept",
                                       {{"centre", kept->centre}, {"day", kept->entries.back().recorded}})}});
          });
}

void Api::keep_seal(const Request& request, const Parts&, Answer answer) {
  const Result<json::object> body = sent_object(request, largest_file_sent);
  const std::optional<std::string> key = body ? text_in(*body, "key") : std::nullopt;
  const std::optional<std::string> certificate = body ? text_in(*body, "certificate") : std::nullopt;
  if (!body) return answer(refused(body.error(), request.language()));
  if (!key || !certificate) return answer(refused({"serve.bad_request", {}}, request.language()));
  in_room(request.language(), std::move(answer),
          [key = *key, certificate = *certificate,
           &words = base::Words::of(request.language())](LiveSites& sites) -> Result<Response> {
            const Result<void> kept = app::keep_seal(sites.workspace(), key, certificate);
            if (!kept) return app::about_file(kept.error(), words.say("verify.chosen_file"));
            const Result<app::FileWorth> worth =
                app::verify_bytes(sites.workspace(), {}, certificate, {}, words);
            if (!worth) return worth.error();
            return json_response(json_of(*worth, words));
          });
}

}  // namespace twiza::http
