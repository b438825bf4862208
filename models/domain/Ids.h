#pragma once

#include <compare>
#include <functional>
#include <string>
#include <utility>

namespace paydeck {

/// A text id that cannot be mistaken for another kind of id.
template <class Tag>
class StrongId {
 public:
  StrongId() = default;
  explicit StrongId(std::string value) : value_(std::move(value)) {}

  const std::string& value() const { return value_; }
  bool empty() const { return value_.empty(); }

  friend auto operator<=>(const StrongId&, const StrongId&) = default;

 private:
  std::string value_;
};

using ConnectionId = StrongId<struct ConnectionIdTag>;  ///< made by Paydeck, one per connected backend account
using MerchantId = StrongId<struct MerchantIdTag>;      ///< the backend's merchant or store
using PaymentId = StrongId<struct PaymentIdTag>;        ///< the backend's payment or invoice id, unique per connection
using CustomerId = StrongId<struct CustomerIdTag>;
using RefundId = StrongId<struct RefundIdTag>;
using PayoutId = StrongId<struct PayoutIdTag>;
using LedgerEntryId = StrongId<struct LedgerEntryIdTag>;
using WalletId = StrongId<struct WalletIdTag>;

}  // namespace paydeck

template <class Tag>
struct std::hash<paydeck::StrongId<Tag>> {
  std::size_t operator()(const paydeck::StrongId<Tag>& id) const noexcept {
    return std::hash<std::string>{}(id.value());
  }
};
