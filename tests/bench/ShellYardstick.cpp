#include "tests/bench/ShellYardstick.h"

#include <sqlite3.h>
#include <sys/resource.h>

#include <chrono>
#include <cstdlib>
#include <fstream>

#include "models/store/Database.h"
#include "models/store/Migration.h"
#include "models/store/SearchText.h"

namespace paydeck::bench {
namespace {

std::string quotedText(std::string_view text) {
  std::string quoted = "'";
  for (const char c : text) {
    if (c == '\'') quoted.push_back('\'');
    quoted.push_back(c);
  }
  return quoted + "'";
}

/// SQLite's own quote() for each column, in the order of the table.
std::string selectQuoted(Database& database, const std::string& table) {
  std::string columns;
  Result<Statement> info = database.prepare("SELECT name FROM pragma_table_info('" + table + "')");
  while (info && info->step().value_or(false)) {
    columns += (columns.empty() ? "quote(" : " || ',' || quote(") + info->text() + ")";
  }
  return "SELECT " + columns + " FROM " + table;
}

void writeTable(Database& database, const std::string& table, std::ofstream& script) {
  Result<Statement> rows = database.prepare(selectQuoted(database, table));
  while (rows && rows->step().value_or(false)) script << "INSERT INTO " << table << " VALUES(" << rows->view() << ");\n";
}

/// The four rows of each payment one after the other, as they arrive in a backfill.
void writePayments(Database& database, std::ofstream& script) {
  Result<Statement> narrow = database.prepare(selectQuoted(database, "payments") + " ORDER BY key");
  Result<Statement> texts = database.prepare(selectQuoted(database, "payment_texts") + " ORDER BY key");
  Result<Statement> details = database.prepare(selectQuoted(database, "payment_details") + " ORDER BY key");
  Result<Statement> search = database.prepare(
      "SELECT key, id, order_ref, customer_name, customer_id, customer_email, hashes, addresses FROM payment_texts "
      "ORDER BY key");
  while (narrow->step().value_or(false) && texts->step().value_or(false) && details->step().value_or(false) &&
         search->step().value_or(false)) {
    script << "INSERT INTO payments VALUES(" << narrow->view() << ");\n";
    script << "INSERT INTO payment_texts VALUES(" << texts->view() << ");\n";
    script << "INSERT INTO payment_details VALUES(" << details->view() << ");\n";
    const std::int64_t key = search->integer();
    const std::string id = search->text();
    const std::string order = search->text();
    const std::string name = search->text();
    const std::string customer = search->text();
    const std::string email = search->text();
    const std::string hashes = search->text();
    const SearchColumns columns = searchColumns(name, customer, hashes, search->text());
    script << "INSERT INTO payment_search(rowid,id,order_ref,customer,email,tx,address) VALUES(" << key << ','
           << quotedText(id) << ',' << quotedText(order) << ',' << quotedText(columns.customer) << ','
           << quotedText(email) << ',' << quotedText(columns.tx) << ',' << quotedText(columns.address) << ");\n";
  }
}

double childCpuSeconds() {
  rusage usage{};
  getrusage(RUSAGE_CHILDREN, &usage);
  const auto seconds = [](const timeval& time) { return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec); };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

}  // namespace

Result<Spent> loadWithShell(const std::string& cachePath, const std::string& folder) {
  const std::string scriptPath = folder + "/rows.sql";
  {
    DatabaseOptions options;
    options.mode = OpenMode::ReadOnly;
    Result<std::unique_ptr<Database>> database = Database::open(cachePath, options);
    if (!database) return failure(database.error());
    std::ofstream script(scriptPath, std::ios::binary);
    for (const Migration& migration : cacheMigrations()) script << migration.sql << "\n";
    script << "BEGIN;\n";
    for (const char* table : {"connections", "methods", "assets"}) writeTable(**database, table, script);
    writePayments(**database, script);
    script << "COMMIT;\n";
  }
  const double cpuBefore = childCpuSeconds();
  const auto start = std::chrono::steady_clock::now();
  const std::string command = "sqlite3 '" + folder + "/shell.db' < '" + scriptPath + "'";
  const int code = std::system(command.c_str());
  Spent spent;
  spent.wallSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  spent.cpuSeconds = childCpuSeconds() - cpuBefore;
  std::remove(scriptPath.c_str());
  std::remove((folder + "/shell.db").c_str());
  if (code != 0) return failure(ErrorKind::Unsupported, "The sqlite3 shell could not load the rows.");
  return spent;
}

}  // namespace paydeck::bench
