#include "models/address/AddressKind.h"

#include <array>

namespace paydeck {
namespace {

struct Words {
  std::string_view name;
  std::string_view inWords;
  Network::Family family;
};

constexpr std::array kWords{
    Words{"evm", "an EVM address", Network::Family::Evm},
    Words{"bitcoin", "a Bitcoin address", Network::Family::Bitcoin},
    Words{"tron", "a Tron address", Network::Family::Tron},
    Words{"solana", "a Solana address", Network::Family::Solana},
    Words{"bolt11", "a Lightning invoice", Network::Family::Lightning},
    Words{"lightning_address", "a Lightning address", Network::Family::Lightning},
    Words{"lnurl", "a Lightning payment link (LNURL)", Network::Family::Lightning},
};

const Words& wordsOf(AddressKind kind) {
  return kWords.at(static_cast<std::size_t>(kind));
}

}  // namespace

std::string_view addressKindName(AddressKind kind) {
  return wordsOf(kind).name;
}

std::string_view addressKindInWords(AddressKind kind) {
  return wordsOf(kind).inWords;
}

Network::Family familyOf(AddressKind kind) {
  return wordsOf(kind).family;
}

}  // namespace paydeck
