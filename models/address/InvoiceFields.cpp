#include "models/address/InvoiceFields.h"

#include <algorithm>
#include <array>
#include <bitset>

#include "models/address/Bech32.h"
#include "models/address/CodePoint.h"
#include "models/address/Refusal.h"

namespace paydeck {
namespace {

enum Tag : std::uint8_t {
  kPaymentHash = 1,
  kFeatures = 5,
  kExpiry = 6,
  kDescription = 13,
  kSecret = 16,
  kPayee = 19,
  kDescriptionHash = 23,
  kFinalDelta = 24,
};

constexpr std::chrono::seconds kLongestLife{std::int64_t{1} << 40};

tl::unexpected<Error> damaged(std::string_view what) {
  return refusal("invoice_fields", "The invoice is damaged: " + std::string(what) + ".");
}

/// 52 groups carry 256 bits and four of filling.
std::optional<Hash256> hashOf(ByteView groups) {
  if (groups.size() != 52) return std::nullopt;
  const auto bytes = bytesOfGroups(groups);
  if (!bytes || bytes->size() != 32) return std::nullopt;
  Hash256 hash{};
  std::copy(bytes->begin(), bytes->end(), hash.begin());
  return hash;
}

std::chrono::seconds lifetimeOf(ByteView groups) {
  std::chrono::seconds life{0};
  for (const std::uint8_t group : groups) life = std::min(kLongestLife, life * 32 + std::chrono::seconds(group));
  return life;
}

/// The first required (even) feature that BOLT 9 does not describe for invoices.
std::optional<std::size_t> unknownFeature(ByteView groups) {
  constexpr std::array<std::size_t, 6> kKnown{8, 14, 16, 24, 36, 48};
  const std::size_t bits = groups.size() * 5;
  for (std::size_t bit = 0; bit < bits; bit += 2) {
    const std::uint8_t group = groups[groups.size() - 1 - bit / 5];
    const bool set = ((group >> (bit % 5)) & 1U) != 0;
    if (set && std::find(kKnown.begin(), kKnown.end(), bit) == kKnown.end()) return bit;
  }
  return std::nullopt;
}

class FieldReader {
 public:
  std::optional<Error> add(std::uint8_t tag, ByteView groups) {
    if (isSingle(tag) && seen_.test(tag)) return damaged("a field stands in it twice").value();
    seen_.set(tag);
    return read(tag, groups);
  }

  Result<InvoiceFields> finish() const {
    if (!fields_.paymentHash) return damaged("it has no payment hash");
    if (!fields_.secret) return damaged("it has no payment secret");
    return fields_;
  }

 private:
  static bool isSingle(std::uint8_t tag) {
    constexpr std::array kSingle{kPaymentHash, kFeatures, kExpiry,          kDescription,
                                 kSecret,      kPayee,    kDescriptionHash, kFinalDelta};
    return std::find(kSingle.begin(), kSingle.end(), tag) != kSingle.end();
  }

  std::optional<Error> read(std::uint8_t tag, ByteView groups) {
    switch (tag) {
      case kPaymentHash:
        return keepHash(groups, fields_.paymentHash);
      case kSecret:
        return keepHash(groups, fields_.secret);
      case kDescriptionHash:
        return keepHash(groups, fields_.descriptionHash);
      case kDescription:
        return keepDescription(groups);
      case kPayee:
        return keepPayee(groups);
      case kExpiry:
        fields_.lifetime = lifetimeOf(groups);
        return std::nullopt;
      case kFeatures:
        return checkFeatures(groups);
      default:
        return std::nullopt;  // BOLT 11: unknown fields are skipped
    }
  }

  static std::optional<Error> keepHash(ByteView groups, std::optional<Hash256>& into) {
    into = hashOf(groups);
    if (into) return std::nullopt;
    return damaged("a field has the wrong length").value();
  }

  std::optional<Error> keepDescription(ByteView groups) {
    const auto bytes = bytesOfGroups(groups);
    if (!bytes) return damaged("its description is cut off").value();
    std::string text(bytes->begin(), bytes->end());
    if (!isUtf8(text)) return damaged("its description isn’t text").value();
    fields_.description = std::move(text);
    return std::nullopt;
  }

  std::optional<Error> keepPayee(ByteView groups) {
    auto bytes = bytesOfGroups(groups);
    if (!bytes || bytes->size() != 33) return damaged("a field has the wrong length").value();
    fields_.payee = std::move(*bytes);
    return std::nullopt;
  }

  static std::optional<Error> checkFeatures(ByteView groups) {
    const auto feature = unknownFeature(groups);
    if (!feature) return std::nullopt;
    return refusal("invoice_feature", "The invoice needs feature " + std::to_string(*feature) +
                                          " of Lightning, which Paydeck doesn’t know.")
        .value();
  }

  InvoiceFields fields_;
  std::bitset<32> seen_;
};

}  // namespace

Result<InvoiceFields> readInvoiceFields(ByteView groups) {
  FieldReader reader;
  while (!groups.empty()) {
    if (groups.size() < 3) return damaged("its end is missing");
    const std::uint8_t tag = groups[0];
    const std::size_t length = groups[1] * 32U + groups[2];
    groups = groups.subspan(3);
    if (length > groups.size()) return damaged("its end is missing");
    if (const auto error = reader.add(tag, groups.first(length))) return failure(*error);
    groups = groups.subspan(length);
  }
  return reader.finish();
}

}  // namespace paydeck
