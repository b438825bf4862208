#include "models/store/ReceivedTotals.h"

#include <charconv>
#include <limits>

#include "models/store/PaymentKeys.h"

namespace paydeck {
namespace {

/// An exact sum. Most amounts fit in 64 bit and are gathered there; SQLite's own grouping would sort the million rows
/// first.
class AtomsSum {
 public:
  bool add(std::string_view atoms) {
    std::int64_t small = 0;
    const auto [end, error] = std::from_chars(atoms.data(), atoms.data() + atoms.size(), small);
    if (error == std::errc() && end == atoms.data() + atoms.size()) {
      std::int64_t sum = 0;
      if (__builtin_add_overflow(small_, small, &sum)) return gather() && addLarge(Int256(small));
      small_ = sum;
      return true;
    }
    const std::optional<Int256> large = Int256::parse(atoms);
    return large && addLarge(*large);
  }
  std::optional<Int256> total() const { return large_.plus(Int256(small_)); }

 private:
  bool addLarge(const Int256& value) {
    const std::optional<Int256> sum = large_.plus(value);
    if (sum) large_ = *sum;
    return sum.has_value();
  }
  bool gather() {
    const bool fits = addLarge(Int256(small_));
    small_ = 0;
    return fits;
  }

  Int256 large_{};
  std::int64_t small_ = 0;
};

Result<Asset> assetOf(Database& database, std::int64_t number) {
  Result<Statement> statement = database.prepare("SELECT symbol, network, decimals FROM assets WHERE number = ?");
  if (!statement) return failure(statement.error());
  statement->bind(number);
  const Result<bool> row = statement->step();
  if (!row) return failure(row.error());
  Asset asset;
  asset.symbol = statement->text();
  asset.network = statement->text();
  asset.decimals = static_cast<std::uint8_t>(statement->integer());
  return asset;
}

Error unreadableSum() {
  return {ErrorKind::Storage, "The received amounts cannot be summed exactly."};
}

}  // namespace

Result<std::map<Asset, Int256>> sumReceived(Database& database, const ConnectionId& connection,
                                            std::optional<UtcTime> before) {
  Result<Statement> statement = database.prepare(
      "SELECT received_asset, received FROM payments NOT INDEXED WHERE key >= ?1 AND created_at < ?2 "
      "AND connection = (SELECT number FROM connections WHERE id = ?3) AND received IS NOT NULL");
  if (!statement) return failure(statement.error());
  statement->bind(before ? firstKeyAt(*before) : 0);
  statement->bind(before ? toUnixMillis(*before) : std::numeric_limits<std::int64_t>::max());
  statement->bind(connection.value());
  std::map<std::int64_t, AtomsSum> sums;
  Result<bool> row = statement->step();
  for (; row && *row; row = statement->step()) {
    const std::int64_t asset = statement->integer();
    if (!sums[asset].add(statement->view())) return failure(unreadableSum());
  }
  if (!row) return failure(row.error());
  std::map<Asset, Int256> totals;
  for (const auto& [number, sum] : sums) {
    const Result<Asset> asset = assetOf(database, number);
    if (!asset) return failure(asset.error());
    const std::optional<Int256> total = sum.total();
    if (!total) return failure(unreadableSum());
    totals[*asset] = *total;
  }
  return totals;
}

}  // namespace paydeck
