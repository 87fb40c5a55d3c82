#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Recording what happened, taking it back, and what the guards say.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

add 11112222 --placed 2026-02-01 --shipped 2026-02-10T00:00:00Z
run log 11112222 messaged-seller --text 'Where is it?'
expect_status "a message is recorded" 0
expect_said "and does not extend the deadline" "does not extend the deadline"
run show 11112222 --json
expect_value "its words are kept" order.events.1.data.text "Where is it?"
expect_value "it happened now" order.events.1.at 2026-03-02T12:00:00Z

run log 11112222 delivered --at 2026-02-05T00:00:00Z
expect_status "delivered before it was shipped is refused" 4
expect_said "with its reason" "before it was shipped"
expect_said "and how to record it all the same" "--anyway"
run log 11112222 delivered --at 2026-02-05T00:00:00Z --anyway
expect_status "--anyway records it" 0
run show 11112222 --json
expect_value "as an override" order.events.0.data.override true
run undo
expect_status "and it is undone" 0

run log 11112222 delivered --at 2026-03-03T00:00:00Z
expect_status "what lies in the future is refused" 4
run log 11112222 delivered --at 2026-02-30
expect_status "a day that does not exist is 2" 2
run log 11112222 exploded
expect_status "an event that does not exist is 2" 2
expect_said "and says which there are" "marked-delivered"
run log 11112222 order-removed
expect_status "what is no event of a person cannot be recorded" 2
run log 99990000 note --text x
expect_status "an order that is not there is 3" 3
run log 11112222
expect_status "an event is needed" 2
run log 11112222 note
expect_status "a note needs its words" 2

run log 11112222 shipped --at '2026-02-11 09:00' --until 2026-04-20 --tracking LP00998877
expect_status "a stated date is recorded" 0
expect_said "and said with its zone" "Mon 20 Apr 2026 00:00 America/Los_Angeles (2026-04-20T07:00:00Z)"
run show 11112222 --json
expect_value "it is the window's now" order.window.closes_at 2026-04-20T07:00:00Z
expect_value "its basis is the page" order.window.basis stated
expect_value "the tracking number is the order's" order.parcels.0.number LP00998877
run log 11112222 shipped --until 2026-01-01
expect_status "a stated date before the event is refused" 4

new_case
add 11112222 --placed 2026-02-01
run log 11112222 cancelled
run log 11112222 shipped
expect_status "a cancelled order cannot be shipped" 4
run log 11112222 note --text 'Refund seen on the statement.'
expect_status "but a note can be made of it" 0

new_case
run undo
expect_status "without anything done there is nothing to undo" 4
add 11112222
add 33334444
run edit 11112222 --seller A
run edit 11112222 --seller B
run undo
expect_said "undo says what was undone" "Order changed"
run show 11112222 --json
expect_value "undo takes back the last change" order.seller A
run undo
run show 11112222 --json
expect_value "and then the one before" order.seller null
run redo
run redo
run show 11112222 --json
expect_value "redo does both again" order.seller B
run redo
expect_status "then there is nothing to redo" 4
run undo
run edit 33334444 --seller C
run redo
expect_status "a new change ends redoing" 4
run history --json
expect_status "history is listed" 0
change=$(value "changes.$(($(value changes.#) - 1)).id")
run history 11112222
expect_said "the history of one order is listed" "Order changed"
run undo "$change"
expect_status "a change under later ones is not undone out of turn" 4
expect_said "and the one in the way is named with its order" "“Order changed” of order"
later=$(sed -n 's/.*Undo it first: recourse undo \([0-9a-f-]*\).*/\1/p' "$err")
run history --json
expect_said "by an id that history lists" "\"$later\""

run remove 11112222 33334444
expect_status "removing many needs a second yes" 4
expect_said "and says of how many" "Remove 2 orders?"
run remove 11112222 33334444 --yes
expect_status "which --yes gives" 0
run list --json
expect_value "removed orders are gone" orders.# 0
run history --json
expect_value "a change of many orders says of how many" changes.0.orders 2
run history 11112222
expect_said "and the history still names an order that is gone" "11112222"
run show 11112222
expect_status "and not found" 3
run undo
run list --json
expect_value "one undo brings all of them back" orders.# 2
run remove 11112222
expect_status "removing one needs no second yes" 0
add 11112222
expect_status "a removed number is free again" 0

# A seller extends the protection, and cannot shorten it.
new_case
add 9169099405659913 --shipped 2026-02-01 --closes 2026-04-06
run log 9169 window-extended --until 2026-03-20
expect_status "a date before the page's own is refused" 4
expect_said "because nobody can shorten the protection" \
    "the page stated 2026-04-06 07:00 UTC before, and nobody can shorten the protection to 2026-03-20 07:00 UTC"
run log 9169 window-extended --until 2026-04-20
expect_status "a later one is taken" 0

# Only who went to his bank is asked whether it paid too.
new_case
add 9269099405659913 --shipped 2026-01-20 --delivered 2026-02-01 --closes 2026-04-06
run dispute 9269 --reason damaged --statement broken
run log 9269 submitted --at 2026-02-02
run log 9269 refunded --at 2026-02-20 --amount 12.00USD
expect_status "a refund came" 0
expect_not_said "and no bank is named that nobody went to" "Did your bank pay too"
run undo
run log 9269 chargeback-filed --at 2026-02-10 --anyway --yes
expect_status "a bank has the case" 0
run log 9269 refunded --at 2026-02-20 --amount 12.00USD
expect_said "then it is asked" "Did your bank pay too"

done_testing
