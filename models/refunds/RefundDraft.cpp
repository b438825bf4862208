#include "models/refunds/RefundDraft.h"

namespace paydeck {
namespace {

Result<void> checkFiat(const Money& amount, const Money& refundable) {
  if (amount.currency() != refundable.currency()) {
    return failure(ErrorKind::InvalidInput, "The amount is in " + amount.currency().code() +
                                                ", but the payment is in " + refundable.currency().code() + ".");
  }
  if (amount.minor() <= 0) return failure(ErrorKind::InvalidInput, "The amount must be more than zero.");
  if (amount.minor() > refundable.minor()) {
    return failure(ErrorKind::InvalidInput, "Only " + refundable.toString() + " " + refundable.currency().code() +
                                                " of this payment can still be refunded.");
  }
  return {};
}

}  // namespace

Result<void> checkDraft(const RefundDraft& draft) {
  if (!isUsableOutboxId(draft.id.value())) {
    return failure(ErrorKind::InvalidInput, "The key must be 8 to 64 letters, digits, dots, dashes or underscores.");
  }
  if (draft.connection.empty() || draft.question.payment.empty()) {
    return failure(ErrorKind::InvalidInput, "Choose the payment to refund.");
  }
  if (draft.destination.empty()) return failure(ErrorKind::InvalidInput, "Enter where the refund goes.");
  if (const auto* fiat = std::get_if<Money>(&draft.question.amount)) return checkFiat(*fiat, draft.refundableSeen);
  const auto& coins = std::get<AssetAmount>(draft.question.amount);
  if (coins.atoms.isNegative() || coins.atoms.isZero()) {
    return failure(ErrorKind::InvalidInput, "The amount must be more than zero.");
  }
  if (draft.refundableSeen.minor() <= 0) {
    return failure(ErrorKind::InvalidInput, "Nothing of this payment can be refunded any more.");
  }
  return {};
}

RefundTerms termsOf(const RefundQuote& quote) {
  return {quote.id, quote.expiresAt, quote.customerReceives, quote.networkFee, quote.leavesWallet};
}

}  // namespace paydeck
