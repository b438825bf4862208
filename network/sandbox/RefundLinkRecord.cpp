#include "network/sandbox/RefundLinkRecord.h"

#include "network/sandbox/JsonText.h"
#include "network/sandbox/RefundRecord.h"

namespace paydeck::sandbox {

std::string refundLinkIdOf(std::int64_t key) {
  return shortIdOf("rl_", key);
}

std::string writeRefundLink(const RefundLinkRecord& link, const std::string& baseUrl, std::int64_t nowMillis) {
  const char* status = link.answeredAt          ? "answered"
                       : link.cancelled         ? "cancelled"
                       : link.isOpen(nowMillis) ? "open"
                                                : "expired";
  std::string out;
  JsonText json(out);
  json.open('{').key("id").text(refundLinkIdOf(link.key)).key("payment_id").text(paymentIdOf(link.paymentKey));
  json.key("url").text(baseUrl + "/refund/" + link.token).key("status").text(status).key("destination");
  link.destination.empty() ? json.null() : json.text(link.destination);
  json.key("asset").text(rail(link.railIndex).symbol).key("network").text(rail(link.railIndex).network);
  json.key("created_at").time(link.createdAt).key("expires_at").time(link.expiresAt);
  json.key("answered_at").time(link.answeredAt).close('}');
  return out;
}

}  // namespace paydeck::sandbox
