#!/usr/bin/env bash
# The end-to-end run of sync against the sandbox: kills, restarts, faults, then both sides' books are compared. With --long
# it takes 200,000 payments and ten minutes of faults; tests/run.sh takes the short one.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
cmake --preset release
cmake --build --preset release --target tst_e2e_sync paydeck-sync-driver
if [[ "${1:-}" == --long ]]; then
  export PAYDECK_E2E_HISTORY=200000 PAYDECK_E2E_MINUTES=10
fi
export QT_QPA_PLATFORM=offscreen QTEST_FUNCTION_TIMEOUT=3600000
exec build/release/tests/tst_e2e_sync
