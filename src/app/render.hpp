// Writing a site into a file: its map, or a document to be read.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/print_options.hpp"
#include "app/signature_worth.hpp"
#include "app/workshop_documents.hpp"
#include "privacy/shared_site.hpp"
#include "sociogram/map_request.hpp"

namespace twiza::app {

// What is written: the map in whatever its format can hold, the sheets of its actors, the site's sheet, the
// list of contacts, the report that interprets the map, the whole report of the site, the notebook, where to
// begin, the mission as an anonymous case for training, or what a workshop needs
// (app/workshop_documents.hpp).
enum class Subject {
  map,
  sheets,
  site,
  contacts,
  interpretation,
  report,
  notebook,
  difficulties,
  case_study,
  invitation,
  letters,
  calls,
  calendar,
  cards
};
// Of a word of model::documents.
Subject subject_named(std::string_view code);
// What its files may end by.
std::vector<std::string_view> endings_of(Subject subject);
// Whether it says what signatures are worth.
bool says_signatures(Subject subject);

struct RenderRequest {
  std::filesystem::path output;  // its ending says the format (app/formats.hpp)
  Subject subject = Subject::map;
  sociogram::MapRequest map;
  PrintRequest print;
  privacy::Profile profile = privacy::Profile::restitution;  // whom it is for
  // Of the report: the name or code of the interpretation; empty: the last one, or an outline where the site
  // has none for these readers.
  std::string interpretation;
  Signatures signatures;
  WorkshopRequest workshop;  // of what a workshop needs
  std::string mark;          // of the notebook: only entries with this mark, as typed; empty: all (CAH-04)
};

// Of the document: one, or, of a document to be read with a second language, two.
std::vector<base::Language> languages_of(const RenderRequest& request);

struct Rendered {
  const char* done =
      "render.done";       // what is said of it, {file, count, ties}; invite.written of a workshop's
  std::size_t actors = 0;  // of a workshop: its seats
  std::size_t ties = 0;
  privacy::LeftOut left_out;
  bool read_back = true;  // false: the tool that reads such a file back is not there (app/leak_check.hpp)
  // What to know about the file: render.small_labels or render.small_labels_a3 {size}, names too small to be
  // read on that paper, and whether A3 would help; of contact cards how many, and why not more.
  std::vector<base::Error> notes;
  // render.conformity {verdict, points}: what the checker says of the site and of this drawing (CNF-13);
  // none where all is well, or no map was drawn.
  std::optional<base::Error> conformity;
};

struct Document {
  Rendered rendered;
  std::string bytes;
};

// What the document would hold back, without drawing it. Errors: render.contacts_for_team, render.for_team.
base::Result<privacy::LeftOut> left_out_of(const model::Site& site, const RenderRequest& request);

// What the document of a workshop would say of itself beforehand, as Rendered::notes. Errors: those that
// writing it would have.
base::Result<std::vector<base::Error>> notes_before(const model::Site& site, const RenderRequest& request);
// What a drawing for these readers is asked for besides; `told` is the site before it was shared.
void for_readers(sociogram::MapOptions& options, const model::Site& told, const privacy::SharedSite& shared);

// The document in memory; of `output` only the name counts. Errors: an unknown ending, a filter that names
// nothing in the site, an option of another format, a picture too large, contacts asked for others than the
// team (render.contacts_for_team, render.for_team), no workshop (WorkshopPapers), an interpretation that is
// not there for these readers (render.unknown_interpretation {name, names}), a mark that the notebook does
// not know (render.unknown_mark {value, marks}), a text in it that they may not see (leak.found).
base::Result<Document> compose(const model::Site& site, const RenderRequest& request);

// The same into a file, aside and then renamed: never half-written. Errors: those of compose and of
// platform::write_file_aside.
base::Result<Rendered> render(const model::Site& site, const RenderRequest& request);

}  // namespace twiza::app
