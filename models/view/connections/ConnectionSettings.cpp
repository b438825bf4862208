#include "models/view/connections/ConnectionSettings.h"

namespace paydeck {
namespace {

constexpr int kLongestName = 60;

ConnectionId idOf(const QString& id) {
  return ConnectionId(id.toStdString());
}

}  // namespace

ConnectionSettings::ConnectionSettings(ConnectionActions& actions, QObject* parent)
    : QObject(parent), actions_(actions), form_(actions) {}

template <class Action>
void ConnectionSettings::act(const QString& id, const QString& what, Action action) {
  if (!busy_.isEmpty()) return;  // a second click must not cut the first action short
  busy_ = id;
  failed_.clear();
  error_.clear();
  emit changed();
  calls_.run(std::move(action), [this, id, what](const Result<void>& result) {
    busy_.clear();
    if (!result) {
      failed_ = id;
      error_ = QString::fromStdString(result.error().message);
    }
    emit changed();
    if (result) emit done(id, what);
  });
}

void ConnectionSettings::rename(const QString& id, const QString& name) {
  const QString trimmed = name.simplified().left(kLongestName);
  if (trimmed.isEmpty()) {
    failed_ = id;
    error_ = tr("A connection needs a name.");
    emit changed();
    return;
  }
  act(id, tr("Renamed to %1").arg(trimmed),
      [&actions = actions_, id = idOf(id), name = trimmed.toStdString()](std::stop_token) {
        return actions.rename(id, name);
      });
}

void ConnectionSettings::disconnectFrom(const QString& id) {
  act(id, tr("Disconnected"), [&actions = actions_, id = idOf(id)](std::stop_token) { return actions.disconnect(id); });
}

void ConnectionSettings::wipeLocalCopy(const QString& id) {
  act(id, tr("Local copy removed, reading it again"),
      [&actions = actions_, id = idOf(id)](std::stop_token) { return actions.wipeLocalCopy(id); });
}

void ConnectionSettings::reauthorise(const QString& id, const QString& key) {
  act(id, tr("Signed in again"),
      [&actions = actions_, id = idOf(id), secret = Secret(key.trimmed().toStdString())](std::stop_token stop) {
        return actions.reauthorise(id, secret, stop);
      });
}

void ConnectionSettings::dismissError() {
  failed_.clear();
  error_.clear();
  emit changed();
}

}  // namespace paydeck
