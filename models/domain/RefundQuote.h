#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "models/domain/AssetAmount.h"
#include "models/domain/Ids.h"
#include "models/domain/Money.h"
#include "models/domain/Payment.h"
#include "models/domain/Refund.h"
#include "models/domain/RefundStatus.h"
#include "models/domain/Time.h"

namespace paydeck {

/// Who paid, as far as the chain or the backend tells.
struct PayerAddress {
  enum class Kind { Wallet, Exchange, Contract, Unknown };
  std::string address{};
  std::string network{};
  Kind kind = Kind::Unknown;

  friend bool operator==(const PayerAddress&, const PayerAddress&) = default;
};

/// What may be refunded of one payment, now.
struct RefundOptions {
  PaymentId payment{};
  Money refundable{};
  Money alreadyRefunded{};
  Money inFlight{};             ///< reserved by refunds that are not final
  std::vector<Asset> assets{};  ///< what the backend can send, the paid one first
  std::optional<PayerAddress> payer{};

  friend bool operator==(const RefundOptions&, const RefundOptions&) = default;
};

/// What is asked when a person types in the refund sheet.
struct RefundQuestion {
  PaymentId payment{};
  std::variant<Money, AssetAmount> amount{};
  RefundRate rate = RefundRate::Now;
  std::optional<Asset> asset{};  ///< none: the one that was paid
  RefundFeePayer feePaidBy = RefundFeePayer::Merchant;

  friend bool operator==(const RefundQuestion&, const RefundQuestion&) = default;
};

/// What a refund would send and cost, held by the backend until `expiresAt`.
struct RefundQuote {
  std::string id{};
  PaymentId payment{};
  UtcTime createdAt{};
  UtcTime expiresAt{};
  RefundRate rateKind = RefundRate::Now;
  std::optional<ExchangeRate> rate{};
  Money value{};
  AssetAmount customerReceives{};
  AssetAmount networkFee{};
  AssetAmount leavesWallet{};
  RefundFeePayer feePaidBy = RefundFeePayer::Merchant;
  Money refundableBefore{};
  Money refundableAfter{};
  std::string walletName{};
  std::optional<AssetAmount> walletAvailable{};
  std::optional<AssetAmount> walletAfter{};  ///< negative: the wallet is short
  std::optional<unsigned> arrivesInSeconds{};
  unsigned approvalsRequired = 0;
  std::string policyName{};
  std::vector<RefundApprover> approvers{};  ///< who may decide; never the asker

  friend bool operator==(const RefundQuote&, const RefundQuote&) = default;
};

/// When a refund needs a second person, as the backend enforces it.
struct ApprovalPolicy {
  std::string id{};
  std::string name{};
  Money above{};
  std::optional<Money> dailyTotal{};  ///< above this sum of a day every refund needs approval
  std::vector<std::string> assets{};  ///< symbols; empty: all
  std::vector<std::string> roles{};   ///< whose people may approve
  unsigned approvals = 1;
  std::chrono::seconds expiresAfter{};  ///< a request nobody decides lapses

  friend bool operator==(const ApprovalPolicy&, const ApprovalPolicy&) = default;
};

/// How much of the daily limit is used, per currency.
struct RefundAllowance {
  Money used{};
  std::optional<Money> limit{};

  friend bool operator==(const RefundAllowance&, const RefundAllowance&) = default;
};

}  // namespace paydeck
