#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The case file as a whole: created, checked, backed up, restored, purged.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

run init --json
expect_status "a case file is created" 0
expect_value "and said to be new" created true
expect_equal "it is readable by its owner alone" "-rw-------" "$(ls -l "$RECOURSE_DB" | cut -c1-10)"
run init --json
expect_value "creating it again changes nothing" created false

add 11112222 --closes 2026-03-20
run check
expect_status "a sound case file has no findings" 0
run check --rebuild
expect_status "everything computed can be written anew" 0
run check --json
expect_value "and is found sound" findings.# 0

run backup "$TMPDIR/copy.db"
expect_status "a backup is written" 0
run backup "$TMPDIR/copy.db"
expect_status "a backup never replaces a file" 4
run backup --list --json
expect_value "the first change of a day leaves a backup by itself" backups.# 1
run backup
expect_status "a backup without a name goes to the others" 0
run backup --list --json
expect_value "and is listed there" backups.# 2

run edit 11112222 --seller Later
run restore "$TMPDIR/copy.db" --json
expect_status "a backup is restored" 0
kept=$(value kept)
run show 11112222 --json
expect_value "and is what it was" order.seller null
run show 11112222 --json --db "$kept"
expect_value "what was there before is kept" order.seller Later
add 33334444
expect_status "work goes on after restoring" 0
run check
expect_status "and the file stays sound" 0

printf 'no database at all' >"$TMPDIR/foreign.db"
run restore "$TMPDIR/foreign.db"
expect_equal "what is no backup is not restored" refused "$([ "$status" -ne 0 ] && echo refused)"
run restore "$TMPDIR/absent.db"
expect_status "nor what is not there" 3
run show 33334444
expect_status "and the case file is as it was" 0

run purge 33334444
expect_status "purging needs a second yes" 4
expect_said "and says why" "This cannot be undone."
run purge 33334444 --yes
expect_status "which --yes gives" 0
run show 33334444
expect_status "a purged order is gone" 3
run undo
run show 33334444
expect_status "and cannot be brought back" 3
expect_equal "its words are nowhere in the file" 0 "$(grep -c 33334444 "$RECOURSE_DB")"

: >"$TMPDIR/empty.db"
run list --db "$TMPDIR/empty.db"
expect_equal "an emptied file is refused, not taken for a new one" refused \
    "$([ "$status" -ne 0 ] && echo refused)"
run add --number 55556666 --title x --db "$TMPDIR/foreign.db"
expect_equal "a foreign file is refused" refused "$([ "$status" -ne 0 ] && echo refused)"
expect_equal "and left as it was" "no database at all" "$(cat "$TMPDIR/foreign.db")"
rm "$RECOURSE_DB"
run list
expect_equal "a file that went missing is not quietly begun anew" refused \
    "$([ "$status" -ne 0 ] && echo refused)"
run add --number 55556666 --title x
expect_equal "not even by adding" refused "$([ "$status" -ne 0 ] && [ ! -e "$RECOURSE_DB" ] && echo refused)"
run init --new
expect_status "but on purpose it is" 0

# A case file behind a link, whose disk is away: every command says so, and none begins another.
new_case
disk=$TMPDIR/disk
mkdir "$disk"
ln -s "$disk/case.db" "$RECOURSE_DB"
run list
expect_status "a link to nothing is no empty case file" 4
expect_said "it is said where it leads" "disk/case.db, and nothing is there."
run init --new
expect_status "beginning there is an act of its own" 0
add 77778888 --closes +5h
mv "$disk" "$TMPDIR/away"
hook=$TMPDIR/missed-hook
printf '#!/bin/sh\n{ cat; echo; } >>"%s"\n' "$TMPDIR/missed-heard" >"$hook"
chmod +x "$hook"
mkdir -p "$XDG_CONFIG_HOME/recourse"
printf '[reminders]\ndesktop = no\nhook = %s\n' "'$hook'" >"$XDG_CONFIG_HOME/recourse/recourse.conf"
printf '%s\n' 'Order Date,Order ID,Title,Qty,Price,Store,Product ID,SKU ID,Attributes,Price Info,Currency,Status,Product Url,Product Image Url,Store Url,Tags' \
    '2026-02-20,8012345678900001,Lamp,1,US $2.50,Lamp Store,p1,,,,USD,Awaiting delivery,,,,' >"$TMPDIR/missed.csv"
for words in list "list due<3d" agenda due "due --exit-code" "show 7777" "claim 7777" "history" undo redo \
    "add --number 99990000 --title x" "edit 7777 --title x" "archive 7777" "remove 7777 --yes" \
    "log 7777 delivered" "dispute 7777 --reason damaged" "advise 7777" "import $TMPDIR/missed.csv" export \
    "evidence list 7777" "evidence verify" "snooze 7777 +1h" "purge 7777 --yes" check "check --rebuild" backup \
    init paths remind "remind --dry-run" "remind --status"; do
    # shellcheck disable=SC2086
    run $words
    expect_status "“$words” refuses while the file is away" 4
    expect_said "and says so" "disk/case.db was used before and is gone. If its disk or cloud folder is missing"
done
unset RECOURSE_NOW
run remind
run remind
expect_equal "the reminder tells of it, once" 1 "$(grep -c schema "$TMPDIR/missed-heard")"
expect_equal "in these words" 1 "$(grep -c 'was used before and is gone' "$TMPDIR/missed-heard")"
RECOURSE_NOW=2026-03-02T12:00:00Z
export RECOURSE_NOW
run backup --list --json
expect_value "its backups are found all the same" backups.# 1
expect_equal "nothing was begun in its place" absent "$([ -e "$disk" ] || echo absent)"
mv "$TMPDIR/away" "$disk"
run list --json
expect_value "and it is there again with its disk" orders.# 1
rm "$XDG_CONFIG_HOME/recourse/recourse.conf"

run paths --json
expect_value "copies of evidence have their folder named" evidence "$RECOURSE_DB.evidence"

done_testing
