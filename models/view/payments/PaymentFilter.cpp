#include "models/view/payments/PaymentFilter.h"

#include <QVariantMap>
#include <algorithm>

#include "models/query/EditQuery.h"
#include "models/query/QueryChip.h"
#include "models/query/QueryTokens.h"
#include "models/view/payments/QtZoneRules.h"

namespace paydeck {
namespace {

constexpr int kMistakeDelay = 600;

int characters(const QString& text, std::size_t bytes) {
  return static_cast<int>(QString::fromUtf8(text.toUtf8().left(static_cast<qsizetype>(bytes))).size());
}

std::size_t bytes(const QString& text, int cursor) {
  return static_cast<std::size_t>(text.left(cursor).toUtf8().size());
}

/// A blank that ends the last term, not one inside quotes.
bool endsFinished(const QString& typed) {
  if (!typed.endsWith(u' ') || typed.trimmed().isEmpty()) return false;
  const std::string utf8 = typed.toStdString();
  const auto tokens = queryTokens(utf8);
  return !tokens.empty() && tokens.back().end < utf8.size() &&
         std::all_of(tokens.back().values.begin(), tokens.back().values.end(),
                     [](const ValueToken& v) { return v.closed; });
}

QString inWords(const QueryMistake& mistake) {
  const QString message = QString::fromStdString(mistake.message);
  if (mistake.expected.empty()) return message;
  return message + u' ' + PaymentFilter::tr("Try %1.").arg(QString::fromStdString(mistake.expected));
}

}  // namespace

PaymentFilter::PaymentFilter(const Formatter& format, QObject* parent) : QObject(parent), format_(format) {
  mistakeTimer_.setSingleShot(true);
  mistakeTimer_.setInterval(kMistakeDelay);
  connect(&mistakeTimer_, &QTimer::timeout, this, &PaymentFilter::lookForMistakes);
}

QString PaymentFilter::text() const {
  const QString committed = QString::fromStdString(committed_);
  const QString typed = typed_.trimmed();
  return committed.isEmpty() ? typed : typed.isEmpty() ? committed : committed + u' ' + typed;
}

ParsedQuery PaymentFilter::parsed(const QString& text) const {
  const QtZoneRules zone(format_.zone());
  return parsePaymentQuery(text.toStdString(), {format_.now(), zone});
}

PaymentQuery PaymentFilter::query() const {
  return resolveConnections(parsed(text()).query, connections_);
}

PaymentQuery PaymentFilter::queryWithoutCreated() const {
  PaymentQuery query = this->query();
  std::erase_if(query.terms, [](const QueryTerm& term) { return term.field == QueryField::Created; });
  return query;
}

PaymentQuery PaymentFilter::createdOnly() const {
  PaymentQuery query = this->query();
  std::erase_if(query.terms, [](const QueryTerm& term) { return term.field != QueryField::Created; });
  return query;
}

QVariantList PaymentFilter::chips() const {
  QVariantList list;
  const ParsedQuery parsed = this->parsed(QString::fromStdString(committed_));
  for (const QueryChip& chip : queryChips(committed_, parsed)) {
    if (chip.field == "created" && !chip.negated && !chip.faulty) continue;
    QString mistake;
    for (const QueryMistake& m : parsed.mistakes) {
      if (m.begin >= chip.begin && m.end <= chip.end && mistake.isEmpty()) mistake = inWords(m);
    }
    const QString field = QString::fromStdString(chip.field);
    list.append(QVariantMap{
        {"field", (chip.negated ? QStringLiteral("-") : QString()) + (field.isEmpty() ? field : field + u':')},
        {"value", plainUserText(QString::fromStdString(chip.value), 60)},
        {"faulty", chip.faulty},
        {"mistake", mistake},
        {"begin", static_cast<int>(chip.begin)}});
  }
  return list;
}

QVariantList PaymentFilter::offers() const {
  QVariantList list;
  for (const QueryOffer& offer : offers_) {
    const PaymentStatus status = paymentStatusFromName(offer.label);
    const bool isStatus = status != PaymentStatus::Unknown;
    const StatusLook look = isStatus ? statusLook({status, {}, 0, 0}) : StatusLook{};
    QString label = plainUserText(QString::fromStdString(offer.label), 60);
    if (isStatus) label.replace(u'_', u' ');
    list.append(QVariantMap{{"label", label},
                            {"detail", QString::fromStdString(offer.detail)},
                            {"count", offer.count ? format_.count(*offer.count) : QString()},
                            {"icon", offer.negated ? QStringLiteral("minus") : look.icon},
                            {"tone", look.tone}});
  }
  return list;
}

void PaymentFilter::setConnections(std::vector<ConnectionName> connections) {
  connections_ = std::move(connections);
  values_.nameConnections(connections_);
  emit changed();
}

void PaymentFilter::setKnownValues(KnownValues values) {
  values_ = std::move(values);
  values_.nameConnections(connections_);
}

void PaymentFilter::setText(const QString& text) {
  committed_ = text.trimmed().toStdString();
  setTypedText({});
  emit changed();
}

void PaymentFilter::setTypedText(const QString& typed) {
  if (typed == typed_) return;
  typed_ = typed;
  offers_.clear();
  emit offersChanged();
  emit typedChanged();
  mistakeTimer_.start();
  if (!mistake_.isEmpty()) lookForMistakes();
}

void PaymentFilter::setTyped(const QString& typed, int cursor) {
  if (endsFinished(typed)) {
    typed_ = typed;
    return commit();
  }
  if (typed == typed_) return makeOffers(cursor);
  setTypedText(typed);
  makeOffers(cursor);
  emit changed();
}

void PaymentFilter::makeOffers(int cursor) {
  const QtZoneRules zone(format_.zone());
  offers_ = completePaymentQuery(typed_.toStdString(), bytes(typed_, cursor), values_, {format_.now(), zone});
  emit offersChanged();
}

void PaymentFilter::commit() {
  const QString all = text();
  setTypedText({});
  committed_ = all.toStdString();
  emit changed();
}

void PaymentFilter::removeChip(int begin) {
  committed_ = removeTerm(committed_, static_cast<std::size_t>(begin));
  emit changed();
}

void PaymentFilter::takeBackLast() {
  const auto tokens = queryTokens(committed_);
  const auto last =
      std::find_if(tokens.rbegin(), tokens.rend(), [](const TermToken& t) { return t.field != "created"; });
  if (last == tokens.rend()) return;
  const QString typed = QString::fromStdString(committed_.substr(last->begin, last->end - last->begin));
  committed_ = removeTerm(committed_, last->begin);
  setTypedText(typed);
  makeOffers(static_cast<int>(typed.size()));
  emit changed();
}

int PaymentFilter::acceptOffer(int index) {
  if (index < 0 || index >= static_cast<int>(offers_.size())) return static_cast<int>(typed_.size());
  const QueryOffer offer = offers_[static_cast<std::size_t>(index)];
  std::string text = typed_.toStdString();
  text.replace(offer.begin, offer.end - offer.begin, offer.insert);
  const QString typed = QString::fromStdString(text);
  const int cursor = characters(typed, offer.begin + offer.insert.size());
  setTypedText(typed);
  if (typed.endsWith(u':')) makeOffers(cursor);
  emit changed();
  return cursor;
}

void PaymentFilter::clear() {
  setText({});
}

void PaymentFilter::removeTermAt(int index) {
  const PaymentQuery query = parsed(text()).query;
  if (index < 0 || index >= static_cast<int>(query.terms.size())) return;
  const std::string all = text().toStdString();
  setText(QString::fromStdString(removeTerm(all, query.terms[static_cast<std::size_t>(index)].begin)));
}

void PaymentFilter::lookForMistakes() {
  const ParsedQuery parsed = this->parsed(typed_);
  mistake_.clear();
  mistakeBegin_ = mistakeEnd_ = 0;
  // Half a word that something on offer completes is not wrong yet.
  const bool unfinished = !offers_.empty() && !parsed.mistakes.empty() &&
                          parsed.mistakes.front().end == static_cast<std::size_t>(typed_.toUtf8().size());
  if (!parsed.mistakes.empty() && !unfinished) {
    const QueryMistake& first = parsed.mistakes.front();
    mistake_ = inWords(first);
    mistakeBegin_ = characters(typed_, first.begin);
    mistakeEnd_ = characters(typed_, first.end);
  }
  emit mistakeChanged();
}

}  // namespace paydeck
