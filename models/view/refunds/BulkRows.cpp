#include "models/view/refunds/BulkRows.h"

#include <algorithm>

namespace paydeck {
namespace {

using Verdict = BulkRow::Verdict;

QString outside(const std::string& text, qsizetype longest) {
  return plainUserText(QString::fromStdString(text), longest);
}

bool fits(Verdict verdict, BulkRows::Filter filter) {
  switch (filter) {
    case BulkRows::Filter::Good:
      return verdict == Verdict::Good;
    case BulkRows::Filter::Ask:
      return verdict == Verdict::Ask;
    case BulkRows::Filter::Refused:
      return verdict == Verdict::Refused;
    case BulkRows::Filter::All:
      break;
  }
  return true;
}

}  // namespace

void BulkRows::show(std::shared_ptr<const BulkPlan> plan, Filter filter) {
  beginResetModel();
  plan_ = std::move(plan);
  shown_.clear();
  for (std::size_t i = 0; plan_ && i < plan_->rows.size(); ++i) {
    if (fits(plan_->rows[i].verdict, filter)) shown_.push_back(i);
  }
  endResetModel();
  emit countChanged();
}

void BulkRows::lineChanged(int line) {
  const auto place = std::lower_bound(shown_.begin(), shown_.end(), static_cast<std::size_t>(line));
  if (place == shown_.end() || *place != static_cast<std::size_t>(line)) return;
  const int row = static_cast<int>(place - shown_.begin());
  emit dataChanged(index(row), index(row));
}

int BulkRows::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : count();
}

QVariant BulkRows::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || role != RowRole || index.row() >= count()) return {};
  return write(shown_[static_cast<std::size_t>(index.row())]);
}

QVariantMap BulkRows::write(std::size_t line) const {
  const BulkRow& row = plan_->rows[line];
  const QString payment =
      outside(row.payment && !row.payment->orderRef.empty() ? row.payment->orderRef : row.line.payment, 40);
  QVariantMap map{
      {"line", format_.count(static_cast<std::int64_t>(row.line.line))},
      {"payment", payment},
      {"customer", row.payment ? isolatedUserText(QString::fromStdString(row.payment->customerName), 60) : QString()},
      {"amount", row.amount ? format_.money(*row.amount) : outside(row.line.amount, 24)},
      {"address", shortHash(outside(row.line.destination, 200))},
      {"words", outside(row.words, 300)}};
  writeState(line, map);
  map["spoken"] = tr("Line %1, %2, %3, %4. %5")
                      .arg(map["line"].toString(), payment, map["amount"].toString(), map["state"].toString(),
                           map["words"].toString());
  return map;
}

void BulkRows::writeState(std::size_t line, QVariantMap& row) const {
  const auto set = [&row](const QString& text, const char* tone, const char* icon) {
    row["state"] = text;
    row["tone"] = tone;
    row["icon"] = icon;
  };
  if (run_ == nullptr || line >= run_->progress().size()) {
    switch (plan_->rows[line].verdict) {
      case Verdict::Good:
        return set(tr("Good"), "success", "s-succeeded");
      case Verdict::Ask:
        return set(tr("Look at it"), "warning", "alert");
      case Verdict::Refused:
        return set(tr("Refused"), "danger", "s-failed");
    }
  }
  using State = BulkProgress::State;
  const BulkProgress& progress = run_->progress()[line];
  if (!progress.words.empty()) row["words"] = outside(progress.words, 300);
  switch (progress.state) {
    case State::LeftOut:
      return set(tr("Left out"), "neutral", "ban");
    case State::Waiting:
      return set(tr("Waiting"), "neutral", "s-pending");
    case State::Held:
      return set(tr("Held"), "info", "pause");
    case State::Leaving:
      return set(tr("On the way"), "info", "refresh");
    case State::Unknown:
      return set(tr("Unknown"), "warning", "alert");
    case State::Sent:
      return set(progress.refundNumber.empty() ? tr("Sent") : tr("Sent, %1").arg(outside(progress.refundNumber, 24)),
                 "success", "s-succeeded");
    case State::NotSent:
      return set(tr("Not sent"), "danger", "s-failed");
    case State::Cancelled:
      return set(tr("Cancelled"), "neutral", "ban");
  }
}

}  // namespace paydeck
