// The second look before a document is handed out: what was written is read back and searched for every text
// that its readers may not see (ETH-05). Nothing is found as long as every writer draws from the SharedSite;
// a hit is a fault of the program, and the document is not written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "privacy/removed_texts.hpp"
#include "sociogram/scene.hpp"

namespace twiza::app {

class LeakCheck {
 public:
  // `asked`: what the document repeats of the request, as a date or a revision.
  LeakCheck(const model::Site& told, const privacy::SharedSite& shared,
            const std::vector<std::string>& asked);

  // A drawing's own texts: what is drawn as dots or glyphs may not be found in the file. Errors: leak.found
  // {text}: the text begins so.
  base::Result<void> look_at(const sociogram::Scene& scene) const;

  // The bytes of a document, of any format. True: all of it was read; false: the tool for its text is not
  // there (PDF). Errors: leak.found {text}, leak.unreadable.
  base::Result<bool> look_at(std::string_view bytes) const;

 private:
  privacy::TextSearch search_;
  bool for_team_;
};

}  // namespace twiza::app
