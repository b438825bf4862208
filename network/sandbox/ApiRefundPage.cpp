// The page behind a refund link: what the customer sees. Plain HTML without scripts, and without a token.
#include <httplib.h>

#include "network/sandbox/ApiServer.h"
#include "network/sandbox/Destination.h"
#include "network/sandbox/RefundLinkRecord.h"

namespace paydeck::sandbox {
namespace {

std::string page(const std::string& content) {
  return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Your refund</title></head><body>"
         "<h1>Your refund from Lumen Audio</h1>" +
         content + "</body></html>";
}

std::string form(const RefundLinkRecord& link, const char* complaint) {
  const Rail& r = rail(link.railIndex);
  const std::string what = std::string(r.symbol) + " on " + std::string(r.network);
  return page(std::string(complaint) + "<form method=\"post\"><label>Your address for " + what +
              " <input name=\"address\" size=\"70\" maxlength=\"2000\" autocomplete=\"off\" required></label> "
              "<button>Send</button></form><p>Nothing else can receive this refund: check it character by "
              "character.</p>");
}

}  // namespace

void ApiServer::addRefundPage() {
  http_->Get("/refund/([0-9a-f]{32})", [this](const Request& request, Response& r) { showRefundPage(request, r); });
  http_->Post("/refund/([0-9a-f]{32})", [this](const Request& request, Response& r) { showRefundPage(request, r); });
}

void ApiServer::showRefundPage(const Request& request, Response& response) {
  std::optional<RefundLinkRecord> link;
  bool open = false;
  const std::string address = request.get_param_value("address");
  const auto look = [&](const ShopWork& work) {
    link = work.file.linkWithToken(request.matches[1].str());
    open = link && link->isOpen(work.now);
    if (!open || request.method != "POST" || !isDestinationOn(rail(link->railIndex), address)) return;
    work.file.refundLinkAnswered(link->key, address, work.now);
    link->answeredAt = work.now;
  };
  runner_.change(look);
  response.set_header("Cache-Control", "no-store");
  response.status = !link ? 404 : open || link->answeredAt ? 200 : 410;
  const char* complaint =
      request.method == "POST" ? "<p><strong>That is not an address there. Check it and try again.</strong></p>" : "";
  response.set_content(!link              ? page("<p>There is no such refund.</p>")
                       : link->answeredAt ? page("<p>Thank you. The shop has your address.</p>")
                       : open             ? form(*link, complaint)
                                          : page("<p>This link has ended. Ask the shop for a new one.</p>"),
                       "text/html; charset=utf-8");
}

}  // namespace paydeck::sandbox
