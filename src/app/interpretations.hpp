// Signing the interpretations of a site, and seeing what their signatures are worth (INP-02, INP-03, CNF-06).
//
// What is signed: the text of the report, the milestone that it names, and the site as it was known there.
// What comes later changes none of them, so that a signature stays; a changed comma breaks it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/site_source.hpp"
#include "app/verify_file.hpp"
#include "base/words.hpp"
#include "sociogram/report_rules.hpp"
#include "trust/key_file.hpp"
#include "trust/request.hpp"

namespace twiza::app {

// By its name or code; null where none is called so.
const model::Interpretation* interpretation_named(const model::Site& site, const std::string& typed);
// "« Première lecture », « Seconde »".
std::string names_of_interpretations(const model::Site& site);

// Errors: interpretation.none {site}; interpretation.unknown {name, names}; interpretation.which {names}:
// there are several and none was named.
base::Result<const model::Interpretation*> find_interpretation(const model::Site& site,
                                                               const std::string& typed);

// The text as it is hashed and, at a distance, read by who signs: titles in French, one part after another.
std::string text_to_sign(const model::Interpretation& interpretation);

// Errors: interpretation.no_milestone {name}: it must say of which moment it speaks; moment.*.
base::Result<trust::SignedThings> things_to_sign(const journal::Journal& journal,
                                                 const model::Interpretation& interpretation);

// The request that goes to who may sign. Errors: those of things_to_sign.
base::Result<std::string> request_to_sign(const journal::Journal& journal,
                                          const model::Interpretation& interpretation);
// Writes the request that goes to who may sign. Errors: those of request_to_sign and write_file_aside.
base::Result<void> write_request(const journal::Journal& journal, const model::Interpretation& interpretation,
                                 const std::filesystem::path& file);
// Writes the signature that answers it. Errors: those of trust::sign and write_file_aside.
base::Result<void> write_answer(const trust::SignRequest& request, const trust::NamedKey& key,
                                const trust::Certificate& certificate, const trust::Register* register_,
                                Host& host, const std::filesystem::path& file);

// Keeps a signature with its interpretation, as one change; it must be of what stands there now. Errors:
// interpretation.bad_signature {why}; those of find_interpretation, things_to_sign and the store.
base::Result<void> keep_signature(Workspace& workspace, const KnownSite& site, const base::Id& interpretation,
                                  const std::string& signature, const base::Words& words);

struct InterpretationWorth {
  const model::Interpretation* interpretation = nullptr;
  SignatureWorth worth;
};
// Of each interpretation of the site that is shown, in its order. `register_`: empty: those that are kept.
// Errors: those of open_register and of the store.
base::Result<std::vector<InterpretationWorth>> worth_of_all(Workspace& workspace, const SiteSource& source,
                                                            const std::filesystem::path& register_,
                                                            const base::Words& words);

// What stands here of an interpretation that somebody may have signed; none: that journal has no such one, or
// it names no milestone.
std::optional<StandsHere> stands_here(const journal::Journal& journal, const base::Id& interpretation);

// The interpretations whose signature is valid, for the checker (CNF-06); none of a workbook, which cannot be
// verified. Errors: those of worth_of_all.
base::Result<sociogram::ValidSignatures> validly_signed(Workspace& workspace, const SiteSource& source,
                                                        const base::Words& words);

// Fills source.signatures: what a document says of them in each of its languages.
base::Result<void> add_signatures(Workspace& workspace, SiteSource& source,
                                  const std::vector<base::Language>& languages);

}  // namespace twiza::app
