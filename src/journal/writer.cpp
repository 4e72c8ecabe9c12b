#include "journal/writer.hpp"

#include "base/canonical_json.hpp"
#include "journal/verify.hpp"
#include "model/value_json.hpp"

namespace twiza::journal {

Id random_id(const Random& random) {
  Id id;
  random(id.bytes);
  id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0F) | 0x40);  // version 4
  id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3F) | 0x80);
  return id;
}

Sealed seal(const model::Value& value, const Random& random) {
  Sealed sealed;
  random(sealed.salt);
  sealed.json = base::canonical(model::to_json(value));
  return sealed;
}

base::Result<Change> make_change(const Log& log, const Writer& writer, Cause cause, std::vector<Edit> edits,
                                 std::map<Digest, Sealed> values) {
  base::Result<Next> next = log.next(writer.replica);
  if (!next) return next.error();
  Change change;
  change.id = random_id(writer.random);
  change.site = log.site();
  change.replica = writer.replica;
  change.seq = next->seq;
  change.prev = next->prev;
  change.clock = tick(writer.now_ms, next->seen);
  change.author = writer.author;
  change.cause = cause;
  change.base = std::move(next->base);
  change.edits = std::move(edits);
  change.values = std::move(values);
  if (const base::Result<void> judged = verify(change); !judged) return judged.error();
  return change;
}

}  // namespace twiza::journal
