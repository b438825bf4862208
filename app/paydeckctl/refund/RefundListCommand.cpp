#include <map>
#include <nlohmann/json.hpp>
#include <ostream>

#include "app/paydeckctl/PaymentRowText.h"
#include "app/paydeckctl/TextTable.h"
#include "app/paydeckctl/refund/RefundCommands.h"
#include "app/paydeckctl/refund/RefundTarget.h"
#include "app/paydeckctl/refund/RefundText.h"
#include "models/sync/RefundDesk.h"

namespace paydeck::ctl {
namespace {

constexpr unsigned kUsualLimit = 50;
constexpr unsigned kMostLimit = 100'000;

Result<unsigned> limitOf(Session& session) {
  const std::string text = session.invocation.value("--limit");
  if (text.empty()) return kUsualLimit;
  const bool number = text.size() <= 6 && text.find_first_not_of("0123456789") == std::string::npos;
  if (!number || std::stoul(text) == 0 || std::stoul(text) > kMostLimit)
    return failure(ErrorKind::InvalidInput, "--limit takes a number from 1 to 100000.");
  return static_cast<unsigned>(std::stoul(text));
}

Result<RefundQuery> queryOf(Session& session, OpenedWorkspace& opened) {
  RefundQuery query;
  const auto limit = limitOf(session);
  if (!limit) return failure(limit.error());
  query.limit = *limit;
  for (const std::string& word : session.invocation.values("--status")) {
    const RefundStatus status = refundStatusFromName(word);
    if (status == RefundStatus::Unknown && word != "unknown") {
      return failure(ErrorKind::InvalidInput,
                     "--status is awaiting_approval, processing, succeeded, failed, cancelled, rejected or expired.");
    }
    query.statuses.push_back(status);
  }
  query.text = session.invocation.value("--search");
  if (const std::string name = session.invocation.value("--connection"); !name.empty()) {
    const auto config = opened.desk().find(name);
    if (!config) return failure(config.error());
    query.connection = config->id;
  }
  return query;
}

/// Entries the backend does not have: they come first, since somebody may have to do something.
Result<std::vector<OutboxEntry>> waiting(RefundDesk& desk, const RefundQuery& query) {
  OutboxFilter filter;
  filter.connection = query.connection;
  auto entries = desk.list(filter);
  if (!entries) return failure(entries.error());
  std::erase_if(*entries, [](const OutboxEntry& entry) {
    return entry.state == OutboxState::Sent || entry.state == OutboxState::Cancelled;
  });
  return entries;
}

void printTable(Session& session, const std::vector<OutboxEntry>& entries, const std::vector<StoredRefund>& refunds) {
  TextTable table({{"Refund"}, {"State"}, {"Value", true}, {"Receives", true}, {"Order"}, {"Customer"}, {"Created"}});
  for (const OutboxEntry& entry : entries) {
    const auto* money = std::get_if<Money>(&entry.draft.question.amount);
    const std::optional<AssetAmount> receives =
        entry.draft.termsSeen ? std::optional(entry.draft.termsSeen->customerReceives) : std::nullopt;
    table.add({entry.draft.id.value(), shownStateText(&entry, nullptr),
               money == nullptr ? std::string{} : moneyText(*money), amountText(receives), entry.draft.orderRef,
               entry.draft.customerName, formatRfc3339(entry.createdAt)});
  }
  for (const StoredRefund& one : refunds) {
    const Refund& refund = one.refund;
    table.add({refund.number, shownStateText(nullptr, &refund), moneyText(refund.value),
               amountText(refund.customerReceives), refund.orderRef, refund.customerName,
               formatRfc3339(refund.createdAt)});
  }
  session.out << table.toString();
}

}  // namespace

Result<ExitCode> runRefundList(Session& session) {
  auto opened = OpenedWorkspace::open(session);
  if (!opened) return failure(opened.error());
  const auto query = queryOf(session, **opened);
  if (!query) return failure(query.error());
  const auto reader = (*opened)->cache().openReader();
  if (!reader) return failure(reader.error());
  auto desk = RefundDesk::open((*opened)->folder().workspaceFile(), session.clock);
  if (!desk) return failure(desk.error());
  const auto refunds = (*reader)->refunds(*query);
  if (!refunds) return failure(refunds.error());
  const bool everything = query->statuses.empty() && query->text.empty();
  const auto entries =
      everything ? waiting(**desk, *query) : Result<std::vector<OutboxEntry>>(std::vector<OutboxEntry>());
  if (!entries) return failure(entries.error());
  if (!session.invocation.json) {
    printTable(session, *entries, *refunds);
    return ExitCode::Done;
  }
  nlohmann::ordered_json json = {{"outbox", nlohmann::ordered_json::array()},
                                 {"refunds", nlohmann::ordered_json::array()}};
  for (const OutboxEntry& entry : *entries) json["outbox"].push_back(entryJson(entry, nullptr));
  for (const StoredRefund& one : *refunds) json["refunds"].push_back(refundJson(one.refund));
  printJson(session, json);
  return ExitCode::Done;
}

Result<ExitCode> runRefundShow(Session& session) {
  auto opened = OpenedWorkspace::open(session);
  if (!opened) return failure(opened.error());
  const std::string& reference = session.invocation.words[1];
  auto desk = RefundDesk::open((*opened)->folder().workspaceFile(), session.clock);
  if (!desk) return failure(desk.error());
  const auto reader = (*opened)->cache().openReader();
  if (!reader) return failure(reader.error());
  const auto entry = (*desk)->get(OutboxId(reference));
  if (!entry) return failure(entry.error());
  if (*entry) {
    const auto sent = (*reader)->refund((*entry)->draft.connection, (*entry)->refund);
    const Refund* refund = sent && *sent ? &(*sent)->refund : nullptr;
    const auto history = (*desk)->history(OutboxId(reference));
    if (!history) return failure(history.error());
    if (!session.invocation.json) {
      printEntry(session, **entry, refund);
      return ExitCode::Done;
    }
    auto json = entryJson(**entry, refund);
    json["history"] = recordsJson(*history);
    printJson(session, json);
    return ExitCode::Done;
  }
  const auto stored = chosenRefund(session, **opened, **reader, reference);
  if (!stored) return failure(stored.error());
  session.invocation.json ? printJson(session, refundJson(stored->refund)) : printRefund(session, stored->refund);
  return ExitCode::Done;
}

}  // namespace paydeck::ctl
