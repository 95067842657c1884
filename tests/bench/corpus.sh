# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The documents that are measured. Sourced by run.sh and peers/peers.sh, which set bin, corpus and work.

# Made once for each build of the maker.
make_corpus() {
    [ "$corpus/made" -nt "$bin/bench_corpus" ] && return 0
    echo 'making the documents to read ...' >&2
    rm -rf "$corpus"
    mkdir -p "$corpus"
    offscreen bench_corpus "$corpus"
    (cd "$corpus/package" && bsdtar -c -f ../package.zip --format zip -- *.pdf)
    touch "$corpus/made"
}

# offscreen PROGRAM ARGUMENT...: without a display, and without what Qt says of that.
offscreen() {
    local program=$1
    shift
    QT_QPA_PLATFORM=offscreen "$bin/$program" "$@" 2> "$work/messages" || { cat "$work/messages" >&2; return 1; }
}
