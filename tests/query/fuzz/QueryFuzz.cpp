#include <cstdio>
#include <cstdlib>

#include "QueryLaws.h"

/// Run with: QueryFuzz -max_len=4096 tests/query/fuzz/corpus
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const auto broken = paydeck::test::brokenLaw({reinterpret_cast<const char*>(data), size});
  if (broken) {
    std::fprintf(stderr, "%s\n", broken->c_str());
    std::abort();
  }
  return 0;
}
