#include "models/domain/PaymentMethod.h"

namespace paydeck {

std::string_view methodKindName(MethodKind kind) {
  switch (kind) {
    case MethodKind::Onchain:
      return "onchain";
    case MethodKind::Lightning:
      return "lightning";
    case MethodKind::Card:
      return "card";
    case MethodKind::Unknown:
      return "unknown";
  }
  return "unknown";
}

MethodKind methodKindFromName(std::string_view name) {
  if (name == "onchain") return MethodKind::Onchain;
  if (name == "lightning") return MethodKind::Lightning;
  if (name == "card") return MethodKind::Card;
  return MethodKind::Unknown;
}

}  // namespace paydeck
