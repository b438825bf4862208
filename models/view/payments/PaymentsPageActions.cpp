// What a person does on the payments page.
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>

#include "models/view/payments/PaymentsPage.h"

namespace paydeck {

void PaymentsPage::chooseTab(int index) {
  if (index < 0 || index >= tabs_.rowCount()) return;
  const QString created = filter_.created();
  tabs_.setCurrent(index);
  const QString query = tabs_.view(index).query;
  const bool keepDates = !created.isEmpty() && !query.contains(QStringLiteral("created:"));
  filter_.setText(keepDates ? query + QStringLiteral(" created:") + created : query);
}

void PaymentsPage::nextTab(int by) {
  const int count = tabs_.rowCount();
  chooseTab((tabs_.current() + by + count) % count);
}

void PaymentsPage::sortBy(const QString& column) {
  const auto flip = [this](PaymentSort first, PaymentSort second) { sort_ = sort_ == first ? second : first; };
  if (column == u"time") flip(PaymentSort::Newest, PaymentSort::Oldest);
  if (column == u"customer") flip(PaymentSort::CustomerUp, PaymentSort::CustomerDown);
  if (column == u"status") flip(PaymentSort::StatusUp, PaymentSort::StatusDown);
  if (column == u"value") flip(PaymentSort::ValueDown, PaymentSort::ValueUp);
  emit sortChanged();
  showQuestion();
}

void PaymentsPage::saveView(const QString& name) {
  filter_.commit();
  tabs_.add(name, filter_.text());
  emit contentChanged();
}

void PaymentsPage::openCurrent() {
  if (!list_.hasCurrent()) list_.moveCurrent(0);
  if (list_.hasCurrent()) detail_.openPayment(list_.currentKey());
}

void PaymentsPage::openPayment(PaymentKey key) {
  const int row = model_.indexOf(key);
  if (row >= 0) list_.setCurrentRow(row);
  detail_.openPayment(key);
}

void PaymentsPage::closeDetail() {
  detail_.close();
}

bool PaymentsPage::goBack() {
  if (detail_.isOpen()) {
    detail_.close();
    return true;
  }
  if (!list_.selection().empty()) {
    list_.clearSelection();
    return true;
  }
  if (list_.hasCurrent()) {
    list_.clearCurrent();
    return true;
  }
  return false;
}

void PaymentsPage::stepDetail(int by) {
  list_.moveCurrent(by);
}

void PaymentsPage::removeNarrowest() {
  if (narrowTerm().isEmpty()) return filter_.clear();
  filter_.removeTermAt(narrowest_.term);
}

void PaymentsPage::exportTo(const QUrl& file) {
  const CsvColumns columns{columns_.order(), columns_.method(), columns_.paid(), columns_.email(), columns_.hash()};
  exporter_.start(file, model_.keys(), columns);
}

QString PaymentsPage::exportFileName() const {
  const QString day = format_.times().dateOf(format_.now()).toString(Qt::ISODate);
  return QStringLiteral("payments-%1.csv").arg(day);
}

void PaymentsPage::copyText(const QString& text) {
  if (text.isEmpty()) return;
  QGuiApplication::clipboard()->setText(format_.forClipboard(text));
  emit said(tr("Copied %1").arg(plainUserText(text, 40)));
}

void PaymentsPage::copyIds() {
  if (!list_.selection().empty() && !list_.selection().isAll()) {
    const std::vector<PaymentKey> keys(list_.selection().keys().begin(), list_.selection().keys().end());
    pool_.run(
        this, [keys](CacheReader& reader) { return reader.rows(keys); },
        [this](Result<std::vector<PaymentRow>> rows) {
          if (!rows) return emit said(tr("The payments couldn’t be read."));
          QStringList ids;
          for (const PaymentRow& row : *rows) ids.append(QString::fromStdString(row.id.value()));
          QGuiApplication::clipboard()->setText(ids.join(u'\n'));
          emit said(tr("Copied %1 payment IDs").arg(format_.count(ids.size())));
        });
    return;
  }
  const PaymentRow* row = list_.hasCurrent() ? model_.rowOf(list_.currentKey()) : nullptr;
  if (detail_.isLoaded()) return copyText(detail_.paymentId());
  if (row != nullptr) copyText(QString::fromStdString(row->id.value()));
}

void PaymentsPage::copyHash() {
  const PaymentRow* row = list_.hasCurrent() ? model_.rowOf(list_.currentKey()) : nullptr;
  if (detail_.isLoaded()) return copyText(detail_.hash());
  if (row != nullptr) copyText(QString::fromStdString(row->transactionHash));
}

void PaymentsPage::refundCurrent() {
  const KeySelection& selection = list_.selection();
  if (selection.isAll()) return emit said(tr("Select the payments to refund one by one, not all at once."));
  if (selection.keys().size() > 1)
    emit refundsWanted({selection.keys().begin(), selection.keys().end()});
  else if (list_.hasCurrent())
    emit refundWanted(list_.currentKey());
}

void PaymentsPage::openExplorer() {
  if (detail_.explorerUrl().isEmpty()) return;
  QDesktopServices::openUrl(QUrl(detail_.explorerUrl()));
}

void PaymentsPage::filterByCustomer() {
  filter_.showOnlyCustomer(detail_.customerName(), detail_.customerEmail());
}

}  // namespace paydeck
