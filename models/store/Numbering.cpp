#include "models/store/Numbering.h"

#include "models/store/PackedWriter.h"

namespace paydeck {
namespace {

constexpr std::size_t kMostKnown = 4096;  // a backend that invents assets must not fill the memory

std::string cacheKey(const std::string& table, const std::vector<std::string>& values) {
  PackedWriter key;
  key.text(table);
  for (const std::string& value : values) key.text(value);
  return key.take();
}

}  // namespace

Result<std::int64_t> Numbering::number(const std::string& table, const std::string& columns,
                                       const std::string& parameters, const std::vector<std::string>& values) {
  const std::string key = cacheKey(table, values);
  if (const auto found = known_.find(key); found != known_.end()) return found->second;
  // The update that changes nothing makes the row's number come back whether it was there or not.
  Result<Statement> statement = database_.prepare("INSERT INTO " + table + " (" + columns + ") VALUES (" + parameters +
                                                  ") ON CONFLICT (" + columns +
                                                  ") DO UPDATE SET number = number "
                                                  "RETURNING number");
  if (!statement) return failure(statement.error());
  for (const std::string& value : values) statement->bind(value);
  const Result<bool> row = statement->step();
  if (!row) return failure(row.error());
  const std::int64_t number = statement->integer();
  if (known_.size() >= kMostKnown) known_.clear();
  known_[key] = number;
  return number;
}

Result<std::int64_t> Numbering::connection(const ConnectionId& id) {
  return number("connections", "id", "?", {id.value()});
}

Result<std::int64_t> Numbering::method(const PaymentMethod& method) {
  return number("methods", "kind, symbol, network, brand", "?, ?, ?, ?",
                {std::string(methodKindName(method.kind)), method.symbol, method.network, method.cardBrand});
}

Result<std::int64_t> Numbering::asset(const Asset& asset) {
  return number("assets", "symbol, network, decimals", "?, ?, CAST(? AS INTEGER)",
                {asset.symbol, asset.network, std::to_string(asset.decimals)});
}

}  // namespace paydeck
