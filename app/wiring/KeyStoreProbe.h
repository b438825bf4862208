#pragma once

#include <string>

namespace paydeck {

/// Whether this session has a key store QtKeychain can use, without asking it for anything (which might open a prompt).
struct KeyStoreProbe {
  bool present = false;
  std::string name{};    ///< "the system's key store (Secret Service)", when present
  std::string whyNot{};  ///< a clause for a person, when not: "no key store is running in this session"
};

/// Asks the session bus for org.freedesktop.secrets and KWallet, running or startable, and looks for libsecret, which
/// QtKeychain loads. Never starts a bus. Any thread; answers within three seconds.
KeyStoreProbe probeKeyStore();

}  // namespace paydeck
