#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "models/backend/PaymentsApi.h"
#include "models/domain/Books.h"
#include "models/domain/Payment.h"
#include "models/domain/Result.h"

namespace paydeck {

template <class T>
struct Page {
  std::vector<T> items{};
  std::vector<UnreadableObject> unreadable{};  ///< elements that could not be mapped
  std::string nextCursor{};                    ///< empty: this was the last page
};

struct RateQuote {
  std::string symbol{};
  ExchangeRate rate{};
};

/// Balances, ledger, payouts, customers, rates. Each answers ErrorKind::Unsupported without its Capability.
class BooksApi {
 public:
  virtual ~BooksApi() = default;
  virtual Result<std::vector<Balance>> balances(std::stop_token stop) = 0;
  /// Oldest first, entries with a sequence greater than `afterSequence`.
  virtual Result<Page<LedgerEntry>> ledgerEntries(std::int64_t afterSequence, unsigned limit, std::stop_token stop) = 0;
  virtual Result<Page<Payout>> payouts(const std::string& cursor, unsigned limit, std::stop_token stop) = 0;
  virtual Result<Page<Customer>> customers(const std::string& cursor, unsigned limit, std::stop_token stop) = 0;
  virtual Result<std::vector<RateQuote>> rates(std::stop_token stop) = 0;
};

}  // namespace paydeck
