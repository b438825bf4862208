#include "models/address/SpecialAddress.h"

#include <algorithm>
#include <array>

#include "models/address/Secp256k1.h"
#include "models/domain/Asset.h"

namespace paydeck {
namespace {

struct Special {
  std::string_view canonical;
  std::string_view what;
};

constexpr std::string_view kBurns = "an address that burns what it receives: nobody has its key";
constexpr std::string_view kProgram = "a program of Solana, not a wallet";

// Addresses whose text or bytes were chosen, so that no key can belong to them, and programs everybody meets.
constexpr std::array kSpecial{
    Special{"0x000000000000000000000000000000000000dEaD", kBurns},
    Special{"0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE", "a placeholder for a network’s own coin, not a wallet"},
    Special{"1111111111111111111114oLvT2", kBurns},
    Special{"1BitcoinEaterAddressDontSendf59kuE", kBurns},
    Special{"1CounterpartyXXXXXXXXXXXXXXXUWLpVr", kBurns},
    Special{"T9yD14Nj9j7xAB4dbGeiX9h8unkKHxuWwb", kBurns},
    Special{"11111111111111111111111111111111", kProgram},
    Special{"1nc1nerator11111111111111111111111111111111", kBurns},
    Special{"So11111111111111111111111111111111111111112", "the contract of wrapped SOL, not a wallet"},
    Special{"TokenkegQfeZyiNwAJbNbGKPFXCWuBvf9Ss623VQ5DA", kProgram},
    Special{"TokenzQdBNbLqP5VEhdkAS6EPFLC1PHnBqCXEpPxuEb", kProgram},
    Special{"ATokenGPvbdGVxr1b2hvZbsiqW5xWH25efTNsLJA8knL", kProgram},
};

bool isLowEvmAddress(const ParsedDestination& destination) {
  // 0x0 and the precompiled contracts from 0x1 on.
  const std::string_view digits = std::string_view(destination.canonical).substr(2, 36);
  return destination.kind == AddressKind::Evm && digits.find_first_not_of('0') == std::string_view::npos;
}

bool isUnspendable(const ParsedDestination& destination) {
  if (!destination.witnessVersion || *destination.witnessVersion == 0) return false;
  return *destination.witnessVersion > 1 || !isXOnlyKey(destination.payload);
}

}  // namespace

std::optional<std::string> tokenContractInWords(const ParsedDestination& destination) {
  for (const Asset& asset : knownAssets()) {
    const std::string_view contract = tokenContract(asset);
    const Network* network = findNetwork(asset.network);
    if (contract.empty() || network == nullptr || network->family != familyOf(destination.kind)) continue;
    const auto parsed = parseDestination(contract);
    if (parsed && parsed->canonical == destination.canonical) {
      return "the contract of " + asset.symbol + " on " + std::string(network->name);
    }
  }
  return std::nullopt;
}

std::optional<std::string> burnAddressInWords(const ParsedDestination& destination) {
  const auto* special = std::find_if(kSpecial.begin(), kSpecial.end(),
                                     [&](const Special& s) { return s.canonical == destination.canonical; });
  if (special != kSpecial.end()) return std::string(special->what);
  if (isLowEvmAddress(destination)) return std::string(kBurns);
  if (isUnspendable(destination)) return "a Bitcoin address no wallet can spend from";
  return std::nullopt;
}

}  // namespace paydeck
