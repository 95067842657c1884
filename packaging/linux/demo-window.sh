# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The window of the demonstration, sourced by demo.sh: on a real display, or driven by keys on a virtual one.
# Nothing sleeps for a fixed time: every wait looks for what it waits for, and gives up after a bound.

# A display that is named and answers.
display_usable() {
    if [ -n "${WAYLAND_DISPLAY:-}" ]; then
        case $WAYLAND_DISPLAY in
        /*) [ -S "$WAYLAND_DISPLAY" ] && return 0 ;;
        *) [ -S "${XDG_RUNTIME_DIR:-/nonexistent}/$WAYLAND_DISPLAY" ] && return 0 ;;
        esac
    fi
    [ -n "${DISPLAY:-}" ] && timeout 10 xdpyinfo > /dev/null 2>&1
}

# settings FOLDER THEME [REVIEWER]: the demonstration's own settings; a person's are left alone.
settings() {
    mkdir -p "$1/pingshen"
    # The file keeps texts as Latin-1 with escapes, as QSettings writes them.
    printf '[scoring]\nreviewer="%s"\n\n[window]\ntheme=%s\n' "${3:-\\x738b\\x6653}" "$2" > "$1/pingshen/settings.ini"
}

# until_true SECONDS COMMAND...: true as soon as the command succeeds.
until_true() {
    local end=$((SECONDS + $1))
    shift
    until "$@"; do
        [ "$SECONDS" -lt "$end" ] || return 1
        sleep 0.2
    done
}

start_display() {
    trap stop_display EXIT
    mkdir -p "$out/run"
    chmod 700 "$out/run"
    Xvfb -displayfd 3 -screen 0 2048x1280x24 -nolisten tcp 3> "$out/run/display" > "$out/run/xvfb.log" 2>&1 &
    xvfb=$!
    until_true 60 test -s "$out/run/display" || fail "the virtual display did not start"
    DISPLAY=:$(cat "$out/run/display")
    export DISPLAY QT_QPA_PLATFORM=xcb XDG_RUNTIME_DIR=$out/run QT_SCALE_FACTOR=1
    unset WAYLAND_DISPLAY
    # Its own menus are of no use here; a missing configuration only makes it talk.
    openbox > "$out/run/openbox.log" 2>&1 &
    openbox=$!
    until_true 60 manager_runs || fail "the window manager did not start"
}

manager_runs() { xprop -root _NET_SUPPORTING_WM_CHECK 2> /dev/null | grep -q 0x; }

stop_display() {
    local process
    for process in "${program:-}" "${openbox:-}" "${xvfb:-}"; do
        [ -z "$process" ] || kill "$process" 2> /dev/null || true
    done
    wait
    rm -rf "$out/run"
}

# open_window SIZE THEME LANGUAGE ARGUMENT...: starts the program and waits until its window has the size.
open_window() {
    local width=${1%x*} height=${1#*x} theme=$2 language=$3
    shift 3
    rm -rf "$out/config"
    settings "$out/config" "$theme" "${reviewer:-}"
    XDG_CONFIG_HOME=$out/config "$bin/pingshen" --lang "$language" "$@" >> "$log" 2>&1 &
    program=$!
    until_true 120 find_window || fail "the window did not open"
    xdotool windowmove "$window" 0 0 windowsize "$window" "$width" "$height"
    until_true 60 has_size "$width" "$height" || fail "the window did not take the size ${width}x$height"
    xdotool windowfocus --sync "$window"
    settle
}

find_window() {
    kill -0 "$program" 2> /dev/null || fail "the program ended"
    window=$(xdotool search --onlyvisible --pid "$program" 2> /dev/null | tail -n 1)
    [ -n "$window" ]
}

has_size() {
    local WIDTH=0 HEIGHT=0
    eval "$(xdotool getwindowgeometry --shell "$window" 2> /dev/null | grep -E '^(WIDTH|HEIGHT)=[0-9]+$')"
    [ "$WIDTH" = "$1" ] && [ "$HEIGHT" = "$2" ]
}

# Waits until the window looks the same three times in a row, but for a blinking caret.
settle() {
    local end=$((SECONDS + 60)) same=0 different
    import -window "$window" "$out/run/before.ppm"
    while [ "$same" -lt 3 ] && [ "$SECONDS" -lt "$end" ]; do
        sleep 0.4
        import -window "$window" "$out/run/now.ppm"
        different=$(compare -metric AE "$out/run/before.ppm" "$out/run/now.ppm" null: 2>&1 || true)
        case $different in
        [0-9] | [0-9][0-9]) same=$((same + 1)) ;;
        *) same=0 ;;
        esac
        mv "$out/run/now.ppm" "$out/run/before.ppm"
    done
}

# press KEY...: as a person would, one after the other.
press() {
    local key
    for key in "$@"; do
        xdotool key --clearmodifiers "$key"
        settle
    done
}

# enter TEXT: into the field that has the keyboard, as a person types, ended with Enter.
enter() {
    xdotool type --clearmodifiers --delay 40 "$1"
    press Return
}

# recorded FIELD: the history of the application names a change of it; the window saves within a second.
recorded() {
    local history
    history=$(cli history "$rivas" --reviewer "$other" --json)
    [[ $history == *"\"$1\""* ]]
}

# shoot NAME: what the window shows now.
shoot() {
    settle
    convert "$out/run/before.ppm" "$out/$1.png"
    shown "$out/$1.png" || fail "$1.png is empty"
    say "  $1.png"
}

# A picture of one colour, or nearly black, shows that nothing was drawn.
shown() {
    [ -s "$1" ] &&
        [ "$(identify -format '%k' "$1")" -gt 64 ] &&
        [ "$(convert "$1" -colorspace Gray -format '%[fx:mean > 0.04 && standard_deviation > 0.02]' info:)" = 1 ]
}

# Quits as a person would, so that the vault is closed and its lock is gone before the next window opens.
close_window() {
    xdotool key --clearmodifiers ctrl+q
    until_true 120 ended || fail "the program did not end"
    wait "$program" || fail "the program ended with an error"
    program=
}

ended() { ! kill -0 "$program" 2> /dev/null; }

take_screenshots() {
    start_display
    open_window 1440x900 light zh --vault "$vault" --open "$rivas"
    press ctrl+shift+2 shift+Down ctrl+d
    shoot score-zh-light
    press ctrl+shift+1
    shoot materials-zh-light
    close_window
    # The visit is open to whose sheet is in: 李岩's. Dates and originals: one differs, one was not shown.
    reviewer='\x674e\x5ca9' open_window 1440x900 light zh --vault "$vault" --open "$rivas"
    press alt+d
    enter "$(date +%F)"
    press alt+g 1 1 1 2 Down 1 3 Down 1 alt+d
    shoot visit-zh-light
    close_window
    recorded notifiedOn || fail "the date of the notice was not entered"
    recorded state || fail "no original was marked"
    open_window 1440x900 light en --vault "$vault" --open "$viken"
    press ctrl+shift+2 shift+Down ctrl+d
    shoot score-en-light
    close_window
    open_window 1440x900 dark en --vault "$vault" --open "$viken"
    press ctrl+shift+2 shift+Down ctrl+d
    shoot score-en-dark
    close_window
    open_window 1280x800 light en --vault "$vault" --open "$viken"
    press ctrl+shift+2 shift+Down ctrl+d
    shoot score-en-1280x800
    close_window
    open_window 1920x1080 light zh --vault "$vault" --open "$rivas"
    press ctrl+shift+2
    shoot score-zh-1920x1080
    close_window
    open_window 1440x900 light en --vault "$out/empty-vault"
    shoot start-en-light
    close_window
}
