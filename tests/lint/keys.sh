#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A letter means one thing on every screen: tests/lint/keys.tsv has a letter a line, and the actions
# that are this one thing where they are done. A letter that a table of actions gives to another
# action fails, and so does a line that no table follows.
# shellcheck source=tests/lint/lint.sh
. "$TEST_SOURCE_DIR/tests/lint/lint.sh"

meanings=tests/lint/keys.tsv
tab=$(printf '\t')

# "letter<TAB>action", a line for each letter of each row of every table of actions.
letters() {
    # shellcheck disable=SC2046 # our file names have no spaces
    awk '
    /Action [a-z_]*(\[\])? *= *\{$/ || /Action [a-z_]*\[\]/ { in_table = 1 }
    /^};/ { in_table = 0 }
    in_table && /^ *\{ *"/ {
        split($0, texts, "\"")
        count = split(texts[4], keys, " ")
        for (i = 1; i <= count; i++)
            if (keys[i] ~ /^[A-Za-z]$/) print keys[i] "\t" texts[2]
    }
    ' $(c_files src/ui/tui) | LC_ALL=C sort -u
}

# The same of the lines of the table.
meant() {
    awk -F '\t' '{ for (i = 2; i <= NF; i++) print $1 "\t" $i }' "$meanings" | LC_ALL=C sort -u
}

letters >"$TMPDIR/letters"
meant >"$TMPDIR/meant"
expect_equal "the tables of actions are found" "u${tab}undo" "$(grep "${tab}undo\$" "$TMPDIR/letters")"
expect_nothing "a letter does nothing but what it means" "$(LC_ALL=C comm -23 "$TMPDIR/letters" "$TMPDIR/meant")"
expect_nothing "what a letter means is done by it" "$(LC_ALL=C comm -13 "$TMPDIR/letters" "$TMPDIR/meant")"
expect_nothing "a letter has one line" "$(cut -f 1 "$meanings" | LC_ALL=C sort | uniq -d)"

done_testing
