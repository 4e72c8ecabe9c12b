// The facts that an interpretation rests on (INP-06), as the readers of a document may read them: what the
// interpretation's own report and the site's report print under each part.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/words.hpp"
#include "model/site.hpp"
#include "privacy/shared_site.hpp"
#include "reading/anchors.hpp"
#include "sociogram/evidence.hpp"

namespace twiza::documents {

struct CitedFact {
  std::string sentence;  // to the team also what became of it since
  std::string rests_on;  // "Commune – Association (E01, E03) ; …"; empty: on no tie
};

// Valid as long as what it was made of; `reading` is that of the site that is shared.
class CitedFacts {
 public:
  CitedFacts(const privacy::SharedSite& shared, const model::Index& index, const reading::Reading& reading,
             const model::Interpretation* interpretation, const base::Words& words);

  // It cites none at all, in any part.
  bool empty() const { return cited_.empty(); }
  std::vector<CitedFact> of(std::string_view part) const;

 private:
  std::string sentence_of(const model::Citation& citation, const reading::Anchor& anchor) const;
  std::string ties_of(const reading::Fact& fact) const;
  std::string tie_of(const model::Tie& tie) const;
  bool for_team() const { return shared_.profile() == privacy::Profile::team; }

  const privacy::SharedSite& shared_;
  const model::Index& index_;
  const base::Words& words_;
  const sociogram::Evidence evidence_;
  const reading::Anchors anchors_;
  std::vector<const model::Citation*> cited_;
};

// What is for the team is not for others; and for the public, how families get on is said on the map, where
// enough ties say so.
bool may_be_told(const reading::Fact& fact, privacy::Profile profile);

}  // namespace twiza::documents
