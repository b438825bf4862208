#include "app/wiring/KeyStoreProbe.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QFileInfo>
#include <QLibrary>
#include <QStringList>
#include <chrono>
#include <future>
#include <thread>

namespace paydeck {
namespace {

constexpr int kBusPatienceMs = 1000;
constexpr std::chrono::seconds kPatience{3};

/// D-Bus would try to start a bus of its own where there is none; a key store can only live on one that exists.
bool sessionBusExists() {
  if (!qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")) return true;
  const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
  return !runtime.isEmpty() && QFileInfo::exists(runtime + QStringLiteral("/bus"));
}

QStringList names(const QDBusConnection& bus, const QString& method) {
  const auto call = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/"),
                                                   QStringLiteral("org.freedesktop.DBus"), method);
  const QDBusMessage answer = bus.call(call, QDBus::Block, kBusPatienceMs);
  return answer.arguments().isEmpty() ? QStringList{} : answer.arguments().constFirst().toStringList();
}

KeyStoreProbe absent(std::string whyNot) {
  return {false, {}, std::move(whyNot)};
}

KeyStoreProbe askBus() {
  const QString busName = QStringLiteral("paydeck-probe");
  KeyStoreProbe probe = absent("no key store (GNOME Keyring, KWallet, KeePassXC) is running in this session");
  {
    const QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, busName);
    if (bus.isConnected()) {
      const QStringList known =
          names(bus, QStringLiteral("ListNames")) + names(bus, QStringLiteral("ListActivatableNames"));
      const bool wallet =
          known.contains(QStringLiteral("org.kde.kwalletd6")) || known.contains(QStringLiteral("org.kde.kwalletd5"));
      const bool service = known.contains(QStringLiteral("org.freedesktop.secrets"));
      QLibrary libsecret(QStringLiteral("secret-1"), 0);
      const bool library = service && libsecret.load();
      if (library) probe = {true, "the system's key store (Secret Service)", {}};
      if (!library && wallet) probe = {true, "the system's key store (KWallet)", {}};
      if (!library && !wallet && service) probe = absent("the library libsecret-1-0 is not installed");
    } else {
      probe = absent("the session's message bus cannot be reached");
    }
  }
  QDBusConnection::disconnectFromBus(busName);
  return probe;
}

}  // namespace

KeyStoreProbe probeKeyStore() {
  if (!sessionBusExists()) return absent("this session has no message bus, so no key store can be reached");
  // QtDBus waits without end for a bus that accepts the connection and then says nothing.
  std::promise<KeyStoreProbe> promise;
  auto answer = promise.get_future();
  std::thread([promise = std::move(promise)]() mutable { promise.set_value(askBus()); }).detach();
  if (answer.wait_for(kPatience) == std::future_status::ready) return answer.get();
  return absent("the session's message bus does not answer");
}

}  // namespace paydeck
