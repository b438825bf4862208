#!/usr/bin/env bash
# Installs what is missing, builds the dev preset, runs every check and ends with "N passed, N failed, N skipped".
# Exits non-zero when anything failed. Arguments go to ctest, e.g. tests/run.sh -L unit
set -uo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root" || exit 1
"$root/installer/setup.sh" --tests || exit 1

# The API contract tests use Prism and Redocly from npm; without npm they say SKIPPED.
if command -v npm >/dev/null && [[ -f tests/contract/package-lock.json ]]; then
  npm ci --prefix tests/contract --no-audit --no-fund --loglevel=error || echo "npm ci failed: the contract tests will be skipped"
fi

cmake --preset dev || exit 1
cmake --build --preset dev || exit 1
cmake --build --preset dev --target all_qmllint >build/dev/qmllint.log 2>&1
echo $? >build/dev/qmllint.status

report=$root/build/dev/report.xml
ctest --preset dev --parallel "${PAYDECK_TEST_JOBS:-2}" --output-junit "$report" --test-output-size-passed 1000000 \
  --test-output-size-failed 1000000 "$@"
python3 tests/summary.py "$report"
