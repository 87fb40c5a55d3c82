#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# recourse-profile(5) names every key that a profile can have, every limit and every answer.
# shellcheck source=tests/lint/lint.sh
. "$TEST_SOURCE_DIR/tests/lint/lint.sh"

page=man/recourse-profile.5
source=src/domain/dossier/profile.c

# strings_of TABLE: the strings of a C table.
strings_of() {
    awk -v start="$1[]" 'index($0, start) { on = 1 } on { print } on && /};/ { exit }' "$source" | grep -o '"[a-z-]*"' | tr -d '"'
}

# tokens_of TABLE: the first string of each row.
tokens_of() {
    sed -n "/$1\[.*{/,/};/p" "$source" | sed -n 's/^ *\[[A-Z_0-9]*\] *= { "\([a-z-]*\)".*/\1/p'
}

# missing PATTERN: the words of standard input that no line of the page has in its place.
missing() {
    while read -r word; do
        grep -Eq -e "$(printf '%s' "$1" | sed "s/WORD/$word/")" "$page" || echo "$word"
    done
}

keys=$(strings_of about_keys && strings_of limit_keys && strings_of question_keys)

expect_equal "the tables are found" "title advised ask pages-file statement" \
    "$( (echo "$keys" && tokens_of limit_choices && tokens_of answer_choices) |
        grep -Ex 'title|advised|ask|pages-file|statement' | tr '\n' ' ' | sed 's/ $//')"
expect_nothing "every key is explained" "$(echo "$keys" | missing '^\.It Ic (.* )?WORD( |$)')"
expect_nothing "every limit is explained" "$(tokens_of limit_choices | missing '\[limit-WORD\]')"
expect_nothing "every answer is explained" "$(tokens_of answer_choices | missing '^\.Cm (.* )?WORD( |$)')"

if command -v mandoc >/dev/null 2>&1; then
    expect_nothing "mandoc has nothing to say" \
        "$(mandoc -Tlint -Wstyle "$page" | grep -v 'referenced manual not found' || :)"
else
    skip "mandoc has nothing to say" "mandoc is not installed"
fi

done_testing
