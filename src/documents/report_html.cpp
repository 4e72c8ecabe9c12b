#include "documents/report_html.hpp"

#include <set>

#include "base/base64.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "base/words.hpp"
#include "documents/docx_runs.hpp"
#include "documents/html_markup.hpp"
#include "documents/html_viewer.hpp"

namespace twiza::documents {
namespace {

using base::Words;

// Tables of more columns are laid out as cards where the page is narrow.
constexpr std::size_t columns_on_a_telephone = 2;
// Contents with more lines begin closed.
constexpr std::size_t long_contents = 24;

std::string direction(bool right_to_left) { return right_to_left ? "rtl" : "ltr"; }

// One report, as an article of the page.
class Article {
 public:
  Article(const Report& report, std::size_t place, HtmlWriter& html)
      : report_(report),
        words_(Words::of(report.language)),
        rtl_(base::right_to_left(report.language)),
        prefix_(place == 0 ? std::string() : "part" + std::to_string(place + 1) + "-"),
        html_(html) {
    for (const Block& block : report.blocks) {
      const auto* heading = std::get_if<Heading>(&block);
      if (heading != nullptr && !heading->anchor.empty()) anchors_.insert(heading->anchor);
    }
  }

  std::string id() const { return prefix_ + "report"; }

  void write() {
    html_.open("article",
               {{"id", id()}, {"lang", base::code_of(report_.language)}, {"dir", direction(rtl_)}});
    html_.open("header");
    text("h1", {}, report_.title);
    if (!report_.subtitle.empty()) text("p", "subtitle", report_.subtitle);
    if (!report_.status.empty()) text("p", "status", report_.status);
    logos();
    html_.close();
    contents();
    for (block_ = 0; block_ < report_.blocks.size(); ++block_)
      std::visit([this](const auto& block) { write_block(block); }, report_.blocks[block_]);
    end_list();
    if (!report_.imprint.empty()) html_.leaf("footer", {}, report_.imprint);
    html_.close();
  }

 private:
  // A text that is wholly of the other direction than the report goes its own way.
  std::string own_direction(const std::string& words) const {
    const docx::Direction found = docx::direction_of(words);
    if (found == (rtl_ ? docx::Direction::left_to_right : docx::Direction::right_to_left))
      return direction(!rtl_);
    return {};
  }

  void open(std::string_view name, std::string_view style, const std::string& words,
            const std::string& id = {}) {
    std::string tag(name);
    if (!id.empty()) tag += " id=\"" + base::xml_escaped(id) + '"';
    if (!style.empty()) tag += " class=\"" + std::string(style) + '"';
    if (const std::string own = own_direction(words); !own.empty()) tag += " dir=\"" + own + '"';
    html_.raw("<" + tag + ">");
  }
  void close(std::string_view name) { html_.raw("</" + std::string(name) + ">\n"); }

  // Line ends are breaks.
  void words(const std::string& said) {
    std::string_view rest = said;
    for (bool first = true;; first = false) {
      const std::size_t end = rest.find('\n');
      if (!first) html_.raw("<br>");
      html_.text(base::without_controls(rest.substr(0, end)));
      if (end == std::string_view::npos) return;
      rest.remove_prefix(end + 1);
    }
  }

  void text(std::string_view name, std::string_view style, const std::string& said) {
    open(name, style, said);
    words(said);
    close(name);
  }

  void logos() {
    if (report_.logos.empty()) return;
    html_.open("p", {{"class", "logos"}});
    for (const ReportLogo& logo : report_.logos)
      html_.lone("img", {{"src", "data:image/png;base64," + base::to_base64(logo.png)},
                         {"alt", words_.say("alt.logo", {{"name", logo.name}})}});
    html_.close();
  }

  std::string anchor_of(const Heading& heading, std::size_t block) const {
    return prefix_ + (heading.anchor.empty() ? "section-" + std::to_string(block) : heading.anchor);
  }

  // Headings of levels 1 and 2, those of level 2 inside their part.
  void contents() {
    std::size_t lines = 0;
    for (const Block& block : report_.blocks) {
      const auto* heading = std::get_if<Heading>(&block);
      lines += heading != nullptr && heading->level <= 2 ? 1 : 0;
    }
    if (!report_.contents || lines == 0) return;
    html_.open("nav", {{"aria-label", words_.say("document.contents")}});
    html_.raw(lines > long_contents ? "<details>" : "<details open>");
    html_.leaf("summary", {}, words_.say("document.contents"));
    html_.open("ul");
    bool in_part = false, nested = false;
    for (std::size_t i = 0; i < report_.blocks.size(); ++i) {
      const auto* heading = std::get_if<Heading>(&report_.blocks[i]);
      if (heading == nullptr || heading->level > 2) continue;
      if (heading->level == 1) {
        if (nested) html_.raw("</ul>");
        if (in_part) html_.raw("</li>\n");
        in_part = true;
        nested = false;
      } else if (in_part && !nested) {
        html_.raw("<ul>");
        nested = true;
      }
      open("li", {}, heading->text);
      html_.leaf("a", {{"href", "#" + anchor_of(*heading, i)}}, heading->text);
      if (!in_part || nested) html_.raw("</li>\n");
    }
    if (nested) html_.raw("</ul>");
    if (in_part) html_.raw("</li>");
    html_.close().raw("</details>").close();
  }

  void end_list() {
    if (in_list_) html_.raw("</ul>\n");
    in_list_ = false;
  }

  void write_block(const Heading& heading) {
    end_list();
    const std::string name = heading.level <= 1 ? "h2" : heading.level == 2 ? "h3" : "h4";
    const bool named = heading.level <= 2 || !heading.anchor.empty();
    open(name, heading.new_page ? "new-page" : "", heading.text,
         named ? anchor_of(heading, block_) : std::string());
    words(heading.text);
    close(name);
  }

  void write_block(const Paragraph& paragraph) {
    const bool item = paragraph.style == Paragraph::Style::item;
    if (!item) end_list();
    if (item && !in_list_) html_.raw("<ul>\n");
    in_list_ = item;
    const std::string name = item ? "li" : "p";
    const bool lead = paragraph.style == Paragraph::Style::lead;
    const bool quiet = paragraph.style == Paragraph::Style::quiet;
    open(name, lead ? "lead" : quiet ? "quiet" : "", paragraph.text);
    const bool linked = anchors_.count(paragraph.link) > 0;
    if (linked) html_.raw("<a href=\"#" + base::xml_escaped(prefix_ + paragraph.link) + "\">");
    words(paragraph.text);
    if (linked) html_.raw("</a>");
    close(name);
  }

  // The first column of a table without a header says what stands in the second. Roles are told again: a
  // table that is laid out as cards would lose them.
  void write_block(const ReportTable& table) {
    end_list();
    const bool cards = table.header.size() > columns_on_a_telephone;
    html_.open("table", {{"role", "table"}, {"class", cards ? "cards" : "plain"}});
    if (!table.caption.empty()) text("caption", {}, table.caption);
    if (!table.header.empty()) {
      html_.open("thead", {{"role", "rowgroup"}}).open("tr", {{"role", "row"}});
      for (const std::string& name : table.header) {
        html_.raw("<th scope=\"col\" role=\"columnheader\">");
        words(name);
        close("th");
      }
      html_.close().close();
    }
    html_.open("tbody", {{"role", "rowgroup"}});
    for (const std::vector<std::string>& cells : table.rows) {
      html_.open("tr", {{"role", "row"}});
      for (std::size_t i = 0; i < cells.size(); ++i) cell(table, cells[i], i, cells.size());
      html_.close();
    }
    html_.close().close();
  }

  void cell(const ReportTable& table, const std::string& said, std::size_t column, std::size_t columns) {
    const bool names_the_row = column == 0 && columns > 1;
    const std::string name = names_the_row ? "th" : "td";
    std::string tag = names_the_row ? "th scope=\"row\" role=\"rowheader\"" : "td role=\"cell\"";
    if (column < table.header.size())
      tag += " data-column=\"" + base::xml_escaped(base::without_controls(table.header[column])) + '"';
    open(tag, said.empty() ? "empty" : "", said);
    words(said);
    close(name);
  }

  const Report& report_;
  const Words& words_;
  bool rtl_;
  std::string prefix_;  // of this report's anchors
  HtmlWriter& html_;
  std::set<std::string> anchors_;
  std::size_t block_ = 0;
  bool in_list_ = false;
};

void head(HtmlWriter& html, const std::vector<Report>& reports) {
  std::vector<std::string> titles;
  for (const Report& report : reports)
    titles.push_back(report.subtitle.empty() ? report.title : report.title + " – " + report.subtitle);
  html.open("head").lone("meta", {{"charset", "utf-8"}});
  html.lone("meta", {{"http-equiv", "Content-Security-Policy"},
                     {"content", "default-src 'none'; style-src " + html_digest(report_css()) +
                                     "; img-src data:; base-uri 'none'; form-action 'none'"}});
  html.lone("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
  html.lone("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  html.lone("meta", {{"name", "generator"}, {"content", base::without_controls(reports.front().imprint)}});
  html.leaf("title", {}, base::without_controls(base::join(titles, " / ")));
  html.lone("link", {{"rel", "icon"}, {"href", "data:,"}});
  html.raw("<style>" + std::string(report_css()) + "</style>\n").close();
}

}  // namespace

std::string write_report_html(const std::vector<Report>& reports) {
  HtmlWriter html;
  const base::Language language = reports.front().language;
  html.raw("<!DOCTYPE html>\n");
  html.open("html", {{"lang", base::code_of(language)}, {"dir", direction(base::right_to_left(language))}});
  head(html, reports);
  html.open("body");
  std::vector<Article> articles;
  for (const Report& report : reports) articles.emplace_back(report, articles.size(), html);
  if (reports.size() > 1) {
    html.open("nav", {{"class", "languages"}, {"aria-label", Words::of(language).say("document.languages")}});
    for (std::size_t i = 0; i < reports.size(); ++i)
      html.leaf("a",
                {{"href", "#" + articles[i].id()},
                 {"lang", base::code_of(reports[i].language)},
                 {"dir", direction(base::right_to_left(reports[i].language))}},
                Words::of(reports[i].language).say("document.language"));
    html.close();
  }
  html.open("main");
  for (Article& article : articles) article.write();
  return html.take();
}

}  // namespace twiza::documents
