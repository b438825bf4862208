#include "models/refunds/PaymentRequest.h"

#include <algorithm>

#include "models/address/LinkOptions.h"
#include "models/address/ParsedDestination.h"
#include "models/address/PaymentLink.h"

namespace paydeck {
namespace {

tl::unexpected<Error> unsupported(std::string message) {
  return failure(ErrorKind::Unsupported, std::move(message));
}

tl::unexpected<Error> unreadable(std::string message) {
  return failure(ErrorKind::InvalidInput, std::move(message));
}

std::string units(const PaymentRequest& request) {
  return request.amount.decimal().normalized().toString();
}

std::string labelOption(const PaymentRequest& request) {
  return request.label.empty() ? std::string{} : "&label=" + percentEncode(request.label);
}

/// Native coins have no contract; tokens whose contract isn't known can't be asked for.
bool isNative(const Asset& asset) {
  return tokenContract(asset).empty();
}

std::string eip681(const PaymentRequest& request, const Network& network) {
  const std::string chain = "@" + std::to_string(network.chainId);
  const std::string atoms = request.amount.atoms.toString();
  if (isNative(request.amount.asset)) return "ethereum:" + request.destination + chain + "?value=" + atoms;
  return "ethereum:" + std::string(tokenContract(request.amount.asset)) + chain +
         "/transfer?address=" + request.destination + "&uint256=" + atoms;
}

std::string solanaPay(const PaymentRequest& request) {
  const std::string_view mint = tokenContract(request.amount.asset);
  const std::string token = mint.empty() ? std::string{} : "&spl-token=" + std::string(mint);
  return "solana:" + request.destination + "?amount=" + units(request) + token + labelOption(request);
}

Result<std::string> lightning(const PaymentRequest& request, const ParsedDestination& destination) {
  if (!destination.invoice)
    return unsupported("Only a Lightning invoice can be paid by hand, not a Lightning address.");
  const auto& asked = destination.invoice->millisatoshi;
  if (!asked || Int256(*asked) != request.amount.atoms) {
    return unreadable("The invoice isn’t over the amount of the refund.");
  }
  return "lightning:" + destination.canonical;
}

Result<ParsedDestination> destinationOf(const PaymentRequest& request, const Network& network) {
  auto destination = parseDestination(request.destination);
  if (!destination) return destination;
  const bool mainNet = destination->bitcoinNetwork == BitcoinNetwork::Main;
  if (familyOf(destination->kind) != network.family || !mainNet) {
    return unreadable("The destination isn’t on " + std::string(network.name) + ".");
  }
  return destination;
}

/// The asset a link asks for, by its scheme, chain and contract.
std::optional<Asset> assetOf(const PaymentLink& link) {
  for (const Asset& asset : knownAssets()) {
    const Network& network = *findNetwork(asset.network);
    const bool evm =
        link.scheme == "ethereum" && network.family == Network::Family::Evm && link.chainId == network.chainId;
    const bool other = (link.scheme == "bitcoin" && network.family == Network::Family::Bitcoin) ||
                       (link.scheme == "solana" && network.family == Network::Family::Solana);
    const std::string_view contract = tokenContract(asset);
    const bool same = std::equal(contract.begin(), contract.end(), link.contract.begin(), link.contract.end());
    if ((evm || other) && same) return asset;
  }
  return std::nullopt;
}

Result<PaymentRequest> fromInvoice(std::string_view text) {
  const auto invoice = parseLightningInvoice(text);
  if (!invoice) return failure(invoice.error());
  if (!invoice->millisatoshi) return unreadable("The invoice names no amount.");
  return PaymentRequest{invoice->text, {Int256(*invoice->millisatoshi), findAsset("BTC", "lightning").value()}, {}};
}

Result<Int256> atomsOf(const PaymentLink& link, const Asset& asset) {
  if (link.atoms) return *link.atoms;
  if (!link.amount) return unreadable("This payment request names no amount.");
  return link.amount->atScale(asset.decimals, Rounding::Exact);
}

}  // namespace

Result<std::string> paymentRequestUri(const PaymentRequest& request) {
  const Asset& asset = request.amount.asset;
  const Network* network = findNetwork(asset.network);
  if (network == nullptr || findAsset(asset.symbol, asset.network) != asset) {
    return unsupported("Paydeck can’t write a payment request for " + asset.symbol + " on " + asset.network + ".");
  }
  if (request.amount.atoms.isZero() || request.amount.atoms.isNegative()) {
    return unreadable("A payment request needs an amount of more than 0.");
  }
  const auto destination = destinationOf(request, *network);
  if (!destination) return failure(destination.error());
  switch (network->family) {
    case Network::Family::Evm:
      return eip681(request, *network);
    case Network::Family::Bitcoin:
      return "bitcoin:" + request.destination + "?amount=" + units(request) + labelOption(request);
    case Network::Family::Solana:
      return solanaPay(request);
    case Network::Family::Lightning:
      return lightning(request, *destination);
    case Network::Family::Tron:
    case Network::Family::Card:
      break;
  }
  return unsupported(std::string(network->name) + " has no standard for payment requests: copy address and amount.");
}

Result<PaymentRequest> parsePaymentRequestUri(std::string_view uri) {
  const auto link = parsePaymentLink(uri);
  if (!link) return failure(link.error());
  if (link->scheme == "lightning") return fromInvoice(link->destination);
  const auto asset = assetOf(*link);
  if (!asset) return unreadable("This payment request is for an asset Paydeck doesn’t know.");
  const auto atoms = atomsOf(*link, *asset);
  if (!atoms) return failure(atoms.error());
  const auto destination = parseDestination(link->destination);
  if (!destination) return failure(destination.error());
  if (familyOf(destination->kind) != findNetwork(asset->network)->family) {
    return unreadable("The destination isn’t on " + asset->network + ".");
  }
  return PaymentRequest{destination->canonical, {*atoms, *asset}, link->label};
}

}  // namespace paydeck
