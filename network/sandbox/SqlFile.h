#pragma once

#include <cstdint>
#include <memory>
#include <string>

struct sqlite3;

namespace paydeck::sandbox {

/// One connection to the sandbox's SQLite file. Throws std::runtime_error with SQLite's words; SandboxServer turns that
/// into a Result or a 500 at its edge.
class SqlFile {
 public:
  enum class Access { ReadWrite, ReadOnly };
  SqlFile(const std::string& path, Access access);

  /// Runs one or more statements that return nothing.
  void run(const char* sql);
  sqlite3* handle() const { return handle_.get(); }

 private:
  struct Closer {
    void operator()(sqlite3* handle) const;
  };
  std::unique_ptr<sqlite3, Closer> handle_;
};

}  // namespace paydeck::sandbox
