#pragma once

#include "models/domain/Result.h"

struct sqlite3;

namespace paydeck {

/// Paydeck's own SQL functions, on every connection:
/// - atoms_sum(text): exact sum of integers of any length up to 256 bit, as text; an error when it does not fit.
/// - atoms_within(atoms, decimals, from, from_inclusive, to, to_inclusive): whether an amount lies in a range of
/// decimal
///   texts; NULL bounds are open.
/// - text_matches(pattern, exact, text...): whether one of the texts holds the pattern as the search index would find
/// it.
Result<void> registerSqlFunctions(sqlite3* database);

}  // namespace paydeck
