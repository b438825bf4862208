#include "app/paydeck/TourSteps.h"

#include "app/paydeck/TourRefunds.h"

namespace paydeck {
namespace {

constexpr const char* kCustomer = "Chidi Okafor";
constexpr const char* kOrder = "LA-20430";

bool isLive(TourStage& stage) {
  return stage.root().live()->pill() == u"Live";
}

void connectSandbox(TourStage& stage) {
  stage.title(QStringLiteral("Connect a backend"));
  stage.expect(QStringLiteral("the first start asks where the payments live"),
               [&] { return stage.root().navigation()->page() == u"onboarding"; });
  stage.picture(QStringLiteral("01-onboarding-light"));
  stage.root().onboarding()->setProvider(ConnectForm::Sandbox);
  stage.root().onboarding()->next();
  stage.expect(
      QStringLiteral("the sandbox is connected and the overview opens"),
      [&] { return stage.root().navigation()->page() == u"overview"; }, std::chrono::seconds(60));
  stage.expect(
      QStringLiteral("the whole history is here and changes arrive live"), [&] { return isLive(stage); },
      std::chrono::seconds(90));
}

void readOverview(TourStage& stage) {
  stage.title(QStringLiteral("Read the overview"));
  OverviewPage& page = *stage.root().overview();
  stage.expect(QStringLiteral("the figures are computed from the local copy"),
               [&] { return page.state() == OverviewPage::Ready && page.kpis()->rowCount() == 5; });
  stage.expect(QStringLiteral("the chart has a point per day"), [&] { return page.points().size() > 5; });
  stage.picture(QStringLiteral("02-overview-light"));
}

// Kept in the hands of the tour so that it can be watched step by step.
std::string makePayment(TourStage& stage) {
  sandbox::PaymentWish wish;
  wish.requestedMinor = 124'800;
  wish.orderRef = kOrder;
  wish.customer.id = "cus_tour";
  wish.customer.country = "NG";
  wish.customer.name = kCustomer;
  wish.customer.email = "chidi@okafor.studio";
  wish.fate = sandbox::Fate::Manual;
  const auto made = stage.application().sandbox().server()->createPayment(wish);
  return made ? sandbox::paymentIdOf(made->key) : std::string();
}

void watchArrive(TourStage& stage, std::string& payment) {
  stage.title(QStringLiteral("Watch a payment arrive"));
  PaymentsPage& page = *stage.root().payments();
  stage.root().navigation()->go(QStringLiteral("payments"));
  stage.expect(QStringLiteral("the table shows the saved payments"),
               [&] { return page.content() == PaymentsPage::Content::Rows && page.model()->rowCount() >= 3000; });
  const int before = page.model()->rowCount();
  payment = makePayment(stage);
  stage.expect(QStringLiteral("a new payment appears by itself"),
               [&] { return !payment.empty() && page.model()->rowCount() > before; });
  stage.picture(QStringLiteral("03-payments-light"));
}

void openPayment(TourStage& stage, const std::string& payment) {
  stage.title(QStringLiteral("Open it and see it confirm"));
  PaymentsPage& page = *stage.root().payments();
  page.filter()->setText(QStringLiteral("order:") + QLatin1String(kOrder));
  stage.expect(QStringLiteral("the order is found"), [&] { return page.model()->rowCount() == 1; });
  stage.press(Qt::Key_J, Qt::NoModifier, QStringLiteral("j"));
  stage.press(Qt::Key_Return);
  stage.expect(QStringLiteral("Enter opens it"),
               [&] { return page.detail()->isOpen() && page.detail()->title() == QLatin1String(kOrder); });
  auto& server = *stage.application().sandbox().server();
  for (const auto step : {sandbox::LifeStepKind::Offer, sandbox::LifeStepKind::See})
    (void)server.advance(payment, step);
  (void)server.advance(payment, sandbox::LifeStepKind::Confirm, 3);
  stage.expect(QStringLiteral("its confirmations count up while one looks"),
               [&] { return page.detail()->status().text.startsWith(u"Confirming 3/"); });
  page.filter()->clear();
  stage.settle(std::chrono::milliseconds(600));
  stage.picture(QStringLiteral("04-payment-open-light"));
}

void filterAndSearch(TourStage& stage) {
  stage.title(QStringLiteral("Filter and search"));
  PaymentsPage& page = *stage.root().payments();
  const int all = page.model()->rowCount();
  page.filter()->setText(QStringLiteral("status:succeeded amount:>100 asset:USDC"));
  stage.expect(QStringLiteral("the filter leaves fewer payments"),
               [&] { return page.model()->rowCount() > 0 && page.model()->rowCount() < all; });
  stage.picture(QStringLiteral("05-filtered-light"));
  page.filter()->clear();
  CommandPalette& palette = *stage.root().palette();
  palette.show();
  stage.settle();
  stage.type(QStringLiteral("okafor"));
  stage.expect(QStringLiteral("the palette finds the customer's payment"), [&] {
    return std::any_of(palette.rows().begin(), palette.rows().end(), [](const PaletteRow& row) {
      return row.kind == PaletteRow::Kind::Payment && row.title() == QLatin1String(kCustomer);
    });
  });
  stage.picture(QStringLiteral("06-search-light"));
  stage.press(Qt::Key_Escape);
  stage.expect(QStringLiteral("Esc closes it"), [&] { return !palette.isOpen(); });
}

void changeSettings(TourStage& stage) {
  stage.title(QStringLiteral("Change a setting"));
  stage.root().navigation()->go(QStringLiteral("settings"));
  stage.picture(QStringLiteral("07-settings-light"));
  stage.root().settings()->setTimeZone(QStringLiteral("Asia/Tokyo"));
  stage.expect(QStringLiteral("another time zone applies at once"),
               [&] { return stage.root().format()->zone().id() == "Asia/Tokyo"; });
  stage.root().settings()->setTimeZone(QStringLiteral("UTC"));
}

void goOffline(TourStage& stage, const QString& style) {
  stage.title(QStringLiteral("Go offline and come back, ") + style);
  LiveState& live = *stage.root().live();
  stage.root().navigation()->go(QStringLiteral("payments"));
  stage.application().sandbox().stop();
  stage.expect(
      QStringLiteral("the band says since when it is offline and how old the data is"),
      [&] {
        return live.offline() && live.bannerStrong().startsWith(u"Offline since ") &&
               live.bannerText().contains(u"showing data as of");
      },
      std::chrono::seconds(45));
  stage.expect(QStringLiteral("reading goes on from the local copy"), [&] {
    return stage.root().payments()->model()->rowCount() > 0 && live.saved() == u"Reading the local copy";
  });
  stage.picture(QStringLiteral("08-offline-") + style);
  stage.expect(QStringLiteral("the backend is back"),
               [&] { return stage.application().sandbox().start().has_value(); });
  live.tryNow();
  stage.expect(
      QStringLiteral("Try now brings it live again"), [&] { return isLive(stage) && live.bannerStrong().isEmpty(); },
      std::chrono::seconds(60));
}

void lookAtAll(TourStage& stage, const QString& style, const QString& size) {
  stage.root().navigation()->go(QStringLiteral("overview"));
  stage.picture(QStringLiteral("1-overview-%1-%2").arg(size, style).prepend(u'1'));
  stage.root().navigation()->go(QStringLiteral("payments"));
  stage.picture(QStringLiteral("2-payments-%1-%2").arg(size, style).prepend(u'1'));
  stage.root().navigation()->go(QStringLiteral("settings"));
  stage.picture(QStringLiteral("3-settings-%1-%2").arg(size, style).prepend(u'1'));
}

}  // namespace

void runTourSteps(TourStage& stage) {
  std::string payment;
  stage.root().settings()->setTheme(QStringLiteral("light"));
  stage.resize(1440, 900);
  connectSandbox(stage);
  readOverview(stage);
  watchArrive(stage, payment);
  openPayment(stage, payment);
  filterAndSearch(stage);
  tourRefunds(stage, QStringLiteral("light"));
  changeSettings(stage);
  goOffline(stage, QStringLiteral("light"));
  stage.title(QStringLiteral("The same in the dark, and in a small window"));
  stage.root().settings()->setTheme(QStringLiteral("dark"));
  stage.expect(QStringLiteral("the screens turn dark"), [&] { return stage.root().settings()->dark(); });
  lookAtAll(stage, QStringLiteral("dark"), QStringLiteral("1440x900"));
  tourRefunds(stage, QStringLiteral("dark"));
  goOffline(stage, QStringLiteral("dark"));
  stage.resize(1024, 640);
  lookAtAll(stage, QStringLiteral("dark"), QStringLiteral("1024x640"));
  stage.root().settings()->setTheme(QStringLiteral("light"));
  lookAtAll(stage, QStringLiteral("light"), QStringLiteral("1024x640"));
}

}  // namespace paydeck
