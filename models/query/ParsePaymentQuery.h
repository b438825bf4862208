#pragma once

#include <string_view>
#include <vector>

#include "models/query/ParseContext.h"
#include "models/query/PaymentQuery.h"
#include "models/query/QueryMistake.h"

namespace paydeck {

/// What could be read of a query, and what could not. The good terms are there even when there are mistakes, so that a
/// filter bar works while somebody types.
struct ParsedQuery {
  PaymentQuery query{};
  std::vector<QueryMistake> mistakes{};  ///< in the order of the text
  bool ok() const { return mistakes.empty(); }
  friend bool operator==(const ParsedQuery&, const ParsedQuery&) = default;
};

/// Reads the filter language: `status:failed,expired -asset:USDC value:>100 created:7d "exact words" word`. Terms must
/// all hold, values separated by commas are alternatives, a leading hyphen negates. Spans are bytes of `text`. Any
/// bytes are taken: control characters separate like blanks, bidirectional and zero-width marks are left out, bytes
/// that are not UTF-8 become U+FFFD; limits are those of QueryTokens.h. Pure, linear in the text, any thread.
ParsedQuery parsePaymentQuery(std::string_view text, const ParseContext& context);

}  // namespace paydeck
