// Measures what a person with that many payments waits for, with the real programs: the backfill from the sandbox
// beside the sqlite3 shell loading the same rows, and the start of the window beside that of a workspace without
// payments. paydeck_desk_bench [--sizes 0,1000,100000,1000000] [--folder DIR] [--keep]
#include <sys/stat.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/bench/BenchTable.h"
#include "tests/bench/Process.h"

using namespace paydeck::bench;

namespace {

constexpr int kStarts = 9;

template <class... Args>
std::string format(const char* pattern, Args... args) {
  char text[128];
  std::snprintf(text, sizeof text, pattern, args...);
  return text;
}

struct Shown {
  double firstTable = 0;  ///< ms
  double wholeList = 0;
  double resident = 0;  ///< MB
};

class Desk {
 public:
  Desk(BenchTable& table, std::size_t column, std::string count, const std::filesystem::path& base)
      : table_(table), column_(column), count_(std::move(count)), folder_(base / count_) {}

  bool run(std::optional<double> emptyStart) {
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
    const Server sandbox(
        {PAYDECK_BIN "/paydeck-sandbox", "--history", count_, "--rate", "0", "--data", file("sandbox.db")});
    const auto hello = nlohmann::json::parse(sandbox.firstLine(), nullptr, false);
    if (!hello.is_object()) return complain("the sandbox did not start: " + sandbox.firstLine());
    const std::string key = file("key");
    std::ofstream(key) << hello["tokens"]["admin"].get<std::string>() << "\n";
    chmod(key.c_str(), 0600);
    return fill(hello["url"].get<std::string>(), key) && start(emptyStart);
  }

  double firstTable() const { return shown_.firstTable; }
  const std::filesystem::path& folder() const { return folder_; }

 private:
  std::string file(const std::string& name) const { return (folder_ / name).string(); }

  bool complain(const std::string& text) const {
    std::cerr << text << "\n";
    return false;
  }

  void set(const std::string& row, const std::string& figure) {
    table_.set(row, column_, figure);
    std::cerr << row << ": " << figure << "\n";
  }

  bool fill(const std::string& url, const std::string& key) {
    const std::string workspace = file("workspace");
    const std::vector<std::string> ctl{PAYDECK_BIN "/paydeckctl", "--workspace", workspace};
    const auto with = [&ctl](std::initializer_list<std::string> more) {
      std::vector<std::string> words = ctl;
      words.insert(words.end(), more);
      return words;
    };
    const Finished connected = runProcess(with({"connect", "merchant", url, "--name", "bench", "--key-file", key}));
    if (connected.code != 0) return complain("connect ended with " + std::to_string(connected.code));
    const Finished synced = runProcess(with({"sync", "--key-file", key}));
    if (synced.code != 0) return complain("sync ended with " + std::to_string(synced.code));
    set("backfill from the sandbox, wall / CPU",
        format("%.2f s / %.2f s", synced.spent.wallSeconds, synced.spent.cpuSeconds));
    return count_ == "0" || compareWithShell(synced.spent);
  }

  bool compareWithShell(const Spent& synced) {
    const auto shell = loadWithShell(file("workspace/cache.db"), folder_.string());
    if (!shell) return complain(shell.error().message);
    set("sqlite3 shell, the same rows and schema, wall / CPU",
        format("%.2f s / %.2f s", shell->wallSeconds, shell->cpuSeconds));
    set("backfill / shell, wall (goal 1.5)", format("%.2f", synced.wallSeconds / shell->wallSeconds));
    return true;
  }

  bool start(std::optional<double> emptyStart) {
    std::vector<double> firsts;
    for (int i = 0; i <= kStarts; ++i) {
      const Finished window = runProcess({PAYDECK_BENCH_BIN "/paydeck_window", file("workspace"), "%START%"});
      std::istringstream line(window.output);
      if (window.code != 0 || !(line >> shown_.firstTable >> shown_.wholeList >> shown_.resident))
        return complain("the window ended with " + std::to_string(window.code) + ": " + window.output);
      if (i > 0) firsts.push_back(shown_.firstTable);  // the first one warms the disk cache
    }
    std::sort(firsts.begin(), firsts.end());
    shown_.firstTable = firsts[firsts.size() / 2];
    set("process start to the payments on screen, median / max (goal 500)",
        format("%.0f / %.0f ms", shown_.firstTable, firsts.back()));
    if (emptyStart) set("  of that of an empty workspace (goal 1.3)", format("%.2f", shown_.firstTable / *emptyStart));
    set("process start to the whole list countable", format("%.0f ms", shown_.wholeList));
    set("resident memory, payments open (goal 180 MB)", format("%.0f MB", shown_.resident));
    return true;
  }

  BenchTable& table_;
  std::size_t column_;
  std::string count_;
  std::filesystem::path folder_;
  Shown shown_{};
};

}  // namespace

int main(int argc, char** argv) {
  std::string sizes = "0,1000,100000,1000000";
  std::filesystem::path base = std::filesystem::temp_directory_path() / "paydeck-desk-bench";
  bool keep = false;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--keep") keep = true;
    if (argument == "--sizes" && i + 1 < argc) sizes = argv[++i];
    if (argument == "--folder" && i + 1 < argc) base = argv[++i];
  }
  std::vector<std::string> names;
  std::istringstream list(sizes);
  for (std::string size; std::getline(list, size, ',');) names.push_back(size);
  BenchTable table(names);
  std::optional<double> empty;
  for (std::size_t column = 0; column < names.size(); ++column) {
    std::cerr << "== " << names[column] << "\n";
    Desk desk(table, column, names[column], base);
    if (!desk.run(empty)) return 1;
    if (names[column] == "0") empty = desk.firstTable();
    if (!keep) std::filesystem::remove_all(desk.folder());
  }
  std::cout << table.markdown();
  return 0;
}
