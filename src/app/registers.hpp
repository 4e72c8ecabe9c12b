// Registers of accreditations on this disk (trust/register.hpp), and how far each was seen to go: one that
// comes back shorter, or different, is found.
#pragma once

#include <filesystem>
#include <vector>

#include "app/workspace.hpp"
#include "trust/signature.hpp"

namespace twiza::app {

// How far it goes is remembered where the centre is trusted. Errors, with {file}: those of read_bytes and
// trust::read_register; trust.shrunk_register {line}: this data saw a register of this centre that had
// another line there.
base::Result<trust::Register> open_register(Workspace& workspace, const std::filesystem::path& file);

// The same of a register that came as bytes; errors call it `name`.
base::Result<trust::Register> judge_register(Workspace& workspace, const std::filesystem::path& name,
                                             const std::string& bytes);

// Where what it does not say must be believed too: a line that is cut may be the one that suspends. Errors:
// those of open_register; trust.torn_register {file}.
base::Result<trust::Register> open_whole_register(Workspace& workspace, const std::filesystem::path& file);

// Keeps a register in the data folder, where signatures and accreditations are looked up from then on; it
// takes the place of an older one of its centre. Errors, with {file}: those of open_whole_register;
// trust.register_of_unknown_centre {centre, fingerprint}: nobody here said that it is trusted.
base::Result<trust::Register> keep_register(Workspace& workspace, const std::filesystem::path& name,
                                            const std::string& bytes);
// Those that are kept. Errors, with {file}: those of read_bytes and trust::read_register.
base::Result<std::vector<trust::Register>> held_registers(Workspace& workspace);
// The one that speaks for that certificate; null where none does.
const trust::Register* register_for(const std::vector<trust::Register>& held,
                                    const trust::Certificate& certificate);
// trust::verify, asked of the register that speaks for the signature's certificate.
trust::Verification verified(std::string_view signature, const trust::SignedThings& expected,
                             const std::vector<trust::Register>& held, const trust::TrustedCentres& trusted);

// Adds a decision to the register of that centre; a file that is not there begins one. Whether the number was
// in it before. Errors, with {file}: those of open_register; trust.torn_register; trust.register_of_another
// {centre}; those of write_file_aside.
base::Result<bool> add_to_register(Workspace& workspace, const std::filesystem::path& file,
                                   const trust::Entry& entry, const trust::NamedKey& centre);

}  // namespace twiza::app
