#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Orders in and out by the command line.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

header='Order Date,Order ID,Title,Qty,Price,Store,Product ID,SKU ID,Attributes,Price Info,Currency,Status,Product Url,Product Image Url,Store Url,Tags'
lamp='2026-02-20,8012345678900001,Lamp,1,US $2.50,Lamp Store,p1,,,,USD,Awaiting delivery,,,,'
chair='2026-02-21,8012345678900002,Chair,1,US $9.00,Chair Store,p2,,,,USD,Awaiting shipment,,,,'
broken='2026-02-21,3.07E+15,Broken,1,US $9.00,,,,,,USD,Shipped,,,,'
orders=$TMPDIR/orders.csv
printf '%s\n' "$header" "$lamp" "$broken" "$chair" >"$orders"

run import "$orders" --dry-run --json
expect_status "a dry run succeeds" 0
expect_value "and says what would be added" added 2
expect_equal "but creates nothing" absent "$([ -e "$RECOURSE_DB" ] || echo absent)"

run import "$orders"
expect_status "rejected rows are no failure" 0
expect_said "they are listed with their line" "line 3:"
expect_said "and their reason" "spreadsheet"
run list --json
expect_value "the other rows are orders" orders.# 2

run import "$orders" --json
expect_value "importing again adds nothing" added 0
expect_value "and changes nothing" unchanged 2
expect_value "what is rejected is rejected again" rejected.0.line 3
expect_value "with its reason" rejected.0.file "$orders"
expect_value "and counted" rejected_count 1

run undo
expect_status "an import is one change" 0
run list --json
expect_value "which undo takes back" orders.# 0

# A row whose dates cannot be is taken, and told; it is mended by an edit, or left as it is.
first=$RECOURSE_DB
new_case
add 8012345678900003 --ordered 2026-02-20 --delivered 2026-02-21
"$program" export --format csv 2>"$err" | sed 's/2026-02-21/2026-02-10/g' >"$TMPDIR/dates.csv"
new_case
run import "$TMPDIR/dates.csv" --json
expect_value "a row with dates that cannot be is taken" added 1
expect_value "and told" notes.0.about impossible-dates
expect_value "by its order" notes.0.order 8012345678900003
expect_value "with what is wrong" notes.0.value "It was delivered before it was ordered."
run edit 8012345678900003 --seller Shop
expect_status "other fields of it can be edited" 0
RECOURSE_DB=$first

echo '{"nothing": "known"}' >"$TMPDIR/unknown.json"
run import "$orders" "$TMPDIR/unknown.json"
expect_status "one file that nobody knows stops all of them" 2
expect_said "and it is said that nothing came of the others" "Nothing was added, from none of the files."
run list --json
expect_value "which is so" orders.# 0

status_of_stdin=$("$program" import - <"$orders" >"$out" 2>"$err"; echo $?)
expect_equal "standard input is a file too" 0 "$status_of_stdin"
expect_said "and is named so" "standard input"
run list --json
expect_value "its orders are tracked" orders.# 2

run import "$TMPDIR/absent.csv"
expect_status "a missing file is not found" 3
run import "$orders" --format nonsense
expect_status "an unknown format is wrong usage" 2
expect_said "and says where they are listed" "--formats"
printf 'Name,Phone\nAnna,1\n' >"$TMPDIR/phones.csv"
run import "$TMPDIR/phones.csv"
expect_status "so is a file of no known format" 2
expect_said "which is shown" "Name,Phone"
run import
expect_status "a file must be named" 2
run import --formats --json
expect_status "the formats are listed" 0
expect_value "the first is that of an extension" formats.0.format aliexpress-csv-export
run import "$orders" "$TMPDIR/phones.csv" --db "$TMPDIR/none.db"
expect_equal "one bad file stops all of them" absent "$([ -e "$TMPDIR/none.db" ] || echo absent)"

run edit 8012345678900001 --seller "=1+1"
"$program" export >"$TMPDIR/first.json" 2>"$err"
"$program" --db "$TMPDIR/other.db" import "$TMPDIR/first.json" >"$out" 2>"$err"
"$program" --db "$TMPDIR/other.db" export >"$TMPDIR/second.json" 2>"$err"
expect_equal "an export read back is the same" same \
    "$(cmp -s "$TMPDIR/first.json" "$TMPDIR/second.json" && echo same)"
run undo --db "$TMPDIR/other.db"
expect_said "importing it is undone as a whole" "Undone: Export imported."
run list --db "$TMPDIR/other.db" --json
expect_value "with every order that it brought" orders "[]"
run redo --db "$TMPDIR/other.db"
expect_said "and done again" "Done again: Export imported."
run list --db "$TMPDIR/other.db" --json
expect_value "with all of them" orders.1.title Lamp

# A list of a shop that nobody knows: a draft of its format, kept, makes it importable.
printf 'Bestell-Nr.;Datum;Artikel;Anzahl;Einzelpreis;Gesamtbetrag;Währung;Bestellstatus;Notiz\n' >"$TMPDIR/shop.csv"
printf '4711-0815;13.02.2026;Lampe;2;9,61;19,22;EUR;Versandt;grün\n' >>"$TMPDIR/shop.csv"
printf '4711-0816;14.02.2026;Stuhl;1;1.129,00;1.129,00;EUR;Zugestellt;\n' >>"$TMPDIR/shop.csv"
run import "$TMPDIR/shop.csv" --db "$TMPDIR/shop.db"
expect_status "a header that nobody knows is refused" 2
expect_said "with the screens that ask what its columns hold" "press i"
expect_said "and the way to a format of one's own" "recourse import --columns"
run import --columns "$TMPDIR/shop.csv" --json
expect_value "what a name means is told" columns.0.meaning number
expect_value "with what stands below it" columns.0.examples.1 4711-0816
expect_value "and what has no meaning is not read" columns.8.meaning null
run import --columns "$TMPDIR/shop.csv"
expect_said "the draft names the keys" "amount paid for the order"
mkdir -p "$XDG_CONFIG_HOME/recourse/formats"
cp "$out" "$XDG_CONFIG_HOME/recourse/formats/shop.format"
run import "$TMPDIR/shop.csv" --db "$TMPDIR/shop.db"
expect_said "kept, it is a format" "Orders added: 2"
run show 4711-0816 --db "$TMPDIR/shop.db" --json
expect_value "amounts are read as the column writes them" order.total.amount 1129.00
expect_value "and dates" order.status delivered
run import --columns "$TMPDIR/shop.csv" "$TMPDIR/phones.csv"
expect_status "one file at a time" 2
printf '{"a":1}\n' >"$TMPDIR/no-columns.json"
run import --columns "$TMPDIR/no-columns.json"
expect_status "what has no columns is refused" 2
rm "$XDG_CONFIG_HOME/recourse/formats/shop.format"

# A close date is no promise: nothing is added to it.
printf 'Bestellnummer;Artikel;Frist\n8012345678901234;Lampe;20.12.2026\n' >"$TMPDIR/closes.csv"
run import --columns "$TMPDIR/closes.csv" --json
expect_value "a close date is known by its name" columns.2.meaning closes
run import --columns "$TMPDIR/closes.csv"
sed 's/^label=.*/&\nmarketplace=aliexpress/' "$out" >"$XDG_CONFIG_HOME/recourse/formats/closes.format"
run import "$TMPDIR/closes.csv" --db "$TMPDIR/closes.db"
expect_status "it is imported" 0
run show 8012345678901234 --db "$TMPDIR/closes.db" --json
expect_value "as what the page states" order.window.basis stated
expect_value "to its start" order.window.closes_at 2026-12-20T08:00:00Z
rm "$XDG_CONFIG_HOME/recourse/formats/closes.format"

# An event that was changed on the way, in the second of two files.
"$program" --db "$TMPDIR/none.db" export >"$TMPDIR/empty.json" 2>"$err"
"$program" --db "$TMPDIR/source.db" add --number 80123456 --title Lamp >/dev/null 2>&1
"$program" --db "$TMPDIR/source.db" export 2>"$err" |
    sed 's/\("data":{.*\)"title":"Lamp"/\1"title":"Pump"/' >"$TMPDIR/forged.json"
run import --db "$TMPDIR/forged.db" "$TMPDIR/empty.json" "$TMPDIR/forged.json" --json
expect_value "a changed event is rejected" rejected_count 1
expect_value "by the file it is in" rejected.0.file "$TMPDIR/forged.json"
expect_value "and its line" rejected.0.line 2

run export --json
expect_equal "an export is a document of its own" same "$(cmp -s "$out" "$TMPDIR/first.json" && echo same)"
run export --format csv
expect_said "a formula is defused" "'=1+1"
expect_equal "an order is a row" 3 "$(wc -l <"$out" | tr -d ' ')"
run export --format csv 8012345678900002
expect_not_said "orders can be chosen" "Lamp"
run export --format ics
expect_said "a calendar is written" "BEGIN:VCALENDAR"
run export --format xlsx
expect_status "an unknown export format is wrong usage" 2
run export 99999999
expect_status "an order that is not there is not found" 3
printf old >"$TMPDIR/orders.ics"
run export --format ics --output "$TMPDIR/orders.ics"
expect_status "what somebody wrote is not replaced" 4
run export --format ics --output "$TMPDIR/orders.ics" --force
expect_status "but for who insists" 0
expect_equal "over what was there" BEGIN:VCALENDAR "$(head -n 1 "$TMPDIR/orders.ics" | tr -d '\r')"
run export --output "$TMPDIR/absent/orders.json"
expect_status "a folder that is not there is not found" 3
"$program" export 2>"$err" | :
expect_not_said "a reader that goes away is no failure" "could not"

# The samples are not part of the project; where they lie beside it, they must hold.
sample=$TEST_SOURCE_DIR/../shared/samples/aliexpress_shopper_inventory.csv
if [ -f "$sample" ]; then
    new_case
    RECOURSE_NOW=2026-03-01T12:00:00Z
    run import "$sample" --json
    expect_value "a real export has five orders" added 5
    run list --json
    expect_value "the one whose window still runs comes first" orders.0.number 3069099405659913
    expect_value "by the day of its earliest close" orders.0.next.by 2026-03-07T08:00:00Z
    expect_value "then those whose window may be open" orders.1.next.action check-close-date
    expect_value "both of them" orders.2.next.action check-close-date
    expect_value "then the one that only waits" orders.3.number 3070000000009913
    run import "$sample" --json
    expect_value "and again nothing changes" unchanged 5
fi

# Events from elsewhere: numbers that nothing could follow, and what was changed on the way.
new_case
add 8012345678900077
"$program" export >"$TMPDIR/one.json" 2>"$err"
new_case
for what in 'seq":1' 'counter":1'; do
    sed "s/\"$what,/\"${what%1}9223372036854775807,/" "$TMPDIR/one.json" >"$TMPDIR/huge.json"
    run import "$TMPDIR/one.json" "$TMPDIR/huge.json" --json
    expect_status "a number that nothing could follow stops nothing else" 0
    expect_value "but is rejected" rejected_count 1
    expect_value "by its file" rejected.0.file "$TMPDIR/huge.json"
    expect_value "its line" rejected.0.line 2
    expect_value "and its reason" rejected.0.why \
        "The seq or the counter of this event is above 9007199254740992. No event could follow it."
done
run add --number 8012345678900078 --title Chair
expect_status "and writing goes on" 0
run undo
expect_status "undoing too" 0
new_case
sed 's/"counter":1,/"counter":9007199254740993,/' "$TMPDIR/one.json" >"$TMPDIR/huge.json"
run import "$TMPDIR/huge.json" --json
expect_value "one above the greatest is rejected as well" rejected_count 1
sed 's/8012345678900077/8012345678900088/g' "$TMPDIR/one.json" >"$TMPDIR/forged.json"
for dry_run in --dry-run ""; do
    # shellcheck disable=SC2086
    run import "$orders" "$TMPDIR/forged.json" $dry_run --json
    expect_value "a changed event is rejected, in a dry run too" rejected_count 2
    expect_value "and the right file is named" rejected.1.file "$TMPDIR/forged.json"
    expect_value "with the line" rejected.1.line 2
done

# The second event of a device alone: there is none before it to compute its hash from.
new_case
add 8012345678900081
add 8012345678900082
"$program" export 8012345678900082 >"$TMPDIR/second.json" 2>"$err"
new_case
sed 's/,"seal":"[0-9a-f]*"//' "$TMPDIR/second.json" >"$TMPDIR/unsealed.json"
sed 's/"title":"Lamp"/"title":"Lump"/g' "$TMPDIR/second.json" >"$TMPDIR/forged.json"
run import "$TMPDIR/forged.json" --json
expect_value "an event that was changed is rejected without the one before it too" rejected_count 1
run import "$TMPDIR/unsealed.json" --json
expect_value "and so is one that nothing proves" rejected_count 1
run import "$TMPDIR/second.json" --json
expect_value "one that is as it was written is taken" added 1
run import "$TMPDIR/second.json" --json
expect_value "once" unchanged 1
# An export in the encoding of an old office program, and one in which a row went wrong.
COLUMNS=400
export COLUMNS
new_case
printf '%s\n%s\n' "$header" "$lamp" >"$TMPDIR/old.csv"
printf '2026-02-21,8012345678900002,Caf\351 chair,1,US $9.00,,,,,,USD,Awaiting shipment,,,,\n' >>"$TMPDIR/old.csv"
run import "$TMPDIR/old.csv"
expect_said "a file that is not UTF-8 is said" "old.csv: The file is in Windows-1252."
run show 8012345678900002 --json
expect_value "and has its letter" order.title "Café chair"
run import "$TMPDIR/old.csv" --json
expect_value "programs are told what it is about" notes.0.about encoding
expect_value "which one" notes.0.value Windows-1252
expect_value "of which file" notes.0.file "$TMPDIR/old.csv"
run import "$TMPDIR/old.csv" --encoding cp1252 --json
expect_value "what was said is not told" notes.# 0
run import "$TMPDIR/old.csv" --encoding utf-8
expect_status "an encoding that it is not in is wrong" 2
expect_said "and the line is named" "Line 3 is not UTF-8."
run import "$TMPDIR/old.csv" --encoding klingon
expect_status "one that does not exist too" 2
expect_said "with those that do" "Those that are recognised are UTF-8, UTF-16, Windows-1252, Windows-1251, GB18030, Shift_JIS"
new_case
printf '2026-02-21,8012345678900003,Caf\303\251 lamp,1,US $9.00,,,,,,USD,Awaiting shipment,,,,\n' >>"$TMPDIR/old.csv"
run import "$TMPDIR/old.csv"
expect_said "a row of UTF-8 that is not is said" \
    "Check the accents of 1 row: it was not UTF-8, so Windows-1252 was assumed."
run show 8012345678900002 --json
expect_value "and has its letter as well" order.title "Café chair"

done_testing
