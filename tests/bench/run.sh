#!/bin/sh
# Builds and runs every benchmark with the release preset; each prints its rows of the table. Arguments go to all of them.
set -eu
cd "$(dirname "$0")/../.."
cmake --preset release -DPAYDECK_TESTS=ON >/dev/null
for source in tests/bench/*_bench.cpp; do
  name=$(basename "$source" .cpp)
  cmake --build --preset release --target "$name" >/dev/null
  "build/release/bench/$name" "$@"
done
