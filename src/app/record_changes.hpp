// What a change does to records, in words.
#pragma once

#include "app/history.hpp"
#include "base/json.hpp"

namespace twiza::app {

std::vector<RecordChange> records_of(const journal::Fold& fold, journal::Position at,
                                     const Describer& describer);

// "+ Structures « Coopérative »", and a line for each field below it.
std::string record_text(const RecordChange& change, bool with_fields, const base::Words& words);
base::json::value record_json(const RecordChange& change);

// Small changes in full; of large ones how many records of each sheet.
std::string records_text(const std::vector<RecordChange>& records, std::size_t most_in_full,
                         const base::Words& words);

}  // namespace twiza::app
