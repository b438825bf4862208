#pragma once

#include <map>
#include <set>
#include <string>

#include "models/backend/LiveApi.h"
#include "network/btcpay/InvoiceReader.h"
#include "network/btcpay/StoreDirectory.h"

namespace paydeck::btcpay {

/// BTCPay Server pushes nothing to a desktop: the newest invoices, the open ones and, less often, the expired ones that
/// may still be paid are asked for on a timer.
class BtcPayLive final : public LiveApi {
 public:
  BtcPayLive(InvoiceReader& reader, StoreDirectory& stores) : reader_(reader), stores_(stores) {}

  std::optional<std::chrono::milliseconds> pollInterval() const override;
  Result<EventPage> eventsAfter(std::int64_t sequence, unsigned limit, std::stop_token stop) override;
  Error streamEvents(std::int64_t afterSequence, const std::function<void(BackendEvent)>& onEvent,
                     const std::function<void()>& onAlive, std::stop_token stop) override;
  /// One round: per store one or two list requests, and a few single invoices (planWatch).
  Result<PollAnswer> poll(const PollRequest& request, std::stop_token stop) override;

 private:
  struct Round;
  Result<void> listNewest(Round& round, const std::string& store, std::optional<UtcTime> newestKnown);
  Result<void> listOpen(Round& round, const std::string& store);
  Result<void> listExpired(Round& round, const std::string& store);
  Result<void> askOneByOne(Round& round, const std::vector<std::string>& stores);
  Result<void> askOne(Round& round, const std::string& id, const std::vector<std::string>& stores);
  Result<void> take(Round& round, const std::string& store, const ListedInvoice& row, UtcTime askedAt);

  InvoiceReader& reader_;
  StoreDirectory& stores_;
  std::size_t rounds_ = 0;
  std::map<std::string, std::size_t> lastText_{};   ///< hashes of rows without payment methods, of the last round
};

}  // namespace paydeck::btcpay
