#include "app/paydeck/Screens.h"

#include <QCoreApplication>

namespace paydeck {
namespace {

constexpr unsigned kReaders = 3;
constexpr QLatin1String kPageSetting("ui.page");

QLocale localeOf(const Arguments& arguments) {
  const QLocale wanted = arguments.language.isEmpty() ? QLocale() : QLocale(arguments.language);
  return wanted.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : wanted;
}

AppRoot::Parts parts(Navigation& navigation, AppSettings& settings, NoticeList& notices, Formatter& format) {
  AppRoot::Parts out;
  out.navigation = &navigation;
  out.settings = &settings;
  out.notices = &notices;
  out.format = &format;
  return out;
}

}  // namespace

Screens::Screens(const Services& services, const Arguments& arguments, const QString& workspacePath)
    : services_(services),
      pool_(services.cache, kReaders),
      settings_(services.settings, appearance_),
      format_(services.clock, localeOf(arguments), settings_.zone()),
      notices_(services.clock),
      connections_(format_),
      live_(connections_, format_),
      palette_(pool_, format_),
      payments_(pool_, changes_, format_, services.views),
      paymentsLive_(connections_, format_, payments_),
      refundReads_(pool_, changes_),
      refunds_(services.refunds, refundReads_, format_),
      refundSheet_(services.refunds, pool_, changes_, format_),
      overview_(pool_, changes_, format_),
      onboarding_(services.actions),
      settingsPage_(services.actions),
      attention_(pool_, changes_, format_, navigation_),
      announcer_(changes_, notices_, live_),
      other_({services.clock, services.workspaceFile, services.cache, changes_}),
      root_([this] {
        AppRoot::Parts out = parts(navigation_, settings_, notices_, format_);
        out.connections = &connections_;
        out.live = &live_;
        out.palette = &palette_;
        out.payments = &payments_;
        out.refunds = &refunds_;
        out.refundSheet = &refundSheet_;
        out.overview = &overview_;
        out.onboarding = &onboarding_;
        out.settingsPage = &settingsPage_;
        out.announcer = &announcer_;
        return out;
      }()) {
  root_.version = QStringLiteral(PAYDECK_VERSION);
  root_.workspacePath = workspacePath;
  settings_.setStyleForThisRun(arguments.style);
  payments_.columns()->keepIn(services_.settings);
  services_.cache.addObserver(changes_);
  fillNavigation();
  fillPalette();
  joinPages();
  joinSync();
  joinRefunds();
  joinExport();
}

Screens::~Screens() {
  services_.cache.removeObserver(changes_);
}

void Screens::fillNavigation() {
  navigation_.setEntries({
      {.key = QStringLiteral("overview"),
       .title = tr("Overview"),
       .icon = QStringLiteral("overview"),
       .letter = QStringLiteral("O")},
      {.key = QStringLiteral("payments"),
       .title = tr("Payments"),
       .icon = QStringLiteral("payments"),
       .letter = QStringLiteral("P")},
      {.key = QStringLiteral("refunds"),
       .title = tr("Refunds"),
       .icon = QStringLiteral("refunds"),
       .letter = QStringLiteral("R")},
      {.key = QStringLiteral("settings"),
       .title = tr("Settings"),
       .icon = QStringLiteral("settings"),
       .letter = QStringLiteral(","),
       .atBottom = true},
  });
}

void Screens::fillPalette() {
  const auto goTo = [this](const char* key) { return [this, key] { navigation_.go(QLatin1String(key)); }; };
  palette_.setActions({
      {.key = QStringLiteral("overview"),
       .title = tr("Go to Overview"),
       .icon = QStringLiteral("overview"),
       .keys = {QStringLiteral("G"), QStringLiteral("O")},
       .run = goTo("overview")},
      {.key = QStringLiteral("payments"),
       .title = tr("Go to Payments"),
       .icon = QStringLiteral("payments"),
       .keys = {QStringLiteral("G"), QStringLiteral("P")},
       .run = goTo("payments")},
      {.key = QStringLiteral("refunds"),
       .title = tr("Go to Refunds"),
       .icon = QStringLiteral("refunds"),
       .keys = {QStringLiteral("G"), QStringLiteral("R")},
       .words = tr("approve reject outbox"),
       .run = goTo("refunds")},
      {.key = QStringLiteral("needs-you"),
       .title = tr("Show what needs you"),
       .icon = QStringLiteral("inbox"),
       .keys = {QStringLiteral("G"), QStringLiteral("A")},
       .words = tr("attention underpaid overpaid disputed"),
       .run = [this] { root_.filterPayments(QStringLiteral("status:underpaid,overpaid,paid_late,disputed")); }},
      {.key = QStringLiteral("settings"),
       .title = tr("Go to Settings"),
       .icon = QStringLiteral("settings"),
       .keys = {QStringLiteral("G"), QStringLiteral(",")},
       .words = tr("connections time zone text size"),
       .run = goTo("settings")},
      {.key = QStringLiteral("theme"),
       .title = tr("Switch between light and dark"),
       .icon = QStringLiteral("moon"),
       .keys = {QStringLiteral("Ctrl"), QStringLiteral("⇧"), QStringLiteral("D")},
       .words = tr("theme appearance"),
       .run = [this] { settings_.toggleTheme(); }},
      {.key = QStringLiteral("try-now"),
       .title = tr("Ask every connection now"),
       .icon = QStringLiteral("refresh"),
       .words = tr("sync retry reconnect"),
       .run = [this] { services_.engine.tryNow(); }},
  });
}

void Screens::joinPages() {
  connect(&navigation_, &Navigation::pageChanged, this, [this] {
    if (navigation_.has(navigation_.page())) services_.settings.set(kPageSetting, navigation_.page());
  });
  connect(&palette_, &CommandPalette::paymentRequested, &root_, &AppRoot::openPayment);
  connect(&palette_, &CommandPalette::filterRequested, &root_, &AppRoot::filterPayments);
  connect(&palette_, &CommandPalette::copyRequested, &root_, &AppRoot::copy);
  connect(&payments_, &PaymentsPage::said, this, [this](const QString& text) {
    notices_.addPlain(text, {}, QStringLiteral("success"), QStringLiteral("check"));
  });
  connect(&settings_, &AppSettings::changed, this, [this] { format_.setZone(settings_.zone()); });
  connect(&onboarding_, &ConnectForm::connected, this, [this] { navigation_.go(QStringLiteral("overview")); });
  connect(&live_, &LiveState::actionRequested, this, [this](const QString& action) {
    if (action == u"try-now")
      services_.engine.tryNow();
    else
      navigation_.go(QStringLiteral("settings"));
  });
  payments_.setFetchTimeline([this](const ConnectionId& connection, const PaymentId& payment) {
    services_.engine.fetchTimeline(connection, payment);
  });
}

void Screens::joinRefunds() {
  connect(&payments_, &PaymentsPage::refundWanted, &refundSheet_, &RefundSheet::openPayment);
  connect(&payments_, &PaymentsPage::refundsWanted, this, [this](const std::vector<PaymentKey>& keys) {
    navigation_.go(QStringLiteral("refunds"));
    refunds_.bulk()->startWith(keys);
  });
  connect(&refunds_, &RefundsPage::editWanted, this, &Screens::editEntry);
  connect(&refunds_, &RefundsPage::said, this, [this](const QString& text) {
    notices_.addPlain(text, {}, QStringLiteral("success"), QStringLiteral("check"));
  });
  connect(&refunds_, &RefundsPage::tabsChanged, this, [this] {
    const int waiting = refunds_.waitingForYou();
    navigation_.setBadge(QStringLiteral("refunds"), waiting == 0 ? QString() : format_.count(waiting), waiting > 0);
  });
  const auto tell = [this] { refunds_.setLive(planPaymentsLive(connections_, format_)); };
  connect(&connections_, &ConnectionList::changed, this, tell);
  tell();
  connect(&live_, &LiveState::changed, this, [this] { refundSheet_.setOffline(live_.offline()); });
}

void Screens::editEntry(const QString& entry) {
  services_.refunds.listOutbox(&refundSheet_, {}, [this, entry](const Result<std::vector<OutboxEntry>>& entries) {
    if (!entries) return;
    for (const OutboxEntry& one : *entries) {
      if (QString::fromStdString(one.draft.id.value()) == entry) return refundSheet_.openEntry(one);
    }
  });
}

void Screens::joinExport() {
  const PaymentExport* exporter = payments_.exporter();
  connect(exporter, &PaymentExport::finished, this, [this](const QString& title, const QString& text) {
    notices_.addPlain(title, text, QStringLiteral("success"), QStringLiteral("download"));
  });
  connect(exporter, &PaymentExport::failed, this, [this](const QString& title, const QString& text) {
    notices_.add({.title = title,
                  .text = text,
                  .tone = QStringLiteral("danger"),
                  .icon = QStringLiteral("alert"),
                  .stays = true});
  });
}

void Screens::joinSync() {
  connect(&live_, &LiveState::changed, this, [this] { other_.setWatching(live_.isWatching()); });
  connect(&other_, &OtherProcess::holderChanged, &live_, &LiveState::setHolder);
  connect(&services_.relay, &StatusRelay::changed, &connections_, &ConnectionList::apply);
  connect(&live_, &LiveState::offlineChanged, this, [this] { overview_.feed()->setStale(live_.offline()); });
}

void Screens::setConnections(const std::vector<ConnectionConfig>& configs) {
  connections_.setConfigs(configs);
  for (const ConnectionStatus& status : services_.engine.statuses()) connections_.apply(status);
  const QString page = navigation_.page();
  if (configs.empty())
    navigation_.go(QStringLiteral("onboarding"));
  else if (page.isEmpty())
    navigation_.go(firstPage());
}

QString Screens::firstPage() const {
  const QString last = services_.settings.value(kPageSetting).value_or(QString());
  return navigation_.has(last) ? last : QStringLiteral("overview");
}

}  // namespace paydeck
