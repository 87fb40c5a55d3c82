#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What the program costs beside the least that the same work can cost, both measured in turn in the
# same run. Files are made once and kept in the build folder (tests/bench/data); SIZES="1000 100000"
# leaves out the large one.
#
# With OLD=PROGRAM an older build of the program stands in for the floors (beside.sh).
set -eu

[ -z "${OLD:-}" ] || exec "${SHELL:-/bin/sh}" "$TEST_SOURCE_DIR/tests/bench/beside.sh"

bench=$TEST_BUILD_DIR/tests/bench
program=$TEST_BUILD_DIR/src/recourse
data=$bench/data
sizes=${SIZES:-1000 100000 1000000}
runs=${RUNS:-9}
mkdir -p "$data"
HOME=$data/home
XDG_DATA_HOME=$HOME/data XDG_STATE_HOME=$HOME/state XDG_CONFIG_HOME=$HOME/config
export HOME XDG_DATA_HOME XDG_STATE_HOME XDG_CONFIG_HOME
unset RECOURSE_DB RECOURSE_NOW NO_COLOR

# Made anew each day, because windows close while a file lies around, and with each schema.
schema=$(cat "$TEST_SOURCE_DIR"/src/store/sql/schema.sql "$TEST_SOURCE_DIR"/src/store/sql/migrate-*.sql | cksum | tr ' ' -)
for size in $sizes; do
    stamp=$data/$size.$(date +%Y%m%d).$schema
    [ ! -e "$stamp" ] || continue
    echo "making $size orders ..." >&2
    rm -f "$data/$size".*
    rm -rf "$XDG_STATE_HOME"
    "$bench/generate" "$data/$size.db" "$size" "$data/$size.state"
    "$bench/generate" "$data/$size.ten.db" "$size" "$data/$size.ten.state" 30
    "$bench/floor-fill" "$data/$size.floor" "$size"
    : >"$stamp"
done

printf '%-24s %10s %10s\n' "us an order" clocks counsel
"$bench/counsel-times" "$runs"

for size in $sizes; do
    printf '\n%-24s %10s %10s %6s\n' "$size orders" recourse floor ratio
    "$bench/screen-times" "$runs" "$program --db $data/$size.db" "all keys" \
        "$bench/floor-list $data/$size.floor" ready
    "$bench/process-times" due "$runs" "$program --db $data/$size.db due --within 2d" \
        "$bench/floor-due $data/$size.db 2"
    "$bench/process-times" remind "$runs" "$program --db $data/$size.ten.db remind --dry-run" \
        "$bench/floor-remind $data/$size.ten.db"
done

# Each run adds another order; all of them are taken back at the end.
number=7000$(date +%s)
for size in $sizes; do
    printf '\n%-24s %10s %10s %6s\n' "one more than $size" recourse floor ratio
    "$bench/process-times" add "$runs" \
        "$program --db $data/$size.db add --number $number{run} --title Lamp" \
        "$bench/floor-commit $data/$size.floor"
    for _ in $(seq "$runs"); do
        "$program" --db "$data/$size.db" undo >/dev/null
    done
done

import_size=${IMPORT:-100000}
awk -v count="$import_size" -f "$TEST_SOURCE_DIR/tests/bench/orders.awk" >"$data/import.csv"
rm -rf "$data/import.db" "$data/import.floor" "$XDG_STATE_HOME"
printf '\n%-24s %10s %10s %6s\n' "import $import_size" recourse floor ratio
"$program" --db "$data/import-first.db" init --new >/dev/null
"$program" --db "$data/import-first.db" import "$data/import.csv" >/dev/null
"$bench/process-times" import 1 "$program --db $data/import.db import $data/import.csv" \
    "$bench/floor-insert $data/import-first.db $data/import.floor"
rm -f "$data"/import*

# Beside it stands a tenth of the mails: ten times as many take no more memory.
mails=${MAILS:-100000}
awk -v count="$mails" -f "$TEST_SOURCE_DIR/tests/bench/mails.awk" >"$data/mails.mbox"
awk -v count="$((mails / 10))" -f "$TEST_SOURCE_DIR/tests/bench/mails.awk" >"$data/mails-tenth.mbox"
rm -rf "$XDG_STATE_HOME"
printf '\n%-24s %10s %10s %6s\n' "read $mails mails" all "a tenth" ratio
"$bench/process-times" mails 1 "$program --db $data/mails.db import $data/mails.mbox" \
    "$program --db $data/mails-tenth.db import $data/mails-tenth.mbox"
rm -f "$data"/mails*
