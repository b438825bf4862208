#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "models/domain/PaymentStatus.h"

namespace paydeck {

/// The word of the filter language for "waits for a person": underpaid, overpaid, paid late, disputed, unknown.
inline constexpr std::string_view kAttentionWord = "attention";

/// The word for "may still change": every status that is not final.
inline constexpr std::string_view kOpenWord = "open";

/// ASCII lower case, with blanks and hyphens as underscores: "Partially refunded" -> "partially_refunded".
std::string foldWord(std::string_view word);

/// The canonical word of a status in any accepted spelling ("paid late", "needs-attention", "completed").
std::optional<std::string_view> statusWord(std::string_view typed);
/// The statuses a canonical word stands for; empty for a word that is none.
std::vector<PaymentStatus> statusesOfWord(std::string_view word);
/// Canonical status words in the order they are offered.
std::span<const std::string_view> statusWords();

/// "onchain", "lightning", "card", "unknown", or a card brand such as "visa".
std::optional<std::string_view> methodWord(std::string_view typed);
std::span<const std::string_view> methodWords();

/// A known symbol or network id in its own spelling ("usdc" -> "USDC", "BNB Smart Chain" -> its id); others as typed.
std::string assetWord(std::string_view typed);
std::string networkWord(std::string_view typed);

/// True when the unit of a number means a coin: `amount:>0.5BTC` compares what was received, `amount:>50EUR` what was
/// asked.
bool isAssetUnit(std::string_view unit);

/// The candidate that differs least, when it differs little: one letter in three.
std::optional<std::string_view> nearestWord(std::string_view typed, std::span<const std::string_view> candidates);

}  // namespace paydeck
