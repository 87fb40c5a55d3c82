#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# An import that is killed in the middle has done all of it or nothing.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

count=1500
orders=$TMPDIR/orders.csv
{
    echo 'Order Date,Order ID,Title,Qty,Price,Store,Product ID,SKU ID,Attributes,Price Info,Currency,Status,Product Url,Product Image Url,Store Url,Tags'
    awk -v count=$count 'BEGIN {
        for (i = 0; i < count; i++)
            printf "2026-02-20,8012%012d,Lamp %d,1,US $2.50,Lamp Store,p1,,,,USD,Awaiting delivery,,,,\n", i, i
    }'
} >"$orders"

# wait_for TEST...: until it is true or the import has ended by itself.
wait_for() {
    until "$@"; do
        kill -0 "$child" 2>/dev/null || return 0
    done
}

# The journal comes before the first change, the file grows while the changes are written to it.
journal_is_there() {
    [ -s "$RECOURSE_DB-journal" ]
}

file_is_larger_than() {
    [ "$(wc -c <"$RECOURSE_DB")" -gt "$1" ]
}

stage_is_open() {
    ls -l "/proc/$child/fd" 2>/dev/null | grep -q deleted # shellcheck disable=SC2010
}

# killed_when TEST...: an import that is killed as soon as the test is true.
killed_when() {
    "$program" import "$orders" >"$out" 2>"$err" </dev/null &
    child=$!
    wait_for "$@"
    kill -9 "$child" 2>/dev/null
    wait "$child" 2>/dev/null
}

# all_or_nothing NAME
all_or_nothing() {
    run check --json
    findings=$(grep -o '"what": *"[a-z-]*"' "$out" | grep -v leftover) # of the backup before it
    case $status$findings in
    0 | 5) ok "$1: the case file is sound" ;;
    *) not_ok "$1: the case file is sound" "$(said)" ;;
    esac
    run export --format csv
    tracked=$(($(wc -l <"$out") - 1))
    case $tracked in
    1 | $((count + 1))) ok "$1: all or nothing was imported" ;;
    *) not_ok "$1: all or nothing was imported" "$tracked orders" ;;
    esac
}

add 11112222
killed_when stage_is_open
all_or_nothing "killed while reading"
new_case
add 11112222
killed_when journal_is_there
all_or_nothing "killed while changing"
for size in 200000 800000; do
    new_case
    add 11112222
    killed_when file_is_larger_than $size
    all_or_nothing "killed with $size bytes written"
done

run import "$orders"
expect_status "afterwards it can be imported" 0
run export --format csv
expect_equal "completely" $((count + 2)) "$(wc -l <"$out" | tr -d ' ')"

done_testing
