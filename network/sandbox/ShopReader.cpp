#include "network/sandbox/ShopReader.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "network/sandbox/JsonText.h"
#include "network/sandbox/PaymentJson.h"

namespace paydeck::sandbox {
namespace {

constexpr std::int64_t kNoUpper = INT64_MAX;

/// Closes a list that was opened as {"data":[ and gives its cursor.
void closeList(std::string& out, const std::optional<std::string>& cursor) {
  out += "],\"next_cursor\":";
  JsonText text(out);
  if (cursor) {
    text.text(*cursor);
  } else {
    text.null();
  }
  out += '}';
}

bool isCommon(PaymentStatus status) {
  return status == PaymentStatus::Succeeded || status == PaymentStatus::Expired || status == PaymentStatus::Refunded;
}

}  // namespace

/// A read transaction: everything inside sees the same moment.
class ShopReader::Moment {
 public:
  explicit Moment(SqlFile& file) : file_(file) { file_.run("BEGIN"); }
  ~Moment() {
    try {
      file_.run("COMMIT");
    } catch (const std::runtime_error&) {
      // A read transaction has nothing to lose.
    }
  }
  Moment(const Moment&) = delete;
  Moment& operator=(const Moment&) = delete;

 private:
  SqlFile& file_;
};

ShopReader::ShopReader(const std::string& path) : file_(path, SqlFile::Access::ReadOnly) {
  file_.run("PRAGMA cache_size = -8192; PRAGMA mmap_size = 268435456;");
}

std::string ShopReader::listRows(SqlStatement& statement, std::int64_t limit) {
  std::string out = "{\"data\":[";
  out.reserve(static_cast<std::size_t>(limit) * 1800);
  std::int64_t count = 0;
  std::int64_t lastKey = 0;
  while (count < limit && statement.step()) {
    if (count++ > 0) out += ',';
    lastKey = statement.integer(0);
    out += statement.text(1);
  }
  const bool more = count == limit && statement.step();
  closeList(out, more ? std::optional(cursorOf(lastKey)) : std::nullopt);
  return out;
}

std::string ShopReader::payments(const PaymentFilter& filter) {
  Moment moment(file_);
  std::int64_t upper = filter.beforeKey.value_or(kNoUpper);  // exclusive
  std::int64_t lower = 0;                                    // inclusive
  // Keys grow with creation time, so a time range is a key range.
  if (filter.createdBefore) {
    SqlStatement bound(file_, "SELECT pk FROM facts WHERE created_at < ? ORDER BY created_at DESC, pk DESC LIMIT 1");
    bound.bind(1, *filter.createdBefore);
    upper = std::min(upper, bound.step() ? bound.integer(0) + 1 : 0);
  }
  if (filter.createdFrom) {
    SqlStatement bound(file_, "SELECT pk FROM facts WHERE created_at >= ? ORDER BY created_at, pk LIMIT 1");
    bound.bind(1, *filter.createdFrom);
    lower = bound.step() ? bound.integer(0) : kNoUpper;
  }
  std::string sql = "SELECT pk, json FROM payments WHERE pk < ?1 AND pk >= ?2 ORDER BY pk DESC LIMIT ?3";
  if (!filter.statuses.empty()) {
    std::string list;
    for (const PaymentStatus status : filter.statuses) {
      list += (list.empty() ? "" : ",") + std::to_string(static_cast<int>(status));
    }
    // Common statuses are found quickest by walking back in time, rare ones by their index.
    const bool walk = std::any_of(filter.statuses.begin(), filter.statuses.end(), isCommon);
    sql = std::string("SELECT pk, json FROM (SELECT pk FROM facts ") +
          (walk ? "NOT INDEXED" : "INDEXED BY facts_by_status") + " WHERE status IN (" + list +
          ") AND pk < ?1 AND pk >= ?2 ORDER BY pk DESC LIMIT ?3) JOIN payments USING(pk) ORDER BY pk DESC";
  }
  SqlStatement statement(file_, sql.c_str());
  statement.bind(1, upper).bind(2, lower).bind(3, filter.limit + 1);
  return listRows(statement, filter.limit);
}

std::optional<std::string> ShopReader::payment(std::int64_t key) {
  SqlStatement statement(file_, "SELECT json FROM payments WHERE pk = ?");
  statement.bind(1, key);
  return statement.step() ? std::optional(std::string(statement.text(0))) : std::nullopt;
}

std::optional<std::string> ShopReader::timeline(std::int64_t key) {
  SqlStatement statement(file_, "SELECT steps FROM payments WHERE pk = ?");
  statement.bind(1, key);
  return statement.step() ? std::optional(writeTimeline(unpackSteps(statement.text(0)))) : std::nullopt;
}

std::string ShopReader::totals(std::optional<std::int64_t> createdBefore) {
  Moment moment(file_);
  SqlStatement statement(file_,
                         "SELECT rail, count(*), count(high), sum(high), sum(low) FROM facts WHERE created_at < ? "
                         "GROUP BY rail ORDER BY rail");
  statement.bind(1, createdBefore.value_or(kNoUpper));
  std::int64_t count = 0;
  std::string received;
  JsonText list(received);
  list.open('[');
  while (statement.step()) {
    count += statement.integer(1);
    if (statement.integer(2) == 0) continue;
    const Atoms atoms = static_cast<Atoms>(statement.integer(3)) * 1'000'000'000'000 + statement.integer(4);
    list.raw(writeAssetAmount(atoms, rail(static_cast<RailIndex>(statement.integer(0)))));
  }
  list.close(']');
  std::string out;
  JsonText text(out);
  text.open('{').key("count").number(count).key("as_of_sequence").number(eventRange().latest);
  text.key("received").raw(received).close('}');
  return out;
}

std::string cursorOf(std::int64_t key) {
  return "at_" + std::to_string(key);
}

std::optional<std::int64_t> keyOfCursor(std::string_view cursor) {
  constexpr std::string_view kPrefix = "at_";
  if (cursor.substr(0, kPrefix.size()) != kPrefix) return std::nullopt;
  cursor.remove_prefix(kPrefix.size());
  std::int64_t key = 0;
  const auto [end, error] = std::from_chars(cursor.data(), cursor.data() + cursor.size(), key);
  if (error != std::errc() || end != cursor.data() + cursor.size() || key < 0) return std::nullopt;
  return key;
}

}  // namespace paydeck::sandbox
