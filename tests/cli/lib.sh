# SPDX-License-Identifier: GPL-3.0-or-later
# What the tests of the command line share.
# shellcheck shell=sh

# shellcheck source=tests/kit/tap.sh
. "$TEST_SOURCE_DIR/tests/kit/tap.sh"

program=$TEST_BUILD_DIR/src/recourse
out=$TMPDIR/out
err=$TMPDIR/err
case_files=0

# Every test begins with a case file that does not exist, and at a fixed time.
new_case() {
    case_files=$((case_files + 1))
    RECOURSE_DB=$TMPDIR/case-$case_files.db
    RECOURSE_NOW=2026-03-02T12:00:00Z
    export RECOURSE_DB RECOURSE_NOW
}
new_case

# run ARGUMENT...: standard output, standard error and exit status are in $out, $err and $status.
run() {
    "$program" "$@" >"$out" 2>"$err" </dev/null
    status=$?
}

# said: both, for a message about a failure.
said() {
    cat "$out" "$err"
}

# expect_status NAME STATUS: of the last run.
expect_status() {
    if [ "$status" -eq "$2" ]; then
        ok "$1"
    else
        not_ok "$1" "exit status $status instead of $2
$(said)"
    fi
}

# value PATH: of the JSON document of the last run.
value() {
    "$TEST_BUILD_DIR/tests/cli/json-get" "$out" "$1"
}

# expect_value NAME PATH EXPECTED
expect_value() {
    expect_equal "$1" "$3" "$(value "$2")"
}

# expect_said NAME FIXED_TEXT: on either stream of the last run.
expect_said() {
    if said | grep -qF -e "$2"; then
        ok "$1"
    else
        not_ok "$1" "nowhere: $2
$(said)"
    fi
}

# expect_not_said NAME FIXED_TEXT
expect_not_said() {
    if said | grep -qF -e "$2"; then
        not_ok "$1" "$(said)"
    else
        ok "$1"
    fi
}

# add NUMBER ARGUMENT...: tracks a lamp.
add() {
    add_number=$1
    shift
    run add --number "$add_number" --title Lamp "$@"
}
