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

# track NUMBER: one order more.
track() {
    "$program" add --number "$1" --title Lamp
}

closed() {
    track 3000000000000001 <&- >&- 2>&-
}

without_room() {
    (ulimit -f 0 && track 3000000000000002)
}

count_orders() {
    "$program" list --json | grep -c '"number"'
}

open_to_others() {
    find "$HOME" \( -type f -o -type d \) \( -perm -g=r -o -perm -o=r \) ! -path "$HOME"
}

reader_gone() {
    { "$program" --version; echo $? >"$TMPDIR/status"; } | :
    cat "$TMPDIR/status"
}

expect_equal "it names itself" "Recourse" "$("$program" --version | sed -n '1s/ .*//p')"
for library in GLib SQLite ncurses utf8proc jansson tzdata; do
    expect_equal "it names its version of $library" yes \
        "$("$program" --version | grep -q "^ *$library  *[0-9]" && echo yes)"
done
expect_equal "the versions are also JSON" 1 "$("$program" --version --json | grep -c '"SQLite": *"3')"
expect_equal "an unknown locale is no obstacle" 0 "$(status env LC_ALL=xx_XX.UTF-8 "$program" --version)"
umask 022
expect_equal "closed standard streams are no obstacle" 0 "$(status closed)"
expect_equal "the case file is sound although standard streams were closed" 0 "$(status "$program" check)"
expect_nothing "what it writes is readable by its owner alone" "$(open_to_others)"
expect_equal "a limit on file sizes is an error, not an end by signal" 1 "$(status without_room)"
expect_equal "what failed has changed nothing" 1 "$(count_orders)"
case $(reader_gone) in
0 | 1) ok "a reader that has gone away does not kill it" ;;
*) not_ok "a reader that has gone away does not kill it" "status $(cat "$TMPDIR/status")" ;;
esac

done_testing
