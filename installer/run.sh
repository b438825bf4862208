#!/usr/bin/env bash
# Builds Paydeck and starts it on the embedded sandbox. Without a display it takes the tour: the same app, offscreen, goes
# through its main jobs and leaves a picture of each screen. Arguments go to paydeck.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
"$root/installer/setup.sh"

cd "$root"
cmake --preset release -DPAYDECK_TESTS=OFF
cmake --build --preset release --target paydeck paydeckctl paydeck-sandbox

paydeck=$root/build/release/bin/paydeck
if [[ $# -gt 0 ]]; then
  exec "$paydeck" "$@"
elif [[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" || "$(uname)" == Darwin ]]; then
  exec "$paydeck" --sandbox
else
  tour=${PAYDECK_TOUR_DIR:-$root/build/tour}
  echo "No display here: taking the tour into $tour"
  exec "$paydeck" --tour "$tour"
fi
