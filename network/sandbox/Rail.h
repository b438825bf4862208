#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "models/domain/PaymentMethod.h"

namespace paydeck::sandbox {

/// One way the shop can be paid: an asset on a network, or a card in one currency.
struct Rail {
  std::string_view symbol;
  std::string_view network;
  std::uint8_t decimals;
  MethodKind kind;
  unsigned weight;            ///< share among payments; cards are weighted as one, see cardRail
  unsigned confirmations;     ///< how many the shop waits for
  unsigned confirmationStep;  ///< confirmations between two reports
  std::int64_t blockMillis;   ///< usual time between blocks
  std::int64_t baseHeight;    ///< block height at 2026-01-01T00:00Z
  unsigned dueDecimals;       ///< amounts due are rounded up to this many decimals
};

using RailIndex = std::uint8_t;

std::span<const Rail> rails();
const Rail& rail(RailIndex index);

/// The rail for an asset and network as written on the wire; rails().size() when the shop does not take it.
RailIndex findRail(std::string_view symbol, std::string_view network);

/// Height of the newest block at a time.
std::int64_t blockHeightAt(const Rail& rail, std::int64_t unixMillis);

}  // namespace paydeck::sandbox
