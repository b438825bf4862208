#include "network/sandbox/CustomerForge.h"

#include <array>
#include <cstdio>

#include "network/sandbox/CustomerNames.h"
#include "network/sandbox/Rng.h"

namespace paydeck::sandbox {
namespace {

const NameRegion& pickRegion(Rng& rng) {
  unsigned total = 0;
  for (const NameRegion& region : nameRegions()) total += region.weight;
  auto left = static_cast<unsigned>(rng.below(total));
  for (const NameRegion& region : nameRegions()) {
    if (left < region.weight) return region;
    left -= region.weight;
  }
  return nameRegions().front();
}

std::string numbered(const char* prefix, std::int64_t index) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%s%06lld", prefix, static_cast<long long>(index));
  return text.data();
}

}  // namespace

ShopCustomer customerAt(std::uint64_t seed, std::int64_t index, bool nasty) {
  static constexpr std::array<std::string_view, 5> kDomains = {"mail.example", "post.example", "inbox.example",
                                                               "studio.example", "example.org"};
  Rng rng(mixSeed(mixSeed(seed, 101), static_cast<std::uint64_t>(index)));
  const NameRegion& region = pickRegion(rng);
  ShopCustomer customer{numbered("cus_", index), {}, {}, std::string(region.country)};
  const std::string number = std::to_string(index % 10'000);
  if (rng.chance(35)) {
    const NamePart& company = companyNames()[rng.below(companyNames().size())];
    customer.name = company.text;
    customer.email = "orders" + number + "@" + std::string(company.ascii) + ".example";
  } else {
    const NamePart& given = region.given[rng.below(region.given.size())];
    const NamePart& family = region.family[rng.below(region.family.size())];
    const NamePart& first = region.familyFirst ? family : given;
    const NamePart& second = region.familyFirst ? given : family;
    customer.name = std::string(first.text) + std::string(region.separator) + std::string(second.text);
    customer.email = std::string(given.ascii) + "." + std::string(family.ascii) + (index < 200 ? "" : number) + "@" +
                     std::string(kDomains[rng.below(kDomains.size())]);
  }
  if (nasty && rng.chance(25)) {
    const std::size_t kind = rng.below(nastyNames().size() + 1);
    customer.name = kind < nastyNames().size() ? std::string(nastyNames()[kind]) : std::string(10'000, 'W');
  }
  return customer;
}

}  // namespace paydeck::sandbox
