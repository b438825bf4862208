#include "network/sandbox/ApiServer.h"

#include <arpa/inet.h>
#include <httplib.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <array>
#include <cstdio>
#include <ctime>

#include "network/sandbox/Problem.h"

namespace paydeck::sandbox {
namespace {

constexpr std::size_t kThreads = 48;  // each open stream and each kept connection holds one

std::string httpDate(std::int64_t unixMillis) {
  const std::time_t seconds = static_cast<std::time_t>(unixMillis / 1000);
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  std::array<char, 64> text{};
  std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
  return text.data();
}

int portOf(int descriptor, decltype(&getpeername) ask) {
  sockaddr_in address{};
  socklen_t length = sizeof address;
  if (ask(descriptor, reinterpret_cast<sockaddr*>(&address), &length) != 0 || address.sin_family != AF_INET) return -1;
  return ntohs(address.sin_port);
}

/// Ends the connection between a client's port and ours at once. httplib keeps its sockets to itself, so the one with
/// these two ports is looked for among the open ones.
void cutConnection(int clientPort, int serverPort) {
  for (int descriptor = 3; descriptor < 4096; ++descriptor) {
    if (portOf(descriptor, &getpeername) == clientPort && portOf(descriptor, &getsockname) == serverPort) {
      shutdown(descriptor, SHUT_RDWR);
      return;
    }
  }
}

std::string requestIdOf(std::uint64_t number) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "req_%08llx", static_cast<unsigned long long>(number));
  return text.data();
}

void truncateBody(httplib::Response& response) {
  auto body = std::make_shared<const std::string>(std::move(response.body));
  const std::string type = response.get_header_value("Content-Type");
  response.body.clear();
  response.headers.erase("Content-Type");
  response.set_content_provider(body->size(), type, [body](std::size_t offset, std::size_t, httplib::DataSink& sink) {
    if (offset == 0 && body->size() > 1) {
      sink.write(body->data(), body->size() / 2);
      return true;
    }
    return false;
  });
}

}  // namespace

ApiServer::ApiServer(const SandboxOptions& options, std::uint64_t seed, ShopRunner& runner, ReaderPool& readers,
                     EventBell& bell)
    : seed_(seed),
      keptEvents_(options.keptEvents),
      quoteLifetimeMillis_(options.quoteLifetimeMillis),
      clock_(options.clock ? options.clock : std::make_shared<SystemClock>()),
      runner_(runner),
      readers_(readers),
      bell_(bell),
      people_(demoPeople(seed)),
      faults_(seed, options.faults),
      window_(options.requestsPerMinute),
      http_(std::make_unique<httplib::Server>()) {}

ApiServer::~ApiServer() {
  stop();
}

Result<int> ApiServer::start(int port) {
  http_->new_task_queue = [] { return new httplib::ThreadPool(kThreads); };  // httplib takes ownership
  http_->set_tcp_nodelay(true);
  http_->set_keep_alive_max_count(1'000'000);
  http_->set_keep_alive_timeout(2);
  http_->set_payload_max_length(1 << 20);
  addRoutes();
  addRefundRoutes();
  addLaterRoutes();
  addRefundPage();
  http_->set_error_handler([this](const Request&, Response& response) {
    if (!response.body.empty()) return;
    if (!response.has_header("X-Request-Id")) response.set_header("X-Request-Id", requestIdOf(++requests_));
    const bool missing = response.status == 404;
    answer(response, {response.status, missing ? "not_found" : "bad_request",
                      missing ? "There is no such resource." : "The request cannot be read."});
  });
  http_->set_exception_handler([](const Request&, Response& response, std::exception_ptr) {
    answer(response, {500, "internal_error", "Something went wrong on the server."});
  });
  const bool any = port == 0;
  port_ = any ? http_->bind_to_any_port("127.0.0.1") : (http_->bind_to_port("127.0.0.1", port) ? port : -1);
  if (port_ <= 0) {
    return failure(ErrorKind::Busy,
                   "The sandbox cannot listen on port " + std::to_string(port) + ". Another program may use it.");
  }
  thread_ = std::thread([this] { http_->listen_after_bind(); });
  return port_;
}

void ApiServer::stop() {
  bell_.stop();
  if (!thread_.joinable()) return;
  // stop() is ignored until the accept loop runs.
  while (!http_->is_running()) std::this_thread::yield();
  http_->stop();
  thread_.join();
}

std::int64_t ApiServer::serverMillis() const {
  return toUnixMillis(clock_->now()) + faults_.spec().skew.count();
}

const Person* ApiServer::personOf(const Request& request) const {
  const std::string header = request.get_header_value("Authorization");
  for (const Person& person : people_) {
    if (header == "Bearer " + person.token) return &person;
  }
  return nullptr;
}

void ApiServer::addRoute(const char* method, const std::string& pattern, const char* permission, Route route) {
  const auto handler = [this, permission, route](const Request& request, Response& response) {
    serve(request, response, permission, route);
  };
  const std::string verb = method;
  if (verb == "GET") http_->Get(pattern, handler);
  if (verb == "POST") http_->Post(pattern, handler);
  if (verb == "PUT") http_->Put(pattern, handler);
  if (verb == "PATCH") http_->Patch(pattern, handler);
  if (verb == "DELETE") http_->Delete(pattern, handler);
}

void ApiServer::serve(const Request& request, Response& response, const char* permission, Route route) {
  response.set_header("X-Request-Id", requestIdOf(++requests_));
  response.set_header("Date", httpDate(serverMillis()));
  response.set_header("Cache-Control", "no-store");
  const FaultDice::AnswerFault fault = faults_.rollAnswer();
  const Person* person = personOf(request);
  const std::string key = request.get_header_value("Idempotency-Key");
  {
    const RunningKeys::Claim claim(running_, person == nullptr || key.empty() ? std::string() : person->id + ' ' + key);
    if (!claim.held()) {
      response.set_header("Retry-After", "1");
      return answer(response, {409, "request_in_progress", "The first request with this key still runs."});
    }
    if (applyFault(fault, request, response)) return;
    if (admit(request, response, permission)) carryOut(request, response, route);
  }
  finish(request, response, fault.outcome);
}

void ApiServer::carryOut(const Request& request, Response& response, Route route) {
  try {
    (this->*route)(request, response);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "paydeck-sandbox: %s\n", error.what());
    answer(response, {500, "internal_error", "Something went wrong on the server."});
  }
}

bool ApiServer::applyFault(FaultDice::AnswerFault fault, const Request& request, Response& response) {
  // Slept in slices, so that a stopping server does not wait for a slow answer.
  for (auto left = fault.delay; left.count() > 0 && !bell_.stopped(); left -= std::chrono::milliseconds(20)) {
    std::this_thread::sleep_for(std::min(left, std::chrono::milliseconds(20)));
  }
  switch (fault.outcome) {
    case FaultDice::Outcome::TooManyRequests:
      response.set_header("Retry-After", "1");
      answer(response, {429, "rate_limited", "Wait 1 second."});
      return true;
    case FaultDice::Outcome::ErrorAfter:
      // Done, and then the server says that it failed; a read has nothing to be done.
      if (request.method != "GET") return false;
      [[fallthrough]];
    case FaultDice::Outcome::ServerError:
      answer(response, {500, "internal_error", "Something went wrong on the server."});
      return true;
    case FaultDice::Outcome::Unavailable:
      response.set_header("Retry-After", "1");
      answer(response, {503, "unavailable", "Try again in a moment."});
      return true;
    case FaultDice::Outcome::Drop:
      // Reads are cut before anything is done. A creation is done and its answer lost: the case a client must survive.
      if (request.method != "GET") return false;
      [[fallthrough]];
    case FaultDice::Outcome::DropBefore:
      cutConnection(request.remote_port, port_);
      return true;
    default:
      return false;
  }
}

void ApiServer::finish(const Request& request, Response& response, FaultDice::Outcome outcome) {
  if (outcome == FaultDice::Outcome::Drop) cutConnection(request.remote_port, port_);
  if (outcome == FaultDice::Outcome::ErrorAfter)
    answer(response, {500, "internal_error", "Something went wrong on the server."});
  if (outcome == FaultDice::Outcome::Truncate && !response.body.empty()) truncateBody(response);
}

bool ApiServer::admit(const Request& request, Response& response, const char* permission) {
  const Person* person = personOf(request);
  if (person == nullptr || faults_.spec().unauthorized) {
    response.set_header("WWW-Authenticate", "Bearer");
    answer(response, {401, "unauthorized", "The token is not valid. Connect again with a valid one."});
    return false;
  }
  const RequestWindow::Verdict verdict = window_.count(person->token, toUnixMillis(clock_->now()));
  response.set_header("RateLimit-Limit", std::to_string(verdict.limit));
  response.set_header("RateLimit-Remaining", std::to_string(verdict.remaining));
  response.set_header("RateLimit-Reset", std::to_string(verdict.resetSeconds));
  if (!verdict.allowed) {
    response.set_header("Retry-After", std::to_string(verdict.resetSeconds));
    answer(response, {429, "rate_limited", "Wait " + std::to_string(verdict.resetSeconds) + " seconds."});
    return false;
  }
  if (*permission != '\0' && !person->may(permission)) {
    Problem problem{403, "missing_permission", std::string("This needs the permission ") + permission + "."};
    problem.permission = permission;
    answer(response, problem);
    return false;
  }
  return true;
}

}  // namespace paydeck::sandbox
