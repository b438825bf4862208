#include "models/view/payments/ListChange.h"

namespace paydeck {
namespace {

/// Collects single rows into runs while walking both lists; `at_` is the index in the list being built.
class StepWriter {
 public:
  void keep(std::size_t count) { at_ += count; }

  void remove() {
    if (!steps_.empty() && steps_.back().kind == ListStep::Kind::Remove && steps_.back().at == at_) {
      ++steps_.back().count;
      return;
    }
    steps_.push_back({ListStep::Kind::Remove, at_, 1, {}});
  }

  void insert(PaymentKey key) {
    if (steps_.empty() || steps_.back().kind != ListStep::Kind::Insert ||
        steps_.back().at + steps_.back().count != at_) {
      steps_.push_back({ListStep::Kind::Insert, at_, 0, {}});
    }
    ++steps_.back().count;
    steps_.back().keys.push_back(key);
    ++at_;
  }

  std::vector<ListStep> take() { return std::move(steps_); }

 private:
  std::vector<ListStep> steps_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<ListStep> planListSteps(const std::vector<std::size_t>& leaving, const std::vector<ListArrival>& arriving) {
  StepWriter writer;
  std::size_t old = 0;
  auto arrival = arriving.begin();
  const auto insertUpTo = [&](std::size_t index) {
    while (arrival != arriving.end() && arrival->before <= index) {
      writer.keep(arrival->before - old);
      old = arrival->before;
      writer.insert(arrival->key);
      ++arrival;
    }
  };
  for (const std::size_t index : leaving) {
    insertUpTo(index);
    writer.keep(index - old);
    writer.remove();
    old = index + 1;
  }
  for (; arrival != arriving.end(); ++arrival) {
    writer.keep(arrival->before - old);
    old = arrival->before;
    writer.insert(arrival->key);
  }
  return writer.take();
}

std::optional<std::vector<ListStep>> planListDifference(const KeySequence& from, const std::vector<PaymentKey>& to,
                                                        const std::unordered_set<PaymentKey>& changed) {
  StepWriter writer;
  const std::vector<PaymentKey> old = from.toVector();
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < old.size() || j < to.size()) {
    if (i < old.size() && j < to.size() && old[i] == to[j]) {
      writer.keep(1);
      ++i;
      ++j;
    } else if (i < old.size() && changed.contains(old[i])) {
      writer.remove();
      ++i;
    } else if (j < to.size() && changed.contains(to[j])) {
      writer.insert(to[j]);
      ++j;
    } else {
      return std::nullopt;
    }
  }
  return writer.take();
}

}  // namespace paydeck
