#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# run.sh BIN_DIR: measures import and rendering with the command line; prints numbers and ratios, sets no limits.
set -euo pipefail
bin=$(readlink -f "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PINGSHEN_VAULT=$work/vault
runs=${PINGSHEN_BENCH_RUNS:-3}

# A PDF of one page that carries so many random bytes in a stream of its own: make_pdf FILE BYTES
make_pdf() {
    local file=$1 bytes=$2 offsets=() table
    printf '%%PDF-1.4\n' > "$file"
    append_object() { offsets+=("$(stat -c %s "$file")"); printf '%s\n' "$1" >> "$file"; }
    append_object '1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj'
    append_object '2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj'
    append_object '3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>> endobj'
    append_object "4 0 obj <</Length $bytes>> stream"
    head -c "$bytes" /dev/urandom >> "$file"
    printf '\nendstream endobj\n' >> "$file"
    table=$(stat -c %s "$file")
    {
        printf 'xref\n0 5\n0000000000 65535 f \n'
        printf '%010d 00000 n \n' "${offsets[@]}"
        printf 'trailer <</Size 5 /Root 1 0 R>>\nstartxref\n%s\n%%%%EOF\n' "$table"
    } >> "$file"
}

now() { date +%s%N; }

# median COMMAND...: milliseconds, the middle one of several runs; `reset` is called before each.
median() {
    local times=() start
    for _ in $(seq "$runs"); do
        reset
        start=$(now)
        "$@" > "$work/out" 2> "$work/err" || { cat "$work/err" >&2; return 1; }
        times+=($((($(now) - start) / 1000000)))
    done
    printf '%s\n' "${times[@]}" | sort -n | sed -n "$(((runs + 1) / 2))p"
}

ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / (b > 0 ? b : 1) }'; }

unpack_and_digest() {
    mkdir -p "$work/unpacked"
    bsdtar -x -f "$work/package.zip" -C "$work/unpacked"
    sha256sum "$work"/unpacked/*.pdf
}

# Names that tell the kind: recognising pictures is not what is measured here.
mkdir "$work/package"
for number in $(seq 20); do
    make_pdf "$work/package/passport-$number.pdf" 10485760
done
(cd "$work/package" && bsdtar -c -f ../package.zip --format zip -- *.pdf)

reset() { rm -rf "$work/unpacked" "$PINGSHEN_VAULT"; }
theirs=$(median unpack_and_digest)
ours=$(median "$bin/pingshen-cli" import "$work/package.zip")
printf '%-52s %8s ms\n' 'bsdtar -x and sha256sum, ZIP of 20 PDFs, 200 MB' "$theirs"
printf '%-52s %8s ms   ratio %s\n' 'import of the same into the vault' "$ours" "$(ratio "$ours" "$theirs")"

reset() { :; }
"$bin/pingshen-cli" demo "$work/samples" > /dev/null
largest=$(find "$work/samples" -type f -size +20k -name '*.pdf' -printf '%s %p\n' | sort -n | tail -1 | cut -d' ' -f2-)
if [ -z "$largest" ]; then
    largest=$work/package/passport-1.pdf
fi
first=$(median "$bin/pingshen-cli" render "$largest" --page 1 --width 1200 --out "$work/page.png")
printf '%-52s %8s ms\n' "one page with the program's start, $(basename "$largest")" "$first"

if [ -x "$bin/bench_reading" ]; then
    echo 'in the reading pane, milliseconds:'
    QT_QPA_PLATFORM=offscreen "$bin/bench_reading" "$bin/pingshen-worker" "$largest" 2> /dev/null
fi
