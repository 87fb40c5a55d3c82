#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Exports and backups over files that are not theirs to replace: nothing is lost by a slip of a name.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

cases=$TMPDIR/cases
mkdir "$cases"
RECOURSE_DB=$cases/case.db
add 11112222
state=$XDG_STATE_HOME/recourse
run backup "$TMPDIR/copy.db"
backup=$(find "$state/backups" -name 'daily-*')

# What must be as it was whatever is tried.
sums() {
    cksum "$RECOURSE_DB" "$TMPDIR/copy.db" "$backup"
    find "$state/files" -type f -exec cksum {} +
}
before=$(sums)

# refused NAME FILE: in every format, insisted or not, nothing is written there.
refused() {
    for format in json csv ics; do
        run export --format $format --output "$2"
        expect_status "$1 is no place for $format" 4
    done
    run export --output "$2" --force
    expect_status "$1 is none for who insists either" 4
    run export --output "$2" --yes
    expect_status "nor for who says yes" 4
    expect_equal "and $1 loses nothing" "$before" "$(sums)"
}

ln -s "$RECOURSE_DB" "$TMPDIR/link.json"
ln "$RECOURSE_DB" "$TMPDIR/hard.json"
ln -s "$cases" "$TMPDIR/cases-link"
ln -s "$state" "$TMPDIR/state-link"
ln -s "$cases/case.db-journal" "$TMPDIR/journal.json"
mkdir "$cases/case.db.evidence"
printf precious >"$cases/case.db.evidence/photo"
refused "the case file" "$RECOURSE_DB"
expect_said "which is said" "$RECOURSE_DB is the case file or belongs to it"
refused "the case file by another way" "$cases/../cases/./case.db"
refused "a link to it" "$TMPDIR/link.json"
refused "its hard link" "$TMPDIR/hard.json"
refused "the case file in a folder that is a link" "$TMPDIR/cases-link/case.db"
refused "a journal to come" "$cases/case.db-journal"
refused "a link to one" "$TMPDIR/journal.json"
refused "a log to come" "$cases/case.db-wal"
refused "the evidence" "$cases/case.db.evidence/photo"
refused "a new file among it" "$cases/case.db.evidence/new"
refused "the state folder" "$state/orders.json"
refused "its folders" "$state/files/new"
refused "the state folder by a link" "$TMPDIR/state-link/backups/new"
refused "an automatic backup" "$backup"
refused "a backup" "$TMPDIR/copy.db"
expect_said "which is said, too" "$TMPDIR/copy.db is a database, perhaps a backup"
expect_equal "no journal came into being" no "$([ -e "$cases/case.db-journal" ] && echo yes || echo no)"
expect_equal "and the evidence is as it was" precious "$(cat "$cases/case.db.evidence/photo")"

# The same for a backup, which replaces nothing at all.
for place in "$cases/case.db-journal" "$cases/case.db.evidence/new" "$state/copy.db" "$TMPDIR/link.json"; do
    run backup "$place"
    expect_status "a backup does not go to $(basename "$place")" 4
done
run backup "$TMPDIR/second.db"
expect_status "but where nothing is" 0
printf precious >"$TMPDIR/precious"
run backup "$TMPDIR/precious"
expect_status "it replaces no file" 4
expect_equal "which is as it was" precious "$(cat "$TMPDIR/precious")"

# Without a case file yet its place is kept free.
run export --db "$TMPDIR/none.db" --output "$TMPDIR/none.db"
expect_status "an export does not take the place of a case file to come" 4
expect_equal "nor leave anything there" no "$([ -e "$TMPDIR/none.db" ] && echo yes || echo no)"

# Only its own is replaced.
run export --output "$TMPDIR/precious"
expect_status "what somebody wrote is not replaced" 4
expect_said "but may be, for who insists" "add --force"
expect_equal "and is as it was" precious "$(cat "$TMPDIR/precious")"
run export --output "$TMPDIR/orders.json"
expect_status "a new file is written" 0
add 33334444
run export --output "$TMPDIR/orders.json"
expect_status "and replaced by the next export" 0
expect_equal "which has what is new" 1 "$(grep -c '"number":"33334444"' "$TMPDIR/orders.json" | head -n 1)"
run export --format csv --output "$TMPDIR/orders.json"
expect_status "in another format, too" 0
ln -s orders.json "$TMPDIR/today.json"
run export --output "$TMPDIR/today.json"
expect_status "and through a link of one's own" 0
expect_equal "which stays one" yes "$([ -L "$TMPDIR/today.json" ] && echo yes)"
echo "a note of mine" >>"$TMPDIR/orders.json"
run export --output "$TMPDIR/orders.json"
expect_status "but not once somebody changed it" 4
expect_equal "so that the change is kept" "a note of mine" "$(tail -n 1 "$TMPDIR/orders.json")"
run export --output "$TMPDIR/orders.json" --force
expect_status "until somebody insists" 0
run export --output "$TMPDIR/orders.json"
expect_status "and from then on it is an export again" 0
run export --output "$TMPDIR"
expect_status "a folder is no file" 2
run export --force
expect_status "to insist without a file is wrong usage" 2
run export --output "$TMPDIR/missing/orders.json"
expect_status "a folder that is not there is not found" 3

# Whoever may write into a folder for all could have put a link there.
mkdir "$TMPDIR/shared"
chmod 1777 "$TMPDIR/shared"
ln -s "$TMPDIR/precious" "$TMPDIR/shared/own.json"
run export --output "$TMPDIR/shared/own.json" --force
expect_status "one's own link in a shared folder is followed" 0
printf precious >"$TMPDIR/precious"
ln -s "$TMPDIR/precious" "$TMPDIR/shared/trap.json"
ln -s "$TMPDIR" "$TMPDIR/shared/trap"
if chown -h 65534 "$TMPDIR/shared/trap.json" "$TMPDIR/shared/trap" 2>/dev/null &&
    chown 65533 "$TMPDIR/shared" 2>/dev/null; then
    run export --output "$TMPDIR/shared/trap.json" --force
    expect_status "a stranger's is not" 4
    expect_said "as is said" "$TMPDIR/shared/trap.json is a link that somebody else put into a shared folder"
    expect_equal "so what it leads to is as it was" precious "$(cat "$TMPDIR/precious")"
    run export --output "$TMPDIR/shared/trap/new.json"
    expect_status "nor is a folder of that kind" 4
    run backup "$TMPDIR/shared/trap/new.db"
    expect_status "nor by a backup" 4
else
    skip "a stranger's link is not followed" "only root can make one"
fi

run check
expect_status "the case file is sound" 0

done_testing
