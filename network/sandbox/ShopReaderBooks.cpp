// Events, balances, ledger, payouts and customers.
#include "network/sandbox/JsonText.h"
#include "network/sandbox/LedgerMove.h"
#include "network/sandbox/PaymentJson.h"
#include "network/sandbox/PayoutRecord.h"
#include "network/sandbox/RefundRecord.h"
#include "network/sandbox/ShopReader.h"

namespace paydeck::sandbox {
namespace {

void writeLedgerRow(JsonText& json, const SqlStatement& row) {
  const Rail& r = rail(static_cast<RailIndex>(row.integer(3)));
  const std::int64_t sequence = row.integer(0);
  json.open('{').key("id").text("le_" + std::to_string(sequence)).key("sequence").number(sequence);
  json.key("at").time(row.integer(1)).key("kind").text(ledgerKindName(static_cast<LedgerKind>(row.integer(2))));
  json.key("amount").raw(writeAssetAmount(atomsFromText(row.text(4), 0).value_or(0), r));
  json.key("balance_after").raw(writeAssetAmount(atomsFromText(row.text(5), 0).value_or(0), r)).key("value");
  if (row.text(7).empty()) {
    json.null();
  } else {
    json.raw(writeMoney(row.integer(6), row.text(7)));
  }
  json.key("payment_id");
  row.integer(8) > 0 ? json.text(paymentIdOf(row.integer(8))) : json.null();
  json.key("payout_id");
  row.integer(9) > 0 ? json.text(payoutIdOf(row.integer(9))) : json.null();
  json.key("refund_id");
  row.integer(10) > 0 ? json.text(refundIdOf(row.integer(10))) : json.null();
  json.close('}');
}

}  // namespace

ShopReader::EventRange ShopReader::eventRange() {
  SqlStatement statement(file_,
                         "SELECT (SELECT min(sequence) FROM events), (SELECT max(sequence) FROM events), "
                         "(SELECT value FROM meta WHERE name = 'last_sequence')");
  statement.step();
  const std::int64_t latest = std::max(statement.integer(1), statement.integer(2));
  return {statement.isNull(0) ? latest + 1 : statement.integer(0), latest};
}

std::optional<std::string> ShopReader::events(std::optional<std::int64_t> after, std::int64_t limit) {
  file_.run("BEGIN");
  const EventRange range = eventRange();
  const std::int64_t from = after.value_or(range.latest);
  std::optional<std::string> out;
  if (from + 1 >= range.oldest && from <= range.latest) {
    out.emplace("{\"data\":[");
    std::int64_t last = from;
    for (const StreamEvent& event : eventsAfter(from, limit)) {
      if (last != from) *out += ',';
      *out += event.json;
      last = event.sequence;
    }
    *out += "],\"more\":" + std::string(last < range.latest ? "true" : "false") +
            ",\"latest_sequence\":" + std::to_string(range.latest) +
            ",\"oldest_sequence\":" + std::to_string(range.oldest) + "}";
  }
  file_.run("COMMIT");
  return out;
}

std::vector<ShopReader::StreamEvent> ShopReader::eventsAfter(std::int64_t after, std::int64_t limit) {
  SqlStatement statement(file_, "SELECT sequence, type, json FROM events WHERE sequence > ? ORDER BY sequence LIMIT ?");
  statement.bind(1, after).bind(2, limit);
  std::vector<StreamEvent> events;
  while (statement.step()) {
    events.push_back({statement.integer(0), std::string(statement.text(1)), std::string(statement.text(2))});
  }
  return events;
}

std::string ShopReader::balances() {
  SqlStatement statement(file_, "SELECT rail, available, pending, as_of FROM balances ORDER BY rail");
  std::string out;
  JsonText json(out);
  json.open('{').key("data").open('[');
  while (statement.step()) {
    const Rail& r = rail(static_cast<RailIndex>(statement.integer(0)));
    json.open('{').key("available").raw(writeAssetAmount(atomsFromText(statement.text(1), 0).value_or(0), r));
    json.key("pending").raw(writeAssetAmount(atomsFromText(statement.text(2), 0).value_or(0), r));
    json.key("as_of").time(statement.integer(3)).close('}');
  }
  json.close(']').close('}');
  return out;
}

std::string ShopReader::ledger(std::int64_t after, std::int64_t limit) {
  SqlStatement statement(file_, "SELECT * FROM ledger WHERE sequence > ? ORDER BY sequence LIMIT ?");
  statement.bind(1, after).bind(2, limit + 1);
  std::string out;
  JsonText json(out);
  json.open('{').key("data").open('[');
  std::int64_t count = 0;
  std::int64_t last = after;
  bool more = false;
  while (statement.step()) {
    more = count == limit;
    if (more) break;
    ++count;
    last = statement.integer(0);
    writeLedgerRow(json, statement);
  }
  json.close(']').key("next_cursor");
  more ? json.text(cursorOf(last)) : json.null();
  json.close('}');
  return out;
}

std::string ShopReader::newestFirst(const char* table, std::optional<std::int64_t> before, std::int64_t limit) {
  const std::string sql = std::string("SELECT pk, json FROM ") + table + " WHERE pk < ? ORDER BY pk DESC LIMIT ?";
  SqlStatement statement(file_, sql.c_str());
  statement.bind(1, before.value_or(INT64_MAX)).bind(2, limit + 1);
  return listRows(statement, limit);
}

std::optional<std::string> ShopReader::one(const char* table, std::int64_t key) {
  const std::string sql = std::string("SELECT json FROM ") + table + " WHERE pk = ?";
  SqlStatement statement(file_, sql.c_str());
  statement.bind(1, key);
  return statement.step() ? std::optional(std::string(statement.text(0))) : std::nullopt;
}

}  // namespace paydeck::sandbox
