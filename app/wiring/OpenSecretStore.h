#pragma once

#include <memory>

#include "models/backend/SecretStore.h"

namespace paydeck {

/// The system's key store where there is one, else memory for this session. Never a file. Needs a QCoreApplication.
std::unique_ptr<SecretStore> openSecretStore();

}  // namespace paydeck
