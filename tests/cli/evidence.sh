#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Evidence: files by reference, added once, found again when they were moved nearby.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

files=$TMPDIR/home/photos
mkdir -p "$files/sorted/deeper"

# photo NAME: a file of its own content.
photo() {
    printf 'picture %s' "$1" >"$files/$1"
}

# expect_state NAME STATE: what verifying the one file of an order says.
expect_state() {
    run evidence verify 11112222 --json
    expect_value "$1" files.0.status "$2"
}

add 11112222 --delivered 2026-02-28T09:00:00Z
photo crack.jpg
run evidence add 11112222 "$files/crack.jpg" --kind photo-damage
expect_status "a file is added" 0
run evidence list 11112222 --json
hash=$(value files.0.sha256)
expect_equal "the whole hash is for machines" 64 "${#hash}"
short=$(printf %.12s "$hash")
run complete -- evidence show ''
expect_said "a shell completes ids, with what the file is called" "$short	crack.jpg"
expect_nothing "and no order, which is not taken there" "$(said | grep 11112222 || :)"
run complete -- evidence show "$(printf %.14s "$hash")"
expect_said "and the whole of one that is typed further" "$hash	crack.jpg"
run complete -- evidence show x
expect_nothing "but none that begins otherwise" "$(said | grep crack || :)"
run evidence add 11112222 "$files/crack.jpg" --kind photo-damage
expect_status "the same file again is refused" 4
expect_said "with a sentence" "was already added as photo-damage. Nothing was added."
cp "$files/crack.jpg" "$files/copy.jpg"
photo label.jpg
run evidence add 11112222 "$files/label.jpg" "$files/copy.jpg" --kind photo-damage
expect_status "so is a copy of it" 4
run evidence list 11112222 --json
expect_value "and nothing beside it is written" files.# 1
run evidence add 11112222 "$files/label.jpg" "$files/label.jpg" --kind label-photo
expect_status "twice in one command is twice" 4
run evidence add 11112222 "$files/crack.jpg" --kind photo-received
expect_status "it may show another thing as well" 0

new_case
add 11112222 --delivered 2026-02-28T09:00:00Z
name=a-name-of-35-columns-for-a-photo.jpg
photo "$name"
photo crack.jpg
run evidence add 11112222 "$files/$name" --kind tracking-screenshot
for columns in 80 100; do
    COLUMNS=$columns "$program" evidence list 11112222 >"$out" 2>"$err" </dev/null
    expect_said "the name is whole at $columns columns" " $name"
    digits=$(sha256sum <"$files/$name" | cut -c 1-12)
    expect_equal "the hash is short" "$digits" "$(grep -ow '[0-9a-f]\{12,\}' "$out")"
    expect_equal "and all of it fits" "" "$(grep -E ".{$((columns + 1))}" "$out" || :)"
done

run dispute 11112222 --reason damaged
run evidence add 11112222 "$files/crack.jpg" --kind photo-damage
expect_said "a file belongs to the only draft" "Dispute"
run show 11112222 --json
draft=$(value order.dispute.id)
expect_value "and is kept as its own" order.evidence.1.dispute "$draft"
run dispute 11112222 --new --reason missing-parts
photo list.jpg
run evidence add 11112222 "$files/list.jpg" --kind other
run show 11112222 --json
expect_value "with two of them it is the order's" order.evidence.2.dispute null
photo box.jpg
run evidence add 11112222 "$files/box.jpg" --kind other --dispute "$draft"
run show 11112222 --json
expect_value "until one is named" order.evidence.3.dispute "$draft"
other=$(value order.disputes.1.id)
run evidence add 11112222 "$files/box.jpg" --kind other --dispute "$other"
expect_status "another dispute may need the same file" 0
run evidence add 11112222 "$files/box.jpg" --kind other --dispute nobody
expect_status "a dispute that is not there is refused" 2

new_case
add 33334444
add 11112222 --delivered 2026-02-28T09:00:00Z
photo moved.jpg
run evidence add 11112222 "$files/moved.jpg" --kind photo-damage --no-copy
expect_state "it is what it was" ok
mv "$files/moved.jpg" "$files/renamed.jpg"
expect_state "under another name it is moved" moved
mv "$files/renamed.jpg" "$files/sorted/moved.jpg"
expect_state "in a folder of its folder it is moved" moved
expect_value "and found there" files.0.found "$files/sorted/moved.jpg"
mv "$files/sorted/moved.jpg" "$files/sorted/deeper/moved.jpg"
ln -s deeper/moved.jpg "$files/sorted/link.jpg"
ln -s sorted/deeper "$files/link"
expect_state "nobody looks deeper, nor follows a link" missing
mv "$files/sorted/deeper/moved.jpg" "$files/../moved.jpg"
expect_state "in the folder around it is moved" moved
expect_value "and found there, too" files.0.found "$TMPDIR/home/moved.jpg"
printf 'picture MOVED.jpg' >"$TMPDIR/home/moved.jpg"
expect_state "other bytes of the same size are not it" missing
run evidence verify --json
expect_value "over all orders each file names its own" files.0.order 11112222
run evidence verify
expect_said "in words as well" 11112222
expect_status "what is missing is a finding" 5

printf x >"$TMPDIR/strange"
run evidence add 3069 "$TMPDIR/strange" --kind chat
expect_said "a kind that is none is named" "--kind: “chat” is unknown. Use one of: photo-received,"

new_case
add 30693069 --title Lamp
printf 'a receipt\n' >"$TMPDIR/receipt.txt"
run evidence add 3069 "$TMPDIR/receipt.txt" --kind receipt
there=$(sha256sum "$TMPDIR/receipt.txt" | cut -c1-64)
copy=$(find "$RECOURSE_DB.evidence" -name "$there.*")
chmod u+w "$copy"
printf 'A receipt\n' >"$copy"
rm "$TMPDIR/receipt.txt"
expect_status "a receipt is added" 0
run evidence show "$there" --json
expect_value "one file is shown as its bytes are" evidence.status changed

# What the bytes contradict is kept, said plainly, and counts for nothing; what cannot be told by
# its bytes is believed.
new_case
add 11112233 --delivered 2026-02-28T09:00:00Z
run dispute 11112233 --reason wrong-item
# strength NAME EXPECTED
strength() {
    run advise 11112233 --reason wrong-item --difference total --json
    expect_value "$1" advice.strength "$2"
}
printf 'not a picture' >"$files/note.txt"
run evidence add 11112233 "$files/note.txt" --kind photo-received
expect_status "a text that is called a photo is kept" 0
expect_said "that it is none is said" "It is not of this kind: its bytes are something else."
strength "and it makes the claim no stronger" weak
printf '\211PNG\r\n\032\n\000\000\000\rIHDR' >"$files/real.png"
run evidence add 11112233 "$files/real.png" --kind unboxing-video
expect_said "nor is a picture a film" "It is not of this kind"
run evidence add 11112233 "$files/real.png" --kind photo-received
expect_not_said "a picture is a photo" "It is not of this kind"
strength "which does" clear-cut

done_testing
