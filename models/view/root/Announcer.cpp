#include "models/view/root/Announcer.h"

#include <QAccessible>

namespace paydeck {

Announcer::Announcer(CacheNotifier& changes, const NoticeList& notices, const LiveState& live, QObject* parent)
    : QObject(parent), live_(live) {
  later_.setSingleShot(true);
  connect(&later_, &QTimer::timeout, this, &Announcer::say);
  connect(&changes, &CacheNotifier::changed, this, [this](const CacheChange& change) {
    if (change.history || change.inserted.empty()) return;
    waiting_.newPayments += static_cast<int>(change.inserted.size());
    say();
  });
  connect(&notices, &NoticeList::added, this, [this](const QString& title, const QString& text) {
    waiting_.notices.append(text.isEmpty() ? title : title + QStringLiteral(": ") + text);
    say();
  });
  connect(&live, &LiveState::changed, this, &Announcer::hearBanner);
}

// The band counts seconds down; only another trouble is news.
void Announcer::hearBanner() {
  const QString banner = live_.bannerStrong();
  if (banner == banner_) return;
  banner_ = banner;
  if (banner.isEmpty()) return;
  waiting_.errors.append(banner + u' ' + live_.bannerText());
  say();
}

void Announcer::say() {
  if (sinceLast_.isValid()) waiting_.sinceLast = std::chrono::milliseconds(sinceLast_.elapsed());
  const AnnouncementPlan plan = planAnnouncement(waiting_);
  if (plan.wait.count() > 0) {
    if (!later_.isActive()) later_.start(plan.wait);
    return;
  }
  if (plan.text.isEmpty()) return;
  waiting_ = {};
  sinceLast_.start();
  text_ = plan.text;
  emit textChanged();
  if (!item_) return;
  QAccessibleEvent alert(item_, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

}  // namespace paydeck
