#!/usr/bin/env bash
# clang-tidy over the Qt-free layers of the build in $1, where the rules and the money are. Qt's headers would triple the
# time, and the sandbox's made-up shop would double it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
build=$1
command -v run-clang-tidy >/dev/null || { echo "SKIPPED: clang-tidy is not installed"; exit 77; }
log=$build/clang-tidy.log
if ! run-clang-tidy -quiet -j 2 -extra-arg=-Wno-unknown-warning-option -p "$build" '/(models/(domain|address|refunds|query|backend|store|sync)|network/(json|http|merchant|btcpay))/.*\.cpp$' >"$log" 2>&1; then
  grep -E '(warning|error):' "$log" | sort -u | head -100
  exit 1
fi
echo "clang-tidy has nothing to say."
