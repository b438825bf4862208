#pragma once

namespace paydeck::test {

/// How a FakeServer misbehaves. Numbers are percent of calls, or of events for the stream's own faults.
struct FakeFaults {
  int offline = 0;
  int timeout = 0;
  int serverError = 0;
  int rateLimited = 0;  ///< with a Retry-After of 2 ms
  int malformed = 0;
  int streamCut = 0;   ///< the connection ends before an event
  int streamDrop = 0;  ///< an event is not delivered
  int streamDuplicate = 0;
  int streamReorder = 0;      ///< an event is delivered after its successor
  bool streamSilent = false;  ///< connected, but nothing comes, not even a heartbeat
  bool unauthorized = false;
  bool hang = false;  ///< no call returns until it is stopped
};

}  // namespace paydeck::test
