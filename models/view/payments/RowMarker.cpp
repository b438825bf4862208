#include "models/view/payments/RowMarker.h"

namespace paydeck {

void RowMarker::rowsInserted(int first, int last) {
  if (row >= first) row += last - first + 1;
}

void RowMarker::rowsRemoved(int first, int last) {
  if (row > last) {
    row -= last - first + 1;
  } else if (row >= first) {
    row = first;
    present = false;
  }
}

}  // namespace paydeck
