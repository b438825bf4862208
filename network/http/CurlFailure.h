#pragma once

#include <chrono>
#include <string>

#include "models/domain/Error.h"

namespace paydeck::http {

/// What is known about a transfer that gave no complete answer.
struct CurlFailure {
  int code = 0;           ///< CURLcode
  std::string detail{};   ///< curl's error text; never shown, only searched
  long verifyResult = 0;  ///< OpenSSL's X509_V_ERR_*, of the server's certificate
  std::string host{};
  std::string proxy{};                  ///< host of the proxy; empty without one
  bool requestSent = false;             ///< the request may have reached the server
  bool answerBegun = false;             ///< a status line came
  std::chrono::milliseconds timeout{};  ///< the limit that applied to the whole request
};

/// The error for a person. Offline: the request certainly did not reach the server. Timeout: it may have, and no answer
/// came. Protocol: an answer began and cannot be used. Tls: see the certificate.
Error errorOf(const CurlFailure& failure);

}  // namespace paydeck::http
