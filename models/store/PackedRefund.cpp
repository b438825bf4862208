#include "models/store/PackedRefund.h"

#include "models/store/PackedValues.h"

namespace paydeck {
namespace {

constexpr std::int64_t kFormat = 1;

void write(PackedWriter& out, const RefundApproval& approval) {
  for (const std::string* text : {&approval.personId, &approval.name, &approval.role}) out.text(*text);
  out.flag(approval.approved);
  paydeck::write(out, approval.at);
  out.text(approval.comment);
}

void write(PackedWriter& out, const RefundEvent& event) {
  paydeck::write(out, event.at);
  for (const std::string* text : {&event.actorId, &event.actorName, &event.kind, &event.note, &event.digest}) {
    out.text(*text);
  }
}

void write(PackedWriter& out, const RefundApprover& approver) {
  for (const std::string* text : {&approver.personId, &approver.name, &approver.role}) out.text(*text);
}

RefundApprover readApprover(PackedReader& in) {
  RefundApprover approver;
  for (std::string* text : {&approver.personId, &approver.name, &approver.role}) *text = in.text();
  return approver;
}

RefundApproval readApproval(PackedReader& in) {
  RefundApproval approval;
  for (std::string* text : {&approval.personId, &approval.name, &approval.role}) *text = in.text();
  approval.approved = in.flag();
  approval.at = readTime(in);
  approval.comment = in.text();
  return approval;
}

RefundEvent readEvent(PackedReader& in) {
  RefundEvent event;
  event.at = readTime(in);
  for (std::string* text : {&event.actorId, &event.actorName, &event.kind, &event.note, &event.digest}) {
    *text = in.text();
  }
  return event;
}

void packState(PackedWriter& out, const Refund& refund) {
  for (const std::string* text :
       {&refund.id.value(), &refund.number, &refund.payment.value(), &refund.orderRef, &refund.customerName}) {
    out.text(*text);
  }
  out.text(refundStatusName(refund.state.status));
  out.text(refund.state.providerText);
  out.number(refund.state.confirmations);
  out.number(refund.state.required);
  paydeck::write(out, refund.createdAt);
  paydeck::write(out, refund.updatedAt);
  paydeck::write(out, refund.sentAt);
  paydeck::write(out, refund.finalAt);
  out.number(refund.revision);
}

void unpackState(PackedReader& in, Refund& refund) {
  refund.id = RefundId(in.text());
  refund.number = in.text();
  refund.payment = PaymentId(in.text());
  refund.orderRef = in.text();
  refund.customerName = in.text();
  refund.state.status = refundStatusFromName(in.text());
  refund.state.providerText = in.text();
  refund.state.confirmations = static_cast<unsigned>(in.number());
  refund.state.required = static_cast<unsigned>(in.number());
  refund.createdAt = readTime(in);
  refund.updatedAt = readTime(in);
  refund.sentAt = in.optional<UtcTime>([&in] { return readTime(in); });
  refund.finalAt = in.optional<UtcTime>([&in] { return readTime(in); });
  refund.revision = in.number();
}

void packTerms(PackedWriter& out, const Refund& refund) {
  out.text(refund.createdById);
  out.text(refund.createdByName);
  paydeck::write(out, refund.value);
  paydeck::write(out, refund.customerReceives);
  paydeck::write(out, refund.networkFee);
  paydeck::write(out, refund.leavesWallet);
  out.text(refundFeePayerName(refund.feePaidBy));
  out.text(refundRateName(refund.rateKind));
  paydeck::write(out, refund.rate);
  for (const std::string* text : {&refund.destination, &refund.reason, &refund.note}) out.text(*text);
  paydeck::write(out, refund.transaction);
  out.text(refund.failureReason);
}

void unpackTerms(PackedReader& in, Refund& refund) {
  refund.createdById = in.text();
  refund.createdByName = in.text();
  refund.value = in.optional<Money>([&in] { return readMoney(in); });
  const auto amount = [&in] { return in.optional<AssetAmount>([&in] { return readAmount(in); }); };
  refund.customerReceives = amount();
  refund.networkFee = amount();
  refund.leavesWallet = amount();
  refund.feePaidBy = refundFeePayerFromName(in.text());
  refund.rateKind = refundRateFromName(in.text());
  refund.rate = in.optional<ExchangeRate>([&in] { return readRate(in); });
  for (std::string* text : {&refund.destination, &refund.reason, &refund.note}) *text = in.text();
  refund.transaction = in.optional<ChainTransaction>([&in] { return readTransaction(in); });
  refund.failureReason = in.text();
}

void packTrail(PackedWriter& out, const Refund& refund) {
  out.number(refund.approval.required);
  out.number(refund.approval.given);
  out.text(refund.approval.policyName);
  paydeck::write(out, refund.approval.expiresAt);
  out.number(static_cast<std::int64_t>(refund.approval.approvers.size()));
  for (const RefundApprover& approver : refund.approval.approvers) write(out, approver);
  out.number(static_cast<std::int64_t>(refund.approvals.size()));
  for (const RefundApproval& approval : refund.approvals) write(out, approval);
  out.number(static_cast<std::int64_t>(refund.history.size()));
  for (const RefundEvent& event : refund.history) write(out, event);
  out.text(refund.idempotencyKey);
}

void unpackTrail(PackedReader& in, Refund& refund) {
  refund.approval.required = static_cast<unsigned>(in.number());
  refund.approval.given = static_cast<unsigned>(in.number());
  refund.approval.policyName = in.text();
  refund.approval.expiresAt = in.optional<UtcTime>([&in] { return readTime(in); });
  for (std::size_t left = in.count(); left > 0; --left) refund.approval.approvers.push_back(readApprover(in));
  for (std::size_t left = in.count(); left > 0; --left) refund.approvals.push_back(readApproval(in));
  for (std::size_t left = in.count(); left > 0; --left) refund.history.push_back(readEvent(in));
  refund.idempotencyKey = in.text();
}

}  // namespace

std::string packRefund(const Refund& refund) {
  PackedWriter out;
  out.number(kFormat);
  packState(out, refund);
  packTerms(out, refund);
  packTrail(out, refund);
  return out.take();
}

Result<void> unpackRefund(std::string_view packed, Refund& refund) {
  PackedReader in(packed);
  const bool known = in.number() == kFormat;
  if (known) {
    unpackState(in, refund);
    unpackTerms(in, refund);
    unpackTrail(in, refund);
  }
  if (!known || !in.ok() || !in.atEnd()) return failure(ErrorKind::Corrupt, "A stored refund cannot be read.");
  return {};
}

}  // namespace paydeck
