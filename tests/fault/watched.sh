#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Watched files on a disk that is full or fails, and killed on the way: there is the old one or the
# new one, and reminders go on.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

fault=$TEST_BUILD_DIR/tests/fault/fault.so
unset RECOURSE_NOW
folder=$TMPDIR/watched
file=$folder/orders.ics
mkdir "$folder"
enospc=28

# faulty CALL PATTERN ERRNO: a run of the reminder on such a disk.
faulty() {
    LD_PRELOAD=$fault ASAN_OPTIONS=verify_asan_link_order=0 FAULT_CALL=$1 FAULT_PATH=$2 \
        FAULT_ERRNO=$3 "$program" remind >"$out" 2>"$err" </dev/null
    status=$?
}

add 3069099405659913 --delivered yesterday
run export --watch "$file"
expect_status "a file is watched" 0
cp "$file" "$TMPDIR/old"
run log 3069099405659913 note --text "makes another calendar of it"

for call in write sync rename; do
    faulty $call "$folder/*" $enospc
    expect_equal "the old one is there when $call finds no room" same \
        "$(cmp -s "$file" "$TMPDIR/old" && echo same)"
    expect_equal "and nothing beside it" orders.ics "$(ls -A "$folder")"
    expect_status "reminders are none the worse for $call" 0
    run export --watch list
    expect_said "the list says why $call failed" "There is no room left to write $file."
done
run remind
expect_not_said "it is renewed when there is room" "no room left"
expect_equal "as another one" no "$(cmp -s "$file" "$TMPDIR/old" || echo no)"
run export --watch list --json
expect_value "and all is well" watched.0.problem null

# Its record cannot be written: the work is done again the next time.
run log 3069099405659913 note --text "again"
cp "$file" "$TMPDIR/old"
faulty write "$XDG_STATE_HOME/recourse/watched/*" $enospc
expect_equal "the file is renewed without its record" no "$(cmp -s "$file" "$TMPDIR/old" || echo no)"
expect_said "of which is told" "There is no room left to write"
run remind
expect_not_said "and the next run mends it" "no room left"

# Killed on the way.
for call in write sync rename; do
    run log 3069099405659913 note --text "before $call"
    cp "$file" "$TMPDIR/old"
    faulty $call "$folder/*" 0
    expect_equal "the old one is there when it is killed at $call" same \
        "$(cmp -s "$file" "$TMPDIR/old" && echo same)"
    run remind
    expect_status "the next run is not held up by $call" 0
    expect_equal "renews it" no "$(cmp -s "$file" "$TMPDIR/old" || echo no)"
    expect_equal "and removes what was left" orders.ics "$(ls -A "$folder")"
done

# Two at once, many times: one of them writes, and what stands there in the end is whole and current.
for turn in 1 2 3 4 5; do
    run log 3069099405659913 note --text "turn $turn"
    "$program" remind >/dev/null 2>&1 </dev/null &
    first=$!
    "$program" remind >/dev/null 2>&1 </dev/null &
    second=$!
    wait "$first"
    wait "$second"
done
run remind
expect_not_said "two at once do not take the file from each other" "not renewed"
"$program" export --format ics >"$TMPDIR/now.ics" 2>/dev/null
expect_equal "and it says what is true" same "$(cmp -s "$file" "$TMPDIR/now.ics" && echo same)"

done_testing
