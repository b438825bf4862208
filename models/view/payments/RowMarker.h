#pragma once

#include "models/store/PaymentRow.h"

namespace paydeck {

/// A row that is followed while rows come and go: by index, and by key so that it is found again after a reset. When
/// its row leaves the list the marker stays at the gap.
struct RowMarker {
  PaymentKey key = 0;  ///< 0: marks nothing
  int row = -1;
  bool present = false;

  bool isSet() const { return key != 0; }
  void clear() { *this = {}; }
  void rowsInserted(int first, int last);
  void rowsRemoved(int first, int last);
};

}  // namespace paydeck
