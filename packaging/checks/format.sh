#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every source file is as clang-format writes it, carries its licence line and keeps the house's size limits.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."

mapfile -t sources < <(git ls-files '*.cpp' '*.h')
mapfile -t scripts < <(git ls-files '*CMakeLists.txt' '*.cmake' '*.sh')
clang-format --dry-run --Werror "${sources[@]}"

awk '
    FNR <= 3 && /SPDX-License-Identifier: GPL-3.0-or-later/ { licensed[FILENAME] = 1 }
    { lines[FILENAME] = FNR }
    END {
        for (i = 1; i < ARGC; ++i) {
            file = ARGV[i]
            limit = file ~ /\.h$/ ? 250 : file ~ /\.cpp$/ ? 500 : lines[file]
            if (!licensed[file]) { print file ": no licence line"; failed = 1 }
            if (lines[file] > limit) { print file ": " lines[file] " lines, at most " limit; failed = 1 }
        }
        exit failed
    }' "${sources[@]}" "${scripts[@]}"
