#include "models/view/refunds/RefundDetailChain.h"

#include <algorithm>

#include "models/address/Hashes.h"

namespace paydeck {

std::string refundEventDigest(const std::string& digestBefore, const RefundId& refund, const RefundEvent& event) {
  const std::string at = formatRfc3339(event.at);
  std::string bytes;
  for (const std::string* text :
       {&digestBefore, &refund.value(), &at, &event.actorId, &event.actorName, &event.kind, &event.note}) {
    bytes += std::to_string(text->size()) + ":" + *text + "\n";
  }
  std::string hex;
  for (const std::uint8_t byte : sha256(ByteView(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()))) {
    hex += "0123456789abcdef"[byte >> 4U];
    hex += "0123456789abcdef"[byte & 15U];
  }
  return hex;
}

RefundChainVerdict verifyRefundChain(const Refund& refund) {
  using State = RefundChainVerdict::State;
  const auto bare = [](const RefundEvent& event) { return event.digest.empty(); };
  if (std::all_of(refund.history.begin(), refund.history.end(), bare)) return {};
  std::string before;
  for (std::size_t i = 0; i < refund.history.size(); ++i) {
    if (refund.history[i].digest != refundEventDigest(before, refund.id, refund.history[i])) return {State::Broken, i};
    before = refund.history[i].digest;
  }
  return {State::Intact, 0};
}

}  // namespace paydeck
