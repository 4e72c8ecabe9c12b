#include "app/leak_check.hpp"

#include "app/readable_text.hpp"
#include "base/utf8.hpp"
#include "base/words.hpp"
#include "model/description.hpp"
#include "model/vocabularies.hpp"
#include "sociogram/scene_json.hpp"

namespace twiza::app {

namespace {

constexpr std::size_t shown_letters = 12;  // of what was found: enough to know it, in a message and no more

bool begins(std::string_view code, std::string_view with) { return code.substr(0, with.size()) == with; }

// Sentences that documents are made of, and the words of their vocabularies; not what says how a tie is: that
// must come from the site.
std::vector<std::string> own_texts() {
  std::vector<std::string> texts;
  for (const base::Language language : {base::Language::fr, base::Language::ar, base::Language::en}) {
    const base::Words& words = base::Words::of(language);
    for (const std::string& code : words.codes()) {
      const bool printed = begins(code, "document.") || begins(code, "legend.") || begins(code, "map.") ||
                           begins(code, "alt.") || begins(code, "invite.");
      const bool of_quality = begins(code, "legend.sign_") || begins(code, "alt.sign.");
      if (printed && !of_quality) texts.push_back(words.say(code));
    }
    for (const model::Vocabulary* vocabulary :
         {&model::territory_types(), &model::structure_categories(), &model::families(), &model::positions(),
          &model::life_cycles(), &model::group_natures(), &model::project_statuses(), &model::tie_statuses(),
          &model::activity_types(), &model::activity_statuses(), &model::outcome_natures(),
          &model::evidences(), &model::swot_aspects(), &model::coach_origins(), &model::note_natures(),
          &model::note_marks(), &model::source_types()}) {
      for (const model::Term& term : vocabulary->terms) {
        texts.push_back(vocabulary->say({std::string(term.code), {}}, language));
      }
    }
    // The parts of the guide's reports are their headings.
    for (const model::Kind kind : {model::Kind::interpretation, model::Kind::difficulty, model::Kind::swot,
                                   model::Kind::activity, model::Kind::outcome, model::Kind::coach}) {
      texts.emplace_back(model::type_of(kind).sheet.in(language));
      for (const model::Field& field : model::type_of(kind).fields)
        texts.emplace_back(field.column.in(language));
    }
  }
  return texts;
}

privacy::RemovedTexts removed(const model::Site& told, const privacy::SharedSite& shared,
                              const std::vector<std::string>& asked) {
  std::vector<std::string> allowed = own_texts();
  allowed.insert(allowed.end(), asked.begin(), asked.end());
  return privacy::removed_texts(told, shared, allowed);
}

base::Error found(const std::string& text) {
  return {"leak.found", {{"text", base::truncate(text, shown_letters)}}};
}

}  // namespace

LeakCheck::LeakCheck(const model::Site& told, const privacy::SharedSite& shared,
                     const std::vector<std::string>& asked)
    : search_(removed(told, shared, asked)), for_team_(shared.profile() == privacy::Profile::team) {}

base::Result<void> LeakCheck::look_at(const sociogram::Scene& scene) const {
  for (const sociogram::SceneTie& tie : scene.ties) {
    if (!for_team_ && tie.sign.sign == model::Sign::conflictual) return found(tie.name);
  }
  const base::Result<bool> read = look_at(sociogram::write_scene_json(scene));
  if (!read) return read.error();
  return {};
}

base::Result<bool> LeakCheck::look_at(std::string_view bytes) const {
  const base::Result<ReadableFile> file = read_back(bytes);
  if (!file) return file.error();
  for (const ReadablePart& part : file->parts) {
    if (const std::string text = search_.find_in(part.texts); !text.empty()) return found(text);
  }
  return file->whole;
}

}  // namespace twiza::app
