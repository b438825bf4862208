#pragma once

#include <QString>
#include <optional>
#include <set>
#include <string>

#include "models/domain/Asset.h"
#include "models/domain/RefundStatus.h"
#include "models/domain/Time.h"

namespace paydeck {

/// What a person has entered in the refund sheet so far.
struct SheetForm {
  enum class From { Nothing, Typed, Payer, Image, Link };

  bool whole = true;             ///< all that can still be refunded
  QString amount{};              ///< as typed; ignored while `whole`
  bool inAsset = false;          ///< the amount counts coins, not money
  std::optional<Asset> asset{};  ///< none: the one that was paid
  RefundRate rate = RefundRate::Now;
  RefundFeePayer feePaidBy = RefundFeePayer::Merchant;

  QString destination{};
  From destinationFrom = From::Nothing;
  std::optional<UtcTime> linkAnsweredAt{};
  std::set<std::string> confirmed{};  ///< codes of the findings a person confirmed, for this destination only

  std::string reason = "requested_by_customer";
  QString note{};
  bool notify = false;

  friend bool operator==(const SheetForm&, const SheetForm&) = default;
};

}  // namespace paydeck
