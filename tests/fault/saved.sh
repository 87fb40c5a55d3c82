#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A disk that fails: what is said to be saved is, what is said not to be is not, and nobody is
# told to restore a backup over a good file.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

fault=$TEST_BUILD_DIR/tests/fault/fault.so
folders=0

# faulty VARIABLE=VALUE... -- ARGUMENT...: runs the program on a failing disk.
faulty() {
    faulty_settings=
    while [ "$1" != -- ]; do
        faulty_settings="$faulty_settings $1"
        shift
    done
    shift
    # shellcheck disable=SC2086 # one word a variable; patterns hold no files of this folder
    env LD_PRELOAD="$fault" ASAN_OPTIONS=verify_asan_link_order=0 $faulty_settings "$program" "$@" \
        >"$out" 2>"$err" </dev/null
    status=$?
}

# Every test begins with a folder of its own, which holds a case file.
new_folder() {
    folders=$((folders + 1))
    folder=$TMPDIR/cases-$folders
    mkdir "$folder"
    RECOURSE_DB=$folder/case.db
    add 11112222
}

# is_there NUMBER: "yes" or "no", as a disk that works tells it.
is_there() {
    if "$program" show "$1" >/dev/null 2>&1 </dev/null; then
        echo yes
    else
        echo no
    fi
}

new_folder
faulty FAULT_CALL=sync FAULT_PATH="$folder" -- add --number 22223333 --title Lamp
expect_status "a folder that cannot be synced makes a change no failure" 6
expect_equal "it is there" yes "$(is_there 22223333)"
expect_said "that it may be lost is said" \
    "It is saved, but it may not survive a power cut. Check the disk. The folder $folder cannot be brought to the disk"
expect_said "beside the answer" "Tracking 22223333"
expect_not_said "and never that nothing was changed" "Nothing was changed"

faulty FAULT_CALL=unlink FAULT_PATH='*-journal' -- add --number 33334444 --title Lamp
expect_status "a journal that cannot be removed makes it one" 1
expect_said "which changed nothing" "Nothing was changed. The disk failed"
expect_equal "as is the case" no "$(is_there 33334444)"

faulty FAULT_CALL=read FAULT_PATH="$RECOURSE_DB" FAULT_ARM='*-journal' -- add --number 44445555 --title Lamp
expect_status "an answer that cannot be read back takes nothing away" 6
expect_said "as is said" "It is saved. Something failed afterwards. The disk failed"
expect_equal "and is the case" yes "$(is_there 44445555)"

if [ -c /dev/full ]; then
    "$program" add --number 55556666 --title Lamp >/dev/full 2>"$err" </dev/null
    status=$?
    : >"$out"
    expect_status "nor does an answer that cannot be written" 6
    expect_said "as is said, too" "It is saved. Something failed afterwards. The answer could not be written"
    "$program" list >/dev/full 2>"$err" </dev/null
    status=$?
    expect_status "an answer that nothing was saved for is a failure" 1
    "$program" export --output "$TMPDIR/orders.json" >/dev/full 2>"$err" </dev/null
    status=$?
    expect_status "an export that could not be told is there" 6
    "$program" backup "$TMPDIR/told.db" >/dev/full 2>"$err" </dev/null
    status=$?
    expect_status "so is a backup" 6
else
    skip "answers that cannot be written" "there is no /dev/full"
fi

# Every call, once each: what is said must hold, and no good file is called damaged.
lies=
for call in sync write unlink read; do
    for skip in 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 18 20 24 28 32; do
        new_folder
        faulty FAULT_CALL=$call FAULT_PATH="$folder*" FAULT_SKIP=$skip -- add --number 66667777 --title Lamp
        case "$status $(is_there 66667777)" in
        "0 yes" | "6 yes" | "1 no") ;;
        *) lies="$lies $call/$skip: status $status, there: $(is_there 66667777)" ;;
        esac
        if said | grep -qE 'restore|damaged'; then lies="$lies $call/$skip: $(cat "$err")"; fi
        if [ "$status" -eq 1 ] && ! said | grep -qE 'Nothing was changed|nothing was changed|working on'; then
            lies="$lies $call/$skip: $(cat "$err")"
        fi
    done
done
expect_nothing "whatever fails of a change, what is said of it holds" "$lies"

lies=
new_folder
for i in 1 2 3 4 5 6 7 8; do
    add "9000111$i" --note "$(printf '%02000d' 0)"
done
for command in list check history "backup $TMPDIR/never.db"; do
    for skip in 0 1 2 3 4 5 6 7 8 9 10 12 14 16 18 20 25 30 35 40; do
        # shellcheck disable=SC2086 # a command and its argument
        faulty FAULT_CALL=read FAULT_PATH="$RECOURSE_DB" FAULT_SKIP=$skip -- $command
        rm -f "$TMPDIR/never.db"
        if said | grep -qE 'restore|damaged'; then lies="$lies $command/$skip: $(said)"; fi
    done
done
expect_nothing "nobody is told to restore over a file that only could not be read" "$lies"
faulty FAULT_CALL=read FAULT_PATH="$RECOURSE_DB" FAULT_SKIP=8 -- check
expect_status "a check that could not read is a failure, not a finding" 1
expect_said "of the disk" "The disk failed while working on $RECOURSE_DB"
run check
expect_status "and on a disk that works nothing is found" 0

new_folder
mkdir "$TMPDIR/away"
faulty FAULT_CALL=sync FAULT_PATH="$TMPDIR/away" -- backup "$TMPDIR/away/copy.db"
expect_status "a backup whose folder cannot be synced is written" 6
expect_said "and may be lost" "may not survive a power cut. Check the disk. The folder $TMPDIR/away cannot"
expect_said "where it is is said" "Backed up to $TMPDIR/away/copy.db"
faulty FAULT_CALL=sync FAULT_PATH="$TMPDIR/away/*" -- backup "$TMPDIR/away/second.db"
expect_status "one whose bytes cannot be synced is not" 1
expect_equal "and leaves nothing" copy.db "$(ls -A "$TMPDIR/away")"
faulty FAULT_CALL=sync FAULT_PATH="$TMPDIR/away" -- export --output "$TMPDIR/away/orders.json"
expect_status "an export whose folder cannot be synced is written" 6
expect_said "and may be lost, too" "may not survive a power cut. Check the disk. The folder $TMPDIR/away cannot"
faulty FAULT_CALL=sync FAULT_PATH="$folder" -- restore "$TMPDIR/away/copy.db" --json
expect_status "so is what is restored" 6
expect_equal "which is said" 1 "$(grep -c 'may not survive a power cut' "$err")"
expect_equal "with where the file before is" yes "$([ -f "$(value kept)" ] && echo yes)"
run check
expect_status "and the file is sound" 0

# A restore that fails on the way leaves everything as it was.
new_folder
RECOURSE_DB=$folder/other.db
add 77778888
run backup "$TMPDIR/other.db"
RECOURSE_DB=$folder/case.db
faulty FAULT_CALL=rename FAULT_PATH="$folder/case.db" -- restore "$TMPDIR/other.db"
expect_status "a restore that cannot put the backup in place fails" 1
expect_equal "and leaves nothing beside the file" "case.db
other.db" "$(ls -A "$folder")"
run show 11112222
expect_status "which is still the one that belongs here" 0

RECOURSE_DB=$TMPDIR/new/case.db
faulty FAULT_CALL=sync FAULT_PATH="$TMPDIR/new" -- init
expect_status "a case file whose folder cannot be synced is created" 6
expect_said "and may be lost" "may not survive a power cut"

done_testing
