#pragma once

#include <QString>

namespace paydeck {

/// What somebody typed as a server's address, made into a base URL or refused with a reason.
struct BackendAddress {
  QString url;    ///< without trailing slash; empty when refused
  QString error;  ///< in words; empty when accepted
};

/// https is assumed when no scheme is given. Plain http is accepted for this computer and .onion only: a key must not
/// travel unencrypted. Credentials, queries and fragments in the address are refused.
BackendAddress readBackendAddress(const QString& text);

}  // namespace paydeck
