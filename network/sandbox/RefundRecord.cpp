#include "network/sandbox/RefundRecord.h"

#include <cryptopp/sha.h>

#include <algorithm>
#include <array>

#include "models/domain/Time.h"

namespace paydeck::sandbox {
namespace {

constexpr std::string_view kDigits = "0123456789abcdefghijklmnopqrstuvwxyz";
constexpr std::size_t kLength = 6;

std::string sha256Hex(const std::string& text) {
  std::array<CryptoPP::byte, 32> hash{};
  CryptoPP::SHA256().CalculateDigest(hash.data(), reinterpret_cast<const CryptoPP::byte*>(text.data()), text.size());
  std::string hex;
  for (const CryptoPP::byte byte : hash) {
    hex.push_back(kDigits[byte >> 4]);
    hex.push_back(kDigits[byte & 15]);
  }
  return hex;
}

}  // namespace

unsigned RefundRecord::approvalsGiven() const {
  return static_cast<unsigned>(
      std::count_if(decisions.begin(), decisions.end(), [](const RefundDecision& d) { return d.approved; }));
}

std::string shortIdOf(std::string_view prefix, std::int64_t key) {
  std::string id = std::string(prefix) + std::string(kLength, '0');
  for (std::size_t i = id.size(); i-- > prefix.size() && key > 0; key /= 36)
    id[i] = kDigits[static_cast<std::size_t>(key % 36)];
  return id;
}

std::optional<std::int64_t> shortKeyOf(std::string_view prefix, std::string_view id) {
  if (id.size() != prefix.size() + kLength || id.substr(0, prefix.size()) != prefix) return std::nullopt;
  std::int64_t key = 0;
  for (const char c : id.substr(prefix.size())) {
    const std::size_t digit = kDigits.find(c);
    if (digit == std::string_view::npos) return std::nullopt;
    key = key * 36 + static_cast<std::int64_t>(digit);
  }
  return key;
}

std::string refundIdOf(std::int64_t key) {
  return shortIdOf("re_", key);
}
std::optional<std::int64_t> refundKeyOf(std::string_view id) {
  return shortKeyOf("re_", id);
}
std::string refundNumberOf(std::int64_t key) {
  return "RF-" + std::to_string(1000 + key);
}

void addAudit(RefundRecord& refund, std::int64_t at, const PersonRef& actor, std::string kind, std::string note) {
  AuditEntry entry{at, actor.id, actor.id.empty() ? "Paydeck sandbox" : actor.name, std::move(kind), std::move(note),
                   {}};
  const std::string before = refund.history.empty() ? std::string() : refund.history.back().digest;
  std::string canonical;
  for (const std::string& text : {before, refundIdOf(refund.key), formatRfc3339(fromUnixMillis(at)), entry.actorId,
                                  entry.actorName, entry.kind, entry.note}) {
    canonical += std::to_string(text.size()) + ':' + text + '\n';
  }
  entry.digest = sha256Hex(canonical);
  refund.history.push_back(std::move(entry));
}

}  // namespace paydeck::sandbox
