#include "models/domain/Asset.h"

#include <algorithm>
#include <array>
#include <vector>

namespace paydeck {
namespace {

using Family = Network::Family;

constexpr std::array kNetworks = {
    Network{"bitcoin", "Bitcoin", Family::Bitcoin, 0, 2, "https://mempool.space/tx/"},
    Network{"lightning", "Lightning", Family::Lightning, 0, 0, ""},
    Network{"ethereum", "Ethereum", Family::Evm, 1, 12, "https://etherscan.io/tx/"},
    Network{"polygon", "Polygon", Family::Evm, 137, 12, "https://polygonscan.com/tx/"},
    Network{"base", "Base", Family::Evm, 8453, 12, "https://basescan.org/tx/"},
    Network{"arbitrum", "Arbitrum", Family::Evm, 42161, 12, "https://arbiscan.io/tx/"},
    Network{"optimism", "Optimism", Family::Evm, 10, 12, "https://optimistic.etherscan.io/tx/"},
    Network{"bnb", "BNB", Family::Evm, 56, 15, "https://bscscan.com/tx/"},
    Network{"solana", "Solana", Family::Solana, 0, 32, "https://solscan.io/tx/"},
    Network{"tron", "Tron", Family::Tron, 0, 19, "https://tronscan.org/#/transaction/"},
    Network{"card", "Card", Family::Card, 0, 0, ""},
};

struct Token {
  std::string_view symbol;
  std::string_view network;
  std::uint8_t decimals;
  std::string_view contract;
};

// Contracts as published by the issuers (Circle, Tether, MakerDAO) and the networks' own bridges.
constexpr std::array kTokens = {
    Token{"BTC", "bitcoin", 8, ""},
    Token{"BTC", "lightning", 11, ""},  // millisatoshi, the unit of BOLT 11
    Token{"ETH", "ethereum", 18, ""},
    Token{"ETH", "base", 18, ""},
    Token{"ETH", "arbitrum", 18, ""},
    Token{"ETH", "optimism", 18, ""},
    Token{"POL", "polygon", 18, ""},
    Token{"BNB", "bnb", 18, ""},
    Token{"SOL", "solana", 9, ""},
    Token{"TRX", "tron", 6, ""},
    Token{"USDC", "ethereum", 6, "0xA0b86991c6218b36c1d19D4a2e9Eb0cE3606eB48"},
    Token{"USDC", "polygon", 6, "0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359"},
    Token{"USDC", "base", 6, "0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913"},
    Token{"USDC", "arbitrum", 6, "0xaf88d065e77c8cC2239327C5EDb3A432268e5831"},
    Token{"USDC", "optimism", 6, "0x0b2C639c533813f4Aa9D7837CAf62653d097Ff85"},
    Token{"USDC", "solana", 6, "EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v"},
    Token{"USDC", "bnb", 18, "0x8AC76a51cc950d9822D68b83fE1Ad97B32Cd580d"},
    Token{"USDT", "ethereum", 6, "0xdAC17F958D2ee523a2206206994597C13D831ec7"},
    Token{"USDT", "polygon", 6, "0xc2132D05D31c914a87C6611C10748AEb04B58e8F"},
    Token{"USDT", "arbitrum", 6, "0xFd086bC7CD5C481DCC9C85ebE478A1C0b69FCbb9"},
    Token{"USDT", "optimism", 6, "0x94b008aA00579c1307B0EF2c499aD98a8ce58e58"},
    Token{"USDT", "solana", 6, "Es9vMFrzaCERmJfrF4H2FYD4KCoNkY11McCe8BenwNYB"},
    Token{"USDT", "tron", 6, "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"},
    Token{"USDT", "bnb", 18, "0x55d398326f99059fF775485246999027B3197955"},
    Token{"EURC", "ethereum", 6, "0x1aBaEA1f7C830bD89Acc67eC4af516284b1bC33c"},
    Token{"EURC", "base", 6, "0x60a3E35Cc302bFA44Cb288Bc5a4F316Fdb1adb42"},
    Token{"EURC", "solana", 6, "HzwqbKZw8HxMN6bF2yFZNrht3c2iXXzpKcFu7uBEDKtr"},
    Token{"DAI", "ethereum", 18, "0x6B175474E89094C44Da98b954EedeAC495271d0F"},
    Token{"DAI", "polygon", 18, "0x8f3Cf7ad23Cd3CaDbD9735AFf958023239c6A063"},
    Token{"DAI", "arbitrum", 18, "0xDA10009cBd5D07dd0CeCc66161FC93D7c9000da1"},
    Token{"DAI", "optimism", 18, "0xDA10009cBd5D07dd0CeCc66161FC93D7c9000da1"},
    Token{"DAI", "bnb", 18, "0x1AF3F329e8BE154074D8769D1FFa4eE058B1DBc3"},
};

const Token* findToken(std::string_view symbol, std::string_view network) {
  const auto it = std::find_if(kTokens.begin(), kTokens.end(),
                               [&](const Token& t) { return t.symbol == symbol && t.network == network; });
  return it == kTokens.end() ? nullptr : &*it;
}

std::vector<Asset> makeAssets() {
  std::vector<Asset> assets;
  assets.reserve(kTokens.size());
  for (const Token& t : kTokens) assets.push_back({std::string(t.symbol), std::string(t.network), t.decimals});
  return assets;
}

}  // namespace

std::span<const Network> knownNetworks() {
  return kNetworks;
}

const Network* findNetwork(std::string_view id) {
  const auto it = std::find_if(kNetworks.begin(), kNetworks.end(), [&](const Network& n) { return n.id == id; });
  return it == kNetworks.end() ? nullptr : &*it;
}

std::span<const Asset> knownAssets() {
  static const std::vector<Asset> assets = makeAssets();
  return assets;
}

std::optional<Asset> findAsset(std::string_view symbol, std::string_view network) {
  const Token* token = findToken(symbol, network);
  if (token == nullptr) return std::nullopt;
  return Asset{std::string(symbol), std::string(network), token->decimals};
}

std::string_view tokenContract(const Asset& asset) {
  const Token* token = findToken(asset.symbol, asset.network);
  return token == nullptr ? std::string_view{} : token->contract;
}

}  // namespace paydeck
