#include "tests/http/server/TestCertificate.h"

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/sha.h>
#include <openssl/x509v3.h>

#include <array>
#include <vector>

namespace paydeck::test {

namespace {

void extend(X509* certificate, X509* issuer, int nid, const std::string& value) {
  X509V3_CTX context;
  X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
  if (X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str())) {
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
  }
}

std::string textOf(BIO* memory) {
  char* bytes = nullptr;
  const long size = BIO_get_mem_data(memory, &bytes);
  return {bytes, static_cast<std::size_t>(size)};
}

}  // namespace

TestCertificate TestCertificate::make(const Wish& wish, const TestCertificate* issuer) {
  TestCertificate made;
  made.key_.reset(EVP_EC_gen("P-256"), &EVP_PKEY_free);
  made.certificate_.reset(X509_new(), &X509_free);
  X509* cert = made.certificate();
  X509* signer = issuer != nullptr ? issuer->certificate() : cert;
  std::int64_t serial = 0;
  RAND_bytes(reinterpret_cast<unsigned char*>(&serial), sizeof serial);
  X509_set_version(cert, 2);
  ASN1_INTEGER_set_int64(X509_get_serialNumber(cert), serial & 0x7FFFFFFFFFFFFFFF);
  X509_gmtime_adj(X509_getm_notBefore(cert), wish.validFromSeconds);
  X509_gmtime_adj(X509_getm_notAfter(cert), wish.validUntilSeconds);
  X509_set_pubkey(cert, made.key());
  X509_NAME_add_entry_by_txt(X509_get_subject_name(cert), "CN", MBSTRING_UTF8,
                             reinterpret_cast<const unsigned char*>(wish.name.c_str()), -1, -1, 0);
  X509_set_issuer_name(cert, X509_get_subject_name(signer));
  extend(cert, signer, NID_basic_constraints, wish.authority ? "critical,CA:TRUE" : "critical,CA:FALSE");
  if (wish.authority) {
    extend(cert, signer, NID_key_usage, "critical,keyCertSign,cRLSign");
  } else {
    const bool address = wish.name.find_first_not_of("0123456789.") == std::string::npos;
    extend(cert, signer, NID_subject_alt_name, (address ? "IP:" : "DNS:") + wish.name);
  }
  X509_sign(cert, issuer != nullptr ? issuer->key() : made.key(), EVP_sha256());
  return made;
}

std::string TestCertificate::certificatePem() const {
  const std::unique_ptr<BIO, decltype(&BIO_free)> memory(BIO_new(BIO_s_mem()), &BIO_free);
  PEM_write_bio_X509(memory.get(), certificate());
  return textOf(memory.get());
}

std::string TestCertificate::keyPem() const {
  const std::unique_ptr<BIO, decltype(&BIO_free)> memory(BIO_new(BIO_s_mem()), &BIO_free);
  PEM_write_bio_PrivateKey(memory.get(), key(), nullptr, nullptr, 0, nullptr, nullptr);
  return textOf(memory.get());
}

std::string TestCertificate::pin() const {
  unsigned char* der = nullptr;
  const int size = i2d_PUBKEY(key(), &der);
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
  SHA256(der, static_cast<std::size_t>(size), digest.data());
  OPENSSL_free(der);
  std::vector<unsigned char> text(64);
  const int length = EVP_EncodeBlock(text.data(), digest.data(), static_cast<int>(digest.size()));
  return "sha256//" + std::string(text.begin(), text.begin() + length);
}

}  // namespace paydeck::test
