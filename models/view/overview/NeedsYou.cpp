#include "models/view/overview/NeedsYou.h"

#include <QCoreApplication>
#include <array>
#include <chrono>

#include "models/view/overview/OverviewRows.h"

namespace paydeck {

namespace {

constexpr auto kRefreshDelay = std::chrono::milliseconds(500);

struct Kind {
  PaymentStatus status;
  const char* title;
  const char* action;
  const char* icon;
  const char* tone;
};

constexpr std::array kKinds = {
    Kind{PaymentStatus::Disputed, QT_TRANSLATE_N_NOOP("NeedsYou", "%n dispute(s) open"),
         QT_TRANSLATE_NOOP("NeedsYou", "Respond"), "s-disputed", "magenta"},
    Kind{PaymentStatus::Underpaid, QT_TRANSLATE_N_NOOP("NeedsYou", "%n payment(s) underpaid"),
         QT_TRANSLATE_NOOP("NeedsYou", "Show"), "s-underpaid", "warning"},
    Kind{PaymentStatus::PaidLate, QT_TRANSLATE_N_NOOP("NeedsYou", "%n payment(s) paid late"),
         QT_TRANSLATE_NOOP("NeedsYou", "Show"), "clock", "warning"},
    Kind{PaymentStatus::Overpaid, QT_TRANSLATE_N_NOOP("NeedsYou", "%n payment(s) overpaid"),
         QT_TRANSLATE_NOOP("NeedsYou", "Show"), "s-overpaid", "teal"},
    Kind{PaymentStatus::Unknown, QT_TRANSLATE_N_NOOP("NeedsYou", "%n payment(s) in a state Paydeck does not know"),
         QT_TRANSLATE_NOOP("NeedsYou", "Show"), "help", "neutral"},
};

PaymentQuery withStatus(PaymentStatus status) {
  return {{QueryTerm{QueryField::Status, false, {TextMatch{std::string(paymentStatusName(status)), false}}}}};
}

}  // namespace

struct NeedsYou::Reading {
  std::array<QuerySummary, kKinds.size()> summaries;
  std::vector<SyncState> states;
};

NeedsYou::NeedsYou(ReadPool& pool, CacheNotifier& notifier, const Formatter& format, QObject* parent)
    : QObject(parent), pool_(pool), format_(format), pace_(notifier, format, kRefreshDelay, [this] { read(); }) {}

void NeedsYou::read() {
  pool_.run(
      this,
      [](CacheReader& reader) -> Result<Reading> {
        Reading reading;
        for (std::size_t i = 0; i < kKinds.size(); ++i) {
          auto summary = reader.summary(withStatus(kKinds[i].status));
          if (!summary) return failure(summary.error());
          reading.summaries[i] = std::move(*summary);
        }
        auto states = reader.syncStates();
        if (!states) return failure(states.error());
        reading.states = std::move(*states);
        return reading;
      },
      [this](const Result<Reading>& reading) {
        pace_.done();
        if (reading) show(*reading);
      });
}

void NeedsYou::show(const Reading& reading) {
  QVariantList rows;
  for (const SyncState& state : reading.states) {
    if (state.lastErrorKind != errorKindName(ErrorKind::Unauthorized)) continue;
    OverviewNeed need;
    need.icon = "key";
    need.tone = "info";
    need.title = tr("A connection needs you to sign in again");
    need.detail = QString::fromStdString(state.lastError);
    need.action = tr("Sign in");
    need.connection = QString::fromStdString(state.connection.value());
    rows << QVariant::fromValue(need);
  }
  for (std::size_t i = 0; i < kKinds.size(); ++i) {
    const QuerySummary& summary = reading.summaries[i];
    if (summary.count == 0) continue;
    OverviewNeed need;
    need.icon = QString::fromLatin1(kKinds[i].icon);
    need.tone = QString::fromLatin1(kKinds[i].tone);
    need.title = QCoreApplication::translate("NeedsYou", kKinds[i].title, nullptr, static_cast<int>(summary.count));
    QStringList sums;
    for (const auto& [currency, minor] : summary.requestedMinor) sums << format_.money(Money(minor, currency));
    need.detail = sums.join(QStringLiteral(" · "));
    need.action = QCoreApplication::translate("NeedsYou", kKinds[i].action);
    need.query = QStringLiteral("status:") + QString::fromStdString(std::string(paymentStatusName(kKinds[i].status)));
    rows << QVariant::fromValue(need);
  }
  rows_.setRows(std::move(rows));
  emit changed();
}

}  // namespace paydeck
