#include "models/view/refunds/RefundSheet.h"

#include <algorithm>

#include "models/view/refunds/SheetWords.h"

namespace paydeck {
namespace {

constexpr int kTicksBetweenTries = 10;

bool isUnreachable(ErrorKind kind) {
  return kind == ErrorKind::Offline || kind == ErrorKind::Timeout;
}

}  // namespace

void RefundSheet::askOptions() {
  const ConnectionId connection = facts_.payment.connection;
  actions_.askOptions(this, connection, facts_.payment.id, [this, round = round_](const Result<RefundOptions>& answer) {
    if (round == round_ && isOpen()) optionsReceived(answer);
  });
  if (!facts_.policies.empty()) return;
  actions_.askPolicies(this, connection, [this, round = round_](const Result<std::vector<ApprovalPolicy>>& answer) {
    if (round != round_ || !isOpen() || !answer) return;
    facts_.policies = *answer;
    update();
  });
}

void RefundSheet::optionsReceived(const Result<RefundOptions>& answer) {
  if (!answer) {
    unreachable_ = isUnreachable(answer.error().kind);
    problem_ = unreachable_ ? QString() : QString::fromStdString(answer.error().message);
    return update();
  }
  unreachable_ = false;
  problem_.clear();
  // Until something was entered nobody relied on what stood there.
  const bool relied = facts_.options || touched_;
  facts_.options = *answer;
  if (!relied || answer->refundable == facts_.refundable) {
    facts_.refundable = answer->refundable;
    facts_.alreadyRefunded = answer->alreadyRefunded;
    facts_.changedTo.reset();
  } else {
    facts_.changedTo = answer->refundable;
  }
  if (QVariantList assets = sheetAssets(facts_); assets != assets_) {
    assets_ = std::move(assets);
    emit assetsChanged();
  }
  update();
}

void RefundSheet::acknowledge() {
  if (!editable() || !facts_.changedTo) return;
  facts_.refundable = *std::exchange(facts_.changedTo, std::nullopt);
  if (facts_.options) facts_.alreadyRefunded = facts_.options->alreadyRefunded;
  quote_.clear();
  otherQuote_.clear();
  edited();
}

/// Asks for what is entered now; what can't be meant or can't be asked is not asked.
void RefundSheet::askQuotes() {
  const bool askable = state_ == Form && facts_.ability.create && plan_.amount && facts_.options && !facts_.changedTo;
  if (!askable || offline_) {
    quote_.clear();
    otherQuote_.clear();
    return;
  }
  RefundQuestion question;
  question.payment = facts_.payment.id;
  question.amount = *plan_.amount;
  question.rate = form_.rate;
  question.asset = form_.asset;
  question.feePaidBy = form_.feePaidBy;
  quote_.ask(facts_.payment.connection, question);
  const bool hasOther = facts_.payment.rate && chosenAsset(form_, facts_) == paidAsset(facts_.payment);
  if (!hasOther) return otherQuote_.clear();
  question.rate = form_.rate == RefundRate::Now ? RefundRate::AtPayment : RefundRate::Now;
  otherQuote_.ask(facts_.payment.connection, question);
}

void RefundSheet::takeQuotes() {
  if (!isOpen()) return;
  if (quote_.error()) unreachable_ = isUnreachable(quote_.error()->kind);
  for (const SheetQuote* asked : {&quote_, &otherQuote_}) {
    if (asked->quote() && asked->quote()->rateKind == RefundRate::Now && asked->quote()->rate)
      facts_.rateNow = asked->quote()->rate;
  }
  const auto& quote = quote_.quote();
  if (quote) unreachable_ = false;
  if (quote && quote->refundableBefore != facts_.refundable && !facts_.changedTo) {
    facts_.changedTo = quote->refundableBefore;
    askOptions();
  }
  update();
}

void RefundSheet::renewRate() {
  if (!editable()) return;
  quote_.renew();
  otherQuote_.renew();
  update();
}

void RefundSheet::cacheChanged(const CacheChange& change) {
  if (!isOpen() || key_ == 0) return;
  const bool own = std::find(change.updated.begin(), change.updated.end(), key_) != change.updated.end();
  if (!own && !change.everything) return;
  read();
  if (state_ == Form && !offline_) askOptions();
}

void RefundSheet::tick() {
  if (state_ != Form) return;
  if (unreachable_ && !offline_ && ++ticks_ % kTicksBetweenTries == 0) {
    askOptions();
    quote_.renew();
  }
  if (facts_.quoteState != quote_.state()) return update();
  emit ticked();
}

}  // namespace paydeck
