#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "models/domain/Ids.h"
#include "models/domain/Payment.h"
#include "models/domain/Result.h"
#include "network/btcpay/MergePlan.h"

namespace paydeck::btcpay {

/// What a mapped invoice takes from outside its JSON.
struct InvoiceContext {
  ConnectionId connection{};
  UtcTime askedAt{};   ///< before the request left; becomes the revision, since invoices have no version of their own
};

/// Maps one invoice that carries its `paymentMethods`, where it has any. BTCPay Server does not tell confirmations, fees it
/// charges the merchant, or refunds: those stay empty.
Result<Payment> paymentFromInvoice(std::string_view text, const InvoiceContext& context);

/// A list answer, taken apart for paging. Elements whose id or creation time cannot be read take the place of their
/// neighbour, so that they are shown and not lost.
Result<std::vector<ListedInvoice>> listedInvoicesFromJson(std::string_view text);

/// A single invoice answer.
Result<ListedInvoice> listedInvoiceFromJson(std::string_view text);

/// The invoice as servers from 2.3.6 on send it: with the answer of its payment-methods call inside. Both texts must be
/// valid JSON, an object and an array.
Result<std::string> withPaymentMethods(std::string_view invoice, std::string_view methods);

}  // namespace paydeck::btcpay
