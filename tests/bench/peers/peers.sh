#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# peers.sh BIN_DIR [start|page|held|jump|zoom]...: the whole workstation beside the viewers that people know, on one
# virtual display and in one run: what somebody before the screen waits for. Prints a table for the README, in
# milliseconds, medians. Ours has a vault of 200 applications and comes back to the document it was left at.
# BENCH_RUNS: starts of each (5). BENCH_DOCUMENTS, BENCH_VIEWERS: fewer of them.
# shellcheck disable=SC2317 # parts and viewers are called by name
set -euo pipefail
bin=$(readlink -f "$1")
shift
parts=("$@")
[ ${#parts[@]} != 0 ] || parts=(start page held jump zoom)
here=$(dirname "$(readlink -f "$0")")
corpus=$bin/../bench-corpus
runs=${BENCH_RUNS:-5}
read -r -a documents <<< "${BENCH_DOCUMENTS:-text-zh text-en scan}"
read -r -a viewers <<< "${BENCH_VIEWERS:-pingshen mupdf zathura qpdfview evince okular}"
work=$(mktemp -d "$bin/../peers-XXXXXX")

stop() {
    local process
    for process in "${shown:-}" "${manager:-}" "${display:-}"; do
        [ -z "$process" ] || kill -- "-$process" 2> /dev/null || kill "$process" 2> /dev/null || true
    done
    wait 2> /dev/null || true
    rm -rf "$work"
}
trap stop EXIT

# shellcheck source=tests/bench/corpus.sh
. "$here/../corpus.sh"

# Two manuals as they are printed, beside the scan of the corpus.
make_documents() {
    make_corpus
    if [ ! -f "$corpus/text-en.pdf" ]; then
        (cd "$work" && apt-get download -q debian-reference-zh-cn gnuplot-doc > /dev/null 2>&1
            for package in ./*.deb; do dpkg-deb -x "$package" unpacked; done)
        cp "$work/unpacked/usr/share/debian-reference/debian-reference.zh-cn.pdf" "$corpus/text-zh.pdf"
        cp "$work/unpacked/usr/share/doc/gnuplot/gnuplot.pdf" "$corpus/text-en.pdf"
    fi
}

# One page of text each: 199 applications beside the one that is read.
make_vaults() {
    [ -f "$corpus/vault-${documents[-1]}/made" ] && return 0
    local number document identity
    for number in $(seq 199); do
        mkdir -p "$work/applications/$number"
        cp "$corpus/one/page-$number.pdf" "$work/applications/$number/passport.pdf"
    done
    "$bin/pingshen-cli" --vault "$work/vault" import --each --new "$work/applications"/* > "$work/imported" 2>&1
    for document in "${documents[@]}"; do
        rm -rf "$corpus/vault-$document"
        cp -r "$work/vault" "$corpus/vault-$document"
        mkdir -p "$work/$document" "$corpus/config-$document/pingshen"
        printf '[scoring]\nreviewer=Bench\n\n[window]\ntheme=light\nlanguage=en\n' \
            > "$corpus/config-$document/pingshen/settings.ini"
        cp "$corpus/$document.pdf" "$work/$document/contract.pdf"
        identity=$("$bin/pingshen-cli" --vault "$corpus/vault-$document" import --new "$work/$document" --json |
            sed -n 's/^ *"application": "\([^"]*\)".*/\1/p')
        show pingshen "$document" --open "$identity"
        sleep 6
        close_viewer
        touch "$corpus/vault-$document/made"
    done
}

start_screen() {
    mkdir -p "$work/home/.config/openbox" "$work/run"
    chmod 700 "$work/run"
    Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3> "$work/display" > /dev/null 2>&1 &
    display=$!
    until [ -s "$work/display" ]; do sleep 0.1; done
    DISPLAY=:$(cat "$work/display")
    export DISPLAY HOME=$work/home XDG_RUNTIME_DIR=$work/run LANG=C.UTF-8 QT_QPA_PLATFORM=xcb GDK_BACKEND=x11
    export NO_AT_BRIDGE=1
    # Every window fills the screen, without a title.
    sed 's#</applications>#<application class="*"><maximized>true</maximized><decor>no</decor></application>&#' \
        /etc/xdg/openbox/rc.xml > "$work/home/.config/openbox/rc.xml"
    openbox > /dev/null 2>&1 &
    manager=$!
    until xprop -root _NET_SUPPORTING_WM_CHECK 2> /dev/null | grep -q 0x; do sleep 0.1; done
}

# command_of VIEWER DOCUMENT: into the array `command`.
command_of() {
    case $1 in
    # Who sat there last is known to that vault alone.
    pingshen) command=(env "XDG_CONFIG_HOME=$corpus/config-$2" "$bin/pingshen" --vault "$corpus/vault-$2") ;;
    *) command=("$1" "$corpus/$2.pdf") ;;
    esac
}

# show VIEWER DOCUMENT ARGUMENT...
show() {
    local command
    command_of "$1" "$2"
    setsid dbus-run-session -- "${command[@]}" "${@:3}" > /dev/null 2>&1 &
    shown=$!
}

close_viewer() {
    xdotool key --clearmodifiers ctrl+q 2> /dev/null || true
    local i
    for i in $(seq 40); do
        kill -0 "$shown" 2> /dev/null || break
        [ "$i" != 20 ] || kill -TERM -- "-$shown" 2> /dev/null || true
        sleep 0.1
    done
    kill -KILL -- "-$shown" 2> /dev/null || true
    shown=
    sleep 0.3
}

# key_of VIEWER WHAT: the viewer's own key, by its X name.
key_of() {
    case $1-$2 in
    zathura-next) echo J ;;
    evince-next) echo n ;;
    *-next) echo Next ;;
    okular-last) echo Control_L+End ;;
    mupdf-last) echo Shift_L+g ;;
    zathura-last) echo Shift_L+g ;;
    *-last) echo End ;;
    mupdf-larger | zathura-larger) echo Shift_L+plus ;;
    *-larger) echo Control_L+KP_Add ;;
    esac
}

median() { sort -n | awk '{ value[NR] = $1 } END { if (NR) printf "%.0f", value[int((NR + 1) / 2)] }'; }

# read_in VIEWER DOCUMENT COMMAND...: with the viewer open, its pages under the mouse and the keyboard with them.
read_in() {
    show "$1" "$2"
    sleep 4
    xdotool mousemove "$([ "$1" = pingshen ] && echo 830 || echo 800)" 500 click 1
    sleep 0.6
    "${@:3}"
    close_viewer
}

measure_start() {
    local command i
    command_of "$1" "$2"
    for i in $(seq "$runs"); do
        dbus-run-session -- "$bin/bench_screen" start "${command[@]}" 2> /dev/null
        sleep 0.3
    done
}
measure_page() { read_in "$1" "$2" "$bin/bench_screen" keys 12 "$(key_of "$1" next)"; }
measure_held() { read_in "$1" "$2" "$bin/bench_screen" held 30 30 "$(key_of "$1" next)"; }
# Once only: the second jump would come back to pages that were drawn before.
measure_jump() {
    local i
    for i in $(seq "$(((runs + 1) / 2))"); do
        read_in "$1" "$2" "$bin/bench_screen" keys 1 "$(key_of "$1" last)"
    done
}
measure_zoom() { read_in "$1" "$2" "$bin/bench_screen" keys 4 "$(key_of "$1" larger)"; }

title_of() {
    case $1 in
    start) echo 'start to complete page' ;;
    page) echo 'Page Down' ;;
    held) echo 'Page Down, 30 a second: the last' ;;
    jump) echo 'jump to a cold page' ;;
    zoom) echo 'zoom step to sharp' ;;
    esac
}

make_documents
start_screen
case " ${viewers[*]} " in *" pingshen "*) make_vaults ;; esac
printf '| ms | %s |\n|---|%s\n' "$(printf '%s | ' "${viewers[@]}" | sed 's/ | $//')" "$(printf -- '---|%.0s' "${viewers[@]}")"
for part in "${parts[@]}"; do
    declare -F "measure_$part" > /dev/null || { echo "peers.sh: there is no part $part" >&2; exit 2; }
    for document in "${documents[@]}"; do
        printf '| %s, %s |' "$(title_of "$part")" "$document"
        for viewer in "${viewers[@]}"; do
            if [ "$viewer" != pingshen ] && ! command -v "$viewer" > /dev/null; then
                printf ' |'
                continue
            fi
            printf ' %s |' "$("measure_$part" "$viewer" "$document" | median)"
        done
        printf '\n'
    done
done
