#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The course of a dispute from the command line: promises, offers, amounts, items, returns, pages
# without a button, and what show tells of it all.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

# at TIME: the clock that the next commands act by.
at() {
    RECOURSE_NOW=$1
}

# disputed NUMBER ARGUMENT...: a delivered order with a submitted dispute.
disputed() {
    new_case
    at 2026-03-01T12:00:00Z
    add "$@" --paid-with credit-card:visa --paid 2026-01-20 --shipped 2026-01-25 \
        --delivered 2026-02-27T09:00:00Z
    run dispute "$1" --reason damaged --severity significant
    run log "$1" submitted
}

# A promised parcel, measured against the close.
disputed 1069099405659913 --total '90.00 EUR'
at 2026-03-03T12:00:00Z
run log 1069 resend-promised
expect_said "a promise is measured as soon as it is recorded" "as long as the first, it is here on"
expect_said "against the close" "Your window closes on Sat 14"
run log 1069 seller-asked-withdraw
expect_said "and withdrawing for it is advised against" "do not withdraw"
run show 1069 --json
expect_value "show says that it comes too late" order.resends.0.in_time false
expect_value "and by when it may come" order.resends.0.basis like-first
run advise 1069 --json
expect_value "advice on an open dispute is not to open it" advice.first_step wait-for-seller
expect_said "it warns of the promise" resend-too-late
expect_said "and of withdrawing" withdraw-loses-window
run log 1069 withdrawn
expect_said "withdrawing names the day" "After Sat 14 Mar"
at 2026-03-15T12:00:00Z
run show 1069 --json
expect_value "an open dispute holds the window after the close" order.window.status paused
run log 1069 withdrawn
expect_said "and withdrawing then is for good" "never after the window closes"
run log 1069 withdrawn --yes
expect_said "which is what the answer says as well" "it cannot be opened again"
run undo

# Offers and amounts.
disputed 2069099405659913 --total '90.00 EUR'
run show 2069
expect_said "an open dispute says what it still needs" "one of these: photo of the damage, video of the damage"
run log 2069 seller-offered
expect_status "an offer needs its amount" 2
run log 2069 seller-offered --amount '900 EUR'
expect_status "an offer above what was paid is refused" 4
run log 2069 seller-offered --amount '20 USD'
expect_status "so is one in another currency" 4
run log 2069 delivered --amount '20 EUR'
expect_status "an amount has its place" 2
run log 2069 seller-offered --amount '20 EUR' --to elsewhere
expect_status "money goes to a known place" 2
run log 2069 seller-offered --amount '20 EUR' --to outside
expect_status "an offer outside is recorded" 0
expect_said "with what it risks" "where nothing protects it"
run log 2069 accepted
expect_said "accepting names the amount on the table" "You accept 20.00 EUR of"
expect_said "and that nothing protects it" "nothing protects you any more"
run log 2069 seller-offered --amount '20 EUR' --to coupon
expect_said "a coupon is called no money" "A coupon is not money"
run show 2069 --json
expect_value "and stays a coupon" order.offers.1.to coupon
run undo
run advise 2069 --json
expect_said "and warned of" off-platform-refund
run show 2069
expect_said "show names the offer and where its money would go" "20.00 EUR (outside the marketplace)"
expect_said "and whose turn it is" "your turn"
run log 2069 accepted --amount '25 EUR' --yes
expect_status "only what is on the table can be accepted" 4
run dispute 2069 --ask '91 EUR'
expect_status "nobody can ask for more than was paid" 2
run dispute 2069 --ask '0 EUR'
expect_status "nor for nothing" 2
run dispute 2069 --ask '50 EUR' --json
expect_value "what an open dispute asks for can be changed" dispute.asked.amount 50.00
expect_value "and it stays the same dispute" dispute.state negotiating
run show 2069 --json
expect_value "which is the only one" order.disputes.# 1
run dispute 2069 --reason defective --new --json
expect_value "another one is begun when it is asked for" dispute.state draft

# To the money, and what is kept of it.
disputed 3069099405659913 --total '300.00 EUR'
run log 3069 accepted --amount '300 EUR' --yes
expect_status "without an offer there is nothing to accept" 4
run log 3069 seller-timeout
run list --json
expect_value "silence that carried out the claim brings money" orders.0.next.action wait-for-refund
expect_not_said "and its date is told" '{by}'
run log 3069 refund-approved --amount '240 EUR' --text 'return cost'
expect_status "what was approved in the end is recorded" 0
run show 3069 --json
expect_value "what is kept back is known" order.dispute.deducted.0.amount.amount 60.00
expect_value "with its reason" order.dispute.deducted.0.why "return cost"
run show 3069
expect_not_said "after agreeing nobody has to agree" "IF NOBODY AGREES"
run log 3069 refunded --amount '240 EUR' --to balance
run show 3069
expect_not_said "and nothing is needed for a claim that is over" "Still needed"
expect_said "show says what is missing" "Missing             60.00 EUR"
expect_said "and where the money went" "to the marketplace's balance"
run log 3069 refund-part --amount '100 EUR'
expect_status "parts are not more than was paid" 4
expect_said "with what has come already" "together with the refunds so far it is more than you paid"
run log 3069 appealed
expect_status "what is missing can be appealed" 0

# A return is posted when its number is entered.
disputed 4069099405659913 --total '300.00 EUR'
run log 4069 return-required
run log 4069 return-shipped
run list --json
expect_value "without its number the return is still to be posted" orders.0.next.action ship-return
expect_said "and that is said" "Enter its tracking number there and here"
run log 4069 return-shipped --tracking RB123456785GB
run show 4069 --json
expect_value "with it the return is on its way" order.dispute.state return-sent
expect_value "and the number is kept" order.dispute.return_number RB123456785GB

# What may come when.
disputed 5069099405659913 --total '90.00 EUR'
run show 5069 --json
expect_value "the escalation comes first" order.forecast.0.clock escalate-from
expect_value "on the earliest day that it opens" order.forecast.0.earliest 2026-03-06T12:00:00Z
expect_value "then the ruling" order.forecast.1.clock ruling-expected
expect_value "then the money" order.forecast.2.clock refund-expected
run show 5069
expect_said "people read it as dates" "FROM HERE, IF NOBODY AGREES"
expect_said "what the policies say stands beside it" "until the dispute is closed"

# No button.
new_case
at 2026-02-01T12:00:00Z
add 6069099405659913 --shipped 2026-01-25 --guarantee 60d --total '30.00 EUR' \
    --paid-with credit-card:visa --paid 2026-01-20
run log 6069 could-not-open --cause maybe
expect_status "what the page shows is one of three" 2
run log 6069 shipped --cause other
expect_status "and belongs to that event" 2
run log 6069 could-not-open --cause too-early --until 2026-02-10T12:00:00Z
expect_said "the answer is about what the page shows" "Try again on the day it opens."
expect_not_said "and about nothing else" "after-sales page"
run dispute 6069 --reason not-received
run log 6069 submitted
expect_status "what the page calls too early is too early" 4
expect_said "until its own date" "from Tue 10 Feb 12:00 on"
run list --json
expect_value "and waits for that date" orders.0.next.by 2026-02-10T12:00:00Z
run log 6069 could-not-open --cause completed
run list --json
expect_value "a completed order leaves the payment" orders.0.next.action file-chargeback

# Items.
new_case
at 2026-03-01T12:00:00Z
add 7069099405659913 --delivered 2026-02-27T09:00:00Z --total '30.00 EUR'
run dispute 7069 --reason damaged --line 1:2
expect_status "items that are not known cannot be chosen" 2
expect_said "and that is said" "items of this order are not known"

header='Order Date,Order ID,Title,Qty,Price,Store,Product ID,SKU ID,Attributes,Price Info,Currency,Status,Product Url,Product Image Url,Store Url,Tags'
lamp='2026-02-20,8012345678900001,Lamp,2,US $2.50,Lamp Store,p1,,,,USD,Awaiting delivery,,,,'
shade='2026-02-20,8012345678900001,Shade,1,US $9.00,Lamp Store,p2,,,,USD,Awaiting delivery,,,,'
printf '%s\n' "$header" "$lamp" "$shade" >"$TMPDIR/orders.csv"
run import "$TMPDIR/orders.csv"
run edit 0001 --total '14.00 USD' --delivered 2026-02-27T09:00:00Z
run dispute 0001 --reason missing-parts --json
expect_said "who does not say what is missing asks for too much, and is told" name-the-items
run dispute 0001 --reason missing-parts --line 1:3
expect_status "no more than was ordered can be missing" 2
expect_said "and how many that is is said" "the quantity of item 1 is 2"
run dispute 0001 --reason missing-parts --line 3
expect_status "nor an item that is none" 2
expect_said "with those that there are" "it has 1, 2."
run dispute 0001 --reason missing-parts --line 1:1 --json
expect_value "an item and its quantity are chosen" dispute.lines.0.quantity 1
expect_nothing "which names what is missing" "$(grep name-the-items "$out")"
expect_value "and what it cost is asked for" dispute.asked.amount 2.50
run dispute 0001 --line 1,2 --json
expect_value "all of an item is meant without a quantity" dispute.lines.0.quantity 2
expect_value "the amount follows the items" dispute.asked.amount 14.00
run dispute 0001 --ask '3.00 USD' --line 2 --json
expect_value "but not one that was chosen" dispute.asked.amount 3.00
printf '{"reason": "missing-parts", "lines": ["1:1"], "evidence": ["photo-received", "label-photo"]}' \
    >"$TMPDIR/answers.json"
run dispute 0001 --answers "$TMPDIR/answers.json" --json
expect_value "answers may be lists" dispute.lines.0.line 1

# What is not known of the order is asked for.
new_case
at 2026-03-01T12:00:00Z
add 7169099405659913 --shipped 2026-02-10
printf '{"reason": "damaged", "delivered": "2026-02-27", "total": "30.00 EUR"}' >"$TMPDIR/answers.json"
run dispute 7169 --answers "$TMPDIR/answers.json" --json
expect_value "what was paid is asked for" dispute.asked.amount 30.00
run show 7169 --json
expect_value "and stands in the order" order.total.amount 30.00
expect_value "so does the day on which it came" order.window.closes_at 2026-03-14T08:00:00Z
run undo
run show 7169 --json
expect_value "both are one change" order.total null

# A changed mind.
new_case
add 8069099405659913 --delivered 2026-02-27T09:00:00Z --total '30.00 EUR' --free-return
run advise 8069 --reason changed-mind --json
expect_value "a free return is asked for" advice.type return-and-refund
expect_value "on the order's own page" advice.steps.1.do "Tap Return, and choose the free one."
run dispute 8069 --reason changed-mind
run list --json
expect_value "and is what is next" orders.0.next.action ship-return
new_case
add 9069099405659913 --shipped 2026-02-25 --total '30.00 EUR' --buyer-country DE
run advise 9069 --reason changed-mind
expect_said "the law lets a German buyer withdraw before it has come" "Cancel by law"
run advise --reason wrong-item --difference variant --json
expect_value "another colour is claimed as not as described" advice.steps.3.copy "Item not as described"
run advise --reason not-received --tracking-shows moving --shipped 2026-01-10 --closes 2026-06-01 --json
expect_value "what moves and has time is tried when the page may take it" advice.first_step try-dispute
run advise --reason not-received --tracking-shows customs --shipped 2026-01-10 --json
expect_value "customs promises nothing" advice.strength weak
run advise --reason damaged --delivered 2025-12-01 --json
expect_value "after the close there is no dispute to open" advice.type none

# Everything came back.
disputed 7369099405659913 --total '30.00 EUR'
run log 7369 refunded --amount '30 EUR'
run dispute 7369 --reason defective --new
expect_said "a further dispute about what was paid back says so" "You were refunded in full already"

# What is over for one item is not over for the others.
new_case
run import "$TMPDIR/orders.csv"
run edit 0001 --total '14.00 USD' --delivered 2026-02-27T09:00:00Z
run dispute 0001 --reason damaged --line 2
run log 0001 submitted
run log 0001 refunded --amount '9.00 USD'
run list --json
expect_value "the window runs for the other item" orders.0.next.action inspect
run dispute 0001 --new --reason missing-parts --line 1
run log 0001 submitted
run log 0001 refunded --amount '5.00 USD'
run list --json
expect_value "until all is paid back" orders.0.next.action nothing

# Both paid: the bank is told, not answered.
disputed 9269099405659913 --total '90.00 EUR'
run log 9269 chargeback-filed --yes
run log 9269 chargeback-won --amount '90 EUR'
run log 9269 refunded --amount '90 EUR' --anyway
run show 9269
expect_said "who was paid twice tells the bank" "Tell your bank that the marketplace has paid too"
expect_not_said "and is not told to send evidence" "Read what your bank asks for"

# The carrier's mark is no parcel: who did not get it is not told that it came.
new_case
at 2026-03-01T12:00:00Z
add 9369099405659913 --total '90.00 EUR' --shipped 2026-02-10 --delivered 2026-02-27T09:00:00Z
run dispute 9369 --reason not-received --tracking-shows delivered
run log 9369 submitted
run list --json
expect_value "a claim against the carrier's mark goes on" orders.0.next.action wait-for-seller
at 2026-03-03T12:00:00Z
run log 9369 delivered
run list --json
expect_value "until the parcel is there" orders.0.next.action check-dispute-page
expect_said "and that is said" "no longer true"

# What was withdrawn for a promise is over when another dispute brought the money.
disputed 9469099405659913 --total '90.00 EUR'
run log 9469 resend-promised
run log 9469 withdrawn --yes
run dispute 9469 --reason damaged --severity significant --new
run log 9469 submitted
run log 9469 refunded --amount '90 EUR'
at 2026-03-20T12:00:00Z
run list --json
expect_value "nothing is left to claim then" orders.0.next.action nothing

done_testing
