#!/usr/bin/env bash
# Every shell script passes shellcheck.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
command -v shellcheck >/dev/null || { echo "SKIPPED: shellcheck is not installed"; exit 77; }
{ git ls-files -co --exclude-standard '*.sh'; echo .ci/run; } | xargs shellcheck -x
echo "Every script passes."
