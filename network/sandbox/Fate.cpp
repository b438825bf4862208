#include "network/sandbox/Fate.h"

#include <array>
#include <span>

namespace paydeck::sandbox {
namespace {

struct Share {
  Fate fate;
  unsigned permille;
};

constexpr std::array kChain = {Share{Fate::Expire, 62},  Share{Fate::Underpay, 22},    Share{Fate::Overpay, 20},
                               Share{Fate::PayLate, 10}, Share{Fate::Fail, 7},         Share{Fate::Reorganise, 9},
                               Share{Fate::Refund, 22},  Share{Fate::PartlyRefund, 14}};
constexpr std::array kLightning = {Share{Fate::Expire, 70}, Share{Fate::Refund, 12}, Share{Fate::PartlyRefund, 6}};
constexpr std::array kCard = {Share{Fate::Fail, 62}, Share{Fate::Expire, 18}, Share{Fate::Refund, 30},
                              Share{Fate::PartlyRefund, 18}, Share{Fate::Dispute, 12}};

std::span<const Share> sharesOf(MethodKind kind) {
  if (kind == MethodKind::Card) return kCard;
  if (kind == MethodKind::Lightning) return kLightning;
  return kChain;
}

}  // namespace

Fate drawFate(const Rail& rail, Rng& rng) {
  auto left = static_cast<unsigned>(rng.below(1000));
  for (const Share& share : sharesOf(rail.kind)) {
    if (left < share.permille) return share.fate;
    left -= share.permille;
  }
  return Fate::Succeed;
}

}  // namespace paydeck::sandbox
