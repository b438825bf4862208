#include "models/view/payments/GroupSlot.h"

namespace paydeck {

void GroupSlot::show(int y, const QString& title, const QString& count) {
  if (shown_ && y == y_ && title == title_ && count == count_) return;
  shown_ = true;
  y_ = y;
  title_ = title;
  count_ = count;
  emit changed();
}

void GroupSlot::hide() {
  if (!shown_) return;
  shown_ = false;
  emit changed();
}

}  // namespace paydeck
