#pragma once

#include <QObject>

#include "models/view/CacheNotifier.h"
#include "models/view/Formatter.h"
#include "models/view/ReadPool.h"
#include "models/view/RefreshPace.h"
#include "models/view/root/Navigation.h"

namespace paydeck {

/// Keeps the badge of the payments entry: how many payments wait for a person. Counted on a reading thread after the
/// cache changed, at most twice a second.
class AttentionBadge : public QObject {
  Q_OBJECT

 public:
  AttentionBadge(ReadPool& pool, CacheNotifier& changes, const Formatter& format, Navigation& navigation,
                 QObject* parent = nullptr);

 private:
  void count();

  ReadPool& pool_;
  const Formatter& format_;
  Navigation& navigation_;
  RefreshPace pace_;
};

}  // namespace paydeck
