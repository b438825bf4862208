#pragma once

#include <optional>
#include <string>
#include <vector>

#include "models/domain/Payment.h"
#include "network/btcpay/PaymentMethodId.h"
#include "network/json/JsonValue.h"

namespace paydeck::btcpay {

/// One way to pay an invoice, and what was paid that way.
struct InvoiceMethod {
  PaymentMethodId id{};
  std::string destination{};
  std::optional<Decimal> rate{};          ///< invoice currency per unit of this method's currency
  std::optional<AssetAmount> amount{};    ///< the whole invoice in this method's currency
  std::optional<AssetAmount> received{};  ///< none while nothing counts
  std::optional<Decimal> totalPaid{};     ///< in all ways together, converted by the server
  std::vector<ChainTransaction> payments{};

  /// When the first payment that counts was seen.
  std::optional<UtcTime> firstCounted() const;
};

Result<InvoiceMethod> invoiceMethodFromJson(json::JsonValue value);

/// The method as one with the others that bring the same asset, such as Lightning and LNURL: all that was received of
/// it, and as `amount` the part of the invoice it had to bring. None when other assets brought the whole.
Result<InvoiceMethod> joinedMethod(const InvoiceMethod& chosen, const std::vector<InvoiceMethod>& methods);

/// The method that stands for the payment: the one that was paid first; without payments the only one there is. None
/// while the customer can still choose.
const InvoiceMethod* chosenMethod(const std::vector<InvoiceMethod>& methods);

}  // namespace paydeck::btcpay
