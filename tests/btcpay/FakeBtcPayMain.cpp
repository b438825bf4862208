// A fake BTCPay Server to drive the app against. Prints one JSON object with url, key and stores; runs until stopped.
#include <chrono>
#include <csignal>
#include <cstdio>
#include <string>
#include <thread>

#include "FakeBtcPay.h"
#include "models/domain/Clock.h"

namespace {

volatile std::sig_atomic_t stopped = 0;

int usage() {
  std::fprintf(stderr, "usage: fake-btcpay [--port P] [--invoices N] [--rate PER_SECOND] [--seconds S]\n");
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  int port = 0;
  int invoices = 1000;
  int rate = 0;
  int seconds = 0;
  for (int i = 1; i < argc; i += 2) {
    const std::string name = argv[i];
    int* const target = name == "--port" ? &port : name == "--invoices" ? &invoices : name == "--rate" ? &rate
                        : name == "--seconds" ? &seconds : nullptr;
    if (target == nullptr || i + 1 >= argc) return usage();
    try {
      *target = std::stoi(argv[i + 1]);
    } catch (const std::exception&) {
      return usage();
    }
  }
  std::signal(SIGINT, [](int) { stopped = 1; });
  std::signal(SIGTERM, [](int) { stopped = 1; });
  using paydeck::test::FakeBtcPay;
  const paydeck::SystemClock clock;
  FakeBtcPay server(port);
  server.seed(invoices, paydeck::toUnixMillis(clock.now()));
  const nlohmann::json first = {{"url", server.url()}, {"key", server.key()}, {"stores", {FakeBtcPay::kStoreA, FakeBtcPay::kStoreB}}};
  std::printf("%s\n", first.dump().c_str());
  std::fflush(stdout);
  const auto pause = std::chrono::milliseconds(rate > 0 ? 1000 / rate : 200);
  const auto end = clock.now() + std::chrono::seconds(seconds);
  while (stopped == 0 && (seconds == 0 || clock.now() < end)) {
    std::this_thread::sleep_for(pause);
    if (rate > 0) server.live(paydeck::toUnixMillis(clock.now()));
  }
  return 0;
}
