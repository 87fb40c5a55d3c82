#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The catalogue knows every file with words for people.
# shellcheck source=tests/lint/lint.sh
. "$TEST_SOURCE_DIR/tests/lint/lint.sh"

listed=$(grep '^src/' po/POTFILES.in)

expect_equal "po/POTFILES.in is what build-aux/potfiles writes" "$(sh build-aux/potfiles | grep '^src/')" \
    "$listed"

expect_equal "po/policy-words.h is what build-aux/policy-words writes" \
    "$(sh build-aux/policy-words)" "$(cat po/policy-words.h)"

if command -v xgettext >/dev/null 2>&1; then
    eval "set -- $(sed -n '/^XGETTEXT_OPTIONS/,/[^\\]$/p' po/Makevars | sed 's/^XGETTEXT_OPTIONS *=//; s/\\$//' | tr '\n' ' ')"
    # shellcheck disable=SC2086 # our file names have no spaces
    expect_nothing "xgettext has nothing to say about them" \
        "$(xgettext "$@" --output=- $listed po/policy-words.h 2>&1 >"$TMPDIR/words.pot")"
    expect_nothing "no message is marked as a format without being one" \
        "$(msgfmt --check-format --output-file="$TMPDIR/words.mo" "$TMPDIR/words.pot" 2>&1 | grep -v 'header' || :)"
else
    skip "xgettext has nothing to say about them" "xgettext is not installed"
fi

done_testing
