#include "network/sandbox/SqlFile.h"

#include <sqlite3.h>

#include <stdexcept>

namespace paydeck::sandbox {

void SqlFile::Closer::operator()(sqlite3* handle) const {
  sqlite3_close_v2(handle);
}

SqlFile::SqlFile(const std::string& path, Access access) {
  const int flags = access == Access::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  sqlite3* opened = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &opened, flags | SQLITE_OPEN_NOMUTEX, nullptr);
  handle_.reset(opened);
  if (code != SQLITE_OK)
    throw std::runtime_error("The sandbox file " + path + " cannot be opened: " + sqlite3_errstr(code));
  sqlite3_busy_timeout(opened, 10'000);
}

void SqlFile::run(const char* sql) {
  if (sqlite3_exec(handle_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
    throw std::runtime_error(std::string("The sandbox file refused a change: ") + sqlite3_errmsg(handle_.get()));
  }
}

}  // namespace paydeck::sandbox
