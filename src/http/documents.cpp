// Documents for other readers: which there are, what a profile holds back, and making them.
#include <exception>

#include "app/formats.hpp"
#include "app/handed_out.hpp"
#include "app/interpretations.hpp"
#include "app/left_out_words.hpp"
#include "app/profile.hpp"
#include "app/render.hpp"
#include "app/site_file.hpp"
#include "http/api.hpp"
#include "model/vocabularies.hpp"

namespace twiza::http {

namespace json = base::json;
using base::Error;
using base::Result;

namespace {

struct Document {
  std::string name;  // in the vocabulary: "map", "sheets"
  app::RenderRequest render;
};

Result<Document> document_asked(const Request& request, const std::string& file_name) {
  Document document;
  const std::string typed = request.value("document");
  const model::Word word = model::documents().read(typed.empty() ? "map" : typed);
  if (word.code.empty()) return Error("usage.unknown_document", {{"value", typed}});
  document.name = word.code;
  app::RenderRequest& render = document.render;
  render.subject = app::subject_named(word.code);
  const Result<privacy::Profile> profile = app::profile_named(request.value("profile"));
  if (!profile) return profile.error();
  render.profile = *profile;
  render.output = file_name;
  sociogram::MapRequest& map = render.map;
  map.language = request.language();
  for (const auto& [name, field] :
       std::initializer_list<std::pair<const char*, std::string*>>{{"map", &map.map},
                                                                   {"labels", &map.labels},
                                                                   {"legend", &map.legend},
                                                                   {"second", &map.second},
                                                                   {"theme", &map.theme},
                                                                   {"territory", &map.territory},
                                                                   {"category", &map.category},
                                                                   {"at", &map.at},
                                                                   {"fold", &map.fold},
                                                                   {"unfold", &map.unfold},
                                                                   {"paper", &render.print.paper},
                                                                   {"tiles", &render.print.tiles},
                                                                   {"dpi", &render.print.dpi},
                                                                   {"mark", &render.mark}})
    *field = request.value(name);
  return document;
}

// The site as that map shows it: of its milestone, unless another moment is asked for.
Result<app::SiteSource> source_for(LiveSites& sites, const LiveSite& site, const std::string& as_of,
                                   const sociogram::MapRequest& map) {
  const app::SiteQuery query{{}, as_of, map.at};
  Result<app::SiteSource> source = app::source_of(sites.workspace(), site.known, site.state, query);
  if (!source || !as_of.empty()) return source;
  const Result<std::string> milestone = app::milestone_of_map(source->import.site, map.map);
  if (!milestone) return milestone.error();
  if (milestone->empty()) return source;
  return app::source_of(sites.workspace(), site.known, site.state, {{}, *milestone, map.at});
}

json::array endings(const std::vector<std::string_view>& of, const base::Words& words) {
  json::array all;
  for (const std::string_view ending : of) {
    const std::string code = "serve.ending" + std::string(ending);
    // What machines alone read is not offered.
    if (words.has(code)) all.emplace_back(json::object{{"ending", ending}, {"word", words.say(code)}});
  }
  return all;
}

template <class F>
std::vector<std::string_view> endings_of(const std::vector<F>& formats) {
  std::vector<std::string_view> endings;
  endings.reserve(formats.size());
  for (const F& format : formats) endings.push_back(format.ending);
  return endings;
}

}  // namespace

void Api::documents(const Request& request, const Parts&, Answer answer) {
  const base::Language language = request.language();
  const base::Words& words = base::Words::of(language);
  const auto maps = endings_of(app::formats()), reports = endings_of(app::report_formats());
  json::array documents, profiles;
  for (const model::Term& term : model::documents().terms) {
    documents.emplace_back(
        json::object{{"document", term.code},
                     {"word", model::documents().say({std::string(term.code), {}}, language)},
                     {"endings", endings(term.code == "map" ? maps : reports, words)}});
  }
  for (const model::Term& term : model::profiles().terms) {
    profiles.emplace_back(
        json::object{{"profile", term.code},
                     {"word", model::profiles().say({std::string(term.code), {}}, language)},
                     {"help", words.say("render.profile_" + std::string(term.code))}});
  }
  answer(json_response(json::object{{"documents", std::move(documents)}, {"profiles", std::move(profiles)}}));
}

void Api::preview(const Request& request, const Parts& parts, Answer answer) {
  const Result<Document> asked = document_asked(request, {});
  if (!asked) return answer(refused(asked.error(), request.language()));
  with_site(request, parts[0], std::move(answer),
            [document = *asked, as_of = request.value("as_of"), language = request.language()](
                LiveSites& sites, LiveSite& site) -> Result<Response> {
              const Result<app::SiteSource> source = source_for(sites, site, as_of, document.render.map);
              if (!source) return source.error();
              const base::Words& words = base::Words::of(language);
              const Result<privacy::LeftOut> left_out =
                  app::left_out_of(source->import.site, document.render);
              json::array sentences;
              if (left_out) {
                for (std::string& sentence : app::left_out_words(*left_out, words))
                  sentences.emplace_back(std::move(sentence));
              }
              return json_response(json::object{{"left_out", std::move(sentences)},
                                                {"allowed", left_out.has_value()},
                                                {"why", left_out ? "" : words.say(left_out.error())}});
            });
}

void Api::document(const Request& request, const Parts& parts, Answer answer) {
  const std::string file_name = safe_file_name(parts[1]);
  Result<Document> asked = document_asked(request, file_name);
  if (!asked) return answer(refused(asked.error(), request.language()));
  const base::Language language = request.language();
  const base::Id id = base::Id::parse(parts[0]).value_or(base::Id());
  const sociogram::MapRequest map = asked->render.map;
  const bool signed_one = app::says_signatures(asked->render.subject);

  const auto make = [this, id, language, answer, file_name,
                     document = std::move(*asked)](const app::SiteSource& source) mutable {
    document.render.map.revision = source.revision;
    document.render.signatures = source.signatures;
    Result<app::Document> made = app::compose(source.import.site, document.render);
    if (!made) return answer(refused(made.error(), language));
    Response response;
    response.body = std::move(made->bytes);
    const std::string ending = file_name.substr(file_name.rfind('.'));
    response.with("Content-Type", std::string(media_type(ending)))
        .with("Content-Disposition", attachment(file_name))
        .with("Cache-Control", "no-store");
    app::HandedOut note{
        {}, {}, document.name, ending, std::string(app::name_of(document.render.profile)), source.revision};
    // Written down before it leaves; that a note cannot be kept (a full disk) must not keep it back.
    room_.ask([this, id, answer, note = std::move(note),
               response = std::move(response)](const Result<LiveSites*>& sites) mutable {
      try {
        if (sites) {
          const Result<void> noted = app::note_handed_out((*sites)->workspace(), id, std::move(note));
          if (!noted) complain_(noted.error());
        }
      } catch (const std::exception& failure) {
        complain_({"serve.failed", {{"reason", failure.what()}}});
      }
      answer(std::move(response));
    });
  };

  room_.ask([this, id, language, answer, make = std::move(make), as_of = request.value("as_of"), map,
             signed_one](const Result<LiveSites*>& sites) {
    try {
      if (!sites) return answer(refused(sites.error(), language));
      const LiveSite* site = (*sites)->find(id);
      if (site == nullptr) return answer(refused({"serve.no_site", {}}, language));
      Result<app::SiteSource> source = source_for(**sites, *site, as_of, map);
      if (!source) return answer(refused(source.error(), language));
      if (signed_one) {
        const Result<void> seen =
            app::add_signatures((*sites)->workspace(), *source, base::Words::of(language));
        if (!seen) return answer(refused(seen.error(), language));
      }
      // From here on nothing of the room is touched: the site was copied.
      source->state.reset();
      const auto held = std::make_shared<app::SiteSource>(std::move(*source));
      const bool taken = workers_([this, language, answer, make, held]() mutable {
        try {
          make(*held);
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

}  // namespace twiza::http
