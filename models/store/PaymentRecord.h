#pragma once

#include <span>
#include <vector>

#include "models/store/CacheReader.h"
#include "models/store/Database.h"

namespace paydeck {

/// Reads rows one by one by key; see CacheReader::rows.
Result<std::vector<PaymentRow>> readPaymentRows(Database& database, std::span<const PaymentKey> keys);

/// Reads everything about one payment; none when it is not there.
Result<std::optional<StoredPayment>> readStoredPayment(Database& database, PaymentKey key);

}  // namespace paydeck
