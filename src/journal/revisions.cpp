#include "journal/revisions.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"
#include "base/when.hpp"

namespace twiza::journal {

using base::Error;
using base::Result;

namespace {

constexpr std::size_t shown_digits = 12;
constexpr std::size_t fewest_digits = 6;
constexpr std::int64_t day_ms = 24LL * 60 * 60 * 1000;

bool is_hexadecimal(std::string_view text) {
  return text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::vector<Position> changes_named(const Log& log, std::string_view digits) {
  std::vector<Position> found;
  if (digits.size() < fewest_digits || !is_hexadecimal(digits)) return found;
  for (Position at = 0; at < log.size(); ++at) {
    if (base::hex(log.hash(at)).compare(0, digits.size(), digits) == 0) found.push_back(at);
  }
  return found;
}

std::optional<Version> milestone(const Fold& fold, std::string_view typed) {
  const std::string key = base::name_key(typed);
  for (const model::Milestone& milestone : fold.site().milestones) {
    if (base::name_key(milestone.name) != key &&
        (milestone.code.empty() || base::name_key(milestone.code) != key)) {
      continue;
    }
    const FieldHistory* history = fold.history({model::Kind::milestone, milestone.id}, "name");
    if (history == nullptr || history->writes().empty()) continue;
    Position first = history->writes().front().at;
    for (const Write& write : history->writes()) {
      if (fold.log().before(write.at, first)) first = write.at;
    }
    return Version{fold.log().mark(first)};
  }
  return std::nullopt;
}

}  // namespace

std::string short_name(const base::Digest& hash) { return base::hex(hash).substr(0, shown_digits); }

std::string revision_of(const Log& log, const Version& version) {
  std::vector<std::string> names;
  for (const Mark& mark : version) {
    const std::optional<Position> at = log.find(mark.hash);
    if (!at) continue;
    const bool is_last = std::none_of(version.begin(), version.end(), [&](const Mark& other) {
      const std::optional<Position> later = log.find(other.hash);
      return later && log.saw(*later, *at);
    });
    if (is_last) names.push_back(short_name(mark.hash));
  }
  std::sort(names.begin(), names.end());
  return base::join(names, "-");
}

std::string revision_of(const Log& log) { return revision_of(log, log.version()); }

Result<Position> find_change(const Log& log, std::string_view typed) {
  const std::string name(base::trim(typed));
  if (const std::optional<base::Id> id = base::Id::parse(name)) {
    if (const std::optional<Position> at = log.find(*id)) return *at;
  }
  const std::vector<Position> found = changes_named(log, name);
  if (found.size() > 1) return Error("change.several", {{"name", name}});
  if (found.empty()) return Error("change.unknown", {{"name", name}});
  return found.front();
}

std::optional<Version> find_revision(const Log& log, std::string_view typed) {
  Version version;
  for (const std::string_view digits : base::split(typed, '-')) {
    const std::vector<Position> found = changes_named(log, digits);
    if (found.size() != 1) return std::nullopt;
    version.push_back(log.mark(found.front()));
  }
  if (version.empty()) return std::nullopt;
  std::sort(version.begin(), version.end());
  return version;
}

Result<Moment> find_moment(const Fold& fold, std::string_view typed) {
  const Log& log = fold.log();
  const std::string name(base::trim(typed));
  if (std::optional<Version> version = milestone(fold, name)) return Moment{std::move(*version), false};
  if (changes_named(log, name).size() > 1) return Error("change.several", {{"name", name}});
  if (std::optional<Version> version = find_revision(log, name)) return Moment{std::move(*version), false};
  if (const base::When when = base::parse_when(name); when.known()) {
    const std::int64_t end = (std::int64_t{when.latest_day()} + 1) * day_ms - 1;
    return Moment{log.version_at(end), true};
  }
  std::string names;
  for (const model::Milestone& milestone : fold.site().milestones) base::add_quoted(names, milestone.name);
  if (names.empty()) return Error("moment.unknown", {{"name", name}});
  return Error("moment.unknown_here", {{"name", name}, {"names", names}});
}

}  // namespace twiza::journal
