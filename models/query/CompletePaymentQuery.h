#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/query/ParseContext.h"
#include "models/query/ValueSource.h"

namespace paydeck {

/// One line of the list under the filter bar.
struct QueryOffer {
  std::string insert{};  ///< replaces [begin, end) of the text
  std::string label{};   ///< "underpaid", "not underpaid", "status:"
  std::string detail{};  ///< a few words of meaning; may be empty
  std::optional<std::int64_t> count{};
  bool negated = false;
  std::size_t begin = 0;
  std::size_t end = 0;
  friend bool operator==(const QueryOffer&, const QueryOffer&) = default;
};

/// What could stand at the cursor (a byte position): fields while a word begins, then the field's values with how many
/// payments have them, then the negation of the best one. At most `limit` offers, best first.
std::vector<QueryOffer> completePaymentQuery(std::string_view text, std::size_t cursor, const ValueSource& source,
                                             const ParseContext& context, std::size_t limit = 9);

}  // namespace paydeck
