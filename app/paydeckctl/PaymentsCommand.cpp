#include <algorithm>
#include <charconv>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/paydeckctl/Commands.h"
#include "app/paydeckctl/OpenedWorkspace.h"
#include "app/paydeckctl/PaymentRowText.h"
#include "app/paydeckctl/ShownText.h"
#include "app/paydeckctl/TextTable.h"
#include "models/query/ResolveConnections.h"

namespace paydeck::ctl {
namespace {

constexpr unsigned kTableRows = 50;
constexpr std::size_t kRowsAtOnce = 2000;

const std::map<std::string, PaymentSort, std::less<>> kSorts = {
    {"newest", PaymentSort::Newest},          {"oldest", PaymentSort::Oldest},
    {"value-down", PaymentSort::ValueDown},   {"value-up", PaymentSort::ValueUp},
    {"customer-up", PaymentSort::CustomerUp}, {"customer-down", PaymentSort::CustomerDown},
    {"status-up", PaymentSort::StatusUp},     {"status-down", PaymentSort::StatusDown}};

struct Request {
  PaymentQuery query{};
  PaymentSort sort = PaymentSort::Newest;
  std::optional<unsigned> limit{};
  std::string format{};
};

Result<PaymentQuery> readQuery(Session& session, OpenedWorkspace& opened) {
  std::string text;
  for (const std::string& word : session.invocation.words) text += (text.empty() ? "" : " ") + word;
  const auto parsed = parsePaymentQuery(text, {session.clock.now(), opened.zone()});
  if (!parsed.ok()) {
    const QueryMistake& mistake = parsed.mistakes.front();
    return failure(ErrorKind::InvalidInput, "At character " + std::to_string(mistake.begin + 1) + " of the filter: " +
                                                shownText(mistake.message) + " Expected " + mistake.expected + ".");
  }
  const auto connections = opened.workspace().connections();
  if (!connections) return failure(connections.error());
  std::vector<ConnectionName> names;
  for (const ConnectionConfig& config : *connections) names.push_back({config.id, config.name});
  return resolveConnections(parsed.query, names);
}

Result<Request> readRequest(Session& session, OpenedWorkspace& opened) {
  Request request;
  request.format = session.invocation.json ? "json" : session.invocation.value("--format");
  if (request.format.empty()) request.format = "table";
  if (request.format != "table" && request.format != "json" && request.format != "csv") {
    return failure(ErrorKind::InvalidInput, "--format is table, json or csv.");
  }
  if (const std::string sort = session.invocation.value("--sort"); !sort.empty()) {
    const auto it = kSorts.find(sort);
    if (it == kSorts.end()) {
      return failure(ErrorKind::InvalidInput,
                     "--sort is newest, oldest, value-, customer- or status- with up or down.");
    }
    request.sort = it->second;
  }
  if (const std::string limit = session.invocation.value("--limit"); !limit.empty()) {
    unsigned number = 0;
    const auto [end, error] = std::from_chars(limit.data(), limit.data() + limit.size(), number);
    const bool fits = error == std::errc() && end == limit.data() + limit.size() && number > 0;
    if (!fits) return failure(ErrorKind::InvalidInput, "--limit is a number from 1 up.");
    request.limit = number;
  } else if (request.format == "table") {
    request.limit = kTableRows;
  }
  auto query = readQuery(session, opened);
  if (!query) return failure(query.error());
  request.query = std::move(*query);
  return request;
}

void printTable(Session& session, const std::vector<PaymentRow>& rows, std::int64_t all) {
  TextTable table({{"Created, UTC"},
                   {"Customer", false, 28},
                   {"Order", false, 20},
                   {"Status", false, 24},
                   {"Method", false, 24},
                   {"Received", true, 36},
                   {"Value", true, 24},
                   {"Id", false, 40}});
  for (const PaymentRow& row : rows) {
    const std::string time = formatRfc3339(row.createdAt);
    table.add({time.substr(0, 10) + " " + time.substr(11, 8), row.customerName, row.orderRef, statusText(row.state),
               methodText(row.method), amountText(row.received), moneyText(row.requested), row.id.value()});
  }
  session.out << table.toString();
  session.err << rows.size() << " of " << all << (all == 1 ? " payment\n" : " payments\n");
}

/// Streams what can be streamed: a million rows are never in memory at once as text.
Result<void> print(Session& session, CacheReader& reader, const Request& request, const std::vector<PaymentKey>& keys,
                   std::int64_t all) {
  const bool json = request.format == "json";
  if (json) session.out << "{\"count\":" << all << ",\"payments\":[";
  if (request.format == "csv") session.out << csvHeader();
  std::vector<PaymentRow> tableRows;
  bool first = true;
  for (std::size_t at = 0; at < keys.size() && session.out; at += kRowsAtOnce) {
    const auto part = std::span(keys).subspan(at, std::min(kRowsAtOnce, keys.size() - at));
    auto rows = reader.rows(part);
    if (!rows) return failure(rows.error());
    for (PaymentRow& row : *rows) {
      if (json)
        session.out << (first ? "\n" : ",\n")
                    << rowJson(row).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
      if (request.format == "csv") session.out << rowCsv(row);
      if (request.format == "table") tableRows.push_back(std::move(row));
      first = false;
    }
  }
  if (json) session.out << "\n]}\n";
  if (request.format == "table") printTable(session, tableRows, all);
  return {};
}

}  // namespace

CommandSpec paymentsSpec() {
  return {
      "payments",
      "payments [QUERY]",
      "Lists payments of the local copy.",
      {{"--limit", "N", false, "at most so many; a table shows 50 without it, json and csv all"},
       {"--sort", "S", false, "newest, oldest, value-up, value-down, customer-up, status-up, ..."},
       {"--format", "F", false, "table, json or csv (RFC 4180, exact amounts, UTC times)"}},
      0,
      64,
      "QUERY is the filter language of the app: status:underpaid,overpaid -asset:USDC amount:>0.5BTC value:10..50EUR\n"
      "created:7d customer:ingrid \"exact words\". After -- words may begin with a hyphen: payments -- "
      "-status:expired"};
}

Result<ExitCode> runPayments(Session& session) {
  auto opened = OpenedWorkspace::open(session);
  if (!opened) return failure(opened.error());
  const auto request = readRequest(session, **opened);
  if (!request) return failure(request.error());
  const auto reader = (*opened)->cache().openReader();
  if (!reader) return failure(reader.error());
  const auto keys = (*reader)->keys(request->query, request->sort, request->limit);
  if (!keys) return failure(keys.error());
  const bool all = !request->limit || keys->size() < *request->limit;
  const auto count =
      all ? Result<std::int64_t>(static_cast<std::int64_t>(keys->size())) : (*reader)->count(request->query);
  if (!count) return failure(count.error());
  if (const auto printed = print(session, **reader, *request, *keys, *count); !printed) return failure(printed.error());
  return ExitCode::Done;
}

}  // namespace paydeck::ctl
