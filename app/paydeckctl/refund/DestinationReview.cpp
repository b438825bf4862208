#include "app/paydeckctl/refund/DestinationReview.h"

#include "models/address/DestinationCheck.h"

namespace paydeck::ctl {
namespace {

KnownAddress::Sender senderOf(PayerAddress::Kind kind) {
  switch (kind) {
    case PayerAddress::Kind::Wallet:
      return KnownAddress::Sender::Wallet;
    case PayerAddress::Kind::Exchange:
      return KnownAddress::Sender::Exchange;
    case PayerAddress::Kind::Contract:
      return KnownAddress::Sender::Contract;
    case PayerAddress::Kind::Unknown:
      break;
  }
  return KnownAddress::Sender::Unknown;
}

/// Where earlier refunds of this payment arrived, where the payment came from, and where it was received.
Result<std::vector<KnownAddress>> knownAddresses(CacheReader& reader, const Payment& payment,
                                                 const RefundOptions& options) {
  std::vector<KnownAddress> known;
  const auto earlier = reader.refundsOf(payment.connection, payment.id);
  if (!earlier) return failure(earlier.error());
  for (const Refund& refund : *earlier) {
    if (refund.state.status == RefundStatus::Succeeded)
      known.push_back(
          {KnownAddress::Role::SentToCustomer, refund.destination, refund.customerName, KnownAddress::Sender::Unknown});
  }
  if (options.payer)
    known.push_back({KnownAddress::Role::PaidFrom, options.payer->address, {}, senderOf(options.payer->kind)});
  if (!payment.payAddress.empty())
    known.push_back({KnownAddress::Role::Own, payment.payAddress, "the address this payment was received on",
                     KnownAddress::Sender::Unknown});
  return known;
}

}  // namespace

Result<DestinationVerdict> reviewDestination(CacheReader& reader, const Payment& payment, const RefundOptions& options,
                                             const RefundQuote& quote, const std::string& text, UtcTime now) {
  DestinationQuestion question;
  question.text = text;
  question.asset = quote.customerReceives.asset;
  question.paidNetwork = payment.method.network;
  question.amount = quote.customerReceives;
  question.now = now;
  auto known = knownAddresses(reader, payment, options);
  if (!known) return failure(known.error());
  question.known = std::move(*known);
  return checkDestination(question);
}

Result<void> mayGoThere(const DestinationVerdict& verdict, bool confirmed) {
  std::string reasons;
  for (const DestinationFinding& finding : verdict.findings) {
    const bool speaksAgainst = finding.severity == DestinationFinding::Severity::Refused ||
                               (finding.severity == DestinationFinding::Severity::Confirm && !confirmed);
    if (speaksAgainst) reasons += (reasons.empty() ? "" : " ") + finding.text;
  }
  if (reasons.empty()) return {};
  if (!verdict.isRefused()) reasons += " If you checked it, add --confirm-destination.";
  return failure(ErrorKind::InvalidInput, reasons);
}

}  // namespace paydeck::ctl
