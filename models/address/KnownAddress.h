#pragma once

#include <string>

namespace paydeck {

/// An address that the workspace already knows something about.
struct KnownAddress {
  enum class Role {
    Own,             ///< a wallet of the merchant
    PaidFrom,        ///< where the money of this payment came from
    SentToCustomer,  ///< an earlier refund to this customer went there and arrived
    SentToOthers,    ///< an earlier refund or payout to somebody else went there
    Contract,        ///< known to be a contract, from the backend or a node
  };
  enum class Sender { Unknown, Wallet, Exchange, Contract };  ///< of PaidFrom, as far as the backend says

  Role role = Role::Own;
  std::string text{};   ///< in any form parseDestination reads
  std::string label{};  ///< "Base receiving wallet", "Northwave Records"; empty when it has no name
  Sender sender = Sender::Unknown;
};

}  // namespace paydeck
