# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The whole program on a virtual display, paging through the scan by its keys. Sourced by run.sh.
# shellcheck source=packaging/linux/demo-window.sh
. "$here/../../packaging/linux/demo-window.sh"

say() { :; }
fail() {
    echo "window: $*" >&2
    exit 1
}

# A vault with the one scan in it.
vault_with_scan() {
    mkdir "$work/scan"
    cp "$corpus/scan.pdf" "$work/scan/passport.pdf"
    "$bin/pingshen-cli" --vault "$work/scan-vault" import "$work/scan" --json |
        sed -n 's/^ *"application": "\([^"]*\)".*/\1/p'
}

# memory FILE NAME: a line of the program's file in /proc, in MB.
memory() { awk -v name="$2:" '$1 == name { print $2 / 1024 }' "/proc/$program/$1"; }

# Three screens a page at most: more Page Downs than it takes, at a skimmer's pace.
page_through() {
    xdotool key --clearmodifiers alt+v
    xdotool key --clearmodifiers Home
    settle
    xdotool key --delay 120 --repeat 200 Page_Down
    settle
}

measure_window() {
    command -v Xvfb > /dev/null || { echo 'window: no Xvfb, left out' >&2; return 0; }
    local application
    out=$work/window log=$work/window.log
    application=$(vault_with_scan)
    start_display
    open_window 1600x1000 light en --vault "$work/scan-vault" --open "$application"
    row 'scan, the whole window, just opened' "$(memory status VmRSS)" MB 0 '' ''
    page_through
    row 'scan, 60 pages in the whole window, most' "$(memory status VmHWM)" MB 0 '' 300
    [ -z "${PINGSHEN_BENCH_SHOT:-}" ] || import -window root "$PINGSHEN_BENCH_SHOT"
    close_window
}
