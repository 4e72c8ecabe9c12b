#include "app/export.hpp"

#include "app/bundle_file.hpp"
#include "app/site_file.hpp"
#include "intake/export.hpp"
#include "intake/template.hpp"
#include "platform/csv_writer.hpp"
#include "platform/files.hpp"
#include "platform/xlsx_writer.hpp"

namespace twiza::app {

namespace fs = std::filesystem;
using base::Error;
using base::Result;

namespace {

bool is_folder(const fs::path& output) {
  std::error_code failed;
  return !output.has_filename() || fs::is_directory(output, failed);
}

Result<Exported> export_bundle(const SiteSource& source, const fs::path& output, bool at_moment) {
  if (at_moment) return Error("export.bundle_at", {{"file", output.filename().string()}});
  if (source.state == nullptr) return Error("source.no_journal", {{"file", output.filename().string()}});
  const journal::Log& log = source.state->journal.log();
  const Result<std::vector<bool>> known = log.known_at(source.version);
  if (!known) return known.error();
  Exported exported{Exported::What::bundle, 0};
  for (const bool one : *known) exported.count += one ? 1 : 0;
  const Result<void> written = platform::write_file_aside(output, write_bundle(log, *known, source.authors));
  if (!written) return written.error();
  return exported;
}

}  // namespace

Result<Exported> export_source(SiteSource source, const fs::path& output, base::Language language,
                               bool at_moment) {
  const bool folder = is_folder(output);
  if (!folder && has_ending(output, ".twiza")) return export_bundle(source, output, at_moment);
  if (!folder && !has_ending(output, ".xlsx")) {
    return Error("export.unknown_format", {{"file", output.filename().string()}});
  }
  if (!source.revision.empty()) source.import.site.info.revision = source.revision;
  const intake::Workbook workbook = intake::export_site(source.import.site, language);
  Exported exported{folder ? Exported::What::folder : Exported::What::workbook, workbook.tables.size()};
  const Result<void> written =
      folder ? platform::write_csv_folder(output.has_filename() ? output : output.parent_path(), workbook)
             : platform::write_file_aside(
                   output, platform::write_xlsx(workbook, intake::style_of(workbook, language)));
  if (!written) return written.error();
  return exported;
}

Result<void> write_template(const fs::path& output, base::Language language, bool simple) {
  if (!has_ending(output, ".xlsx"))
    return Error("export.unknown_template", {{"file", output.filename().string()}});
  const intake::Template made =
      intake::make_template(simple ? intake::TemplateSize::simple : intake::TemplateSize::complete, language);
  return platform::write_file_aside(output, platform::write_xlsx(made.workbook, made.style));
}

}  // namespace twiza::app
