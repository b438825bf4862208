#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "network/json/JsonNode.h"
#include "network/json/JsonText.h"

namespace paydeck::json {

/// A parsed document: its text and its nodes. Never changes after it was built, so any thread may read it.
class JsonTape {
 public:
  const JsonNode& node(std::uint32_t index) const { return nodes_[index]; }
  /// Index after the value at `index`, its content included.
  std::uint32_t after(std::uint32_t index) const {
    const JsonNode& node = nodes_[index];
    return node.isContainer() ? node.extra : index + 1;
  }
  /// The text of the value as it came.
  std::string_view raw(std::uint32_t index) const {
    return std::string_view(text_).substr(nodes_[index].begin, nodes_[index].end - nodes_[index].begin);
  }
  /// The decoded text of a string or key.
  std::string_view string(std::uint32_t index) const;
  bool keyEquals(std::uint32_t index, std::string_view name, std::uint32_t hash) const;
  /// Where the value stands, e.g. "data[3].requested.amount"; empty for the root.
  std::string path(std::uint32_t index) const;
  /// The first key of the object that appears a second time, made harmless for a message.
  std::string duplicateKey(std::uint32_t object) const;

 private:
  friend class JsonTapeBuilder;
  std::string text_;  // with padding behind
  std::vector<JsonNode> nodes_;
  std::vector<std::string> decoded_;
};

}  // namespace paydeck::json
