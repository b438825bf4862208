#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "models/query/ParsePaymentQuery.h"

namespace paydeck {

/// One term as the filter bar draws it: `status:confirming +8`.
struct QueryChip {
  std::string field{};  ///< "status"; empty for free text
  std::string value{};  ///< the first value as typed, and how many more: "USDC +5"
  bool negated = false;
  bool faulty = false;    ///< a mistake lies inside
  std::size_t begin = 0;  ///< byte span in the text
  std::size_t end = 0;
  friend bool operator==(const QueryChip&, const QueryChip&) = default;
};

/// The chips of a text, one per term in its order; `parsed` is what parsePaymentQuery made of the same text.
std::vector<QueryChip> queryChips(std::string_view text, const ParsedQuery& parsed);

}  // namespace paydeck
