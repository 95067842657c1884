#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# clang-tidy over the program's sources; the list in .clang-tidy is kept at zero.   tidy.sh BUILD_DIR
# The build is a unity build: Qt's headers, where most of the time goes, are read once for a module.
set -euo pipefail
build=$(readlink -f "$1")

sed -n 's/^ *"file": "\(.*\)",\{0,1\}$/\1/p' "$build/compile_commands.json" | grep -vE '_autogen/|/\.qt/|/qrc_' | sort -u |
    xargs -P "$(nproc)" -n 1 clang-tidy -p "$build" --quiet --warnings-as-errors='*' 2> "$build/tidy.log" ||
    { grep -v 'warnings generated' "$build/tidy.log" >&2; exit 1; }
