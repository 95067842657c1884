#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# No text lacks its translation, and no text in the sources is missing from the translation files.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/../.."

if grep -Hn 'type="unfinished"' translations/*.ts; then
    echo 'unfinished translations' >&2
    exit 1
fi
before=$(cat translations/*.ts | grep -c '<source>')
cp -r translations build/translations.before
trap 'rm -rf translations && mv build/translations.before translations' EXIT
cmake --build build/dev --target update_translations > /dev/null
after=$(cat translations/*.ts | grep -c '<source>')
if [ "$before" != "$after" ] || grep -Hn 'type="unfinished"' translations/*.ts; then
    echo "translations are not up to date: $before texts in translations/, $after in the sources" >&2
    exit 1
fi
