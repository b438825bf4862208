#pragma once

#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>
#include <string>

namespace paydeck::test {

/// A key and a certificate made at run time.
class TestCertificate {
 public:
  struct Wish {
    std::string name = "127.0.0.1";  ///< common name and subject alternative name (an address when it looks like one)
    bool authority = false;
    long validFromSeconds = -3600;  ///< from now
    long validUntilSeconds = 3600;
  };

  /// Signed by `issuer`; by itself without one.
  static TestCertificate make(const Wish& wish, const TestCertificate* issuer = nullptr);

  EVP_PKEY* key() const { return key_.get(); }
  X509* certificate() const { return certificate_.get(); }
  std::string certificatePem() const;
  std::string keyPem() const;
  /// curl's form: "sha256//base64" of the public key.
  std::string pin() const;

 private:
  std::shared_ptr<EVP_PKEY> key_;
  std::shared_ptr<X509> certificate_;
};

}  // namespace paydeck::test
