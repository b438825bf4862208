#include "tests/view/refunds/queue/QueueFakes.h"

#include <algorithm>

namespace paydeck::test {

void ScriptedRefunds::later(QObject* context, std::function<void()> call) {
  QTimer::singleShot(0, context, std::move(call));
}

void ScriptedRefunds::release() {
  for (const auto& call : std::exchange(held_, {})) call();
}

void ScriptedRefunds::setState(const OutboxId& id, OutboxState state) {
  outbox[id].state = state;
  emit outboxChanged();
}

RefundAbility ScriptedRefunds::ability(const ConnectionId& connection) const {
  const auto other = others.find(connection);
  return other == others.end() ? known : other->second;
}

void ScriptedRefunds::askPolicies(QObject* context, const ConnectionId&, Answer<std::vector<ApprovalPolicy>> answer) {
  later(context, [this, answer] { answer(policies); });
}

void ScriptedRefunds::askAllowances(QObject* context, const ConnectionId&,
                                    Answer<std::vector<RefundAllowance>> answer) {
  later(context, [this, answer] { answer(allowances); });
}

void ScriptedRefunds::decide(QObject* context, const ConnectionId&, const RefundDecision& decision, bool approve,
                             Answer<Refund> answer) {
  decisions.push_back({decision, approve});
  const auto call = [this, decision, approve, answer] {
    const auto error = decideErrors.find(decision.refund.value());
    if (error != decideErrors.end()) return answer(failure(error->second));
    Refund refund = find(decision.refund);
    ++refund.revision;
    refund.approval.given += approve ? 1 : 0;
    refund.approvals.push_back({"p_maya", "Maya Lindqvist", "Finance lead", approve, now, decision.comment});
    if (!approve) refund.state.status = RefundStatus::Rejected;
    if (refund.approval.given >= refund.approval.required) refund.state.status = RefundStatus::Processing;
    answer(refund);
  };
  if (holdAnswers) return held_.push_back(call);
  later(context, call);
}

void ScriptedRefunds::withdraw(QObject* context, const ConnectionId&, const RefundId& id, Answer<Refund> answer) {
  later(context, [this, id, answer] {
    Refund refund = find(id);
    ++refund.revision;
    refund.state.status = RefundStatus::Cancelled;
    answer(refund);
  });
}

void ScriptedRefunds::saveDraft(QObject* context, const RefundDraft& draft, Answer<OutboxEntry> answer) {
  later(context, [this, draft, answer] {
    OutboxEntry entry;
    entry.draft = draft;
    outbox[draft.id] = entry;
    answer(entry);
  });
}

void ScriptedRefunds::confirm(QObject* context, const OutboxId& id, std::chrono::milliseconds hold,
                              Answer<OutboxEntry> answer) {
  later(context, [this, id, hold, answer] {
    OutboxEntry& entry = outbox[id];
    const auto error = confirmErrors.find(entry.draft.question.payment);
    if (error != confirmErrors.end()) return answer(failure(error->second));
    entry.state = hold.count() > 0 ? OutboxState::Held : OutboxState::Queued;
    entry.heldUntil = now + hold;
    entry.reason.words = "Held.";
    answer(entry);
  });
}

void ScriptedRefunds::cancel(QObject* context, const OutboxId& id, Answer<OutboxEntry> answer) {
  later(context, [this, id, answer] {
    outbox[id].state = OutboxState::Cancelled;
    answer(outbox[id]);
  });
}

void ScriptedRefunds::discard(QObject* context, const OutboxId& id, Answer<void> answer) {
  later(context, [this, id, answer] {
    outbox.erase(id);
    answer({});
  });
}

void ScriptedRefunds::resolve(QObject* context, const OutboxId& id, const std::optional<RefundId>& found,
                              Answer<OutboxEntry> answer) {
  resolved.emplace_back(id, found);
  later(context, [this, id, found, answer] {
    outbox[id].state = found ? OutboxState::Sent : OutboxState::Returned;
    outbox[id].asksPerson = false;
    answer(outbox[id]);
  });
}

void ScriptedRefunds::listOutbox(QObject* context, const OutboxFilter& filter,
                                 Answer<std::vector<OutboxEntry>> answer) {
  later(context, [this, filter, answer] {
    std::vector<OutboxEntry> entries;
    for (const auto& [id, entry] : outbox) {
      const bool wanted = filter.states.empty() ||
                          std::find(filter.states.begin(), filter.states.end(), entry.state) != filter.states.end();
      if (wanted) entries.push_back(entry);
    }
    const std::size_t from = std::min<std::size_t>(filter.offset, entries.size());
    const std::size_t to = std::min<std::size_t>(from + filter.limit, entries.size());
    answer(std::vector<OutboxEntry>(entries.begin() + static_cast<std::ptrdiff_t>(from),
                                    entries.begin() + static_cast<std::ptrdiff_t>(to)));
  });
}

void ScriptedRefunds::askHistory(QObject* context, const OutboxId&, Answer<std::vector<OutboxRecord>> answer) {
  later(context, [this, answer] { answer(records); });
}

void MemoryRefunds::put(const Refund& refund) {
  const auto same = std::find_if(refunds.begin(), refunds.end(), [&](const Refund& r) { return r.id == refund.id; });
  if (same == refunds.end()) refunds.push_back(refund);
  if (same != refunds.end()) *same = refund;
  emit changed();
}

void MemoryRefunds::list(QObject* context, const RefundListing& listing, Answer<std::vector<Refund>> answer) {
  if (silent) return;
  QTimer::singleShot(0, context, [this, listing, answer] {
    if (error) return answer(failure(*error));
    std::vector<Refund> found;
    for (const Refund& refund : refunds) {
      const auto& statuses = listing.statuses;
      const bool status = std::find(statuses.begin(), statuses.end(), refund.state.status) != statuses.end();
      const bool decided =
          listing.orDecidedSince && !refund.approvals.empty() && refund.approvals.back().at >= *listing.orDecidedSince;
      const bool named = std::find(listing.also.begin(), listing.also.end(), std::pair(refund.connection, refund.id)) !=
                         listing.also.end();
      if (status || decided || named) found.push_back(refund);
    }
    answer(found);
  });
}

void MemoryRefunds::counts(QObject* context, Answer<std::map<RefundStatus, std::int64_t>> answer) {
  if (silent) return;
  QTimer::singleShot(0, context, [this, answer] {
    std::map<RefundStatus, std::int64_t> counts;
    for (const Refund& refund : refunds) ++counts[refund.state.status];
    answer(counts);
  });
}

void MemoryRefunds::surroundings(QObject* context, const Refund&, Answer<RefundSurroundings> answer) {
  QTimer::singleShot(0, context, [this, answer] { answer(around); });
}

void MemoryRefunds::payments(QObject* context, std::vector<std::string> references,
                             Answer<std::map<std::string, std::vector<RefundablePayment>>> answer) {
  QTimer::singleShot(0, context, [this, references, answer] {
    std::map<std::string, std::vector<RefundablePayment>> found;
    for (const std::string& reference : references) {
      const auto it = known.find(reference);
      if (it != known.end()) found.insert(*it);
    }
    answer(found);
  });
}

void MemoryRefunds::chosenPayments(QObject* context, std::vector<PaymentKey> keys,
                                   Answer<std::vector<RefundablePayment>> answer) {
  QTimer::singleShot(0, context, [this, keys, answer] {
    std::vector<RefundablePayment> chosen;
    for (const auto& [reference, payments] : known) {
      if (chosen.size() < keys.size()) chosen.push_back(payments.front());
    }
    answer(chosen);
  });
}

}  // namespace paydeck::test
