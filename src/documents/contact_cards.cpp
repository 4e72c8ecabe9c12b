#include "documents/contact_cards.hpp"

#include <set>

#include "base/phone.hpp"
#include "documents/content_lines.hpp"

namespace twiza::documents {
namespace {

class Writer {
 public:
  Writer(const Workshop& workshop, const base::Words& words)
      : workshop_(workshop), words_(words), index_(workshop.site()), people_(workshop.site()) {}

  ContactCards write() {
    std::set<base::Id> seen;
    for (const reading::Seat& seat : workshop_.invitation.seats) {
      for (const model::Ref& leader : leaders_of(seat)) {
        const model::Person* person = people_.of(leader);
        if (person != nullptr && seen.insert(leader.id).second) ask(*person, leader, seat.actor);
      }
    }
    return {lines_.take(), counts_};
  }

 private:
  void ask(const model::Person& person, const model::Ref& leader, const model::Ref& seat) {
    if (privacy::refused(person)) {
      ++counts_.refused;
    } else if (!privacy::consent_of(person)) {
      ++counts_.silent;
    } else if (person.phone.empty() && person.email.empty()) {
      ++counts_.without_contact;
    } else {
      ++counts_.made;
      card(person, leader, seat);
    }
  }

  void card(const model::Person& person, const model::Ref& leader, const model::Ref& seat) {
    const std::string function = index_.name_of(leader, words_.language());
    const std::string typed = People::name_of(person, words_.language());
    const std::string name = typed.empty() ? function : typed;
    lines_.line("BEGIN", "VCARD");
    lines_.line("VERSION", "3.0");
    // Which part is the family's name is not known: all stands in the first.
    lines_.parts("N", {name, "", "", "", ""});
    lines_.text("FN", name);
    if (seat.kind != model::Kind::leader) lines_.text("ORG", index_.name_of(seat, words_.language()));
    lines_.text("TITLE", function);
    const std::vector<base::Phone> phones = base::find_phones(person.phone);
    for (const base::Phone& phone : phones) lines_.text(type_of(phone.number), phone.number);
    if (phones.empty()) lines_.text("TEL;TYPE=VOICE", person.phone);
    lines_.text("EMAIL;TYPE=INTERNET", person.email);
    if (!person.town.empty()) lines_.parts("ADR;TYPE=WORK", {"", "", "", person.town, "", "", ""});
    lines_.line("UID", leader.id.to_text() + "@twiza");
    lines_.line("END", "VCARD");
  }

  // Mobile numbers of the Moroccan plan begin with 06 and 07.
  static std::string_view type_of(const std::string& number) {
    const bool mobile = number.rfind("06", 0) == 0 || number.rfind("07", 0) == 0;
    return mobile ? "TEL;TYPE=CELL" : "TEL;TYPE=VOICE";
  }

  const Workshop& workshop_;
  const base::Words& words_;
  const model::Index index_;
  const People people_;
  ContentLines lines_;
  CardCounts counts_;
};

}  // namespace

ContactCards write_contact_cards(const Workshop& workshop, const base::Words& words) {
  return Writer(workshop, words).write();
}

}  // namespace twiza::documents
