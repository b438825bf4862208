#include "models/view/root/LiveState.h"

namespace paydeck {

LiveState::LiveState(const ConnectionList& connections, const Formatter& format, QObject* parent)
    : QObject(parent), connections_(connections), format_(format) {
  connect(&connections, &ConnectionList::changed, this, &LiveState::refresh);
  refresh();
}

void LiveState::setHolder(std::optional<LeaseHolder> holder) {
  holder_ = std::move(holder);
  refresh();
}

void LiveState::refresh() {
  LivePlan next = planLive(connections_.facts(), format_.times(), format_.now(), holder_);
  if (next == plan_) return;
  const bool turned = next.offline != plan_.offline;
  plan_ = std::move(next);
  emit changed();
  if (turned) emit offlineChanged();
}

}  // namespace paydeck
