#pragma once

namespace paydeck {

class CacheNotifier;
class Formatter;
class LiveState;
class Navigation;
class NoticeList;
class ReadPool;

/// What every page's objects need. Owned by the composition root, which outlives them; GUI thread.
struct ViewContext {
  ReadPool& pool;
  CacheNotifier& changes;
  Formatter& format;
  LiveState& live;
  Navigation& navigation;
  NoticeList& notices;
};

}  // namespace paydeck
