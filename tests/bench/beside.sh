#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# This program beside an older build of it, in turn, on orders that each of them imported from the same file:
#
#   make bench OLD=/path/to/recourse [RUNS=11] [SIZES="1000 100000"]
#
# The ratio is new to old. Instructions are counted by callgrind, where valgrind is installed: they are the same on a
# busy machine. Figures are told and judge nothing by themselves.
set -eu

bench=$TEST_BUILD_DIR/tests/bench
new=$TEST_BUILD_DIR/src/recourse
old=$OLD
data=$bench/beside
runs=${RUNS:-11}
sizes=${SIZES:-1000 100000}

# at PROGRAM SIZE: it, with a home and a case file of its own.
at() {
    echo "/usr/bin/env HOME=$data/$1 XDG_DATA_HOME=$data/$1/data XDG_STATE_HOME=$data/$1/state" \
        "XDG_CONFIG_HOME=$data/$1/config $2 --db $data/$1/$3.db"
}

# instructions NAME ARGUMENTS...: of one run of each, and their ratio.
instructions() {
    name=$1
    shift
    for which in new old; do
        eval "program=\$$which"
        # shellcheck disable=SC2046 # the words of a command
        $(at "$which" "valgrind --tool=callgrind --callgrind-out-file=/dev/null $program" "$size") "$@" \
            2>"$data/counted" >"$data/said" || :
        awk '/Collected/ { print $NF }' "$data/counted"
    done | awk -v name="$name" '
    { count[NR] = $1 }
    END { printf "%-24s %10.2f %10.2f %6.3f\n", name, count[1] / 1e6, count[2] / 1e6, count[1] / count[2] }'
}

rm -rf "$data"
mkdir -p "$data/new" "$data/old"
for size in $sizes; do
    awk -v count="$size" -f "$TEST_SOURCE_DIR/tests/bench/orders.awk" >"$data/$size.csv"
    a=$(at new "$new" "$size")
    b=$(at old "$old" "$size")
    printf '\n%-24s %10s %10s %6s\n' "$size orders" new old ratio
    $a init --new >/dev/null
    $b init --new >/dev/null
    "$bench/process-times" import 1 "$a import $data/$size.csv" "$b import $data/$size.csv"
    "$bench/screen-times" "$runs" "$a" "all keys" "$b" "all keys"
    "$bench/process-times" list "$runs" "$a list --limit 20" "$b list --limit 20"
    "$bench/process-times" due "$runs" "$a due --within 2d" "$b due --within 2d"
    "$bench/process-times" remind "$runs" "$a remind --dry-run" "$b remind --dry-run"
    "$bench/process-times" add "$runs" "$a add --number 7000{run} --title Lamp" \
        "$b add --number 7000{run} --title Lamp"
    if command -v valgrind >/dev/null; then
        instructions "list M instructions" list --limit 20
        instructions "due M instructions" due --within 2d
        instructions "remind M instructions" remind --dry-run
        instructions "show M instructions" show 3000000000000000
    else
        echo "Instructions are not counted: valgrind is not installed."
    fi
done
rm -rf "$data"
