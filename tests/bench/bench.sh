#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What the program costs beside the least that the same work can cost, both measured in turn in the
# same run. Files are made once and kept in the build folder (tests/bench/data); SIZES="1000 100000"
# leaves out the large one.
#
# With OLD=PROGRAM an older build of the program stands in for the floors (beside.sh).
set -eu

[ -z "${OLD:-}" ] || exec "${SHELL:-/bin/sh}" "$TEST_SOURCE_DIR/tests/bench/beside.sh"

bench=$TEST_BUILD_DIR/tests/bench
program=$TEST_BUILD_DIR/src/recourse
data=$bench/data
sizes=${SIZES:-1000 100000 1000000}
runs=${RUNS:-9}
mkdir -p "$data"
HOME=$data/home
XDG_DATA_HOME=$HOME/data XDG_STATE_HOME=$HOME/state XDG_CONFIG_HOME=$HOME/config
export HOME XDG_DATA_HOME XDG_STATE_HOME XDG_CONFIG_HOME
unset RECOURSE_DB RECOURSE_NOW NO_COLOR

# Made anew each day, because windows close while a file lies around, and with each schema.
schema=$(cat "$TEST_SOURCE_DIR"/src/store/sql/schema.sql "$TEST_SOURCE_DIR"/src/store/sql/migrate-*.sql | cksum | tr ' ' -)
for size in $sizes; do
    stamp=$data/$size.$(date +%Y%m%d).$schema
    [ ! -e "$stamp" ] || continue
    echo "making $size orders ..." >&2
    rm -f "$data/$size".*
    rm -rf "$XDG_STATE_HOME"
    "$bench/generate" "$data/$size.db" "$size" "$data/$size.state"
    "$bench/generate" "$data/$size.ten.db" "$size" "$data/$size.ten.state" 30
    "$bench/floor-fill" "$data/$size.floor" "$size"
    : >"$stamp"
done

printf '%-24s %10s %10s\n' "us an order" clocks counsel
"$bench/counsel-times" "$runs"

for size in $sizes; do
    printf '\n%-24s %10s %10s %6s\n' "$size orders" recourse floor ratio
    "$bench/screen-times" "$runs" "$program --db $data/$size.db" "all keys" \
        "$bench/floor-list $data/$size.floor" ready
    "$bench/process-times" due "$runs" "$program --db $data/$size.db due --within 2d" \
        "$bench/floor-due $data/$size.db 2"
    "$bench/process-times" remind "$runs" "$program --db $data/$size.ten.db remind --dry-run" \
        "$bench/floor-remind $data/$size.ten.db"
done

# Each run adds another order; all of them are taken back at the end.
number=7000$(date +%s)
for size in $sizes; do
    printf '\n%-24s %10s %10s %6s\n' "one more than $size" recourse floor ratio
    "$bench/process-times" add "$runs" \
        "$program --db $data/$size.db add --number $number{run} --title Lamp" \
        "$bench/floor-commit $data/$size.floor"
    for _ in $(seq "$runs"); do
        "$program" --db "$data/$size.db" undo >/dev/null
    done
done

import_size=${IMPORT:-100000}
awk -v count="$import_size" -f "$TEST_SOURCE_DIR/tests/bench/orders.awk" >"$data/import.csv"
rm -rf "$data/import.db" "$data/import.floor" "$XDG_STATE_HOME"
printf '\n%-24s %10s %10s %6s\n' "import $import_size" recourse floor ratio
"$program" --db "$data/import-first.db" init --new >/dev/null
"$program" --db "$data/import-first.db" import "$data/import.csv" >/dev/null
"$bench/process-times" import 1 "$program --db $data/import.db import $data/import.csv" \
    "$bench/floor-insert $data/import-first.db $data/import.floor"
rm -f "$data"/import*

# Beside it stands a tenth of the mails: ten times as many take no more memory.
mails=${MAILS:-100000}
awk -v count="$mails" -f "$TEST_SOURCE_DIR/tests/bench/mails.awk" >"$data/mails.mbox"
awk -v count="$((mails / 10))" -f "$TEST_SOURCE_DIR/tests/bench/mails.awk" >"$data/mails-tenth.mbox"
rm -rf "$XDG_STATE_HOME"
printf '\n%-24s %10s %10s %6s\n' "read $mails mails" all "a tenth" ratio
"$bench/process-times" mails 1 "$program --db $data/mails.db import $data/mails.mbox" \
    "$program --db $data/mails-tenth.db import $data/mails-tenth.mbox"
rm -f "$data"/mails*

# Dossiers: many photos beside a tenth of them and a film of 4 GiB beside a small one (the peak is the
# same); photos that are kept beside copying them (at most twice the time), and photos that are made
# smaller (at most 0.2 s each).
make_picture=$TEST_BUILD_DIR/tests/helpers/dossier/make-picture
[ -x "$make_picture" ] || exit 0
photos=${PHOTOS:-2000}
large=${LARGE:-60}
packs=$data/packs
rm -rf "$packs" "$XDG_STATE_HOME"
mkdir -p "$packs/small" "$packs/tenth" "$packs/large" "$XDG_CONFIG_HOME/recourse/profiles"
printf '[profile]\ntitle=Kept\npictures=4\npixels=keep\n' >"$XDG_CONFIG_HOME/recourse/profiles/kept.profile"
printf '[profile]\ntitle=Reduced\ndpi=300\n' >"$XDG_CONFIG_HOME/recourse/profiles/reduced.profile"
"$make_picture" jpeg 800 600 1 3 >"$packs/small.jpg"
"$make_picture" jpeg 4000 3000 1 11 >"$packs/large.jpg"

# photos_into FOLDER COUNT FILE...: as many photos, each with other bytes behind its end.
photos_into() {
    into=$1
    count=$2
    shift 2
    for i in $(seq "$count"); do
        cat "$@" >"$into/$i.jpg"
        echo "$i" >>"$into/$i.jpg"
    done
}

# case_of NAME FOLDER...: a case file with what lies there as evidence.
case_of() {
    case_file=$packs/$1.db
    shift
    "$program" --db "$case_file" init --new >/dev/null
    "$program" --db "$case_file" add --number 70001111 --title Lamp >/dev/null
    "$program" --db "$case_file" dispute 70001111 --reason damaged >/dev/null
    "$program" --db "$case_file" evidence add 70001111 "$@" --kind photo-damage --no-copy >/dev/null 2>&1
}

photos_into "$packs/small" "$photos" "$packs/small.jpg"
photos_into "$packs/tenth" "$((photos / 10))" "$packs/small.jpg"
photos_into "$packs/large" "$large" "$packs/large.jpg"
case_of small "$packs/small"
case_of tenth "$packs/tenth"
case_of large "$packs/large"
dossier="dossier 70001111 --force --output"
printf '\n%-24s %10s %10s %6s\n' "a dossier of $photos photos" all "a tenth" ratio
"$bench/process-times" photos 1 "$program --db $packs/small.db $dossier $packs/a.pdf --for kept" \
    "$program --db $packs/tenth.db $dossier $packs/b.pdf --for kept"

printf '#!/bin/sh\ncat "%s"/*.jpg >"%s" && sync "%s"\n' "$packs/large" "$packs/copy" "$packs/copy" >"$packs/copying"
printf '\n%-24s %10s %10s %6s\n' "$large photos of 12 MP" dossier copying ratio
"$bench/process-times" kept 3 "$program --db $packs/large.db $dossier $packs/c{run}.pdf --for kept --bytes" \
    "/bin/sh $packs/copying"
printf '\n%-24s %10s %10s %6s\n' "$large photos of 12 MP" reduced kept ratio
"$bench/process-times" reduced 1 "$program --db $packs/large.db $dossier $packs/r.pdf --for reduced" \
    "$program --db $packs/large.db $dossier $packs/k.pdf --for kept --bytes"

if command -v ffmpeg >/dev/null 2>&1; then
    mkdir "$packs/film" "$packs/film-large"
    ffmpeg -nostdin -y -loglevel error -f lavfi -i testsrc2=s=640x360:d=20:r=10 -pix_fmt yuv420p \
        -movflags +faststart "$packs/film/film.mp4"
    cp "$packs/film/film.mp4" "$packs/film-large/film.mp4"
    truncate -s 4G "$packs/film-large/film.mp4"
    case_of film "$packs/film"
    case_of film-large "$packs/film-large"
    printf '\n%-24s %10s %10s %6s\n' "a dossier with a film" "4 GiB" small ratio
    "$bench/process-times" film 1 "$program --db $packs/film-large.db $dossier $packs/d.pdf --for kept" \
        "$program --db $packs/film.db $dossier $packs/e.pdf --for kept"
fi
rm -rf "$packs"
