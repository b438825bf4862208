#include "models/view/palette/PalettePlan.h"

#include <QCoreApplication>

namespace paydeck {
namespace {

QString tr(const char* text, int n = -1) {
  return QCoreApplication::translate("PalettePlan", text, nullptr, n);
}

PaletteRow heading(const QString& text, const QString& trailing = {}) {
  PaletteRow row;
  row.before = text;
  row.trailing = trailing;
  return row;
}

QString sums(const std::map<Currency, std::int64_t>& minor, const Formatter& format) {
  QStringList out;
  for (const auto& [currency, amount] : minor) out << format.money(Money(amount, currency));
  return out.join(QStringLiteral(" · "));
}

PaletteRow paymentRow(const PaymentRow& payment, const QString& text, const Formatter& format) {
  PaletteRow row;
  row.kind = PaletteRow::Kind::Payment;
  const QString name = plainUserText(QString::fromStdString(payment.customerName), 80);
  const QString order = plainUserText(QString::fromStdString(payment.orderRef), 60);
  const QString email = plainUserText(QString::fromStdString(payment.customerEmail), 80);
  splitAtMatch(!name.isEmpty() ? name : !email.isEmpty() ? email : tr("No name"), text, row);
  const QString when = format.times().inWords(payment.createdAt, format.now());
  row.detail = order.isEmpty() ? when : QStringLiteral("%1, %2").arg(order, when);
  row.status = statusLook(payment.state);
  row.trailing = payment.requested  ? format.money(*payment.requested)
                 : payment.received ? format.amounts().coin(*payment.received).text()
                                    : QStringLiteral("–");
  row.symbol = QString::fromStdString(payment.method.symbol);
  row.network = QString::fromStdString(payment.method.network);
  row.cardBrand = QString::fromStdString(payment.method.cardBrand);
  row.payment = payment.key;
  row.copy = QString::fromStdString(payment.id.value());
  return row;
}

PaletteRow customerRow(const FoundCustomer& customer, const QString& text, const Formatter& format) {
  PaletteRow row;
  row.kind = PaletteRow::Kind::Customer;
  const QString name = plainUserText(QString::fromStdString(customer.name), 80);
  const QString email = plainUserText(QString::fromStdString(customer.email), 80);
  splitAtMatch(name.isEmpty() ? email : name, text, row);
  row.detail = name.isEmpty() ? QString() : email;
  row.initials = initials(name.isEmpty() ? email : name);
  const QString count =
      customer.payments.count == 1 ? tr("1 payment") : tr("%1 payments").arg(format.count(customer.payments.count));
  const QString sum = sums(customer.payments.receivedMinor, format);
  row.trailing = sum.isEmpty() ? count : QStringLiteral("%1, %2").arg(count, sum);
  row.filter = QStringLiteral("email:\"%1\"").arg(QString(email).remove(u'"'));
  row.copy = email;
  return row;
}

PaletteRow actionRow(const PaletteAction& action, const QString& text) {
  PaletteRow row;
  row.kind = PaletteRow::Kind::Action;
  splitAtMatch(action.title, text, row);
  row.icon = action.icon;
  row.keys = action.keys;
  row.action = action.key;
  return row;
}

bool offers(const PaletteAction& action, const QString& text) {
  return action.title.contains(text, Qt::CaseInsensitive) || action.words.contains(text, Qt::CaseInsensitive);
}

void addFindings(std::vector<PaletteRow>& rows, const QString& text, const PaletteFindings& findings,
                 const Formatter& format) {
  if (!findings.payments.empty()) {
    const QString count = format.count(findings.paymentCount);
    rows.push_back(heading(tr("Payments"), findings.moreThanCounted
                                               ? tr("more than %1 found, all saved locally").arg(count)
                                               : tr("%1 found, all saved locally").arg(count)));
    for (const PaymentRow& payment : findings.payments) rows.push_back(paymentRow(payment, text, format));
  }
  if (!findings.customers.empty()) {
    rows.push_back(heading(tr("Customers")));
    for (const FoundCustomer& customer : findings.customers) rows.push_back(customerRow(customer, text, format));
  }
}

}  // namespace

void splitAtMatch(const QString& title, const QString& text, PaletteRow& row) {
  const qsizetype at = text.isEmpty() ? -1 : title.indexOf(text, 0, Qt::CaseInsensitive);
  row.before = at < 0 ? title : title.left(at);
  row.match = at < 0 ? QString() : title.mid(at, text.size());
  row.after = at < 0 ? QString() : title.mid(at + text.size());
}

std::vector<PaletteRow> planPalette(const QString& text, const PaletteFindings* findings,
                                    const std::vector<PaletteAction>& actions, const Formatter& format) {
  std::vector<PaletteRow> rows;
  const bool actionsOnly = text.startsWith(u'>');
  const QString wanted = (actionsOnly ? text.mid(1) : text).trimmed();
  if (!actionsOnly && !wanted.isEmpty() && findings != nullptr) addFindings(rows, wanted, *findings, format);

  std::vector<PaletteRow> offered;
  if (!actionsOnly && !wanted.isEmpty()) {
    PaletteRow filter;
    filter.kind = PaletteRow::Kind::Action;
    filter.before = tr("Filter payments by %1").arg(wanted);
    filter.icon = QStringLiteral("filter");
    filter.keys = {QStringLiteral("F")};
    filter.action = QStringLiteral("filter");
    filter.filter = wanted;
    offered.push_back(filter);
  }
  for (const PaletteAction& action : actions) {
    if (wanted.isEmpty() || offers(action, wanted)) offered.push_back(actionRow(action, wanted));
  }
  if (!offered.empty()) {
    rows.push_back(heading(tr("Actions")));
    rows.insert(rows.end(), offered.begin(), offered.end());
  }
  return rows;
}

}  // namespace paydeck
