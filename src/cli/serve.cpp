// The local server and its page: serve.
#include <algorithm>
#include <mutex>
#include <ostream>

#include "app/import.hpp"
#include "cli/commands.hpp"
#include "cli/progress.hpp"
#include "http/browser.hpp"
#include "http/server.hpp"
#include "http/serving.hpp"

namespace twiza::cli {

namespace fs = std::filesystem;
using base::Result;

namespace {

constexpr unsigned long highest_port = 65535;

// 0: none was asked for.
Result<unsigned short> port_of(const std::string& typed) {
  if (typed.empty()) return static_cast<unsigned short>(0);
  const bool digits = typed.size() <= 5 && typed.find_first_not_of("0123456789") == std::string::npos;
  if (!digits || std::stoul(typed) > highest_port) return base::Error("serve.bad_port", {{"value", typed}});
  return static_cast<unsigned short>(std::stoul(typed));
}

// The workbooks of a folder, each a site, into data that holds none yet.
Result<std::size_t> import_demo(Session& session, const fs::path& folder) {
  const Result<std::vector<app::KnownSite>> held = session.workspace().sites();
  if (!held) return held.error();
  if (!held->empty()) return std::size_t{0};
  std::vector<fs::path> workbooks;
  std::error_code failed;
  for (fs::directory_iterator at(folder, failed); !failed && at != fs::directory_iterator();
       at.increment(failed)) {
    if (at->path().extension() == ".xlsx") workbooks.push_back(at->path());
  }
  if (workbooks.empty()) return base::Error("serve.no_demo", {{"folder", folder.string()}});
  std::sort(workbooks.begin(), workbooks.end());
  const Progress progress(session, "progress.import");
  for (const fs::path& workbook : workbooks) {
    app::ImportRequest request;
    request.file = workbook;
    request.confirmed = true;
    const Result<app::ImportReport> report = app::import_file(session.workspace(), request, session.words());
    if (!report) return report.error();
  }
  return workbooks.size();
}

}  // namespace

int serve(Session& session, const Arguments& arguments) {
  const Result<Parsed> parsed =
      session.read(arguments, {{"--port", true}, {"--no-open", false}, {"--demo", true}});
  if (!parsed) return session.fail(parsed.error());
  if (!parsed->operands.empty())
    return session.fail({"usage.too_many", {{"value", parsed->operands.front()}}});
  const Result<unsigned short> port = port_of(parsed->value("--port"));
  if (!port) return session.fail(port.error());
  const Result<fs::path> folder = session.workspace().made_folder();
  if (!folder) return session.fail(folder.error());
  app::Host& host = app::system_host();
  Result<http::Serving> alone = http::Serving::begin(*folder, host.local_time(host.now_ms()));
  if (!alone) return session.fail(alone.error());
  if (parsed->has("--demo")) {
    const Result<std::size_t> imported = import_demo(session, parsed->value("--demo"));
    if (!imported) return session.fail(imported.error());
    if (*imported > 0) session.note("serve.demo", {{"count", std::to_string(*imported)}});
  }
  // What cannot be read is said now, and not by an empty page.
  if (const Result<std::vector<app::KnownSite>> sites = session.workspace().sites(); !sites)
    return session.fail(sites.error());

  std::mutex one_line;
  const auto complain = [&](const base::Error& error) {
    const std::lock_guard lock(one_line);
    session.fail(error);
  };
  http::Server server({host, *folder, session.page(), *port, complain});
  if (const Result<void> listening = server.listen(); !listening) return session.fail(listening.error());
  alone->say_port(server.port());
  if (*port == 0 && server.port() != http::kUsualPort)
    session.note("serve.other_port",
                 {{"taken", std::to_string(http::kUsualPort)}, {"port", std::to_string(server.port())}});
  if (session.page().empty()) session.note("serve.no_page");
  session.out() << "Twiza: " << server.address() << std::endl;
  if (!parsed->has("--no-open")) http::open_browser(server.address_once());
  server.run();
  return fine;
}

}  // namespace twiza::cli
