# SPDX-License-Identifier: GPL-3.0-or-later
# What a test in shell needs to print TAP; sourced with: . "$TEST_SOURCE_DIR/tests/kit/tap.sh"
# The name of a test is a statement that holds when it passes.
# shellcheck shell=sh

tap_count=0
tap_failures=0

ok() {
    tap_count=$((tap_count + 1))
    echo "ok $tap_count - $1"
}

# not_ok NAME [WHY]: why may have many lines.
not_ok() {
    tap_count=$((tap_count + 1))
    tap_failures=$((tap_failures + 1))
    echo "not ok $tap_count - $1"
    [ -z "${2:-}" ] || printf '%s\n' "$2" | sed 's/^/# /'
}

skip() {
    tap_count=$((tap_count + 1))
    echo "ok $tap_count - $1 # SKIP $2"
}

# A whole script that cannot run here.
skip_all() {
    echo "1..0 # SKIP $1"
    exit 0
}

# expect_nothing NAME FINDINGS: holds when nothing was found.
expect_nothing() {
    if [ -z "$2" ]; then
        ok "$1"
    else
        not_ok "$1" "$2"
    fi
}

# expect_equal NAME EXPECTED ACTUAL
expect_equal() {
    if [ "$2" = "$3" ]; then
        ok "$1"
    else
        not_ok "$1" "expected: $2
found:    $3"
    fi
}

# The last line of every script.
done_testing() {
    echo "1..$tap_count"
    [ "$tap_failures" -eq 0 ]
}
