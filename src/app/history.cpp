#include "app/history.hpp"

#include <algorithm>

#include "app/record_changes.hpp"
#include "base/canonical_json.hpp"
#include "journal/revisions.hpp"
#include "model/finding_words.hpp"

namespace twiza::app {

namespace json = base::json;
using base::Result;
using journal::Cause;
using journal::Position;

namespace {

constexpr std::size_t most_in_full = 6;
constexpr std::size_t most_in_diff = 500;

std::string file_of(const journal::Change& change) {
  if (!change.cause.file) return {};
  const auto sealed = change.values.find(*change.cause.file);
  if (sealed == change.values.end()) return {};
  const Result<json::value> name = base::parse_json(sealed->second.json);
  return name && name->is_string() ? std::string(name->get_string()) : std::string();
}

const char* cause_name(Cause::What what) {
  switch (what) {
    case Cause::What::typed:
      return "typed";
    case Cause::What::import:
      return "import";
    case Cause::What::undo:
      return "undo";
    case Cause::What::merge:
      return "merge";
    case Cause::What::erasure:
      return "erasure";
  }
  return "";
}

json::value attention_json(const model::Finding& finding, const base::Words& words) {
  return json::object{{"rule", finding.rule},
                      {"sheet", finding.sheet},
                      {"row", finding.row},
                      {"column", finding.column},
                      {"message", model::message_of(finding, words)}};
}

// The fold as it stands at what the source shows.
Result<journal::Fold> fold_at(const SiteSource& source) {
  return journal::Fold::at(source.state->journal.log(), source.version);
}

}  // namespace

std::string cause_text(const journal::Log& log, Position at, const base::Words& words) {
  const journal::Change& change = log.change(at);
  base::Arguments arguments;
  if (change.cause.what == Cause::What::import) {
    const std::string file = file_of(change);
    if (file.empty()) return words.say("log.cause_import_unnamed");
    arguments = {{"file", short_text(file)}};
  }
  if (change.cause.what == Cause::What::undo) {
    const std::optional<Position> undone = log.find(change.cause.undone);
    arguments = {{"change", undone ? journal::short_name(log.hash(*undone)) : change.cause.undone.to_text()}};
  }
  return words.say(std::string("log.cause_") + cause_name(change.cause.what), arguments);
}

SiteLog log_of(const SiteSource& source, const std::vector<ToComplete>& rows, Host& host,
               const base::Words& words) {
  const journal::Fold& fold = source.state->journal.fold();
  const journal::Log& log = fold.log();
  const Describer describer(fold, words, host, source.authors);
  SiteLog result;
  result.name = source.import.site.info.name.empty() ? source.label : source.import.site.info.name;
  result.site = log.site();
  result.revision = source.revision;
  const Result<std::vector<bool>> known = log.known_at(source.version);
  std::vector<Position> order;
  for (Position at = 0; at < log.size(); ++at) {
    if (known && (*known)[at]) order.push_back(at);
  }
  std::sort(order.begin(), order.end(), [&](Position a, Position b) { return log.before(a, b); });
  for (const Position at : order) {
    const journal::Change& change = log.change(at);
    result.entries.push_back({at, journal::short_name(log.hash(at)), describer.when(change),
                              describer.author(change.author), cause_text(log, at, words),
                              records_of(fold, at, describer)});
  }
  if (const Result<journal::Fold> then = fold_at(source)) {
    for (const journal::Card& card : then->cards())
      result.attention.push_back(finding_of(card, describer, words));
  }
  for (const ToComplete& row : rows) result.attention.push_back(finding_of(row, words));
  for (model::Finding& finding : put_aside(log, words)) result.attention.push_back(std::move(finding));
  return result;
}

std::string log_text(const SiteLog& log, const base::Words& words) {
  std::string text = words.say("log.head", {{"site", short_text(log.name)},
                                            {"count", std::to_string(log.entries.size())},
                                            {"revision", log.revision}}) +
                     "\n";
  for (const LogEntry& entry : log.entries) {
    text += "\n" +
            words.say(
                "log.entry",
                {{"change", entry.change}, {"when", entry.when}, {"who", entry.author}, {"why", entry.why}}) +
            "\n" + records_text(entry.records, most_in_full, words);
  }
  if (!log.attention.empty()) text += "\n" + words.say("log.attention") + "\n";
  for (const model::Finding& finding : log.attention) {
    const std::string where = model::place_of(finding, words);
    const std::string line = where.empty() ? where : where + words.say("place.colon");
    text += "  - " + line + model::message_of(finding, words) + "\n";
  }
  return text;
}

std::string log_json(const SiteLog& log, const journal::Log& changes, const base::Words& words) {
  json::array entries, attention;
  for (const LogEntry& entry : log.entries) {
    const journal::Change& change = changes.change(entry.at);
    json::array records;
    for (const RecordChange& record : entry.records) records.push_back(record_json(record));
    entries.emplace_back(json::object{{"change", entry.change},
                                      {"id", change.id.to_text()},
                                      {"replica", change.replica.to_text()},
                                      {"seq", static_cast<std::int64_t>(change.seq)},
                                      {"when", entry.when},
                                      {"author", entry.author},
                                      {"cause", cause_name(change.cause.what)},
                                      {"why", entry.why},
                                      {"records", std::move(records)}});
  }
  for (const model::Finding& finding : log.attention) attention.push_back(attention_json(finding, words));
  return base::pretty(json::object{{"site", log.site.to_text()},
                                   {"name", log.name},
                                   {"revision", log.revision},
                                   {"changes", std::move(entries)},
                                   {"attention", std::move(attention)}});
}

Result<SiteDiff> diff(const SiteSource& source, const std::string& from, const std::string& to,
                      const base::Words& words) {
  const journal::Fold& fold = source.state->journal.fold();
  const auto moment = [&](const std::string& typed) -> Result<journal::Moment> {
    if (typed.empty()) return journal::Moment{fold.log().version(), false};
    return find_moment(fold, typed);
  };
  const Result<journal::Moment> first = moment(from), second = moment(to);
  if (!first) return first.error();
  if (!second) return second.error();
  const Result<journal::Fold> before = journal::Fold::at(fold.log(), first->version);
  if (!before) return before.error();
  const Result<journal::Fold> after = journal::Fold::at(fold.log(), second->version);
  if (!after) return after.error();

  const std::map<base::Id, std::string> nobody;
  const Describer old_words(*before, words, system_host(), nobody),
      new_words(*after, words, system_host(), nobody);
  SiteDiff result;
  result.name = after->site().info.name.empty() ? fold.site().info.name : after->site().info.name;
  result.from = revision_of(fold.log(), first->version);
  result.to = revision_of(fold.log(), second->version);
  result.approximate = first->approximate || second->approximate;
  for (const model::RecordType& type : model::record_types()) {
    std::map<base::Id, const model::Record*> gone;
    for (const model::Record* record : type.all(before->site())) gone[record->id] = record;
    for (const model::Record* record : type.all(after->site())) {
      const auto old = gone.find(record->id);
      RecordChange change;
      change.record = {type.kind, record->id};
      change.what = old == gone.end() ? RecordChange::What::added : RecordChange::What::changed;
      change.name = new_words.record(change.record);
      for (const model::Field& field : type.fields) {
        const model::Value now = field.get(*record);
        const model::Value was = old == gone.end() ? model::Value() : field.get(*old->second);
        if (was == now) continue;
        change.fields.push_back({std::string(field.name), std::string(field.column.in(words.language())),
                                 old_words.value(type.kind, field.name, was),
                                 new_words.value(type.kind, field.name, now)});
      }
      if (old != gone.end()) gone.erase(old);
      if (!change.fields.empty()) result.records.push_back(std::move(change));
    }
    for (const auto& [id, record] : gone) {
      const model::Ref ref{type.kind, id};
      if (type.kind != model::Kind::site) {
        result.records.push_back({RecordChange::What::removed, ref, old_words.record(ref), {}});
      }
    }
  }
  return result;
}

std::string diff_text(const SiteDiff& diff, const base::Words& words) {
  const base::Arguments head = {{"site", short_text(diff.name)},
                                {"from", diff.from.empty() ? words.say("log.nothing_yet") : diff.from},
                                {"to", diff.to.empty() ? words.say("log.nothing_yet") : diff.to},
                                {"count", std::to_string(diff.records.size())}};
  std::string text = words.say("diff.head", head) + "\n";
  return text + records_text(diff.records, most_in_diff, words);
}

std::string diff_json(const SiteDiff& diff) {
  json::array records;
  for (const RecordChange& record : diff.records) records.push_back(record_json(record));
  return base::pretty(json::object{{"name", diff.name},
                                   {"from", diff.from},
                                   {"to", diff.to},
                                   {"approximate", diff.approximate},
                                   {"records", std::move(records)}});
}

}  // namespace twiza::app
