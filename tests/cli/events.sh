#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What happens is recorded as it happens: without a dispute, out of turn, of one parcel, by name.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

# at TIME ARGUMENT...: run at that time of 2026.
at() {
    RECOURSE_NOW=2026-$1
    shift
    run "$@"
}

lamp() {
    add "$1" --total '80.00 EUR' --placed 2026-02-10T09:00:00Z --paid 2026-02-10T09:00:00Z \
        --shipped 2026-02-12T09:00:00Z --paid-with credit-card:visa
    run log "$1" delivered --at 2026-03-01T09:00:00Z
}

# Before any dispute.
lamp 11110001
run log 11110001 resend-promised --until 2026-04-20
expect_status "a promise needs no dispute" 0
expect_said "and is measured against the close" "not extend it: open a dispute before then."
run log 11110001 messaged-seller --amount '20.00 EUR'
expect_status "what is asked for is no amount of the event" 2
expect_said "and it is said where it goes" "recourse dispute ORDER --ask MONEY"
run log 11110001 seller-offered --amount 20% --return yes --to balance
expect_status "nor does an offer" 0
run show 11110001 --json
expect_value "it is the order's" order.recorded.direct.offered.amount 16.00
expect_value "and asks for the item" order.offers.0.return yes
expect_value "the order has no dispute" order.disputes.# 0
run log 11110001 accepted --yes
expect_status "it can be accepted" 0
run show 11110001 --json
expect_value "and the item goes back" order.recorded.direct.state return-due
expect_value "for the balance" order.recorded.direct.approved_to balance
run show 11110001
expect_said "people see it, too" "Without a dispute · return to be sent"
run log 11110001 accepted --yes
expect_status "what is accepted stays accepted" 0
run log 11110001 escalated
expect_status "what needs a dispute says so" 3

# A chargeback without a dispute is a case of its own.
new_case
lamp 11110002
run log 11110002 chargeback-filed --yes
expect_status "a chargeback needs no dispute" 0
run log 11110002 bank-asked --until 2026-03-20 --text "Send the invoice"
expect_status "what the bank asks belongs to it" 0
run show 11110002 --json
expect_value "it is with the bank" order.disputes.0.state chargeback-filed
expect_value "for a reason that nobody named" order.disputes.0.reason null
expect_value "and waits for the buyer" order.disputes.0.turn buyer
run show 11110002
expect_said "what it asked for stands beside what to do" "Asked for: Send the invoice"
run log 11110002 refunded --amount '80.00 EUR'
run log 11110002 bank-asked
expect_status "the bank can ask after the refund" 0

# A cancelled order gets its money back.
new_case
add 11110003 --total '80.00 EUR' --paid 2026-02-10 --paid-with credit-card:visa
run log 11110003 cancel-requested --channel form
run log 11110003 cancelled
run log 11110003 refund-part --amount '30.00 EUR'
expect_status "a part comes back" 0
run log 11110003 refunded --amount '50.00 EUR'
expect_status "and the rest" 0
run show 11110003 --json
expect_value "both are counted" order.recorded.direct.received.# 2
expect_value "the day it was cancelled is known" order.recorded.cancelled_at 2026-03-02T12:00:00Z

# One parcel of two.
new_case
add 11110004 --tracking LP00000000000011 --tracking LP00000000000012 --guarantee 75d \
    --shipped 2026-01-20T09:00:00Z
run log 11110004 delivered --tracking LP00000000000011
run show 11110004 --json
expect_value "one parcel is there" order.parcels.0.delivered_at 2026-03-02T12:00:00Z
expect_value "the other is not" order.parcels.1.delivered_at null
expect_value "and the order is not delivered" order.status shipped
expect_value "the first has its window from now on" order.clocks.0.rule aliexpress/window-after-delivery
expect_value "the other keeps that of the guarantee" order.clocks.1.rule aliexpress/window-at-guarantee-end
expect_value "which is later" order.clocks.1.earliest 2026-04-05T09:00:00Z
run log 11110004 delivered --tracking LP00000000000012
run show 11110004 --json
expect_value "with the second it is" order.status delivered

# What a guard refuses, and what takes effect anyway.
new_case
lamp 11110005
run dispute 11110005 --reason damaged
run log 11110005 submitted
at 03-04T09:00:00Z log 11110005 escalated
expect_status "escalating too early is refused" 4
expect_said "with the day" "you can escalate from"
expect_said "the figure" "5 to 15 days"
expect_said "and its source" "a guide to AliExpress disputes"
at 03-18T09:00:00Z log 11110005 escalated --at 2026-03-04T09:00:00Z
expect_status "also when it is recorded later" 4
expect_said "with the same words" "a guide to AliExpress disputes"
at 03-04T09:00:00Z log 11110005 escalated --anyway
expect_status "anyway it is recorded" 0
expect_said "with the policy's own figure" "A decision usually takes 3 to"
at 03-05T09:00:00Z log 11110005 appeal-won
expect_status "what cannot follow is refused" 4
at 03-05T09:00:00Z log 11110005 appeal-won --anyway
at 03-05T09:00:00Z show 11110005 --json
expect_value "and moves the state anyway" order.dispute.state ruled
at 03-05T10:00:00Z log 11110005 return-required --until 2026-03-20
at 03-06T10:00:00Z log 11110005 return-required --until 2026-03-15T09:00:00Z
expect_status "a new and earlier date is taken" 0
run show 11110005 --json
expect_value "and counts" order.disputes.0.return_by 2026-03-15T09:00:00Z
at 03-06T10:00:00Z log 11110005 note --text 'Asked my neighbour.' --anyway
expect_said "what changes nothing says so" "Kept in the timeline, changes nothing"
at 03-06T10:00:00Z log 11110005 delivered --at 2026-03-05
expect_said "so does a second delivery" "Kept in the timeline, changes nothing"
RECOURSE_NOW=2026-03-02T12:00:00Z

# Another marketplace has its own figures, and an unknown one none.
new_case
lamp_at() {
    add "$1" --marketplace "$2" --shipped 2026-02-12T09:00:00Z
    run dispute "$1" --reason damaged
    run log "$1" submitted
    run log "$1" escalated --anyway
}
lamp_at 11110006 eBay
expect_not_said "no figure of another marketplace is told" "business days"
lamp_at 11110007 'Mercado Libre'
expect_not_said "nor where nobody knows one" "business days"
run show 11110007 --json
expect_value "its name stays as it was written" order.marketplace 'Mercado Libre'
run show 11110007
expect_said "and is shown so" "Mercado Libre"
run list shop:mercado --json
run add --number 11110008 --title Lamp --marketplace ' - '
expect_status "a name needs a letter" 2

# What the buyer says of it.
new_case
lamp 11110009
run log 11110009 messaged-seller --channel chat --answer refused
run log 11110009 checked --until 2026-03-15
expect_status "what was checked is recorded" 0
run log 11110009 all-well
run show 11110009 --json
expect_value "the channel is kept" order.recorded.contacts.0.channel chat
expect_value "so is the answer" order.recorded.contacts.0.answer refused
expect_value "and what was looked at" order.recorded.checks.0.about inspect
expect_value "all is well" order.recorded.mark all-well
run undo
run show 11110009 --json
expect_value "until that is undone" order.recorded.mark null
run log 11110009 could-not-open --cause completed --closes 2026-03-14T09:00:00Z
run show 11110009 --json
expect_value "the close that the page shows counts" order.window.closes_at 2026-03-14T09:00:00Z
run history 11110009
run dispute 11110009 --reason damaged
run log 11110009 submitted
run log 11110009 withdrawn --cause promised --yes
run show 11110009 --json
expect_value "why it was withdrawn is kept" order.disputes.0.withdrawn_because promised
run log 11110009 resend-promised --until 2026-03-20
expect_status "a promise after withdrawing is taken" 0
run log 11110009 submitted
expect_status "and the dispute can be opened again" 0
run log 11110009 settled
run show 11110009 --json
expect_value "it can be left at that" order.disputes.0.settled_at 2026-03-02T12:00:00Z

# A date that nothing asked for moves no deadline, and that is said; one of the page that is looked at counts.
run add --number 11110077 --title Vase --marketplace aliexpress --shipped 2026-02-01 --delivered 2026-02-27 --closes 2026-03-12
run log 11110077 checked --until 2026-03-09
run show 11110077 --json
expect_value "the close that the page shows counts" order.window.closes_at 2026-03-09T07:00:00Z
run log 11110077 all-well
run log 11110077 checked --until 2026-03-08
expect_said "a date without a use is said to move nothing" "moves no deadline"

# What an event does not take.
run log 11110009 shipped --return yes
expect_status "an event without an offer asks for no return" 2
expect_said "and is named" "shipped does not say whether the item goes back"
run log 11110009 refunded --channel chat
expect_status "nor has every event a channel" 2
run log 11110009 delivered --closes 2026-03-14
expect_status "nor a close" 2
run log 11110009 delivered --cause fine
expect_status "nor a cause" 2
expect_said "which belongs to three" "--cause belongs to could-not-open, withdrawn and returned-to-sender."
run log 11110009 messaged-seller --answer perhaps
expect_status "an answer is one of four" 2
expect_said "which are told" "agreed, refused, partly or none"
run log 11110009 all-well --line 3
expect_status "an item has to be there" 2

# A payment service decides again.
new_case
lamp 11110010
run log 11110010 payment-case-opened --yes
at 04-01T09:00:00Z log 11110010 chargeback-lost
at 04-05T09:00:00Z log 11110010 appealed
expect_status "a lost payment case is appealed" 0
run show 11110010 --json
expect_value "and is with it again" order.disputes.0.state chargeback-filed

done_testing
