#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every value of a policy says where it comes from, how far it can be trusted, and when that was
# looked up.
# shellcheck source=tests/lint/lint.sh
. "$TEST_SOURCE_DIR/tests/lint/lint.sh"

check_policies() {
    awk '
    function finish() {
        if (group == "" || group == "policy")
            return
        if (!has_source) print where ": [" group "] has no source"
        if (!has_trust) print where ": [" group "] has no trust mark (official, reported or doubtful)"
        if (!has_checked) print where ": [" group "] does not say in which month it was checked"
    }
    FNR == 1 { finish(); group = "" }
    /^\[.*\][ \t]*$/ {
        finish()
        group = substr($0, 2, index($0, "]") - 2)
        where = FILENAME ":" FNR
        has_source = has_trust = has_checked = 0
    }
    /^source *= *[^ ]/ { has_source = 1 }
    /^trust *= *(official|reported|doubtful)[ \t]*$/ { has_trust = 1 }
    /^checked *= *20[0-9][0-9]-(0[1-9]|1[0-2])[ \t]*$/ { has_checked = 1 }
    END { finish() }
    ' "$@"
}

# Groups that drive no clock and that the program asks for nowhere: a fact that is written down
# and never said. Those of evidence are asked for by the reason's token.
idle_groups() {
    awk '
    /^\[/ { group = substr($0, 2, index($0, "]") - 2); sub(/@.*/, "", group); where[group] = FILENAME ":" FNR; next }
    /^clock *=/ { drives[group] = 1 }
    END {
        for (group in where)
            if (group != "policy" && !(group in drives) && group !~ /^evidence-/)
                print group, where[group]
    }' "$@" | sort | while read -r group where; do
        find src/domain -name '*.c' ! -name 'builtin-*.c' -exec grep -qF "\"$group\"" {} + ||
            echo "$where: [$group] is at work nowhere"
    done
}

# old_names FILE...: groups that have the name that another one had before.
old_names() {
    awk '
    /^\[/ { group = substr($0, 2, index($0, "]") - 2); is_group[FILENAME, group] = 1; next }
    /^formerly *=/ {
        sub(/^formerly *= */, "")
        count = split($0, names, /;/)
        for (i = 1; i <= count; i++) old[FILENAME, names[i]] = FILENAME ": [" names[i] "] is the old name of [" group "]"
    }
    END { for (name in old) if (name in is_group) print old[name] }
    ' "$@"
}

set -- data/policies/*.policy
[ -f "$1" ] || skip_all "there are no policies yet"

expect_nothing "every group has its source, trust mark and month" "$(check_policies "$@")"

expect_nothing "every group drives a clock or is asked for by the program" "$(idle_groups "$@")"

expect_nothing "an old name of a group is no group's name" "$(old_names "$@")"

done_testing
