#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The pages of doc/jobs, as a person follows them: every command that stands there with a $ is run, in order, on one
# case file.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

pages='import remind dispute refund bank'
folder=$TMPDIR/jobs
mkdir -p "$folder"

add 3069099405659913 --item 'Desk lamp' --seller 'Store 7' --total '24.90 EUR' --placed 2026-01-20 \
    --shipped 2026-01-24
run export --format csv --output "$folder/orders.csv"
expect_status "there is a file to import" 0
new_case
cd "$folder" || exit 1

# commands FILE: what stands behind each $ of a page.
commands() {
    sed -n 's/^ *\$ recourse //p' "$1"
}

for page in $pages; do
    commands "$TEST_SOURCE_DIR/doc/jobs/$page.md" >"$TMPDIR/commands"
    expect_equal "$page has commands" yes "$([ "$(wc -l <"$TMPDIR/commands")" -ge 3 ] && echo yes)"
    while IFS= read -r words <&3; do
        eval "run $words"
        expect_status "recourse $words" 0
    done 3<"$TMPDIR/commands"
done

run show 3069099405659913 --json
expect_value "the story ends at the bank" order.disputes.0.state chargeback-filed

# Each page leads to one that there is, and README to all of them.
for page in $pages; do
    for link in $(grep -o '](\([a-z]*\.md\))' "$TEST_SOURCE_DIR/doc/jobs/$page.md" | tr -d '()]'); do
        expect_equal "$page.md leads to $link" yes "$([ -f "$TEST_SOURCE_DIR/doc/jobs/$link" ] && echo yes)"
    done
    expect_equal "README names $page.md" yes \
        "$(grep -q "doc/jobs/$page.md" "$TEST_SOURCE_DIR/README.md" && echo yes)"
done

done_testing
