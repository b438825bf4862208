#include "models/store/SqliteError.h"

#include <sqlite3.h>

namespace paydeck {
namespace {

ErrorKind kindOf(int resultCode) {
  switch (resultCode & 0xff) {
    case SQLITE_FULL:
      return ErrorKind::DiskFull;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return ErrorKind::Corrupt;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return ErrorKind::Busy;
    case SQLITE_TOOBIG:
      return ErrorKind::TooLarge;
    case SQLITE_INTERRUPT:
      return ErrorKind::Cancelled;
    default:
      return ErrorKind::Storage;
  }
}

std::string adviceFor(int resultCode) {
  switch (resultCode & 0xff) {
    case SQLITE_FULL:
      return "the disk is full. What was saved before is safe; free some space and try again.";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return "the file is damaged. Run `paydeckctl doctor` to see what can be done.";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "another program is using the file. Try again in a moment.";
    case SQLITE_TOOBIG:
      return "a value is too large for the file.";
    case SQLITE_INTERRUPT:
      return "it was stopped.";
    case SQLITE_READONLY:
      return "the file or its folder is read-only. Check the permissions of the workspace folder.";
    case SQLITE_CANTOPEN:
      return "the file cannot be opened. Check that the workspace folder exists and is yours.";
    case SQLITE_IOERR:
      return "the disk reported an error. Check the disk; nothing half-written was kept.";
    case SQLITE_NOMEM:
      return "there is not enough memory.";
    default:
      return "";
  }
}

Error makeError(int resultCode, const std::string& what, const char* detail) {
  Error error;
  error.kind = kindOf(resultCode);
  const std::string advice = adviceFor(resultCode);
  error.message = "Paydeck could not " + what + ": " + (advice.empty() ? std::string(detail) + "." : advice);
  error.code = "sqlite_" + std::to_string(resultCode);
  return error;
}

}  // namespace

Error sqliteError(int resultCode, const std::string& what) {
  return makeError(resultCode, what, sqlite3_errstr(resultCode));
}

Error sqliteError(sqlite3* handle, const std::string& what) {
  return makeError(sqlite3_extended_errcode(handle), what, sqlite3_errmsg(handle));
}

}  // namespace paydeck
