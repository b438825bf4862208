#include "models/domain/Payment.h"

namespace paydeck {

bool needsWatching(const Payment& payment, UtcTime now) {
  return !isFinal(payment.state.status) || (payment.watchUntil && *payment.watchUntil > now);
}

}  // namespace paydeck
