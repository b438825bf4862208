#pragma once

#include <string>
#include <string_view>

#include "models/query/PaymentQuery.h"

namespace paydeck {

// Changes to a query as text, so that what a person typed ("7d", half a word) stays as typed. Values are plain text and
// are quoted where needed; other spellings of the same value ("paid late") count as the same.

/// Without the term (chip) that begins at byte `begin`; the text itself when none does.
std::string removeTerm(std::string_view text, std::size_t begin);

/// With `value` as one more alternative of the field; a new term at the end when there is none with that negation.
std::string addValue(std::string_view text, QueryField field, std::string_view value, bool negated = false);

/// Without the value, and without its term when it was the last.
std::string removeValue(std::string_view text, QueryField field, std::string_view value, bool negated = false);

/// Adds the value, or removes it when it is there: a checkbox in a filter menu.
std::string toggleValue(std::string_view text, QueryField field, std::string_view value);

/// With `values` (as typed: "7d", ">100", "a,b") as the field's only term; without any when empty.
std::string setTerm(std::string_view text, QueryField field, std::string_view values);

/// The term that begins at `begin` gains or loses its hyphen.
std::string toggleNegation(std::string_view text, std::size_t begin);

/// True when a term of the field that is not negated has the value.
bool hasValue(std::string_view text, QueryField field, std::string_view value);

}  // namespace paydeck
