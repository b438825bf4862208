#include "network/btcpay/GrantListener.h"

#include <httplib.h>

#include <algorithm>
#include <array>

#include "models/domain/RandomHex.h"

namespace paydeck::btcpay {
namespace {

constexpr std::size_t kLargestForm = 64 * 1024;
constexpr std::size_t kLongestKey = 512;

/// Takes as long for a near miss as for a far one.
bool sameText(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  unsigned difference = 0;
  for (std::size_t i = 0; i < a.size(); ++i) difference |= static_cast<unsigned>(a[i] ^ b[i]);
  return difference == 0;
}

bool isKey(std::string_view text) {
  return !text.empty() && text.size() <= kLongestKey &&
         std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c <= '~'; });
}

/// The form of BTCPay Server's redirect page: apiKey, userId and the permissions, one field each.
std::optional<AuthorizationGrant> grantFrom(const httplib::Params& form) {
  AuthorizationGrant grant;
  for (const auto& [name, value] : form) {
    if (name == "apiKey") grant.apiKey = Secret(value);
    if (name == "userId") grant.userId = value;
    if (name == "permissions" || name.starts_with("permissions[")) grant.permissions.push_back(value);
  }
  if (form.count("apiKey") != 1 || !isKey(grant.apiKey.reveal())) return std::nullopt;
  return grant;
}

void showPage(httplib::Response& response, int status, std::string_view text) {
  response.status = status;
  response.set_header("Cache-Control", "no-store");
  response.set_header("Referrer-Policy", "no-referrer");
  response.set_header("X-Content-Type-Options", "nosniff");
  response.set_header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  const std::string page =
      "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Paydeck</title><h1>Paydeck</h1><p>" +
      std::string(text) + "</p></html>";
  response.set_content(page, "text/html; charset=utf-8");
}

void onlyReuseAddress(socket_t socket) {
  // Not SO_REUSEPORT, httplib's default: another program listening on the port would then share the posts.
  const int yes = 1;
  setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

}  // namespace

GrantListener::GrantListener() : server_(std::make_unique<httplib::Server>()), state_(randomHex(16)) {}

GrantListener::~GrantListener() {
  server_->stop();
  if (thread_.joinable()) thread_.join();
}

Result<std::string> GrantListener::listen(std::uint16_t preferredPort) {
  // httplib takes ownership of the queue.
  server_->new_task_queue = [] { return std::make_unique<httplib::ThreadPool>(2).release(); };
  server_->set_payload_max_length(kLargestForm);
  server_->set_read_timeout(std::chrono::seconds(5));
  server_->set_keep_alive_max_count(1);
  server_->set_socket_options(onlyReuseAddress);
  server_->Post(R"(/paydeck/([0-9a-f]+))",
                [this](const httplib::Request& request, httplib::Response& response) { answer(request, response); });
  int port = preferredPort;
  if (port == 0 || !server_->bind_to_port("127.0.0.1", port)) port = server_->bind_to_any_port("127.0.0.1");
  if (port <= 0) {
    return failure(ErrorKind::Busy,
                   "Paydeck could not listen for the browser's answer on this computer. Paste an API key "
                   "instead.");
  }
  thread_ = std::thread([this] { server_->listen_after_bind(); });
  // stop() does nothing before the loop runs.
  while (!server_->is_running()) std::this_thread::yield();
  return "http://127.0.0.1:" + std::to_string(port) + "/paydeck/" + state_;
}

void GrantListener::answer(const httplib::Request& request, httplib::Response& response) {
  if (!sameText(request.matches[1].str(), state_)) return showPage(response, 404, "This page does not exist.");
  auto grant = grantFrom(request.params);
  if (!grant) return showPage(response, 400, "No key arrived. Go back to BTCPay Server and try again.");
  showPage(response, 200, "Paydeck has received the key. You can close this page and go back to Paydeck.");
  const std::scoped_lock lock(mutex_);
  // The first one counts; a reload of the page changes nothing.
  if (!grant_) grant_ = std::move(*grant);
  changed_.notify_all();
}

Result<AuthorizationGrant> GrantListener::wait(std::chrono::milliseconds timeout, std::stop_token stop) {
  std::unique_lock lock(mutex_);
  changed_.wait_for(lock, stop, timeout, [this] { return grant_.has_value(); });
  if (grant_) return *grant_;
  if (stop.stop_requested()) return failure(ErrorKind::Cancelled, "Connecting was cancelled.");
  return failure(ErrorKind::Timeout, "Nobody agreed in the browser in time. Start again, or paste an API key.");
}

}  // namespace paydeck::btcpay
