#include "models/store/ConnectionTable.h"

#include <string_view>

#include "models/store/Transaction.h"

namespace paydeck {
namespace {

std::string_view providerName(ProviderKind kind) {
  switch (kind) {
    case ProviderKind::Merchant:
      return "merchant";
    case ProviderKind::BtcPay:
      return "btcpay";
  }
  return "merchant";
}

ProviderKind providerOf(std::string_view name) {
  return name == providerName(ProviderKind::BtcPay) ? ProviderKind::BtcPay : ProviderKind::Merchant;
}

ConnectionConfig readConfig(Statement& row) {
  ConnectionConfig config;
  config.id = ConnectionId(row.text());
  config.provider = providerOf(row.view());
  config.name = row.text();
  config.baseUrl = row.text();
  config.caFile = row.text();
  config.pinnedKey = row.text();
  config.proxy = row.text();
  config.accountLabel = row.text();
  config.keyTail = row.text();
  config.sandbox = row.flag();
  return config;
}

Result<void> readStores(Database& database, ConnectionConfig& config) {
  Result<Statement> stores =
      database.prepare("SELECT store FROM connection_stores WHERE connection = ? ORDER BY position");
  if (!stores) return failure(stores.error());
  stores->bind(config.id.value());
  Result<bool> row = stores->step();
  for (; row && *row; row = stores->step()) config.storeIds.push_back(stores->text());
  if (!row) return failure(row.error());
  return {};
}

Result<void> writeStores(Database& database, const ConnectionConfig& config) {
  Result<Statement> clear = database.prepare("DELETE FROM connection_stores WHERE connection = ?");
  if (!clear) return failure(clear.error());
  clear->bind(config.id.value());
  if (Result<void> done = clear->run(); !done) return done;
  Result<Statement> insert =
      database.prepare("INSERT INTO connection_stores (connection, position, store) VALUES (?,?,?)");
  if (!insert) return failure(insert.error());
  std::int64_t position = 0;
  for (const std::string& store : config.storeIds) {
    insert->bind(config.id.value()).bind(position++).bind(store);
    if (Result<void> done = insert->run(); !done) return done;
  }
  return {};
}

}  // namespace

Result<std::vector<ConnectionConfig>> readConnections(Database& database) {
  Result<Statement> statement = database.prepare(
      "SELECT id, provider, name, base_url, ca_file, pinned_key, proxy, account_label, key_tail, sandbox "
      "FROM connections ORDER BY position, id");
  if (!statement) return failure(statement.error());
  std::vector<ConnectionConfig> configs;
  Result<bool> row = statement->step();
  for (; row && *row; row = statement->step()) {
    configs.push_back(readConfig(*statement));
    if (Result<void> done = readStores(database, configs.back()); !done) return failure(done.error());
  }
  if (!row) return failure(row.error());
  return configs;
}

Result<void> writeConnection(Database& database, const ConnectionConfig& config) {
  Result<Transaction> transaction = Transaction::beginWrite(database);
  if (!transaction) return failure(transaction.error());
  Result<Statement> write = database.prepare(
      "INSERT INTO connections (id, position, provider, name, base_url, ca_file, pinned_key, proxy, account_label, "
      "key_tail, sandbox) VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM connections), ?,?,?,?,?,?,?,?,?) "
      "ON CONFLICT (id) DO UPDATE SET provider = excluded.provider, name = excluded.name, base_url = "
      "excluded.base_url, "
      "ca_file = excluded.ca_file, pinned_key = excluded.pinned_key, proxy = excluded.proxy, "
      "account_label = excluded.account_label, key_tail = excluded.key_tail, sandbox = excluded.sandbox");
  if (!write) return failure(write.error());
  write->bind(config.id.value()).bind(providerName(config.provider)).bind(config.name).bind(config.baseUrl);
  write->bind(config.caFile).bind(config.pinnedKey).bind(config.proxy).bind(config.accountLabel).bind(config.keyTail);
  write->bind(std::int64_t{config.sandbox});
  if (Result<void> done = write->run(); !done) return done;
  if (Result<void> done = writeStores(database, config); !done) return done;
  return transaction->commit();
}

}  // namespace paydeck
