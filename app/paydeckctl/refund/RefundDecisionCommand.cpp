#include <nlohmann/json.hpp>
#include <ostream>

#include "app/paydeckctl/ShownText.h"
#include "app/paydeckctl/refund/OutboxRun.h"
#include "app/paydeckctl/refund/RefundCommands.h"
#include "app/paydeckctl/refund/RefundText.h"
#include "models/domain/RandomHex.h"

namespace paydeck::ctl {
namespace {

enum class Decision { Approve, Reject, Withdraw };

struct Asked {
  std::unique_ptr<OpenedWorkspace> opened{};
  RefundBackend at{};
  Refund seen{};
};

/// The refund as the backend has it now; a decision is about exactly that.
Result<Asked> look(Session& session, const std::string& reference) {
  Asked asked;
  auto opened = OpenedWorkspace::open(session);
  if (!opened) return failure(opened.error());
  asked.opened = std::move(*opened);
  const auto reader = asked.opened->cache().openReader();
  if (!reader) return failure(reader.error());
  const auto stored = chosenRefund(session, *asked.opened, **reader, reference);
  if (!stored) return failure(stored.error());
  auto at = openRefunds(session, *asked.opened, stored->refund.connection);
  if (!at) return failure(at.error());
  asked.at = std::move(*at);
  auto now = asked.at.api().refund(stored->refund.id, session.stop);
  if (!now) return failure(now.error());
  asked.seen = std::move(*now);
  return asked;
}

Result<Refund> decide(const Asked& asked, Decision decision, const std::string& comment, std::stop_token stop) {
  RefundsApi& api = asked.at.api();
  const std::string key = randomHex(16);
  const RefundDecision about{asked.seen.id, asked.seen.revision, comment};
  switch (decision) {
    case Decision::Approve:
      return api.approve(about, key, std::move(stop));
    case Decision::Reject:
      return api.reject(about, key, std::move(stop));
    case Decision::Withdraw:
      return api.cancel(asked.seen.id, key, std::move(stop));
  }
  return failure(ErrorKind::InvalidInput, "No such decision.");
}

void store(const Asked& asked, const Refund& refund) {
  CacheBatch batch;
  batch.connection = asked.at.config.id;
  batch.refunds.push_back(refund);
  (void)asked.opened->cache().writer().submit(std::move(batch)).get();  // the next sync brings it anyway
}

bool isOpen(ErrorKind kind) {
  return kind == ErrorKind::Timeout || kind == ErrorKind::Server || kind == ErrorKind::Protocol ||
         kind == ErrorKind::TooLarge;
}

/// An answer that never came leaves the decision open.
ExitCode complain(Session& session, const std::string& reference, const Error& error) {
  session.err << "paydeckctl: " << shownText(reference) << ": " << shownText(error.message);
  if (isOpen(error.kind)) session.err << " Whether the decision arrived is not known; run sync, then refund show.";
  session.err << "\n";
  return isOpen(error.kind) ? ExitCode::Unknown : ctl::exitCodeOf(error.kind);
}

Result<ExitCode> run(Session& session, Decision decision) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  ExitCode worst = ExitCode::Done;
  for (std::size_t i = 1; i < session.invocation.words.size(); ++i) {
    const std::string& reference = session.invocation.words[i];
    const auto asked = look(session, reference);
    if (!asked) return failure(asked.error());
    if (session.invocation.has("--dry-run")) {
      session.invocation.json ? list.push_back(refundJson(asked->seen)) : printRefund(session, asked->seen);
      continue;
    }
    const auto done = decide(*asked, decision, session.invocation.value("--comment"), session.stop);
    if (!done) {
      worst = complain(session, reference, done.error());
      continue;
    }
    store(*asked, *done);
    if (session.invocation.json) {
      list.push_back(refundJson(*done));
    } else {
      session.out << shownText(done->number) << ": " << shownStateText(nullptr, &*done) << "\n";
    }
  }
  if (session.invocation.json) printJson(session, {{"refunds", list}});
  return worst;
}

/// Something that has not left yet is cancelled here; what the backend has is withdrawn there.
Result<std::optional<ExitCode>> cancelInOutbox(Session& session) {
  auto opened = OpenedWorkspace::open(session);
  if (!opened) return failure(opened.error());
  auto desk = RefundDesk::open((*opened)->folder().workspaceFile(), session.clock);
  if (!desk) return failure(desk.error());
  const OutboxId id(session.invocation.words[1]);
  const auto entry = (*desk)->get(id);
  if (!entry) return failure(entry.error());
  if (!*entry || (*entry)->state == OutboxState::Sent) return std::optional<ExitCode>();
  const auto cancelled = (*desk)->cancel(id, "paydeckctl");
  if (!cancelled) return failure(cancelled.error());
  session.invocation.json ? printJson(session, entryJson(*cancelled, nullptr))
                          : printEntry(session, *cancelled, nullptr);
  return std::optional(ExitCode::Done);
}

}  // namespace

Result<ExitCode> runRefundApprove(Session& session) {
  return run(session, Decision::Approve);
}

Result<ExitCode> runRefundReject(Session& session) {
  return run(session, Decision::Reject);
}

Result<ExitCode> runRefundCancel(Session& session) {
  const auto here = cancelInOutbox(session);
  if (!here) return failure(here.error());
  return *here ? Result<ExitCode>(**here) : run(session, Decision::Withdraw);
}

Result<ExitCode> runRefundResolve(Session& session) {
  auto opened = OpenedWorkspace::open(session);
  if (!opened) return failure(opened.error());
  auto desk = RefundDesk::open((*opened)->folder().workspaceFile(), session.clock);
  if (!desk) return failure(desk.error());
  const std::string found = session.invocation.value("--found");
  if (found.empty() != session.invocation.has("--not-sent"))
    return failure(ErrorKind::InvalidInput, "Say what the backend shows: --found ID, or --not-sent.");
  const auto refund = found.empty() ? std::nullopt : std::optional(RefundId(found));
  const auto entry = (*desk)->resolveByHand(OutboxId(session.invocation.words[1]), refund, "paydeckctl");
  if (!entry) return failure(entry.error());
  session.invocation.json ? printJson(session, entryJson(*entry, nullptr)) : printEntry(session, *entry, nullptr);
  return exitCodeOf(*entry);
}

}  // namespace paydeck::ctl
