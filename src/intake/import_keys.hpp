// What a record is found by at the next import (workbook.md, Identity), and what its id is derived from.
#pragma once

#include <string>
#include <string_view>

#include "model/description.hpp"

namespace twiza::intake {

// The text of a field; empty where there is none, or no such field.
std::string text_of(const model::RecordType& type, std::string_view field, const model::Record& record);

// Kinds whose rows are called by their name; two of one name are told by their codes.
bool has_name(model::Kind kind);

// The whole key of a record; of a leader only her function, the rest depends on her equals.
std::string key_of(model::Kind kind, const model::Record& record);

// The part of the key that a row cannot leave out: the ends of a tie, the territory and name of a datum, the
// source and subject of a statement. Else the whole key.
std::string main_key(model::Kind kind, const model::Record& record);

// Ends without order.
std::string ends_key(const model::Ref& from, const model::Ref& to);

// Whether the key is made of this field.
bool is_of_key(model::Kind kind, std::string_view field);

// Whether two values of a field say the same: a list has no order of its own, a moment written in other
// digits is the same moment, and what a cell cannot hold (spaces around a text, controls) is no difference.
bool says_the_same(const model::Value& a, const model::Value& b);

}  // namespace twiza::intake
