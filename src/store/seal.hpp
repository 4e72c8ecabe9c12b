// The seal of a record: a SHA-256 over everything the store was given of it. It is written beside the
// record, compared before the transaction commits, and again each time the record is read, so that a
// damaged disk is noticed and never believed. It is the store's own: the journal's hash may cover a body
// that stands here encrypted.
#pragma once

#include "store/store.hpp"

namespace twiza::store {

base::Digest seal_of(const base::Id& site, const Change& change);
base::Digest seal_of(const base::Id& site, const Value& value);
base::Digest seal_of(const Quarantined& item);

// A random id (UUID version 4) from the system's generator.
base::Id random_id();

}  // namespace twiza::store
