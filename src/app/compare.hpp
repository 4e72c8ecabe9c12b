// Two moments of a site compared (SOC-22): in words, and as one map held still with what differs marked.
#pragma once

#include <filesystem>
#include <string>

#include "app/render.hpp"
#include "app/site_source.hpp"
#include "journal/site_at.hpp"
#include "reading/compare_told.hpp"

namespace twiza::app {

struct TwoMoments {
  journal::SiteAt before, after;
};

// As they are typed: milestones, revisions, dates in the field or "maintenant". Errors: moment.*
base::Result<TwoMoments> two_moments(const SiteSource& source, const std::string& from,
                                     const std::string& to);

// For the team: conflicts are in it.
reading::ToldComparison compare(const TwoMoments& moments, const base::Words& words);
std::string comparison_text(const reading::ToldComparison& told, const base::Words& words);
// As reading/compare_told.hpp describes it.
std::string comparison_json(const reading::ToldComparison& told);

// The map of both, in the formats that draw one; with the comparison to be read where there are pages (.pdf,
// .docx). Of the request its subject does not count. Errors: compare.no_drawing {file}, and those of
// app/render.hpp.
base::Result<Rendered> render_comparison(const TwoMoments& moments, const RenderRequest& request);

}  // namespace twiza::app
