#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# link-once.sh COMMAND...: the command with each static library in it once, where it stands first. CMake repeats some,
# for linkers that read each library once; taken whole, a library that stands there twice would be in the program twice.
set -euo pipefail
declare -A seen
command=()
for argument in "$@"; do
    if [[ $argument == *.a ]]; then
        [ -z "${seen[$argument]:-}" ] || continue
        seen[$argument]=1
    fi
    command+=("$argument")
done
exec "${command[@]}"
