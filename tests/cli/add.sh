#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Adding and editing orders: what is taken, and what is refused.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

# refuses NAME STATUS ARGUMENT...: and no case file comes into being.
refuses() {
    new_case
    name=$1 expected=$2
    shift 2
    run add "$@"
    if [ "$status" -eq "$expected" ] && [ ! -e "$RECOURSE_DB" ] && [ -s "$err" ] && [ ! -s "$out" ]; then
        ok "$name is refused with nothing written"
    else
        not_ok "$name is refused with nothing written" "exit status $status
$(said)
$(ls "$RECOURSE_DB" 2>&1)"
    fi
}

refuses "the 30th of February" 2 --number 12345678 --title Lamp --closes 2026-02-30
expect_said "and it is called by its option" "--closes: "
refuses "a date of order without sense" 2 --number 12345678 --title Lamp --ordered "x y"
expect_said "which is the one that people read" "--ordered: "
refuses "a zone that does not exist" 2 --number 12345678 --title Lamp --closes '2026-03-01 09:00 Mars/Phobos'
refuses "a year of five digits" 2 --number 12345678 --title Lamp --closes 10000-01-01
refuses "an amount that reads two ways" 2 --number 12345678 --title Lamp --total '1.234 EUR'
refuses "an amount without its currency" 2 --number 12345678 --title Lamp --total 15
refuses "a number that a spreadsheet shortened" 2 --number 3.07E+15 --title Lamp
refuses "a number of three characters" 2 --number 123 --title Lamp
refuses "an order without a number" 2 --title Lamp
refuses "an order without a title" 2 --number 12345678
refuses "an empty title" 2 --number 12345678 --title '  '
refuses "a payment that nobody knows" 2 --number 12345678 --title Lamp --paid-with beads
refuses "a country of three letters that is none" 2 --number 12345678 --title Lamp --buyer-country DEX
refuses "an address that is a program" 2 --number 12345678 --title Lamp --url 'javascript:alert(1)'
refuses "an option that does not exist" 2 --number 12345678 --title Lamp --glitter
refuses "an option without its value" 2 --number 12345678 --title
refuses "a value for an option that takes none" 2 --number 12345678 --title Lamp --json=yes
refuses "a word too many" 2 --number 12345678 --title Lamp surplus
refuses "a title where the number belongs" 2 Desk lamp
refuses "a number given twice" 2 12345678 Lamp --number 12345678
refuses "a title given twice" 2 12345678 Lamp --title Lamp
refuses "a number without a title" 2 12345678
refuses "a date that reads two ways" 2 12345678 Lamp --delivered 05/06/2026
refuses "a weekday that is another" 2 12345678 Lamp --delivered 'Mon 1 Mar 2026'

new_case
add 3069099405659913 --closes 2026-12-01 --total '120.95 USD' --seller Shop --paid-with credit-card:visa
expect_status "an order is added" 0
tr '\n' ' ' <"$out" | tr -s ' ' >"$TMPDIR/joined"
expect_equal "how to keep the listing is said while it is young" 1 \
    "$(grep -c '“recourse evidence add 3069099405659913 FILE --kind listing-snapshot”' "$TMPDIR/joined")"
expect_said "what was understood of a date is said in full" \
    "Tue 1 Dec 2026 00:00 America/Los_Angeles (2026-12-01T08:00:00Z), date only"
run show 5659913 --json
expect_value "a date alone is its start at the shop" order.window.closes_at 2026-12-01T08:00:00Z
expect_value "a date alone is marked as a date" order.window.precision date
expect_value "a stated date is the basis" order.window.basis stated
expect_value "a window with a date ahead is open" order.window.status open
expect_value "the rest of the window is counted in seconds" order.window.remaining 23659200
expect_value "an amount is a string" order.total.amount 120.95
expect_value "an amount has its currency" order.total.currency USD
expect_value "there is no dispute yet" order.disputes.# 0
expect_value "adding is an event" order.events.0.event order-tracked

add 3069099405659913
expect_status "a number that is tracked already is refused" 4
expect_said "the refusal names the order" 3069099405659913
run list --json
expect_value "and it stays one order" orders.# 1
add '3069 0994 0565 9913'
expect_status "blanks do not make it another number" 4
add 3069099405659913 --marketplace ebay
expect_status "the same number at another marketplace is another order" 0
run show 3069099405659913
expect_status "a number that two orders have is ambiguous" 2
expect_said "the message tells them apart" ebay

new_case
run add 3069099405659913 Desk lamp of brass --closes 'Sat 5 Dec 13:43' --delivered '2 weeks ago' --paid-with 'Google Pay, Visa' \
    --buyer-country Deutschland
expect_status "an order is added by its number and title alone" 0
expect_said "it has both" "Tracking 3069099405659913 Desk lamp of brass at AliExpress."
expect_said "a date is understood as the screens show it" "Sat 5 Dec 2026 13:43 America/Los_Angeles"
expect_said "a phrase about the past lies there" "Mon 16 Feb 2026 04:00 America/Los_Angeles (2026-02-16T12:00:00Z)"
run show 5659913 --json
expect_value "the title is all the words" order.title "Desk lamp of brass"
expect_value "a payment goes by its name" order.paid_with credit-card:visa
expect_value "a country goes by its name" order.buyer_country DE
run add 11112222 Lamp --paid-with vsa
expect_status "a payment that nobody knows is refused" 2
expect_said "with the nearest three" "“vsa” is not a payment method that is known. The nearest are: Visa, Credit card, Mastercard."
run add 11112222 Lamp --buyer-country Germny
expect_said "a country likewise" "--buyer-country: “Germny” is not a country that is known. The nearest are: Germany, Jersey, Armenia."
run add 11112222 Lamp --delivered 05/06/2026
expect_said "a date that reads two ways is refused with both" "reads two ways: 2026-06-05 or 2026-05-06."
run add Desk lamp
expect_said "a title in the number's place is told so" "“Desk” is not an order number. Write the number first and then the title."

new_case
add 11112222 --local --closes 2026-12-01
run show 11112222 --json
expect_value "with --local a date is read in the user's zone" order.window.closes_at 2026-12-01T00:00:00Z

new_case
add 11112222 --delivered 2026-03-01T09:00:00Z
run show 11112222 --json
expect_value "delivery opens a window of 15 days" order.window.closes_at 2026-03-16T09:00:00Z
expect_value "delivery is the basis" order.window.basis delivery
expect_value "delivered is its status" order.status delivered

new_case
RECOURSE_NOW=2024-03-20T14:00:02Z
add 11112222 --shipped '2024-02-27 23:15:30' --guarantee 90d
run show 11112222 --json
expect_value "ninety days are 90 x 86,400 seconds across the change of clocks" order.window.closes_at \
    2024-05-28T07:15:30Z
expect_value "the guarantee is the basis" order.window.basis guarantee

new_case
add 11112222 --shipped 2026-02-20 --closes 2026-04-30
run log 11112222 delivered --at 2026-03-01T09:00:00Z
expect_status "delivery after a stated date is recorded" 0
run show 11112222 --json
expect_value "the earlier of the two dates counts" order.window.closes_at 2026-03-16T09:00:00Z
expect_value "and says to look at the page" order.window.check_page true

new_case
# Pairs of dates that cannot be are refused, when they are added and when they are edited; what
# a shop may count otherwise is taken, and said.
number=11112230
impossible() {
    number=$((number + 1))
    run add --number $number --title Lamp "--$1" 2026-02-20 "--$2" 2026-02-10
    expect_status "$2 before $1 is refused" 2
    expect_said "with what is wrong ($2, $1)" "(2026-02-10) is before"
    expect_said "and what to do ($2, $1)" "Correct one of the two dates."
    run add --number $number --title Lamp "--$1" 2026-02-20 "--$2" 2026-02-20
    expect_status "$2 on the day of $1 is taken" 0
    run edit $number "--$2" 2026-02-10
    expect_status "$2 before $1 is refused in an edit" 2
    run edit $number --seller Shop
    expect_status "other fields are edited ($2, $1)" 0
}
impossible ordered shipped
impossible ordered marked-delivered
impossible ordered delivered
impossible ordered confirmed
impossible ordered closes
impossible shipped marked-delivered
impossible shipped delivered
impossible shipped confirmed
add 11112222 --paid 2026-02-10 --ordered 2026-02-20
expect_status "paid before it was ordered is taken" 0
expect_said "but said" "It was paid before it was ordered."
run edit 11112222 --shipped 2026-03-01 --closes 2026-02-25
expect_status "closing before it was shipped is taken" 0
expect_said "but said, too" "The window closes before it was shipped."
add 11112223 --shipped 2026-02-20 --delivered 2026-02-10 --tracking LP00123456 --tracking YT1234567890
expect_status "one of two parcels may come before the other is sent" 0
expect_said "which is said" "It was delivered before it was shipped."

new_case
run add --number 11112222 --title "$(printf 'Lamp\nof brass')"
expect_said "a title with a line break stays in its line" "Tracking 11112222 Lamp of brass at AliExpress."

new_case
add 11112222 --tag gift --tag lamp --tracking LP00123456 --tracking YT1234567890 --free-return
run show 11112222 --json
expect_value "tags may be given several times" order.tags '["gift","lamp"]'
expect_value "tracking numbers may be given several times" order.parcels.1.number YT1234567890
expect_value "a flag needs no value" order.free_return true
run show LP00123456 --json
expect_value "a tracking number finds the order" order.number 11112222

run edit 11112222 --seller 'New Shop' --free-return=no --closes 2026-04-01
expect_status "an order is edited" 0
run show 11112222 --json
expect_value "an edited field is new" order.seller "New Shop"
expect_value "a flag is taken back" order.free_return false
expect_value "what was not edited stays" order.tags '["gift","lamp"]'
expect_value "editing is one event more" order.events.# 2
run edit 11112222 --seller 'New Shop'
expect_status "saving the same again is fine" 0
expect_said "and says that nothing changes" "Nothing changes"
run show 11112222 --json
expect_value "and writes nothing" order.events.# 2
run edit 11112222 --seller=
run show 11112222 --json
expect_value "an empty value takes the value away" order.seller null
run edit 11112222
expect_status "editing nothing is wrong usage" 2
run edit 11112222 --title ''
expect_status "the title cannot be taken away" 2
run edit 99998888 --title x
expect_status "an order that is not there is 3" 3
run edit 11 --title x
expect_status "two characters name no order" 2
add 22223333
run edit 22223333 --number 11112222
expect_status "another order's number is refused in editing too" 4

# What is one line in a form cannot begin another one, wherever it is shown.
broken=$(printf 'Lamp\nFORGED')
run add --number 33334444 --title "$broken" --seller "$broken" --total '9 EUR'
expect_nothing "not in what was added" "$(said | grep '^FORGED' || :)"
run show 33334444
expect_nothing "not in what is shown" "$(grep '^ *FORGED' "$out" || :)"
run dispute 33334444 --reason defective
run claim 33334444 --to bank
expect_said "a letter has the title in one line" "(Lamp FORGED)"
run undo
expect_said "so has what was undone" "33334444 Lamp FORGED"

run history --plain
expect_said "what was taken back is told without columns, too" "Dispute drafted (undone)"

new_case
add 3069099405659913 --delivered 2026-02-28
expect_equal "of what was delivered the listing is not asked for" 0 "$(grep -c listing-snapshot "$out" || :)"
add 3069099405650021 --shipped 2026-02-20 --json
expect_equal "and JSON has no sentence of it" 0 "$(grep -c listing-snapshot "$out" || :)"

done_testing
