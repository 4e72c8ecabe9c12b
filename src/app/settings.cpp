#include "app/settings.hpp"

#include "app/workspace.hpp"
#include "base/canonical_json.hpp"
#include "base/text.hpp"

namespace twiza::app {

namespace json = base::json;
using base::Id;
using base::Result;

Result<std::string> text_setting(store::Store& store, const std::string& key) {
  const Result<std::optional<std::string>> held = store.setting(key);
  if (!held) return held.error();
  return held->value_or(std::string());
}

Result<json::value> json_setting(store::Store& store, const std::string& key) {
  const Result<std::string> text = text_setting(store, key);
  if (!text) return text.error();
  if (text->empty()) return json::value();
  Result<json::value> read = base::parse_json(*text);
  return read ? *read : json::value();
}

Result<void> set_json_setting(store::Store& store, const std::string& key, const json::value& value) {
  return store.set_setting(key, base::canonical(value));
}

Result<std::map<Id, std::string>> Workspace::authors() {
  if (!holds_data()) return std::map<Id, std::string>();
  const Result<store::Store*> data = store();
  if (!data) return data.error();
  const Result<json::value> held = json_setting(**data, authors_key);
  if (!held) return held.error();
  std::map<Id, std::string> names;
  if (!held->is_object()) return names;
  for (const json::key_value_pair& pair : held->get_object()) {
    const std::optional<Id> id = Id::parse(std::string_view(pair.key()));
    if (id && pair.value().is_string()) names[*id] = std::string(pair.value().get_string());
  }
  return names;
}

Result<void> Workspace::learn_authors(const std::map<Id, std::string>& names) {
  Result<std::map<Id, std::string>> known = authors();
  if (!known) return known.error();
  const std::size_t before = known->size();
  known->insert(names.begin(), names.end());  // a name known here stays
  if (known->size() == before) return {};
  json::object object;
  for (const auto& [id, name] : *known) object[id.to_text()] = name;
  return set_json_setting(**store(), authors_key, object);
}

Result<std::optional<Author>> Workspace::author() {
  if (!holds_data()) return std::optional<Author>();
  const Result<std::map<Id, std::string>> names = authors();
  if (!names) return names.error();
  const Result<std::string> held = text_setting(**store(), author_key);
  if (!held) return held.error();
  const std::optional<Id> id = Id::parse(*held);
  if (!id) return std::optional<Author>();
  const auto name = names->find(*id);
  return std::optional<Author>(Author{*id, name == names->end() ? std::string() : name->second});
}

Result<void> Workspace::set_author(const std::string& name) {
  if (const Result<store::Store*> data = store(); !data) return data.error();
  const Result<std::map<Id, std::string>> names = authors();
  if (!names) return names.error();
  Id id;
  for (const auto& [known, called] : *names) {
    if (base::name_key(called) == base::name_key(name)) id = known;
  }
  if (id.empty()) {
    id = journal::random_id([this](std::span<std::uint8_t> bytes) { host_.random(bytes); });
    if (Result<void> done = learn_authors({{id, name}}); !done) return done;
  }
  return (*store())->set_setting(author_key, id.to_text());
}

}  // namespace twiza::app
