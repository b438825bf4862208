#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "network/sandbox/FaultDice.h"
#include "network/sandbox/Person.h"
#include "network/sandbox/ReaderPool.h"
#include "network/sandbox/RequestWindow.h"
#include "network/sandbox/RunningKeys.h"
#include "network/sandbox/ShopRunner.h"

namespace httplib {
class Server;
struct Request;
struct Response;
}  // namespace httplib

namespace paydeck::sandbox {

/// The Merchant API over HTTP: tokens, permissions, limits, faults and the routes of resources/api/merchant-api.yaml.
class ApiServer {
 public:
  ApiServer(const SandboxOptions& options, std::uint64_t seed, ShopRunner& runner, ReaderPool& readers,
            EventBell& bell);
  ~ApiServer();

  /// Binds to the loopback interface and serves on its own threads; 0 picks a port. Returns the port.
  Result<int> start(int port);
  /// Ends streams and connections and joins every thread.
  void stop();

  const std::vector<Person>& people() const { return people_; }
  FaultDice& faults() { return faults_; }

 private:
  using Request = httplib::Request;
  using Response = httplib::Response;
  using Route = void (ApiServer::*)(const Request&, Response&);

  void addRoutes();
  void addRefundRoutes();
  void addLaterRoutes();
  void addRefundPage();
  void addRoute(const char* method, const std::string& pattern, const char* permission, Route route);
  /// Everything between the socket and a route: id, faults, limit, token, permission.
  void serve(const Request& request, Response& response, const char* permission, Route route);
  void carryOut(const Request& request, Response& response, Route route);
  bool admit(const Request& request, Response& response, const char* permission);
  bool applyFault(FaultDice::AnswerFault fault, const Request& request, Response& response);
  void finish(const Request& request, Response& response, FaultDice::Outcome outcome);
  const Person* personOf(const Request& request) const;
  std::int64_t serverMillis() const;

  void getMe(const Request& request, Response& response);
  void getMerchants(const Request& request, Response& response);
  void getMerchant(const Request& request, Response& response);
  void getPayments(const Request& request, Response& response);
  void postPayment(const Request& request, Response& response);
  void getTotals(const Request& request, Response& response);
  void getPayment(const Request& request, Response& response);
  void getTimeline(const Request& request, Response& response);
  void getEvents(const Request& request, Response& response);
  void getStream(const Request& request, Response& response);
  void getBalances(const Request& request, Response& response);
  void getLedger(const Request& request, Response& response);
  void getPayouts(const Request& request, Response& response);
  void getPayout(const Request& request, Response& response);
  void getRates(const Request& request, Response& response);
  void getCustomers(const Request& request, Response& response);
  void getCustomer(const Request& request, Response& response);
  void getRefundOptions(const Request& request, Response& response);
  void postRefundQuote(const Request& request, Response& response);
  void getRefundQuote(const Request& request, Response& response);
  void getRefunds(const Request& request, Response& response);
  void postRefund(const Request& request, Response& response);
  void getRefundTotals(const Request& request, Response& response);
  void getRefund(const Request& request, Response& response);
  void postWithdrawal(const Request& request, Response& response);
  void postDecision(const Request& request, Response& response);
  void postRefundLink(const Request& request, Response& response);
  void getRefundLink(const Request& request, Response& response);
  void getPolicies(const Request& request, Response& response);
  void getPolicyUsage(const Request& request, Response& response);
  void putPolicy(const Request& request, Response& response);
  void showRefundPage(const Request& request, Response& response);
  void notInThisVersion(const Request& request, Response& response);

  void newestFirst(const char* table, const Request& request, Response& response);
  /// Carries out a POST under its idempotency key.
  void once(const Request& request, Response& response, const ShopRunner::Change& change);
  void stored(const char* table, const char* prefix, const Request& request, Response& response);
  std::string baseUrl() const { return "http://127.0.0.1:" + std::to_string(port_); }
  void one(const char* table, const char* prefix, const Request& request, Response& response);

  std::uint64_t seed_;
  std::int64_t keptEvents_;
  std::int64_t quoteLifetimeMillis_;
  std::shared_ptr<const Clock> clock_;
  ShopRunner& runner_;
  ReaderPool& readers_;
  EventBell& bell_;
  std::vector<Person> people_;
  FaultDice faults_;
  RequestWindow window_;
  RunningKeys running_;
  std::atomic<std::uint64_t> requests_{0};
  int port_ = 0;
  std::unique_ptr<httplib::Server> http_;
  std::thread thread_;
};

}  // namespace paydeck::sandbox
