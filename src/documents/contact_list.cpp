#include "documents/contact_list.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "documents/report_logos.hpp"
#include "model/description.hpp"
#include "model/vocabularies.hpp"
#include "sociogram/scene_builder.hpp"

namespace twiza::documents {
namespace {

using model::Kind;
using Row = std::vector<std::string>;

class Writer {
 public:
  Writer(const privacy::SharedSite& shared, const base::Words& words)
      : shared_(shared), site_(shared.site()), words_(words), index_(shared.site()) {
    for (const model::Person& person : site_.persons) persons_.emplace(person.leader.id, &person);
    for (const model::Leader& leader : site_.leaders) {
      const model::Refs tied = model::tied_structures(site_, leader);
      if (!tied.empty()) leaders_[tied.front().id].push_back(&leader);
    }
  }

  Report write() {
    report_.title = words_.say("document.contacts.title");
    report_.subtitle = site_.info.name;
    report_.language = words_.language();
    report_.imprint = sociogram::imprint(words_, site_.info.revision);
    report_.logos = report_logos(shared_, words_.language());
    for (const model::Structure& structure : site_.structures) add(structure);
    for (const model::Leader& leader : site_.leaders) {
      if (model::tied_structures(site_, leader).empty()) add(leader, {}, leader.family);
    }
    for (const auto& [family, rows] : tables_) print(family, rows);
    if (tables_.empty()) paragraph(words_.say("document.sheet.to_fill"));
    // Numbers and names stay in the list: a message is passed on.
    report_.status = words_.say("document.contacts.status");
    report_.gist = {words_.say("document.message.contacts", {{"count", std::to_string(count_rows(false))},
                                                             {"reached", std::to_string(count_rows(true))}}),
                    words_.say("document.message.contacts_kept")};
    return std::move(report_);
  }

 private:
  void paragraph(std::string text) {
    report_.blocks.push_back(Paragraph{std::move(text), Paragraph::Style::quiet});
  }

  std::string name_of(Kind kind, const base::Id& id) const {
    return index_.name_of({kind, id}, words_.language());
  }

  // A new row in the family's table; families in the guide's order, then the coach's own, then none.
  Row& row(const model::Word& family) {
    const auto& terms = model::families().terms;
    std::size_t place = family.empty() ? terms.size() + 1 : terms.size();
    for (std::size_t i = 0; i < terms.size(); ++i) {
      if (family.is(terms[i].code)) place = i;
    }
    std::pair<std::size_t, std::string> key{place, model::families().say(family, words_.language())};
    return tables_[std::move(key)].emplace_back();
  }

  std::size_t count_rows(bool with_contact) const {
    std::size_t count = 0;
    for (const auto& [family, rows] : tables_) {
      for (const Row& row : rows) count += !with_contact || !row[2].empty() ? 1 : 0;
    }
    return count;
  }

  std::string or_kept(std::string value, const base::Id& id) const {
    if (!value.empty() || !shared_.withheld(id)) return value;
    return words_.say("document.sheet.withheld");
  }

  static std::string joined(const std::vector<std::string>& parts) {
    std::vector<std::string> told;
    for (const std::string& part : parts) {
      if (!part.empty()) told.push_back(part);
    }
    return base::join(told, "\n");
  }

  void add(const model::Structure& structure) {
    const std::string name = name_of(Kind::structure, structure.id);
    row(structure.family) = {name,
                             {},
                             or_kept(joined({structure.phone, structure.email}), structure.id),
                             joined({structure.address, structure.town})};
    const auto led = leaders_.find(structure.id);
    if (led == leaders_.end()) return;
    for (const model::Leader* leader : led->second) add(*leader, name, structure.family);
  }

  void add(const model::Leader& leader, const std::string& structure, const model::Word& family) {
    const auto person = persons_.find(leader.id);
    const model::Person* known = person == persons_.end() ? nullptr : person->second;
    const bool arabic = words_.language() == base::Language::ar;
    std::string name, contact, town;
    if (known != nullptr) {
      name = arabic && !known->name_ar.empty() ? known->name_ar : known->name;
      contact = joined({known->phone, known->email});
      town = known->town;
    }
    row(family) = {structure, joined({name, name_of(Kind::leader, leader.id)}),
                   or_kept(std::move(contact), leader.id), town};
  }

  void print(const std::pair<std::size_t, std::string>& family, const std::vector<Row>& rows) {
    const auto header = [&](Kind kind, std::string_view field) {
      return std::string(model::type_of(kind).field(field)->column.in(words_.language()));
    };
    const std::string title = family.second.empty() ? words_.say("document.site.unsaid") : family.second;
    report_.blocks.push_back(Heading{1, title, "family-" + std::to_string(family.first)});
    ReportTable table;
    table.header = {std::string(model::type_of(Kind::structure).sheet.in(words_.language())),
                    std::string(model::type_of(Kind::leader).sheet.in(words_.language())),
                    header(Kind::structure, "phone") + ", " + header(Kind::structure, "email"),
                    header(Kind::structure, "town")};
    if (words_.language() == base::Language::ar)
      table.header[2] = header(Kind::structure, "phone") + "، " + header(Kind::structure, "email");
    table.rows = rows;
    table.shares = {0.32, 0.26, 0.26, 0.16};
    report_.blocks.push_back(std::move(table));
  }

  const privacy::SharedSite& shared_;
  const model::Site& site_;
  const base::Words& words_;
  model::Index index_;
  std::map<base::Id, const model::Person*> persons_;
  std::map<base::Id, std::vector<const model::Leader*>> leaders_;  // by the structure they stand for
  std::map<std::pair<std::size_t, std::string>, std::vector<Row>> tables_;
  Report report_;
};

}  // namespace

Report contact_list(const privacy::SharedSite& shared, const base::Words& words) {
  return Writer(shared, words).write();
}

}  // namespace twiza::documents
