#include "models/view/root/ConnectionList.h"

#include <algorithm>

namespace paydeck {

ConnectionList::ConnectionList(const Formatter& format, QObject* parent) : QAbstractListModel(parent), format_(format) {
  ages_.setInterval(1000);
  connect(&ages_, &QTimer::timeout, this, &ConnectionList::refreshAges);
  connect(&format, &Formatter::changed, this, &ConnectionList::refreshAges);
  ages_.start();
}

void ConnectionList::setConfigs(const std::vector<ConnectionConfig>& configs) {
  std::vector<ConnectionFacts> next;
  for (const ConnectionConfig& config : configs) {
    const ConnectionFacts* known = find(config.id);
    next.push_back({config, known != nullptr ? known->status : ConnectionStatus{.connection = config.id}});
  }
  beginResetModel();
  facts_ = std::move(next);
  looks_.clear();
  for (const auto& c : facts_) looks_.push_back(planConnectionLook(c, format_.times(), format_.now()));
  endResetModel();
  emit changed();
}

void ConnectionList::apply(const ConnectionStatus& status) {
  const auto it =
      std::find_if(facts_.begin(), facts_.end(), [&](const auto& c) { return c.config.id == status.connection; });
  if (it == facts_.end()) return;
  it->status = status;
  refreshAges();
}

void ConnectionList::refreshAges() {
  for (std::size_t i = 0; i < facts_.size(); ++i) {
    ConnectionLook look = planConnectionLook(facts_[i], format_.times(), format_.now());
    if (look == looks_[i]) continue;
    looks_[i] = std::move(look);
    const QModelIndex at = index(static_cast<int>(i));
    emit dataChanged(at, at, {WordsRole, ToneRole, IconRole, DetailRole});
  }
  emit changed();
}

const ConnectionFacts* ConnectionList::find(const ConnectionId& id) const {
  const auto it = std::find_if(facts_.begin(), facts_.end(), [&](const auto& c) { return c.config.id == id; });
  return it == facts_.end() ? nullptr : &*it;
}

bool ConnectionList::isStale(const ConnectionId& id) const {
  const ConnectionFacts* known = find(id);
  return known == nullptr || planConnectionLook(*known, format_.times(), format_.now()).stale;
}

int ConnectionList::troubled() const {
  return static_cast<int>(std::count_if(facts_.begin(), facts_.end(), [](const auto& c) {
    return c.status.phase == SyncPhase::NeedsSignIn || c.status.phase == SyncPhase::Error;
  }));
}

QVariant ConnectionList::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const auto row = static_cast<std::size_t>(index.row());
  switch (role) {
    case IdRole:
      return QString::fromStdString(facts_[row].config.id.value());
    case Qt::DisplayRole:
    case NameRole:
      return isolatedUserText(QString::fromStdString(facts_[row].config.name), 80);
    case ProviderRole:
      return providerName(facts_[row].config.provider);
    case WordsRole:
      return looks_[row].words;
    case ToneRole:
      return looks_[row].tone;
    case IconRole:
      return looks_[row].icon;
    case DetailRole:
      return looks_[row].detail;
    case SandboxRole:
      return facts_[row].config.sandbox;
    default:
      return {};
  }
}

QHash<int, QByteArray> ConnectionList::roleNames() const {
  return {{IdRole, "connectionId"}, {NameRole, "name"}, {ProviderRole, "provider"}, {WordsRole, "words"},
          {ToneRole, "tone"},       {IconRole, "icon"}, {DetailRole, "detail"},     {SandboxRole, "sandbox"}};
}

}  // namespace paydeck
