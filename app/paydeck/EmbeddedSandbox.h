#pragma once

#include <memory>
#include <mutex>
#include <string>

#include "models/backend/Secret.h"
#include "models/domain/Result.h"
#include "network/sandbox/SandboxServer.h"

namespace paydeck {

/// The sandbox that lives in this process: started when it is first wanted, its shop kept in the workspace's folder so
/// that it goes on where it was. Callable from any thread.
class EmbeddedSandbox {
 public:
  explicit EmbeddedSandbox(sandbox::SandboxOptions options) : options_(std::move(options)) {}

  struct Access {
    std::string url{};
    Secret key{};
  };
  /// Blocks until it serves.
  Result<Access> start();
  /// The key it gives, whether or not it runs: it follows from the seed.
  Secret key() const;
  void stop();
  /// Only for what drives it on purpose (the tour); none while it does not run.
  sandbox::SandboxServer* server();

 private:
  sandbox::SandboxOptions options_;
  std::mutex mutex_;
  std::unique_ptr<sandbox::SandboxServer> server_;
};

}  // namespace paydeck
