#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Evidence that stands: the copies beside the case file, and what becomes of them.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

files=$TMPDIR/home/photos
mkdir -p "$files"

# photo NAME: a file of its own content, a PNG by its first bytes.
photo() {
    printf '\211PNG\r\n\032\npicture %s' "$1" >"$files/$1"
}

# copies: how many lie in the vault of this case file.
copies() {
    find "$RECOURSE_DB.evidence" -name '*.???' -type f 2>/dev/null | grep -c '/[0-9a-f]\{64\}\.' || :
}

# expect_state NAME STATE: what verifying the one file of an order says, and the exit status.
expect_state() {
    run evidence verify 11112222 --json
    expect_value "$1" files.0.status "$2"
    [ "$2" = ok ] && expect_status "  which is fine" 0 || expect_status "  which is a finding" 5
}

# --- what is added -------------------------------------------------------------------------------
add 11112222
add 33334444
photo a.png
run evidence add 11112222 "$files/a.png"
expect_status "without a kind nothing is added" 2
expect_said "and the kinds are listed" "photo-received, photo-damage"
run evidence add 11112222 "$files/a.png" --kind photo-damage --caption Crack
expect_status "a file is added" 0
expect_said "which is said" "Added 1 file as photo of the damage."
hash=$(sha256sum <"$files/a.png" | cut -d ' ' -f 1)
copy=$RECOURSE_DB.evidence/$(printf %.2s "$hash")/$hash.png
expect_equal "a copy is called by its bytes" yes "$(cmp -s "$copy" "$files/a.png" && echo yes)"
expect_equal "nobody may write it" 400 "$(stat -c %a "$copy")"
expect_equal "nor look into its folders" "700 700" "$(stat -c %a "$RECOURSE_DB.evidence" "$(dirname "$copy")" | paste -sd ' ')"
run evidence list 11112222 --json
expect_value "nobody has checked it yet" files.0.checked null
expect_value "the copy is listed" files.0.file "$copy"
expect_value "with its type" files.0.type png
expect_value "and its name" files.0.name a.png
run evidence list 11112222
expect_said "a list says what it goes by, and what reads the bytes" \
    "The state follows from sizes alone. “recourse evidence verify 11112222” reads every byte."
rm "$files/a.png"
expect_state "without the original it is what it was" ok
run evidence list 11112222 --json
run evidence list 11112222
expect_not_said "what was read once and is as large as it was needs no advice" "sizes alone"
run evidence list 11112222 --json
expect_equal "a list says when that was checked" yes "$(value files.0.checked | grep -q '^20..-..-..T' && echo yes)"
run evidence show "$(printf %.6s "$hash")" --json
expect_value "six digits name it" evidence.caption Crack
run evidence show "$(printf %.5s "$hash")"
expect_status "five do not" 2
run evidence show "123456789012"
expect_status "none of that id is not found" 3

# Two orders, one copy.
photo a.png
run evidence add 33334444 "$files/a.png" --kind label-photo
expect_equal "the same bytes are copied once" 1 "$(copies)"
run evidence show "$hash"
expect_status "an id of two files is refused" 2
expect_said "and both are named" "a.png (photo-damage) of order 11112222"
expect_said "each" "a.png (label-photo) of order 33334444"
run evidence show "$hash" --order 33334444 --json
expect_value "the order tells them apart" evidence.kind label-photo
run evidence show "$hash" --as photo-damage --json
expect_value "and so does the kind" evidence.order 11112222
run purge 33334444 --yes
expect_not_said "a purge names no copy of two orders" "To be deleted"
expect_equal "and deletes none" 1 "$(copies)"
run purge 11112222 --yes
expect_said "it names one of the order alone" "To be deleted: $copy"
expect_equal "and deletes it" 0 "$(copies)"
expect_equal "the original stays" yes "$([ -e "$files/a.png" ] && echo yes)"

# Folders, patterns, dropped names, standard input.
new_case
add 11112222
mkdir "$files/deep"
photo b.png
photo "c d.png"
photo e.png
touch "$files/.hidden"
ln -s b.png "$files/link.png"
run evidence add 11112222 "$files" --kind photo-damage --json
expect_status "a folder is added" 0
expect_value "all its files, no hidden ones and no links" added.# 4
run history --json
expect_value "as one change" changes.0.events 4
run evidence add 11112222 "$files" --kind photo-damage
expect_status "the same folder again has nothing new" 4
photo f.png
run evidence add 11112222 "$files/*.png" --kind photo-damage --json
expect_value "of a pattern what is new is added" added.# 1
expect_value "and the rest is counted" known 4
run undo
run evidence list 11112222 --json
expect_value "one undo takes all of it back" files.# 4
expect_equal "the copy stays" 5 "$(copies)"
run redo
run evidence list 11112222 --json
expect_value "and redo has it at once" files.4.status ok
run evidence add 11112222 "'$files/c d.png'" --kind receipt --json
expect_value "quotes are taken off" added.0.name "c d.png"
run evidence add 11112222 "file://$files/c%20d.png" --kind chat-log --json
expect_value "an address is a path" added.0.name "c d.png"
run evidence add 11112222 "$files/b.png $files/c\\ d.png" --kind label-photo --json
expect_value "several dropped at once are several" added.# 2
"$program" evidence add 11112222 - --kind other --json <"$files/e.png" >"$out" 2>"$err"
expect_value "bytes of standard input are copied" added.0.name stdin.png
expect_value "and have no other place" added.0.path null
run evidence add 11112222 - --kind other --no-copy
expect_status "so they need the copy" 2
run evidence add 11112222 "$files/none.png" --kind other
expect_status "a file that is not there is not found" 3
expect_said "as is said" "none.png was not added: No such file or directory."
run evidence add 11112222 "$files/deep" --kind other
expect_status "nor are files in an empty folder" 3
touch "$TMPDIR/empty.jpg"
run evidence add 11112222 "$TMPDIR/empty.jpg" --kind photo-damage
expect_status "an empty file is no evidence" 1
expect_said "which is said" "empty.jpg was not added: it is empty and proves nothing."

# What is none.
before=$(copies)
mkfifo "$files/fifo"
for name in "$files/link.png" "$files/fifo" /dev/zero; do
    run evidence add 11112222 "$name" --kind other
    expect_status "$(basename "$name") is refused" 1
    expect_said "as no ordinary file" "only ordinary files can be evidence"
done
run evidence add 11112222 "$RECOURSE_DB" --kind other
expect_said "the case file is refused" "it is the case file itself"
run evidence add 11112222 "$(find "$RECOURSE_DB.evidence" -name '*.png' | head -n 1)" --kind other
expect_said "and a copy is" "it is a copy that is kept already"
photo g.png
run evidence add 11112222 "$files/g.png" "$files/none.png" --kind other
expect_status "with one that is not there nothing is added" 3
expect_equal "and nothing of the others stays" "$before" "$(copies)"
cp "$files/g.png" "$files/g.jpg"
run evidence add 11112222 "$files/g.jpg" --kind other
expect_said "a name that lies is told" "g.jpg is a PNG picture, although its name says otherwise."

# --- more is said of it --------------------------------------------------------------------------
new_case
add 11112222
run evidence add 11112222 "$files/b.png" --kind other
id=$(sha256sum <"$files/b.png" | cut -c 1-8)
run evidence edit "$id"
expect_status "an edit says what" 2
run evidence edit "$id" --kind receipt --caption "The receipt" --translation "Rechnung: bill"
expect_said "it is changed" "Changed b.png of order 11112222."
run evidence show "$id" --json
expect_value "its kind" evidence.kind receipt
expect_value "its caption" evidence.caption "The receipt"
expect_value "and its translation" evidence.translation "Rechnung: bill"
run evidence edit "$id" --kind receipt
expect_said "twice is once" "Nothing changed."
run evidence edit "$id" --caption ""
run evidence show "$id" --json
expect_value "nothing takes a caption away" evidence.caption null
expect_value "and leaves the rest" evidence.translation "Rechnung: bill"
run evidence edit "$id" --line 3
expect_status "a line that is not there is refused" 2
run undo
run evidence show "$id" --json
expect_value "an edit is undone" evidence.caption "The receipt"
run show 11112222
expect_said "the timeline names the file and what changed" "b.png; receipt or order confirmation"
run evidence remove "$id"
expect_said "it is removed" "Removed b.png from order 11112222."
run evidence list 11112222 --json
expect_value "and listed no more" files.# 0
expect_equal "its copy stays" 1 "$(copies)"
run evidence drop-copies --yes
expect_said "also where unused ones are deleted" "Every copy is named by an order. Nothing was deleted."
run undo
run evidence list 11112222 --json
expect_value "undo brings it back" files.0.status ok
mkdir "$TMPDIR/bin"
printf '#!/bin/sh\necho "$1" >"%s/opened"\n' "$TMPDIR" >"$TMPDIR/bin/xdg-open"
chmod +x "$TMPDIR/bin/xdg-open"
PATH=$TMPDIR/bin:$PATH "$program" evidence open "$id" >"$out" 2>"$err"
for _ in 1 2 3 4 5 6 7 8 9 10; do
    [ -s "$TMPDIR/opened" ] && break
    sleep 0.2
done
expect_equal "the copy is what is opened" "$(find "$RECOURSE_DB.evidence" -name "$id*")" "$(cat "$TMPDIR/opened")"
printf '#!/bin/sh\ntrue\n' >"$files/run.sh"
run evidence add 11112222 "$files/run.sh" --kind other
run evidence open "$(sha256sum <"$files/run.sh" | cut -c 1-8)"
expect_status "a script is not opened" 4
expect_said "because" "a file of its kind can run something"

# --- states --------------------------------------------------------------------------------------
# case_of COPY ORIGINAL STATE: ok, changed, missing or (copy) none.
case_of() {
    new_case
    add 11112222
    rm -rf "$files/s.png"
    photo s.png
    set -- "$1" "$2" "$3" "$([ "$1" = none ] && echo --no-copy)"
    # shellcheck disable=SC2086
    run evidence add 11112222 "$files/s.png" --kind other $4
    there=$(find "$RECOURSE_DB.evidence" -name '*.png' 2>/dev/null)
    case $1 in
    changed) chmod 600 "$there" && printf '\211PNG\r\n\032\npicture S.png' >"$there" ;;
    missing) rm -f "$there" ;;
    esac
    case $2 in
    changed) printf '\211PNG\r\n\032\npicture S.png' >"$files/s.png" ;;
    missing) rm "$files/s.png" ;;
    unreadable) rm "$files/s.png" && mkdir "$files/s.png" ;;
    esac
    expect_state "copy $1, original $2: $3" "$3"
}
while read -r copy_is original_is expected; do
    case_of "$copy_is" "$original_is" "$expected"
done <<EOT
ok ok ok
ok changed ok
ok missing ok
changed ok ok
changed changed changed
changed missing changed
missing ok ok
missing changed changed
missing missing missing
ok unreadable ok
changed unreadable changed
missing unreadable unreadable
none unreadable unreadable
none ok ok
none changed changed
none missing missing
EOT

run evidence list 11112222 --json
expect_value "what is missing was never found unchanged" files.0.checked null

# A damaged copy is made again.
case_of changed ok ok
run evidence verify
expect_said "a damaged copy is told" "s.png: The copy is damaged, the original is not"
run check
expect_status "but has its size, so check finds nothing" 0
run evidence keep
expect_said "keep makes it again" "Copied"
rm "$files/s.png"
expect_state "and it stands alone then" ok
expect_equal "the damaged one is kept aside" 1 "$(find "$RECOURSE_DB.evidence" -name '*.damaged' | grep -c .)"

# References are taken in.
case_of none ok ok
expect_equal "a reference has no copy" 0 "$(copies)"
run evidence list 11112222
expect_said "which a list offers" "1 file has no copy. To copy it: recourse evidence keep 11112222"
run evidence keep 11112222 --json
expect_value "until it is kept" kept 1
expect_equal "then it has" 1 "$(copies)"
run evidence keep 11112222 --json
expect_value "once" had 1
rm "$files/s.png"
expect_state "and is no longer lost with the original" ok
run undo
run evidence list 11112222 --json
expect_value "the event that names it is undone like others" files.0.copy null

# What was moved is found, and looked for there from then on.
new_case
add 11112222
photo m.png
run evidence add 11112222 "$files/m.png" --kind other --no-copy
id=$(sha256sum <"$files/m.png" | cut -c 1-8)
mkdir -p "$TMPDIR/far/away"
mv "$files/m.png" "$TMPDIR/far/away/m.png"
expect_state "far away it is missing" missing
photo n.png
run evidence relocate "$id" "$files/n.png"
expect_status "other bytes are not it" 4
expect_said "as is said" "does not have the bytes of m.png"
run evidence relocate "$id" "$files/none.png"
expect_status "nor is what is not there" 3
run evidence relocate "$id" "$TMPDIR/far/away/m.png"
expect_status "its own bytes are" 0
expect_state "and found there" ok

# Too large for a copy.
mkdir -p "$XDG_CONFIG_HOME/recourse"
printf '[evidence]\ncopy-limit = 20\n' >"$XDG_CONFIG_HOME/recourse/recourse.conf"
new_case
add 11112222
photo large-enough.png
run evidence add 11112222 "$files/large-enough.png" --kind other
expect_status "a large file is added" 0
expect_said "without a copy, which is said" "recourse evidence keep 11112222 --any-size"
expect_equal "as it is" 0 "$(copies)"
"$program" evidence add 11112222 - --kind other <"$files/large-enough.png" >"$out" 2>"$err"
status=$?
expect_status "too much of standard input is refused" 4
expect_equal "and leaves nothing" 0 "$(copies)"
run evidence keep 11112222 --json
expect_value "keep leaves it alone, too" too_large 1
run evidence keep 11112222 --any-size --json
expect_value "unless it is told" kept 1
printf '[evidence]\ncopy-limit = much\n' >"$XDG_CONFIG_HOME/recourse/recourse.conf"
run evidence list 11112222
expect_said "what is no size is told" "write a size such as 256 MiB"
rm "$XDG_CONFIG_HOME/recourse/recourse.conf"

# --- the case file goes its ways -----------------------------------------------------------------
new_case
add 11112222
photo w.png
run evidence add 11112222 "$files/w.png" --kind other
rm "$files/w.png"
run check
expect_status "all is well" 0
ln -s "$RECOURSE_DB" "$TMPDIR/link.db"
run --db "$TMPDIR/link.db" evidence verify
expect_status "a link to the case file finds the copies" 0
run backup "$TMPDIR/plain.db"
expect_said "a backup says what it leaves out" "--with-evidence takes them along"
run backup "$TMPDIR/full.db" --with-evidence --json
expect_value "or takes it along" evidence_copied 1
run --db "$TMPDIR/full.db" evidence verify
expect_status "beside the copy of the case file" 0
mv "$RECOURSE_DB.evidence" "$TMPDIR/astray"
run check
expect_status "copies that are lost are a finding" 5
expect_said "once" "The folder with the copies of your evidence is not beside the case file."
expect_state "and the file is missing" missing
run restore "$TMPDIR/full.db"
expect_said "a restore brings those of the backup" "Copied 1 file of evidence."
expect_state "so that it is there again" ok
mkdir "$TMPDIR/moved"
mv "$RECOURSE_DB" "$RECOURSE_DB.evidence" "$TMPDIR/moved"
run --db "$TMPDIR/moved/$(basename "$RECOURSE_DB")" evidence verify
expect_status "a case file that is moved with it has it" 0
run --db "$TMPDIR/moved/$(basename "$RECOURSE_DB")" export --output "$TMPDIR/all.json"

# Merged into another case file: there is no copy here.
new_case
run import "$TMPDIR/all.json"
expect_state "what another machine has is elsewhere" elsewhere
run check
expect_status "which is nothing that check complains of" 0
add 33334444
photo x.png
run evidence add 33334444 "$files/x.png" --kind other
cp -r "$TMPDIR"/moved/*.evidence/[0-9a-f][0-9a-f] "$RECOURSE_DB.evidence"
expect_state "its copy, brought by hand, is as good as any" ok

# The vault of another case file is nobody's else.
new_case
add 11112222
cp -r "$TMPDIR/astray" "$RECOURSE_DB.evidence"
run evidence add 11112222 "$files/x.png" --kind other
expect_status "copies of another case file are left alone" 4
expect_said "as is said" "holds the evidence of another case file"
run evidence add 11112222 "$files/x.png" --kind other --no-copy
expect_status "without a copy it is added" 0

# The backup of another case file brings its own copies; those that were there go aside.
new_case
add 44445555
run evidence add 44445555 "$files/x.png" --kind other
run restore "$TMPDIR/full.db" --json
aside=$(value kept)
run evidence verify
expect_status "a restored file of another life has its own copies" 0
expect_said "from beside the backup" 11112222
run --db "$aside" evidence verify
expect_status "what was there before keeps its own" 0
expect_said "aside" 44445555

# What nobody names: a restored file that knows less.
new_case
add 11112222
run backup "$TMPDIR/earlier.db"
run evidence add 11112222 "$files/x.png" --kind other
run restore "$TMPDIR/earlier.db"
expect_equal "a restore deletes no copy" 1 "$(copies)"
run evidence drop-copies
expect_status "nor does anybody without a yes" 4
expect_said "but they are named" "To be deleted: "
expect_equal "and stay" 1 "$(copies)"
run evidence drop-copies --yes --json
expect_value "until it is said" deleted 1
expect_equal "then they go" 0 "$(copies)"



done_testing
