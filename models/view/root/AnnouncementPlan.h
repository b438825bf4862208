#pragma once

#include <QStringList>
#include <chrono>
#include <optional>

namespace paydeck {

/// What waits to be said to a screen reader.
struct AnnouncementFacts {
  int newPayments = 0;
  QStringList errors{};  ///< in the order they came
  QStringList notices{};
  std::optional<std::chrono::milliseconds> sinceLast{};  ///< none: nothing was said yet
};

/// Either one sentence to say now, after which nothing waits, or how long to wait.
struct AnnouncementPlan {
  QString text{};
  std::chrono::milliseconds wait{0};  ///< zero with an empty text: nothing to say
  friend bool operator==(const AnnouncementPlan&, const AnnouncementPlan&) = default;
};

constexpr std::chrono::milliseconds kAnnouncementPause{5'000};

/// At most one announcement in five seconds; what gathers meanwhile is said together, errors first and payments
/// counted.
AnnouncementPlan planAnnouncement(const AnnouncementFacts& facts);

}  // namespace paydeck
