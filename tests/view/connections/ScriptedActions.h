#pragma once

#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>

#include "models/view/connections/ConnectionActions.h"

namespace paydeck::test {

/// Connection actions that answer as told and remember what was asked.
class ScriptedActions : public ConnectionActions {
 public:
  Result<AccountInfo> checkAnswer = AccountInfo{};
  Result<void> actAnswer{};
  std::atomic<bool> hang = false;
  std::atomic<bool> deaf = false;
  std::atomic<int> acts = 0;
  std::mutex mutex;
  ConnectionConfig added;
  std::string addedSecret;
  bool persistent = true;

  Result<AccountInfo> check(const ConnectionConfig&, const Secret&, std::stop_token stop) override {
    while (hang && (deaf || !stop.stop_requested())) std::this_thread::sleep_for(std::chrono::milliseconds(2));
    if (stop.stop_requested()) return failure(ErrorKind::Cancelled, "Cancelled.");
    return checkAnswer;
  }
  Result<ConnectionConfig> add(ConnectionConfig config, const Secret& secret) override {
    const std::scoped_lock lock(mutex);
    config.id = ConnectionId("new");
    added = config;
    addedSecret = secret.reveal();
    return config;
  }
  Result<ConnectionConfig> addSandbox() override { return ConnectionConfig{ConnectionId("sandbox")}; }
  Result<void> rename(const ConnectionId&, const std::string&) override { return act(); }
  Result<void> reauthorise(const ConnectionId&, const Secret&, std::stop_token) override { return act(); }
  Result<void> disconnect(const ConnectionId&) override { return act(); }
  Result<void> wipeLocalCopy(const ConnectionId&) override { return act(); }
  Result<Secret> authorizeBtcPay(const std::string& url, const std::function<void(std::string)>& open,
                                 std::stop_token) override {
    open(url + "/api-keys/authorize");
    return Secret(std::string("granted-key-1234"));
  }
  bool keyStoreIsPersistent() const override { return persistent; }
  std::string keyStoreDescription() const override { return "Secret Service, 2 keys kept."; }

 private:
  Result<void> act() {
    ++acts;
    while (hang) std::this_thread::sleep_for(std::chrono::milliseconds(2));
    return actAnswer;
  }
};

}  // namespace paydeck::test
