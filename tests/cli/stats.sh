#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What disputes came to.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

RECOURSE_NOW=2026-03-20T12:00:00Z
export RECOURSE_NOW

# claim NUMBER SELLER AMOUNT REASON: a delivered order with a dispute that was submitted on 25 February.
claim() {
    add "$1" --title "Thing $1" --seller "$2" --total "$3" --shipped 2026-01-10 --delivered 2026-02-20 \
        --closes 2026-03-30
    run dispute "$1" --reason "$4"
    run log "$1" submitted --at 2026-02-25
}

run stats
expect_status "no case file has no statistics to show" 0
expect_said "and says so" "No dispute has been submitted yet."
run stats --json
expect_value "a machine gets the same as nothing" cases.all 0
expect_value "with no days" days_to_money null

add 40000001 --title Lamp --seller 'Store 7'
run stats
expect_said "an order without a dispute is no case" "No dispute has been submitted yet."
claim 40000002 'Store 7' '10 USD' damaged
claim 40000003 'Store 7' '20 USD' damaged
claim 40000004 Bob '30 EUR' damaged
run log 40000002 refunded --amount '10 USD' --at 2026-03-01 --anyway
expect_status "a refund is recorded" 0
run log 40000003 ruled-for-seller --at 2026-03-05 --anyway
expect_status "a decision for the seller, too" 0

run stats --json
expect_status "statistics are counted" 0
expect_value "over every case" cases.all 3
expect_value "of which one was won" cases.won 1
expect_value "and one is open" cases.open 1
expect_value "each currency by itself, euros first" totals.0.open.currency EUR
expect_value "what is open" totals.0.open.amount 30.00
expect_value "what came back" totals.1.recovered.amount 10.00
expect_value "from the submission to the money" days_to_money 4
expect_value "by reason" reasons.0.name damaged
expect_value "with all of its cases" reasons.0.cases.all 3
expect_value "by seller, most cases first" sellers.0.name 'Store 7'
expect_value "by marketplace" marketplaces.0.name aliexpress
expect_value "by month" months.0.name 2026-02
expect_value "and nothing is missing" partial false
run stats
expect_said "people read the reason as a sentence" "Item arrived damaged"
expect_said "and the days" "4 days to money (median)"

run stats 'seller:Store 7' --json
expect_value "a filter narrows them" cases.all 2
run stats state:shipped -- -tag:x
expect_status "as in a list" 0
run archive 40000002
run stats --json
expect_value "an archived order counts" cases.all 3
run stats 'due<'
expect_status "a filter that cannot be read is 2" 2

add 40000005 --title Chair --seller 'Store 7'
expect_said "whoever buys there again is told" "Your record with this seller: 2 cases, 1 won."
add 40000006 --title Chair --seller Nobody
expect_not_said "but not of a seller without a record" "Your record"

run check
expect_status "what is kept of claims is what the events say" 0

done_testing
