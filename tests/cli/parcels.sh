#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Tracking numbers: what is doubtful about them, and never refused.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

add 11112222 --tracking RB123456786US --shipped 2026-02-10 --buyer-country DE
expect_status "a wrong check digit is taken" 0
expect_said "and warned of" "The check digit of RB123456786US does not fit: a typing mistake, or no real number."
run edit 11112222 --seller Shop
expect_not_said "editing something else does not warn again" "check digit"
run edit 11112222 --tracking RB123456785US
expect_status "a number from elsewhere is taken" 0
expect_said "and mentioned" "The last two letters of RB123456785US"
run edit 11112222 --tracking YT2312345678901234 --tracking RB123456785DE
expect_not_said "the buyer's own country is no wonder" "The last two letters"
run log 11112222 shipped --at 2026-02-11 --tracking UB123456785CN
expect_status "a number that comes with an event is taken" 0
expect_said "and looked at" "UB123456785CN is sent untracked"
expect_equal "a warning stands on standard error" "" "$(grep untracked "$out" || :)"

run show 11112222
expect_said "an order's parcels have a section" "PARCEL"
expect_said "with what a number's form means" "YunExpress (official)"
expect_said "with what is doubtful" "UB123456785CN is sent untracked"
expect_said "the policy says when to look for a scan" "no scan 10 days after shipping"
expect_not_said "a number of one order alone is no news" "is also in order"
run show 11112222 --json
expect_value "the form of a number is a token" order.parcels.0.pattern yunexpress
expect_value "no doubt is null" order.parcels.0.doubt null
expect_value "a doubt is a token" order.parcels.2.doubt untracked

add 33334444 --tracking 'YT 2312 3456 7890 1234'
run show 33334444
expect_said "the same number in another order is told" "YT2312345678901234 is also in order 11112222"
expect_not_said "what was not shipped needs no scan" "no scan"
run show 11112222
expect_said "in both of them" "is also in order 33334444"

run log 11112222 customs-held
run show 11112222
expect_not_said "what customs hold was scanned" "no scan"

mkdir -p "$HOME/.config/recourse/policies"
printf '[policy]\n[no-scan]\ndays=30\n' >"$HOME/.config/recourse/policies/aliexpress.policy"
add 55556666 --tracking AP12345678901234 --shipped 2026-02-10
run show 55556666
expect_not_said "a policy of one's own moves the date" "after shipping means"

done_testing
