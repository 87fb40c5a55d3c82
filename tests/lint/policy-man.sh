#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# recourse-policy(5) names every key that a policy can have, every clock and every kind.
# shellcheck source=tests/lint/lint.sh
. "$TEST_SOURCE_DIR/tests/lint/lint.sh"

page=man/recourse-policy.5

# strings_of FILE TABLE: the strings of a C table.
strings_of() {
    sed -n "/$2\[.*{\$/,/^};/p" "$1" | grep -o '"[a-z-]*"' | tr -d '"'
}

# missing MACRO: the words of standard input that no line of the page gives by that macro.
missing() {
    while read -r word; do
        grep -Eq "^\.(It )?$1 (.* )?$word( |\$)" "$page" || echo "$word"
    done
}

keys=$(strings_of src/domain/policy/policy-parse.c policy_keys && strings_of src/domain/policy/policy-rule.c rule_keys)
clocks=$(sed -n 's/^ *\[CLOCK_[A-Z_]*\] *= { "\([a-z-]*\)".*/\1/p' src/domain/words/clock-names.c)

expect_equal "the tables of keys and clocks are found" "title checked bank-evidence-by" \
    "$(printf '%s\n' "$keys" "$clocks" | grep -Ex 'title|checked|bank-evidence-by' | tr '\n' ' ' | sed 's/ $//')"
expect_nothing "every key is explained" "$(echo "$keys" | missing Ic)"
expect_nothing "every clock is explained" "$(echo "$clocks" | missing Cm)"

if command -v mandoc >/dev/null 2>&1; then
    expect_nothing "mandoc has nothing to say" \
        "$(mandoc -Tlint -Wstyle "$page" | grep -v 'referenced manual not found' || :)"
else
    skip "mandoc has nothing to say" "mandoc is not installed"
fi

done_testing
