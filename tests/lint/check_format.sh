#!/usr/bin/env bash
# Every C++ file is formatted as .clang-format says.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
command -v clang-format >/dev/null || { echo "SKIPPED: clang-format is not installed"; exit 77; }
git ls-files -co --exclude-standard '*.h' '*.cpp' | xargs -r clang-format --dry-run --Werror
echo "Every C++ file is formatted."
