#include <nlohmann/json.hpp>
#include <ostream>

#include "app/paydeckctl/ShownText.h"
#include "app/paydeckctl/refund/DestinationReview.h"
#include "app/paydeckctl/refund/OutboxRun.h"
#include "app/paydeckctl/refund/RefundCommands.h"
#include "app/paydeckctl/refund/RefundText.h"
#include "app/paydeckctl/refund/RefundWish.h"

namespace paydeck::ctl {
namespace {

constexpr std::chrono::seconds kPatience{30};
constexpr std::string_view kActor = "paydeckctl";

Result<OutboxId> idOf(Session& session) {
  const std::string key = session.invocation.value("--key");
  if (key.empty()) return newOutboxId();
  if (!isUsableOutboxId(key))
    return failure(ErrorKind::InvalidInput, "--key takes 8 to 64 letters, digits, dots, dashes and underscores.");
  return OutboxId(key);
}

Result<std::chrono::seconds> patienceOf(Session& session) {
  const std::string text = session.invocation.value("--wait");
  if (text.empty()) return kPatience;
  if (text.size() > 5 || text.find_first_not_of("0123456789") != std::string::npos)
    return failure(ErrorKind::InvalidInput, "--wait takes whole seconds.");
  return std::chrono::seconds(std::stoi(text));
}

std::string destinationOf(Session& session, const RefundOptions& options) {
  const std::string given = session.invocation.value("--to");
  if (given == "payer" && options.payer) return options.payer->address;
  return given;
}

struct Plan {
  RefundDraft draft{};
  RefundQuote quote{};
  DestinationVerdict verdict{};
};

/// Everything that can be known before anything is stored.
Result<Plan> planned(Session& session, CacheReader& reader, const RefundTarget& target) {
  const auto options = target.at.api().options(target.payment.id, session.stop);
  if (!options) return failure(options.error());
  const auto question = readRefundQuestion(session.invocation, target.payment, *options);
  if (!question) return failure(question.error());
  Plan plan;
  auto quote = target.at.api().quote(*question, session.stop);
  if (!quote) return failure(quote.error());
  plan.quote = std::move(*quote);
  plan.draft.connection = target.at.config.id;
  plan.draft.question = *question;
  plan.draft.orderRef = target.payment.orderRef;
  plan.draft.customerName = target.payment.customer.name;
  plan.draft.reason = session.invocation.value("--reason");
  if (plan.draft.reason.empty()) plan.draft.reason = "requested_by_customer";
  plan.draft.note = session.invocation.value("--note");
  plan.draft.notifyCustomer = session.invocation.has("--notify");
  plan.draft.refundableSeen = options->refundable;
  plan.draft.termsSeen = termsOf(plan.quote);
  plan.draft.createdBy = kActor;
  plan.draft.destination = destinationOf(session, *options);
  if (plan.quote.customerReceives.asset.network == "card") {
    plan.draft.destination = "card";
    return plan;
  }
  if (plan.draft.destination.empty())
    return failure(ErrorKind::InvalidInput, "Say where it goes with --to ADDRESS, or --to payer.");
  auto verdict =
      reviewDestination(reader, target.payment, *options, plan.quote, plan.draft.destination, session.clock.now());
  if (!verdict) return failure(verdict.error());
  plan.verdict = std::move(*verdict);
  if (plan.verdict.destination) plan.draft.destination = plan.verdict.destination->canonical;
  return plan;
}

void show(Session& session, const Plan& plan) {
  if (session.invocation.json) {
    printJson(session,
              {{"dry_run", true}, {"quote", quoteJson(plan.quote)}, {"destination", verdictJson(plan.verdict)}});
    return;
  }
  printQuote(session, plan.quote);
  session.out << "Destination:    " << shownText(plan.draft.destination) << "\n";
  printVerdict(session, plan.verdict);
}

Result<ExitCode> report(Session& session, const OutboxEntry& entry, const RefundBackend& at) {
  std::optional<Refund> refund;
  if (entry.state == OutboxState::Sent) {
    auto now = at.api().refund(entry.refund, session.stop);
    if (now) refund = std::move(*now);
  }
  const Refund* known = refund ? &*refund : nullptr;
  session.invocation.json ? printJson(session, entryJson(entry, known)) : printEntry(session, entry, known);
  return exitCodeOf(entry);
}

}  // namespace

Result<ExitCode> runRefundCreate(Session& session) {
  const auto id = idOf(session);
  if (!id) return failure(id.error());
  const auto patience = patienceOf(session);
  if (!patience) return failure(patience.error());
  auto opened = OpenedWorkspace::open(session);
  if (!opened) return failure(opened.error());
  const auto reader = (*opened)->cache().openReader();
  if (!reader) return failure(reader.error());
  const auto target = refundTarget(session, **opened, **reader, session.invocation.words[1]);
  if (!target) return failure(target.error());
  auto desk = RefundDesk::open((*opened)->folder().workspaceFile(), session.clock);
  if (!desk) return failure(desk.error());

  // The same key again is the same refund: what was confirmed with it is carried on, never decided anew.
  const auto before = (*desk)->get(*id);
  if (!before) return failure(before.error());
  const bool carriesOn = *before && (*before)->state != OutboxState::Draft;
  if (carriesOn && (*before)->draft.question.payment != target->payment.id)
    return failure(ErrorKind::InvalidInput, "This --key belongs to a refund of another payment.");
  if (!carriesOn) {
    auto plan = planned(session, **reader, *target);
    if (!plan) return failure(plan.error());
    const auto may = mayGoThere(plan->verdict, session.invocation.has("--confirm-destination"));
    if (session.invocation.has("--dry-run")) {
      show(session, *plan);
      if (!may) return failure(may.error());
      return ExitCode::Done;
    }
    if (!may) return failure(may.error());
    plan->draft.id = *id;
    const auto saved = (*desk)->saveDraft(plan->draft, std::string(kActor));
    if (!saved) return failure(saved.error());
    const auto confirmed = (*desk)->confirm(*id, std::chrono::milliseconds{0}, std::string(kActor));
    if (!confirmed) return failure(confirmed.error());
  } else if (session.invocation.has("--dry-run")) {
    return report(session, **before, target->at);
  }
  const auto entry = sendEntry(session, **opened, target->at, **desk, *id, *patience);
  if (!entry) return failure(entry.error());
  return report(session, *entry, target->at);
}

}  // namespace paydeck::ctl
