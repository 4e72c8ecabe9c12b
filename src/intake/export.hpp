// From a site to the tables of its workbook: what `import_workbook` reads gives the site back.
//
// Pure: writing files is the platform's work.
#pragma once

#include "base/language.hpp"
#include "intake/table.hpp"
#include "model/site.hpp"

namespace twiza::intake {

// Sheets, headers and the words of the vocabularies in `language`; the coach's own words, names and dates
// as they were typed. Every cell is a text.
//
// - The main sheets (Site, Thèmes, Territoires, Structures, Leaders, Groupes, Liens, Sources, Dires) are
//   always there with all their columns; the others only when they hold a record, and without the columns
//   that hold nothing.
// - Ties, projects and persons stand in their own sheets; the shorthands beside actors are not written,
//   but for one: `Structures` of a leader names the structure her identity rests on.
// - A statement stands in Dires; one that the import made of the short form in Liens ("E3=bonne") goes back
//   there, since that is its identity.
// - Hand placements on the first map stand beside what is placed, the others in Placements.
//
// What a workbook cannot hold: a list whose piece holds ";", controls, spaces around a text, a reference to
// a record that is not there. A site without an identifier gets its id as one; a record that could not be
// called otherwise gets a code (export_names.hpp), and a map without a name gets one.
Workbook export_site(const model::Site& site, base::Language language);

}  // namespace twiza::intake
