#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh BIN_DIR [import|typing|first|turn|memory|scroll|store|search|recognition]...: measures the parts named, or all but the last, and prints a table.
# Ends with 1 when a part could not be run or a line is over its limit, which is then named. See README.md.
# shellcheck disable=SC2317 # parts are called by name
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
bin=$(readlink -f "$1")
shift
corpus=$bin/../bench-corpus
runs=${PINGSHEN_BENCH_RUNS:-5}
parts=("$@")
[ ${#parts[@]} != 0 ] || parts=(import typing first turn memory scroll store search)

work=$(mktemp -d "$bin/../bench-XXXXXX") # beside the vault of a person: on a disk, not in memory
trap 'rm -rf "$work"' EXIT
export PINGSHEN_VAULT=$work/vault LC_ALL=C.UTF-8
# shellcheck source=tests/bench/window.sh
. "$here/window.sh"
# shellcheck source=tests/bench/corpus.sh
. "$here/corpus.sh"

# Lines of BenchRow.h in, lines of the table out.
table() {
    awk -F '\t' -v over="$work/over" '
        function with(number, unit) { return sprintf(number + 0 < 100 ? "%.1f %s" : "%.0f %s", number, unit) }
        {
            theirs = $4 + 0 == 0 ? "" : with($4, $3) " " $5
            ratio = $4 + 0 == 0 ? "" : sprintf("%.2f", $2 / $4)
            factor = $6 ~ /^x/ ? substr($6, 2) : 0
            limit = $6 == "" ? "" : factor ? "x " factor : $6 " " $3
            isOver = factor ? ratio + 0 > factor + 0 : $2 > $6 + 0
            verdict = limit == "" ? "" : isOver ? "over" : "ok"
            printf "%-58s %9s  %-24s %6s  %7s  %s\n", $1, with($2, $3), theirs, ratio, limit, verdict
            fflush()
            if (verdict == "over") {
                most = factor ? sprintf("%s times the %.2f %s of %s", factor, $4, $3, $5) : $6 " " $3
                printf "%s: %.2f %s, at most %s\n", $1, $2, $3, most >> over
            }
        }'
}

# row WHAT OURS UNIT THEIRS PEER LIMIT
row() { printf '%s\t%s\t%s\t%s\t%s\t%s\n' "$@"; }

# took COMMAND...: milliseconds; what was written before is on the disk when the clock starts.
took() {
    local start
    sync
    start=$(date +%s%N)
    "$@" > "$work/out" 2> "$work/err" || { cat "$work/err" >&2; return 1; }
    awk -v ns="$(($(date +%s%N) - start))" 'BEGIN { print ns / 1e6 }'
}

median() { sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }

unpack_and_digest() {
    mkdir "$work/unpacked"
    bsdtar -x -f "$corpus/package.zip" -C "$work/unpacked"
    sha256sum "$work"/unpacked/*.pdf
}

# By turns, so that a busy moment of the machine meets both.
measure_import() {
    local i
    for i in $(seq "$runs"); do
        rm -rf "$work/unpacked" "$PINGSHEN_VAULT"
        took unpack_and_digest >> "$work/theirs"
        took "$bin/pingshen-cli" import "$corpus/package.zip" >> "$work/ours"
    done
    row 'import, ZIP of 20 scanned PDFs, 200 MB' "$(median < "$work/ours")" ms "$(median < "$work/theirs")" \
        'bsdtar+sha256sum' x1.0
}

measure_typing() {
    offscreen bench_typing "$work/typing" "$corpus/package.zip" "$bin/pingshen-worker" "$bin/pingshen-unpacker"
}

# reading MODE DOCUMENT TITLE
reading() { offscreen bench_reading "$1" "$bin/pingshen-worker" "$corpus/$2.pdf" "$3"; }

measure_first() {
    reading first text 'text of 250 pages' | tee "$work/short"
    reading first scan 'scan of 60 pages'
    reading first long 'text of 2,000 pages' | tee "$work/long"
    row 'first page of 2,000 pages' "$(cut -f 2 "$work/long")" ms "$(cut -f 2 "$work/short")" 'that of 250 pages' x1.5
}

measure_turn() {
    reading turns text 'text of 250 pages'
    reading turns scan 'scan of 60 pages'
    reading turns long 'text of 2,000 pages'
}

measure_memory() {
    reading memory scan scan
    measure_window
}

measure_scroll() {
    offscreen bench_scrolling "$bin/pingshen-worker" "$corpus"/many/*.pdf
}

measure_store() {
    mkdir -p "$work/store"
    offscreen bench_store "$work/store"
}

measure_search() {
    mkdir -p "$work/search"
    offscreen bench_search "$work/search"
}

measure_recognition() {
    mkdir -p "$work/recognition"
    offscreen bench_recognition "$work/recognition"
    "$here/recognition.py" "$bin/pingshen-cli" "$work/recognition"
}

# run_part NAME: not in a condition, where the shell would overlook a failure within.
run_part() {
    set +e
    (set -e; "measure_$1") | table
    [ "${PIPESTATUS[0]}" = 0 ] || { echo "run.sh: $1 could not be run" >&2; status=1; }
    set -e
}

for part in "${parts[@]}"; do
    declare -F "measure_$part" > /dev/null || { echo "run.sh: there is no part $part" >&2; exit 2; }
done
status=0
make_corpus
printf '%-58s %9s  %-24s %6s  %7s\n' '' ours theirs ratio limit
for part in "${parts[@]}"; do
    run_part "$part"
done
if [ -s "$work/over" ]; then
    sed 's/^/run.sh: over its limit: /' "$work/over" >&2
    status=1
fi
exit "$status"
