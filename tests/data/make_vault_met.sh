#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes vault-met: what two computers hold after their histories met, and a file of edits of both. In it are conflicts of a
# score and of a document that was replaced twice, choices, a merge of persons and an entry by a later program.
#   tests/data/make_vault_met.sh build/dev/bin/pingshen-cli [FOLDER]
# into tests/data/vault-met, or into a folder of that name; a test runs it, so that it can be made anew.
set -euo pipefail
cli=$(readlink -f "$1")
data=$(dirname "$(readlink -f "$0")")
made=${2:-$data}/vault-met
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
on() { # VAULT COMMAND...: the answer as JSON
    local vault="$work/$1"; shift
    "$cli" --vault "$vault" --lang en --json "$@" > "$work/said" || { cat "$work/said" >&2; return 1; }
    cat "$work/said"
}
of() { python3 -c 'import json, sys; print(eval("json.load(sys.stdin)" + sys.argv[1]))' "$1"; }
send() { # FROM TO
    rm -f "$work/sent"
    local device; device=$(on "$1" edits export "$work/sent" | of '["device"]')
    on "$2" edits accept "$work/sent" --trust "$device" > /dev/null
}
meet() { send office home; send home office; }
package() { # NAME PDF...: the PDFs under the names after the equals signs
    mkdir "$work/$1"; local folder="$work/$1"; shift
    for file in "$@"; do cp "$data/cases/${file#*=}" "$folder/${file%%=*}"; done
}

package first 护照.pdf=s4-json-numbers/passport.pdf 合同.pdf=23-outline-with-cycle.pdf
cp "$data/cases/s4-json-numbers/application.json" "$work/first/"
package second 护照.pdf=13-xfa-form.pdf 合同.pdf=20-form-and-seal.pdf
package third 护照.pdf=14-form-values.pdf 合同.pdf=12-attached-documents.pdf

on office person add 主管 --role office > /dev/null
on office import "$work/first" > /dev/null
id=$(on office list | of '["applications"][0]["id"]')
on office score "$id" --reviewer 李评审 --set age=5 --reason age=护照第2页 > /dev/null
send office home
on home import "$work/first" > /dev/null

# Neither knows what the other one does.
on office score "$id" --reviewer 李评审 --set age=4 --reason age=按合同 --reason education=待查 > /dev/null
on home score "$id" --reviewer 李评审 --set age=3 --reason age=按签证 > /dev/null
on home score "$id" --reviewer "Li Pingshen" --set education=10 > /dev/null
on office note "$id" 申请表与合同一致 --author 王晓 --topic 合同 > /dev/null
on home note "$id" 待补材料 --author "Wang Xiao" > /dev/null
on office import "$work/second" --application "$id" > /dev/null
on home import "$work/third" --application "$id" > /dev/null
on home rubric set two-zones-2023 step=1 --reviewer 主管 > /dev/null
meet

on office conflict choose "$id" age.reason --number 2 --reviewer 李评审 > /dev/null
on home import "$work/second" > /dev/null # a file is chosen by who can look at it
on home conflict choose "$id" 合同.pdf.content --number 1 --reviewer 李评审 > /dev/null
on office person merge 王晓 "Wang Xiao" --author 主管 > /dev/null
meet
on office note "$id" 已收到补正材料 --author "Wang Xiao" > /dev/null
meet

device=$(python3 "$data/write_newer_edits.py" "$work/office/pingshen.db" "$work/newer")
for vault in office home; do
    on "$vault" edits accept "$work/newer" --trust "$device" > /dev/null
    on "$vault" import "$work/second" > /dev/null # the other one's: what its documents hold
    on "$vault" import "$work/third" > /dev/null
    on "$vault" verify > /dev/null
done
rm -f "$work/sent"
on home edits export "$work/sent" > /dev/null
mkdir -p "$made"
cp "$work/sent" "$made/both.edits"
chmod 644 "$made/both.edits"
for vault in office home; do
    python3 -c '
import sqlite3, sys
db = sqlite3.connect(sys.argv[1])
for step in ("PRAGMA journal_mode = DELETE", "PRAGMA page_size = 1024", "VACUUM"):
    db.execute(step)' "$work/$vault/pingshen.db"
    cp "$work/$vault/pingshen.db" "$made/$vault.db"
    chmod 644 "$made/$vault.db"
    python3 "$data/../journal/read_journal.py" "$made/$vault.db"
done
python3 "$data/../journal/read_journal.py" "$made/both.edits"
