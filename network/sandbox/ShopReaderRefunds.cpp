// Refunds, quotes and their sums.
#include "network/sandbox/JsonText.h"
#include "network/sandbox/PaymentJson.h"
#include "network/sandbox/RefundStatus.h"
#include "network/sandbox/ShopReader.h"

namespace paydeck::sandbox {

std::string ShopReader::refunds(const RefundFilter& filter) {
  std::string sql = "SELECT pk, json FROM refunds WHERE pk < ?1";
  std::vector<std::int64_t> numbers;
  const auto add = [&](const char* condition, const std::optional<std::int64_t>& value) {
    if (!value) return;
    numbers.push_back(*value);
    sql += std::string(" AND ") + condition + " ?" + std::to_string(numbers.size() + 2);
  };
  add("payment =", filter.paymentKey);
  add("created_at >=", filter.createdFrom);
  add("created_at <", filter.createdBefore);
  add("updated_at >", filter.updatedAfter);
  if (!filter.statuses.empty()) {
    std::string list;
    for (const RefundStatus status : filter.statuses)
      list += (list.empty() ? "" : ",") + std::to_string(static_cast<int>(status));
    sql += " AND status IN (" + list + ")";
  }
  const int keyPosition = static_cast<int>(numbers.size()) + 3;
  if (filter.idempotencyKey) {
    sql += " AND key <> '' AND key = ?" + std::to_string(keyPosition) +
           " AND json_extract(json, '$.requested_by.person_id') = ?" + std::to_string(keyPosition + 1);
  }
  sql += " ORDER BY pk DESC LIMIT ?2";
  SqlStatement statement(file_, sql.c_str());
  statement.bind(1, filter.beforeKey.value_or(INT64_MAX)).bind(2, filter.limit + 1);
  for (std::size_t i = 0; i < numbers.size(); ++i) statement.bind(static_cast<int>(i) + 3, numbers[i]);
  if (filter.idempotencyKey) statement.bind(keyPosition, *filter.idempotencyKey).bind(keyPosition + 1, filter.keyOwner);
  return listRows(statement, filter.limit);
}

std::string ShopReader::refundTotals(std::optional<std::int64_t> createdBefore) {
  file_.run("BEGIN");
  std::string out;
  JsonText json(out);
  json.open('{').key("data").open('[');
  {
    SqlStatement statement(file_,
                           "SELECT status, currency, count(*), sum(value) FROM refunds WHERE created_at < ? "
                           "GROUP BY status, currency ORDER BY status, currency");
    statement.bind(1, createdBefore.value_or(INT64_MAX));
    while (statement.step()) {
      json.open('{').key("status").text(refundStatusName(static_cast<RefundStatus>(statement.integer(0))));
      json.key("count").number(statement.integer(2));
      json.key("value").raw(writeMoney(statement.integer(3), statement.text(1))).close('}');
    }
  }
  json.close(']').key("as_of_sequence").number(eventRange().latest).close('}');
  file_.run("COMMIT");
  return out;
}

}  // namespace paydeck::sandbox
