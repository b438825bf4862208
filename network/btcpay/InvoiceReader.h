#pragma once

#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "models/backend/PaymentsApi.h"
#include "models/domain/Clock.h"
#include "network/btcpay/InvoiceDirectory.h"
#include "network/btcpay/InvoiceMapper.h"
#include "network/btcpay/ListCursor.h"
#include "network/btcpay/MergePlan.h"
#include "network/http/ApiClient.h"

namespace paydeck::btcpay {

/// Which invoices of one store to list.
struct InvoiceFilter {
  std::optional<UtcTime> createdFrom{};      ///< inclusive
  std::optional<UtcTime> createdBefore{};    ///< exclusive
  std::vector<std::string> statuses{};       ///< the server's words; empty: all
};

/// Reads invoices of one server over the store-nested routes and maps them. One thread at a time.
class InvoiceReader {
 public:
  /// `client` and `clock` outlive it.
  InvoiceReader(http::ApiClient& client, const Clock& clock, ConnectionId connection)
      : client_(client), clock_(clock), connection_(std::move(connection)) {}

  /// About `take` rows beyond the position, newest first. Asks for more when a single second holds more than that.
  Result<StoreRows> rowsAfter(const std::string& storeId, const StorePosition& position, const InvoiceFilter& filter,
                              std::size_t take, std::stop_token stop);

  /// One invoice; ErrorKind::NotFound when the store does not have it.
  Result<ListedInvoice> invoice(const std::string& storeId, const std::string& id, std::stop_token stop);

  /// Maps a row that was asked for at `askedAt`; fetches its payment methods first from servers that do not list them.
  /// A failed fetch is the error; a row that cannot be mapped is an UnreadableObject in `into`.
  Result<void> map(const std::string& storeId, const ListedInvoice& row, UtcTime askedAt, PaymentPage& into,
                   std::stop_token stop);

  UtcTime now() const { return clock_.now(); }
  InvoiceDirectory& directory() { return directory_; }

 private:
  Result<std::vector<ListedInvoice>> list(const std::string& storeId, const http::Query& query, std::stop_token stop);
  void note(const std::string& storeId, const ListedInvoice& row, const Payment& payment, UtcTime now);

  http::ApiClient& client_;
  const Clock& clock_;
  ConnectionId connection_;
  InvoiceDirectory directory_{};
};

}  // namespace paydeck::btcpay
