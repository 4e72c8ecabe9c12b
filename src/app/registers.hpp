// Registers of accreditations on this disk (trust/register.hpp), and how far each was seen to go: one that
// comes back shorter, or different, is found.
#pragma once

#include <filesystem>

#include "app/workspace.hpp"
#include "trust/register.hpp"

namespace twiza::app {

// How far it goes is remembered where the centre is trusted. Errors, with {file}: those of read_bytes and
// trust::read_register; trust.shrunk_register {line}: this data saw a register of this centre that had
// another line there.
base::Result<trust::Register> open_register(Workspace& workspace, const std::filesystem::path& file);

// Where what it does not say must be believed too: a line that is cut may be the one that suspends. Errors:
// those of open_register; trust.torn_register {file}.
base::Result<trust::Register> open_whole_register(Workspace& workspace, const std::filesystem::path& file);

// Adds a decision to the register of that centre; a file that is not there begins one. Whether the number was
// in it before. Errors, with {file}: those of open_register; trust.torn_register; trust.register_of_another
// {centre}; those of write_file_aside.
base::Result<bool> add_to_register(Workspace& workspace, const std::filesystem::path& file,
                                   const trust::Entry& entry, const trust::NamedKey& centre);

}  // namespace twiza::app
