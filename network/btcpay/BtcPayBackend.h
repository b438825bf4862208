#pragma once

#include <memory>

#include "models/backend/Backend.h"
#include "models/domain/Clock.h"
#include "network/btcpay/BtcPayAccount.h"
#include "network/btcpay/BtcPayBooks.h"
#include "network/btcpay/BtcPayLive.h"
#include "network/btcpay/BtcPayPayments.h"
#include "network/http/HttpTransport.h"

namespace paydeck::btcpay {

/// A BTCPay Server (2.0 and later) behind the port, reading only.
class BtcPayBackend final : public Backend {
 public:
  /// ErrorKind::InvalidInput when the base URL cannot be used. `clock` outlives the backend: the time of asking is the
  /// revision of what was read.
  static Result<std::unique_ptr<Backend>> open(const ConnectionConfig& config, const Secret& apiKey,
                                               std::unique_ptr<http::HttpTransport> transport, const Clock& clock);

  BtcPayBackend(const ConnectionConfig& config, http::ApiBase base, const Secret& apiKey,
                std::unique_ptr<http::HttpTransport> transport, const Clock& clock);

  Capabilities capabilities() const override { return {Capability::Rates}; }
  AccountApi& account() override { return account_; }
  PaymentsApi& payments() override { return payments_; }
  LiveApi& live() override { return live_; }
  BooksApi& books() override { return books_; }

 private:
  std::unique_ptr<http::HttpTransport> transport_;
  http::ApiClient client_;
  StoreDirectory stores_;
  InvoiceReader reader_;
  BtcPayAccount account_;
  BtcPayPayments payments_;
  BtcPayLive live_;
  BtcPayBooks books_;
};

}  // namespace paydeck::btcpay
