#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Finding orders by whatever was said of them.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

# finds NAME NUMBERS WORD...: the numbers of the orders that the filter lists, with blanks between.
finds() {
    name=$1 expected=$2
    shift 2
    run list --plain -- "$@"
    found=$(sed -n 's/^Order: *//p' "$out" | sort | tr '\n' ' ' | sed 's/ $//')
    if [ "$status" -eq 0 ] && [ "$found" = "$expected" ]; then
        ok "$name"
    else
        not_ok "$name" "found: $found
$(said)"
    fi
}

add 11112222 --title Lamp --seller Bob --tracking 'LP 0012 3456' --note 'the Blue one' --shipped 2026-02-01 \
    --delivered 2026-02-25
add 33334444 --title Cable --seller Eve --shipped 2026-02-20
run log 33334444 note --text 'Asked the neighbour about the Größe'
run log 33334444 messaged-seller --text 'Where is my parcel?' --at 2026-03-01
run dispute 11112222 --reason damaged --statement 'The glass is cracked along the rim.'
printf 'x' >"$TMPDIR/photo.jpg"
run evidence add 11112222 "$TMPDIR/photo.jpg" --kind photo-damage --caption 'Crack from above'
expect_status "a caption is recorded" 0

finds "a tracking number as the carrier writes it" 11112222 0012
finds "and as it is compared" 11112222 lp00123456
finds "a word of the note, whatever its case" 11112222 blue
finds "a word of a statement" 11112222 cracked
finds "a word of a caption" 11112222 above
finds "a word of something that was recorded" 33334444 NEIGHBOUR
finds "with its accents" 33334444 größe
finds "a message to the seller" 33334444 parcel
finds "words combine" 33334444 neighbour where
finds "each of them has to be there" "" neighbour cracked
finds "the title is looked at as before" 11112222 lamp
finds "what is excluded is looked for there too" 11112222 -neighbour
finds "a token of the data is no word of the order" "" statement

run undo
finds "what was taken back is not found" "" above
run redo
finds "and is found again" 11112222 above
run edit 11112222 --note 'the red one'
finds "a note that was replaced is not found" "" blue
finds "but its successor" 11112222 red

RECOURSE_NOW=2027-09-01T12:00:00Z
finds "a row that is computed anew is searched too" 11112222 cracked
RECOURSE_NOW=2026-03-02T12:00:00Z

# Lists that are kept by name.
run list --views
expect_said "no view is there to begin with" "No view is saved."
run list --save Mine --sort item --reverse -- 'seller:Store 7' -tag:gift
expect_status "a list is saved" 0
run list --views --json
expect_value "with its filter, whose blank is in quotes" views.0.filter 'seller:"Store 7" -tag:gift'
expect_value "and its order" views.0.sort item
expect_value "which is reversed" views.0.reverse true
run list --save Mine --sort seller bob
run list --views --json
expect_value "a view of the same name is replaced" views.# 1
expect_value "by the newer one" views.0.filter bob
run list --view Mine --json
expect_value "a view lists what its filter finds" orders.0.number 11112222
run list --view Mine cable --json
expect_value "and more words narrow it" orders.# 0
run list --view Yours
expect_status "a view that is not there is 3" 3
expect_said "and those that are there are named" "Use one of: “Mine”."
run list --save ' '
expect_status "a view needs a name" 2
run list --save Broken 'due<'
expect_status "and a filter that can be read" 2
run list --forget Mine
expect_said "a view is removed" "View “Mine” removed."
run list --forget Mine
expect_status "once" 3

run purge 33334444 --yes
finds "a purge leaves nothing to be found" "" neighbour
run check
expect_status "all that is kept for searching is what the events say" 0

done_testing
