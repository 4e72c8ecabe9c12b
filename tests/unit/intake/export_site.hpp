// Sites for the tests of the export: to compare, and to make.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "base/when.hpp"
#include "intake/import.hpp"
#include "model/description.hpp"
#include "model/vocabularies.hpp"

namespace twiza::intake {

// A value in a line, for the message of a test.
inline std::string shown_value(const model::Value& value) {
  struct Show {
    std::string operator()(std::monostate) const { return "(nothing)"; }
    std::string operator()(const std::string& text) const { return "\"" + text + "\""; }
    std::string operator()(const model::Texts& texts) const {
      std::string all;
      for (const std::string& text : texts) all += "\"" + text + "\" ";
      return all;
    }
    std::string operator()(double number) const { return std::to_string(number); }
    std::string operator()(bool yes) const { return yes ? "yes" : "no"; }
    std::string operator()(const model::When& when) const { return when.text(); }
    std::string operator()(const model::Word& word) const { return word.code + "/" + word.typed; }
    std::string operator()(const model::Ref& ref) const { return ref.id.to_text(); }
    std::string operator()(const model::Refs& refs) const {
      std::string all;
      for (const model::Ref& ref : refs) all += ref.id.to_text() + " ";
      return all;
    }
  };
  return std::visit(Show(), value);
}

// What differs between two sites, record by record, ids and all fields; `but` names "kind.field" that may.
inline std::vector<std::string> differences(const model::Site& a, const model::Site& b,
                                            const std::set<std::string>& but = {}) {
  std::vector<std::string> found;
  for (const model::RecordType& type : model::record_types()) {
    const std::string kind(model::name_of(type.kind));
    std::map<base::Id, const model::Record*> others;
    for (const model::Record* record : type.all(b)) others[record->id] = record;
    if (type.all(a).size() != type.all(b).size())
      found.push_back(kind + ": " + std::to_string(type.all(a).size()) + " and " +
                      std::to_string(type.all(b).size()));
    for (const model::Record* record : type.all(a)) {
      const auto other = others.find(record->id);
      if (other == others.end()) {
        found.push_back(kind + " " + record->code + " " + record->id.to_text() +
                        " is gone: " + shown_value(type.fields[1].get(*record)));
        continue;
      }
      for (const model::Field& field : type.fields) {
        if (but.count(kind + "." + std::string(field.name)) > 0) continue;
        const model::Value was = field.get(*record), now = field.get(*other->second);
        if (was != now)
          found.push_back(kind + " " + record->code + "." + std::string(field.name) + ": " +
                          shown_value(was) + " became " + shown_value(now));
      }
    }
  }
  return found;
}

inline std::string listed_lines(const std::vector<std::string>& lines) {
  std::string all;
  for (std::size_t i = 0; i < std::min<std::size_t>(lines.size(), 20); ++i) all += lines[i] + "\n";
  return all;
}

// What differs between two workbooks; empty when they are equal.
inline std::string difference(const Workbook& a, const Workbook& b) {
  if (a.tables.size() != b.tables.size()) return "number of tables";
  for (std::size_t i = 0; i < a.tables.size(); ++i) {
    const Table &one = a.tables[i], &other = b.tables[i];
    if (one.name != other.name) return one.name + " and " + other.name;
    if (one.rows.size() != other.rows.size()) return "rows of " + one.name;
    for (std::size_t row = 0; row < one.rows.size(); ++row) {
      if (one.rows[row] == other.rows[row]) continue;
      std::string cells;
      for (const auto* side : {&one.rows[row], &other.rows[row]}) {
        for (const Cell& cell : *side) cells += cell.text + " | ";
        cells += "\n";
      }
      return one.name + " row " + std::to_string(row + 1) + "\n" + cells;
    }
  }
  return {};
}

// Makes workbooks as coaches type them: names in three scripts, codes or none, references by name, code or
// prefix, lists, own words, shorthands, short forms. Every reference can be found.
class WorkbookMaker {
 public:
  explicit WorkbookMaker(unsigned seed) : random_(seed) {}

  Workbook make() {
    site();
    const std::vector<std::string> themes =
        named("Thèmes", 0, 3, {}, {{"Statut", [&] { return word(model::theme_statuses()); }}});
    territories_ = named("Territoires", 1, 4, {"Type"},
                         {{"Type", [&] { return word(model::territory_types()); }},
                          {"Parent", [&] { return std::string(); }},
                          {"Population", [&] { return number(); }},
                          {"Dessiné", [&] { return yes_no(); }},
                          {"Depuis", [&] { return when(); }},
                          {"X", [&] { return position(); }},
                          {"Y", [&] { return position(); }}});
    structures_ = named("Structures", 2, 7, {},
                        {{"Catégorie", [&] { return word(model::structure_categories()); }},
                         {"Territoires", [&] { return some(territories_); }},
                         {"Compétences", [&] { return list(); }},
                         {"Aliases", [&] { return maybe(unique("alias")); }},
                         {"Clé", [&] { return yes_no(); }},
                         {"Fiche du", [&] { return when(); }},
                         {"Note", [&] { return text(); }},
                         {"Projets portés", [&] { return maybe("Projet " + std::to_string(pick(3))); }},
                         {"X", [&] { return position(); }},
                         {"Y", [&] { return position(); }}});
    leaders();
    groups();
    sources();
    const std::vector<std::string> milestones = named("Jalons", 0, 2, {}, {{"Date", [&] { return when(); }}});
    maps_ = named("Cartes", 0, 2, {},
                  {{"Jalon", [&] { return one(milestones); }},
                   {"Thème", [&] { return one(themes); }},
                   {"Légende", [&] { return word(model::legend_modes()); }}});
    named("Interprétations", 0, 2, {},
          {{"Carte", [&] { return one(maps_); }},
           {"Jalon", [&] { return one(milestones); }},
           {"Première lecture", [&] { return text(); }},
           {"Visibilité", [&] { return word(model::visibilities()); }}});
    placements();
    rows("Données", {"Territoire", "Donnée", "Valeur", "Date"}, pick(4), [&](std::size_t i) {
      return std::vector<std::string>{must(territories_), "Donnée " + std::to_string(i), text() + "x",
                                      when()};
    });
    ties(themes);
    statements();
    return std::move(workbook_);
  }

 private:
  using Maker = std::pair<std::string, std::function<std::string()>>;

  std::size_t pick(std::size_t below) { return below == 0 ? 0 : random_() % below; }
  bool chance(std::size_t one_in) { return pick(one_in) == 0; }
  std::string maybe(std::string value) { return chance(2) ? value : std::string(); }

  std::string text() {
    static const std::vector<std::string> texts = {
        "",     "",           "Réunion mensuelle", "لقاء شهري",  "une ligne\nune autre",
        "=1+1", "- tiret",    "'guillemet",        "a, b \"c\"", "ⵜⵉⵡⵉⵣⵉ",
        "12,5", "0612345678", "x_x000D_y",         "∅ rien",     "fin ."};
    return texts[pick(texts.size())];
  }
  // A name nobody else has.
  std::string unique(const std::string& stem) {
    static const std::vector<std::string> stems = {"Coopérative ", "تعاونية ",  "ⴰⵎⵓⵔ ",   "Comité, bureau ",
                                                   "L'Œuvre > ",   "Maison = ", "groupe: "};
    return stems[pick(stems.size())] + stem + " " + std::to_string(++serial_);
  }
  std::string list() {
    std::string all;
    for (std::size_t i = pick(3); i > 0; --i) all += "savoir " + std::to_string(i) + "; ";
    return all;
  }
  std::string word(const model::Vocabulary& words) {
    if (chance(3)) return {};
    if (chance(4)) return "mot à elle " + std::to_string(pick(5));
    const model::Term& term = words.terms[pick(words.terms.size())];
    const base::Language languages[] = {base::Language::fr, base::Language::ar, base::Language::en};
    return words.say({std::string(term.code), {}}, languages[pick(3)]);
  }
  std::string yes_no() { return std::vector<std::string>{"", "oui", "non", "نعم"}[pick(4)]; }
  std::string number() {
    return std::vector<std::string>{"", "751 572", "0,0000001", "12.5", "-3", "98,7"}[pick(6)];
  }
  std::string when() {
    return std::vector<std::string>{
        "", "2012", "11/2012", "29/11/2012", "29 novembre 2012", "après l'Aïd", "01/02/2013"}[pick(7)];
  }
  std::string position() { return std::vector<std::string>{"12.5", "100", "7,25"}[pick(3)]; }

  std::string must(const std::vector<std::string>& names) { return names[pick(names.size())]; }
  std::string one(const std::vector<std::string>& names) {
    return names.empty() || chance(2) ? std::string() : must(names);
  }
  std::string some(const std::vector<std::string>& names) {
    std::string all = one(names);
    const std::string second = one(names);
    if (!all.empty() && !second.empty() && second != all) all += "; " + second;
    return all;
  }

  void rows(const std::string& sheet, const std::vector<std::string>& headers, std::size_t count,
            const std::function<std::vector<std::string>(std::size_t)>& make) {
    if (count == 0) return;
    Table table;
    table.name = sheet;
    const auto add = [&](const std::vector<std::string>& texts) {
      std::vector<Cell>& row = table.rows.emplace_back();
      for (const std::string& text : texts)
        row.push_back({text.empty() ? Cell::Kind::empty : Cell::Kind::text, text});
    };
    add(headers);
    for (std::size_t i = 0; i < count; ++i) add(make(i));
    workbook_.tables.push_back(std::move(table));
  }

  // Rows with a code or none; what each may be called by.
  std::vector<std::string> named(const std::string& sheet, std::size_t least, std::size_t most,
                                 const std::vector<std::string>&, std::vector<Maker> others) {
    std::vector<std::string> headers = {"Code", "Nom", "Nom arabe"};
    for (const Maker& other : others) headers.push_back(other.first);
    std::vector<std::string> names;
    std::string named_before, code_before;
    std::size_t named_at = 0;
    rows(sheet, headers, least + pick(most - least + 1), [&](std::size_t) {
      std::string name = unique(sheet);
      const std::string code = chance(2) ? "K" + std::to_string(++serial_) : std::string();
      names.push_back(code.empty() || chance(2) ? name : code);
      // Two of one name, told by their codes.
      if (!code.empty() && !named_before.empty() && chance(5)) {
        name = named_before;
        names[named_at] = code_before;
        names.back() = code;
      }
      if (!code.empty()) {
        named_before = name;
        code_before = code;
        named_at = names.size() - 1;
      }
      std::vector<std::string> row = {code, name, chance(3) ? "اسم " + std::to_string(++serial_) : ""};
      for (const Maker& other : others) row.push_back(other.second());
      return row;
    });
    return names;
  }

  void site() {
    rows("Site", {"Champ", "Valeur"}, 5, [&](std::size_t i) {
      return std::vector<std::vector<std::string>>{
          {"Nom", "Site " + std::to_string(random_())},
          {"Identifiant",
           "d850acd6-72ab-43ce-9998-" + std::to_string(100000000000 + random_() % 800000000000)},
          {"Début", when()},
          {"Équipe", list()},
          {"Langue", word(model::languages())}}[i];
    });
  }

  void leaders() {
    std::set<std::string> used;
    rows("Leaders", {"Code", "Fonction", "Structures", "Nom", "Sexe", "Famille", "Clé", "X", "Y"}, pick(6),
         [&](std::size_t) {
           const std::string function =
               std::vector<std::string>{"Président", "Membre", "الرئيسة", "Membre; trésorière"}[pick(4)];
           const std::string structure = chance(4)   ? ""
                                         : chance(9) ? "Inconnue " + std::to_string(++serial_)
                                                     : must(structures_);
           const bool listed = function.find(';') != std::string::npos;
           const bool coded = structure.empty() || structure.find("Inconnue") == 0 || listed ||
                              !used.insert(function + structure).second || chance(2);
           const std::string code = coded ? "L" + std::to_string(++serial_) : std::string();
           leaders_.push_back(coded ? code : function + ", " + structure);
           return std::vector<std::string>{code,           function,
                                           structure,      chance(2) ? unique("Personne") : "",
                                           maybe("femme"), word(model::families()),
                                           yes_no(),       position(),
                                           position()};
         });
  }

  void groups() {
    std::vector<std::string> actors = structures_;
    actors.insert(actors.end(), leaders_.begin(), leaders_.end());
    std::erase_if(actors, [](const std::string& name) { return name.find(';') != std::string::npos; });
    groups_ = named("Groupes", 0, 3, {},
                    {{"Nature", [&] { return word(model::group_natures()); }},
                     {"Membres", [&] { return some(actors); }},
                     {"Représenté par", [&] { return one(leaders_); }},
                     {"Effectif", [&] { return number(); }}});
  }

  void sources() {
    rows("Sources", {"Code", "Type", "Date", "Locuteur", "Texte", "Femmes"}, 1 + pick(4), [&](std::size_t) {
      const std::string code = "E" + std::to_string(++serial_);
      sources_.push_back(code);
      return std::vector<std::string>{
          code, word(model::source_types()), when(), maybe("Présidente"), text(), number()};
    });
  }

  void placements() {
    if (maps_.size() < 2) return;
    rows("Placements", {"Carte", "Objet", "X", "Y", "L"}, pick(3), [&](std::size_t) {
      return std::vector<std::string>{maps_.back(), must(structures_), position(), position(), maybe("30")};
    });
  }

  void ties(const std::vector<std::string>& themes) {
    std::vector<std::string> ends = structures_;
    ends.insert(ends.end(), leaders_.begin(), leaders_.end());
    ends.insert(ends.end(), groups_.begin(), groups_.end());
    std::set<std::pair<std::string, std::string>> used;
    rows("Liens",
         {"Code", "De", "À", "Qui va vers qui", "Indicateurs", "Qualité", "Mot", "Thématique", "Depuis",
          "Sources", "Visibilité", "Cause"},
         1 + pick(8), [&](std::size_t i) {
           std::string from = must(ends), to = must(ends);
           const bool coded = !used.insert(std::minmax(from, to)).second || chance(2);
           const std::string code = coded ? "R" + std::to_string(++serial_) : std::string();
           if (coded) ties_.push_back(code);
           std::string said;
           for (std::size_t n = pick(3); n > 0; --n)
             said += must(sources_) + (chance(2) ? "" : "=" + word(model::said_qualities())) + "; ";
           return std::vector<std::string>{code,
                                           from,
                                           to,
                                           word(model::directions()),
                                           "lien " + std::to_string(i) + "; " + list(),
                                           word(model::qualities()),
                                           text(),
                                           one(themes),
                                           when(),
                                           said,
                                           word(model::visibilities()),
                                           text()};
         });
  }

  void statements() {
    std::vector<std::string> subjects = structures_;
    subjects.insert(subjects.end(), ties_.begin(), ties_.end());
    for (const std::string& territory : territories_) subjects.push_back("territoire:" + territory);
    rows("Dires", {"Code", "Source", "Sur", "Qualité dite", "Mot", "Passage", "Nature", "Citable"}, pick(5),
         [&](std::size_t) {
           return std::vector<std::string>{chance(3) ? "D" + std::to_string(++serial_) : "",
                                           must(sources_),
                                           must(subjects),
                                           word(model::said_qualities()),
                                           text(),
                                           text() + " " + std::to_string(++serial_),
                                           word(model::statement_natures()),
                                           word(model::quotables())};
         });
  }

  std::mt19937 random_;
  int serial_ = 0;
  Workbook workbook_;
  std::vector<std::string> territories_, structures_, leaders_, groups_, sources_, ties_, maps_;
};

}  // namespace twiza::intake
