// Which path is served by what, and which permission it needs: the order of resources/api/merchant-api.yaml.
#include <httplib.h>

#include "network/sandbox/ApiServer.h"
#include "network/sandbox/Problem.h"

namespace paydeck::sandbox {

void ApiServer::addRoutes() {
  addRoute("GET", "/v1/me", "", &ApiServer::getMe);
  addRoute("GET", "/v1/merchants", "", &ApiServer::getMerchants);
  addRoute("GET", "/v1/merchants/([^/]+)", "", &ApiServer::getMerchant);
  addRoute("GET", "/v1/payments", "payments:read", &ApiServer::getPayments);
  addRoute("POST", "/v1/payments", "payments:create", &ApiServer::postPayment);
  addRoute("GET", "/v1/payments/totals", "payments:read", &ApiServer::getTotals);
  addRoute("GET", "/v1/payments/([^/]+)", "payments:read", &ApiServer::getPayment);
  addRoute("GET", "/v1/payments/([^/]+)/timeline", "payments:read", &ApiServer::getTimeline);
  addRoute("GET", "/v1/events", "payments:read", &ApiServer::getEvents);
  addRoute("GET", "/v1/events/stream", "payments:read", &ApiServer::getStream);
  addRoute("GET", "/v1/balances", "ledger:read", &ApiServer::getBalances);
  addRoute("GET", "/v1/ledger-entries", "ledger:read", &ApiServer::getLedger);
  addRoute("GET", "/v1/payouts", "payouts:read", &ApiServer::getPayouts);
  addRoute("GET", "/v1/payouts/([^/]+)", "payouts:read", &ApiServer::getPayout);
  addRoute("GET", "/v1/rates", "rates:read", &ApiServer::getRates);
  addRoute("GET", "/v1/customers", "customers:read", &ApiServer::getCustomers);
  addRoute("GET", "/v1/customers/([^/]+)", "customers:read", &ApiServer::getCustomer);
}

void ApiServer::addRefundRoutes() {
  addRoute("GET", "/v1/payments/([^/]+)/refund-options", "refunds:read", &ApiServer::getRefundOptions);
  addRoute("POST", "/v1/refund-quotes", "refunds:create", &ApiServer::postRefundQuote);
  addRoute("GET", "/v1/refund-quotes/([^/]+)", "refunds:read", &ApiServer::getRefundQuote);
  addRoute("GET", "/v1/refunds", "refunds:read", &ApiServer::getRefunds);
  addRoute("POST", "/v1/refunds", "refunds:create", &ApiServer::postRefund);
  addRoute("GET", "/v1/refunds/totals", "refunds:read", &ApiServer::getRefundTotals);
  addRoute("GET", "/v1/refunds/([^/]+)", "refunds:read", &ApiServer::getRefund);
  addRoute("POST", "/v1/refunds/([^/]+)/cancel", "refunds:create", &ApiServer::postWithdrawal);
  addRoute("POST", "/v1/refunds/([^/]+)/(approve|reject)", "refunds:approve", &ApiServer::postDecision);
  addRoute("POST", "/v1/refund-links", "refunds:create", &ApiServer::postRefundLink);
  addRoute("GET", "/v1/refund-links/([^/]+)", "refunds:read", &ApiServer::getRefundLink);
  addRoute("GET", "/v1/approval-policies", "refunds:read", &ApiServer::getPolicies);
  addRoute("GET", "/v1/approval-policies/usage", "refunds:read", &ApiServer::getPolicyUsage);
  addRoute("PUT", "/v1/approval-policies/([^/]+)", "team:manage", &ApiServer::putPolicy);
}

void ApiServer::addLaterRoutes() {
  struct Later {
    const char* method;
    const char* pattern;
    const char* permission;
  };
  static constexpr Later kLater[] = {
      {"GET", "/v1/wallets", "wallets:read"},
      {"GET", "/v1/wallets/([^/]+)", "wallets:read"},
      {"DELETE", "/v1/wallets/([^/]+)", "wallets:link"},
      {"GET", "/v1/wallets/([^/]+)/balances", "wallets:read"},
      {"POST", "/v1/wallet-link-sessions", "wallets:link"},
      {"GET", "/v1/wallet-link-sessions/([^/]+)", "wallets:link"},
      {"POST", "/v1/wallet-link-sessions/([^/]+)/proof", "wallets:link"},
      {"GET", "/v1/team", "team:read"},
      {"POST", "/v1/team", "team:manage"},
      {"PATCH", "/v1/team/([^/]+)", "team:manage"},
      {"DELETE", "/v1/team/([^/]+)", "team:manage"},
      {"GET", "/v1/api-keys", "team:read"},
      {"POST", "/v1/api-keys", "team:manage"},
      {"DELETE", "/v1/api-keys/([^/]+)", "team:manage"},
      {"GET", "/v1/webhook-endpoints", "webhooks:read"},
      {"POST", "/v1/webhook-endpoints", "webhooks:manage"},
      {"DELETE", "/v1/webhook-endpoints/([^/]+)", "webhooks:manage"},
      {"GET", "/v1/webhook-endpoints/([^/]+)/deliveries", "webhooks:read"},
      {"POST", "/v1/webhook-endpoints/([^/]+)/deliveries/([^/]+)/redeliver", "webhooks:manage"},
      {"GET", "/v1/audit-log", "audit:read"},
  };
  for (const Later& later : kLater)
    addRoute(later.method, later.pattern, later.permission, &ApiServer::notInThisVersion);
}

void ApiServer::notInThisVersion(const Request&, Response& response) {
  answer(response, {501, "not_in_this_version",
                    "The API describes this operation; this version of the sandbox does not carry it out."});
}

}  // namespace paydeck::sandbox
