#include "models/query/ResolveConnections.h"

#include <vector>

#include "models/query/QueryWords.h"

namespace paydeck {
namespace {

bool matches(const TextMatch& typed, const ConnectionName& connection) {
  if (connection.id.value() == typed.text) return true;
  const std::string name = foldWord(connection.name);
  const std::string wanted = foldWord(typed.text);
  return typed.exact ? name == wanted : name.find(wanted) != std::string::npos;
}

}  // namespace

PaymentQuery resolveConnections(PaymentQuery query, std::span<const ConnectionName> connections) {
  for (QueryTerm& term : query.terms) {
    if (term.field != QueryField::Connection) continue;
    std::vector<QueryValue> resolved;
    for (const QueryValue& value : term.values) {
      const auto* typed = std::get_if<TextMatch>(&value);
      const std::size_t before = resolved.size();
      for (const ConnectionName& connection : connections) {
        if (typed != nullptr && matches(*typed, connection)) resolved.push_back(TextMatch{connection.id.value(), true});
      }
      if (resolved.size() == before) resolved.push_back(value);
    }
    term.values = std::move(resolved);
  }
  return query;
}

}  // namespace paydeck
