#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Claims and steps as QR codes.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

[ -x "$TEST_BUILD_DIR/src/helpers/qr/qr" ] || skip_all "it was built without libqrencode"

# expect_drawn NAME: the code of the last run is that of its JSON, which is in $TMPDIR/json.
expect_drawn() {
    size=$("$TEST_BUILD_DIR/tests/cli/json-get" "$TMPDIR/json" qr.#)
    expect_equal "$1" "$(((size + 5) / 2))" "$(grep -c '█' "$out")"
}

add 3069099405659913 --total '90.00 EUR' --paid-with credit-card:visa --shipped 2026-01-10
run dispute 3069 --reason not-received --tracking-shows stuck
run claim 3069
cp "$out" "$TMPDIR/claim"
run claim 3069 --qr --json
expect_status "a claim is a code" 0
cp "$out" "$TMPDIR/json"
value claim >"$TMPDIR/text"
tr -d '\n' <"$TMPDIR/text" | "$TEST_BUILD_DIR/src/helpers/qr/qr" >"$TMPDIR/modules"
expect_value "of its text" qr.0 "$(head -n 1 "$TMPDIR/modules")"
expect_value "with all its rows" 'qr.#' "$(wc -l <"$TMPDIR/modules" | tr -d ' ')"
run claim 3069 --qr
expect_drawn "and is drawn, two rows a line"
expect_not_said "instead of the text" "I have not received"
expect_not_said "without colour it has none" "$(printf '\033')"
run claim 3069 --qr --color always
expect_said "with colour it is light on dark" "$(printf '\033[97;40m')"

run advise 3069 --qr --json
cp "$out" "$TMPDIR/json"
expect_status "the steps are a code" 0
first=$(value advice.first_step)
run advise 3069 --json
expect_value "which changes nothing of the advice" advice.first_step "$first"
run advise 3069 --qr
expect_drawn "and are drawn"

words=$(printf '%03000d' 0)
run dispute 3069 --statement "$words"
run claim 3069 --qr
expect_status "a text that no code holds is refused" 4
expect_said "with what to do" "The text is too long for a QR code. Copy it, or write a shorter one."
RECOURSE_HELPERS=$TMPDIR
export RECOURSE_HELPERS
run claim 3069 --qr
expect_status "without the library none is made" 1
expect_said "and it is said what is missing" "libqrencode-dev"

done_testing
