#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Disputes from the command line: advice, drafts, what is recorded, refusals, evidence, claims.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

# at TIME: the clock that the next commands act by.
at() {
    RECOURSE_NOW=$1
}

# advises NAME PATH EXPECTED ARGUMENT...
advises() {
    name=$1 path=$2 expected=$3
    shift 3
    run advise --json "$@"
    expect_value "$name" "advice.$path" "$expected"
}

advises "not received with the tracking is clear-cut" strength clear-cut \
    --reason not-received --tracking-shows stuck --evidence tracking-screenshot --shipped 2026-01-10
run advise --reason damaged --total '120 USD' --offer '130 USD'
expect_status "an offer of more than was paid is a mistake" 2
advises "not received is refunded in full" refund full --reason not-received --shipped 2026-01-10
advises "a wrong item stays where it is" return not-required --reason wrong-item --difference total
advises "a 15 dollar item is not sent back for 35" warnings.1 return-costs-more-than-item \
    --reason not-as-described --total '15.00 USD' --return-cost '35.00 USD' --delivered 2026-02-25
advises "120 dollars contested may have to go back" return may-be-required \
    --reason not-as-described --total '120.00 USD' --seller-contests
advises "a changed mind goes to the seller" first_step ask-seller --reason changed-mind
advises "a changed mind is paid by the buyer" return_paid_by buyer --reason changed-mind
advises "damage filmed before use is clear-cut" strength clear-cut \
    --reason damaged --severity significant --before-use yes --evidence video-damage
advises "each conclusion names its rule" because.0.rule aliexpress/no-return-wrong-item \
    --reason wrong-item
advises "what the seller may bring names its rule" seller_brings.rule \
    aliexpress/seller-brings-damaged --reason damaged
advises "and what answers it, with what is there" seller_brings.evidence.0.have true \
    --reason damaged --evidence unboxing-video
advises "a changed mind is not contested" seller_brings null --reason changed-mind
run advise --reason damaged
expect_said "the seller's answer is told" "WHAT THE SELLER MAY BRING"
expect_said "with what beats it" "Damage by you is not protected, and the seller may claim that."
run advise
expect_status "advice on nothing asks what is wrong" 2
run advise --reason broken
expect_status "a reason that is none is refused" 2
expect_said "and says what there is" "not-received"
run advise --reason damaged --before-use perhaps
expect_status "an answer that is none is refused" 2

# A delivered order with a dispute from beginning to end.
new_case
add 3069099405659913 --total '120.00 USD' --paid-with credit-card:visa --paid 2026-01-20 \
    --shipped 2026-01-25 --delivered 2026-02-28T09:00:00Z
run dispute 5659913
expect_status "a draft needs a reason" 2
run dispute 5659913 --reason damaged --severity significant --ask '75 %' --json
expect_status "a draft is saved" 0
expect_value "a share of what was paid is asked for" dispute.asked.amount 90.00
expect_value "a draft is a draft" dispute.state draft
run list --json
expect_value "the draft is what is next" orders.0.next.action gather-evidence
expect_value "a draft pauses nothing" orders.0.window.status open
run dispute 5659913 --before-use yes --json
expect_value "going on with the draft keeps what was said" dispute.reason damaged
run log 5659913 escalated
expect_status "a draft cannot be escalated" 4
run log 5659913 messaged-seller
expect_said "a message says what it does not do" "does not extend the deadline"

echo broken >"$TMPDIR/photo.jpg"
run evidence add 5659913 "$TMPDIR/photo.jpg" --kind photo-damage --no-copy --caption 'the crack'
expect_status "a file is referenced as evidence" 0
ln -s photo.jpg "$TMPDIR/link.jpg"
run evidence add 5659913 "$TMPDIR/link.jpg" --kind photo-damage
expect_status "a link is no evidence" 1
run evidence add 5659913 "$RECOURSE_DB" --kind other
expect_status "the case file is no evidence" 1
run evidence add 5659913 "$TMPDIR/photo.jpg" --kind selfie
expect_status "a kind that is none is refused" 2
run evidence verify 5659913 --json
expect_status "unchanged evidence is fine" 0
expect_value "and said to be" files.0.status ok
echo changed >"$TMPDIR/photo.jpg"
run evidence verify --json
expect_status "changed evidence is a finding" 5
expect_value "and said to be changed" files.0.status changed
echo broken >"$TMPDIR/other.jpg"
rm "$TMPDIR/photo.jpg"
run evidence verify 5659913 --json
expect_value "a file that was renamed is found beside" files.0.status moved
rm "$TMPDIR/other.jpg"
run evidence verify 5659913 --json
expect_value "a file that is gone is missing" files.0.status missing

run claim 5659913
expect_said "the claim says what was entered" "arrived damaged"
expect_said "the claim names the amount" "90.00 USD"
expect_not_said "the claim invents nothing" "video"

run log 5659913 submitted
expect_status "a submission is recorded" 0
run list state:submitted reason:damaged --json
expect_value "a list finds it by its dispute" orders.# 1
expect_value "an open dispute holds the window" orders.0.window.status paused
expect_value "the original close is still shown" orders.0.window.closes_at 2026-03-15T09:00:00Z
at 2026-03-05T12:00:00Z
run log 5659913 escalated
expect_status "escalating on day 3 is refused" 4
expect_said "with the day on which it opens" "Sat 7 Mar 12:00"
at 2026-03-07T13:00:00Z
run list --json
expect_value "on day 5 the page is looked at" orders.0.next.action check-dispute-page
at 2026-03-17T13:00:00Z
run list --json
expect_value "on day 15 it is escalated" orders.0.next.action escalate
run log 5659913 withdrawn
expect_status "withdrawing needs a second yes" 4
expect_said "and says what is lost" "never after the window closes"
run log 5659913 accepted --yes
expect_status "nothing can be accepted without an offer" 4
run log 5659913 seller-offered --amount '18.00 USD'
run log 5659913 accepted
expect_status "accepting needs a second yes" 4
run log 5659913 buyer-rejected
run log 5659913 escalated
expect_status "escalating in time is recorded" 0
run log 5659913 ruled-for-seller
run list --json
expect_value "a ruling for the seller can be appealed" orders.0.next.action appeal
expect_value "which is for the buyer to do" orders.0.dispute.turn buyer
run show 5659913
expect_said "and the state says so too" "lost · your turn"
run log 5659913 appealed
run log 5659913 appeal-lost
run show 5659913 --json
expect_value "then the bank is left" order.next.action file-chargeback
expect_value "offers are kept" order.offers.0.amount.amount 18.00
run show 5659913
expect_said "the way to the bank is listed step by step" "Collect the order page"
run claim 5659913 --to bank
expect_said "a letter to the bank says what the marketplace did" "decided for the seller"
run claim 5659913 --to nobody
expect_status "a letter to nobody is refused" 2
run log 5659913 chargeback-filed
expect_status "the bank needs a second yes" 4
run log 5659913 chargeback-filed --yes
expect_status "the bank is recorded with it" 0

# 60 of 300 kept for the return.
new_case
at 2026-03-02T12:00:00Z
add 4069099405659913 --total '300.00 USD' --paid-with credit-card:visa --delivered 2026-02-28T09:00:00Z
run dispute 4069 --reason defective
run log 4069 submitted
run log 4069 refund-approved --amount '300.00 USD'
run log 4069 refunded --amount '240.00 USD' --to original
run show 4069 --json
expect_value "what was kept is short" order.dispute.short.amount 60.00
expect_value "and is contested" order.next.action contest-deduction
expect_value "where the money went is kept" order.dispute.received.0.to original
run undo
run show 4069 --json
expect_value "undoing takes the money back" order.dispute.state refund-pending
at 2026-04-02T12:00:00Z
run list --json
expect_value "a card refund that is late is chased" orders.0.next.action chase-refund

# Withdrawn after the close.
new_case
at 2026-03-02T12:00:00Z
add 5069099405659913 --delivered 2026-02-28T09:00:00Z --total '30.00 USD'
run dispute 5069 --reason damaged
run log 5069 submitted
at 2026-03-20T12:00:00Z
run log 5069 withdrawn --yes
run log 5069 submitted
expect_status "a dispute withdrawn after the close cannot be opened again" 4
run log 5069 submitted --anyway
expect_said "a dispute without what it needs is told what it is" "one of these: photo of the damage"
expect_status "what happened all the same is recorded" 0

# "today" begins before what is answered on it, and is recorded behind it all the same.
new_case
at 2026-03-02T12:00:00Z
add 7069099405659913 --delivered 2026-02-28T09:00:00Z --total '90.00 EUR'
run dispute 7069 --reason damaged
run log 7069 submitted
at 2026-03-04T10:00:00Z
run log 7069 seller-offered --amount '20.00 EUR'
at 2026-03-04T15:00:00Z
run log 7069 buyer-rejected --at today
run list --json
expect_value "an offer that was rejected today is not open any more" orders.0.next.action wait-for-seller
run show 7069 --json
expect_value "at the earliest when it was made" order.dispute.happened.buyer-rejected 2026-03-04T10:00:00Z

# The wizard's answers from a file.
new_case
at 2026-03-02T12:00:00Z
add 6069099405659913 --delivered 2026-02-28T09:00:00Z --total '30.00 EUR'
printf '{"statement": "It is broken.", "reason": "damaged", "severity": "minor", "ask": "50 %%"}' \
    >"$TMPDIR/answers.json"
run dispute 6069 --answers "$TMPDIR/answers.json" --json
expect_value "answers come from a file" dispute.asked.amount 15.00
expect_value "small damage is said to be small" advice.refund partial
run claim 6069
expect_said "own words are used as they are" "It is broken."
printf '{"reason": "damaged", "mood": "bad"}' >"$TMPDIR/answers.json"
run dispute 6069 --answers "$TMPDIR/answers.json"
expect_status "an answer to no question is refused" 2

done_testing
