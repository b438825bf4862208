#include "models/view/payments/RowSlot.h"

#include <utility>

namespace paydeck {

void RowSlot::place(int row, int y) {
  if (row == row_ && y == y_) return;
  row_ = row;
  y_ = y;
  emit moved();
}

void RowSlot::setText(RowText text) {
  if (loaded_ && text == text_) return;
  text_ = std::move(text);
  loaded_ = true;
  emit contentChanged();
}

void RowSlot::setLoading() {
  if (!loaded_) return;
  loaded_ = false;
  emit contentChanged();
}

void RowSlot::setMarks(Marks marks) {
  if (marks == marks_) return;
  marks_ = marks;
  emit markChanged();
}

}  // namespace paydeck
