#pragma once

#include <string_view>
#include <vector>

#include "models/backend/BooksApi.h"

namespace paydeck::merchant {

/// Balances and rates are one statement each: a single unreadable element fails them, since a sum or a list of rates with
/// a hole would mislead. In the lists an element that cannot be mapped goes to `unreadable`.
Result<std::vector<Balance>> balancesFromJson(std::string_view text);
Result<std::vector<RateQuote>> ratesFromJson(std::string_view text);
Result<Page<LedgerEntry>> ledgerPageFromJson(std::string_view text);
Result<Page<Payout>> payoutPageFromJson(std::string_view text);
Result<Page<Customer>> customerPageFromJson(std::string_view text);

}  // namespace paydeck::merchant
