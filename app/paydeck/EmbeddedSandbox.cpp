#include "app/paydeck/EmbeddedSandbox.h"

namespace paydeck {

Result<EmbeddedSandbox::Access> EmbeddedSandbox::start() {
  const std::scoped_lock lock(mutex_);
  if (!server_) {
    auto started = sandbox::SandboxServer::start(options_);
    if (!started) return tl::unexpected(started.error());
    server_ = std::move(*started);
  }
  return Access{server_->url(), Secret(server_->token("admin"))};
}

Secret EmbeddedSandbox::key() const {
  for (const sandbox::Person& person : sandbox::demoPeople(options_.seed)) {
    if (person.role == "admin") return Secret(person.token);
  }
  return {};
}

void EmbeddedSandbox::stop() {
  const std::scoped_lock lock(mutex_);
  if (!server_) return;
  options_.port = server_->port();  // a later start() in this process is found at the same address
  server_.reset();
}

sandbox::SandboxServer* EmbeddedSandbox::server() {
  const std::scoped_lock lock(mutex_);
  return server_.get();
}

}  // namespace paydeck
