#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Free returns: how many are used, of an order and of a month.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

# goes_back NUMBER TIME ARGUMENT...: an order that was agreed to go back then.
goes_back() {
    back_number=$1
    back_time=$2
    shift 2
    add "$back_number" --shipped 2026-02-01 --delivered 2026-02-20 "$@"
    run dispute "$back_number" --reason changed-mind
    run log "$back_number" return-agreed --at "$back_time"
}

RECOURSE_NOW=2026-03-20T12:00:00Z
add 11110000 --shipped 2026-02-01 --delivered 2026-03-10
run show 11110000
expect_not_said "an order without free return counts none" "Free returns"

add 22220000 --shipped 2026-02-01 --delivered 2026-03-10 --free-return
run show 22220000
expect_said "nothing was sent back of it" "Free returns of this order: 0 of 1 used."
expect_said "nor of any other" "Free returns this month: 0 of 5 used."
expect_said "one return for everything is the advice" "Put everything that you return into one return."

for number in 1 2 3 4; do
    goes_back "3333000$number" "2026-03-0$number 09:00" --free-return
done
goes_back 33330005 '2026-02-28 23:59' --free-return
goes_back 33330006 '2026-03-02 09:00'
goes_back 33330007 '2026-03-02 09:00' --free-return --marketplace temu
run show 22220000
expect_said "free returns of this month and marketplace count" "Free returns this month: 4 of 5 used."
run log 33330001 return-shipped --at '2026-03-05 09:00'
run show 33330001
expect_said "agreed and posted is one" "Free returns of this order: 1 of 1 used."
expect_said "a second one costs" "The free return of this order is used up"
expect_said "of the month it is one as well" "Free returns this month: 4 of 5 used."
goes_back 33330008 '2026-03-09 09:00' --free-return
run show 22220000
expect_said "at the limit the month is used up" "used up: until Wed 1 Apr a change of mind"
run undo
run show 22220000
expect_said "what is taken back does not count" "Free returns this month: 4 of 5 used."
RECOURSE_NOW=2026-04-02T12:00:00Z
run show 22220000
expect_said "a new month begins with none" "Free returns this month: 0 of 5 used."
run show 33330007
expect_said "a policy may know the order's limit alone" "Free returns of this order: 1 of 1 used."
expect_not_said "then nothing is said of a month" "this month"

done_testing
