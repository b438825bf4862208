#include "models/view/refunds/RefundSheet.h"

#include <QClipboard>
#include <QGuiApplication>

#include "models/view/refunds/SheetOutcomeWords.h"
#include "models/view/refunds/SheetRates.h"
#include "models/view/refunds/SheetReasons.h"
#include "models/view/refunds/SheetSummaryWords.h"
#include "models/view/refunds/SheetWords.h"

namespace paydeck {

RefundSheet::RefundSheet(RefundActions& actions, ReadPool& pool, CacheNotifier& changes, const Formatter& format,
                         QObject* parent)
    : QObject(parent),
      actions_(actions),
      pool_(pool),
      format_(format),
      destination_(form_, actions, format),
      request_(format),
      quote_(actions, format),
      otherQuote_(actions, format),
      draft_(actions) {
  tick_.setInterval(std::chrono::seconds(1));
  connect(&tick_, &QTimer::timeout, this, &RefundSheet::tick);
  connect(&quote_, &SheetQuote::changed, this, &RefundSheet::takeQuotes);
  connect(&otherQuote_, &SheetQuote::changed, this, &RefundSheet::takeQuotes);
  connect(&destination_, &DestinationInput::edited, this, &RefundSheet::edited);
  connect(&draft_, &SheetDraft::found, this, &RefundSheet::found);
  connect(&draft_, &SheetDraft::changed, this, &RefundSheet::update);
  connect(&changes, &CacheNotifier::changed, this, &RefundSheet::cacheChanged);
  connect(&format, &Formatter::changed, this, &RefundSheet::update);
  connect(&actions, &RefundActions::abilityChanged, this, [this] {
    if (!isOpen() || key_ == 0) return;
    facts_.ability = actions_.ability(facts_.payment.connection);
    update();
  });
}

void RefundSheet::openPayment(qint64 key) {
  start([key](CacheReader&) -> Result<std::optional<PaymentKey>> { return std::optional<PaymentKey>(key); });
}

void RefundSheet::openPaymentOf(const QString& connection, const QString& payment) {
  start([connection = ConnectionId(connection.toStdString()),
         id = PaymentId(payment.toStdString())](CacheReader& reader) { return reader.find(connection, id); });
}

void RefundSheet::openEntry(const OutboxEntry& entry) {
  start([connection = entry.draft.connection, id = entry.draft.question.payment](CacheReader& reader) {
    return reader.find(connection, id);
  });
  wanted_ = entry.draft.id;
  editQueued_ = true;
}

void RefundSheet::start(Find find) {
  if (isOpen()) close();
  ++round_;
  find_ = std::move(find);
  key_ = 0;
  form_ = {};
  facts_ = {};
  problem_.clear();
  wanted_.reset();
  touched_ = unreachable_ = editQueued_ = false;
  destination_.reset();
  request_.reset();
  head_ = {};
  state_ = Loading;
  read();
  emit changed();
}

void RefundSheet::retry() {
  if (state_ != Failed) return;
  state_ = Loading;
  read();
  emit changed();
}

void RefundSheet::read() {
  const auto ask = [find = find_](CacheReader& reader) -> Result<std::pair<PaymentKey, std::optional<StoredPayment>>> {
    const auto key = find(reader);
    if (!key) return tl::unexpected(key.error());
    if (!*key) return std::pair<PaymentKey, std::optional<StoredPayment>>{};
    auto stored = reader.payment(**key);
    if (!stored) return tl::unexpected(stored.error());
    return std::pair{**key, std::move(*stored)};
  };
  pool_.run(this, ask, [this, round = round_](const auto& answer) {
    if (round != round_ || !isOpen()) return;
    if (!answer) return fail(QString::fromStdString(answer.error().message));
    if (!answer->second) return fail(tr("This payment is no longer in the local copy."));
    key_ = answer->first;
    received(*answer->second);
  });
}

void RefundSheet::fail(const QString& problem) {
  problem_ = problem;
  if (state_ == Loading) state_ = Failed;
  emit changed();
}

void RefundSheet::received(const StoredPayment& stored) {
  facts_.payment = stored.payment;
  if (state_ != Loading) return update();
  facts_.ability = actions_.ability(stored.payment.connection);
  facts_.refundable = refundableByCopy(stored.payment);
  facts_.alreadyRefunded = stored.payment.refunded.value_or(Money(0, facts_.refundable.currency()));
  form_.notify = !stored.payment.customer.email.empty();
  state_ = facts_.ability.refunds ? Form : Request;
  if (state_ == Request) form_.rate = RefundRate::AtPayment;
  tick_.start();
  draft_.open(stored.payment.connection, stored.payment.id, wanted_);
  if (state_ == Form) askOptions();
  assets_ = sheetAssets(facts_);
  emit assetsChanged();
  update();
}

void RefundSheet::close() {
  if (!isOpen()) return;
  state_ = Closed;
  ++round_;
  key_ = 0;
  tick_.stop();
  quote_.clear();
  otherQuote_.clear();
  draft_.close();
  destination_.reset();
  emit changed();
}

void RefundSheet::cancel() {
  if (state_ == Form || state_ == Request) draft_.discard();
  close();
}

void RefundSheet::setOffline(bool offline) {
  if (offline == offline_) return;
  offline_ = offline;
  if (!offline) unreachable_ = false;
  if (state_ == Form && !offline) askOptions();
  update();
}

/// What the destination is checked against: the money's way so far and where earlier refunds went.
DestinationQuestion RefundSheet::destinationQuestion() const {
  DestinationQuestion question;
  const Payment& payment = facts_.payment;
  if (const auto asset = chosenAsset(form_, facts_)) question.asset = *asset;
  if (const auto paid = paidAsset(payment)) question.paidNetwork = paid->network;
  question.customer = shortCustomerName(QString::fromStdString(payment.customer.name)).toStdString();
  if (facts_.quote) question.amount = facts_.quote->customerReceives;
  question.now = format_.now();
  using Role = KnownAddress::Role;
  using Sender = KnownAddress::Sender;
  if (!payment.payAddress.empty()) question.known.push_back({Role::Own, payment.payAddress, "receiving address"});
  const auto& payer = facts_.options ? facts_.options->payer : std::nullopt;
  if (payer && !payer->address.empty()) {
    const Sender sender = payer->kind == PayerAddress::Kind::Exchange   ? Sender::Exchange
                          : payer->kind == PayerAddress::Kind::Contract ? Sender::Contract
                          : payer->kind == PayerAddress::Kind::Wallet   ? Sender::Wallet
                                                                        : Sender::Unknown;
    question.known.push_back({Role::PaidFrom, payer->address, {}, sender});
  }
  for (const OutboxEntry& entry : draft_.earlier()) {
    const bool same = entry.draft.question.payment == payment.id;
    // The same name at another payment may be the same person or not: that is nothing to build on either way.
    if (!same && entry.draft.customerName == payment.customer.name) continue;
    question.known.push_back({same ? Role::SentToCustomer : Role::SentToOthers, entry.draft.destination,
                              same ? std::string() : entry.draft.customerName});
  }
  return question;
}

void RefundSheet::update() {
  if (!isOpen() || state_ == Loading || state_ == Failed) return;
  facts_.offline = offline_ || unreachable_;
  plan_ = planSheetAmount(form_, facts_, format_);
  askQuotes();
  if (state_ != Settled) takeFigures();
  destination_.setQuestion(destinationQuestion(), facts_.options ? facts_.options->payer : std::nullopt);
  send_ = planSheetSend(facts_, plan_, destination_, format_);
  showTexts();
  emit changed();
  emit ticked();
}

/// What was confirmed keeps the figures it was confirmed with.
void RefundSheet::takeFigures() {
  facts_.quoteState = quote_.state();
  facts_.quote = facts_.quoteState == SheetQuote::State::Held ? quote_.quote() : std::nullopt;
  facts_.quoteError = quote_.error();
  facts_.otherQuote = otherQuote_.state() == SheetQuote::State::Held ? otherQuote_.quote() : std::nullopt;
}

void RefundSheet::showTexts() {
  const Payment& payment = facts_.payment;
  const QString order =
      plainUserText(QString::fromStdString(payment.orderRef.empty() ? payment.id.value() : payment.orderRef), 60);
  head_.title = tr("Refund %1").arg(order);
  head_.status = statusLook(payment.state);
  head_.paidLine = sheetPaidLine(payment, format_);
  head_.customer = sheetCustomer(payment, false);
  amountText_ = sheetAmountText(form_, facts_, plan_, format_);
  cards_ = sheetRateCards(form_, facts_, plan_, format_);
  feeLine_ = sheetFeeLine(facts_, format_);
  const SheetSummaryWords words = makeSheetSummary(form_, facts_, plan_, format_);
  summary_ = words.head;
  lines_.setRows(words.lines);
  legend_.setRows(words.legend);
  approvers_.setRows(words.approvers);
  if (state_ != Request) return;
  auto coins = plan_.amount ? std::get_if<AssetAmount>(&*plan_.amount) : nullptr;
  std::optional<AssetAmount> amount;
  if (coins != nullptr) amount = *coins;
  const auto asset = chosenAsset(form_, facts_);
  if (!amount && plan_.value && payment.rate && asset) amount = coinsFor(*plan_.value, *payment.rate, *asset);
  request_.setTerms(destination_.isSettled() ? destination_.canonical() : std::string(), amount,
                    tr("Refund %1").arg(order).toStdString());
}

QString RefundSheet::holdText() const {
  if (state_ != Form) return {};
  const QString value = plan_.value ? format_.money(*plan_.value) : QString();
  if (facts_.offline) return tr("Offline: asked for when it leaves");
  switch (quote_.state()) {
    case SheetQuote::State::Held: {
      const auto left = std::chrono::duration_cast<std::chrono::seconds>(quote_.heldFor()).count();
      const QString time = QStringLiteral("%1:%2").arg(left / 60).arg(left % 60, 2, 10, QLatin1Char('0'));
      return tr("%1, rate held for %2").arg(format_.money(quote_.quote()->value), time);
    }
    case SheetQuote::State::Expired:
      return tr("%1, rate expired").arg(value);
    case SheetQuote::State::Asking:
      return tr("Estimate, asking for the rate");
    case SheetQuote::State::Failed:
      return tr("No rate");
    default:
      return value;
  }
}

SheetFooter RefundSheet::footer() const {
  SheetFooter footer;
  footer.text = send_.text;
  footer.icon = send_.icon;
  footer.reason = draft_.problem().isEmpty() ? send_.reason : draft_.problem();
  footer.sending = draft_.isConfirming();
  footer.draftText = draft_.text();
  return footer;
}

SheetOutcome RefundSheet::outcome() const {
  return draft_.entry() ? sheetOutcome(*draft_.entry(), facts_, format_) : SheetOutcome{};
}

QStringList RefundSheet::reasons() const {
  return sheetReasonWords();
}

void RefundSheet::copyText(const QString& text) const {
  QGuiApplication::clipboard()->setText(format_.forClipboard(text));
}

}  // namespace paydeck
