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
expect_said "and says why" "It cannot be brought back."
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

done_testing
