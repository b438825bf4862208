// What the payments page says about itself: footer, headings, states.
#include "models/query/QueryChip.h"
#include "models/view/payments/PaymentsPage.h"
#include "models/view/payments/QtZoneRules.h"

namespace paydeck {

QString PaymentsPage::dayTitle(std::int64_t day) const {
  const QDate date = DayCalendar::date(day);
  const QString heading = format_.times().dayHeading(date, format_.now());
  const bool today = date == format_.times().dateOf(format_.now());
  if (today && live_.asOf && !live_.stale.empty())
    return tr("%1, as of %2").arg(heading, format_.times().clock(*live_.asOf));
  return today ? tr("%1, today").arg(heading) : heading;
}

QString PaymentsPage::selectedText() const {
  const int selected = list_.selectedCount();
  return selected == 0 ? QString() : tr("%1 selected").arg(format_.count(selected));
}

QString PaymentsPage::narrowTerm() const {
  if (narrowest_.term < 0 || narrowest_.term >= static_cast<int>(query_.terms.size())) return {};
  const std::string text = filter_.text().toStdString();
  const QueryTerm& term = query_.terms[static_cast<std::size_t>(narrowest_.term)];
  if (term.end > text.size() || term.begin >= term.end) return {};
  return plainUserText(QString::fromStdString(text.substr(term.begin, term.end - term.begin)), 40);
}

QString PaymentsPage::narrowText() const {
  const QString term = narrowTerm();
  if (term.isEmpty()) return tr("None of the %1 saved payments matches.").arg(format_.count(narrowest_.all));
  if (narrowest_.without == 1) return tr("1 payment would match without %1.").arg(term);
  return tr("%1 payments would match without %2.").arg(format_.count(narrowest_.without), term);
}

QString PaymentsPage::errorText() const {
  return model_.error() ? model_.errorText() : live_.error;
}

QString PaymentsPage::errorDetail() const {
  if (!model_.error()) return {};
  const std::string& request = model_.error()->requestId;
  return request.empty() ? QString() : tr("Request %1").arg(plainUserText(QString::fromStdString(request), 60));
}

bool PaymentsPage::canSaveView() const {
  const QString text = filter_.text();
  return !text.isEmpty() && text != tabs_.view(tabs_.current()).query;
}

QString PaymentsPage::sortColumn() const {
  switch (sort_) {
    case PaymentSort::ValueDown:
    case PaymentSort::ValueUp:
      return QStringLiteral("value");
    case PaymentSort::CustomerUp:
    case PaymentSort::CustomerDown:
      return QStringLiteral("customer");
    case PaymentSort::StatusUp:
    case PaymentSort::StatusDown:
      return QStringLiteral("status");
    default:
      return QStringLiteral("time");
  }
}

bool PaymentsPage::sortDescending() const {
  return sort_ == PaymentSort::Newest || sort_ == PaymentSort::ValueDown || sort_ == PaymentSort::CustomerDown ||
         sort_ == PaymentSort::StatusDown;
}

}  // namespace paydeck
