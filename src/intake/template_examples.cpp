#include "intake/template_examples.hpp"

#include <vector>

#include "model/description.hpp"

namespace twiza::intake {

namespace {

struct Example {
  std::string_view sheet;
  std::string_view column;
  model::Header text;
};

constexpr model::Header same(std::string_view text) { return {text, text, text, {}}; }

constexpr model::Header kCooperative{"Coopérative Tigemmi", "تعاونية تيكمي", "Tigemmi cooperative", {}};
constexpr model::Header kCommune{"Commune d'Aoufous", "جماعة أوفوس", "Commune of Aoufous", {}};
constexpr model::Header kTown{"Aoufous", "أوفوس", "Aoufous", {}};
constexpr model::Header kPresident{"Présidente", "رئيسة", "President", {}};
constexpr model::Header kReading{"Première lecture", "القراءة الأولى", "First reading", {}};
constexpr model::Header kNoPlace{"Pas de lieu de vente", "غياب مكان للبيع", "No place to sell", {}};
constexpr model::Header kWorkshop{"Premier atelier", "الورشة الأولى", "First workshop", {}};

// Invented: no person, no phone, no place of a real mission.
const std::vector<Example>& examples() {
  static const std::vector<Example> all = {
      {"Contacts", "Famille", {"coopératives", "التعاونيات", "cooperatives", {}}},
      {"Contacts", "Organisation", kCooperative},
      {"Contacts", "Fonction", kPresident},
      {"Contacts",
       "Commentaires",
       {"Travaille avec la commune", "تعمل مع الجماعة", "Works with the commune", {}}},
      {"Contacts", "Territoire", kTown},
      {"Contacts", "Rencontré le", same("2024-05-14")},
      {"Thèmes", "Nom", {"Accès au marché", "الولوج إلى السوق", "Access to the market", {}}},
      {"Thèmes", "Statut", {"actif", "نشط", "active", {}}},
      {"Territoires", "Nom", kTown},
      {"Territoires", "Type", {"commune", "جماعة", "commune", {}}},
      {"Données", "Territoire", kTown},
      {"Données", "Donnée", {"Population", "عدد السكان", "Population", {}}},
      {"Données", "Valeur", same("12500")},
      {"Données", "Date", same("2014")},
      {"Structures", "Nom", kCooperative},
      {"Structures", "Catégorie", {"coopérative", "تعاونية", "cooperative", {}}},
      {"Structures", "Famille", {"coopératives", "التعاونيات", "cooperatives", {}}},
      {"Structures", "Territoires", kTown},
      {"Leaders", "Fonction", kPresident},
      {"Leaders", "Structures", kCooperative},
      {"Personnes",
       "Leader",
       {"Présidente, Coopérative Tigemmi", "رئيسة, تعاونية تيكمي", "President, Tigemmi cooperative", {}}},
      {"Groupes", "Nom", {"Femmes artisanes", "نساء حرفيات", "Craftswomen", {}}},
      {"Groupes", "Nature", {"non organisé", "غير منظمة", "unorganised", {}}},
      {"Projets", "Nom", {"Marché couvert", "سوق مغطى", "Covered market", {}}},
      {"Projets", "Porteurs", kCommune},
      {"Liens", "De", kCooperative},
      {"Liens", "À", kCommune},
      {"Liens", "Qui va vers qui", {"vers", "نحو", "towards", {}}},
      {"Liens",
       "Indicateurs",
       {"demande d'un local; réunions", "طلب مقر; اجتماعات", "request for premises; meetings", {}}},
      {"Liens", "Qualité", {"bonne", "جيدة", "good", {}}},
      {"Liens", "Sources", same("E1")},
      {"Sources", "Type", {"entretien individuel", "مقابلة فردية", "individual interview", {}}},
      {"Sources", "Date", same("2024-05-14")},
      {"Dires", "Source", same("E1")},
      {"Dires",
       "Sur",
       {"Coopérative Tigemmi > Commune d'Aoufous",
        "تعاونية تيكمي > جماعة أوفوس",
        "Tigemmi cooperative > Commune of Aoufous",
        {}}},
      {"Dires", "Qualité dite", {"bonne", "جيدة", "good", {}}},
      {"Dires", "Passage", {"« Ils nous écoutent »", "«يستمعون إلينا»", "“They listen to us”", {}}},
      {"Cartes", "Nom", {"Carte d'ensemble", "الخريطة العامة", "Overall map", {}}},
      {"Placements", "Carte", {"Carte d'ensemble", "الخريطة العامة", "Overall map", {}}},
      {"Placements", "Objet", kCooperative},
      {"Placements", "X", same("120")},
      {"Placements", "Y", same("80")},
      {"Jalons", "Nom", kWorkshop},
      {"Jalons", "Date", same("2024-06-01")},
      {"Interprétations", "Nom", kReading},
      {"Citations", "Interprétation", kReading},
      {"Citations", "Partie", {"leviers", "الرافعات", "levers", {}}},
      {"Citations", "Fait", same("isolated")},
      {"Cahier", "Date", same("2024-05-12")},
      {"Cahier", "Nature", {"observation", "ملاحظة", "observation", {}}},
      {"Cahier",
       "Texte",
       {"Le marché se tient sur la route", "يقام السوق على الطريق", "The market is held on the road", {}}},
      {"Difficultés", "Nom", kNoPlace},
      {"Difficultés",
       "Ce qui ne va pas",
       {"Les artisanes vendent chez elles", "الحرفيات يبعن في بيوتهن", "Craftswomen sell at home", {}}},
      {"FFOM", "Volet", {"faiblesse", "ضعف", "weakness", {}}},
      {"FFOM", "Texte", kNoPlace},
      {"Activités", "Nom", kWorkshop},
      {"Activités", "Type", {"atelier synergie", "ورشة التآزر", "synergy workshop", {}}},
      {"Activités", "Début", same("2024-06-15")},
      {"Invitations", "Activité", kWorkshop},
      {"Invitations", "Acteur", kCooperative},
      {"Invitations", "Décision", {"invité", "مدعو", "invited", {}}},
      {"Résultats", "Nature", {"perspective", "أفق", "perspective", {}}},
      {"Résultats", "Texte", {"Ouvrir un marché couvert", "فتح سوق مغطى", "Open a covered market", {}}},
      {"Coachs", "Nom", {"Coach de l'équipe", "مدرب الفريق", "Coach of the team", {}}}};
  return all;
}

}  // namespace

std::string_view example_code(base::Language language) {
  switch (language) {
    case base::Language::ar:
      return "مثال";
    case base::Language::en:
      return "example";
    case base::Language::fr:
      break;
  }
  return "exemple";
}

std::string example_of(std::string_view sheet, std::string_view column, base::Language language) {
  if (column == "Code") return std::string(example_code(language));
  for (const Example& example : examples())
    if (example.sheet == sheet && example.column == column) return std::string(example.text.in(language));
  return {};
}

}  // namespace twiza::intake
