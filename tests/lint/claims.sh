#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Every language of claims has the sentences of English with the same places, in the same order;
# recourse-claim(5) names them all.
# shellcheck source=tests/lint/lint.sh
. "$TEST_SOURCE_DIR/tests/lint/lint.sh"

page=man/recourse-claim.5

# sentences FILE: every key with the places in its sentence, sorted; also of formats and dossiers.
sentences() {
    sed -n '/^\[formats\]$/,$p' "$1" | grep '=' | while IFS= read -r line; do
        printf '%s %s\n' "${line%%=*}" "$(printf '%s\n' "${line#*=}" | grep -o '{[a-z]*}' | sort | tr '\n' ' ')"
    done
}

# unfinished FILE: sentences without a full stop, and words of a list with one.
unfinished() {
    sed -n '/^\[sentences\]$/,/^\[dossier\]$/p' "$1" | grep '=' | grep -v '^\(evidence\|method\|blank\)-' | grep -v '^item=' | grep -v '\.$'
    grep '^\(evidence\|method\|blank\)-.*\.$' "$1"
}

# A family of keys is named once: evidence-KIND.
unnamed() {
    sentences data/claims/en.claim | cut -d' ' -f1 | sed 's/^\(opening\)-.*/\1-REASON/
        s/^\(evidence\|kind\)-.*/\1-KIND/; s/^\(method\)-.*/\1-METHOD/
        s/^\(ask\|answer\|told\|clock\|reason\|who\|label\|column\|heading\|integrity\)-.*/\1-WHAT/' | sort -u | while read -r key; do
        grep -Eq "^\.It Ic (.* )?$key( |\$)" "$page" || echo "$key"
    done
}

reference=$(sentences data/claims/en.claim)

expect_equal "the sentences of English are found" "request {amount} " \
    "$(printf '%s\n' "$reference" | grep '^request ')"
for file in data/claims/*.claim; do
    expect_equal "$file has every sentence and place of English" "$reference" "$(sentences "$file")"
    expect_nothing "$file ends its sentences" "$(unfinished "$file" || :)"
done
expect_nothing "every key is explained" "$(unnamed)"

if command -v mandoc >/dev/null 2>&1; then
    expect_nothing "mandoc has nothing to say" \
        "$(mandoc -Tlint -Wstyle "$page" | grep -v 'referenced manual not found' || :)"
else
    skip "mandoc has nothing to say" "mandoc is not installed"
fi

done_testing
