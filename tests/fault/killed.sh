#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What backups, exports and restores leave that are killed on the way: a copy of everything, which
# is named, and removed.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

fault=$TEST_BUILD_DIR/tests/fault/fault.so
cases=$TMPDIR/cases
away=$TMPDIR/away
mkdir "$cases" "$away"
RECOURSE_DB=$cases/case.db
add 11112222
run backup "$TMPDIR/good.db"
state=$XDG_STATE_HOME/recourse
backups=$(dirname "$(find "$state/backups" -name 'daily-*')")

# killed CALL PATTERN ARGUMENT...: the program is killed at its first such call.
killed() {
    killed_call=$1
    killed_path=$2
    shift 2
    LD_PRELOAD=$fault ASAN_OPTIONS=verify_asan_link_order=0 FAULT_CALL=$killed_call \
        FAULT_PATH=$killed_path FAULT_ERRNO=0 "$program" "$@" >"$out" 2>"$err" </dev/null
    status=$?
}

# crumbs: the names of what lies about, in every place.
crumbs() {
    find "$TMPDIR" "$state" \( -name '*.partial-*' -o -name '.recourse-*' \) | sort
}

# left NAME: the last run was killed and left one thing, which check names.
left() {
    crumb=$(crumbs | grep -v -e '-journal$') # a journal goes with its database
    expect_equal "$1 that is killed leaves a copy" 1 "$(echo "$crumb" | grep -c .)"
    run check --json
    expect_status "a check finds it" 5
    expect_equal "and names what is left of $1" "leftover $(echo "$crumb" | sed "s|^$HOME|~|")" \
        "$(value findings.0.what) $(value findings.0.where)"
    run check
    expect_said "with what to do" "Remove it with: recourse backup"
}

# swept NAME: the last run removed it.
swept() {
    expect_equal "$1" "" "$(crumbs)"
    run check
    expect_status "and a check finds nothing any more" 0
}

killed sync "$away/*" backup "$away/copy.db"
left "a backup to a file"
run backup "$away/copy.db"
swept "the next backup removes it"

killed sync "$backups/*" backup
left "a backup among the automatic ones"
run backup
swept "so does the next one there"

killed sync "$away/*" export --output "$away/orders.json"
left "an export"
run export --output "$away/other.json"
swept "the next export there removes it"

killed rename "$away/orders.json" export --output "$away/orders.json" --force
run export --output "$away/orders.json"
killed rename "$away/orders.json" export --output "$away/orders.json"
left "an export over an earlier one"
run export --output "$away/orders.json"
expect_status "that one is still the program's own" 0
swept "and the next takes away what was left"

killed rename "$cases/case.db" restore "$TMPDIR/good.db"
expect_equal "a restore that is killed leaves the case file" yes "$([ -f "$RECOURSE_DB" ] && echo yes)"
left "a restore"
run backup
swept "a backup removes what a restore left, too"

killed sync "$away/*.partial-??????" backup "$away/last.db"
left "a backup that was all but there"
expect_equal "an order is in what was left" yes "$(grep -q 11112222 "$crumb" && echo yes)"
run purge 11112222 --yes
expect_status "an order is purged" 0
swept "what was left goes with it"

# An archive that is killed on the way leaves a folder: the next dossier there removes it, and no
# other of such a name. not_swept NAME: the folder $left stays, with all that is in it.
not_swept() {
    find "$left" | sort >"$TMPDIR/before"
    run dossier 11112222 --for archive --output "$away/other"
    expect_equal "$1 stays as it is" "" "$(find "$left" | sort | diff "$TMPDIR/before" - 2>&1)"
    rm -rf "$left" "$away/other"
}
add 11112222
run dispute 11112222 --reason damaged
printf 'I: it is broken.\n' >"$TMPDIR/chat.txt"
run evidence add 11112222 "$TMPDIR/chat.txt" --kind chat-log
killed sync "*/01-chat-log.txt" dossier 11112222 --for archive --output "$away/bag"
left=$(find "$away" -name '.recourse-bag-*')
expect_equal "an archive that is killed leaves a folder" 1 "$(echo "$left" | grep -c .)"
expect_equal "with the evidence in it" 1 "$(find "$left" -name '01-chat-log.txt' | wc -l | tr -d ' ')"
cp -Rp "$left" "$TMPDIR/left"
if command -v flock >/dev/null 2>&1; then
    # shellcheck disable=SC2016 # the shell of the lock expands it
    flock "$left" sh -c '"$0" dossier 11112222 --for archive --output "$1" >/dev/null 2>&1 </dev/null; ls -d "$2"' \
        "$program" "$away/busy" "$left" >"$out" 2>"$err"
    expect_said "one that is still being written stays" "$left"
    rm -rf "$away/busy"
fi
run dossier 11112222 --for archive --output "$away/bag"
expect_status "the next one there is written" 0
expect_equal "and takes it away" "" "$(find "$away" -name '.recourse-*')"

printf 'mine' >"$TMPDIR/mine"
cp -Rp "$TMPDIR/left" "$left"
printf 'mine' >"$left/data/mine.txt"
not_swept "one with a file of somebody's"
cp -Rp "$TMPDIR/left" "$left"
ln -s "$TMPDIR/mine" "$left/data/exhibits/02-other.txt"
not_swept "one with a link in it"
cp -Rp "$TMPDIR/left" "$left"
rm -r "$left/data/exhibits"
ln -s "$TMPDIR/left/data/exhibits" "$left/data/exhibits"
not_swept "one with a link to a folder"
ln -s "$TMPDIR/left" "$left"
not_swept "a link to one"
cp -Rp "$TMPDIR/left" "$left"
chmod 755 "$left"
not_swept "one that others may read"
cp -Rp "$TMPDIR/left" "$left"
mkdir "$left/data/exhibits/mine"
not_swept "one with a folder of somebody's"
expect_equal "what links lead to is there" mine "$(cat "$TMPDIR/mine")"
expect_equal "and whole" 1 "$(find "$TMPDIR/left" -name '01-chat-log.txt' | wc -l | tr -d ' ')"
rm -rf "$TMPDIR/left" "$away/bag"

# Not what is still being written, nor what only looks like it.
touch "$away/copy.db.partial-notours" "$away/someones.partial-AbCdEf" "$away/.recourse-rc"
run backup
expect_equal "what others call so stays" 3 "$(crumbs | wc -l | tr -d ' ')"
rm "$away/copy.db.partial-notours" "$away/someones.partial-AbCdEf" "$away/.recourse-rc"
if command -v flock >/dev/null 2>&1; then
    busy=$away/copy.db.partial-BuSyOn
    # shellcheck disable=SC2016 # the shell of the lock expands it
    flock "$busy" sh -c '"$0" backup >/dev/null 2>&1 </dev/null; ls "$1"' "$program" "$busy" >"$out" 2>"$err"
    expect_said "what is still being written stays" "$busy"
    run backup
    swept "until it is not"
else
    skip "what is still being written stays" "flock(1) is not installed"
fi

done_testing
