#include "models/refunds/RecheckPlan.h"

namespace paydeck {
namespace {

std::string words(const AssetAmount& amount) {
  return amount.toString() + " " + amount.asset.symbol;
}

std::string words(const Money& money) {
  return money.toString() + " " + money.currency().code();
}

/// |now - then| <= then * basisPoints / 10000, exactly. What does not fit 256 bits is not within anything.
bool isWithin(const Int256& then, const Int256& now, unsigned basisPoints) {
  const auto difference = now.minus(then);
  if (!difference) return false;
  const auto scaled = difference->absolute().times(Int256(10'000));
  const auto allowed = then.absolute().times(Int256(basisPoints));
  return scaled && allowed && *scaled <= *allowed;
}

bool isWithin(const AssetAmount& then, const AssetAmount& now, unsigned basisPoints) {
  return then.asset == now.asset && isWithin(then.atoms, now.atoms, basisPoints);
}

std::optional<OutboxReason> amountChanged(const RefundDraft& draft, const RefundOptions& options,
                                          const RefundQuote& quote) {
  const bool another = options.payment != draft.question.payment || quote.payment != draft.question.payment;
  if (another) return OutboxReason{"payment_changed", "The backend answered about another payment. Nothing was sent."};
  if (options.refundable == draft.refundableSeen && quote.refundableBefore == draft.refundableSeen) return std::nullopt;
  const Money& now = options.refundable == draft.refundableSeen ? quote.refundableBefore : options.refundable;
  return OutboxReason{"payment_changed", "When you confirmed, " + words(draft.refundableSeen) +
                                             " could be refunded; now it is " + words(now) +
                                             ". Nothing was sent. Look at what was refunded meanwhile."};
}

OutboxReason termsChanged(const std::string& what) {
  return {"terms_changed", what + " Nothing was sent. Look at the new figures and confirm again."};
}

/// The quote answers another question than the person asked.
std::optional<OutboxReason> answersAnother(const RefundDraft& draft, const RefundQuote& quote) {
  const RefundQuestion& asked = draft.question;
  const auto* fiat = std::get_if<Money>(&asked.amount);
  if (fiat != nullptr && quote.value != *fiat) {
    return termsChanged("The backend would refund " + words(quote.value) + " instead of " + words(*fiat) + ".");
  }
  const auto* coins = std::get_if<AssetAmount>(&asked.amount);
  if (coins != nullptr && quote.customerReceives.asset == coins->asset && quote.customerReceives.atoms > coins->atoms) {
    return termsChanged("The customer would receive " + words(quote.customerReceives) + " instead of " + words(*coins) +
                        ".");
  }
  const bool otherAsset = (asked.asset && quote.customerReceives.asset != *asked.asset) ||
                          (!asked.asset && coins != nullptr && quote.customerReceives.asset != coins->asset);
  if (otherAsset) return termsChanged("The backend would send " + words(quote.customerReceives) + ", another asset.");
  if (quote.feePaidBy != asked.feePaidBy)
    return termsChanged("The backend would let somebody else pay the network fee.");
  if (quote.rateKind != asked.rate) return termsChanged("The backend would use another rate.");
  return std::nullopt;
}

/// A fee in the asset that leaves is part of leavesWallet; one in another asset is judged by itself.
bool feeRoseTooMuch(const RefundDraft& draft, const RefundTerms& seen, const RefundQuote& quote) {
  if (quote.networkFee.asset == quote.leavesWallet.asset && seen.networkFee.asset == quote.networkFee.asset)
    return false;
  if (seen.networkFee.asset != quote.networkFee.asset) return true;
  if (quote.networkFee.atoms <= seen.networkFee.atoms) return false;
  return !isWithin(seen.networkFee, quote.networkFee, draft.acceptedFeeRiseBasisPoints);
}

std::optional<OutboxReason> driftedTooFar(const RefundDraft& draft, const RefundQuote& quote) {
  if (!draft.termsSeen) return std::nullopt;
  const RefundTerms& seen = *draft.termsSeen;
  const unsigned drift = draft.acceptedDriftBasisPoints;
  if (!isWithin(seen.customerReceives, quote.customerReceives, drift)) {
    return termsChanged("The customer would receive " + words(quote.customerReceives) + "; you confirmed " +
                        words(seen.customerReceives) + ".");
  }
  if (!isWithin(seen.leavesWallet, quote.leavesWallet, drift)) {
    return termsChanged(words(quote.leavesWallet) + " would leave the wallet; you confirmed " +
                        words(seen.leavesWallet) + ".");
  }
  if (feeRoseTooMuch(draft, seen, quote)) {
    return termsChanged("The network fee is now " + words(quote.networkFee) + "; you confirmed " +
                        words(seen.networkFee) + ".");
  }
  return std::nullopt;
}

std::optional<OutboxReason> balanceShort(const RefundQuote& quote) {
  if (!quote.walletAvailable || quote.walletAvailable->asset != quote.leavesWallet.asset) return std::nullopt;
  const auto missing = quote.leavesWallet.minus(*quote.walletAvailable);
  if (!missing || missing->atoms.isNegative() || missing->atoms.isZero()) return std::nullopt;
  return OutboxReason{"balance_short",
                      "The wallet is " + words(*missing) + " short. Nothing was sent. Top it up or refund less."};
}

}  // namespace

std::optional<OutboxReason> planRecheck(const RefundDraft& draft, const RefundOptions& options,
                                        const RefundQuote& quote) {
  if (auto reason = amountChanged(draft, options, quote)) return reason;
  if (auto reason = answersAnother(draft, quote)) return reason;
  if (auto reason = driftedTooFar(draft, quote)) return reason;
  return balanceShort(quote);
}

}  // namespace paydeck
