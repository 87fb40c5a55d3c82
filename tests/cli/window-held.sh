#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# When a dispute holds the window, when it does not, and when the window no longer matters.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

at() {
    RECOURSE_NOW=$1
}

# An order that came on 29 October; its window closes on 13 November at 10:00.
delivered() {
    new_case
    at 2026-10-30T10:00:00Z
    add 3069099405659913 --total '120.00 USD' --placed 2026-10-01T10:00:00Z \
        --shipped 2026-10-03T10:00:00Z --delivered 2026-10-29T10:00:00Z \
        --closes 2026-11-13T10:00:00Z "$@"
}

submitted() {
    run dispute 5659913 --reason damaged --ask 120
    at 2026-10-31T10:00:00Z
    run log 5659913 submitted
}

# last_dispute: the id of the order's last dispute.
last_dispute() {
    run show 5659913 --json
    value order.disputes.1.id
}

# The draft of a second item beside an open dispute.
delivered
submitted
at 2026-11-04T10:00:00Z
run dispute 5659913 --new --reason missing-parts --ask '20 %'
run show 5659913 --json
expect_value "a draft is not held by the dispute of another item" order.window.status open
at 2026-11-11T10:00:00Z
run remind --dry-run
expect_said "the close goes on reminding of it" "window closes"
run list --json
expect_value "what can be lost comes before what can wait" orders.0.next.action submit-dispute
expect_value "with the window's close as its date" orders.0.next.by 2026-11-13T10:00:00Z
run due --exit-code
expect_status "and it is due" 10
run log 5659913 submitted --dispute "$(last_dispute)"
run show 5659913 --json
expect_value "once it is submitted the window is held" order.window.status paused

# A window that is held asks for nothing.
delivered
submitted
at 2026-11-04T10:00:00Z
run due --exit-code
expect_status "a window that is held is not due" 0
run list
expect_said "the list shows it held" "= "
expect_not_said "and not as urgent" "!!"
at 2026-11-12T14:00:00Z
run due --exit-code
expect_status "after the seller's time its page is looked at" 10
expect_not_said "and the window is not named" "window closes"

# A return by agreement is no dispute at the marketplace.
delivered --buyer-country DE
run dispute 5659913 --reason changed-mind
at 2026-10-31T10:00:00Z
run log 5659913 return-agreed
run show 5659913
expect_said "the number of an agreed return goes to the seller" "messages of the order"
run log 5659913 return-shipped --tracking RB123456785GB
run show 5659913 --json
expect_value "a return by agreement holds no window" order.window.status open
run show 5659913
expect_not_said "and says nothing else" "held while the dispute is open"
at 2026-11-12T14:00:00Z
run remind --dry-run
expect_said "what the seller owes after it is reminded of" "return confirmed"
expect_not_said "and no window that takes no change of mind" "window closes"
at 2026-11-12T18:00:00Z
run remind --dry-run
expect_not_said "a withdrawal that was used is not reminded of" "right to cancel"
run log 5659913 return-refused
run show 5659913
expect_said "a refused return without a dispute is told" "the window still closes"

# A window that no longer matters.
delivered
submitted
at 2026-11-05T10:00:00Z
run log 5659913 refunded --amount 120
at 2026-11-12T14:00:00Z
run remind --dry-run
expect_not_said "after a refund in full nothing reminds of the window" "window closes"
run list
expect_said "the list says that it is settled" "settled"
delivered
submitted
at 2026-11-05T10:00:00Z
run log 5659913 seller-offered --amount 30
run log 5659913 accepted --yes
at 2026-11-12T14:00:00Z
run remind --dry-run
expect_not_said "after an acceptance nothing reminds of the window" "window closes"
delivered
submitted
at 2026-11-05T10:00:00Z
run log 5659913 refunded --amount 30 --anyway
at 2026-11-12T14:00:00Z
run due
expect_said "after a part of the money the rest is asked for" "Contest the deduction"

# Advice and what is next say the same of a close that has passed.
new_case
at 2026-04-01T10:00:00Z
add 3069099405659913 --total '120.00 USD' --paid-with credit-card:visa --shipped 2026-01-03
run dispute 5659913 --reason wrong-item --difference total --json
expect_value "a passed estimate is looked at" advice.first_step try-dispute
run list --json
expect_value "also as what is next" orders.0.next.action try-dispute
run show 5659913
expect_said "and submitted while the page takes it" "submit today"
run advise 5659913
expect_said "with what may come of it" "full refund"
new_case
at 2026-11-14T10:00:00Z
add 3069099405659913 --total '120.00 USD' --paid-with credit-card:visa \
    --paid 2026-10-01T10:00:00Z --shipped 2026-10-03T10:00:00Z \
    --delivered 2026-10-29T10:00:00Z --closes 2026-11-13T10:00:00Z
run advise 5659913 --reason wrong-item --difference total
expect_said "after a certain close the payment is left" "Claim your payment back"
expect_not_said "and no refund is promised by a dispute" "full refund"
expect_not_said "nor a strength of it" "clear-cut"

done_testing
