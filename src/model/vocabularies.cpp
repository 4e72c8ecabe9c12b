#include "model/vocabularies.hpp"

namespace twiza::model {

const Vocabulary& theme_statuses() {
  static const Vocabulary words{"theme_status",
                                {{"active", "actif", "نشط", "active", "active;en cours;principal"},
                                 {"secondary", "secondaire", "ثانوي", "secondary", ""},
                                 {"closed", "clos", "منتهٍ", "closed", "close;terminé;terminée"}}};
  return words;
}

const Vocabulary& territory_types() {
  static const Vocabulary words{
      "territory_type",
      {{"region", "région", "جهة", "region", ""},
       {"province", "province", "إقليم", "province", ""},
       {"prefecture", "préfecture", "عمالة", "prefecture", ""},
       {"circle", "cercle", "دائرة", "circle", ""},
       {"commune", "commune", "جماعة", "commune", ""},
       {"urban_commune", "commune urbaine", "جماعة حضرية", "urban commune", "municipalité"},
       {"rural_commune", "commune rurale", "جماعة قروية", "rural commune", ""},
       {"arrondissement", "arrondissement", "مقاطعة", "arrondissement", "borough"},
       {"town", "ville", "مدينة", "town", "city"},
       {"district", "district", "منطقة", "district", ""},
       {"quarter", "quartier", "حي", "neighbourhood", "quarter;neighborhood"},
       {"douar", "douar", "دوار", "douar", "village"},
       {"ksar", "ksar", "قصر", "ksar", "ksour"},
       {"basin", "bassin", "حوض", "basin", ""},
       {"protected_area", "espace protégé", "محمية", "protected area", "réserve;réserve de biosphère;parc"},
       {"felt_area", "territoire d'appartenance", "مجال الانتماء", "felt area", "territoire vécu;tribu"},
       {"country", "pays", "بلد", "country", "état"}}};
  return words;
}

const Vocabulary& bases() {
  static const Vocabulary words{
      "basis",
      {{"explicit", "explicite", "صريح", "explicit", ""},
       {"explicit_class", "explicite de classe", "صريح لفئة", "explicit of a class", "explicite classe"},
       {"deduced", "déduit", "مستنتج", "deduced", "inféré;déduite"}}};
  return words;
}

const Vocabulary& structure_categories() {
  static const Vocabulary words{
      "structure_category",
      {{"association", "association", "جمعية", "association", "asso"},
       {"commune", "commune", "جماعة", "commune", "collectivité territoriale;collectivité locale"},
       {"arrondissement", "arrondissement", "مقاطعة", "arrondissement", ""},
       {"cooperative", "coopérative", "تعاونية", "cooperative", "coop"},
       {"cooperative_union", "union de coopératives", "اتحاد التعاونيات", "union of cooperatives", "union"},
       {"gie", "GIE", "مجموعة ذات النفع الاقتصادي", "economic interest group",
        "groupement d'intérêt économique"},
       {"mutual", "mutuelle", "تعاضدية", "mutual society", ""},
       {"trade_union", "syndicat professionnel", "نقابة مهنية", "trade union", "syndicat"},
       {"foundation", "fondation", "مؤسسة", "foundation", ""},
       {"federation", "fédération", "فيدرالية", "federation", ""},
       {"network", "réseau", "شبكة", "network", "pôle"},
       {"ngo", "ONG", "منظمة غير حكومية", "NGO", "organisation non gouvernementale"},
       {"agency", "agence", "وكالة", "agency", "agence internationale"},
       {"office", "office", "مكتب", "office", ""},
       {"chamber", "chambre", "غرفة", "chamber", "chambre professionnelle"},
       {"administration", "administration", "إدارة", "administration", ""},
       {"external_service", "service extérieur", "مصلحة خارجية", "external service",
        "services extérieurs;service déconcentré"},
       {"wilaya", "wilaya", "ولاية", "wilaya", ""},
       {"prefecture", "préfecture", "عمالة", "prefecture", "province"},
       {"local_authority", "autorité locale", "سلطة محلية", "local authority", "autorités locales"},
       {"centre", "centre", "مركز", "centre", "center"},
       {"ministry", "ministère", "وزارة", "ministry", "administration centrale"},
       {"committee", "comité", "لجنة", "committee", ""},
       {"project", "projet", "مشروع", "project", "programme"},
       {"fund", "fonds", "صندوق", "fund", ""},
       {"microcredit", "microcrédit", "قروض صغرى", "microcredit", "institution de microcrédit"},
       {"institute", "institut", "معهد", "institute", "université;école"},
       {"social_enterprise", "entreprise sociale", "مقاولة اجتماعية", "social enterprise", ""},
       {"company", "entreprise", "مقاولة", "company", "société"}}};
  return words;
}

const Vocabulary& families() {
  static const Vocabulary words{
      "family",
      {{"administrations", "administrations", "الإدارات", "administrations",
        "administration;organisations gouvernementales"},
       {"associations", "ONG et associations", "الجمعيات والمنظمات غير الحكومية", "NGOs and associations",
        "ONG/associations;ONG - associations;associations;association;société civile"},
       {"cooperatives", "coopératives", "التعاونيات", "cooperatives",
        "coopérative;EESS;EESS/coopératives;EESS et coopératives"},
       {"communes", "communes et autorités", "الجماعات والسلطات", "communes and authorities",
        "communes;commune;autorités;collectivités;communes et autorité locale"},
       {"resource_persons", "personnes ressources", "أشخاص موارد", "resource persons", "personne ressource"},
       {"beneficiaries", "bénéficiaires", "المستفيدون", "beneficiaries", "bénéficiaire"},
       {"operator", "opérateur du coaching", "مشغل الكوتشينغ", "coaching operator",
        "opérateur;opérateur(s) du coaching"}}};
  return words;
}

const Vocabulary& positions() {
  static const Vocabulary words{"position",
                                {{"internal", "interne", "داخلي", "internal", ""},
                                 {"external", "externe", "خارجي", "external", "extérieur"}}};
  return words;
}

const Vocabulary& life_cycles() {
  static const Vocabulary words{"life_cycle",
                                {{"being_created", "en création", "قيد التأسيس", "being created", ""},
                                 {"created", "créée", "حديثة التأسيس", "created", "créé"},
                                 {"existing", "existante", "قائمة", "existing", "existant"},
                                 {"ended", "terminée", "منتهية", "ended", "terminé;dissoute"}}};
  return words;
}

const Vocabulary& group_natures() {
  static const Vocabulary words{
      "group_nature",
      {{"unorganised", "non organisé", "غير منظمة", "unorganised", "groupe non organisé;unorganized"},
       {"class", "classe d'acteurs", "فئة من الفاعلين", "class of actors", "classe"},
       {"leader_class", "classe de leaders", "فئة من القادة", "class of leaders", ""}}};
  return words;
}

const Vocabulary& project_statuses() {
  static const Vocabulary words{"project_status",
                                {{"in_progress", "en cours", "جارٍ", "in progress", ""},
                                 {"completed", "abouti", "منجز", "completed", "terminé;achevé"},
                                 {"abandoned", "abandonné", "متخلى عنه", "abandoned", ""}}};
  return words;
}

const Vocabulary& directions() {
  static const Vocabulary words{"direction",
                                {{"towards", "vers", "نحو", "towards", "->;→;=>;a vers b;to"},
                                 {"mutual", "mutuel", "متبادل", "mutual", "<->;↔;<=>;réciproque;mutuelle"},
                                 {"unknown", "inconnu", "غير معروف", "unknown", "-;–;?"}}};
  return words;
}

const Vocabulary& qualities() {
  static const Vocabulary words{"quality",
                                {{"good", "bonne", "جيدة", "good", "bon;bonnes;relation bonne;+"},
                                 {"conflictual", "conflictuelle", "متوترة", "conflictual",
                                  "conflit;conflictuel;relation conflictuelle;نزاعية;صراعية"}}};
  return words;
}

const Vocabulary& quality_words() {
  static const Vocabulary words{
      "quality_word",
      {{"weak", "faible", "ضعيفة", "weak", "superficielle;superficiel;faibles;peu;distante;éloignée"},
       {"lost", "nulle", "منعدمة", "absent",
        "absente;perdue;contact perdu;lien perdu;nul;inexistante;lost;rompue"},
       {"differing", "versions différentes", "روايات مختلفة", "versions differ",
        "versions divergentes;divergente"}}};
  return words;
}

const Vocabulary& neutral_qualities() {
  static const Vocabulary words{
      "neutral_quality",
      {{"dialogue", "dialogue à construire", "حوار ينبغي بناؤه", "dialogue to be built", ""},
       {"no_tie_yet", "pas encore de lien", "لا رابط إلى الآن", "no tie yet", ""},
       {"to_strengthen", "lien à renforcer", "رابط ينبغي تعزيزه", "tie to be strengthened", ""}}};
  return words;
}

const Vocabulary& tie_statuses() {
  static const Vocabulary words{"tie_status",
                                {{"observed", "constaté", "ملاحظ", "observed", "existant;en cours"},
                                 {"planned", "prévu", "مرتقب", "planned", "projeté;convenu"},
                                 {"ended", "terminé", "منتهٍ", "ended", "fini;rompu"}}};
  return words;
}

const Vocabulary& visibilities() {
  static const Vocabulary words{"visibility",
                                {{"personal", "personnel", "شخصي", "personal", "privé"},
                                 {"team", "équipe", "الفريق", "team", ""},
                                 {"committee", "comité", "اللجنة", "committee", ""},
                                 {"public", "public", "عمومي", "public", "publique"}}};
  return words;
}

const Vocabulary& profiles() {
  static const Vocabulary words{
      "profile",
      {{"team", "équipe", "الفريق", "team", ""},
       {"restitution", "restitution", "العرض", "restitution", "comité;committee;عرض النتائج;اللجنة"},
       {"public", "public", "العموم", "public", "publique;عمومي"}}};
  return words;
}

const Vocabulary& consents() {
  static const Vocabulary words{
      "consent",
      {{"none", "non", "لا", "no", "aucun;refus;refusé;refuse;confidentiel;رفض"},
       {"team", "équipe", "الفريق", "team", "interne;pour l'équipe"},
       {"committee", "comité", "اللجنة", "committee",
        "restitution;oui;donné;accord;accordé;oral;oralement;verbal;écrit;signé;pour le "
        "comité;yes;نعم;موافق"},
       {"public", "public", "عمومي", "public", "publication;publique;diffusion;pour le public;للعموم"}}};
  return words;
}

const Vocabulary& source_types() {
  static const Vocabulary words{
      "source_type",
      {{"individual_interview", "entretien individuel", "مقابلة فردية", "individual interview", "entretien"},
       {"group_interview", "entretien de groupe", "مقابلة جماعية", "group interview",
        "petite réunion;entretien de groupe ou petite réunion"},
       {"informal_interview", "entretien informel", "مقابلة غير رسمية", "informal interview", "informel"},
       {"questionnaire", "questionnaire", "استبيان", "questionnaire", ""},
       {"focus_group", "focus group", "مجموعة بؤرية", "focus group", ""},
       {"observation", "observation", "ملاحظة", "observation", "observation participante"},
       {"testimony", "témoignage", "شهادة", "testimony", "témoignages"},
       {"document", "document", "وثيقة", "document", "rapport"},
       {"other", "autre", "أخرى", "other", ""}}};
  return words;
}

const Vocabulary& said_qualities() {
  static const Vocabulary words{
      "said_quality",
      {{"good", "bonne", "جيدة", "good", "bon;bonnes;+"},
       {"conflictual", "conflictuelle", "متوترة", "conflictual", "conflit;conflictuel;نزاعية;صراعية"},
       {"other", "autre", "أخرى", "other", ""},
       {"unknown", "ne sait pas", "لا يعرف", "does not know", "nsp"}}};
  return words;
}

const Vocabulary& statement_natures() {
  static const Vocabulary words{"statement_nature",
                                {{"seen", "vu", "معاينة", "seen", ""},
                                 {"said", "dit", "قول", "said", ""},
                                 {"hearsay", "entendu dire", "سماع", "hearsay", "ouï-dire"}}};
  return words;
}

const Vocabulary& quotables() {
  static const Vocabulary words{"quotable",
                                {{"no", "non", "لا", "no", ""},
                                 {"unnamed", "sans nom", "دون ذكر الاسم", "without name", ""},
                                 {"yes", "oui", "نعم", "yes", ""}}};
  return words;
}

const Vocabulary& interpretation_parts() {
  static const Vocabulary words{
      "interpretation_part",
      {{"first_reading", "première lecture", "القراءة الأولى", "first reading", ""},
       {"by_family", "interconnexions par famille", "الترابطات حسب العائلة", "interconnections by family",
        ""},
       {"identity", "attachement et identité", "الانتماء والهوية", "attachment and identity", ""},
       {"commune_role", "rôle de la commune", "دور الجماعة", "role of the commune", ""},
       {"weak_ties", "liens faibles ou absents", "روابط ضعيفة أو غائبة", "weak or missing ties", ""},
       {"conflicts", "conflits et causes", "النزاعات وأسبابها", "conflicts and causes", ""},
       {"levers", "leviers", "الرافعات", "levers", ""},
       {"conclusion", "conclusion", "الخلاصة", "conclusion", ""},
       {"question", "question pour l'atelier", "سؤال الورشة", "question for the workshop", "question"}}};
  return words;
}

const Vocabulary& note_natures() {
  static const Vocabulary words{
      "note_nature",
      {{"observation", "observation", "ملاحظة", "observation", "résultat d'observation"},
       {"people", "réflexion des gens", "تأملات الناس", "people's reflection", "réflexions des gens"},
       {"coach", "réflexion du coach", "تأملات المدرب", "coach's reflection",
        "vos réflexions;réflexions du coach"}}};
  return words;
}

const Vocabulary& note_marks() {
  static const Vocabulary words{
      "note_mark",
      {{"difficulty", "difficulté", "صعوبة", "difficulty", "difficultés"},
       {"chance", "chance de progrès", "فرصة للتقدم", "chance of progress", "chance;chances de progrès"},
       {"person", "personne qui peut aider", "شخص يمكنه المساعدة", "person who can help",
        "personne ressource"},
       {"influence", "influence nouvelle", "تأثير جديد", "new influence", "influence;influences nouvelles"}}};
  return words;
}

const Vocabulary& swot_aspects() {
  static const Vocabulary words{"swot_aspect",
                                {{"strength", "force", "قوة", "strength", "forces"},
                                 {"weakness", "faiblesse", "ضعف", "weakness", "faiblesses"},
                                 {"opportunity", "opportunité", "فرصة", "opportunity", "opportunités"},
                                 {"threat", "menace", "تهديد", "threat", "menaces"}}};
  return words;
}

const Vocabulary& activity_types() {
  static const Vocabulary words{
      "activity_type",
      {{"diagnosis", "diagnostic", "تشخيص", "diagnosis", "état des lieux;diagnostic du territoire"},
       {"workshop", "atelier synergie", "ورشة التآزر", "synergy workshop", "atelier"},
       {"intervention", "intervention en structure", "تدخل داخل هيئة", "intervention in a structure",
        "intervention"},
       {"dialogue", "dialogue structuré", "حوار منظم", "structured dialogue", "dialogue"},
       {"committee", "réunion de comité", "اجتماع اللجنة", "committee meeting", "comité"},
       {"training", "formation", "تكوين", "training", "formations"},
       {"visit", "visite d'échange", "زيارة تبادل", "exchange visit", "visite;visites d'échange"},
       {"follow_up", "suivi à distance", "تتبع عن بعد", "remote follow-up", "intervention en ligne"},
       {"creation", "accompagnement de création", "مواكبة التأسيس", "help with a founding",
        "création de structure"},
       {"meeting", "réunion", "اجتماع", "meeting", ""},
       {"other", "autre", "أخرى", "other", ""}}};
  return words;
}

const Vocabulary& activity_statuses() {
  static const Vocabulary words{"activity_status",
                                {{"planned", "prévue", "مرتقبة", "planned", "prévu"},
                                 {"held", "tenue", "منعقدة", "held", "tenu;faite;fait"},
                                 {"cancelled", "annulée", "ملغاة", "cancelled", "annulé"}}};
  return words;
}

const Vocabulary& seat_decisions() {
  static const Vocabulary words{"seat_decision",
                                {{"invited", "invité", "مدعو", "invited", "invitée"},
                                 {"left_out", "écarté", "مستبعد", "left out", "écartée;non invité"}}};
  return words;
}

const Vocabulary& outcome_natures() {
  static const Vocabulary words{
      "outcome_nature",
      {{"result", "résultat", "نتيجة", "result", "résultats"},
       {"change", "changement de comportement", "تغير في السلوك", "change of behaviour", "changement"},
       {"lesson", "leçon tirée", "درس مستفاد", "lesson learned", "leçon"},
       {"perspective", "perspective", "أفق", "perspective", "perspectives"}}};
  return words;
}

const Vocabulary& evidences() {
  static const Vocabulary words{"evidence",
                                {{"document", "document", "وثيقة", "document", ""},
                                 {"observation", "observation", "ملاحظة", "observation", ""},
                                 {"testimony", "témoignage", "شهادة", "testimony", ""}}};
  return words;
}

const Vocabulary& coach_origins() {
  static const Vocabulary words{
      "coach_origin",
      {{"independent", "indépendant", "مستقل", "independent", "indépendante"},
       {"cooperative", "coopérative de coachs", "تعاونية المدربين", "cooperative of coaches", "coopérative"},
       {"commune_animator", "animateur communal", "منشط جماعي", "communal animator",
        "animatrice communale;AC"},
       {"quarter_animator", "animateur de quartier", "منشط الحي", "neighbourhood animator",
        "animatrice de quartier;AQ"}}};
  return words;
}

const Vocabulary& legend_modes() {
  static const Vocabulary words{
      "legend_mode",
      {{"strict", "stricte", "مقتصرة", "strict", ""}, {"extended", "étendue", "موسعة", "extended", ""}}};
  return words;
}

const Vocabulary& label_modes() {
  static const Vocabulary words{
      "label_mode",
      {{"name", "nom", "الاسم", "name", "noms"}, {"acronym", "sigle", "المختصر", "acronym", "sigles"}}};
  return words;
}

const Vocabulary& map_filters() {
  static const Vocabulary words{"map_filter",
                                {{"territory", "territoire", "المجال", "territory", "territoires"},
                                 {"category", "catégorie", "الصنف", "category", "catégories"},
                                 {"date", "date", "التاريخ", "date", "au;le"},
                                 {"fold", "replier", "طي", "fold", "plier"},
                                 {"unfold", "déplier", "بسط", "unfold", ""}}};
  return words;
}

const Vocabulary& fold_words() {
  static const Vocabulary words{"fold", {{"families", "familles", "العائلات", "families", "famille"}}};
  return words;
}

const Vocabulary& unfold_words() {
  static const Vocabulary words{"unfold", {{"all", "tout", "الكل", "all", "toutes;tous"}}};
  return words;
}

const Vocabulary& documents() {
  static const Vocabulary words{
      "document",
      {{"map", "carte", "خريطة", "map", "sociogramme"},
       {"sheets", "fiches", "بطاقات", "sheets", "acteurs"},
       {"site", "site", "موقع", "site", "fiche signalétique"},
       {"report", "rapport de site", "تقرير الموقع", "site report", "rapport;تقرير;report"},
       {"notebook", "cahier", "دفتر المعرفة", "notebook", "cahier de connaissance;دفتر"},
       {"contacts", "contacts", "اتصال", "contacts", "coordonnées"},
       {"interpretation", "interprétation", "تأويل", "interpretation", "rapport d'interprétation"},
       {"difficulties", "difficultés", "صعوبات", "difficulties", "par où commencer;ffom"},
       {"case_study", "étude de cas", "دراسة حالة", "case study", "cas"},
       {"invitation", "invitation", "دعوة", "invitation", "invités;liste des invités"},
       {"letters", "lettres", "رسائل", "letters", "lettres d'invitation"},
       {"calls", "appels", "مكالمات", "calls", "liste d'appel"},
       {"calendar", "agenda", "مفكرة", "calendar", "calendrier"},
       {"cards", "cartes de visite", "بطاقات الاتصال", "contact cards", "vcard"}}};
  return words;
}

const Vocabulary& moments() {
  static const Vocabulary words{"moment", {{"now", "maintenant", "الآن", "now", "aujourd'hui;اليوم"}}};
  return words;
}

const Vocabulary& papers() {
  static const Vocabulary words{"paper",
                                {{"screen", "écran", "شاشة", "screen", ""},
                                 {"a4", "A4", "A4", "A4", ""},
                                 {"a3", "A3", "A3", "A3", ""},
                                 {"poster", "affiche", "ملصق", "poster", ""}}};
  return words;
}

const Vocabulary& languages() {
  static const Vocabulary words{"language",
                                {{"fr", "français", "الفرنسية", "French", "fr"},
                                 {"ar", "arabe", "العربية", "Arabic", "ar"},
                                 {"en", "anglais", "الإنجليزية", "English", "en"}}};
  return words;
}

const Vocabulary& yes_no() {
  static const Vocabulary words{
      "yes_no",
      {{"yes", "oui", "نعم", "yes", "o;x;vrai;true;1;✓"}, {"no", "non", "لا", "no", "n;faux;false;0"}}};
  return words;
}

const Vocabulary& tie_colors() {
  static const Vocabulary words{
      "tie_color",
      {{"structure-structure", "bleu", "أزرق", "blue",
        "bleue;inter structurel;inter structurels;inter-structurel;structure structure;entre structures"},
       {"leader-leader", "rouge", "أحمر", "red", "entre leaders;leader leader;inter leaders"},
       {"leader-structure", "vert", "أخضر", "green", "verte;leader structure;structure leader"},
       {"extension", "gris", "رمادي", "grey", "gray;noir;hors légende"}}};
  return words;
}

const Vocabulary& leader_functions() {
  static const Vocabulary words{
      "leader_function",
      {{"president", "président", "رئيس", "president", "présidente;رئيسة"},
       {"secretary_general", "secrétaire général", "كاتب عام", "secretary general", "secrétaire générale"},
       {"director", "directeur", "مدير", "director", "directrice"},
       {"project_head", "chef de projet", "رئيس مشروع", "project manager", "cheffe de projet"},
       {"consultant", "consultant", "مستشار", "consultant", "consultante"},
       {"service_head", "chef de service", "رئيس مصلحة", "head of service", "cheffe de service"},
       {"elected", "élu", "منتخب", "elected", "élue"},
       {"manager", "responsable", "مسؤول", "manager", ""},
       {"professor", "professeur", "أستاذ", "professor", "professeure;enseignant;enseignante"},
       {"delegate", "délégué", "مندوب", "delegate", "déléguée"},
       {"mayor", "maire", "عمدة", "mayor", ""},
       {"pacha", "pacha", "باشا", "pacha", ""},
       {"caid", "caïd", "قائد", "caid", ""},
       {"governor", "gouverneur", "عامل", "governor", "wali"},
       {"project_officer", "chargé de projet", "مكلف بمشروع", "project officer", "chargée de projet"},
       {"member", "membre", "عضو", "member", ""},
       {"resource_person", "personne ressource", "شخص مورد", "resource person", ""}}};
  return words;
}

}  // namespace twiza::model
