#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Looking: lists, what is due, forms of output; it never writes and never hangs.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

unset RECOURSE_DB
for words in list 'list --json' due agenda history paths 'policy list' 'list --archived' ''; do
    # shellcheck disable=SC2086 # words are words
    run $words
    expect_status "without a case file \"$words\" answers" 0
done
for words in undo redo; do
    run $words
    expect_status "without a case file there is nothing to $words" 4
done
expect_equal "and nothing has been created" "" "$(find "$HOME" -mindepth 1)"
run list --json
expect_value "an empty list is an empty array" orders.# 0
expect_value "a document names its schema" schema recourse/1
expect_value "a document says when it was asked" now 2026-03-02T12:00:00Z
run list
expect_said "an empty list is a beginning" "recourse add"
run show 12345678
expect_status "an order that is not there is 3" 3
expect_equal "looking for it creates nothing either" "" "$(find "$HOME" -mindepth 1)"

new_case
add 1111000011 --total '15.00 USD' --closes 2026-03-03T00:00:00Z
add 1111000022 --total '5.00 EUR' --closes 2026-03-20T00:00:00Z --tag gift --seller Shop
add 1111000033 --total '900 JPY' --marketplace ebay
run list
expect_status "orders are listed" 0
expect_equal "the most urgent stands first" "…1000011" "$(sed -n 's/.*\(….......\).*/\1/p' "$out" | head -n 1)"
expect_said "time is said in words" "12 h"
expect_said "urgency has a sign" "!!"
# Turkish capitals of English words would be another word: ITEM, not İTEM.
if localedef -i tr_TR -f UTF-8 "$TMPDIR/tr_TR.UTF-8" >"$out" 2>&1; then
    LOCPATH=$TMPDIR LC_ALL=tr_TR.UTF-8 "$program" list >"$out" 2>"$err" </dev/null
    expect_said "what is not translated keeps its capitals in a Turkish locale" "CLOSES IN"
    expect_said "and so does another" PAID
else
    skip "what is not translated keeps its capitals in a Turkish locale" "no localedef"
fi
run list --json
expect_value "every order is there" orders.# 3
run list '>10usd' --json
expect_value "a filter compares amounts of one currency" orders.# 1
run list tag:gift --json
expect_value "a filter takes a tag" orders.0.number 1111000022
run list shop:ebay --json
expect_value "a filter takes a marketplace" orders.0.number 1111000033
run list -- -shop:ebay -tag:gift --json
expect_status "a word behind a dash excludes" 0
expect_said "and what is left is listed" 1000011
run list 'due<1d' --json
expect_value "a filter takes what is due" orders.0.number 1111000011
run list 'due<'
expect_status "a filter word that cannot be read is 2" 2
run list --limit 1 --json
expect_value "a limit is kept" orders.# 1
run list --sort total --json
expect_status "a list is sorted by another column" 0
for column in urgency ordered added item seller paid closes placed title; do
    run list --sort $column --reverse
    expect_status "a list is sorted by $column" 0
done
run list --sort colour
expect_status "a column that does not exist is 2" 2
expect_said "and every one that does is named" "urgency, ordered, added, item, seller, paid, closes, number"
COLUMNS=40 "$program" list >"$out" 2>"$err" </dev/null
expect_equal "a narrow list fits into 40 columns" "" "$(grep -E '.{41}' "$out" || :)"
run list --plain
expect_said "--plain writes one fact a line" "Order: 1111000022"
expect_equal "--plain moves no cursor" "" "$(tr -d '\n' <"$out" | tr -cd '\000-\037')"

run archive 1111000033
run list --json
expect_value "what is archived is not listed" orders.# 2
run list --archived --json
expect_value "but there" orders.# 1
run archive --back 1111000033
run list --json
expect_value "and can be taken back" orders.# 3

first=$RECOURSE_DB
RECOURSE_DB=$TMPDIR/second.db
run list --json
expect_value "a second case file is another one" orders.# 0
run list --db "$first" --json
expect_value "--db comes before the environment" orders.# 3
RECOURSE_DB=$first

run due --within 1d --exit-code
expect_status "something due is 10 with --exit-code" 10
run due --within 1d
expect_status "and 0 without" 0
run due --within 1d --json
expect_value "due lists clocks with their order" clocks.0.order 1111000011
expect_value "due lists acts" clocks.0.kind act-by
run due --within 3x
expect_status "a span without a unit is 2" 2
run agenda --within 30d
expect_status "the agenda is listed" 0
expect_said "by day" "Tomorrow"
run agenda --within 30d --json
expect_value "soonest first" clocks.0.order 1111000011
expect_value "beside what is to be done" acts.0.order 1111000011
add 1111000044 --marketplace ebay --shipped 2026-01-20
run due
expect_said "an order without a date is named" "Look up the close date of"
expect_said "by its number" "1111000044"
run due --json
expect_value "also to programs" unknown.0 1111000044
run remove 1111000044 --yes

# Of one day what has no time stands behind what was recorded of it before, and dates in events
# are told as all others are.
first=$RECOURSE_DB
new_case
add 1111000088 --shipped 2026-02-10
run log 1111000088 messaged-seller --at '2026-03-01 09:00' --text first
run log 1111000088 note --at 2026-03-01 --text second
run log 1111000088 shipped --at 2026-03-01 --until '2026-04-30 10:00'
run show 1111000088
expect_equal "the events of a day are told in their order" "first second" \
    "$(grep -o 'first$\|second$' "$out" | tr '\n' ' ' | sed 's/ $//')"
expect_said "a date that the page states is told as people read it" "the page states Thu 30 Apr 17:00"
expect_not_said "and never by the name of a zone" "Los_Angeles"
RECOURSE_DB=$first

# A part of the money that came without a dispute is called a part, also in lists.
first=$RECOURSE_DB
new_case
add 1111000077 --total '90.00 EUR' --shipped 2026-02-10 --delivered 2026-02-25
run log 1111000077 refunded --amount '20.00 EUR'
run list
expect_said "a part of the refund is called so" "refunded in part"
run list state:part-refunded --json
expect_value "and found so" orders.0.number 1111000077
expect_value "what is left is asked for" orders.0.next.action open-dispute
run show 1111000077
expect_said "with how much that is" "You got 20.00 EUR back, and 70.00 EUR are left."
run log 1111000077 refunded --amount '70.00 EUR'
run list state:refunded --json
expect_value "with the rest it is all of it" orders.0.next.action nothing
RECOURSE_DB=$first

# What ends before the window and needs no fault: the right to cancel, where the law of the
# buyer's country gives it, and everywhere under its own name.
first=$RECOURSE_DB
new_case
add 1111000055 --shipped 2026-02-10 --delivered 2026-02-18T12:00:00Z --buyer-country DE
add 1111000066 --shipped 2026-02-10 --delivered 2026-02-18T12:00:00Z --buyer-country US
RECOURSE_NOW=2026-03-03T12:00:00Z
run due
expect_said "the right to cancel stands in due" "right to cancel ends"
run due --json
expect_equal "once, for whom the law gives it, beside both windows" "withdrawal-by window-closes window-closes" \
    "$(value clocks.0.name) $(value clocks.1.name) $(value clocks.2.name)"
expect_value "what is to be done is due by its day" acts.0.by 2026-03-04T12:00:00Z
expect_value "it is that order's" acts.0.order 1111000055
run agenda
expect_said "it stands in the agenda" "right to cancel ends"
run remind --dry-run
expect_not_said "but rings for nobody who has not said that something is wrong" "right to cancel ends"
run list --json
expect_value "the order whose right ends first stands first" orders.0.number 1111000055
expect_value "its next deadline is that right's" orders.0.next.by 2026-03-04T12:00:00Z
expect_value "and the window keeps its own" orders.0.window.closes_at 2026-03-05T12:00:00Z
run list
expect_said "a list does not take it for the close" "you 1 d"
RECOURSE_NOW=2026-03-05T11:00:00Z
run due
expect_not_said "once it has ended it is not due" "right to cancel ends"
RECOURSE_DB=$first
RECOURSE_NOW=2026-03-02T12:00:00Z

"$program" list 2>"$err" | head -n 1 >"$out"
expect_equal "a reader who goes away is no error" "" "$(grep -v 'as the current time' "$err" || :)"
if [ -w /dev/full ]; then
    "$program" list >/dev/full 2>"$err"
    status=$?
    : >"$out"
    expect_status "an answer that cannot be written is 1" 1
    expect_said "and says so" "could not be written"
    "$program" list --json >/dev/full 2>"$err"
    status=$?
    expect_status "a document that cannot be written is 1" 1
fi
"$program" list >&- 2>"$err"
expect_equal "a closed output touches no case file" "0" "$("$program" check >"$out" 2>&1; echo $?)"

# Everything a terminal or a reader could be fooled with.
new_case
hostile=$(printf 'A\033]0;owned\007\033[2JB\342\200\256evil\302\233C\r\nD\357\273\277\360\237\217\264\363\240\201\247E\010')
run add --number 31337000 --title "$hostile" --seller "$hostile" --note "$hostile" --marketplace ebay
expect_status "a hostile title is taken" 0
add 31337000 --marketplace ebay
cp "$err" "$TMPDIR/duplicate"
for words in list 'list --plain' 'show 31337000' 'list --json' 'show 31337000 --json' history undo redo due; do
    # shellcheck disable=SC2086 # words are words
    run $words
    controls=$(cat "$out" "$err" "$TMPDIR/duplicate" | LC_ALL=C tr -d '\n' | LC_ALL=C tr -cd '\000-\037\177')
    bidi=$(said | LC_ALL=C grep -c -e "$(printf '\342\200\256')" -e "$(printf '\302\233')" -e "$(printf '\363\240\201')")
    expect_equal "\"$words\" shows a hostile title without a control" " 0" "$controls $bidi"
done
run show 31337000 --json
expect_value "a hostile title stays as it was" order.number 31337000
expect_equal "and JSON is ASCII" "" "$(LC_ALL=C tr -d '\000-\177' <"$out")"

new_case
add 44440000 --closes 2026-03-03T00:00:00Z --url https://example.org/order?id=1
run list --color always
expect_said "colour is written when asked for" "$(printf '\033[91m')"
run list
expect_not_said "and not into a file" "$(printf '\033')"
NO_COLOR=1 "$program" list --color auto >"$out" 2>"$err" </dev/null
expect_not_said "nor against NO_COLOR" "$(printf '\033')"
run show 44440000 --color always
expect_said "an address can be followed" "$(printf '\033]8;;https://example.org/order?id=1\033')"
run show 44440000
expect_said "and read" "https://example.org/order?id=1"
run list --color sometimes
expect_status "a colour word that is none is 2" 2

new_case
add 11112222 --delivered 2026-03-01
run dispute 11112222 --reason damaged
run dispute 11112222 --severity significant
run dispute 11112222 --new --reason missing-parts
run show 11112222
expect_equal "every answer is an event, shown once a draft" 2 "$(grep -c 'Dispute drafted' "$out")"
run show 11112222 --json
expect_value "a machine is told all of them" order.events.# 4

# Where the screens open is said by a terminal alone; tests/terminal/test-places.c is about that.
run open 11112222
expect_said "open shows an order where there is no terminal" "Dispute drafted"
run open --at agenda
expect_status "a place needs a terminal" 1
expect_said "and says so" "--at opens the screens: use a terminal, without --json and --plain."
run open --at cellar
expect_status "a place that does not exist is 2" 2
expect_said "and those that do are named" \
    "--at: “cellar” is not a place. Use one of: orders, agenda, reminders, mail, changes, statistics, add, import, themes or tutorial."
run open 11112222 --at agenda
expect_status "an order and a place are one too many" 2
expect_said "and it says which two" "An order and --at were both given. Use one of them."
run open
expect_status "neither is one too few" 2
expect_said "and it says what to name" "Name an order, or a place with --at."
run complete -- open --at a
expect_said "a shell completes places" "agenda"
run complete -- add --paid-with credit-card:v
expect_said "and ways to pay with their networks" "credit-card:visa"

done_testing
