#include "http/api.hpp"

#include <exception>

#include "app/handed_out.hpp"
#include "app/history.hpp"
#include "base/canonical_json.hpp"
#include "base/text.hpp"
#include "model/legend.hpp"

namespace twiza::http {

namespace json = base::json;
using base::Error;
using base::Id;
using base::Result;

namespace {

const std::string place = "*";  // in an address: anything, which is handed to the function

bool fits(const std::vector<std::string>& pattern, const std::vector<std::string>& path) {
  if (pattern.size() != path.size()) return false;
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (pattern[i] != place && pattern[i] != path[i]) return false;
  }
  return true;
}

bool is_fault(const Error& error) {
  return error.code.rfind("store.", 0) == 0 || error.code.rfind("leak.", 0) == 0 ||
         error.code == "serve.failed";
}

}  // namespace

struct Api::Route {
  const char* method;
  std::vector<std::string> path;
  void (Api::*function)(const Request&, const Parts&, Answer);
};

const std::vector<Api::Route>& Api::routes() {
  static const std::vector<Route> all{
      {"GET", {"api", "program"}, &Api::program},
      {"GET", {"api", "sites"}, &Api::sites},
      {"GET", {"api", "sites", place, "bundle"}, &Api::bundle},
      {"GET", {"api", "sites", place, "changes"}, &Api::changes},
      {"POST", {"api", "sites", place, "changes"}, &Api::add_changes},
      {"GET", {"api", "sites", place, "log"}, &Api::log},
      {"GET", {"api", "sites", place, "exports"}, &Api::exports},
      {"GET", {"api", "sites", place, "preview"}, &Api::preview},
      {"GET", {"api", "sites", place, "document", place}, &Api::document},
      {"GET", {"api", "documents"}, &Api::documents},
      {"GET", {"api", "events"}, &Api::events},
  };
  return all;
}

void Api::answer(const Request& request, Answer answer) {
  const bool reads = request.method == "GET" || request.method == "HEAD";
  const Parts& path = request.parts;
  if (path.front() != "api") {
    if (reads) return asset(request, std::move(answer));
    return answer(refused({"serve.method", {}}, request.language()).with("Allow", "GET, HEAD"));
  }
  std::vector<std::string> allowed;
  for (const Route& route : routes()) {
    if (!fits(route.path, path)) continue;
    if (request.method == route.method || (reads && std::string_view(route.method) == "GET")) {
      Parts parts;
      for (std::size_t i = 0; i < path.size(); ++i) {
        if (route.path[i] == place) parts.push_back(path[i]);
      }
      return (this->*route.function)(request, parts, std::move(answer));
    }
    allowed.emplace_back(route.method);
    if (allowed.back() == "GET") allowed.emplace_back("HEAD");
  }
  if (allowed.empty()) return answer(refused({"serve.not_found", {}}, request.language()));
  answer(refused({"serve.method", {}}, request.language()).with("Allow", base::join(allowed, ", ")));
}

Response Api::refused(const Error& error, base::Language language) const {
  if (is_fault(error)) complain_(error);
  return refusal(error, language);
}

void Api::in_room(const Request& request, Answer answer, InRoom work) {
  room_.ask([this, language = request.language(), answer = std::move(answer),
             work = std::move(work)](const Result<LiveSites*>& sites) {
    try {
      if (!sites) return answer(refused(sites.error(), language));
      Result<Response> response = work(**sites);
      answer(response ? std::move(*response) : refused(response.error(), language));
    } catch (const std::exception& failure) {
      answer(refused({"serve.failed", {{"reason", failure.what()}}}, language));
    }
  });
}

void Api::with_site(const Request& request, const std::string& id, Answer answer, WithSite work) {
  in_room(request, std::move(answer),
          [id = Id::parse(id), work = std::move(work)](LiveSites& sites) -> Result<Response> {
            LiveSite* site = id ? sites.find(*id) : nullptr;
            if (site == nullptr) return Error("serve.no_site", {});
            return work(sites, *site);
          });
}

void Api::program(const Request& request, const Parts&, Answer answer) {
  in_room(request, std::move(answer), [](LiveSites& sites) -> Result<Response> {
    const Result<std::optional<app::Author>> author = sites.workspace().author();
    if (!author) return author.error();
    return json_response(json::object{{"version", TWIZA_VERSION},
                                      {"legend", model::legend_version},
                                      {"author", *author ? (*author)->name : std::string()},
                                      {"author_id", *author ? (*author)->id.to_text() : std::string()}});
  });
}

void Api::sites(const Request& request, const Parts&, Answer answer) {
  in_room(request, std::move(answer), [this](LiveSites& sites) -> Result<Response> {
    json::array all;
    for (const LiveSite* live : sites.all()) {
      const app::SiteSummary summary = app::summary_of(*live->state, host_);
      all.emplace_back(json::object{{"id", live->known.id.to_text()},
                                    {"name", live->known.name},
                                    {"identifier", live->known.identifier},
                                    {"revision", live->revision},
                                    {"changes", live->position()},
                                    {"actors", summary.actors},
                                    {"ties", summary.ties},
                                    {"stage", summary.stage},
                                    {"latest", summary.latest}});
    }
    return json_response(json::object{{"sites", std::move(all)}});
  });
}

void Api::bundle(const Request& request, const Parts& parts, Answer answer) {
  const auto respond = [request](const BundlePtr& bundle) {
    Response response;
    response.shared = std::shared_ptr<const std::string>(bundle, &bundle->gzip);
    response.with("Content-Type", "text/plain; charset=utf-8")
        .with("Cache-Control", "no-cache")
        .with("Twiza-Position", std::to_string(bundle->position));
    return tagged(request, std::move(response), bundle->etag, true);
  };
  const std::optional<Id> id = Id::parse(parts[0]);
  if (const BundlePtr ready = id ? room_.bundle_at_hand(*id) : nullptr) return answer(respond(ready));
  with_site(request, parts[0], std::move(answer),
            [respond](LiveSites& sites, LiveSite& site) -> Result<Response> {
              const Result<BundlePtr> bundle = sites.bundle(site);
              if (!bundle) return bundle.error();
              return respond(*bundle);
            });
}

void Api::changes(const Request& request, const Parts& parts, Answer answer) {
  const std::string from = request.value("from");
  const bool is_number = from.find_first_not_of("0123456789") == std::string::npos && from.size() < 16;
  if (!is_number) return answer(refused({"serve.bad_request", {}}, request.language()));
  with_site(request, parts[0], std::move(answer),
            [start = from.empty() ? 0 : std::stoull(from)](LiveSites&, LiveSite& site) -> Result<Response> {
              // A page that knows more than there is: the data was restored meanwhile.
              if (start > site.position()) return Error("serve.replaced", {});
              json::array lines;
              for (std::string& line : app::lines_from(*site.state, start))
                lines.emplace_back(std::move(line));
              return json_response(json::object{
                  {"position", site.position()}, {"revision", site.revision}, {"lines", std::move(lines)}});
            });
}

void Api::add_changes(const Request& request, const Parts& parts, Answer answer) {
  const base::Language language = request.language();
  if (request.content_type.substr(0, request.content_type.find(';')) != "application/json")
    return answer(refused({"serve.not_json", {}}, language));
  const std::optional<Id> id = Id::parse(parts[0]);
  if (!id || id->empty()) return answer(refused({"serve.no_site", {}}, language));
  const Result<json::value> body = base::parse_json(request.body);
  const json::value* lines = body && body->is_object() ? body->get_object().if_contains("lines") : nullptr;
  bool readable = lines != nullptr && lines->is_array() && !lines->get_array().empty();
  std::vector<std::string> texts;
  if (readable) {
    for (const json::value& line : lines->get_array()) {
      readable = readable && line.is_string();
      if (readable) texts.emplace_back(line.get_string());
    }
  }
  if (!readable) return answer(refused({"serve.bad_request", {}}, language));
  room_.post(*id, std::move(texts), [this, language, answer = std::move(answer)](const auto& standing) {
    if (!standing) return answer(refused(standing.error(), language));
    json::array acknowledged, aside;
    for (const store::Acknowledgement& a : standing->received.acknowledged) {
      acknowledged.emplace_back(json::object{{"replica", a.replica.to_text()},
                                             {"first", a.first},
                                             {"last", a.last},
                                             {"hash", base::hex(a.hash)}});
    }
    for (const Error& why : standing->received.aside) {
      aside.emplace_back(json::object{{"code", why.code}, {"message", base::Words::of(language).say(why)}});
    }
    answer(json_response(json::object{{"acknowledged", std::move(acknowledged)},
                                      {"aside", std::move(aside)},
                                      {"position", standing->position},
                                      {"revision", standing->revision}}));
  });
}

void Api::log(const Request& request, const Parts& parts, Answer answer) {
  with_site(request, parts[0], std::move(answer),
            [this, language = request.language()](LiveSites& sites, LiveSite& site) -> Result<Response> {
              const base::Words& words = base::Words::of(language);
              const Result<app::SiteSource> source =
                  app::source_of(sites.workspace(), site.known, site.state, {});
              if (!source) return source.error();
              const auto rows = app::to_complete(sites.workspace(), site.known.id);
              if (!rows) return rows.error();
              Response response = json_response({});
              response.body =
                  app::log_json(app::log_of(*source, *rows, host_, words), site.state->journal.log(), words);
              return response;
            });
}

void Api::exports(const Request& request, const Parts& parts, Answer answer) {
  with_site(request, parts[0], std::move(answer), [](LiveSites& sites, LiveSite& site) -> Result<Response> {
    const Result<std::vector<app::HandedOut>> all = app::handed_out(sites.workspace(), site.known.id);
    if (!all) return all.error();
    json::array exports;
    for (const app::HandedOut& one : *all) exports.emplace_back(app::json_of(one));
    return json_response(json::object{{"exports", std::move(exports)}});
  });
}

void Api::events(const Request&, const Parts&, Answer answer) {
  Response response;
  response.events = true;
  answer(response.with("Content-Type", "text/event-stream; charset=utf-8").with("Cache-Control", "no-store"));
}

// A part of the page: what is not in the table is not there, whatever the path says.
void Api::asset(const Request& request, Answer answer) {
  const std::string path = request.path == "/" ? "/index.html" : request.path;
  for (const Asset& asset : page_) {
    if (asset.path != path) continue;
    Response response;
    response.use = Use::page;
    response.embedded = asset.bytes;
    response.with("Content-Type", std::string(asset.type));
    const bool is_html = asset.type.substr(0, 9) == "text/html";
    response.with("Cache-Control", is_html           ? "no-store"
                                   : asset.immutable ? "public, max-age=31536000, immutable"
                                                     : "no-cache");
    return answer(tagged(request, std::move(response), std::string(asset.etag), asset.gzip));
  }
  if (path == "/index.html") return answer(sentence_page(503, "serve.no_page"));
  answer(sentence_page(404, "serve.not_found"));
}

}  // namespace twiza::http
