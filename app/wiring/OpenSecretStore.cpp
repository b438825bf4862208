#include "app/wiring/OpenSecretStore.h"

#include "app/wiring/KeyStoreProbe.h"
#include "app/wiring/KeychainSecretStore.h"
#include "app/wiring/MemorySecretStore.h"

namespace paydeck {

std::unique_ptr<SecretStore> openSecretStore() {
  const KeyStoreProbe probe = probeKeyStore();
  if (probe.present) return std::make_unique<KeychainSecretStore>(probe.name);
  return std::make_unique<MemorySecretStore>("Keys are forgotten when Paydeck closes, because " + probe.whyNot + ".");
}

}  // namespace paydeck
