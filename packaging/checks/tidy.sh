#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# clang-tidy over the program's sources; the list in .clang-tidy is kept at zero.   tidy.sh BUILD_DIR
set -euo pipefail
build=$(readlink -f "$1")
cd "$(dirname "$(readlink -f "$0")")/../.."

git ls-files 'core/*.cpp' 'ui/*.cpp' 'app/*.cpp' |
    xargs -P "$(nproc)" -n 4 clang-tidy -p "$build" --quiet --warnings-as-errors='*' 2> "$build/tidy.log" ||
    { cat "$build/tidy.log" >&2; exit 1; }
