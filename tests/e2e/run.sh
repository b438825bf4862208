#!/usr/bin/env bash
# The end-to-end runs against the sandbox: kills, restarts, faults, then both sides' books are compared. With --long sync
# takes 200,000 payments and ten minutes of faults, and refunds take 1,000 kills (PAYDECK_E2E_KILLS for another number,
# at most PAYDECK_E2E_REFUND_MINUTES of them; PAYDECK_E2E_SEED for another run). With --refunds only these are run.
# tests/run.sh takes the short one of sync.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
runs=(tst_e2e_sync tst_e2e_refunds)
for word in "$@"; do
  case $word in
    --long)
      export PAYDECK_E2E_HISTORY=200000 PAYDECK_E2E_MINUTES=10
      export PAYDECK_E2E_KILLS=${PAYDECK_E2E_KILLS:-1000} PAYDECK_E2E_REFUND_MINUTES=${PAYDECK_E2E_REFUND_MINUTES:-60}
      ;;
    --refunds) runs=(tst_e2e_refunds) ;;
    *)
      echo "usage: tests/e2e/run.sh [--long] [--refunds]" >&2
      exit 2
      ;;
  esac
done
cmake --preset release
cmake --build --preset release --target "${runs[@]}"
export QT_QPA_PLATFORM=offscreen QTEST_FUNCTION_TIMEOUT=7200000
for run in "${runs[@]}"; do build/release/tests/"$run"; done
