#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Archives and saved pages by the command line; what is in them stays in the memory.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

helper=$TEST_BUILD_DIR/src/helpers/container/container
COLUMNS=400
export COLUMNS
header='Order Date,Order ID,Title,Qty,Price,Store,Product ID,SKU ID,Attributes,Price Info,Currency,Status,Product Url,Product Image Url,Store Url,Tags'
lamp='2026-02-20,8012345678900001,Lamp,1,US $2.50,Lamp Store,p1,,,,USD,Awaiting delivery,,,,'
broken='2026-02-21,3.07E+15,Broken,1,US $9.00,,,,,,USD,Shipped,,,,'
mkdir "$TMPDIR/in" "$TMPDIR/in/data"
printf '%s\n' "$header" "$lamp" "$broken" >"$TMPDIR/in/data/orders.csv"
echo Hello >"$TMPDIR/in/read.txt"
tar -C "$TMPDIR/in" -cf "$TMPDIR/orders.tar" read.txt data/orders.csv
gzip -k "$TMPDIR/orders.tar"
printf '%s\n' '<!DOCTYPE html><html><script type="application/ld+json">' \
    '{"@type": "Order", "orderNumber": "8012345678900007", "merchant": {"name": "AliExpress"},' \
    '"acceptedOffer": {"itemOffered": {"name": "Lamp"}}}</script>' >"$TMPDIR/page.html"

# Whoever reads what is missing has to be able to follow it.
without=$TMPDIR/without
mkdir "$without"
RECOURSE_HELPERS=$without
export RECOURSE_HELPERS
run import "$TMPDIR/orders.tar.gz"
expect_status "without the helper an archive is no file that can be read" 2
expect_said "it is said what is missing" "built without libarchive, libxml2 and zlib"
expect_said "and what to do" "Unpack it with gunzip."
run import "$TMPDIR/in/data/orders.csv" --json
expect_value "what needs no helper is read all the same" added 1
unset RECOURSE_HELPERS

if [ ! -x "$helper" ]; then
    skip "archives and pages are opened" "built without libarchive, libxml2 and zlib"
    done_testing
    exit 0
fi

new_case
run import "$TMPDIR/orders.tar.gz" --dry-run --json
expect_value "a dry run opens an archive too" added 1
expect_equal "and creates nothing" absent "$([ -e "$RECOURSE_DB" ] || echo absent)"
run import "$TMPDIR/orders.tar.gz" "$TMPDIR/page.html" --json
expect_status "archives and pages are files like others" 0
expect_value "their orders are tracked" added 2
expect_value "a bad row is named with the file in the archive" rejected.0.file \
    "$TMPDIR/orders.tar.gz (data/orders.csv)"
expect_value "and its line there" rejected.0.line 3
expect_value "what was passed over is told" notes.0.about passed-over
expect_value "by its name" notes.0.value read.txt
run import "$TMPDIR/orders.tar.gz"
expect_said "in words as well" \
    "orders.tar.gz: Skipped, because nothing in it has a known format: read.txt."
expect_said "with the bad row" "orders.tar.gz (data/orders.csv), line 3: "
run undo
run list --json
expect_value "all of it is one change" orders.# 0

# Through a pipe, and as the shell gives a file.
new_case
# shellcheck disable=SC2002 # a pipe is what is tested
cat "$TMPDIR/orders.tar.gz" | "$program" import - --json >"$out" 2>"$err"
expect_value "an archive may come through a pipe" added 1
expect_value "and is named so" rejected.0.file "standard input (data/orders.csv)"
"$program" import - --json <"$TMPDIR/orders.tar.gz" >"$out" 2>"$err"
expect_value "or from a file" unchanged 1
expect_equal "and leaves nothing behind" "" \
    "$(find "$HOME" "$TMPDIR" -name 'import-input*' -o -name 'orders.csv' ! -path "$TMPDIR/in/*")"

# One of the two files is no good: nothing of either.
new_case
head -c 100 "$TMPDIR/orders.tar.gz" >"$TMPDIR/cut.tar.gz"
run import "$TMPDIR/page.html" "$TMPDIR/cut.tar.gz"
expect_status "a cut-off archive stops all of it" 2
expect_said "and says so" "Nothing was added, from none of the files."
expect_said "which one it is" "cut.tar.gz” is damaged or cut off. Get the file again."
expect_equal "nothing was created" absent "$([ -e "$RECOURSE_DB" ] || echo absent)"

done_testing
