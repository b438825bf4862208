#include "network/sandbox/LightningInvoice.h"

#include <vector>

#include "network/sandbox/Bech32.h"

namespace paydeck::sandbox {
namespace {

using Groups = std::vector<std::uint8_t>;

void appendNumber(Groups& out, std::uint64_t value, unsigned groups) {
  for (unsigned i = groups; i-- > 0;) out.push_back(static_cast<std::uint8_t>((value >> (5 * i)) & 31U));
}

void appendField(Groups& out, std::uint8_t type, const Groups& data) {
  out.push_back(type);
  appendNumber(out, data.size(), 2);
  out.insert(out.end(), data.begin(), data.end());
}

Groups randomGroups(Rng& rng, std::size_t count, std::uint8_t lastMask) {
  Groups groups;
  for (std::size_t i = 0; i < count; ++i) groups.push_back(static_cast<std::uint8_t>(rng.below(32)));
  groups.back() = static_cast<std::uint8_t>(groups.back() & lastMask);
  return groups;
}

/// The shortest of the multipliers m, u, n, p that writes the amount exactly (BOLT 11, "human-readable part").
std::string amountPart(Atoms millisatoshi) {
  struct Multiplier {
    char letter;
    std::int64_t millisatoshi;
  };
  for (const Multiplier m : {Multiplier{'m', 100'000'000}, {'u', 100'000}, {'n', 100}}) {
    if (millisatoshi % m.millisatoshi == 0) return atomsToText(millisatoshi / m.millisatoshi, 0) + m.letter;
  }
  return atomsToText(millisatoshi * 10, 0) + 'p';
}

}  // namespace

std::string forgeLightningInvoice(Atoms millisatoshi, std::int64_t unixSeconds, std::int64_t expirySeconds,
                                  std::string_view description, Rng& rng) {
  constexpr std::uint8_t kPaymentHash = 1, kSecret = 16, kDescription = 13, kExpiry = 6, kFeatures = 5;
  // 256 bits are 52 groups of which the last carries one bit.
  constexpr std::uint8_t kOneBit = 16;
  Groups groups;
  appendNumber(groups, static_cast<std::uint64_t>(unixSeconds), 7);
  appendField(groups, kPaymentHash, randomGroups(rng, 52, kOneBit));
  appendField(groups, kSecret, randomGroups(rng, 52, kOneBit));
  const auto* text = reinterpret_cast<const std::uint8_t*>(description.data());
  appendField(groups, kDescription, toFiveBitGroups({text, description.size()}));
  Groups expiry;
  appendNumber(expiry, static_cast<std::uint64_t>(expirySeconds), 3);
  appendField(groups, kExpiry, expiry);
  appendField(groups, kFeatures, Groups{16, 8, 0});  // payment_secret and var_onion required (bits 14 and 8)
  const Groups signature = randomGroups(rng, 104, 0);
  groups.insert(groups.end(), signature.begin(), signature.end());
  return bech32("lnbc" + amountPart(millisatoshi), groups, Bech32Variant::Bech32);
}

}  // namespace paydeck::sandbox
