#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes vault-format-2/pingshen.db: the vault of the first format, opened and worked in by the program of today.
#   tests/data/make_vault_format_2.sh build/dev/bin/pingshen-cli
set -euo pipefail
cli=$(readlink -f "$1")
data=$(dirname "$(readlink -f "$0")")
vault=$(mktemp -d)
trap 'rm -rf "$vault"' EXIT
cp -r "$data/vault-format-1/." "$vault"
chmod -R u+w "$vault"
run() { "$cli" --vault "$vault" --lang en "$@" > "$vault/said" || { cat "$vault/said"; exit 1; }; }

id=$(python3 -c 'import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute(
    "SELECT id FROM application WHERE case_number = ?", ("2025-0008",)).fetchone()[0])' "$vault/pingshen.db")
run person rename 李文清 --latin "Li Wenqing" --role expert --role visit
run person add "王晓（北京大学）" --role office
scores=()
for score in age=5 education=10 experience=18.5 competence=18 achievement=17 contribution=20 \
             category=10 advantage=20 innovation=21 economy=20 responsibility=12; do
    scores+=(--set "$score" --reason "${score%=*}=见材料，第 2 页")
done
run score "$id" --reviewer 赵新 "${scores[@]}"
run submit "$id" --reviewer 赵新
run return "$id" --reviewer 赵新 --reason 请补充理由 --author 办公室
run score "$id" --reviewer 赵新 --set contribution=21.5
run submit "$id" --reviewer 赵新
run note "$id" "申请表与合同一致" --author 王晓 --topic 合同
python3 -c 'import sqlite3, sys; db = sqlite3.connect(sys.argv[1]); db.execute("PRAGMA journal_mode = DELETE"); db.execute("VACUUM")' \
    "$vault/pingshen.db"
mkdir -p "$data/vault-format-2"
cp "$vault/pingshen.db" "$data/vault-format-2/pingshen.db"
python3 "$data/../journal/read_journal.py" "$data/vault-format-2/pingshen.db"
