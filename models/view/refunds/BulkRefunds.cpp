#include "models/view/refunds/BulkRefunds.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include "models/address/DestinationCheck.h"
#include "models/view/refunds/BulkResult.h"

namespace paydeck {
namespace {

constexpr qint64 kLargestFile = 64LL * 1024 * 1024;

Result<BulkFile> readFile(const QString& path) {
  QFile file(path);
  if (file.size() > kLargestFile) return failure(ErrorKind::TooLarge, "This file is larger than 64 MB. Split it.");
  if (!file.open(QIODevice::ReadOnly)) {
    return failure(ErrorKind::Storage, "The file can’t be opened: " + file.errorString().toStdString() + ".");
  }
  const QByteArray bytes = file.readAll();
  return readBulkFile(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

BulkOpinion judgeDestination(const BulkPayment& payment, const std::string& paidFrom, const std::string& destination,
                             UtcTime now) {
  if (!payment.asset) return {"Nobody can say in which asset this payment came. Refund it by itself.", {}};
  DestinationQuestion question;
  question.text = destination;
  question.asset = *payment.asset;
  question.paidNetwork = payment.asset->network;
  question.now = now;
  if (!paidFrom.empty()) question.known.push_back({KnownAddress::Role::PaidFrom, paidFrom, {}, {}});
  const DestinationVerdict verdict = checkDestination(question);
  BulkOpinion opinion;
  for (const DestinationFinding& finding : verdict.findings) {
    if (finding.severity == DestinationFinding::Severity::Refused && opinion.refused.empty())
      opinion.refused = finding.text;
    if (finding.severity == DestinationFinding::Severity::Confirm && opinion.ask.empty()) opinion.ask = finding.text;
  }
  if (verdict.isRefused() && opinion.refused.empty()) opinion.refused = "This is not an address.";
  return opinion;
}

/// What the thread that judges needs; made on the GUI thread.
struct Judge {
  std::map<std::string, std::vector<BulkPayment>> payments{};
  std::map<std::pair<ConnectionId, PaymentId>, std::string> paidFrom{};
  UtcTime now{};

  BulkPlan plan(const std::vector<BulkLine>& lines) const {
    BulkRules rules;
    rules.find = [this](const std::string& reference) {
      const auto found = payments.find(reference);
      return found == payments.end() ? nullptr : &found->second;
    };
    rules.judge = [this](const BulkPayment& payment, const std::string& destination) {
      const auto from = paidFrom.find({payment.connection, payment.id});
      return judgeDestination(payment, from == paidFrom.end() ? std::string() : from->second, destination, now);
    };
    return planBulk(lines, rules);
  }
};

using Found = std::map<std::string, std::vector<RefundablePayment>>;
using Busy = std::set<std::pair<ConnectionId, PaymentId>>;

std::string whyCannot(const RefundablePayment& payment, const Busy& busy, const RefundAbilities& abilities) {
  const auto ability = abilities.find(payment.connection);
  if (ability == abilities.end() || !ability->second.create) {
    const bool told = ability != abilities.end() && !ability->second.why.isEmpty();
    return told ? ability->second.why.toStdString() : "This key may not refund there.";
  }
  return busy.contains({payment.connection, payment.id}) ? "Another refund of this payment is on its way." : "";
}

Judge makeJudge(const Found& found, const Busy& busy, const RefundAbilities& abilities, UtcTime now) {
  Judge judge;
  judge.now = now;
  for (const auto& [reference, payments] : found) {
    for (const RefundablePayment& payment : payments) {
      judge.paidFrom[{payment.connection, payment.id}] = payment.paidFrom;
      judge.payments[reference].push_back({payment.connection, payment.id, payment.orderRef, payment.customerName,
                                           payment.asset, payment.refundable, whyCannot(payment, busy, abilities)});
    }
  }
  return judge;
}

}  // namespace

/// A file as the reading thread hands it over.
struct BulkRefunds::ReadFile {
  BulkFile file{};
  std::vector<std::string> references{};
};

BulkRefunds::BulkRefunds(RefundActions& actions, RefundReads& reads, const Formatter& format, QObject* parent)
    : QObject(parent), actions_(actions), reads_(reads), format_(format), rows_(format) {
  connect(&second_, &QTimer::timeout, this, &BulkRefunds::changed);
}

BulkRefunds::~BulkRefunds() = default;

void BulkRefunds::fail(const QString& problem) {
  stage_ = Preview;
  problem_ = problem;
  emit changed();
}

void BulkRefunds::loadFile(const QUrl& file) {
  if (stage_ == Running) return;
  close();
  stage_ = Reading;
  source_ = plainUserText(QFileInfo(file.toLocalFile()).fileName(), 80);
  emit changed();
  reading_.run(
      [path = file.toLocalFile()](const std::stop_token&) -> Result<ReadFile> {
        Result<BulkFile> read = readFile(path);
        if (!read) return failure(read.error());
        std::set<std::string> references;
        for (const BulkLine& line : read->lines) references.insert(line.payment);
        return ReadFile{std::move(*read), {references.begin(), references.end()}};
      },
      [this](Result<ReadFile> read) { receiveFile(std::move(read)); });
}

void BulkRefunds::receiveFile(Result<ReadFile> read) {
  if (!read) return fail(plainUserText(QString::fromStdString(read.error().message), 300));
  BulkFile* file = &read->file;
  const QString separator = file->separator == '\t' ? tr("tab") : QString(QLatin1Char(file->separator));
  source_ = tr("%1, %2, separated by %3").arg(source_, QString::fromStdString(file->encoding), separator);
  auto lines = std::make_shared<std::vector<BulkLine>>(std::move(file->lines));
  reads_.payments(this, std::move(read->references), [this, lines](const Result<Found>& found) {
    if (stage_ != Reading) return;
    if (!found) return fail(plainUserText(QString::fromStdString(found.error().message), 300));
    judge(std::move(*lines), *found);
  });
}

void BulkRefunds::startWith(std::vector<PaymentKey> payments) {
  if (stage_ == Running) return;
  close();
  stage_ = Reading;
  source_ = tr("%1 chosen payments").arg(format_.count(static_cast<std::int64_t>(payments.size())));
  emit changed();
  reads_.chosenPayments(this, std::move(payments), [this](const Result<std::vector<RefundablePayment>>& chosen) {
    if (stage_ != Reading) return;
    if (!chosen) return fail(plainUserText(QString::fromStdString(chosen.error().message), 300));
    std::vector<BulkLine> lines;
    Found found;
    for (const RefundablePayment& payment : *chosen) {
      const std::string reference = payment.connection.value() + " " + payment.id.value();
      lines.push_back({lines.size() + 1,
                       reference,
                       payment.refundable ? payment.refundable->toString() : "rest",
                       payment.paidFrom,
                       {}});
      found[reference] = {payment};
    }
    judge(std::move(lines), std::move(found));
  });
}

void BulkRefunds::judge(std::vector<BulkLine> lines, Found found) {
  OutboxFilter open;
  open.states = {OutboxState::Held, OutboxState::Queued, OutboxState::Sending, OutboxState::Unknown};
  auto given = std::make_shared<std::pair<std::vector<BulkLine>, Found>>(std::move(lines), std::move(found));
  actions_.listOutbox(this, open, [this, given](const Result<std::vector<OutboxEntry>>& entries) {
    if (stage_ != Reading) return;
    if (!entries) return fail(plainUserText(QString::fromStdString(entries.error().message), 300));
    std::set<std::pair<ConnectionId, PaymentId>> busy;
    for (const OutboxEntry& entry : *entries) busy.emplace(entry.draft.connection, entry.draft.question.payment);
    judgeWithout(std::move(given->first), std::move(given->second), std::move(busy));
  });
}

void BulkRefunds::judgeWithout(std::vector<BulkLine> lines, Found found,
                               std::set<std::pair<ConnectionId, PaymentId>> busy) {
  reading_.run(
      [lines = std::move(lines), found = std::move(found), busy = std::move(busy), abilities = abilities_,
       now = format_.now()](const std::stop_token&) {
        return std::make_shared<const BulkPlan>(makeJudge(found, busy, abilities, now).plan(lines));
      },
      [this](std::shared_ptr<const BulkPlan> plan) { showPlan(std::move(plan)); });
}

void BulkRefunds::showPlan(std::shared_ptr<const BulkPlan> plan) {
  plan_ = std::move(plan);
  stage_ = Preview;
  filter_ = 0;
  rows_.show(plan_, BulkRows::Filter::All);
  emit changed();
}

void BulkRefunds::confirm() {
  if (stage_ != Preview || !whyNot().isEmpty()) return;
  stage_ = Running;
  run_ = std::make_unique<BulkRun>(actions_, plan_, std::chrono::minutes(holdMinutes_), nullptr);
  rows_.follow(run_.get());
  setFilter(0);
  rows_.show(plan_, BulkRows::Filter::All);
  connect(run_.get(), &BulkRun::lineChanged, &rows_, &BulkRows::lineChanged);
  connect(run_.get(), &BulkRun::changed, this, [this] {
    if (stage_ == Running && run_->isDone()) {
      stage_ = Done;
      second_.stop();
      emit said(progressText());
    }
    emit changed();
  });
  second_.start(std::chrono::seconds(1));
  emit changed();
}

void BulkRefunds::cancelAll() {
  if (run_) run_->cancel();
}

void BulkRefunds::saveResult(const QUrl& file) {
  if (!plan_) return;
  auto progress = run_ ? run_->progress() : std::vector<BulkProgress>();
  writing_.run(
      [plan = plan_, progress = std::move(progress), path = file.toLocalFile()](const std::stop_token&) {
        QSaveFile out(path);
        const std::string csv = bulkResultCsv(*plan, progress);
        const bool written = out.open(QIODevice::WriteOnly) &&
                             out.write(csv.data(), static_cast<qint64>(csv.size())) == static_cast<qint64>(csv.size());
        return written && out.commit() ? QString() : out.errorString();
      },
      [this, name = QFileInfo(file.toLocalFile()).fileName()](const QString& error) {
        emit said(error.isEmpty() ? tr("%1 is ready").arg(name) : tr("%1 couldn’t be written: %2").arg(name, error));
      });
}

void BulkRefunds::close() {
  if (stage_ == Running && run_ && !run_->isDone()) return;  // it is followed until its end
  reading_.stop();
  rows_.follow(nullptr);
  rows_.show(nullptr, BulkRows::Filter::All);
  run_.reset();
  plan_.reset();
  second_.stop();
  problem_.clear();
  source_.clear();
  looked_ = false;
  filter_ = 0;
  stage_ = Closed;
  emit changed();
}

}  // namespace paydeck
