#pragma once

#include <string>
#include <string_view>

#include "models/domain/Payment.h"

namespace paydeck {

/// How many characters of one word in a hash or address the search index keeps: the rest of the 42 to 66 would only
/// make the index larger. Longer patterns are cut alike and the row's own text decides.
constexpr std::size_t kIndexedHashLength = 18;

/// The text with each run of ASCII letters and digits cut to kIndexedHashLength.
std::string cutLongRuns(std::string_view text);
bool hasLongRun(std::string_view text);

/// Everything a payment can be found by, a column of the search index each.
struct SearchColumns {
  std::string customer{};  ///< name and id
  std::string tx{};
  std::string address{};
};

/// Hashes one per line, that of the first counted transaction first (an empty line when there is none).
std::string hashLines(const Payment& payment);
/// Distinct addresses one per line: where it is paid to, then senders and receivers.
std::string addressLines(const Payment& payment);

SearchColumns searchColumns(std::string_view customerName, std::string_view customerId, std::string_view hashes,
                            std::string_view addresses);

/// What lists order customers by: the name, else the e-mail, lower case (ASCII), at most 48 bytes.
std::string customerSortText(const CustomerRef& customer);

}  // namespace paydeck
