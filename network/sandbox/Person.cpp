#include "network/sandbox/Person.h"

#include <algorithm>

#include "network/sandbox/AddressForge.h"

namespace paydeck::sandbox {

bool Person::may(std::string_view permission) const {
  return std::find(permissions.begin(), permissions.end(), permission) != permissions.end();
}

std::vector<Person> demoPeople(std::uint64_t seed) {
  const std::vector<std::string> viewer = {"payments:read", "customers:read", "rates:read", "refunds:read"};
  std::vector<std::string> support = viewer;
  support.insert(support.end(), {"payments:create", "refunds:create"});
  std::vector<std::string> finance = viewer;
  finance.insert(finance.end(),
                 {"ledger:read", "payouts:read", "wallets:read", "refunds:create", "refunds:approve", "audit:read"});
  std::vector<std::string> admin = finance;
  admin.insert(admin.end(),
               {"payments:create", "wallets:link", "team:read", "team:manage", "webhooks:read", "webhooks:manage"});
  std::vector<Person> people = {
      {"per_viewer", "Jonas Keller", "jonas@lumen.example", "viewer", "", viewer},
      {"per_support", "Sofia Ribeiro", "sofia@lumen.example", "support", "", support},
      {"per_finance", "Maya Lindqvist", "maya@lumen.example", "finance", "", finance},
      {"per_admin", "Amira Haddad", "amira@lumen.example", "admin", "", admin},
      // More of them, so that a refund that needs two approvals finds two people who did not ask for it.
      {"per_support2", "Tom Okonjo", "tom@lumen.example", "support", "", support},
      {"per_support3", "Priya Nair", "priya@lumen.example", "support", "", support},
      {"per_finance2", "Jonas Weber", "jonas.weber@lumen.example", "finance", "", finance},
  };
  for (std::size_t i = 0; i < people.size(); ++i) {
    Rng rng(mixSeed(mixSeed(seed, 808), i));
    people[i].token = "sbx_" + people[i].role + "_" + forgeHex(rng, 16);
  }
  return people;
}

}  // namespace paydeck::sandbox
