#pragma once

#include <optional>

#include "models/domain/Payment.h"
#include "models/store/PackedReader.h"
#include "models/store/PackedWriter.h"

namespace paydeck {

// Domain values in packed form, written and read in the same way wherever they occur. Changing one changes the format
// of everything that holds it.

void write(PackedWriter& out, UtcTime time);
void write(PackedWriter& out, const Money& money);
void write(PackedWriter& out, const AssetAmount& amount);
void write(PackedWriter& out, const ExchangeRate& rate);
template <class T>
void write(PackedWriter& out, const std::optional<T>& value) {
  out.optional(value, [&out](const T& held) { write(out, held); });
}
void write(PackedWriter& out, const ChainTransaction& transaction);

Currency readCurrency(PackedReader& in);
UtcTime readTime(PackedReader& in);
Money readMoney(PackedReader& in);
Int256 readAtoms(PackedReader& in);
AssetAmount readAmount(PackedReader& in);
ExchangeRate readRate(PackedReader& in);
ChainTransaction readTransaction(PackedReader& in);

}  // namespace paydeck
