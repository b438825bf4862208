// What the bulk sheet says about itself.
#include "models/view/refunds/BulkRefunds.h"

namespace paydeck {

QVariantList BulkRefunds::filters() const {
  if (!plan_) return {};
  const auto part = [this](const QString& name, std::size_t count) {
    return QVariant(QVariantMap{{"text", tr("%1 %2").arg(name, format_.count(static_cast<std::int64_t>(count)))}});
  };
  return {part(tr("All"), plan_->rows.size()), part(tr("Good"), plan_->good), part(tr("To look at"), plan_->ask),
          part(tr("Refused"), plan_->refused)};
}

void BulkRefunds::setFilter(int filter) {
  if (filter == filter_ || filter < 0 || filter > 3) return;
  filter_ = filter;
  rows_.show(plan_, static_cast<BulkRows::Filter>(filter));
  emit changed();
}

std::size_t BulkRefunds::sendable() const {
  return plan_ ? plan_->good + plan_->ask : 0;
}

QString BulkRefunds::sums() const {
  if (!plan_) return {};
  QStringList parts;
  for (const auto& [currency, sum] : plan_->sums) parts.append(format_.money(sum));
  return parts.join(QStringLiteral(" · "));
}

QString BulkRefunds::askText() const {
  if (!plan_ || plan_->ask == 0) return {};
  return plan_->ask == 1
             ? tr("I looked at the 1 line that asks for it")
             : tr("I looked at the %1 lines that ask for it").arg(format_.count(static_cast<std::int64_t>(plan_->ask)));
}

void BulkRefunds::setLooked(bool looked) {
  looked_ = looked;
  emit changed();
}

void BulkRefunds::setHoldMinutes(int minutes) {
  holdMinutes_ = std::clamp(minutes, 1, 24 * 60);
  emit changed();
}

QString BulkRefunds::confirmText() const {
  const auto count = static_cast<std::int64_t>(sendable());
  return count == 1 ? tr("Refund 1 payment") : tr("Send %1 refunds").arg(format_.count(count));
}

QString BulkRefunds::whyNot() const {
  if (!plan_) return tr("No file is loaded.");
  if (sendable() == 0) return tr("No line can be sent.");
  if (plan_->ask > 0 && !looked_) return tr("Look at the lines that ask for it, then say so.");
  return {};
}

QString BulkRefunds::progressText() const {
  if (!run_) return {};
  using State = BulkProgress::State;
  const auto part = [this](const QString& text, State state) {
    const int count = run_->count(state);
    return count == 0 ? QString() : text.arg(format_.count(count));
  };
  QStringList parts{part(tr("%1 sent"), State::Sent),          part(tr("%1 held"), State::Held),
                    part(tr("%1 on the way"), State::Leaving), part(tr("%1 unknown"), State::Unknown),
                    part(tr("%1 waiting"), State::Waiting),    part(tr("%1 not sent"), State::NotSent),
                    part(tr("%1 cancelled"), State::Cancelled)};
  parts.removeAll(QString());
  return parts.join(QStringLiteral(", "));
}

QString BulkRefunds::holdText() const {
  const auto until = run_ ? run_->heldUntil() : std::nullopt;
  if (!until) return {};
  const auto left = std::max(std::chrono::milliseconds(0), *until - format_.now());
  return tr("Leaves at %1, in %2. Until then you can cancel.")
      .arg(format_.times().clock(*until), TimeFormat::duration(left));
}

}  // namespace paydeck
