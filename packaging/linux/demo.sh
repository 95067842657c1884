#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# demo.sh BIN_DIR OUT_DIR: sample packages, a vault with scores, the score sheet, and the workstation on it.
# On a display the window stays open. Without one it is driven by keys on a virtual display and leaves screenshots.
# Everything that is written lies in OUT_DIR, which is made anew.
set -euo pipefail

if [ $# != 2 ]; then
    echo "usage: demo.sh BIN_DIR OUT_DIR" >&2
    exit 2
fi
here=$(dirname "$(readlink -f "$0")")
bin=$(readlink -f "$1")
mkdir -p "$2"
out=$(readlink -f "$2")
# shellcheck source=packaging/linux/demo-scores.sh
. "$here/demo-scores.sh"
# shellcheck source=packaging/linux/demo-window.sh
. "$here/demo-window.sh"

vault=$out/vault
log=$out/demo.log
seated='王晓'
other='李岩'

say() { printf '%s\n' "$*"; }

fail() {
    printf 'demo: %s\n' "$*" >&2
    tail -n 20 "$log" >&2
    exit 1
}

# cli ARGUMENT...: the command line on the demonstration's vault; what it says goes to the log.
cli() {
    printf '$ pingshen-cli %s\n' "$*" >> "$log"
    "$bin/pingshen-cli" --vault "$vault" --lang en "$@" 2>> "$log"
}

start_anew() {
    local part
    for part in packages vault empty-vault config score-sheet.pdf demo.log; do
        rm -rf "${out:?}/$part"
    done
    rm -f "$out"/*.png
    : > "$log"
}

make_packages() {
    cli demo "$out/packages" >> "$log" || fail "the sample packages could not be made"
    chinese=$(find "$out/packages" -maxdepth 1 -type d -name '*00417*公司')
    english=$(find "$out/packages" -maxdepth 1 -name '*00731*')
    if [ -z "$chinese" ] || [ -z "$english" ]; then
        fail "a sample package is missing"
    fi
}

# take_in PACKAGE: sets `application` to the new application's id.
take_in() {
    local answer
    answer=$(cli import "$1" --edition two-zones-2023 --json) || fail "$(basename "$1") could not be imported"
    printf '%s\n' "$answer" >> "$log"
    application=$(sed -n 's/^ *"application": "\([^"]*\)".*/\1/p' <<< "$answer")
    [ -n "$application" ] || fail "the import did not name its application"
}

# score ID REVIEWER LINES: all lines in one call, so in one transaction.
score() {
    local id=$1 reviewer=$2 arguments=() indicator points option fact reason
    while IFS='|' read -r indicator points option fact reason; do
        [ -n "$indicator" ] || continue
        [ -z "$option" ] || arguments+=(--choose "$indicator=$option")
        arguments+=(--set "$indicator=$points" --fact "$indicator=$fact" --reason "$indicator=$reason")
    done <<< "$3"
    cli score "$id" --reviewer "$reviewer" "${arguments[@]}" >> "$log" || fail "the scores were refused"
}

fill_vault() {
    take_in "$chinese"
    rivas=$application
    take_in "$english"
    viken=$application
    score "$rivas" "$other" "$scores_rivas"
    cli submit "$rivas" --reviewer "$other" >> "$log" || fail "the score sheet could not be submitted"
    score "$rivas" "$seated" "$scores_rivas_started"
    score "$viken" "$seated" "$scores_viken"
    cli note "$rivas" --author "$seated" --topic 护照号码 "$note_rivas" >> "$log" || fail "the note was refused"
}

write_sheet() {
    cli report "$rivas" --kind score-sheet --format pdf --reviewer "$other" --out "$out/score-sheet.pdf" >> "$log" ||
        fail "the score sheet could not be written"
    [ "$(head -c 5 "$out/score-sheet.pdf")" = "%PDF-" ] || fail "the score sheet is not a PDF"
}

start_anew
say "making sample packages"
make_packages
say "importing and scoring"
fill_vault
write_sheet
cli total "$rivas" --reviewer "$other" | tail -n 2
say "score sheet: $out/score-sheet.pdf"

if display_usable; then
    say "opening the workstation"
    settings "$out/config" light
    XDG_CONFIG_HOME=$out/config exec "$bin/pingshen" --vault "$vault" --open "$rivas"
fi
say "no display: using a virtual one"
take_screenshots
say "screenshots: $out/*.png"
