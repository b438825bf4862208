#include "models/store/BalancesTable.h"

namespace paydeck {
namespace {

Result<AssetAmount> readAmount(Statement& row) {
  AssetAmount amount;
  amount.asset.symbol = row.text();
  amount.asset.network = row.text();
  amount.asset.decimals = static_cast<std::uint8_t>(row.integer());
  const auto atoms = Int256::parse(row.text());
  if (!atoms) return failure(ErrorKind::Corrupt, "A stored balance cannot be read. Wipe the local copy and sync.");
  amount.atoms = *atoms;
  return amount;
}

}  // namespace

Result<std::vector<Balance>> readBalances(Database& database, const ConnectionId& connection) {
  Result<Statement> statement = database.prepare(
      "SELECT a.symbol, a.network, a.decimals, b.available, p.symbol, p.network, p.decimals, b.pending, b.as_of "
      "FROM balances AS b JOIN connections AS c ON c.number = b.connection JOIN assets AS a ON a.number = b.asset "
      "JOIN assets AS p ON p.number = b.pending_asset WHERE c.id = ?");
  if (!statement) return failure(statement.error());
  statement->bind(connection.value());
  std::vector<Balance> balances;
  Result<bool> row = statement->step();
  for (; row && *row; row = statement->step()) {
    Balance balance;
    auto available = readAmount(*statement);
    if (!available) return failure(available.error());
    auto pending = readAmount(*statement);
    if (!pending) return failure(pending.error());
    balance.available = std::move(*available);
    balance.pending = std::move(*pending);
    balance.asOf = statement->time();
    balances.push_back(std::move(balance));
  }
  if (!row) return failure(row.error());
  return balances;
}

}  // namespace paydeck
