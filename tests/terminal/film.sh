#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The film of the README: its script still plays, and what it tells is what the program tells. Where that changed,
# `make film` films it again.
# shellcheck source=tests/kit/tap.sh
. "$TEST_SOURCE_DIR/tests/kit/tap.sh"

script=$TEST_SOURCE_DIR/doc/screencast.tsv
film=$TEST_SOURCE_DIR/doc/screencast.svg
now=$TMPDIR/film.svg

# told FILE: every line of instruction of a film, without where it stands.
told() {
    sed -n "s/.*<text [^>]*>\(Step [^<]*\)<.*/\1/p" "$1"
}

TERM=xterm-256color LC_ALL=C.UTF-8 TZ=Europe/Berlin "$TEST_BUILD_DIR/tests/terminal/picture" 20 80 --film "$script" \
    "$TEST_BUILD_DIR/src/recourse" --now 2026-11-23T14:05:00Z tutorial >"$now" 2>"$TMPDIR/said"
expect_equal "the script plays" "0 " "$? $(cat "$TMPDIR/said")"
expect_equal "it shows every step" "1 2 3 4 5 6 7 8" "$(told "$now" | sed 's/Step \([0-9]\).*/\1/' | sort -u | tr '\n' ' ' | sed 's/ $//')"
expect_equal "the film tells what the program tells" "$(told "$now")" "$(told "$film")"
expect_equal "in about half a minute" yes \
    "$(awk -F'\t' '/^[^#]/ { all += $2 } END { print (all >= 20 && all <= 40 ? "yes" : all) }' "$script")"
expect_equal "and is small" yes "$([ "$(wc -c <"$film")" -lt 150000 ] && echo yes)"
expect_equal "README shows it" yes "$(grep -q 'doc/screencast.svg' "$TEST_SOURCE_DIR/README.md" && echo yes)"

done_testing
