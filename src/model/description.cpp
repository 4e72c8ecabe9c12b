#include "model/description.hpp"

#include <algorithm>
#include <array>
#include <type_traits>

#include "base/fold.hpp"
#include "base/text.hpp"
#include "model/vocabularies.hpp"

namespace twiza::model {

namespace {

template <class T>
struct FieldTypeOf;
template <>
struct FieldTypeOf<std::string> {
  static constexpr FieldType value = FieldType::text;
};
template <>
struct FieldTypeOf<Texts> {
  static constexpr FieldType value = FieldType::texts;
};
template <>
struct FieldTypeOf<Number> {
  static constexpr FieldType value = FieldType::number;
};
template <>
struct FieldTypeOf<YesNo> {
  static constexpr FieldType value = FieldType::yes_no;
};
template <>
struct FieldTypeOf<When> {
  static constexpr FieldType value = FieldType::when;
};
template <>
struct FieldTypeOf<Word> {
  static constexpr FieldType value = FieldType::word;
};
template <>
struct FieldTypeOf<Ref> {
  static constexpr FieldType value = FieldType::ref;
};
template <>
struct FieldTypeOf<Refs> {
  static constexpr FieldType value = FieldType::refs;
};

template <class T>
Value to_value(const T& member) {
  if constexpr (std::is_same_v<T, Number> || std::is_same_v<T, YesNo>) {
    return member ? Value(*member) : Value();
  } else {
    return member == T() ? Value() : Value(member);
  }
}

template <class T>
void from_value(T& member, Value value) {
  if (is_empty(value)) {
    member = T();
  } else if constexpr (std::is_same_v<T, Number> || std::is_same_v<T, YesNo>) {
    if (const auto* held = std::get_if<typename T::value_type>(&value)) member = *held;
  } else {
    if (T* held = std::get_if<T>(&value)) member = std::move(*held);
  }
}

template <class R, class T>
T type_of_member(T R::*);

// A field from its member: its type, reader and writer follow from it.
template <class R, auto Member>
Field field(std::string_view name, Header column) {
  using T = decltype(type_of_member(Member));
  Field described;
  described.name = name;
  described.type = FieldTypeOf<T>::value;
  described.column = column;
  if constexpr (std::is_same_v<T, Texts> || std::is_same_v<T, Refs>) described.merge = Merge::set;
  described.get = [](const Record& record) { return to_value(static_cast<const R&>(record).*Member); };
  described.set = [](Record& record, Value value) {
    from_value(static_cast<R&>(record).*Member, std::move(value));
  };
  return described;
}

// What a field has beyond its member, added with `|`: field(...) | mandatory | contact.
struct Mandatory {};
constexpr Mandatory mandatory;
Field operator|(Field described, Mandatory) {
  described.mandatory = true;
  return described;
}
Field operator|(Field described, Sensitivity sensitivity) {
  described.sensitivity = sensitivity;
  return described;
}
Field operator|(Field described, Merge merge) {
  described.merge = merge;
  return described;
}
Field operator|(Field described, const Vocabulary& vocabulary) {
  described.vocabulary = &vocabulary;
  return described;
}
Field operator|(Field described, std::vector<Kind> targets) {
  described.targets = std::move(targets);
  return described;
}

const std::vector<Kind> actor_kinds = {Kind::structure, Kind::leader, Kind::group};
const std::vector<Kind> tie_ends = {Kind::structure, Kind::leader, Kind::group, Kind::theme, Kind::territory};
const std::vector<Kind> statement_subjects = {Kind::tie,   Kind::structure, Kind::leader,
                                              Kind::group, Kind::theme,     Kind::territory};
const std::vector<Kind> evidence_kinds = {Kind::note,   Kind::source, Kind::tie,     Kind::structure,
                                          Kind::leader, Kind::group,  Kind::activity};

// The headers that several sheets share.
constexpr Header code_header{"Code", "الرمز", "Code", "id;identifiant;n°"};
constexpr Header name_header{"Nom", "الاسم", "Name", "dénomination;intitulé"};
constexpr Header arabic_name_header{"Nom arabe", "الاسم بالعربية", "Arabic name", "nom en arabe"};
constexpr Header family_header{"Famille", "العائلة", "Family", "famille d'acteurs"};
constexpr Header territories_header{"Territoires", "المجالات", "Territories",
                                    "territoire;المجال;territory;commune(s)"};
constexpr Header key_header{"Clé", "رئيسي", "Key", "acteur clé"};
constexpr Header asked_header{"Interrogé sur ses liens", "سئل عن روابطه", "Asked about its ties",
                              "interrogée sur ses liens"};
constexpr Header note_header{"Note", "ملاحظة", "Note", "notes;remarque;remarques"};
constexpr Header basis_header{"Fondement", "الأساس", "Basis", ""};
constexpr Header position_header{"Position", "الموقع", "Position", "interne/externe"};
constexpr Header competences_header{"Compétences", "الكفاءات", "Competences", "compétence;skills"};
constexpr Header aliases_header{"Aliases", "أسماء أخرى", "Aliases", "alias;autres noms"};
constexpr Header sheet_date_header{"Fiche du", "تاريخ البطاقة", "Sheet date", "date de la fiche"};
constexpr Header since_header{"Depuis", "منذ", "Since", ""};
constexpr Header until_header{"Jusqu'à", "إلى غاية", "Until", "jusqu'au"};
constexpr Header begin_header{"Début", "البداية", "Start", "from;du"};
constexpr Header end_header{"Fin", "النهاية", "End", "to;au"};
constexpr Header town_header{"Ville", "المدينة", "Town", "city"};
constexpr Header phone_header{"Téléphone", "الهاتف", "Phone", "tél;tel;gsm;portable;mobile"};
constexpr Header email_header{"Courriel", "البريد الإلكتروني", "E-mail", "email;mail;e mail"};
constexpr Header visibility_header{"Visibilité", "الاطلاع", "Visibility", ""};
constexpr Header word_header{"Mot", "الكلمة", "Word", "mot du coach"};
constexpr Header status_header{"Statut", "الحالة", "Status", ""};
constexpr Header date_header{"Date", "التاريخ", "Date", ""};
constexpr Header text_header{"Texte", "النص", "Text", ""};
constexpr Header theme_header{"Thématique", "الموضوع", "Theme", "thème"};
constexpr Header territory_header{"Territoire", "المجال", "Territory", ""};
constexpr Header rests_on_header{"S'appuie sur", "يستند إلى", "Rests on", "preuves"};

template <class R>
Field code_field() {
  return field<R, &R::code>("code", code_header);
}

template <class R>
void add_actor_fields(std::vector<Field>& fields) {
  fields.push_back(field<R, &R::family>("family", family_header) | families());
  fields.push_back(field<R, &R::territories>("territories", territories_header) |
                   std::vector{Kind::territory});
  fields.push_back(field<R, &R::key_actor>("key_actor", key_header));
  fields.push_back(field<R, &R::asked>("asked", asked_header));
  fields.push_back(field<R, &R::visibility>("visibility", visibility_header) | visibilities());
  fields.push_back(field<R, &R::note>("note", note_header) | Sensitivity::judgement);
}

// The records of a kind inside a site.
template <class R>
struct Place;
#define TWIZA_PLACE(type, member)                             \
  template <>                                                 \
  struct Place<type> {                                        \
    static auto& in(Site& site) { return site.member; }       \
    static auto& in(const Site& site) { return site.member; } \
  }
TWIZA_PLACE(Theme, themes);
TWIZA_PLACE(Territory, territories);
TWIZA_PLACE(Datum, data);
TWIZA_PLACE(Structure, structures);
TWIZA_PLACE(Leader, leaders);
TWIZA_PLACE(Person, persons);
TWIZA_PLACE(Group, groups);
TWIZA_PLACE(Project, projects);
TWIZA_PLACE(Tie, ties);
TWIZA_PLACE(Source, sources);
TWIZA_PLACE(Statement, statements);
TWIZA_PLACE(Map, maps);
TWIZA_PLACE(Placement, placements);
TWIZA_PLACE(Milestone, milestones);
TWIZA_PLACE(Interpretation, interpretations);
TWIZA_PLACE(Citation, citations);
TWIZA_PLACE(Note, notes);
TWIZA_PLACE(Difficulty, difficulties);
TWIZA_PLACE(SwotItem, swot);
TWIZA_PLACE(Activity, activities);
TWIZA_PLACE(Seat, seats);
TWIZA_PLACE(Outcome, outcomes);
TWIZA_PLACE(Coach, coaches);
#undef TWIZA_PLACE

template <class R>
RecordType record_type(Header sheet, std::vector<Field> fields) {
  RecordType type;
  type.kind = R::kind;
  type.sheet = sheet;
  type.fields = std::move(fields);
  type.fields.insert(type.fields.begin(), code_field<R>());
  type.add = [](Site& site) -> Record& { return Place<R>::in(site).emplace_back(); };
  type.at = [](Site& site, std::size_t index) -> Record& { return Place<R>::in(site).at(index); };
  type.all = [](const Site& site) {
    std::vector<const Record*> records;
    for (const R& record : Place<R>::in(site)) records.push_back(&record);
    return records;
  };
  return type;
}

RecordType site_type() {
  using R = SiteInfo;
  RecordType type;
  type.kind = R::kind;
  type.sheet = {"Site", "الموقع", "Site", "fiche signalétique"};
  type.fields = {
      field<R, &R::name>("name", name_header) | mandatory,
      field<R, &R::identifier>("identifier", {"Identifiant", "المعرف", "Identifier", "id"}),
      field<R, &R::revision>("revision", {"Révision", "المراجعة", "Revision", ""}),
      field<R, &R::from>("from", begin_header),
      field<R, &R::to>("to", end_header),
      field<R, &R::team>("team", {"Équipe", "الفريق", "Team", ""}) | Sensitivity::identity,
      field<R, &R::operators>("operators",
                              {"Opérateur(s) du coaching", "مشغل الكوتشينغ", "Coaching operator(s)",
                               "opérateur;opérateurs;opérateur du "
                               "coaching;opérateurs du coaching"}),
      field<R, &R::commissioned_by>("commissioned_by",
                                    {"Commanditaire", "الجهة الطالبة", "Commissioned by", ""}),
      field<R, &R::independence>("independence", {"Déclaration d'indépendance", "تصريح الاستقلالية",
                                                  "Declaration of independence", ""}),
      field<R, &R::partners>("partners", {"Partenaires", "الشركاء", "Partners", ""}),
      field<R, &R::language>("language", {"Langue", "اللغة", "Language", ""}) | languages(),
      field<R, &R::stage>("stage", {"Étape", "المرحلة", "Stage", ""}) | Merge::last,
      field<R, &R::summary>("summary", {"Résumé", "ملخص", "Summary", ""}) | Sensitivity::judgement,
  };
  type.add = [](Site& site) -> Record& { return site.info; };
  type.at = [](Site& site, std::size_t) -> Record& { return site.info; };
  type.all = [](const Site& site) { return std::vector<const Record*>{&site.info}; };
  return type;
}

RecordType theme_type() {
  using R = Theme;
  return record_type<R>({"Thèmes", "المواضيع", "Themes", "thématiques;thème;thématique"},
                        {field<R, &R::name>("name", name_header) | mandatory,
                         field<R, &R::name_ar>("name_ar", arabic_name_header),
                         field<R, &R::status>("status", status_header) | theme_statuses()});
}

RecordType territory_type() {
  using R = Territory;
  return record_type<R>(
      {"Territoires", "المجالات", "Territories", "territoire"},
      {field<R, &R::name>("name", name_header) | mandatory,
       field<R, &R::name_ar>("name_ar", arabic_name_header),
       field<R, &R::type>("type", {"Type", "النوع", "Type", "nature"}) | territory_types() | mandatory,
       field<R, &R::parent>("parent", {"Parent", "المجال الأعلى", "Parent", "territoire parent;dans"}) |
           std::vector{Kind::territory},
       field<R, &R::also_in>("also_in", {"Autres appartenances", "انتماءات أخرى", "Also in", ""}) |
           std::vector{Kind::territory},
       field<R, &R::from>("from", since_header), field<R, &R::to>("to", until_header),
       field<R, &R::aliases>("aliases", aliases_header),
       field<R, &R::drawn>("drawn", {"Dessiné", "مرسوم", "Drawn", "dessiné (oui/non)"}),
       field<R, &R::population>("population", {"Population", "السكان", "Population", "habitants"}),
       field<R, &R::women>("women", {"Femmes", "النساء", "Women", ""}),
       field<R, &R::area_km2>("area_km2", {"Superficie km²", "المساحة كم²", "Area km²", "superficie"}),
       field<R, &R::distance_km>("distance_km", {"Distance chef-lieu km", "البعد عن المركز كم",
                                                 "Distance to chief town km", "distance chef-lieu"}),
       field<R, &R::basis>("basis", basis_header) | bases(),
       field<R, &R::note>("note", note_header) | Sensitivity::judgement});
}

RecordType datum_type() {
  using R = Datum;
  return record_type<R>(
      {"Données", "المعطيات", "Data", "chiffres"},
      {field<R, &R::territory>("territory", territory_header) | std::vector{Kind::territory} | mandatory,
       field<R, &R::name>("name", {"Donnée", "المعطى", "Datum", "indicateur"}) | mandatory,
       field<R, &R::value>("value", {"Valeur", "القيمة", "Value", ""}) | mandatory,
       field<R, &R::unit>("unit", {"Unité", "الوحدة", "Unit", ""}), field<R, &R::date>("date", date_header),
       field<R, &R::source>("source", {"Source", "المصدر", "Source", ""})});
}

RecordType structure_type() {
  using R = Structure;
  std::vector<Field> fields = {
      field<R, &R::name>("name", name_header) | mandatory,
      field<R, &R::name_ar>("name_ar", arabic_name_header),
      field<R, &R::acronym>("acronym", {"Sigle", "المختصر", "Acronym", "acronyme"}),
      field<R, &R::category>("category", {"Catégorie", "الصنف", "Category", "type"}) | structure_categories(),
      field<R, &R::domain>("domain", {"Domaine", "الميدان", "Domain", "domaine d'activité"}),
      field<R, &R::position>("position", position_header) | positions(),
      field<R, &R::cycle>("cycle", {"Cycle", "دورة الحياة", "Life cycle", "cycle de vie"}) | life_cycles(),
      field<R, &R::mission>("mission", {"Mission", "المهمة", "Mission", "missions"}),
      field<R, &R::competences>("competences", competences_header),
      field<R, &R::town>("town", town_header),
      field<R, &R::address>("address", {"Adresse", "العنوان", "Address", ""}) | Sensitivity::contact,
      field<R, &R::phone>("phone", phone_header) | Sensitivity::contact,
      field<R, &R::email>("email", email_header) | Sensitivity::contact,
      field<R, &R::aliases>("aliases", aliases_header),
      field<R, &R::logo>("logo", {"Logo", "الشعار", "Logo", ""}),
      field<R, &R::sheet_date>("sheet_date", sheet_date_header),
      field<R, &R::basis>("basis", basis_header) | bases()};
  add_actor_fields<R>(fields);
  return record_type<R>({"Structures", "الهيئات", "Structures", "structure;organisations"},
                        std::move(fields));
}

RecordType leader_type() {
  using R = Leader;
  std::vector<Field> fields = {
      field<R, &R::function>("function", {"Fonction", "المهمة", "Function", "titre;rôle;الصفة"}) | mandatory,
      field<R, &R::sex>("sex", {"Sexe", "الجنس", "Sex", "genre"}) | Sensitivity::identity,
      field<R, &R::position>("position", position_header) | positions(),
      field<R, &R::competences>("competences", competences_header),
      field<R, &R::resource_person>("resource_person",
                                    {"Personne ressource", "شخص مورد", "Resource person", ""}),
      field<R, &R::sheet_date>("sheet_date", sheet_date_header)};
  add_actor_fields<R>(fields);
  return record_type<R>({"Leaders", "القادة", "Leaders", "leader"}, std::move(fields));
}

RecordType person_type() {
  using R = Person;
  return record_type<R>(
      {"Personnes", "الأشخاص", "Persons", "people"},
      {field<R, &R::leader>("leader", {"Leader", "القائد", "Leader", ""}) | std::vector{Kind::leader} |
           mandatory,
       field<R, &R::name>("name", name_header) | Sensitivity::identity,
       field<R, &R::name_ar>("name_ar", arabic_name_header) | Sensitivity::identity,
       field<R, &R::age>("age", {"Âge", "السن", "Age", ""}) | Sensitivity::identity,
       field<R, &R::family_situation>("family_situation",
                                      {"Situation familiale", "الحالة العائلية", "Family situation", ""}) |
           Sensitivity::identity,
       field<R, &R::town>("town", town_header) | Sensitivity::contact,
       field<R, &R::phone>("phone", phone_header) | Sensitivity::contact,
       field<R, &R::email>("email", email_header) | Sensitivity::contact,
       field<R, &R::consent>("consent", {"Accord", "الموافقة", "Consent", ""}) | Sensitivity::identity,
       field<R, &R::keep_until>("keep_until", {"Conserver jusqu'à", "الاحتفاظ إلى غاية", "Keep until", ""}) |
           Sensitivity::identity});
}

RecordType group_type() {
  using R = Group;
  std::vector<Field> fields = {
      field<R, &R::name>("name", name_header) | mandatory,
      field<R, &R::name_ar>("name_ar", arabic_name_header),
      field<R, &R::nature>("nature", {"Nature", "الطبيعة", "Nature", "type"}) | group_natures(),
      field<R, &R::size>("size", {"Effectif", "العدد", "Size", "nombre"}),
      field<R, &R::members>("members", {"Membres", "الأعضاء", "Members", ""}) |
          std::vector{Kind::structure, Kind::leader},
      field<R, &R::represented_by>("represented_by", {"Représenté par", "يمثله", "Represented by", ""}) |
          std::vector{Kind::leader, Kind::structure},
      field<R, &R::aliases>("aliases", aliases_header)};
  add_actor_fields<R>(fields);
  return record_type<R>({"Groupes", "المجموعات", "Groups", "groupe"}, std::move(fields));
}

RecordType project_type() {
  using R = Project;
  return record_type<R>(
      {"Projets", "المشاريع", "Projects", "projet"},
      {field<R, &R::name>("name", name_header) | mandatory,
       field<R, &R::status>("status", status_header) | project_statuses(),
       field<R, &R::carriers>("carriers", {"Porteurs", "حاملو المشروع", "Carriers", "porteur"}) | actor_kinds,
       field<R, &R::associates>("associates", {"Associés", "الشركاء", "Associates", "associé"}) | actor_kinds,
       field<R, &R::from>("from", begin_header), field<R, &R::to>("to", end_header),
       field<R, &R::note>("note", note_header) | Sensitivity::judgement});
}

RecordType tie_type() {
  using R = Tie;
  return record_type<R>(
      {"Liens", "الروابط", "Ties", "lien;relations;links"},
      {field<R, &R::from>("from", {"De", "من", "From", "acteur 1"}) | tie_ends | mandatory,
       field<R, &R::to>("to", {"À", "إلى", "To", "acteur 2;cible"}) | tie_ends | mandatory,
       field<R, &R::direction>("direction",
                               {"Qui va vers qui", "من يتوجه إلى من", "Who goes to whom", "direction;sens"}) |
           directions(),
       field<R, &R::indicators>("indicators", {"Indicateurs", "المؤشرات", "Indicators", "indicateur"}),
       field<R, &R::quality>("quality", {"Qualité", "نوعية العلاقة", "Quality", "relation"}) | qualities() |
           Sensitivity::judgement,
       field<R, &R::word>("word", word_header) | Sensitivity::judgement,
       field<R, &R::theme>("theme", theme_header) | std::vector{Kind::theme},
       field<R, &R::since>("since", since_header), field<R, &R::until>("until", until_header),
       field<R, &R::status>("status", status_header) | tie_statuses(),
       field<R, &R::sources>("sources", {"Sources", "المصادر", "Sources", "source"}) |
           std::vector{Kind::source},
       field<R, &R::qualified_on>("qualified_on", {"Qualifié le", "تاريخ التوصيف", "Qualified on", ""}),
       field<R, &R::qualified_by>("qualified_by", {"Qualifié par", "وصفها", "Qualified by", ""}) |
           Sensitivity::identity,
       field<R, &R::cause>("cause", {"Cause", "السبب", "Cause", "causes"}) | Sensitivity::judgement,
       field<R, &R::visibility>("visibility", visibility_header) | visibilities(),
       field<R, &R::basis>("basis", basis_header) | bases(),
       field<R, &R::note>("note", note_header) | Sensitivity::judgement});
}

RecordType source_type() {
  using R = Source;
  return record_type<R>(
      {"Sources", "المصادر", "Sources", "source;entretiens"},
      {field<R, &R::type>("type", {"Type", "النوع", "Type", "nature"}) | source_types() | mandatory,
       field<R, &R::date>("date", date_header),
       field<R, &R::place>("place", {"Lieu", "المكان", "Place", ""}) | Sensitivity::identity,
       field<R, &R::speaker>("speaker", {"Locuteur", "المتحدث", "Speaker", "interlocuteur"}) |
           Sensitivity::identity,
       field<R, &R::women>("women", {"Femmes", "النساء", "Women", ""}),
       field<R, &R::men>("men", {"Hommes", "الرجال", "Men", ""}),
       field<R, &R::youth>("youth", {"Jeunes", "الشباب", "Youth", ""}),
       field<R, &R::language>("language", {"Langue", "اللغة", "Language", ""}),
       field<R, &R::text>("text", {"Texte", "النص", "Text", "notes"}) | Sensitivity::judgement,
       field<R, &R::translation>("translation", {"Traduction", "الترجمة", "Translation", ""}) |
           Sensitivity::judgement,
       field<R, &R::consent>("consent", {"Consentement", "الموافقة", "Consent", ""}) | Sensitivity::identity,
       field<R, &R::interviewer>("interviewer", {"Enquêteur", "الباحث", "Interviewer", "enquêtrice"}) |
           Sensitivity::identity});
}

RecordType statement_type() {
  using R = Statement;
  return record_type<R>(
      {"Dires", "الأقوال", "Statements", "dire"},
      {field<R, &R::source>("source", {"Source", "المصدر", "Source", ""}) | std::vector{Kind::source} |
           mandatory,
       field<R, &R::about>("about", {"Sur", "حول", "About", ""}) | statement_subjects | mandatory,
       field<R, &R::quality>("quality", {"Qualité dite", "النوعية المصرح بها", "Quality said", ""}) |
           said_qualities() | Sensitivity::judgement,
       field<R, &R::word>("word", word_header) | Sensitivity::judgement,
       field<R, &R::passage>("passage", {"Passage", "المقطع", "Passage", ""}) | Sensitivity::judgement |
           Merge::append,
       field<R, &R::nature>("nature", {"Nature", "الطبيعة", "Nature", ""}) | statement_natures(),
       field<R, &R::quotable>("quotable", {"Citable", "قابل للاقتباس", "Quotable", ""}) | quotables(),
       field<R, &R::visibility>("visibility", visibility_header) | visibilities()});
}

RecordType map_type() {
  using R = Map;
  return record_type<R>(
      {"Cartes", "الخرائط", "Maps", "carte"},
      {field<R, &R::name>("name", name_header) | mandatory,
       field<R, &R::theme>("theme", {"Thème", "الموضوع", "Theme", "thématique"}) | std::vector{Kind::theme},
       field<R, &R::milestone>("milestone", {"Jalon", "المعلم", "Milestone", ""}) |
           std::vector{Kind::milestone},
       field<R, &R::page>("page", {"Page", "الصفحة", "Page", ""}) | Merge::last,
       field<R, &R::legend>("legend", {"Légende", "المفتاح", "Legend", ""}) | legend_modes() | Merge::last,
       field<R, &R::labels>("labels", {"Étiquettes", "التسميات", "Labels", ""}) | label_modes() | Merge::last,
       field<R, &R::filter>("filter", {"Filtre", "التصفية", "Filter", ""}) | Merge::last});
}

RecordType placement_type() {
  using R = Placement;
  return record_type<R>(
      {"Placements", "المواضع", "Placements", "positions"},
      {field<R, &R::map>("map", {"Carte", "الخريطة", "Map", ""}) | std::vector{Kind::map} | mandatory,
       field<R, &R::object>("object", {"Objet", "العنصر", "Object", ""}) | tie_ends | mandatory,
       field<R, &R::x>("x", {"X", "X", "X", ""}) | Merge::last,
       field<R, &R::y>("y", {"Y", "Y", "Y", ""}) | Merge::last,
       field<R, &R::w>("w", {"L", "W", "W", "largeur"}) | Merge::last,
       field<R, &R::h>("h", {"H", "H", "H", "hauteur"}) | Merge::last});
}

RecordType milestone_type() {
  using R = Milestone;
  return record_type<R>(
      {"Jalons", "المعالم", "Milestones", "jalon"},
      {field<R, &R::name>("name", name_header) | mandatory, field<R, &R::date>("date", date_header),
       field<R, &R::reason>("reason", {"Motif", "السبب", "Reason", ""}) | Sensitivity::judgement});
}

// Its texts are open: whom the whole report is for is said by its visibility (privacy/audience.hpp).
RecordType interpretation_type() {
  using R = Interpretation;
  return record_type<R>(
      {"Interprétations", "التأويلات", "Interpretations", "interprétation;rapport d'interprétation"},
      {field<R, &R::name>("name", name_header) | mandatory,
       field<R, &R::map>("map", {"Carte", "الخريطة", "Map", ""}) | std::vector{Kind::map},
       field<R, &R::milestone>("milestone", {"Jalon", "المعلم", "Milestone", ""}) |
           std::vector{Kind::milestone},
       field<R, &R::author>("author", {"Auteur", "المؤلف", "Author", "coach"}),
       field<R, &R::date>("date", date_header),
       field<R, &R::first_reading>("first_reading",
                                   {"Première lecture", "القراءة الأولى", "First reading", ""}),
       field<R, &R::by_family>("by_family", {"Interconnexions par famille", "الترابطات حسب العائلة",
                                             "Interconnections by family", ""}),
       field<R, &R::identity>("identity",
                              {"Attachement et identité", "الانتماء والهوية", "Attachment and identity", ""}),
       field<R, &R::commune_role>("commune_role",
                                  {"Rôle de la commune", "دور الجماعة", "Role of the commune", ""}),
       field<R, &R::weak_ties>(
           "weak_ties", {"Liens faibles ou absents", "روابط ضعيفة أو غائبة", "Weak or missing ties", ""}),
       field<R, &R::conflicts>("conflicts",
                               {"Conflits et causes", "النزاعات وأسبابها", "Conflicts and causes", ""}),
       field<R, &R::levers>("levers", {"Leviers", "الرافعات", "Levers", ""}),
       field<R, &R::conclusion>("conclusion", {"Conclusion", "الخلاصة", "Conclusion", ""}),
       field<R, &R::question>(
           "question", {"Question pour l'atelier", "سؤال الورشة", "Question for the workshop", "question"}),
       field<R, &R::accreditation>("accreditation", {"Accréditation", "الاعتماد", "Accreditation", ""}),
       field<R, &R::signature>("signature", {"Signature", "التوقيع", "Signature", ""}) | Merge::last,
       field<R, &R::visibility>("visibility", visibility_header) | visibilities()});
}

RecordType citation_type() {
  using R = Citation;
  return record_type<R>(
      {"Citations", "الاستشهادات", "Citations", "faits cités"},
      {field<R, &R::interpretation>("interpretation", {"Interprétation", "التأويل", "Interpretation", ""}) |
           std::vector{Kind::interpretation} | mandatory,
       field<R, &R::part>("part", {"Partie", "الجزء", "Part", ""}) | interpretation_parts() | mandatory,
       field<R, &R::fact>("fact", {"Fait", "الواقعة", "Fact", ""}) | mandatory,
       field<R, &R::sentence>("sentence", {"Phrase", "الجملة", "Sentence", ""}) | Sensitivity::judgement,
       field<R, &R::language>("language", {"Langue", "اللغة", "Language", ""}) | languages()});
}

RecordType note_type() {
  using R = Note;
  return record_type<R>(
      {"Cahier", "دفتر المعرفة", "Notebook", "cahier de connaissance;notes;observations"},
      {field<R, &R::date>("date", date_header),
       field<R, &R::territory>("territory", territory_header) | std::vector{Kind::territory},
       field<R, &R::theme>("theme", theme_header) | std::vector{Kind::theme},
       field<R, &R::nature>("nature", {"Nature", "الطبيعة", "Nature", "type"}) | note_natures(),
       field<R, &R::mark>("mark", {"Repère", "العلامة", "Mark", "étiquette"}) | note_marks(),
       field<R, &R::text>("text", text_header) | mandatory,
       field<R, &R::about>("about", {"Sur", "حول", "About", ""}) | statement_subjects,
       field<R, &R::author>("author", {"Auteur", "المؤلف", "Author", ""}) | Sensitivity::identity,
       field<R, &R::visibility>("visibility", visibility_header) | visibilities()});
}

RecordType difficulty_type() {
  using R = Difficulty;
  return record_type<R>(
      {"Difficultés", "الصعوبات", "Difficulties", "difficulté;problèmes"},
      {field<R, &R::name>("name", name_header) | mandatory,
       field<R, &R::theme>("theme", theme_header) | std::vector{Kind::theme},
       field<R, &R::territory>("territory", territory_header) | std::vector{Kind::territory},
       field<R, &R::wrong>(
           "wrong", {"Ce qui ne va pas", "ما الذي لا يسير", "What is wrong", "qu'est-ce qui ne va pas ?"}),
       field<R, &R::why>("why", {"Pourquoi", "لماذا", "Why", "pourquoi ?;causes"}),
       field<R, &R::how>("how", {"Comment", "كيف", "How", "comment ?"}),
       field<R, &R::can_do>("can_do", {"Ce que l'on peut faire", "ما يمكن فعله", "What can be done",
                                       "que pouvez-vous faire ?"}),
       field<R, &R::chosen>("chosen", {"Choisie", "مختارة", "Chosen", "choisie (oui/non)"}),
       field<R, &R::reasons>("reasons", {"Raisons du choix", "أسباب الاختيار", "Reasons", "raisons"}),
       field<R, &R::rests_on>("rests_on", rests_on_header) | evidence_kinds,
       field<R, &R::visibility>("visibility", visibility_header) | visibilities()});
}

RecordType swot_type() {
  using R = SwotItem;
  return record_type<R>(
      {"FFOM", "تحليل القوة والضعف", "SWOT", "forces et faiblesses"},
      {field<R, &R::aspect>("aspect", {"Volet", "الجانب", "Aspect", "type"}) | swot_aspects() | mandatory,
       field<R, &R::text>("text", text_header) | mandatory,
       field<R, &R::theme>("theme", theme_header) | std::vector{Kind::theme},
       field<R, &R::territory>("territory", territory_header) | std::vector{Kind::territory},
       field<R, &R::rests_on>("rests_on", rests_on_header) | evidence_kinds,
       field<R, &R::visibility>("visibility", visibility_header) | visibilities()});
}

RecordType activity_type() {
  using R = Activity;
  return record_type<R>(
      {"Activités", "الأنشطة", "Activities", "activité;ateliers;interventions"},
      {field<R, &R::name>("name", name_header) | mandatory,
       field<R, &R::type>("type", {"Type", "النوع", "Type", "nature"}) | activity_types(),
       field<R, &R::status>("status", status_header) | activity_statuses(),
       field<R, &R::from>("from", begin_header),
       field<R, &R::to>("to", end_header),
       field<R, &R::hours>("hours", {"Heures", "الساعات", "Hours", "heure;horaire"}),
       field<R, &R::place>("place", {"Lieu", "المكان", "Place", ""}),
       field<R, &R::territory>("territory", territory_header) | std::vector{Kind::territory},
       field<R, &R::theme>("theme", theme_header) | std::vector{Kind::theme},
       field<R, &R::targets>("targets", {"Avec", "مع", "With", "cible;cibles"}) | actor_kinds,
       field<R, &R::context>("context", {"Contexte", "السياق", "Context", ""}),
       field<R, &R::question>("question", {"Question", "السؤال", "Question", "question stratégique"}),
       field<R, &R::content>("content", {"Déroulement", "المجريات", "Course", "contenu"}),
       field<R, &R::proposals>("proposals", {"Propositions", "المقترحات", "Proposals", ""}),
       field<R, &R::conclusions>("conclusions",
                                 {"Conclusions", "الخلاصات", "Conclusions", "il a été convenu;résultat"}),
       field<R, &R::size>("size", {"Effectif souhaité", "العدد المطلوب", "Wanted size", ""}),
       field<R, &R::participants>("participants", {"Participants", "المشاركون", "Participants", ""}),
       field<R, &R::women>("women", {"Femmes", "النساء", "Women", "dont femmes"}),
       field<R, &R::youth>("youth", {"Jeunes", "الشباب", "Youth", "dont jeunes"}),
       field<R, &R::visibility>("visibility", visibility_header) | visibilities()});
}

RecordType seat_type() {
  using R = Seat;
  return record_type<R>(
      {"Invitations", "الدعوات", "Invitations", "invités"},
      {field<R, &R::activity>("activity", {"Activité", "النشاط", "Activity", "atelier"}) |
           std::vector{Kind::activity} | mandatory,
       field<R, &R::actor>("actor", {"Acteur", "الفاعل", "Actor", ""}) | actor_kinds | mandatory,
       field<R, &R::decision>("decision", {"Décision", "القرار", "Decision", ""}) | seat_decisions(),
       field<R, &R::reason>("reason", {"Motif", "السبب", "Reason", "raison"}) | Sensitivity::judgement,
       field<R, &R::name>("name", {"Nom du représentant", "اسم الممثل", "Name of who comes", ""}) |
           Sensitivity::identity});
}

RecordType outcome_type() {
  using R = Outcome;
  return record_type<R>(
      {"Résultats", "النتائج", "Outcomes", "résultats et perspectives;perspectives"},
      {field<R, &R::nature>("nature", {"Nature", "الطبيعة", "Nature", "type"}) | outcome_natures() |
           mandatory,
       field<R, &R::text>("text", text_header) | mandatory, field<R, &R::date>("date", date_header),
       field<R, &R::done>("done", {"Fait", "تم", "Done", "fait (oui/non)"}),
       field<R, &R::evidence>("evidence", {"Preuve", "الدليل", "Evidence", ""}) | evidences(),
       field<R, &R::rests_on>("rests_on", rests_on_header) | evidence_kinds,
       field<R, &R::visibility>("visibility", visibility_header) | visibilities()});
}

RecordType coach_type() {
  using R = Coach;
  return record_type<R>(
      {"Coachs", "المدربون", "Coaches", "coach;coachs territoriaux"},
      {field<R, &R::name>("name", name_header) | mandatory,
       field<R, &R::origin>("origin", {"Origine", "الأصل", "Origin", ""}) | coach_origins(),
       field<R, &R::training>("training", {"Formation", "التكوين", "Training", "formation suivie"}),
       field<R, &R::qualification>("qualification", {"Qualification", "المؤهل", "Qualification", ""}),
       field<R, &R::techniques>("techniques", {"Techniques", "التقنيات", "Techniques", ""}),
       field<R, &R::interests>(
           "interests", {"Intérêts déclarés", "المصالح المصرح بها", "Declared interests", "liens d'intérêt"}),
       field<R, &R::issuer>("issuer", {"Accrédité par", "جهة الاعتماد", "Accredited by", ""}),
       field<R, &R::number>("number", {"Numéro", "الرقم", "Number", "n° d'accréditation"}),
       field<R, &R::valid_until>("valid_until", {"Valable jusqu'au", "صالح إلى غاية", "Valid until", ""}),
       field<R, &R::visibility>("visibility", visibility_header) | visibilities()});
}

}  // namespace

std::string_view Header::in(base::Language language) const {
  switch (language) {
    case base::Language::ar:
      return ar;
    case base::Language::en:
      return en;
    case base::Language::fr:
      break;
  }
  return fr;
}

std::vector<std::string> Header::folded() const {
  std::vector<std::string> names;
  for (const std::string_view name : {fr, ar, en}) names.push_back(base::fold(name));
  for (const std::string_view name : base::split(also, ';')) names.push_back(base::fold(name));
  names.erase(std::remove(names.begin(), names.end(), std::string()), names.end());
  return names;
}

bool Header::matches(std::string_view name) const {
  const std::vector<std::string> names = folded();
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string_view name_of(FieldType type) {
  static constexpr std::array<std::string_view, 8> names = {"text", "texts", "number", "yes_no",
                                                            "when", "word",  "ref",    "refs"};
  return names[static_cast<std::size_t>(type)];
}

const Field* RecordType::field(std::string_view name) const {
  for (const Field& described : fields) {
    if (described.name == name) return &described;
  }
  return nullptr;
}

const std::vector<RecordType>& record_types() {
  static const std::vector<RecordType> types = {
      site_type(),           theme_type(),     territory_type(), datum_type(),      structure_type(),
      leader_type(),         person_type(),    group_type(),     project_type(),    tie_type(),
      source_type(),         statement_type(), map_type(),       placement_type(),  milestone_type(),
      interpretation_type(), citation_type(),  note_type(),      difficulty_type(), swot_type(),
      activity_type(),       seat_type(),      outcome_type(),   coach_type()};
  return types;
}

const RecordType& type_of(Kind kind) {
  for (const RecordType& type : record_types()) {
    if (type.kind == kind) return type;
  }
  return record_types().front();
}

}  // namespace twiza::model
