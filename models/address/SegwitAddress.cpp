#include "models/address/SegwitAddress.h"

#include "models/address/Bech32.h"
#include "models/address/Refusal.h"

namespace paydeck {
namespace {

constexpr unsigned kHighestVersion = 16;

Bech32Variant variantOf(unsigned version) {
  return version == 0 ? Bech32Variant::Bech32 : Bech32Variant::Bech32m;
}

}  // namespace

Result<SegwitAddress> decodeSegwitAddress(std::string_view text) {
  const auto decoded = decodeBech32(text);
  if (!decoded) return failure(decoded.error());
  if (decoded->groups.empty()) return refusal("segwit_program", "It carries no destination.");
  const unsigned version = decoded->groups.front();
  if (version > kHighestVersion) return refusal("segwit_version", "Bitcoin has no address of this version.");
  if (decoded->variant != variantOf(version)) {
    return refusal("segwit_variant", "Its checksum is of the wrong kind for its version: a character is wrong.");
  }
  const auto program = bytesOfGroups(ByteView(decoded->groups).subspan(1));
  if (!program || program->size() < 2 || program->size() > 40) {
    return refusal("segwit_program", "It is too long or too short for a Bitcoin address.");
  }
  if (version == 0 && program->size() != 20 && program->size() != 32) {
    return refusal("segwit_program", "It is too long or too short for a Bitcoin address of version 0.");
  }
  return SegwitAddress{decoded->prefix, version, *program};
}

std::string encodeSegwitAddress(const SegwitAddress& address) {
  Bytes groups{static_cast<std::uint8_t>(address.version)};
  const Bytes program = groupsOfBytes(address.program);
  groups.insert(groups.end(), program.begin(), program.end());
  return encodeBech32({address.prefix, groups, variantOf(address.version)});
}

}  // namespace paydeck
