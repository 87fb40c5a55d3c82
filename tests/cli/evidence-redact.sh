#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Parts of evidence that are hidden: in a copy, with nothing below them; and what shows the copy.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

make_picture=$TEST_BUILD_DIR/tests/helpers/dossier/make-picture
number=4000000000000002
files=$TMPDIR/files
mkdir "$files"

id_of() {
    sha256sum <"$1" | cut -c 1-12
}

# copy_of SHA256: where a copy lies.
copy_of() {
    find "$RECOURSE_DB.evidence" -name "$1*" -type f
}

# row FILE X Y COUNT: so many pixels of a PPM from there on, as bytes of 0 and others.
row() {
    width=$(sed -n 2p "$1" | cut -d ' ' -f 1)
    head_bytes=$(head -n 3 "$1" | wc -c)
    tail -c +$((head_bytes + 1 + 3 * ($3 * width + $2))) "$1" | head -c $((3 * $4)) | od -An -v -tu1
}

# lightest FILE X Y COUNT: the largest of them.
lightest() {
    row "$@" | tr -s ' ' '\n' | sort -n | tail -n 1
}

printf 'I: it is broken.\n' >"$files/chat.txt"
add $number --total "90 EUR" --paid-with "credit-card:visa"
run dispute $number --reason damaged --ask "90 EUR"
run evidence add $number "$files/chat.txt" --kind chat-log
chat=$(id_of "$files/chat.txt")

# What is no box. The row is: the box, and what is said.
run evidence redact "$chat"
expect_status "without a box" 2
expect_said "what to write" "Add --box X,Y,WIDTH,HEIGHT"
for box in "" 1,2,3 1,2,3,4,5 1,2,0,4 1,2,3,0 -1,2,3,4 1,2,3,4@ 1,2,3,4@0 1,2,3,4@x 1,2,3,4.5 1234567,1,1,1; do
    run evidence redact "$chat" --box "$box"
    expect_status "“$box” is no box" 2
done
run evidence redact "$chat" --box 0,0,1,1
expect_status "a text is no picture" 4
expect_said "and which files are" "Parts of pictures and PDF documents can be hidden. chat.txt is of another type: text."
printf '\211PNG\r\n\032\nno more' >"$files/torn.png"
run evidence add $number "$files/torn.png" --kind other
torn=$(id_of "$files/torn.png")
RECOURSE_HELPERS=$files "$program" evidence redact "$torn" --box 0,0,1,1 >"$out" 2>"$err"
expect_equal "without the helper" 1 $?
expect_said "it says what is missing" "The helper “dossier” is not installed"
if ! [ -x "$TEST_BUILD_DIR/src/helpers/dossier/dossier" ] || ! command -v pdftotext >/dev/null 2>&1; then
    skip "what is hidden" "built without dossiers, or poppler-utils is not installed"
    done_testing
    exit
fi
run evidence redact "$torn" --box 0,0,1,1
expect_status "nor can one that is cut off" 4
expect_said "as is said" "No part of torn.png was hidden: it is damaged or cut off. Nothing was changed."

# A photo that is stored on its side: boxes are where it is seen, 480 wide and 640 high.
"$make_picture" jpeg 640 480 6 3 >"$files/front.jpg"
sum=$(sha256sum <"$files/front.jpg" | cut -d ' ' -f 1)
run evidence add $number "$files/front.jpg" --kind photo-damage --caption Shade
run evidence redact "$sum" --box 480,0,10,10
expect_status "a box beside it" 4
expect_said "hides nothing" "a box lies outside it"
run evidence redact "$sum" --box 0,0,10,10@2
expect_status "and it has one page" 4
run evidence redact "$sum" --box 100,560,300,60 --box 470,0,99,20 --json
expect_status "a copy is made" 0
copy=$(value redacted.sha256)
expect_value "that names the original" redacted.redacts "$sum"
expect_value "is of the same kind" redacted.kind photo-damage
expect_value "with the same words" redacted.caption Shade
expect_value "called after it" redacted.name front-redacted.jpg
expect_value "as it is seen" redacted.height 640
expect_equal "the original is as it was" "$sum" "$(sha256sum <"$files/front.jpg" | cut -d ' ' -f 1)"
expect_equal "its copy too" "$sum" "$(sha256sum <"$(copy_of "$sum")" | cut -d ' ' -f 1)"
expect_equal "nothing tells where it was taken" 0 "$(grep -a -c -e GPS -e Exif -e COMMENTED -e FILMFILM "$(copy_of "$copy")")"
expect_equal "nothing is left beside the copies" "" "$(find "$RECOURSE_DB.evidence" -name '*partial*')"
run evidence redact "$sum" --box 100,560,300,60 --box 470,0,99,20
expect_status "the same again" 4
expect_said "is there already" "front-redacted.jpg was already added as photo-damage."
run evidence verify $number --json
expect_value "both are verified" files.3.status ok
expect_status "and are fine" 0
run evidence show "$copy"
expect_said "the copy says of what" "$sum"

# The dossier shows the copy.
pdf=$TMPDIR/case.pdf
run dossier $number --output "$pdf" --force
expect_said "it is told" "Shown with parts hidden, as copies: exhibit 3."
text=$(pdftotext -layout "$pdf" - | tr -s ' \n\f' ' ')
expect_equal "it has three exhibits, not four" 1 "$(printf '%s' "$text" | grep -c 'Exhibit 3 of 3')"
expect_equal "names the copy" yes "$(printf '%s' "$text" | grep -q "SHA-256 $copy" && echo yes)"
expect_equal "and the original" yes "$(printf '%s' "$text" | grep -q "hidden parts. Checksum of the original: $sum" && echo yes)"
pdfimages "$pdf" "$TMPDIR/page"
seen=$TMPDIR/page-000.ppm
expect_equal "it is seen upright" "480 640" "$(sed -n 2p "$seen")"
# A JPEG has blocks of 16 times 16: those that are all in the box are black without any rest.
expect_equal "the box is black" 0 "$(for y in 576 590 607; do lightest "$seen" 112 $y 272; done | sort -n | tail -n 1)"
expect_equal "up to its edge" yes "$([ "$(for y in 561 590 618; do lightest "$seen" 101 $y 298; done | sort -n | tail -n 1)" -lt 40 ] && echo yes)"
expect_equal "and to that of the picture" yes "$([ "$(lightest "$seen" 472 8 8)" -lt 40 ] && echo yes)"
expect_equal "and nothing else is" yes "$([ "$(lightest "$seen" 110 500 280)" -gt 60 ] && echo yes)"
run dossier $number --for archive --output "$TMPDIR/bag" --force
expect_equal "the archive has the copy" "" "$(cmp "$TMPDIR/bag/data/exhibits/03-photo-damage.jpg" "$(copy_of "$copy")" 2>&1)"
expect_equal "and not the original" 0 "$(sha256sum "$TMPDIR/bag/data/exhibits/"* | grep -c "$sum")"
expect_equal "which it names" 1 "$(grep -c "^  $sum" "$TMPDIR/bag/data/README.txt")"

# A second copy of the original takes the place of the first; a copy of the copy too.
run evidence redact "$sum" --box 0,0,480,640 --json
second=$(value redacted.sha256)
run evidence redact "$second" --box 0,0,9,9
expect_status "all black already: the same bytes" 4
run evidence redact "$copy" --box 0,300,480,9
expect_status "a copy of the copy" 0
run dossier $number --output "$pdf" --force
expect_equal "the newest of the original is shown" 1 "$(pdftotext "$pdf" - | grep -c "^SHA-256 $second")"
run undo
run undo
run dossier $number --output "$pdf" --force
expect_equal "without it the first" 1 "$(pdftotext "$pdf" - | grep -c "^SHA-256 $copy")"
run undo
run dossier $number --output "$pdf" --force
expect_equal "and without any the original" 1 "$(pdftotext "$pdf" - | grep -c "^SHA-256 $sum")"
run redo
printf x >>"$(chmod u+w "$(copy_of "$copy")" && copy_of "$copy")"
run evidence verify $number
expect_status "a byte more in the copy is found" 5
run dossier $number --output "$TMPDIR/changed.pdf"
expect_status "and not written" 5
expect_equal "at all" no "$([ -e "$TMPDIR/changed.pdf" ] && echo yes || echo no)"

# A document: the page with the box is a picture, the other is text.
new_case
add $number --total "90 EUR" --paid-with "credit-card:visa"
run dispute $number --reason damaged --ask "90 EUR"
run evidence add $number "$files/front.jpg" --kind photo-damage --caption SECRET
run dossier $number --output "$files/statement.pdf" --force
last=$(pdfinfo "$files/statement.pdf" | sed -n 's/^Pages: *//p')
page=$(pdftotext "$files/statement.pdf" - | awk 'BEGIN { RS = "\f" } /SECRET/ && /^Exhibit 1 of 1/ { print NR; exit }')
run evidence add $number "$files/statement.pdf" --kind bank-statement
run evidence redact "$(id_of "$files/statement.pdf")" --box "0,0,600,30@$((last + 1))"
if grep -q 'no program here reads its type' "$err"; then
    skip "a document" "it was built without Poppler"
    done_testing
    exit
fi
expect_status "there is no such page" 4
run evidence redact "$(id_of "$files/statement.pdf")" --box "40,40,500,300@$page" --json
expect_status "a part of a page is hidden" 0
hidden=$(copy_of "$(value redacted.sha256)")
expect_equal "no page is lost" "$last" "$(pdfinfo "$hidden" | sed -n 's/^Pages: *//p')"
expect_equal "the page has no text any more" "" "$(pdftotext -f "$page" -l "$page" "$hidden" - | tr -d ' \n\f')"
expect_equal "the others have theirs" "$(pdftotext -l 1 "$files/statement.pdf" -)" \
    "$(pdftotext -l 1 "$hidden" - | sed 's/ﬁ/fi/g')"
expect_equal "the page is one picture" 1 "$(pdfimages -list -f "$page" -l "$page" "$hidden" | grep -c ' image ')"
pdfimages -f "$page" -l "$page" "$hidden" "$TMPDIR/hidden"
seen=$TMPDIR/hidden-000.ppm
# 200 dots an inch: the box is from 111 to 1500, and from 111 to 944.
expect_equal "that is black in the box" 0 "$(for y in 115 500 940; do lightest "$seen" 115 $y 1380; done | sort -n | tail -n 1)"
expect_equal "and is not beside it" 255 "$(lightest "$seen" 115 960 1380)"
expect_equal "the photo below is in it no more" 0 "$(pdfimages -list "$hidden" | grep -c -e ' 640 *480 ' -e jpeg)"
done_testing
