#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The time stamp of an archive: asked for, checked, kept and checked again, with a service of the test's own.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

command -v openssl >/dev/null 2>&1 || skip_all "openssl is not installed"

# shellcheck source=tests/kit/stamping.sh
. "$TEST_SOURCE_DIR/tests/kit/stamping.sh"

# archive FOLDER NUMBER
archive() {
    add "$2" --seller "Light Store" --total "20 EUR" --paid-with credit-card:visa --placed 2026-01-20 --paid 2026-01-20
    run dispute "$2" --reason not-received
    run dossier "$2" --for archive --output "$1"
}
archive "$TMPDIR/bag" 4000000000000002
expect_status "an archive to stamp" 0
archive "$TMPDIR/other" 4000000000000010
bag=$TMPDIR/bag
stamp=$bag/manifest-sha256.tsr

run verify "$bag" --json
expect_value "no stamp is no fault" stamp.status none
run verify "$bag" --ca "$TMPDIR/Trusted.pem"
expect_status "unless one is to be checked" 5
expect_said "which is said" "--ca: the archive has no time stamp that it could check."

# The question.
run dossier stamp-query "$bag"
expect_status "the question is written" 0
expect_said "with the line to run" "curl -H 'Content-Type: application/timestamp-query' --data-binary '@$bag/manifest-sha256.tsq' -o answer.tsr"
expect_equal "it asks about the manifest" "$(sha256sum <"$bag/manifest-sha256.txt" | cut -c1-64)" \
    "$(openssl ts -query -in "$bag/manifest-sha256.tsq" -text 2>/dev/null |
        sed -n 's/^ *00[01]0 - \(.\{47\}\).*/\1/p' | tr -d ' \n-')"
run verify "$bag"
expect_status "and is no added file" 0
run dossier stamp-query "$TMPDIR/other"
answer "$bag/manifest-sha256.tsq" "$TMPDIR/good.tsr"
answer "$TMPDIR/other/manifest-sha256.tsq" "$TMPDIR/other.tsr"
cp "$TMPDIR/other/manifest-sha256.tsq" "$bag/manifest-sha256.tsq"
run verify "$bag"
expect_status "a question about something else is a fault" 5
expect_said "by its name" "manifest-sha256.tsq does not belong to this archive"
run dossier stamp-query "$bag"
run verify "$bag"
expect_status "writing it again mends it" 0
run dossier stamp-query "$TMPDIR"
expect_status "what is no archive is not asked about" 3

# refused NAME STATUS SENTENCE ARGUMENT...: and nothing is kept.
refused() {
    name=$1 expected=$2 sentence=$3
    shift 3
    run dossier stamp-add "$bag" "$@"
    expect_status "$name" "$expected"
    expect_said "$name: it says so" "$sentence"
    expect_equal "$name: nothing is kept" no "$([ -e "$stamp" ] && echo yes || echo no)"
}
printf 'Not found\n' >"$TMPDIR/page.tsr"
openssl ts -query -digest "$(printf x | openssl dgst -sha1 | sed 's/.* //')" -sha1 -cert >"$TMPDIR/sha1.tsq" 2>/dev/null
answer "$TMPDIR/sha1.tsq" "$TMPDIR/refused.tsr"
year=$(date -u +%Y)
LC_ALL=C sed "s/$year\([0-9]*Z\)/2001\1/" "$TMPDIR/good.tsr" >"$TMPDIR/tampered.tsr"
expect_equal "another year is written into an answer" 1 "$(cmp -s "$TMPDIR/good.tsr" "$TMPDIR/tampered.tsr"; echo $?)"
refused "a page of the web" 2 "is not the answer of a time-stamping service" "$TMPDIR/page.tsr"
refused "a refusal" 4 "Message digest algorithm is not supported." "$TMPDIR/refused.tsr"
refused "the answer for another manifest" 4 "does not belong to this archive" "$TMPDIR/other.tsr"
refused "the same with its authority" 4 "does not belong to this archive" "$TMPDIR/other.tsr" --ca "$TMPDIR/Trusted.pem"
refused "a tampered answer" 4 "its signature does not hold" "$TMPDIR/tampered.tsr"
refused "an authority that does not vouch" 4 "is not signed by a service that $TMPDIR/Stranger.pem vouches for" \
    "$TMPDIR/good.tsr" --ca "$TMPDIR/Stranger.pem"
refused "an authority that is none" 2 "has no certificate in PEM" "$TMPDIR/good.tsr" --ca "$TMPDIR/page.tsr"
refused "no such answer" 3 "$TMPDIR/none.tsr" "$TMPDIR/none.tsr"

# Without openssl: a folder of programs that lacks it.
mkdir "$TMPDIR/bare"
# bare ARGUMENT...: run, with that folder alone to find programs in.
bare() {
    PATH=$TMPDIR/bare "$program" "$@" >"$out" 2>"$err" </dev/null
    status=$?
}
bare dossier stamp-add "$bag" "$TMPDIR/good.tsr"
expect_status "without openssl" 1
expect_said "it says what is missing" "Time stamps need the program openssl, which is not installed."
bare verify "$bag" --json
expect_status "the archive is checked all the same" 0
expect_value "its stamp is not" stamp.status unchecked
expect_value "which is no fault of it" ok true

# The answer, without and with who vouches for it.
run dossier stamp-add "$bag" "$TMPDIR/good.tsr"
expect_status "an answer is kept" 0
expect_said "with its signer" "signed by CN=Test Service,O=Stamps. The signer is not checked"
expect_said "and its time" "Time stamp: $year-"
expect_equal "as it came" "" "$(cmp "$TMPDIR/good.tsr" "$stamp" 2>&1)"
run dossier stamp-add "$bag" "$TMPDIR/good.tsr"
expect_status "it is not replaced" 4
run verify "$bag" --json
expect_status "the archive still is as it was" 0
expect_value "nobody vouches for the signer" stamp.status signer-unchecked
run verify "$bag" --ca "$TMPDIR/Trusted.pem" --json
expect_value "its authority does" stamp.status trusted
expect_value "for that signer" stamp.signer "CN=Test Service,O=Stamps"
run verify "$bag" --ca "$TMPDIR/Stranger.pem"
expect_status "another one does not" 5
mv "$stamp" "$TMPDIR/outside.tsr"
ln -s "$TMPDIR/outside.tsr" "$stamp"
run verify "$bag"
expect_status "a link to a good one is none" 5
expect_said "and is not followed" "manifest-sha256.tsr is a link"
rm "$stamp"
run dossier stamp-add "$bag" "$TMPDIR/good.tsr" --ca "$TMPDIR/Trusted.pem" --json
expect_value "who vouches can be told at once" stamp.status trusted

(cd "$bag" && openssl ts -verify -data manifest-sha256.txt -in manifest-sha256.tsr -CAfile "$TMPDIR/Trusted.pem") \
    >"$out" 2>"$err"
expect_equal "a stranger checks it by the line of the README" 0 "$?"
expect_equal "which stands there" 1 "$(grep -c 'openssl ts -verify -data manifest-sha256.txt' "$bag/data/README.txt")"

# An archive that was changed, with all its checksums made anew: only the stamp knows.
(
    cd "$bag" || exit
    printf 'more\n' >>data/README.txt
    size=$(find data -type f -exec cat {} + | wc -c | tr -d ' ')
    sed -i.old "s/^Payload-Oxum: [0-9]*/Payload-Oxum: $size/" bag-info.txt
    rm bag-info.txt.old
    find data -type f -exec sha256sum {} + >manifest-sha256.txt
    sha256sum bagit.txt bag-info.txt manifest-sha256.txt >tagmanifest-sha256.txt
    rm manifest-sha256.tsq
)
run verify "$bag"
expect_status "a forged archive" 5
expect_said "does not fit its stamp" "manifest-sha256.tsr does not belong to this archive"
expect_said "and nothing else is wrong with it" "1 finding"
run verify "$bag" --json
expect_value "a script reads that too" stamp.status broken
expect_value "with its reason" ok false

# One file of evidence: asked about, checked, kept in the log, and shown where the file is.
mkdir "$TMPDIR/here"
printf 'a crack\n' >"$TMPDIR/crack.txt"
printf 'a dent\n' >"$TMPDIR/dent.txt"
(cd "$TMPDIR/here" && "$program" evidence add 4000000000000002 "$TMPDIR/crack.txt" --kind photo-damage >/dev/null 2>&1)
run evidence add 4000000000000002 "$TMPDIR/dent.txt" --kind label-photo
sum=$(sha256sum <"$TMPDIR/crack.txt" | cut -c1-64)
id=$(printf %.12s "$sum")
run evidence show "$id" --json
expect_value "a file has no stamp at first" evidence.stamp null
run evidence verify --ca "$TMPDIR/Trusted.pem"
expect_status "none is there to be checked" 5
expect_said "which is said" "--ca: no file has a time stamp that it could check."
(cd "$TMPDIR/here" && "$program" evidence stamp-query "$id" >"$out" 2>"$err")
expect_equal "a question about a file" 0 "$?"
expect_said "is written by its id" "Written to $id.tsq."
expect_said "with the line to run" "--data-binary '@$id.tsq' -o answer.tsr"
expect_said "and what then" "stamp-add $id answer.tsr"
expect_equal "it asks about the bytes of the file" "$sum" \
    "$(openssl ts -query -in "$TMPDIR/here/$id.tsq" -text 2>/dev/null |
        sed -n 's/^ *00[01]0 - \(.\{47\}\).*/\1/p' | tr -d ' \n-')"
run evidence stamp-query "$id" --output "$TMPDIR/named.tsq"
expect_equal "or where it is said, the same" "" "$(cmp "$TMPDIR/here/$id.tsq" "$TMPDIR/named.tsq" 2>&1)"
printf 'mine\n' >"$TMPDIR/mine.tsq"
run evidence stamp-query "$id" --output "$TMPDIR/mine.tsq"
expect_status "over a file of somebody's nothing is written" 4
expect_equal "and it is as it was" mine "$(cat "$TMPDIR/mine.tsq")"
answer "$TMPDIR/named.tsq" "$TMPDIR/crack.tsr"

# kept_out NAME STATUS SENTENCE ARGUMENT...: and nothing is recorded.
kept_out() {
    name=$1 expected=$2 sentence=$3
    shift 3
    run evidence stamp-add "$id" "$@"
    expect_status "$name" "$expected"
    expect_said "$name: it says so" "$sentence"
    run evidence show "$id" --json
    expect_value "$name: nothing is recorded" evidence.stamp null
}
kept_out "a page of the web for a file" 2 "is not the answer of a time-stamping service" "$TMPDIR/page.tsr"
kept_out "the stamp of an archive" 4 "does not belong to crack.txt: it stamps something else." "$TMPDIR/good.tsr"
kept_out "another authority" 4 "is not signed by a service that" "$TMPDIR/crack.tsr" --ca "$TMPDIR/Stranger.pem"
head -c 70000 /dev/zero >"$TMPDIR/large.tsr"
kept_out "more than an answer has" 4 "large.tsr" "$TMPDIR/large.tsr"
run evidence stamp-add "$id" "$TMPDIR/crack.tsr" --json
expect_status "an answer about the file is kept" 0
expect_value "with its signer" stamp.signer "CN=Test Service,O=Stamps"
run evidence stamp-add "$id" "$TMPDIR/crack.tsr"
expect_status "it is kept once" 4
expect_said "and how it is taken back is said" "crack.txt has a time stamp already"
run evidence show "$id"
expect_said "a file is shown with its stamp" "UTC, signed by CN=Test Service,O=Stamps"
run evidence verify 4000000000000002
expect_status "it is checked with the file" 0
expect_said "by its time" "$year-"
run evidence verify 4000000000000002 --ca "$TMPDIR/Trusted.pem" --json
expect_value "who vouches for it can be asked" files.0.stamp.status trusted
expect_value "a file without one has none" files.1.stamp null
run evidence verify 4000000000000002 --ca "$TMPDIR/Stranger.pem"
expect_status "an authority that does not vouch is a finding" 5
expect_said "which is named" "The time stamp of crack.txt is not signed by a service"
bare evidence verify 4000000000000002 --json
expect_status "without openssl the file is checked all the same" 0
expect_value "its stamp is not" files.0.stamp.status unchecked
run dossier 4000000000000002 --preview
expect_said "the dossier names it with the exhibit" "Time stamp (RFC 3161): $year-"
run dossier 4000000000000002 --preview --language de
expect_said "in its language" "unterzeichnet von CN=Test Service,O=Stamps"
run dossier 4000000000000002 --preview --json
expect_value "a script reads it, too" exhibits.0.stamp.signer "CN=Test Service,O=Stamps"
run dossier 4000000000000002 --for archive --output "$TMPDIR/stamped"
expect_status "an archive with a file that was stamped" 0
exhibit=$TMPDIR/stamped/data/exhibits/01-photo-damage.txt
expect_equal "has the answer beside the file" "" "$(cmp "$TMPDIR/crack.tsr" "$exhibit.tsr" 2>&1)"
openssl ts -verify -data "$exhibit" -in "$exhibit.tsr" -CAfile "$TMPDIR/Trusted.pem" >"$out" 2>"$err"
expect_equal "so that anybody can check it" 0 "$?"
run verify "$TMPDIR/stamped"
expect_status "and is as it was written" 0
if [ -x "$TEST_BUILD_DIR/src/helpers/dossier/dossier" ] && command -v pdftotext >/dev/null 2>&1; then
    expect_equal "the page of the exhibit and the table say so" 2 \
        "$(pdftotext "$TMPDIR/stamped/data/dossier.pdf" - | tr -s '\n ' '  ' | grep -o "Time stamp (RFC 3161): $year-" |
            grep -c .)"
else
    skip "the pages of the dossier" "dossiers or pdftotext are not there"
fi
run undo
run evidence show "$id" --json
expect_value "it can be undone" evidence.stamp null
run redo
run evidence show "$id" --json
expect_value "and done again" evidence.stamp.signer "CN=Test Service,O=Stamps"

# A stamp that was put beside another file, in an export that was changed by hand.
dent=$(sha256sum <"$TMPDIR/dent.txt" | cut -c1-12)
run evidence stamp-query "$dent" --output "$TMPDIR/dent.tsq"
answer "$TMPDIR/dent.tsq" "$TMPDIR/dent.tsr"
run export --format json --output "$TMPDIR/export.json"
sed "s|$(base64 -w0 "$TMPDIR/crack.tsr")|$(base64 -w0 "$TMPDIR/dent.tsr")|" "$TMPDIR/export.json" >"$TMPDIR/forged.json"
expect_equal "the answer stands in the export" 1 "$(cmp -s "$TMPDIR/export.json" "$TMPDIR/forged.json"; echo $?)"
new_case
run import "$TMPDIR/forged.json"
expect_status "an export that was changed is read" 0
run evidence show "$id" --json
expect_value "a stamp that nobody recorded is not taken over" evidence.stamp null

done_testing
