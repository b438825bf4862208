#include "models/view/refunds/QueueBatch.h"

#include <algorithm>

#include "models/view/refunds/QueueTexts.h"

namespace paydeck {
namespace {

QString leftOutWords(QueueRight right) {
  switch (right) {
    case QueueRight::Own:
      return QueueBatch::tr("You asked for it, so somebody else decides");
    case QueueRight::AlreadyDecided:
      return QueueBatch::tr("You approved it already");
    case QueueRight::NotWaiting:
      return QueueBatch::tr("It does not wait for approval");
    default:
      return QueueBatch::tr("Other people decide on it");
  }
}

}  // namespace

QueueBatch::QueueBatch(RefundActions& actions, const Formatter& format, QObject* parent)
    : QObject(parent), actions_(actions), format_(format) {}

void QueueBatch::show(const std::vector<QueueItem>& items, const RefundAbilities& abilities) {
  if (isRunning()) return;
  lines_.clear();
  for (const QueueItem& item : items) {
    const auto ability = abilities.find(item.connection());
    const QueueRight right = planRight(item, ability == abilities.end() ? RefundAbility() : ability->second);
    const bool may = right == QueueRight::MayDecide;
    lines_.push_back(
        {item, right, may ? Line::State::Ready : Line::State::LeftOut, may ? QString() : leftOutWords(right)});
  }
  comment_.clear();
  open_ = true;
  done_ = false;
  write();
}

int QueueBatch::count(Line::State state) const {
  return static_cast<int>(
      std::count_if(lines_.begin(), lines_.end(), [state](const Line& line) { return line.state == state; }));
}

int QueueBatch::ready() const {
  return count(Line::State::Ready);
}

QString QueueBatch::title() const {
  return ready() == 1 ? tr("Approve 1 refund") : tr("Approve %1 refunds").arg(format_.count(ready()));
}

QString QueueBatch::sums() const {
  QueueSums sums;
  for (const Line& line : lines_) {
    if (line.state != Line::State::LeftOut) sums.add(line.item);
  }
  return sums.empty() ? QString() : queueSum(sums, {format_, {}, {}, false}, false);
}

QString QueueBatch::result() const {
  if (!done_) return {};
  const int failed = count(Line::State::Failed);
  const QString approved = tr("%1 approved").arg(format_.count(count(Line::State::Approved)));
  return failed == 0 ? approved : tr("%1, %2 not").arg(approved, format_.count(failed));
}

void QueueBatch::send() {
  if (!open_ || isRunning() || done_) return;
  waiting_ = ready();
  if (waiting_ == 0) return;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    Line& line = lines_[i];
    if (line.state != Line::State::Ready) continue;
    line.state = Line::State::Sending;
    const Refund& refund = *line.item.refund;
    const RefundDecision decision{refund.id, refund.revision, comment_.toStdString()};
    actions_.decide(this, refund.connection, decision, true,
                    [this, i](const Result<Refund>& answer) { receive(i, answer); });
  }
  write();
}

void QueueBatch::receive(std::size_t index, const Result<Refund>& answer) {
  if (index >= lines_.size() || lines_[index].state != Line::State::Sending) return;
  Line& line = lines_[index];
  line.state = answer ? Line::State::Approved : Line::State::Failed;
  if (!answer) line.words = plainUserText(QString::fromStdString(answer.error().message), 300);
  done_ = --waiting_ == 0;
  write();
  if (answer) emit decided(*answer);
  if (done_) emit finished(count(Line::State::Approved), count(Line::State::Failed));
}

void QueueBatch::close() {
  if (isRunning()) return;
  open_ = false;
  emit changed();
}

QVariantMap QueueBatch::row(const Line& line) const {
  const auto coins = line.item.receives();
  const auto value = line.item.value();
  QString state;
  QString tone = QStringLiteral("neutral");
  if (line.state == Line::State::Approved) {
    state = tr("Approved");
    tone = QStringLiteral("success");
  } else if (line.state == Line::State::Failed) {
    state = tr("Not approved");
    tone = QStringLiteral("danger");
  } else if (line.state == Line::State::Sending) {
    state = tr("Sending");
    tone = QStringLiteral("info");
  } else if (line.state == Line::State::LeftOut) {
    state = tr("Left out");
  }
  return {{"customer", isolatedUserText(queuePerson(line.item.customer()), 60)},
          {"number", plainUserText(QString::fromStdString(line.item.number()), 30)},
          {"address", shortHash(plainUserText(QString::fromStdString(line.item.destination()), 200))},
          {"coins", coins ? format_.amounts().coinOnNetwork(*coins) : QString()},
          {"value", value ? format_.money(*value) : QString()},
          {"state", state},
          {"tone", tone},
          {"words", line.words}};
}

void QueueBatch::write() {
  QVariantList rows;
  for (const Line& line : lines_) rows.append(row(line));
  rows_.setRows(rows);
  emit changed();
}

}  // namespace paydeck
