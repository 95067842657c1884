#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Every source file is as clang-format writes it, carries its licence line and keeps the house's size limits.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."

mapfile -t sources < <(git ls-files '*.cpp' '*.h')
clang-format --dry-run --Werror "${sources[@]}"

failed=0
for file in "${sources[@]}" $(git ls-files '*CMakeLists.txt' '*.cmake' '*.sh'); do
    head -n 3 "$file" | grep -q 'SPDX-License-Identifier: GPL-3.0-or-later' || { echo "$file: no licence line"; failed=1; }
done
for file in "${sources[@]}"; do
    limit=500
    [[ $file == *.h ]] && limit=250
    lines=$(wc -l < "$file")
    [ "$lines" -le "$limit" ] || { echo "$file: $lines lines, at most $limit"; failed=1; }
done
exit $failed
