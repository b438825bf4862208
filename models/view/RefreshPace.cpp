#include "models/view/RefreshPace.h"

namespace paydeck {

RefreshPace::RefreshPace(CacheNotifier& changes, const Formatter& format, std::chrono::milliseconds delay,
                         std::function<void()> read)
    : read_(std::move(read)) {
  soon_.setSingleShot(true);
  soon_.setInterval(delay);
  QObject::connect(&soon_, &QTimer::timeout, &soon_, [this] { now(); });
  QObject::connect(&changes, &CacheNotifier::changed, &soon_, [this] {
    if (!soon_.isActive()) soon_.start();
  });
  QObject::connect(&format, &Formatter::changed, &soon_, [this] { now(); });
}

void RefreshPace::now() {
  if (reading_) {
    if (!soon_.isActive()) soon_.start();
    return;
  }
  reading_ = true;
  read_();
}

}  // namespace paydeck
