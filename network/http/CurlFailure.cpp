#include "network/http/CurlFailure.h"

#include <curl/curl.h>
#include <openssl/x509_vfy.h>

#include <string_view>

namespace paydeck::http {

namespace {

constexpr std::string_view kNothingSent = " Nothing was sent to it.";

std::string seconds(std::chrono::milliseconds time) {
  if (time < std::chrono::seconds{1}) return std::to_string(time.count()) + " ms";
  return std::to_string(std::chrono::round<std::chrono::seconds>(time).count()) + " s";
}

bool mentions(const std::string& detail, std::string_view words) {
  return detail.find(words) != std::string::npos;
}

std::string certificateProblem(const CurlFailure& f) {
  switch (f.verifyResult) {
    case X509_V_ERR_CERT_HAS_EXPIRED:
      return "The certificate of " + f.host +
             " has expired. Its owner has to renew it; also check this computer’s clock.";
    case X509_V_ERR_CERT_NOT_YET_VALID:
      return "The certificate of " + f.host + " is not valid yet. Check this computer’s clock.";
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
      return f.host +
             " uses a certificate it signed itself. Add it as a trusted certificate for this connection if you know "
             "the server.";
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
      return "The certificate of " + f.host +
             " is signed by an authority this computer doesn’t trust. Add that authority for this connection if you "
             "know it.";
    case X509_V_ERR_CERT_REVOKED:
      return "The certificate of " + f.host + " was revoked.";
    default:
      break;
  }
  if (mentions(f.detail, "subject name"))
    return "The certificate of " + f.host + " was made for another name. Check the address.";
  return "The certificate of " + f.host + " can’t be trusted.";
}

Error tls(std::string message) {
  return {ErrorKind::Tls, std::move(message) + std::string(kNothingSent)};
}

Error handshakeFailed(const CurlFailure& f) {
  if (mentions(f.detail, "wrong version number"))
    return tls(f.host + " doesn’t speak TLS on this port. Check the address.");
  if (mentions(f.detail, "version"))
    return tls(f.host + " only offers an encryption that is too old (Paydeck needs TLS 1.2 or later).");
  if (mentions(f.detail, "certificate required") || mentions(f.detail, "handshake failure")) {
    return tls(f.host + " wants a client certificate. Add one for this connection.");
  }
  return tls("No secure connection to " + f.host + " could be made.");
}

Error timedOut(const CurlFailure& f) {
  if (!f.requestSent)
    return {ErrorKind::Offline, "No connection to " + f.host + " could be made in time." + std::string(kNothingSent)};
  if (f.answerBegun)
    return {ErrorKind::Timeout, "The answer of " + f.host + " was not complete within " + seconds(f.timeout) + "."};
  return {ErrorKind::Timeout, f.host + " didn’t answer within " + seconds(f.timeout) + "."};
}

std::string proxyName(const CurlFailure& f) {
  return f.proxy.empty() ? "The proxy" : "The proxy " + f.proxy;
}

Error brokenOff(const CurlFailure& f) {
  // TLS 1.3 servers refuse a missing client certificate only after the handshake.
  if (mentions(f.detail, "certificate required") || mentions(f.detail, "bad certificate")) {
    return tls(f.host + " wants a client certificate. Add one for this connection.");
  }
  if (mentions(f.detail, "CONNECT"))
    return {ErrorKind::Offline, proxyName(f) + " refused the connection to " + f.host + "."};
  if (f.answerBegun) return {ErrorKind::Protocol, "The answer of " + f.host + " broke off before it was complete."};
  if (f.requestSent) return {ErrorKind::Timeout, f.host + " closed the connection without an answer."};
  return {ErrorKind::Offline, "The connection to " + f.host + " broke." + std::string(kNothingSent)};
}

}  // namespace

Error errorOf(const CurlFailure& f) {
  switch (f.code) {
    case CURLE_COULDNT_RESOLVE_HOST:
      return {ErrorKind::Offline, "The name " + f.host + " was not found. Check the address and your network."};
    case CURLE_COULDNT_RESOLVE_PROXY:
      return {ErrorKind::Offline, proxyName(f) + " was not found. Check the proxy setting."};
    case CURLE_PROXY:
      return {ErrorKind::Offline, proxyName(f) + " refused the connection to " + f.host + "."};
    case CURLE_COULDNT_CONNECT:
      if (!f.proxy.empty()) return {ErrorKind::Offline, proxyName(f) + " can’t be reached. Check the proxy setting."};
      return {ErrorKind::Offline, f.host + " refused the connection or can’t be reached."};
    case CURLE_OPERATION_TIMEDOUT:
      return timedOut(f);
    case CURLE_PEER_FAILED_VERIFICATION:
      return tls(certificateProblem(f));
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
      return tls(f.host +
                 " shows another key than the one pinned for this connection. If you did not change it, somebody may "
                 "be in between.");
    case CURLE_SSL_CONNECT_ERROR:
      return handshakeFailed(f);
    case CURLE_SSL_CACERT_BADFILE:
      return {ErrorKind::InvalidInput, "The file with the trusted certificates can’t be read."};
    case CURLE_SSL_CERTPROBLEM:
      return {ErrorKind::InvalidInput, "The client certificate or its key can’t be read."};
    case CURLE_URL_MALFORMAT:
    case CURLE_UNSUPPORTED_PROTOCOL:
      // Also what curl says of an answer without a status line.
      if (f.requestSent) return {ErrorKind::Protocol, f.host + " doesn’t answer in HTTP. Check the address."};
      return {ErrorKind::InvalidInput, "This address can’t be used: it has to start with https://."};
    case CURLE_WEIRD_SERVER_REPLY:
      return {ErrorKind::Protocol, f.host + " doesn’t answer in HTTP. Check the address."};
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
    case CURLE_GOT_NOTHING:
    case CURLE_PARTIAL_FILE:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
      return brokenOff(f);
    case CURLE_BAD_CONTENT_ENCODING:
      return {ErrorKind::Protocol, "The compressed answer of " + f.host + " is damaged."};
    case CURLE_OUT_OF_MEMORY:
      return {ErrorKind::TooLarge, "The answer of " + f.host + " does not fit into memory."};
    default:
      return {ErrorKind::Protocol, "The exchange with " + f.host + " failed (curl " + std::to_string(f.code) + ")."};
  }
}

}  // namespace paydeck::http
