#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What main.c promises before any command runs.
# shellcheck source=tests/kit/tap.sh
. "$TEST_SOURCE_DIR/tests/kit/tap.sh"

program=$TEST_BUILD_DIR/src/recourse

# status COMMAND...: its exit status.
status() {
    "$@" >/dev/null 2>&1
    echo $?
}

closed() {
    "$program" --version <&- >&- 2>&-
}

reader_gone() {
    { "$program" --version; echo $? >"$TMPDIR/status"; } | :
    cat "$TMPDIR/status"
}

expect_equal "it names itself" "Recourse" "$("$program" --version | sed -n '1s/ .*//p')"
expect_equal "an unknown locale is no obstacle" 0 "$(status env LC_ALL=xx_XX.UTF-8 "$program" --version)"
expect_equal "closed standard streams are no obstacle" 0 "$(status closed)"
case $(reader_gone) in
0 | 1) ok "a reader that has gone away does not kill it" ;;
*) not_ok "a reader that has gone away does not kill it" "status $(cat "$TMPDIR/status")" ;;
esac

done_testing
