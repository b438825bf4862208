#include "models/view/root/SystemAppearance.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QPalette>

namespace paydeck {
namespace {

constexpr char kService[] = "org.freedesktop.portal.Desktop";
constexpr char kPath[] = "/org/freedesktop/portal/desktop";
constexpr char kInterface[] = "org.freedesktop.portal.Settings";
constexpr char kAppearance[] = "org.freedesktop.appearance";
constexpr char kColorScheme[] = "color-scheme";
constexpr char kContrast[] = "contrast";
constexpr char kGnome[] = "org.gnome.desktop.interface";
constexpr char kAnimations[] = "enable-animations";
constexpr int kPatience = 2000;

QVariant unwrapped(QVariant value) {
  while (value.userType() == qMetaTypeId<QDBusVariant>()) value = value.value<QDBusVariant>().variant();
  return value;
}

}  // namespace

SystemAppearance::SystemAppearance(QObject* parent) : QObject(parent) {
  const QPalette palette = QGuiApplication::palette();
  paletteDark_ = palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
  dark_ = paletteDark_;
  highContrast_ = qEnvironmentVariable("PAYDECK_CONTRAST") == u"high";
  QDBusConnection bus = QDBusConnection::sessionBus();
  if (!bus.isConnected()) return;
  bus.connect(QLatin1String(kService), QLatin1String(kPath), QLatin1String(kInterface),
              QStringLiteral("SettingChanged"), this, SLOT(settingChanged(QString, QString, QDBusVariant)));
  askPortal(QLatin1String(kAppearance), QLatin1String(kColorScheme));
  askPortal(QLatin1String(kAppearance), QLatin1String(kContrast));
  askPortal(QLatin1String(kGnome), QLatin1String(kAnimations));
}

bool SystemAppearance::readColorScheme(const QVariant& value, bool fallback) {
  bool isNumber = false;
  const uint scheme = unwrapped(value).toUInt(&isNumber);
  if (!isNumber || scheme == 0 || scheme > 2) return fallback;
  return scheme == 1;
}

// Asynchronous: a portal that does not answer must not delay the first frame.
void SystemAppearance::askPortal(const QString& space, const QString& key) {
  QDBusMessage call = QDBusMessage::createMethodCall(QLatin1String(kService), QLatin1String(kPath),
                                                     QLatin1String(kInterface), QStringLiteral("Read"));
  call << space << key;
  auto* watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, kPatience), this);
  connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, space, key](QDBusPendingCallWatcher* done) {
    const QDBusPendingReply<QDBusVariant> reply = *done;
    if (!reply.isError()) apply(space, key, reply.value().variant());
    done->deleteLater();
  });
}

void SystemAppearance::settingChanged(const QString& space, const QString& key, const QDBusVariant& value) {
  apply(space, key, value.variant());
}

void SystemAppearance::apply(const QString& space, const QString& key, const QVariant& value) {
  const bool wasDark = dark_;
  const bool wasReduced = reducedMotion_;
  const bool wasHigh = highContrast_;
  if (space == QLatin1String(kAppearance) && key == QLatin1String(kColorScheme))
    dark_ = readColorScheme(value, paletteDark_);
  if (space == QLatin1String(kGnome) && key == QLatin1String(kAnimations)) reducedMotion_ = !unwrapped(value).toBool();
  if (space == QLatin1String(kAppearance) && key == QLatin1String(kContrast))
    highContrast_ = unwrapped(value).toUInt() == 1;
  if (wasDark != dark_ || wasReduced != reducedMotion_ || wasHigh != highContrast_) emit changed();
}

}  // namespace paydeck
