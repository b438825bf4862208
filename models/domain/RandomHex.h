#pragma once

#include <string>

namespace paydeck {

/// That many bytes from the system's random source as lower-case hex: idempotency keys, owners of leases, ids.
std::string randomHex(unsigned bytes);

}  // namespace paydeck
