#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/backend/RefundsApi.h"

namespace paydeck::model {

/// A backend for the model of the outbox: a value, so that a world can be copied and taken both ways.
struct ModelServer {
  struct Executed {
    std::string key{};
    RefundOrder order{};
    std::string id{};
  };

  bool idempotent = true;
  bool checksRefundable = true;  ///< refuses when refundableSeen is no longer true
  bool signedOut = false;
  std::int64_t refundable = 10'000;
  int quotes = 0;
  int expired = 0;  ///< quotes up to this number are expired, for good
  std::vector<Executed> executed{};

  RefundOptions options() const;
  RefundQuote quote(const RefundQuestion& question);
  Result<Refund> create(const RefundOrder& order, const std::string& key);
  Result<std::optional<Refund>> find(const std::string& key) const;

 private:
  static Refund refundOf(const Executed& executed);
};

PaymentId modelPayment();
Currency modelCurrency();

}  // namespace paydeck::model
