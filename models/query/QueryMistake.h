#pragma once

#include <cstddef>
#include <string>

namespace paydeck {

/// Something in a query that could not be read. The rest of the query still counts.
struct QueryMistake {
  std::size_t begin = 0;  ///< byte span in the text; empty (begin == end) where something is missing
  std::size_t end = 0;
  std::string message{};   ///< what is wrong, one sentence: "“undrpaid” is not a status."
  std::string expected{};  ///< what would be right: "underpaid", "a number such as >100"
  friend bool operator==(const QueryMistake&, const QueryMistake&) = default;
};

}  // namespace paydeck
