#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# cron tells a program nothing of the desktop's session: its bus is found all the same, in the user's
# runtime folder. Run in a mount namespace of its own, so that /run is the test's.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

if [ "${1:-}" != inside ]; then
    for needed in dbus-daemon unshare mount; do
        command -v "$needed" >/dev/null 2>&1 || skip_all "$needed is not installed"
    done
    unshare -rm mount -t tmpfs none /run 2>/dev/null || skip_all "no mount namespace can be had here"
    exec unshare -rm sh "$0" inside
fi

mount -t tmpfs none /run || exit 99
runtime=/run/user/$(id -u)
heard=$TMPDIR/heard
mkdir -p "$runtime"
cat >"$TMPDIR/bus.conf" <<CONFIG
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path=$runtime/bus</listen>
<policy context='default'><allow send_destination='*' eavesdrop='true'/>
<allow eavesdrop='true'/><allow own='*'/></policy></busconfig>
CONFIG

# in_cron COMMAND...: with what cron sets and no more.
in_cron() {
    env -i HOME="$HOME" LOGNAME="${LOGNAME:-nobody}" SHELL=/bin/sh PATH=/usr/bin:/bin LC_ALL=C.UTF-8 \
        XDG_STATE_HOME="$XDG_STATE_HOME" XDG_CONFIG_HOME="$XDG_CONFIG_HOME" \
        "$program" --db "$RECOURSE_DB" "$@" >"$out" 2>"$err" </dev/null
    status=$?
}

unset RECOURSE_NOW
add 30690994056599 --closes +20h
in_cron remind
expect_status "without a bus the reminder is not delivered" 1
expect_said "and says so" "There is no desktop session here."
in_cron remind --status
expect_said "the status has it" "There is no desktop session here."

dbus-daemon --nofork --config-file="$TMPDIR/bus.conf" 2>/dev/null &
bus=$!
: >"$heard"
for _ in $(seq 200); do
    [ -S "$runtime/bus" ] && break
    sleep 0.05
done
DBUS_SESSION_BUS_ADDRESS=unix:path=$runtime/bus "$TEST_BUILD_DIR/tests/notify/fake-daemon" good >"$heard" &
daemon=$!
for _ in $(seq 200); do
    grep -q ready "$heard" && break
    sleep 0.05
done

in_cron remind
expect_status "with the session's bus it is" 0
expect_equal "once" 1 "$(grep -c "('Recourse'" "$heard")"
in_cron remind --status --json
expect_value "and nothing is left" undelivered "[]"

kill "$daemon" "$bus"
done_testing
