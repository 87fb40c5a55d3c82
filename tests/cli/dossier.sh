#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A case as one file: its questions and answers, what it measures, what gets in and what does not,
# complete or absent; and as an archive that anybody can check.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

make_picture=$TEST_BUILD_DIR/tests/helpers/dossier/make-picture
number=4000000000000002 # passes for a card's

# pages FILE: its text, page breaks and all.
pages() {
    pdftotext -layout "$1" -
}

# holds NAME FILE TEXT / holds_not NAME FILE TEXT: the text of a PDF, blanks aside.
holds() {
    if pages "$2" | tr -s ' \n\f' ' ' | grep -qF -e "$3"; then
        ok "$1"
    else
        not_ok "$1" "nowhere: $3
$(pages "$2")"
    fi
}
holds_not() {
    if pages "$2" | tr -s ' \n\f' ' ' | grep -qF -e "$3"; then
        not_ok "$1" "$(pages "$2")"
    else
        ok "$1"
    fi
}

# The case: a lamp that came broken, paid by card.
begin_case() {
    new_case
    add $number --seller "Light Store" --total "1234.50 EUR" --paid-with "credit-card:visa" \
        --placed 2026-01-20 --paid 2026-01-20 --shipped 2026-01-24 --delivered 2026-02-12
    run dispute $number --reason damaged --severity significant --before-use yes --ask "1234.50 EUR"
}
begin_case

# Questions and answers.
run dossier questions $number
expect_status "what is asked is listed" 0
expect_said "by the payment's reader" "Card issuer, Visa"
expect_said "with the answers that the case has" "It was delivered on 12 February 2026."
expect_said "and each blank by its name" "return"
expect_said "as not known" "Not known, and needed."
run dossier questions $number --json
expect_value "a script reads the profile" profile issuer-visa
expect_value "the first question" questions.0.question amount
expect_value "and where its answer comes from" questions.0.source_of_answer fact
expect_value "no contact is no answer" questions.1.answer null
run dossier questions $number --for klarna --language de
expect_said "another reader, in another language" "1.234,50 EUR."
run dossier questions $number --for bank --json
expect_value "the bank is whoever was paid by" profile issuer-visa
run dossier questions $number --for nobody
expect_status "no such reader" 2
expect_said "and who there is" "Use one of: issuer, issuer-amex"
run dossier questions $number --language xx
expect_status "no such language" 2
run dossier answer $number return "The seller gave no address. Card 4111 1111 1111 1111."
expect_status "the buyer answers by himself" 0
run dossier questions $number --json
expect_value "his words come first" questions.5.source_of_answer said
run dossier answer $number weather sunny
expect_status "no such question" 2
run undo
run dossier questions $number --json
expect_value "an answer can be undone" questions.5.source_of_answer open
run redo
run dossier answer $number return ""
run dossier questions $number --json
expect_value "and taken back" questions.5.source_of_answer open
run dossier answer $number return "The seller gave no address. Card 4111 1111 1111 1111."

run dossier $number
expect_status "to write or to measure has to be said" 2
run dossier $number --check --output x.pdf
expect_status "and only one of them" 2

if ! [ -x "$TEST_BUILD_DIR/src/helpers/dossier/dossier" ]; then
    run dossier $number --check
    expect_status "without the helper nothing is set" 1
    expect_said "and it says what is missing" "it was built without Pango"
    done_testing
    exit
fi
if ! command -v pdftotext >/dev/null 2>&1 || ! command -v qpdf >/dev/null 2>&1; then
    skip "a PDF" "poppler-utils or qpdf is not installed"
    done_testing
    exit
fi

# Preflight: what is missing to be strong comes first.
run dossier $number --check
expect_status "it fits" 0
expect_said "by the figures" "Card issuer, Visa: fits: 1 of 2 files"
expect_said "no word to the seller is the first thing missing" "No contact with the seller is recorded."
expect_said "no evidence" "No evidence is recorded."
expect_said "what the seller may bring" "Damage by you is not protected, and the seller may claim that."
expect_said "and that nothing answers it" "No recorded evidence answers this."
expect_said "whose figures are doubtful" "These limits of Card issuer, Visa are doubtful: files, bytes-file, pages."
run log $number messaged-seller --at "2026-02-14 10:00" --channel chat --answer refused --text "It came broken."
run log $number submitted --at 2026-02-15
run log $number seller-offered --at 2026-02-16 --amount "18 EUR"
run log $number seller-rejected --at "2026-03-02 03:00"

# A system without fonts for them is told of what it cannot show; that is looked at further below.
chat='I: it is broken.'
speaks_all=no
if [ -n "$(fc-list ":lang=zh-cn")" ] && [ -n "$(fc-list ":lang=he")" ] && [ -n "$(fc-list ":lang=ar")" ]; then
    speaks_all=yes
    chat='我: 灯坏了。 卖家: 不退款 שלום مرحبا'
fi

mkdir "$TMPDIR/files"
(
    cd "$TMPDIR/files" || exit
    "$make_picture" jpeg 1600 1200 6 3 >front.jpg
    "$make_picture" png 600 900 1 5 >listing.png
    "$make_picture" jpeg 900 900 1 1 | head -c 6000 >cut.jpg
    printf '%s\n5500 0000 0000 0004\nПривет\norder %s\n' "$chat" "$number" >chat.txt
    head -c 4000 /dev/zero >film.mp4
    "$make_picture" jpeg 500 400 1 2 >"$(printf 'a)\\(;%%\n<&"$(x).jpg')"
)
run evidence add $number "$TMPDIR/files/front.jpg" --kind photo-damage --caption "Shade, card 4111111111111111"
run evidence add $number "$TMPDIR/files/listing.png" --kind listing-snapshot
run evidence add $number "$TMPDIR/files/chat.txt" --kind chat-log
run evidence add $number "$TMPDIR/files/film.mp4" --kind video-damage
run evidence add $number "$TMPDIR/files/cut.jpg" --kind photo-received
run evidence add $number "$(printf '%s/files/a)\\(;%%\n<&"$(x).jpg' "$TMPDIR")" --kind other --caption '</P> (x) \n %'

# What it will say can be read before anything is set.
run dossier $number --preview
expect_status "it is read as text" 0
expect_said "its exhibits" "only named, not printed"
expect_said "its title" "Dispute of a payment"
expect_said "a fact of the cover" "1,234.50 EUR"
expect_said "a row of a table" "When did you receive the item? · It was delivered on 12 February 2026."
expect_said "a text that was added, its numbers cut" "•••• 0004"
expect_equal "no list of pages, which nobody knows" 0 "$(grep -c '^Contents' "$out" || :)"
run dossier $number --preview --check --json
expect_value "a script reads the exhibits" exhibits.1.kind listing-snapshot
expect_value "which of them are printed" exhibits.3.printed false
expect_value "the pieces of the text" text.0.kind heading
expect_value "with their words" text.0.cells.0 "Dispute of a payment"
expect_value "a fact has two" text.1.cells.1 $number
expect_value "and what was measured with it" fits true
run dossier $number --preview --output x.pdf
expect_status "to read and to write are two things" 2

pdf=$TMPDIR/case.pdf
run dossier $number --output "$pdf"
expect_status "it is written" 0
expect_said "where it was to be" "Written to $pdf."
expect_said "what the seller may bring is told with an answer too" "Damage by you is not protected"
expect_equal "that nothing answers it is not" 0 "$(grep -c "evidence answers this" "$out" || :)"
expect_said "what is not printed is said" "Not printed, only named: exhibit 4."
expect_said "and what is damaged" "Pictures that are damaged or cut off: 1."
expect_equal "no fault in its structure" "" "$(qpdf --check "$pdf" 2>&1 | grep -i -e damaged -e error | grep -v 'No syntax\|errors that' || :)"
holds "the amount as English writes it" "$pdf" "1,234.50 EUR"
holds "the code of the reader" "$pdf" "it fits 13.3 (Card issuer, Visa). The decision is yours."
holds "the contact" "$pdf" "I wrote to the seller in a chat on 14 February 2026. The seller refused."
holds "where the messages are" "$pdf" "(Exhibit 3 of 6)"
holds "the offer" "$pdf" "The seller offered 18.00 EUR on 16 February 2026."
holds "what happened on the day of the first exhibit has a row of its own" "$pdf" "Exhibit recorded: photo of the"
holds "exhibits of one day stand in one row" "$pdf" "1–6"
holds "a blank has a name" "$pdf" "not known"
holds "the buyer's answer" "$pdf" "The seller gave no address."
if [ $speaks_all = yes ]; then
    holds "Chinese, legible" "$pdf" "灯坏了"
else
    skip "Chinese, legible" "no fonts for it are installed"
fi
holds "Russian too" "$pdf" "Привет"
holds "the order's number is no card's" "$pdf" "order $number"
holds_not "a card's is cut, in a caption" "$pdf" "4111111111111111"
holds_not "in an answer" "$pdf" "4111 1111"
holds_not "in a chat" "$pdf" "5500 0000"
holds "to its last four" "$pdf" "card •••• 1111"
holds "a damaged picture is named" "$pdf" "This picture is damaged or cut off and is not shown."
holds "a hostile name is a text" "$pdf" 'other file: </P> (x)'
holds "the checksum of a file" "$pdf" "$(sha256sum <"$TMPDIR/files/front.jpg" | cut -c1-64)"
last=$(pdfinfo "$pdf" | sed -n 's/^Pages: *//p')
holds "pages are counted" "$pdf" "Page $last of $last"
expect_equal "the contents name the page that an exhibit is on" \
    "$(pages "$pdf" | awk 'BEGIN { RS = "\f" } /SHA-256/ && /Exhibit 3 of 6/ { print NR; exit }')" \
    "$(pages "$pdf" | sed -n 's/^ *Exhibit 3 of 6: messages with the seller *\([0-9]*\)$/\1/p')"
expect_equal "nothing tells where it was taken" 0 "$(qpdf --qdf --object-streams=disable "$pdf" - | grep -a -c -e GPSGPS -e FILMFILM -e COMMENTED)"
pdfimages -all "$pdf" "$TMPDIR/whole"
expect_equal "the pixels are untouched" 1600x1200 \
    "$(pdfimages -list "$pdf" | awk '$9 == "jpeg" { print $4 "x" $5; exit }')"

# The same bytes, whenever and wherever.
cp "$pdf" "$TMPDIR/first.pdf"
mkdir -p "$XDG_CONFIG_HOME/recourse"
printf '[time]\nzone = UTC\n' >"$XDG_CONFIG_HOME/recourse/recourse.conf"
TZ=Asia/Tokyo LC_ALL=C "$program" dossier $number --output "$pdf" >"$out" 2>"$err"
rm "$XDG_CONFIG_HOME/recourse/recourse.conf"
expect_equal "the same bytes on a machine in another zone and locale" "" "$(cmp "$pdf" "$TMPDIR/first.pdf" 2>&1)"
expect_equal "the file is dated by the newest event" "$(pdfinfo "$TMPDIR/first.pdf" | grep CreationDate)" \
    "$(TZ=UTC pdfinfo "$pdf" | grep CreationDate)"

# Whole, on request.
run dossier $number --output "$TMPDIR/bytes.pdf" --bytes --only 1
expect_said "what that tells is said" "Pictures are included whole"
pdfimages -all "$TMPDIR/bytes.pdf" "$TMPDIR/bytes"
expect_equal "byte for byte" "" "$(cmp "$TMPDIR/files/front.jpg" "$TMPDIR/bytes-000.jpg" 2>&1)"
holds "numbers stay those of all exhibits" "$TMPDIR/bytes.pdf" "Exhibit 1 of 6"
holds_not "the others are left out" "$TMPDIR/bytes.pdf" "Exhibit 2 of 6"
run dossier $number --check --only 9
expect_status "no such exhibit" 2
expect_said "and how many there are" "There are 6."
run dossier $number --check --only 2-1
expect_status "no such range" 2

# Languages.
run dossier $number --output "$TMPDIR/de.pdf" --language de
holds "German throughout" "$TMPDIR/de.pdf" "Am 14. Februar 2026 habe ich dem Verkäufer im Chat geschrieben."
holds "its amounts" "$TMPDIR/de.pdf" "1.234,50 EUR"
holds "its pages" "$TMPDIR/de.pdf" "Seite 1 von"
run dossier $number --output "$TMPDIR/ru.pdf" --language ru --for court
holds "Russian" "$TMPDIR/ru.pdf" "14 февраля 2026 года"

# Never over what is somebody's.
printf 'mine' >"$TMPDIR/mine.pdf"
run dossier $number --output "$TMPDIR/mine.pdf"
expect_status "what is somebody's stays" 4
expect_equal "as it is" mine "$(cat "$TMPDIR/mine.pdf")"
run dossier $number --output "$TMPDIR/mine.pdf" --force
expect_status "unless he insists" 0
expect_equal "nothing else is left there" "" "$(find "$TMPDIR" -maxdepth 1 -name '.recourse-*')"

run dossier $number --output "$RECOURSE_DB"
expect_status "never over the case file" 4
run dossier $number --output "$RECOURSE_DB" --force
expect_status "however much he insists" 4
run dossier $number --output "$TMPDIR/nowhere/x.pdf"
expect_status "nor into a folder that is not there" 3
expect_said "which is named" "$TMPDIR/nowhere"
run dossier $number --output /dev/full
expect_status "nor into a device" 2

# A name that the reader takes.
run dossier $number --for issuer:mastercard --output "$TMPDIR/my-case.pdf"
expect_status "a name that the reader does not take" 4
expect_said "and why" "capital letters A to Z and digits only"
expect_equal "is not written" no "$([ -e "$TMPDIR/my-case.pdf" ] && echo yes || echo no)"
run dossier $number --for issuer:mastercard --output "$TMPDIR/CASE0123456789AB.pdf"
expect_status "16 letters are taken" 0
run dossier $number --for issuer:mastercard --output "$TMPDIR/CASE0123456789ABC.pdf"
expect_status "17 are not" 4

# A letter that no font has.
run dossier answer $number difference "$(printf 'It shows \363\240\200\201 and \364\200\200\200: \360\222\200\200\360\237\246\212')"
run dossier $number --output "$TMPDIR/glyphs.pdf"
if [ "$status" -eq 4 ]; then
    expect_said "no font, no file" "No font has these characters"
    expect_equal "and none was written" no "$([ -e "$TMPDIR/glyphs.pdf" ] && echo yes || echo no)"
else
    skip "a letter without a font" "this system has a font for all of them"
fi
run dossier answer $number difference ""

# A chat with what it means beside it, and a picture of one with what it means below.
kept_db=$RECOURSE_DB
begin_case
printf 'Verkäufer: Die Lampe war heil.\nIch: Nein.\n' >"$TMPDIR/files/german.txt"
run evidence add $number "$TMPDIR/files/german.txt" --kind chat-log \
    --translation "$(printf 'Seller: the lamp was whole, card 4111 1111 1111 1111.\nI: no.')"
run evidence add $number "$TMPDIR/files/listing.png" --kind chat-log --translation "It is sold as new."
run dossier $number --output "$TMPDIR/translated.pdf"
expect_status "a case with translations" 0
expect_equal "no fault in it" "" "$(qpdf --check "$TMPDIR/translated.pdf" 2>&1 | grep -i -e damaged -e error | grep -v 'No syntax\|errors that' || :)"
expect_equal "the original and the translation stand beside each other, each below its heading" \
    "Original Buyer's translation|Verkäufer: Die Lampe war heil. Seller: the lamp was whole, card" \
    "$(pages "$TMPDIR/translated.pdf" | grep -e "^ *Original  *Buyer's translation" -e 'Die Lampe' | tr -s ' ' | sed 's/^ //' | paste -sd '|' | sed 's/ •.*//')"
holds "a card's number is cut there too" "$TMPDIR/translated.pdf" "•••• 1111"
holds_not "and not shown" "$TMPDIR/translated.pdf" "4111 1111"
expect_equal "a picture is on the page of its translation" 1 \
    "$(pages "$TMPDIR/translated.pdf" | awk 'BEGIN { RS = "\f" } /SHA-256/ && /Exhibit 2 of 2/ && /Buyer.s translation/ && /sold as new/' | grep -c 'sold as new')"
expect_equal "as a whole picture" 600x900 "$(pdfimages -list "$TMPDIR/translated.pdf" | awk '$3 == "image" { print $4 "x" $5; exit }')"
run dossier $number --output "$TMPDIR/translated-de.pdf" --language de
holds "in the reader's language" "$TMPDIR/translated-de.pdf" "Übersetzung des Käufers"
cp "$TMPDIR/translated.pdf" "$TMPDIR/first.pdf"
run dossier $number --output "$TMPDIR/translated.pdf" --force
expect_equal "and the same each time" "" "$(cmp "$TMPDIR/translated.pdf" "$TMPDIR/first.pdf" 2>&1)"

# Pictures of other kinds are drawn as new ones. converted KIND [OPTION...]: of listing.png, once
# as it is; FALSE with a reason where this machine makes none.
converted() {
    kind=$1
    shift
    if [ "$kind" = heic ]; then
        # ffmpeg writes none.
        heif-enc -q 90 -o "$TMPDIR/files/new.heic" "$TMPDIR/files/listing.png" >"$out" 2>&1 && return
        skip "a heic picture" "heif-enc is not installed"
        return 1
    fi
    if ffmpeg -nostdin -y -loglevel error -i "$TMPDIR/files/listing.png" "$@" "$TMPDIR/files/new.$kind" >"$out" 2>&1; then
        printf 'GPSGPS' >>"$TMPDIR/files/new.$kind"
        return
    fi
    skip "a $kind picture" "ffmpeg is missing or makes none"
    return 1
}
begin_case
kinds=0
for kind in gif webp tiff heic; do
    converted $kind || continue
    run evidence add $number "$TMPDIR/files/new.$kind" --kind photo-damage
    run dossier $number --check --only $((kinds + 1))
    if grep -q 'needs the package' "$out"; then
        skip "a $kind picture" "$(grep 'needs the package' "$out")"
        run undo
        continue
    fi
    kinds=$((kinds + 1))
    run dossier $number --output "$TMPDIR/$kind.pdf" --only $kinds --bytes
    expect_status "a $kind picture is printed" 0
    expect_equal "all of it" 600x900 "$(pdfimages -list "$TMPDIR/$kind.pdf" | awk '$3 == "image" { print $4 "x" $5; exit }')"
    holds_not "and not only named" "$TMPDIR/$kind.pdf" "cannot be printed here"
    expect_equal "without what its file tells besides" 0 "$(qpdf --qdf --object-streams=disable "$TMPDIR/$kind.pdf" - | grep -a -c GPSGPS)"
    cp "$TMPDIR/$kind.pdf" "$TMPDIR/first.pdf"
    run dossier $number --output "$TMPDIR/$kind.pdf" --only $kinds --bytes --force
    expect_equal "the same bytes each time" "" "$(cmp "$TMPDIR/$kind.pdf" "$TMPDIR/first.pdf" 2>&1)"
done
begin_case
if converted webp; then
    head -c 1500 "$TMPDIR/files/new.webp" >"$TMPDIR/files/cut.webp"
    run evidence add $number "$TMPDIR/files/cut.webp" --kind photo-damage
    : >"$TMPDIR/no-loaders"
    GDK_PIXBUF_MODULE_FILE=$TMPDIR/no-loaders
    export GDK_PIXBUF_MODULE_FILE
    run dossier $number --output "$TMPDIR/unread.pdf"
    unset GDK_PIXBUF_MODULE_FILE
    expect_said "what is missing to show it is said" "Not shown: exhibit 1. WebP needs the package webp-pixbuf-loader."
    holds "also in its place" "$TMPDIR/unread.pdf" "This picture is not shown. WebP needs the package webp-pixbuf-loader"
    run dossier $number --check
    if grep -q 'needs the package' "$out"; then
        skip "a WebP picture that is cut off" "webp-pixbuf-loader is not installed"
    else
        expect_said "one that is cut off is damaged" "Pictures that are damaged or cut off: 1."
    fi
fi
# A GIF of 65535 times 65535 pixels, that is only a head.
printf 'GIF89a\377\377\377\377\200\000\000\000\000\000\377\377\377,\000\000\000\000\377\377\377\377\000\002\002D\001\000;' >"$TMPDIR/files/bomb.gif"
run evidence add $number "$TMPDIR/files/bomb.gif" --kind other
run dossier $number --check
if grep -q 'GIF needs the package' "$out"; then
    skip "a picture that would fill the memory" "gdk-pixbuf reads no GIF here"
else
    expect_said "one that would fill the memory is not decoded" "These pictures have too many pixels."
fi

# A film is a sheet of pictures, each with its time; what is none is named.
begin_case
if command -v ffmpeg >/dev/null 2>&1 && command -v ffprobe >/dev/null 2>&1 &&
    ffmpeg -nostdin -y -loglevel error -f lavfi -i testsrc2=s=320x180:d=6:r=4 -pix_fmt yuv420p \
        "$TMPDIR/files/real.mp4" >"$out" 2>&1; then
    head -c 3000 "$TMPDIR/files/real.mp4" >"$TMPDIR/files/torn.mp4"
    run evidence add $number "$TMPDIR/files/real.mp4" --kind video-damage
    run evidence add $number "$TMPDIR/files/torn.mp4" --kind other
    run dossier $number --output "$TMPDIR/film.pdf"
    expect_status "a case with films" 0
    expect_said "one that cannot be read is named" "Not shown: exhibit 2. No pictures can be taken from these films."
    holds "also in its place" "$TMPDIR/film.pdf" "No pictures could be taken from this film."
    holds "the other by its length" "$TMPDIR/film.pdf" "A film, 0:06.0 long. Pictures from it, each with its time in the film: 12."
    holds "its file and its size" "$TMPDIR/film.pdf" "real.mp4, $(wc -c <"$TMPDIR/files/real.mp4" | tr -d ' ') bytes"
    holds "its checksum" "$TMPDIR/film.pdf" "$(sha256sum <"$TMPDIR/files/real.mp4" | cut -c1-64)"
    expect_equal "by twelve pictures" "12 320x180" \
        "$(pdfimages -list "$TMPDIR/film.pdf" | awk '$9 == "jpeg" { print $4 "x" $5 }' | uniq -c | sed 's/^ *//')"
    expect_equal "with their times" "0:00.2 0:00.7 0:01.2 0:01.7 0:02.2 0:02.7 0:03.2 0:03.7 0:04.2 0:04.7 0:05.2 0:05.7" \
        "$(pages "$TMPDIR/film.pdf" | grep -o '0:0[0-9]\.[0-9]' | sed 1d | tr '\n' ' ' | sed 's/ $//')"
    cp "$TMPDIR/film.pdf" "$TMPDIR/again.pdf"
    run dossier $number --output "$TMPDIR/film.pdf" --force
    expect_equal "the same bytes each time" "" "$(cmp "$TMPDIR/film.pdf" "$TMPDIR/again.pdf" 2>&1)"

    # What reads it is held: here one that never stops to print, and one that wants all memory.
    mkdir "$TMPDIR/bad"
    printf '#!/bin/sh\necho 10\n' >"$TMPDIR/bad/ffprobe"
    printf '#!/bin/sh\nexec yes\n' >"$TMPDIR/bad/ffmpeg"
    chmod +x "$TMPDIR/bad/ffprobe" "$TMPDIR/bad/ffmpeg"
    PATH=$TMPDIR/bad:$PATH "$program" dossier $number --check --only 1 >"$out" 2>"$err"
    expect_equal "a film that never ends harms nothing" 0 $?
    expect_said "and is named" "Not shown: exhibit 1. No pictures can be taken from these films."
    printf '#!/bin/sh\nexec head -c 2000000000 /dev/zero | tail >"%s"\n' "$TMPDIR/bad/eaten" >"$TMPDIR/bad/ffmpeg"
    PATH=$TMPDIR/bad:$PATH "$program" dossier $number --check --only 1 >"$out" 2>"$err"
    expect_said "nor does one that fills disk or memory" "No pictures can be taken from these films."
    expect_equal "not a byte of it is written" 0 "$(wc -c <"$TMPDIR/bad/eaten" | tr -d ' ')"

    # Without ffmpeg: said, and not in the way.
    mkdir "$TMPDIR/bare"
    PATH=$TMPDIR/bare "$program" dossier $number --output "$TMPDIR/bare.pdf" >"$out" 2>"$err"
    expect_equal "without ffmpeg it is written" 0 $?
    expect_said "and what is missing is said" "Not shown: exhibit 1, 2. MP4 needs the package ffmpeg."
    holds "also in the place of the film" "$TMPDIR/bare.pdf" "No pictures of this film are shown. MP4 needs the package ffmpeg, which was not installed."
else
    skip "a film" "ffmpeg is not installed"
fi

# A profile that hides the address: out of every text, and it says so.
begin_case
mkdir -p "$XDG_CONFIG_HOME/recourse/profiles"
printf '[profile]\ntitle=My bank\nextends=issuer\naddress=hide\n' >"$XDG_CONFIG_HOME/recourse/profiles/bank.profile"
run dossier answer $number place "It was to be Lindenweg 12, 10115 Berlin, and was left at Ahornallee 3."
run dossier answer $number return "The seller said: send it to Lindenweg 12."
run log $number messaged-seller --at "2026-02-14 10:00" --channel chat --answer refused --text "I live at LINDENWEG 12, 10115 Berlin. The lamp has 12 bulbs."
printf 'Seller: please tell your address.\nI: Ship to: Ann Buyer, Lindenweg 12\nI: ahornallee 3 is not mine.\n' >"$TMPDIR/files/where.txt"
run evidence add $number "$TMPDIR/files/where.txt" --kind chat-log --caption "Of Ahornallee 3" --translation "Recipient: Ann Buyer"
run evidence add $number "$TMPDIR/files/front.jpg" --kind label-photo
run dossier $number --for bank --output "$TMPDIR/where.pdf"
expect_status "a reader who is not to know the address" 0
expect_said "what may show it is named" "The address may be seen in exhibit 2. Hide it with “recourse evidence redact”."
for telling in Lindenweg LINDENWEG 10115 Ahornallee ahornallee "Ann Buyer"; do
    holds_not "$telling is nowhere" "$TMPDIR/where.pdf" "$telling"
done
holds "what is no address stays" "$TMPDIR/where.pdf" "The lamp has 12 bulbs."
holds "it says where something was" "$TMPDIR/where.pdf" "send it to [address left out]"
holds "also in the chat" "$TMPDIR/where.pdf" "I: Ship to: [address left out]"
expect_equal "and in how many places, which are counted" \
    "The address of delivery was left out of texts. Places: $(pdftotext -f 2 -layout "$TMPDIR/where.pdf" - | tr -s ' \n\f' ' ' | grep -o '\[address left out\]' | wc -l | tr -d ' ')." \
    "$(pages "$TMPDIR/where.pdf" | grep -o 'The address of delivery was left out of texts.*')"
run evidence redact "$(sha256sum <"$TMPDIR/files/front.jpg" | cut -c1-12)" --box 0,0,600,600
run dossier $number --for bank --check
expect_equal "where it is hidden nothing is named" 0 "$(grep -c 'may be seen' "$out" || :)"
run dossier $number --output "$TMPDIR/where.pdf" --force
holds "another reader is told it" "$TMPDIR/where.pdf" "Lindenweg 12"
holds_not "and nothing of hiding" "$TMPDIR/where.pdf" "left out of texts"
rm "$XDG_CONFIG_HOME/recourse/profiles/bank.profile"
RECOURSE_DB=$kept_db

# A PDF is drawn page for page: here a dossier, of two pages or more.
kept_db=$RECOURSE_DB
begin_case
run evidence add $number "$TMPDIR/first.pdf" --kind other
qpdf --encrypt secret secret 256 -- "$TMPDIR/first.pdf" "$TMPDIR/files/locked.pdf"
run evidence add $number "$TMPDIR/files/locked.pdf" --kind other
head -c 900 "$TMPDIR/first.pdf" >"$TMPDIR/files/cut.pdf"
run evidence add $number "$TMPDIR/files/cut.pdf" --kind other
run dossier $number --output "$TMPDIR/bound.pdf"
expect_status "a case with documents" 0
if grep -q 'PDF needs the package' "$out"; then
    skip "a document" "it was built without Poppler"
else
    inner=$(pdfinfo "$TMPDIR/first.pdf" | sed -n 's/^Pages: *//p')
    expect_equal "no fault in it" "" "$(qpdf --check "$TMPDIR/bound.pdf" 2>&1 | grep -i -e damaged -e error | grep -v 'No syntax\|errors that' || :)"
    holds "its last page, as it is numbered here" "$TMPDIR/bound.pdf" "Exhibit 1 of 3, page $inner of $inner"
    holds "and there, text as text" "$TMPDIR/bound.pdf" "Page $inner of $inner"
    expect_said "one with a password is named" "Not shown: exhibit 2. These documents open with a password only."
    holds "also in its place" "$TMPDIR/bound.pdf" "This document opens with a password only and is not shown."
    expect_said "and one that is cut off" "Not shown: exhibit 3. These documents are damaged or cut off."
    holds "also where it would stand" "$TMPDIR/bound.pdf" "This document is damaged or cut off and is not shown."
    cp "$TMPDIR/bound.pdf" "$TMPDIR/again.pdf"
    run dossier $number --output "$TMPDIR/bound.pdf" --force
    expect_equal "the same bytes each time" "" "$(cmp "$TMPDIR/bound.pdf" "$TMPDIR/again.pdf" 2>&1)"
    seq 101 | sed "s|.*|$TMPDIR/first.pdf 1|" >"$TMPDIR/leaves"
    # shellcheck disable=SC2046
    qpdf --empty --pages $(cat "$TMPDIR/leaves") -- "$TMPDIR/files/many.pdf"
    run evidence add $number "$TMPDIR/files/many.pdf" --kind other
    run dossier $number --for court --only 4 --output "$TMPDIR/many.pdf"
    holds "no more than 100 pages of one" "$TMPDIR/many.pdf" "Only the first 100 of 101 pages of this document are shown."
    holds "up to the last of them" "$TMPDIR/many.pdf" "Exhibit 4 of 4, page 100 of 101"
    holds_not "and none behind it" "$TMPDIR/many.pdf" "page 101 of 101"
fi
RECOURSE_DB=$kept_db

# Limits: smaller step by step, then in parts.
mkdir -p "$XDG_CONFIG_HOME/recourse/profiles"
# limits KEY=VALUE... of one's own bank
limits() {
    {
        printf '[profile]\ntitle=My bank\nextends=issuer\n[limit-files]\nmost=none\n[limit-bytes-file]\nmost=none\n'
        for limit in "$@"; do
            printf '[limit-%s]\nmost=%s\ntrust=stated\nsource=its letter\n' "${limit%=*}" "${limit#*=}"
        done
    } >"$XDG_CONFIG_HOME/recourse/profiles/bank.profile"
}
run dossier $number --for court --check --json
bytes=$(value bytes)
pages=$(value pages)
limits bytes-all="$bytes"
run dossier $number --for bank --check --json
expect_value "as many bytes as there are fit" fits true
limits pages=2
run dossier $number --for bank --check
expect_status "too many pages" 5
expect_said "by how many" "Too much:"
expect_said "more pictures were tried" "pictures were put on a page"
limits dpi=150
run dossier $number --for bank --check --json
expect_value "dots an inch are brought down" fits true
limits bytes-all=9000
run dossier $number --for bank --output "$TMPDIR/heavy.pdf"
expect_status "what cannot fit is not written" 4
expect_equal "at all" no "$([ -e "$TMPDIR/heavy.pdf" ] && echo yes || echo no)"
limits pages="$((pages - 1))"
run dossier $number --for bank --output "$TMPDIR/split.pdf" --parts
expect_status "in parts it fits" 0
if [ -e "$TMPDIR/split-1.pdf" ]; then
    holds "a part says which it is" "$TMPDIR/split-2.pdf" "Part 2 of 2"
    holds "and lists all files" "$TMPDIR/split-2.pdf" "$(sha256sum <"$TMPDIR/files/front.jpg" | cut -c1-64)"
else
    holds "fewer pages did it" "$TMPDIR/split.pdf" "Exhibit 6 of 6"
fi
printf '[profile]\nextends=issuer\n[limit-weight]\nmost=1\n' >"$XDG_CONFIG_HOME/recourse/profiles/bank.profile"
run policy check
expect_status "a profile that is wrong is found" 5
expect_said "by its group" "A limit is one of: files, bytes-file"
run policy check "$XDG_CONFIG_HOME/recourse/profiles/bank.profile"
expect_status "also when it is named" 5
rm "$XDG_CONFIG_HOME/recourse/profiles/bank.profile"

# Complete or absent, whenever it is ended, and nothing is left behind.
mkdir "$TMPDIR/ended"
for after in 0.01 0.05 0.1 0.2 0.4 0.8; do
    timeout -s INT $after "$program" dossier $number --for court --output "$TMPDIR/ended/x.pdf" >"$out" 2>"$err" </dev/null
    if [ -e "$TMPDIR/ended/x.pdf" ]; then
        expect_equal "ended after $after s it is whole" "%%EOF" "$(tail -c 6 "$TMPDIR/ended/x.pdf" | tr -d '\n')"
        rm "$TMPDIR/ended/x.pdf"
    else
        ok "ended after $after s it is absent"
    fi
    expect_equal "and nothing is left" "" "$(ls -A "$TMPDIR/ended")"
done
(
    ulimit -f 16
    run dossier $number --output "$TMPDIR/ended/x.pdf"
    echo "$status" >"$TMPDIR/status"
)
expect_equal "where there is no room it fails" 1 "$(cat "$TMPDIR/status")"
expect_equal "and leaves nothing" "" "$(ls -A "$TMPDIR/ended")"
RECOURSE_HELPERS=$TMPDIR/files "$program" dossier $number --output "$TMPDIR/ended/x.pdf" >"$out" 2>"$err"
expect_equal "without the helper it fails" 1 $?
expect_said "and says what is missing" "it was built without Pango"
expect_equal "and leaves nothing either" "" "$(ls -A "$TMPDIR/ended")"
RECOURSE_HELPERS=$TMPDIR/files "$program" dossier $number --for archive --output "$TMPDIR/ended/bag" >"$out" 2>"$err"
expect_equal "an archive does without" 0 $?
expect_equal "and has no PDF then" "README.txt events.jsonl exhibits order.json" "$(ls "$TMPDIR/ended/bag/data" | tr '\n' ' ' | sed 's/ $//')"

# The archive.
bag=$TMPDIR/bag
run dossier $number --for archive --output "$bag"
expect_status "an archive" 0
expect_equal "whole by sha256sum alone" "" "$(cd "$bag" && sha256sum -c --quiet manifest-sha256.txt tagmanifest-sha256.txt 2>&1)"
expect_equal "the originals are in it" "" "$(cmp "$TMPDIR/files/front.jpg" "$bag/data/exhibits/01-photo-damage.jpg" 2>&1)"
expect_equal "and their sizes" "Payload-Oxum: $(find "$bag/data" -type f -exec cat {} + | wc -c).$(find "$bag/data" -type f | wc -l)" \
    "$(grep Payload "$bag/bag-info.txt")"
run verify "$bag"
expect_status "it is what it was" 0
expect_said "and says so" "The archive is as it was written."
run dossier $number --for archive --output "$bag"
expect_status "nothing is put over it" 4
first_db=$RECOURSE_DB
new_case
run import "$bag/data/order.json"
expect_said "what it knows of the order can be imported" "Orders added: 1"
RECOURSE_DB=$first_db

# tampered NAME EXPECTED: with the copy in $copy, after a change
copy=$TMPDIR/copy
anew() {
    rm -rf "$copy"
    cp -R "$bag" "$copy"
}
anew
printf x >>"$copy/data/exhibits/01-photo-damage.jpg"
run verify "$copy"
expect_status "a byte more" 5
expect_said "is found" "changed"
anew
printf x >"$copy/data/exhibits/99-more.jpg"
run verify "$copy"
expect_status "a file more, that sha256sum does not see" 5
expect_said "is named" "added later"
expect_equal "the line of the README names it as well" "added: data/exhibits/99-more.jpg" \
    "$(cd "$copy" && sh -c "$(sed -n 's/^  \(find data .*\)$/\1/p' data/README.txt)")"
anew
rm "$copy/data/events.jsonl"
run verify "$copy"
expect_said "a file less" "missing"
anew
rm "$copy/data/order.json"
ln -s "$bag/data/order.json" "$copy/data/order.json"
run verify "$copy"
expect_said "a link is no file" "missing"
anew
sed -i 's/It came broken/It came fine/' "$copy/data/events.jsonl"
sum=$(sha256sum <"$copy/data/events.jsonl" | cut -c1-64)
sed -i "s/^[0-9a-f]*\(  data.events.jsonl\)/$sum\1/" "$copy/manifest-sha256.txt"
rm "$copy/tagmanifest-sha256.txt"
run verify "$copy"
expect_status "an event changed, and its checksum with it" 5
expect_said "its seal does not hold" "does not hold"
anew
printf '%064d  ../../etc/passwd\n' 0 >>"$copy/manifest-sha256.txt"
run verify "$copy"
expect_status "a manifest that leads outside is refused" 1
run verify "$TMPDIR"
expect_status "what is no archive" 3

# Evidence that is not what it was. spoil FILE: its copy, which stays as long as it was.
turn_bytes() {
    chmod u+w "$1"
    printf QQQQ | dd of="$1" bs=1 seek="$(($(wc -c <"$1") / 2))" conv=notrunc 2>/dev/null
}
spoil() {
    there=$(sha256sum "$TMPDIR/files/$1" | cut -c1-64)
    turn_bytes "$(find "$RECOURSE_DB.evidence" -name "$there.*")"
}
cp "$pdf" "$TMPDIR/before.pdf"
run dossier $number --output "$TMPDIR/whole.pdf"
spoil front.jpg
spoil listing.png
run dossier $number --output "$TMPDIR/harmless.pdf"
expect_status "a damaged copy does no harm while the original is there" 0
expect_equal "what is shown is the original" "" "$(cmp "$TMPDIR/harmless.pdf" "$TMPDIR/whole.pdf" 2>&1)"
turn_bytes "$TMPDIR/files/front.jpg"
rm "$TMPDIR/files/listing.png"
run dossier $number --output "$pdf"
expect_status "evidence that changed" 5
expect_said "is named" "Changed or missing files: exhibit 1, 2."
expect_equal "and nothing is written" "" "$(cmp "$pdf" "$TMPDIR/before.pdf" 2>&1)"
run dossier $number --for archive --output "$TMPDIR/bag2"
expect_status "nor an archive" 5
expect_equal "at all" no "$([ -e "$TMPDIR/bag2" ] && echo yes || echo no)"
run dossier $number --output "$pdf" --force
expect_status "unless he insists" 0
holds "then it says so in its place" "$pdf" "This file is missing or no longer has the recorded checksum. It is not shown."

# In another language nothing of a profile or a rule is left in English.
begin_case
run dossier $number --language de --output "$TMPDIR/german.pdf" --force
holds "the network's code has a German reader" "$TMPDIR/german.pdf" "(Kreditkarte, Visa)"
holds_not "and no English one" "$TMPDIR/german.pdf" "Card issuer"
holds_not "no source of a rule is in English" "$TMPDIR/german.pdf" "earliest of"

# Money that came: what is disputed is the rest, and nobody says more than was recorded.
begin_case
run log $number submitted --at 2026-02-15
run log $number refund-approved --at 2026-02-18 --amount "1000.00 EUR"
run log $number refund-part --at 2026-02-20 --amount "400.00 EUR"
run dossier $number --output "$TMPDIR/rest.pdf" --force
expect_status "a case of which a part has come" 0
run claim $number --to bank --json
rest=$(value claim | sed -n 's/^I dispute \([0-9,.]* EUR\) of the payment.*/\1/p')
expect_said "its letter asks for what it disputes" "I ask you to refund $rest of this payment."
holds "its dossier disputes that" "$TMPDIR/rest.pdf" "Disputed amount $rest"
holds "asks for that" "$TMPDIR/rest.pdf" "I ask you to refund $rest of this payment."
holds "and answers with that" "$TMPDIR/rest.pdf" "$rest of the 1,234.50 EUR paid."
holds "the buyer says that it came" "$TMPDIR/rest.pdf" "12 February 2026 Buyer Delivered"
holds "who paid is not known" "$TMPDIR/rest.pdf" "20 February 2026 Part of the refund arrived"
holds_not "what came is not expected" "$TMPDIR/rest.pdf" "Refund expected"

done_testing
