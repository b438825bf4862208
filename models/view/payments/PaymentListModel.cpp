#include "models/view/payments/PaymentListModel.h"

#include <algorithm>
#include <unordered_set>

namespace paydeck {
namespace {

constexpr unsigned kFirstRows = 120;
constexpr qsizetype kCachedRows = 3000;
constexpr std::chrono::milliseconds kReconcilePause{2000};
/// More changed payments than this are cheaper to find by reading the order again.
constexpr std::size_t kByPlaceAtMost = 5000;
/// More steps than this are told as one reset; nothing is lost, views keep their place by key.
constexpr std::size_t kStepsAtMost = 512;
constexpr qint64 kFreshMillis = 3000;
/// When more rows than this come at once, tinting them says nothing.
constexpr std::size_t kTintedAtMost = 12;
constexpr int kReadAhead = 40;

void append(std::vector<PaymentKey>& to, const std::vector<PaymentKey>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

}  // namespace

PaymentListModel::PaymentListModel(ReadPool& pool, CacheNotifier& notifier, QObject* parent)
    : QAbstractListModel(parent), pool_(pool), rows_(kCachedRows) {
  connect(&notifier, &CacheNotifier::changed, this, &PaymentListModel::cacheChanged);
  refreshTimer_.setSingleShot(true);
  connect(&refreshTimer_, &QTimer::timeout, this, &PaymentListModel::refresh);
  reconcileTimer_.setSingleShot(true);
  reconcileTimer_.setInterval(kReconcilePause);
  connect(&reconcileTimer_, &QTimer::timeout, this, &PaymentListModel::reconcile);
  clock_.start();
}

int PaymentListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> PaymentListModel::roleNames() const {
  return {{KeyRole, "key"}, {IdRole, "paymentId"}, {LoadedRole, "loaded"}};
}

QVariant PaymentListModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const PaymentKey key = keyAt(index.row());
  const PaymentRow* row = rows_.find(key);
  switch (role) {
    case KeyRole:
      return static_cast<qlonglong>(key);
    case IdRole:
    case Qt::DisplayRole:
      return row == nullptr ? QString() : QString::fromStdString(row->id.value());
    case LoadedRole:
      return row != nullptr;
    default:
      return {};
  }
}

int PaymentListModel::indexOf(PaymentKey key) const {
  const std::size_t index = keys_.indexOf(key);
  return index == keys_.size() ? -1 : static_cast<int>(index);
}

template <class Ask, class Receive>
void PaymentListModel::ask(Ask ask, Receive receive, ReadFor purpose) {
  pool_.run(
      this, std::move(ask),
      [this, generation = generation_, receive = std::move(receive)](auto answer) mutable {
        if (generation == generation_) receive(std::move(answer));
      },
      purpose);
}

void PaymentListModel::setState(State state, std::optional<Error> error) {
  state_ = state;
  error_ = std::move(error);
  emit stateChanged();
}

void PaymentListModel::show(ListQuestion question) {
  ++generation_;
  question_ = std::move(question);
  whole_ = false;
  refreshing_ = false;
  readingRows_ = false;
  pending_ = {};
  refreshTimer_.stop();
  reconcileTimer_.stop();
  setState(State::Loading);
  emit asked();
  ask([q = question_](CacheReader& reader) { return readFirstRows(reader, q, kFirstRows); },
      [this](Result<ListContent> content) {
        if (!content) return setState(State::Failed, content.error());
        const bool whole = content->whole;
        replace(std::move(*content));
        setState(State::Ready);
        if (whole) return scheduleRefresh();
        readWhole();
      });
}

void PaymentListModel::readWhole() {
  ask([q = question_](CacheReader& reader) { return readWholeList(reader, q); },
      [this](Result<ListContent> content) {
        if (!content) return setState(State::Failed, content.error());
        extend(std::move(*content));
        scheduleRefresh();
      },
      ReadFor::Figure);
}

void PaymentListModel::replace(ListContent content) {
  beginResetModel();
  keys_ = std::move(content.keys);
  groups_ = std::move(content.groups);
  whole_ = content.whole;
  for (PaymentRow& row : content.rows) rows_.put(std::move(row));
  endResetModel();
  emit settled();
}

void PaymentListModel::extend(ListContent content) {
  const std::size_t shown = keys_.size();
  bool same = content.keys.size() >= shown;
  for (std::size_t i = 0; same && i < shown; ++i) same = keys_.at(i) == content.keys.at(i);
  if (!same) return replace(std::move(content));
  const bool grows = content.keys.size() > shown;
  if (grows) beginInsertRows({}, static_cast<int>(shown), static_cast<int>(content.keys.size()) - 1);
  keys_ = std::move(content.keys);
  groups_ = std::move(content.groups);
  whole_ = true;
  if (grows) endInsertRows();
  emit settled();
}

void PaymentListModel::cacheChanged(const CacheChange& change) {
  append(pending_.inserted, change.inserted);
  append(pending_.updated, change.updated);
  pending_.history = pending_.history || change.history;
  pending_.everything = pending_.everything || change.everything;
  scheduleRefresh();
}

void PaymentListModel::scheduleRefresh() {
  const bool due = pending_.everything || !pending_.inserted.empty() || !pending_.updated.empty();
  if (!due || refreshing_ || !whole_ || refreshTimer_.isActive()) return;
  const std::chrono::milliseconds gone{sinceRefresh_.isValid() ? sinceRefresh_.elapsed() : leastPause_.count()};
  refreshTimer_.start(std::max(std::chrono::milliseconds{0}, std::max(pause_, leastPause_) - gone));
}

void PaymentListModel::refresh() {
  if (!whole_ || refreshing_) return;
  const CacheChange change = std::exchange(pending_, {});
  std::vector<PaymentKey> changed = change.updated;
  append(changed, change.inserted);
  std::sort(changed.begin(), changed.end());
  changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
  refreshing_ = true;
  if (change.everything) rows_.clear();
  const bool byPlace = question_.byTime() && !change.everything && changed.size() <= kByPlaceAtMost;
  const auto receive = [this, changed, news = !change.history](Result<ListRefresh> answer) {
    received(std::move(answer), changed, news);
  };
  if (byPlace) {
    ask([q = question_, keys = keys_, groups = groups_,
         changed](CacheReader& reader) { return refreshByPlace(reader, q, keys, groups, changed); },
        receive);
  } else {
    ask([q = question_, keys = keys_, changed,
         all = change.everything](CacheReader& reader) { return refreshByReading(reader, q, keys, changed, all); },
        receive, ReadFor::Figure);
  }
}

void PaymentListModel::reconcile() {
  if (!whole_) return;
  pending_.everything = true;
  scheduleRefresh();
}

void PaymentListModel::received(Result<ListRefresh> answer, const std::vector<PaymentKey>& changed, bool news) {
  refreshing_ = false;
  sinceRefresh_.start();
  if (!answer) {
    pause_ = kReconcilePause;  // what is shown stays; try again in a while
    pending_.everything = true;
    scheduleRefresh();
    return;
  }
  pause_ = std::chrono::duration_cast<std::chrono::milliseconds>(answer->took * 4);
  if (answer->steps) {
    updateRows(std::move(answer->rows), changed);
    apply(*answer->steps, news);
    groups_ = std::move(answer->groups);
    emit settled();
    emitChanged(changed);
  } else {
    updateRows(std::move(answer->rows), changed);
    replace(std::move(*answer->content));
  }
  if (wanted_) want(wanted_->first, wanted_->second);
  scheduleRefresh();
}

void PaymentListModel::apply(const std::vector<ListStep>& steps, bool news) {
  std::size_t coming = 0;
  for (const ListStep& step : steps) coming += step.keys.size();
  const qint64 now = clock_.elapsed();
  arrivals_.removeIf([now](const auto& entry) { return now - entry.value() > kFreshMillis; });
  if (news && coming <= kTintedAtMost) {
    for (const ListStep& step : steps) {
      for (const PaymentKey key : step.keys) arrivals_.insert(key, now);
    }
  }
  if (steps.size() <= kStepsAtMost) {
    for (const ListStep& step : steps) applyStep(step);
    return;
  }
  beginResetModel();
  for (const ListStep& step : steps) {
    if (step.kind == ListStep::Kind::Remove) keys_.remove(step.at, step.count);
    if (step.kind == ListStep::Kind::Insert) keys_.insert(step.at, step.keys);
  }
  endResetModel();
}

void PaymentListModel::applyStep(const ListStep& step) {
  const int first = static_cast<int>(step.at);
  const int last = static_cast<int>(step.at + step.count) - 1;
  if (step.kind == ListStep::Kind::Remove) {
    beginRemoveRows({}, first, last);
    keys_.remove(step.at, step.count);
    endRemoveRows();
  } else {
    beginInsertRows({}, first, last);
    keys_.insert(step.at, step.keys);
    endInsertRows();
  }
}

void PaymentListModel::updateRows(std::vector<PaymentRow> rows, const std::vector<PaymentKey>& changed) {
  std::unordered_set<PaymentKey> read;
  const bool keep = rows.size() < static_cast<std::size_t>(kCachedRows) / 2;
  for (PaymentRow& row : rows) {
    if (!keep && !rows_.contains(row.key)) continue;
    read.insert(row.key);
    rows_.put(std::move(row));
  }
  for (const PaymentKey key : changed) {
    if (!read.contains(key)) rows_.remove(key);
  }
}

void PaymentListModel::emitChanged(const std::vector<PaymentKey>& keys) {
  if (!wanted_ || keys.empty()) return;
  const std::unordered_set<PaymentKey> changed(keys.begin(), keys.end());
  const int last = std::min(wanted_->second, count() - 1);
  for (int row = std::max(0, wanted_->first); row <= last; ++row) {
    if (changed.contains(keyAt(row))) emit dataChanged(index(row), index(row), {IdRole, LoadedRole, Qt::DisplayRole});
  }
}

void PaymentListModel::want(int first, int last) {
  wanted_ = {first, last};
  readWanted();
}

void PaymentListModel::readWanted() {
  if (readingRows_ || !wanted_) return;
  const auto missing = [this](int from, int to) {
    std::vector<PaymentKey> keys;
    for (int row = std::max(0, from); row <= std::min(to, count() - 1); ++row) {
      if (!rows_.contains(keyAt(row))) keys.push_back(keyAt(row));
    }
    return keys;
  };
  if (missing(wanted_->first - kReadAhead / 4, wanted_->second + kReadAhead / 4).empty()) return;
  std::vector<PaymentKey> keys = missing(wanted_->first - kReadAhead, wanted_->second + kReadAhead);
  readingRows_ = true;
  ask([keys](CacheReader& reader) { return reader.rows(keys); },
      [this, keys](Result<std::vector<PaymentRow>> rows) {
        readingRows_ = false;
        if (!rows) return setState(State::Failed, rows.error());
        for (PaymentRow& row : *rows) rows_.put(std::move(row));
        emitChanged(keys);
        if (rows->size() == keys.size()) readWanted();
      });
}

bool PaymentListModel::isFresh(PaymentKey key) const {
  const auto it = arrivals_.constFind(key);
  return it != arrivals_.constEnd() && clock_.elapsed() - it.value() <= kFreshMillis;
}

}  // namespace paydeck
