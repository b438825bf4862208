#include "models/view/root/AppSettings.h"

#include <algorithm>

namespace paydeck {
namespace {

constexpr int kSmallest = 80;
constexpr int kLargest = 150;

QString stored(const char* key) {
  return QStringLiteral("ui.") + QLatin1String(key);
}

}  // namespace

AppSettings::AppSettings(SettingsStorage& storage, const SystemAppearance& system, QObject* parent)
    : QObject(parent), storage_(storage), system_(system) {
  connect(&system, &SystemAppearance::changed, this, &AppSettings::changed);
}

// The first of the allowed words is the default.
QString AppSettings::text(const char* key, const QStringList& allowed) const {
  const QString value = storage_.value(stored(key)).value_or(QString());
  return allowed.contains(value) ? value : allowed.first();
}

void AppSettings::store(const char* key, const QString& value) {
  if (storage_.value(stored(key)) == value) return;
  storage_.set(stored(key), value);
  emit changed();
}

int AppSettings::textSize() const {
  bool isNumber = false;
  const int percent = storage_.value(stored("text_size")).value_or(QString()).toInt(&isNumber);
  return isNumber && percent >= kSmallest && percent <= kLargest ? percent : 100;
}

void AppSettings::setTextSize(int percent) {
  store("text_size", QString::number(std::clamp(percent, kSmallest, kLargest)));
}

QString AppSettings::timeZone() const {
  const QString name = storage_.value(stored("time_zone")).value_or(QString());
  return !name.isEmpty() && QTimeZone(name.toUtf8()).isValid() ? name : QStringLiteral("UTC");
}

void AppSettings::setTimeZone(const QString& name) {
  if (QTimeZone(name.toUtf8()).isValid()) store("time_zone", name);
}

bool AppSettings::dark() const {
  const QString chosen = style_.isEmpty() ? theme() : style_;
  return chosen == u"system" ? system_.dark() : chosen == u"dark";
}

bool AppSettings::reducedMotion() const {
  return motion() == u"system" ? system_.reducedMotion() : motion() == u"reduced";
}

bool AppSettings::highContrast() const {
  return contrast() == u"system" ? system_.highContrast() : contrast() == u"high";
}

void AppSettings::setStyleForThisRun(const QString& style) {
  style_ = style;
  emit changed();
}

void AppSettings::toggleTheme() {
  const QString next = dark() ? QStringLiteral("light") : QStringLiteral("dark");
  style_.clear();
  storage_.set(stored("theme"), next);
  emit changed();
}

QStringList AppSettings::timeZones() const {
  QStringList names{QStringLiteral("UTC")};
  for (const QByteArray& id : QTimeZone::availableTimeZoneIds()) {
    if (id.contains('/') && !id.startsWith("Etc/") && !id.startsWith("SystemV/")) names << QString::fromLatin1(id);
  }
  return names;
}

}  // namespace paydeck
