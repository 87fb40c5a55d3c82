#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What files of evidence say of themselves: stored, shown, and held against what is known of the
# order. It warns and never blocks.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

if ! [ -x "$TEST_BUILD_DIR/src/helpers/picture/picture" ]; then
    skip_all "the program was built without libjpeg or libexif"
fi

files=$TMPDIR/home/photos
mkdir -p "$files"

# Pictures of 16 × 16. Taken 25 Feb 2026 18:12:05 +01:00, with a place:
base64 -d >"$files/early.jpg" <<'END'
/9j/4QCqRXhpZgAATU0AKgAAAAgAAwESAAMAAAABAAEAAIdpAAQAAAABAAAAMoglAAQAAAABAAAAbAAAAAAAApADAAIAAAAUAAAA
UJARAAIAAAAHAAAAZAAAAAAyMDI2OjAyOjI1IDE4OjEyOjA1ACswMTowMAAAAAIAAQACAAAAAk4AAAAAAgAFAAAAAwAAAIoAAAAA
AAAAMgAAAAEAAAAGAAAAAQAAAAAAAAAB/+AAEEpGSUYAAQIAAAEAAQAA//4AEExhdmM1OS4zNy4xMDAA/9sAQwAIBAQEBAQFBQUF
BQUGBgYGBgYGBgYGBgYGBwcHCAgIBwcHBgYHBwgICAgJCQkICAgICQkKCgoMDAsLDg4OEREU/8QASgABAAAAAAAAAAAAAAAAAAAA
AAEBAAAAAAAAAAAAAAAAAAAAABABAAAAAAAAAAAAAAAAAAAAABEBAAAAAAAAAAAAAAAAAAAAAP/AABEIABAAEAMBIgACEQADEQD/
2gAMAwEAAhEDEQA/AAAP/9k=
END
# Taken 27 Feb 2026 23:00, no zone:
base64 -d >"$files/no-zone.jpg" <<'END'
/9j/4QBURXhpZgAATU0AKgAAAAgAAgESAAMAAAABAAEAAIdpAAQAAAABAAAAJgAAAAAAAZADAAIAAAAUAAAAOAAAAAAyMDI2OjAy
OjI3IDIzOjAwOjAwAP/gABBKRklGAAECAAABAAEAAP/+ABBMYXZjNTkuMzcuMTAwAP/bAEMACAQEBAQEBQUFBQUFBgYGBgYGBgYG
BgYGBgcHBwgICAcHBwYGBwcICAgICQkJCAgICAkJCgoKDAwLCw4ODhERFP/EAEoAAQAAAAAAAAAAAAAAAAAAAAABAQAAAAAAAAAA
AAAAAAAAAAAQAQAAAAAAAAAAAAAAAAAAAAARAQAAAAAAAAAAAAAAAAAAAAD/wAARCAAQABADASIAAhEAAxEA/9oADAMBAAIRAxEA
PwAAD//Z
END
# Taken when the clock of the camera was not set, and changed by GIMP since:
base64 -d >"$files/unset.jpg" <<'END'
/9j/4QCKRXhpZgAATU0AKgAAAAgABAESAAMAAAABAAEAAAExAAIAAAAKAAAAPgEyAAIAAAAUAAAASIdpAAQAAAABAAAAXAAAAABH
SU1QIDIuMTAAMjAyNjowMzowMSAxMDowMDowMAAAAZADAAIAAAAUAAAAbgAAAAAxOTgwOjAxOjAxIDAwOjAwOjEwAP/gABBKRklG
AAECAAABAAEAAP/+ABBMYXZjNTkuMzcuMTAwAP/bAEMACAQEBAQEBQUFBQUFBgYGBgYGBgYGBgYGBgcHBwgICAcHBwYGBwcICAgI
CQkJCAgICAkJCgoKDAwLCw4ODhERFP/EAEoAAQAAAAAAAAAAAAAAAAAAAAABAQAAAAAAAAAAAAAAAAAAAAAQAQAAAAAAAAAAAAAA
AAAAAAARAQAAAAAAAAAAAAAAAAAAAAD/wAARCAAQABADASIAAhEAAxEA/9oADAMBAAIRAxEAPwAAD//Z
END

add 11112222 --delivered 2026-02-28T09:00:00Z
run evidence add 11112222 "$files/early.jpg" --kind photo-damage --json
expect_status "what was taken too early is added all the same" 0
expect_value "with what it says" added.0.captured.text "2026-02-25 18:12:05"
expect_value "its offset" added.0.captured.offset "+01:00"
expect_value "is an instant" added.0.captured.earliest 2026-02-25T17:12:05Z
expect_value "from beginning to end" added.0.captured.latest 2026-02-25T17:12:05Z
expect_value "by the camera" added.0.captured.source exif
expect_value "its place is told" added.0.gps true
expect_value "how wide it is" added.0.width 16
expect_value "nobody changed it" added.0.edited false
expect_value "nor named an editor" added.0.editor null
expect_value "it contradicts the delivery" added.0.findings.0.finding before-delivery
expect_value "and has a place" added.0.findings.1.finding gps
expect_value "and nothing else" added.0.findings.# 2
run evidence list 11112222 --json
expect_value "a list says it, too" files.0.findings.0.finding before-delivery
id=$(value files.0.sha256)
run evidence show "$id"
expect_said "in words" "Taken 2 d 15 h before the delivery, if its date is right: it cannot be of this parcel."
expect_said "and the place" "The file contains the place where it was taken (GPS)."
expect_said "with its size" "16 × 16"
expect_said "and its date" "25 Feb 17:12"

run evidence add 11112222 "$files/no-zone.jpg" --kind photo-damage
expect_status "without a zone it may be of then" 0
expect_not_said "so nothing is said" "before the delivery"
run evidence list 11112222 --json
expect_value "the span has a beginning" files.1.captured.earliest 2026-02-27T09:00:00Z
expect_value "and an end" files.1.captured.latest 2026-02-28T11:00:00Z
expect_value "and no offset" files.1.captured.offset null
expect_value "nothing is found" files.1.findings.# 0
run evidence show "$(value files.1.sha256)"
expect_said "as the camera shows it" "2026-02-27 23:00:00 (camera's time, no zone)"

run evidence add 11112222 "$files/unset.jpg" --kind photo-received
expect_said "a date that nobody set" "The camera's date was not set: it does not show when this was taken."
expect_said "an editor" "The file names a program that edits: GIMP 2.10."
expect_said "a change" "The file says that it was changed after it was taken."
expect_not_said "and no contradiction" "before the delivery"

half=$(($(wc -c <"$files/early.jpg") - 40))
head -c "$half" "$files/early.jpg" >"$files/cut.jpg"
run evidence add 11112222 "$files/cut.jpg" --kind label-photo
expect_status "a cut picture is added" 0
expect_said "and told" "The file is damaged, or parts of it are missing."

add 33334444 --delivered 2026-02-20T09:00:00Z
run evidence add 33334444 "$files/early.jpg" --kind photo-damage
expect_said "the same file elsewhere" "The same file is evidence of another order, too: 11112222."
run evidence show "$id" --order 11112222
expect_said "is told there, too" "The same file is evidence of another order, too: 33334444."
run evidence remove "$id" --order 33334444
run evidence show "$id"
expect_not_said "until it is removed" "The same file is evidence"

printf '%%PDF-1.4' >"$files/letter.pdf"
run evidence add 33334444 "$files/letter.pdf" --kind carrier-letter --json
expect_value "of other types nothing is read" added.0.looked null
expect_value "nor found" added.0.findings.# 0

# The picture of the clipboard, by programs that stand for those of the desktop.
programs=$TMPDIR/programs
mkdir -p "$programs"
before=$PATH
printf '#!/bin/sh\nexit 1\n' >"$programs/wl-paste"
printf '#!/bin/sh\necho text\n' >"$programs/xclip"
chmod +x "$programs/wl-paste" "$programs/xclip"
PATH=$programs:$before run evidence add 33334444 --clipboard --kind receipt
expect_status "no picture in the clipboard is not found" 3
expect_said "as is said" "There is no picture in the clipboard. Copy one first."
printf '#!/bin/sh\n[ "$*" = "-t image/png" ] && printf "\\211PNG\\r\\n\\032\\n and more"\n' >"$programs/wl-paste"
PATH=$programs:$before run evidence add 33334444 --clipboard --kind receipt --caption Paid --json
expect_status "a picture in it is added" 0
expect_value "with a name" added.0.name clipboard.png
expect_value "as what it is" added.0.type png
expect_value "from nowhere" added.0.path null
expect_value "with its caption" added.0.caption Paid
PATH=$programs:$before run evidence add 33334444 "$files/cut.jpg" --clipboard --kind receipt
expect_status "a file beside it is refused" 2
run evidence add 33334444 --kind receipt
expect_status "and so is neither" 2
expect_said "with what to do" "Name an order and at least one file."

# What happens to the helper happens to nothing else.
helpers=$TMPDIR/helpers
mkdir -p "$helpers"
count=0
for fate in 'kill -SEGV $$' 'exit 1' 'echo nonsense' 'echo "[]"; exit 3' 'head -c 100000 /dev/zero'; do
    count=$((count + 1))
    printf '#!/bin/sh\n%s\n' "$fate" >"$helpers/picture"
    chmod +x "$helpers/picture"
    printf '\377\330\377\340 %s' "$count" >"$files/fate-$count.jpg"
    RECOURSE_HELPERS=$helpers run evidence add 33334444 "$files/fate-$count.jpg" --kind other
    expect_status "$fate: added" 0
    expect_said "$fate: told" "What 1 file says of itself is not known."
done
rm "$helpers/picture"
printf '\377\330\377\340 last' >"$files/last.jpg"
RECOURSE_HELPERS=$helpers run evidence add 33334444 "$files/last.jpg" --kind other
expect_said "where there is none, that is said" "The helper “picture” is not installed"
run evidence list 33334444 --json
expect_value "and nothing is known" files.7.looked null

done_testing
