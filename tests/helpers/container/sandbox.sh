#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What the helper may do while it waits for its file: nothing but that.
# shellcheck source=tests/kit/tap.sh
. "$TEST_SOURCE_DIR/tests/kit/tap.sh"

helper=$TEST_BUILD_DIR/src/helpers/container/container

[ -r /proc/self/limits ] || skip_all "this system does not show the limits of a process"
! grep -q __asan_init "$helper" || skip_all "under the sanitizers it keeps its rights"
mkfifo "$TMPDIR/input" "$TMPDIR/output"
"$helper" <"$TMPDIR/input" >"$TMPDIR/output" &
child=$!
exec 3>"$TMPDIR/input" 4<"$TMPDIR/output"

# limit NAME: the soft and the hard one.
limit() {
    sed -n "s/^Max $1  *\\([^ ]*\\)  *\\([^ ]*\\) .*/\\1 \\2/p" "/proc/$child/limits"
}

# The last thing that it does before it reads.
looks=0
until [ "$(limit 'open files')" = "3 3" ] || [ $looks -eq 5000 ]; do
    looks=$((looks + 1))
done
expect_equal "it can open no file" "3 3" "$(limit 'open files')"
expect_equal "it can write to none" "0 0" "$(limit 'file size')"
if grep -q 'sys_landlock_restrict_self$' /proc/kallsyms 2>/dev/null; then
    expect_equal "and get no more rights than it has" 1 \
        "$(sed -n 's/^NoNewPrivs:[[:blank:]]*//p' "/proc/$child/status")"
else
    skip "and get no more rights than it has" "this system has no Landlock"
fi
printf '<html><meta charset=windows-1251><script>x={"a":"\313\340\354\357\340"}</script>' >&3
exec 3>&-
answer=$(cat <&4)
wait "$child"
expect_equal "it still reads what it was given" 0 $?
case $answer in
*'"encoding":"Windows-1251"'*'{"a":"Лампа"}'*'{"kind":"end"}') ok "and every encoding that it knows" ;;
*) not_ok "and every encoding that it knows" "$answer" ;;
esac

done_testing
