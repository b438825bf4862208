#include "models/view/payments/PaymentsPage.h"

#include "models/query/FormatPaymentQuery.h"
#include "models/query/ParsePaymentQuery.h"
#include "models/view/payments/QtZoneRules.h"

namespace paydeck {
namespace {

/// After this long without an answer the rows give way to a skeleton.
constexpr std::chrono::milliseconds kSlow{150};
constexpr std::chrono::milliseconds kCountsPause{700};
constexpr std::chrono::milliseconds kValuesPause{10'000};

DetailContext surroundings(const PaymentsLive& live, const ConnectionId& connection) {
  DetailContext context;
  context.stale = live.stale.contains(connection);
  context.asOf = live.asOf;
  context.offlineSince = live.offlineSince;
  const auto name = live.names.find(connection);
  if (name != live.names.end()) context.connectionName = name->second;
  return context;
}

std::vector<ConnectionName> namesOf(const PaymentsLive& live) {
  std::vector<ConnectionName> names;
  for (const auto& [id, name] : live.names) names.push_back({id, name.toStdString()});
  return names;
}

}  // namespace

PaymentsPage::PaymentsPage(ReadPool& pool, CacheNotifier& changes, Formatter& format, SavedViewStorage& savedViews,
                           QObject* parent)
    : QObject(parent),
      pool_(pool),
      format_(format),
      tabs_(savedViews, format),
      filter_(format),
      texts_(format, [this](const ConnectionId& connection) { return live_.stale.contains(connection); }),
      model_(pool, changes),
      list_(model_),
      detail_(pool, changes, format),
      exporter_(pool, format),
      totals_(pool, format),
      unreadable_(pool, changes, format),
      countsRead_(pool, kCountsPause,
                  [this](Result<std::vector<std::int64_t>> counts) {
                    if (counts) tabs_.setCounts(*counts);
                  }),
      narrowestRead_(pool, kCountsPause,
                     [this](Result<Narrowest> narrowest) {
                       if (narrowest) narrowest_ = *narrowest;
                       emit narrowestChanged();
                       emit contentChanged();
                     }),
      valuesRead_(pool, kValuesPause, [this](Result<KnownValues> values) {
        if (values) filter_.setKnownValues(std::move(*values));
      }) {
  connect(&changes, &CacheNotifier::changed, this, [this] {
    totals_.again();
    countsRead_.again();
    valuesRead_.again();
  });
  connectParts();
  showQuestion();
  askCounts();
  valuesRead_.ask(&KnownValues::read);
}

void PaymentsPage::connectParts() {
  list_.setTexts([this](const PaymentRow& row) { return texts_.write(row); },
                 [this](std::int64_t day) { return dayTitle(day); },
                 [this](std::int64_t count) {
                   return count == 1 ? tr("1 payment") : tr("%1 payments").arg(format_.count(count));
                 });
  detail_.setSurroundings([this](const ConnectionId& connection) { return surroundings(live_, connection); });
  connect(&filter_, &PaymentFilter::changed, this, &PaymentsPage::showQuestion);
  connect(&totals_, &PaymentsTotals::currencyChanged, this, [this] {
    texts_.setColumnCurrency(totals_.currency());
    list_.rewrite();
  });
  connect(&tabs_, &SavedViewTabs::viewsChanged, this, &PaymentsPage::askCounts);
  connect(&list_, &PaymentListWindow::selectionChanged, this, &PaymentsPage::selectedChanged);
  connect(&list_, &PaymentListWindow::currentChanged, this, [this] {
    if (detail_.isOpen() && list_.hasCurrent()) detail_.openPayment(list_.currentKey());
  });
  connect(&format_, &Formatter::changed, this, [this] {  // another day or zone: "today" means something else
    query_ = {};
    showQuestion();
    rewrite();
  });
  slowTimer_.setSingleShot(true);
  slowTimer_.setInterval(kSlow);
  connect(&slowTimer_, &QTimer::timeout, this, [this] {
    slow_ = true;
    emit contentChanged();
  });
  connect(&model_, &PaymentListModel::asked, &slowTimer_, qOverload<>(&QTimer::start));
  connect(&model_, &PaymentListModel::stateChanged, this, [this] {
    if (model_.state() != PaymentListModel::State::Loading) {
      slowTimer_.stop();
      slow_ = false;
    }
    emit contentChanged();
  });
  connect(&model_, &PaymentListModel::settled, this, [this] {
    answered_ = true;
    if (model_.count() == 0 && !query_.empty()) askNarrowest();
    emit contentChanged();
  });
}

void PaymentsPage::showQuestion() {
  PaymentQuery query = filter_.query();
  const ListQuestion& shown = model_.question();
  const bool first = !answered_ && model_.count() == 0 && query_.empty();
  if (!first && withoutSpans(query) == withoutSpans(query_) && shown.sort == sort_ &&
      shown.calendar.zone() == format_.zone()) {
    return emit contentChanged();
  }
  query_ = std::move(query);
  model_.show({query_, sort_, DayCalendar(format_.zone())});
  totals_.ask(query_, filter_.createdOnly());
  emit contentChanged();
}

void PaymentsPage::askCounts() {
  const QtZoneRules zone(format_.zone());
  std::vector<PaymentQuery> queries;
  for (const SavedFilter& view : tabs_.views()) {
    queries.push_back(
        resolveConnections(parsePaymentQuery(view.query.toStdString(), {format_.now(), zone}).query, namesOf(live_)));
  }
  countsRead_.ask([queries](CacheReader& reader) { return readCounts(reader, queries); });
}

void PaymentsPage::askNarrowest() {
  narrowestRead_.ask([query = query_](CacheReader& reader) { return readNarrowest(reader, query); });
}

void PaymentsPage::setLive(PaymentsLive live) {
  if (live == live_) return;
  const bool looks = live.stale != live_.stale || live.asOf != live_.asOf;
  const bool names = live.names != live_.names;
  live_ = std::move(live);
  if (names) {
    filter_.setConnections(namesOf(live_));
    unreadable_.setNames(live_.names);
  }
  if (looks || names) rewrite();
  emit liveChanged();
  emit contentChanged();
}

void PaymentsPage::rewrite() {
  list_.rewrite();
  detail_.rewrite();
}

PaymentsPage::Content PaymentsPage::content() const {
  // Rows of another question must not stand under this one's filter.
  if (model_.state() == PaymentListModel::State::Failed) return Content::Failed;
  if (slow_ && model_.state() == PaymentListModel::State::Loading) return Content::Loading;
  if (model_.count() > 0) return Content::Rows;
  if (model_.state() == PaymentListModel::State::Loading) return Content::Loading;
  if (!query_.empty()) return Content::NoResults;
  if (!live_.loading.isEmpty()) return Content::Loading;
  return live_.error.isEmpty() ? Content::FirstUse : Content::Failed;
}

}  // namespace paydeck
