#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Orders out: a table that comes back in, a calendar that tells no more than it may, files that are kept up to date.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

# What the options of export do not go together with.
run export --bom
expect_status "the mark of UTF-8 goes with a table only" 2
expect_said "as is said" "--bom goes with --format csv only."
run export --force
expect_status "to insist goes with a file only" 2

# The table: out, into another case file, and out again.
add 3069099405659913 --delivered 2026-02-20 --total '15.50 USD' --note "=1+1" --tag gift
run log 3069099405659913 note --text "not in the table"
add 00123456 --marketplace "Kruidvat, Ltd" --guarantee 90d
"$program" export --format csv --bom >"$TMPDIR/first.csv" 2>"$err"
expect_equal "a number stays one in a spreadsheet" 1 \
    "$(grep -c ',"=""3069099405659913""",Lamp,aliexpress,' "$TMPDIR/first.csv")"
expect_equal "and keeps its zeros" 1 "$(grep -c ',"=""00123456""",Lamp,"Kruidvat, Ltd",' "$TMPDIR/first.csv")"
expect_equal "the mark stands in front" "357 273 277 s t a" \
    "$(head -c 6 "$TMPDIR/first.csv" | od -An -c | tr -s ' ' | sed 's/^ //')"
new_case
run import "$TMPDIR/first.csv"
expect_said "its own table is recognised" "Orders added: 2"
"$program" export --format csv --bom >"$TMPDIR/second.csv" 2>"$err"
expect_equal "and comes out the same" "" \
    "$(sort "$TMPDIR/first.csv" >"$TMPDIR/a" && sort "$TMPDIR/second.csv" | diff "$TMPDIR/a" - || :)"
run import "$TMPDIR/first.csv" --json
expect_value "again it says nothing new" unchanged 2
sed 's/2026-02-20/20.2.2026/; s/15\.50/fifteen/' "$TMPDIR/first.csv" >"$TMPDIR/spoilt.csv"
new_case
run import "$TMPDIR/spoilt.csv" --json
expect_value "what cannot be read costs its row" rejected_count 1
expect_said "by its column" "total: "

# The calendar tells what reminders may tell.
new_case
add 3069099405659913 --delivered 2026-02-20 --seller "Light Store"
mkdir -p "$XDG_CONFIG_HOME/recourse"
# calendar PRIVACY
calendar() {
    printf '[reminders]\nprivacy = %s\n' "$1" >"$XDG_CONFIG_HOME/recourse/recourse.conf"
    run export --format ics
    tr -d '\r' <"$out" >"$TMPDIR/calendar"
}
calendar full
expect_equal "all of it" "SUMMARY:window closes: Lamp
DESCRIPTION:AliExpress\\, order 3069099405659913\\, Light Store." \
    "$(grep -e '^SUMMARY' -e '^DESCRIPTION:AliExpress' "$TMPDIR/calendar" | head -n 2)"
calendar number
expect_equal "or the end of the number" "SUMMARY:window closes (…5659913)" "$(grep '^SUMMARY' "$TMPDIR/calendar")"
expect_not_said "and no name" "Lamp"
expect_not_said "nor whose" "Light"
calendar none
expect_equal "or nothing" "SUMMARY:Deadline reminder" "$(grep '^SUMMARY' "$TMPDIR/calendar")"
expect_not_said "not even what about" "window"
expect_not_said "nor which number" "5659913"
rm "$XDG_CONFIG_HOME/recourse/recourse.conf"

# Watched files are of the real clock.
new_case
folder=$TMPDIR/watched
mkdir "$folder"
file=$folder/orders.ics
dates() {
    grep -c '^BEGIN:VEVENT' "$file"
}
run export --watch "$file"
expect_status "another clock watches nothing" 2
unset RECOURSE_NOW
add 3069099405659913 --delivered yesterday
run export --watch list
expect_said "nothing is watched at first" "No file is watched."
run export --watch "$file" --json
expect_status "a calendar is watched" 0
expect_value "by its name" watched.file "$file"
expect_value "in its format" watched.format ics
expect_equal "and written" 1 "$(dates)"
add 3069099405659914 --delivered yesterday
expect_equal "adding does not write it" 1 "$(dates)"
run remind
expect_equal "a reminder does" 2 "$(dates)"
add 3069099405659915 --delivered yesterday
run remind --dry-run
expect_equal "but for a dry run" 2 "$(dates)"
RECOURSE_NOW=2026-03-02T12:00:00Z "$program" remind >"$out" 2>"$err" </dev/null
expect_equal "and by another clock" 2 "$(dates)"
run remind --quiet
expect_equal "a quiet one does" 3 "$(dates)"
run purge 3069099405659915 --yes
expect_equal "what is erased is gone from it at once" 2 "$(dates)"

# What may be seen is settled at every run.
mkdir -p "$XDG_CONFIG_HOME/recourse"
printf '[reminders]\nprivacy = none\n' >"$XDG_CONFIG_HOME/recourse/recourse.conf"
run remind --quiet
expect_equal "it tells no more than reminders may" "SUMMARY:Deadline reminder" \
    "$(tr -d '\r' <"$file" | grep '^SUMMARY' | sort -u)"
expect_equal "nor of which order" 0 "$(grep -c -e Lamp -e 5659914 "$file")"
rm "$XDG_CONFIG_HOME/recourse/recourse.conf"
run remind --quiet
expect_equal "and as much again" 2 "$(grep -c 'SUMMARY:window closes: Lamp' "$file")"

# What goes wrong is told, once to those who asked for quiet.
echo "a note of mine" >>"$file"
run log 3069099405659914 note --text x
run remind --quiet
expect_said "what somebody else wrote is left alone" "A watched file was not renewed. $file was changed by something else"
expect_status "which is no failure to remind" 0
expect_equal "and as it was" "a note of mine" "$(tail -n 1 "$file")"
run remind --quiet
expect_not_said "quiet runs say it once" "was changed"
run remind --plain
expect_said "others again" "was changed by something else"
run remind --status --json
expect_value "the status has it" watched.0.file "$file"
run export --watch list
expect_said "and the list" "was changed by something else"
run export --watch "$file"
expect_status "it is not replaced" 4
run export --watch "$file" --force
expect_status "but for who insists" 0
expect_equal "and is a calendar again" 2 "$(dates)"

# Names and options.
run export --watch "$folder/orders"
expect_status "a name without an ending tells no format" 2
run export --watch "$folder/orders.json"
expect_status "JSON is another one at every look" 2
expect_said "as is said" "A json export contains the time it was made"
run export --watch "$folder/orders" --format csv --bom
expect_status "the format can be said" 0
run export --watch "$folder/orders.ics" --bom
expect_status "the mark is for tables" 2
run export --watch "$file" 3069099405659914
expect_status "a watched file has all orders" 2
run export --watch "$file" --output "$folder/other"
expect_status "one file at a time" 2
run export --watch remove
expect_status "what is removed has a name" 2
run export --watch list --json
expect_value "both are listed" watched.1.file "$file"
expect_value "by their names" watched.0.format csv
run export --watch remove "$folder/orders"
expect_status "one is removed" 0
expect_equal "and stays as it is" 3 "$(wc -l <"$folder/orders" | tr -d ' ')"
run export --watch remove "$folder/orders"
expect_status "once" 3

done_testing
