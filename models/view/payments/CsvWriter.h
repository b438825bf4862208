#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "models/store/PaymentRow.h"

namespace paydeck {

/// Columns of an exported list, in this order: what is on screen plus what makes each amount unambiguous.
struct CsvColumns {
  bool order = true;
  bool method = true;
  bool paid = true;
  bool email = false;
  bool hash = false;
};

/// RFC 4180 with CRLF, UTF-8. Amounts in full precision with a point, times in RFC 3339 UTC. Text from outside that a
/// spreadsheet would take for a formula gets an apostrophe in front.
std::string csvHeader(const CsvColumns& columns);
std::string csvLine(const PaymentRow& row, const CsvColumns& columns);

/// One field, quoted where needed.
std::string csvField(std::string_view text);
std::string csvOutsideField(std::string_view text);

}  // namespace paydeck
