#include "app/accreditation.hpp"

#include "app/key_files.hpp"
#include "app/registers.hpp"
#include "app/site_file.hpp"
#include "platform/files.hpp"
#include "trust/badge.hpp"
#include "trust/day.hpp"

namespace twiza::app {

namespace {

constexpr std::uint64_t kLargest = std::uint64_t{1} << 20;

base::Result<std::string> day(const std::string& typed) {
  const std::optional<std::string> read = trust::parse_day(typed);
  if (!read) return base::Error("accredit.bad_day", {{"value", typed}});
  return {boost::system::in_place_value, *read};
}

}  // namespace

std::string today(Host& host) { return trust::day_of(host.local_time(host.now_ms())); }

base::Result<trust::Certificate> accredit(Workspace& workspace, const AccreditRequest& request,
                                          const trust::NamedKey& centre) {
  const base::Result<trust::NamedPublicKey> coach = read_public_key(request.public_key);
  if (!coach) return coach.error();
  const base::Result<std::string> from = day(request.from);
  if (!from) return from.error();
  const base::Result<std::string> to = day(request.to);
  if (!to) return to.error();
  trust::Certificate draft;
  draft.name = request.name.empty() ? coach->name : request.name;
  draft.number = request.number;
  draft.level = request.level;
  draft.origin = request.origin;
  draft.coach_key = coach->key;
  draft.from = *from;
  draft.to = *to;
  draft.issued = today(workspace.host());
  base::Result<trust::Certificate> made = trust::issue(draft, centre);
  if (!made) return made.error();
  // Entered first: a line without its certificate harms nobody; a certificate without its line may be
  // forgotten.
  if (!request.register_.empty()) {
    const trust::Entry entry{
        trust::Decision::made, made->number, made->from, made->issued, {}, made->serial, {}};
    const base::Result<bool> done = add_to_register(workspace, request.register_, entry, centre);
    if (!done) return done.error();
  }
  const base::Result<void> done = platform::write_file_aside(request.output, made->text + "\n");
  if (!done) return done.error();
  return made;
}

base::Result<Decided> decide_accreditation(Workspace& workspace, const DecisionRequest& request,
                                           const trust::NamedKey& centre) {
  const std::string now = today(workspace.host());
  const base::Result<std::string> on = day(request.on.empty() ? now : request.on);
  if (!on) return on.error();
  const trust::Entry entry{request.decision, request.number, *on, now, request.reason, {}, {}};
  const base::Result<bool> known = add_to_register(workspace, request.register_, entry, centre);
  if (!known) return known.error();
  return Decided{*on, *known};
}

base::Result<trust::Certificate> read_certificate(const std::filesystem::path& file) {
  const base::Result<std::string> bytes = read_bytes(file, kLargest);
  if (!bytes) return bytes.error();
  base::Result<trust::Certificate> read = trust::read_certificate(*bytes);
  if (!read) return about_file(read.error(), file);
  return read;
}

base::Result<void> write_badge(const std::filesystem::path& certificate, const trust::NamedKey& centre,
                               const base::Words& words, const std::filesystem::path& output) {
  const base::Result<trust::Certificate> read = read_certificate(certificate);
  if (!read) return read.error();
  const base::Arguments said = {{"level", read->level}, {"centre", read->centre}};
  const base::Result<std::string> jwt =
      trust::write_badge(*read, centre,
                         {words.say("badge.name", said), words.say("badge.description", said),
                          words.say("badge.criteria", said)});
  if (!jwt) return jwt.error();
  return platform::write_file_aside(output, *jwt + "\n");
}

}  // namespace twiza::app
