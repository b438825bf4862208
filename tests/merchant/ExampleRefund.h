#pragma once

#include <nlohmann/json.hpp>

namespace paydeck::test {

inline nlohmann::ordered_json usdc(const char* amount) {
  return {{"amount", amount}, {"asset", "USDC"}, {"network", "base"}, {"decimals", 6}};
}

inline nlohmann::ordered_json euros(const char* amount) {
  return {{"amount", amount}, {"currency", "EUR"}};
}

/// A refund as the document shows it.
inline nlohmann::ordered_json exampleRefund() {
  return nlohmann::ordered_json::parse(R"({
    "id": "re_000031", "number": "RF-1086", "payment_id": "pay_0000001k", "order_ref": "LA-20414",
    "customer_name": "Ingrid Halvorsen", "status": "awaiting_approval", "version": 3,
    "created_at": "2026-11-18T14:01:58.000Z", "updated_at": "2026-11-18T14:02:58.000Z", "sent_at": null,
    "final_at": null, "requested_by": {"person_id": "per_support", "name": "Tom Okonjo", "role": "support"},
    "quote_id": "rq_000031", "idempotency_key": "5f0c0e7e3c1f4a2b",
    "value": {"amount": "180.00", "currency": "EUR"},
    "rate": {"kind": "at_payment", "asset": "USDC", "network": "base", "value": "0.8627", "quote": "EUR",
      "at": "2026-11-18T14:01:40.000Z", "source": "Kraken"},
    "customer_receives": {"amount": "208.647270", "asset": "USDC", "network": "base", "decimals": 6},
    "network_fee": {"amount": "0.020000", "asset": "USDC", "network": "base", "decimals": 6},
    "leaves_wallet": {"amount": "208.667270", "asset": "USDC", "network": "base", "decimals": 6},
    "fee_paid_by": "merchant", "refundable_before": {"amount": "350.00", "currency": "EUR"},
    "refundable_after": {"amount": "170.00", "currency": "EUR"},
    "destination": "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359", "reason": "item_returned",
    "note": "RMA 5512, one of two speakers", "notify_customer": true, "refund_link_id": null,
    "approval": {"required": 2, "given": 1, "policy_id": "pol_1", "policy_name": "Two approvals over 400 EUR",
      "approvers": [{"person_id": "per_admin", "name": "Amira Haddad", "role": "admin"}],
      "expires_at": "2026-11-19T14:01:58.000Z"},
    "approvals": [{"person_id": "per_finance", "name": "Maya Lindqvist", "role": "finance", "decision": "approved",
      "at": "2026-11-18T14:02:58.000Z", "comment": "ok"}],
    "transaction": null, "confirmations": null, "failure_reason": null,
    "history": [{"at": "2026-11-18T14:01:58.000Z", "actor_id": null, "actor_name": "Paydeck", "kind": "requested",
      "note": "", "digest": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}]})");
}

inline nlohmann::ordered_json exampleQuote() {
  return nlohmann::ordered_json::parse(R"({
    "id": "rq_000031", "payment_id": "pay_0000001k", "created_at": "2026-11-18T14:01:40.000Z",
    "expires_at": "2026-11-18T14:06:40.000Z",
    "rate": {"kind": "now", "asset": "USDC", "network": "base", "value": "0.8627", "quote": "EUR",
      "at": "2026-11-18T14:01:40.000Z", "source": "Kraken"},
    "value": {"amount": "180.00", "currency": "EUR"},
    "customer_receives": {"amount": "208.647270", "asset": "USDC", "network": "base", "decimals": 6},
    "network_fee": {"amount": "0.020000", "asset": "USDC", "network": "base", "decimals": 6},
    "leaves_wallet": {"amount": "208.667270", "asset": "USDC", "network": "base", "decimals": 6},
    "fee_paid_by": "merchant", "refundable_before": {"amount": "350.00", "currency": "EUR"},
    "refundable_after": {"amount": "170.00", "currency": "EUR"},
    "wallet": {"name": "Base receiving wallet",
      "available": {"amount": "8423.067270", "asset": "USDC", "network": "base", "decimals": 6},
      "after": {"amount": "8214.400000", "asset": "USDC", "network": "base", "decimals": 6}},
    "arrives_in_seconds": 10,
    "approval": {"required": 1, "policy_id": "pol_1", "policy_name": "One approval over 150 EUR",
      "approvers": [{"person_id": "per_admin", "name": "Amira Haddad", "role": "admin"}]}})");
}

}  // namespace paydeck::test
