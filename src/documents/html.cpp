#include "documents/html.hpp"

#include "base/text.hpp"
#include "documents/html_content.hpp"
#include "documents/html_data.hpp"
#include "documents/html_markup.hpp"
#include "documents/html_text.hpp"
#include "documents/html_viewer.hpp"
#include "sociogram/svg.hpp"

namespace twiza::documents {
namespace {

using base::Words;
using sociogram::Scene;

std::string one_line(const sociogram::TextBlock& block) { return base::join(block.lines, " "); }

// The one drawing, without the declaration that only a file of its own may have.
std::string drawing(const Scene& scene) {
  std::string svg = sociogram::write_svg(scene);
  return svg.substr(svg.find("<svg"));
}

class Page {
 public:
  Page(const Scene& scene, const privacy::SharedSite& shared, const Words& words)
      : scene_(scene), words_(words), content_(page_content(scene, shared, words)) {}

  std::string write() {
    const std::string_view language = base::code_of(words_.language());
    html_.raw("<!DOCTYPE html>\n");
    html_.open("html", {{"lang", language}, {"dir", base::right_to_left(words_.language()) ? "rtl" : "ltr"}});
    head();
    html_.open("body");
    top();
    html_.open("main").open("div", {{"id", "work"}});
    html_.raw(html_filters(content_, words_));
    map();
    detail();
    html_.close();
    html_.raw(html_text(content_, words_)).close();
    html_.open("footer")
        .leaf("p", {}, one_line(scene_.status))
        .leaf("p", {}, one_line(scene_.imprint))
        .close();
    html_.raw("<script type=\"application/json\" id=\"data\">" +
              json_for_script(html_data(content_, words_)) + "</script>\n");
    html_.raw("<script>" + std::string(viewer_js()) + "</script>\n");
    return html_.take();
  }

 private:
  std::string say(const std::string& code) const { return words_.say("document.html." + code); }

  void head() {
    const std::string policy = "default-src 'none'; style-src " + html_digest(viewer_css()) +
                               "; script-src " + html_digest(viewer_js()) +
                               "; img-src data:; base-uri 'none'; form-action 'none'";
    html_.open("head").lone("meta", {{"charset", "utf-8"}});
    html_.lone("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy}});
    html_.lone("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
    html_.lone("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    html_.lone("meta", {{"name", "generator"}, {"content", one_line(scene_.imprint)}});
    html_.leaf("title", {}, one_line(scene_.title) + " – " + words_.say("document.map"));
    html_.lone("link", {{"rel", "icon"}, {"href", "data:,"}});
    html_.raw("<style>" + std::string(viewer_css()) + "</style>\n");
    html_.close();
  }

  void tool(const char* id, const std::string& name, const char* sign) {
    html_.open("button", {{"type", "button"}, {"id", id}, {"aria-label", name}, {"title", name}});
    html_.raw(sign).close();
  }

  void top() {
    html_.open("header");
    html_.open("div", {{"class", "names"}});
    html_.leaf("h1", {{"dir", "auto"}}, one_line(scene_.title));
    html_.leaf("p", {}, one_line(scene_.subtitle)).close();
    html_.open("div", {{"class", "search live"}, {"role", "search"}});
    html_.lone("input", {{"id", "query"},
                         {"type", "text"},
                         {"role", "combobox"},
                         {"placeholder", say("search")},
                         {"aria-label", say("search")},
                         {"aria-controls", "results"},
                         {"aria-expanded", "false"},
                         {"aria-autocomplete", "list"},
                         {"autocomplete", "off"},
                         {"spellcheck", "false"},
                         {"dir", "auto"}});
    html_.leaf("div",
               {{"id", "results"}, {"role", "listbox"}, {"aria-label", say("results")}, {"hidden", ""}}, "");
    html_.leaf("p", {{"id", "no-result"}, {"role", "status"}}, "").close();
    html_.open("div", {{"class", "acts live"}});
    if (!content_.facets.empty()) {
      html_.open(
          "button",
          {{"type", "button"}, {"id", "filter"}, {"aria-expanded", "false"}, {"aria-controls", "filters"}});
      html_.text(say("filter")).leaf("span", {{"id", "filter-count"}, {"hidden", ""}}, "").close();
    }
    html_.leaf("button", {{"type", "button"}, {"id", "as-text"}}, say("as_text"));
    html_.leaf("button", {{"type", "button"}, {"id", "print"}}, say("print"));
    html_.close().close();
  }

  void map() {
    const bool tall = scene_.page_h > scene_.page_w;
    html_.open(
        "section",
        {{"id", "map"}, {"class", tall ? "tall" : "broad"}, {"aria-label", words_.say("document.map")}});
    html_.open("div", {{"id", "stage"}});
    html_.raw(drawing(scene_));
    html_.close();
    html_.open("div", {{"class", "tools live"}});
    tool("zoom-in", say("zoom_in"), "+");
    tool("zoom-out", say("zoom_out"), "−");
    tool("fit", say("fit"),
         R"(<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" )"
         R"(fill="none" stroke="currentColor" stroke-width="1.6"/></svg>)");
    html_.close();
    html_.leaf("p", {{"id", "shown"}, {"class", "live"}, {"role", "status"}}, "");
    html_.close();
  }

  void detail() {
    html_.open("aside",
               {{"id", "detail"}, {"class", "drawer"}, {"aria-label", say("detail")}, {"hidden", ""}});
    html_.leaf("button", {{"type", "button"}, {"class", "close"}, {"aria-label", say("close")}}, "×");
    html_.leaf("div", {{"id", "detail-body"}, {"tabindex", "-1"}}, "");
    html_.close();
  }

  const Scene& scene_;
  const Words& words_;
  PageContent content_;
  HtmlWriter html_;
};

}  // namespace

std::string write_html(const Scene& scene, const privacy::SharedSite& shared, const Words& words) {
  return Page(scene, shared, words).write();
}

}  // namespace twiza::documents
