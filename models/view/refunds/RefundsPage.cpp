#include "models/view/refunds/RefundsPage.h"

#include "models/view/payments/DayCalendar.h"

namespace paydeck {
namespace {

constexpr std::chrono::seconds kAgeStep(20);

UtcTime startOfToday(const Formatter& format) {
  const DayCalendar calendar(format.zone());
  return calendar.startOf(calendar.dayOf(format.now()));
}

}  // namespace

RefundsPage::RefundsPage(RefundActions& actions, RefundReads& reads, const Formatter& format, QObject* parent)
    : QObject(parent),
      actions_(actions),
      format_(format),
      source_(actions, reads),
      detail_(actions, reads, format),
      batch_(actions, format),
      policies_(actions, format),
      bulk_(actions, reads, format) {
  question_.startOfToday = startOfToday(format_);
  connect(&source_, &QueueSource::changed, this, &RefundsPage::rebuild);
  connect(&actions_, &RefundActions::abilityChanged, this, &RefundsPage::askAbilities);
  connect(&model_, &QueueModel::currentChanged, this, &RefundsPage::followCurrent);
  connect(&model_, &QueueModel::selectionChanged, this, &RefundsPage::changed);
  connect(&batch_, &QueueBatch::decided, &source_, &QueueSource::learn);
  connect(&batch_, &QueueBatch::finished, this, [this](int approved, int failed) {
    model_.clearSelected();
    emit said(failed == 0 ? tr("%1 approved").arg(approved) : tr("%1 approved, %2 not").arg(approved).arg(failed));
  });
  connect(&bulk_, &BulkRefunds::said, this, &RefundsPage::said);
  connect(&format_, &Formatter::changed, this, [this] {
    question_.startOfToday = startOfToday(format_);
    source_.ask(question_);
  });
  connect(&minute_, &QTimer::timeout, this, &RefundsPage::rebuild);  // ages grow
  minute_.start(kAgeStep);
  writeTabs();
  source_.ask(question_);
}

void RefundsPage::setLive(PaymentsLive live) {
  if (live == live_) return;
  const bool names = live.names != live_.names;
  live_ = std::move(live);
  if (names) return askAbilities();
  rebuild();
}

void RefundsPage::askAbilities() {
  abilities_.clear();
  for (const auto& [connection, name] : live_.names) {
    RefundAbility ability = actions_.ability(connection);
    if (ability.backendName.isEmpty()) ability.backendName = name;
    abilities_.emplace(connection, std::move(ability));
  }
  policies_.ask(abilities_);
  bulk_.setAbilities(abilities_);
  rebuild();
}

const RefundAbility& RefundsPage::abilityOf(const QueueItem& item) const {
  static const RefundAbility kNone;
  const auto known = abilities_.find(item.connection());
  return known == abilities_.end() ? kNone : known->second;
}

void RefundsPage::chooseTab(int index) {
  if (index < 0 || index > static_cast<int>(QueueTab::Failed) || index == tab()) return;
  question_.tab = static_cast<QueueTab>(index);
  closeDetail();
  model_.clearSelected();
  model_.setLines({});
  source_.ask(question_);
  rebuild();
}

void RefundsPage::nextTab(int by) {
  const int count = static_cast<int>(QueueTab::Failed) + 1;
  chooseTab((tab() + by + count) % count);
}

void RefundsPage::setSearch(const QString& text) {
  if (text == search()) return;
  question_.search = text.toStdString();
  emit searchChanged();
  source_.ask(question_);
  rebuild();
}

void RefundsPage::retry() {
  source_.retry();
}

void RefundsPage::rebuild() {
  std::vector<QueueGroupPlan> groups = planQueue(source_.items(), question_, abilities_);
  columnCurrency_ = columnCurrencyOf(groups);
  showRows(groups);
  waitingForYou_ = 0;
  QueueQuestion waiting;
  waiting.startOfToday = question_.startOfToday;
  for (const QueueGroupPlan& group : planQueue(source_.items(), waiting, abilities_)) {
    if (group.group == QueueGroup::ForYou) waitingForYou_ = static_cast<int>(group.items.size());
  }
  writeTabs();
  emit changed();
}

void RefundsPage::showRows(const std::vector<QueueGroupPlan>& groups) {
  const bool stale = !live_.stale.empty();
  const QueueWording wording{format_, abilities_, columnCurrency_, stale};
  std::vector<QueueModel::Line> lines;
  sums_ = {};
  for (const QueueGroupPlan& group : groups) {
    lines.push_back({"h " + std::to_string(static_cast<int>(group.group)), writeQueueHeading(group, wording), {}});
    const bool counted = group.group != QueueGroup::DecidedToday && group.group != QueueGroup::NotPaid;
    for (const QueueItem& item : group.items) {
      lines.push_back({item.key, writeQueueRow(item, group.group, wording), item});
      if (counted) sums_.add(item);
    }
  }
  model_.setLines(std::move(lines));
  for (const QueueItem& item : source_.items()) detail_.update(item, abilityOf(item), isStale(item));
  followCurrent();
}

void RefundsPage::followCurrent() {
  const QueueItem* item = model_.current();
  if (item != nullptr && detail_.isOpen()) detail_.show(*item, abilityOf(*item));
  if (!detail_.isOpen()) return;
  int position = 0;
  int of = 0;
  const std::string& key = detail_.item()->key;
  for (const QueueModel::Line& line : model_.lines()) {
    if (line.row.heading && position > 0) break;
    if (line.row.heading) of = 0;
    if (line.row.heading) continue;
    ++of;
    if (line.key == key) position = of;
  }
  detail_.setPosition(position > 0 ? tr("%1 of %2").arg(position).arg(of) : QString());
}

void RefundsPage::openRow(int row) {
  model_.setCurrentRow(row);
  openCurrent();
}

void RefundsPage::openCurrent() {
  if (model_.current() == nullptr) model_.moveCurrent(1);
  const QueueItem* item = model_.current();
  if (item == nullptr) return;
  detail_.show(*item, abilityOf(*item));
  followCurrent();
  emit changed();
}

void RefundsPage::closeDetail() {
  detail_.close();
  emit changed();
}

void RefundsPage::step(int by) {
  model_.moveCurrent(by);
}

bool RefundsPage::goBack() {
  if (batch_.isOpen()) {
    batch_.close();
  } else if (detail_.step() != RefundDetail::NoStep) {
    detail_.setStep(RefundDetail::NoStep);
  } else if (detail_.isOpen()) {
    closeDetail();
  } else if (!model_.selected().empty()) {
    model_.clearSelected();
  } else if (!search().isEmpty()) {
    setSearch({});
  } else {
    return false;
  }
  return true;
}

std::vector<QueueItem> RefundsPage::selectedItems() const {
  std::vector<QueueItem> items;
  for (const QueueModel::Line& line : model_.lines()) {
    if (model_.selected().contains(line.key)) items.push_back(line.item);
  }
  return items;
}

}  // namespace paydeck
