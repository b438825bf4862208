#pragma once

#include <QStringList>
#include <string>

namespace paydeck {

/// Why money is given back, as the Merchant API names it, and as a person reads it; in the same order.
QStringList sheetReasonWords();
std::string sheetReasonAt(int index);
/// The last one ("other") for a reason that is not in the list.
int sheetReasonIndex(const std::string& reason);

}  // namespace paydeck
