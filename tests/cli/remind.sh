#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Reminders from end to end: by a hook, with nobody listening, on a full disk, and by themselves.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

unset RECOURSE_NOW # what is told is told by the real clock
settings=$XDG_CONFIG_HOME/recourse/recourse.conf
heard=$TMPDIR/heard
mkdir -p "$XDG_CONFIG_HOME/recourse"

# A hook keeps what it is told, one line a reminder.
cat >"$TMPDIR/hook" <<'HOOK'
#!/bin/sh
[ "$2" = fails ] && echo "no line" >&2 && exit 7
{ cat; echo; } >>"$1"
HOOK
chmod +x "$TMPDIR/hook"

# configure LINE...: of the group [reminders].
configure() {
    {
        echo "[reminders]"
        for line; do echo "$line"; done
    } >"$settings"
    : >"$heard"
}

heard_count() {
    grep -c schema "$heard"
}

add() {
    "$program" add --number "$1" --title "Blue <b>lamp</b>" --seller "Shop of lamps" --closes "$2" >"$out" 2>&1
}

configure "desktop = no" "hook = '$TMPDIR/hook' '$heard'"
run remind
expect_status "without a case file there is nothing to remind of" 0
expect_equal "and none is made" "" "$(ls "$RECOURSE_DB" 2>/dev/null)"

add 30690994056599 +5h
add 30690994056600 +2d
run remind --dry-run --json
expect_value "a dry run says what would be sent" sent.0.order 30690994056599
expect_equal "and sends nothing" 0 "$(heard_count)"

run remind --json
expect_status "what is due is sent" 0
expect_value "the most urgent first" sent.0.order 30690994056599
expect_value "with its clock" sent.0.clock window-closes
expect_value "its step" sent.0.step 6h
expect_value "and its channel" sent.0.channel hook
expect_value "then the other" sent.1.step 3d
expect_equal "the hook has heard of both" 2 "$(heard_count)"
head -n 1 "$heard" >"$out"
expect_value "the hook is told the urgency" urgency critical
expect_value "the order" reminders.0.order 30690994056599
expect_value "and the case file" case_file "$RECOURSE_DB"

long=$(printf '%05000d' 0)
"$program" add --number 30690994056601 --title "$long" --closes +5h >/dev/null 2>&1
run remind
tail -n 1 "$heard" >"$out"
expect_equal "a title as long as a letter is cut in a notice" short "$(value body | wc -c | awk '{ print $1 < 1000 ? "short" : $1 }')"
"$program" remove 30690994056601 >/dev/null 2>&1
sed -i '$d' "$heard"

run remind
expect_equal "what was told is not told again" 2 "$(heard_count)"

run snooze 056599 +1d </dev/null
expect_status "a snooze past the end takes a second yes" 4
expect_said "and says why, also where nobody can be asked" \
    "This deadline passes before the next reminder: window closes"
run snooze 056599 +1h
expect_status "one before it does not" 0
run snooze 056599 "2 days ago"
expect_status "one into the past is a mistake" 2
run snooze 999999 +1h
expect_status "an order that is not there is said" 3
RECOURSE_NOW=+2h
export RECOURSE_NOW
run remind --json
expect_value "after the snooze it speaks again" sent.0.step snooze
unset RECOURSE_NOW

run snooze 056600
expect_status "a snooze has an end" 2
run snooze 056600 +1h --event delivered
expect_status "and only one" 2
run snooze --all --event delivered
expect_status "an event is one of an order" 2
run snooze 056600 +1h --clock lunch
expect_status "a clock that does not exist is said" 2
run snooze 056600 --event lunch
expect_status "and so is an event" 2
run snooze 056600 --event delivered </dev/null
expect_status "until something that may never happen takes a second yes" 4
run snooze 056600 --event delivered --yes
expect_said "then it says until what" "Delivered"
RECOURSE_NOW=+1d
export RECOURSE_NOW
run remind --json
expect_nothing "nothing is said of it meanwhile" "$(grep -o 30690994056600 "$out")"
unset RECOURSE_NOW
run snooze 056600 --off
expect_status "a snooze can be ended" 0
run snooze 056599 --off
run snooze --all --off
expect_said "so can one of all orders, which says so" "All reminders are as usual again"
run snooze --all +1h --yes --json
expect_value "everything can be snoozed" snoozed.order null
run snooze 056600 +1h --clock window-closes --json
expect_value "and one clock alone" snoozed.clock window-closes
run remind --status --json
expect_value "the status tells both" wishes.1.clock window-closes
expect_value "of everything" wishes.0.order null
expect_value "and of the order" wishes.1.order 30690994056600
run snooze --all --off
expect_status "and both ended" 0
run remind --before "2d" --clock window-closes
expect_status "a clock can have times of its own" 0
run remind --status
expect_said "which the status tells too" "2d before the end"
run remind --before "2d"
expect_status "for everything there is recourse.conf" 2
run remind --clock window-closes
expect_status "a clock alone asks for nothing" 2

new_case
unset RECOURSE_NOW
configure "desktop = no" "hook = '$TMPDIR/hook' '$heard'" "privacy = number"
add 30690994056599 +5h
run remind
expect_nothing "privacy number tells the hook no title and no seller" "$(grep -E 'lamp|Shop' "$heard")"
new_case
unset RECOURSE_NOW
configure "desktop = no" "hook = '$TMPDIR/hook' '$heard'" "privacy = none"
add 30690994056599 +5h
run remind
expect_nothing "privacy none tells it no number either" "$(grep -E 'lamp|Shop|56599' "$heard")"
expect_equal "but that something is due" 1 "$(heard_count)"


# What a run by itself prints is kept in journals and mails.
new_case
unset RECOURSE_NOW
configure "desktop = no" "hook = '$TMPDIR/hook' '$heard'"
add 30690994056599 +5h
run remind --quiet
expect_status "a run can be quiet" 0
expect_equal "it reminds" 1 "$(heard_count)"
expect_nothing "and says nothing" "$(said)"
run remind --quiet
expect_nothing "nor that there is nothing" "$(said)"
run remind --status --quiet
expect_status "only a run can" 2
new_case
unset RECOURSE_NOW
configure "desktop = no" "hook = '$TMPDIR/hook' '$heard'"
add 30690994056599 +5h
: >"$out"
JOURNAL_STREAM=$(stat -c '%d:%i' "$out") "$program" remind >>"$out" 2>"$err" </dev/null
expect_equal "a timer of before reminds, too" 1 "$(heard_count)"
expect_nothing "and says nothing to the journal" "$(said)"
for privacy in number none; do
    new_case
    unset RECOURSE_NOW
    configure "desktop = no" "hook = '$TMPDIR/hook' '$heard'" "privacy = $privacy"
    add 30690994056599 +5h
    run remind
    expect_equal "with privacy $privacy a line of cron of before reminds" 1 "$(heard_count)"
    expect_nothing "and says nothing in its mail" "$(said)"
done
configure "desktop = no" "hook = '$TMPDIR/hook' '$heard' fails" "privacy = none"
add 30690994056600 +5h
run remind --quiet
expect_status "a failure is one all the same" 1
expect_said "and said" "no line"
expect_nothing "without the item" "$(said | grep -E 'lamp|Shop|56600')"

new_case
unset RECOURSE_NOW
configure "desktop = no" "hook = '$TMPDIR/hook' '$heard' fails"
add 30690994056599 +5h
run remind
expect_status "what nobody took makes the exit status 1" 1
expect_said "with the words of the hook" "no line"
run remind --status --json
expect_value "it is shown" undelivered.0.order 30690994056599
expect_value "with the reason" undelivered.0.clock window-closes
configure "desktop = no" "hook = '$TMPDIR/hook' '$heard'"
run remind
expect_equal "and delivered at the next run" 1 "$(heard_count)"
run remind --status --json
expect_value "then nothing is left" undelivered "[]"

# An order counts once, in words, and what the quiet hours hold back is not undelivered.
new_case
RECOURSE_NOW=2026-03-02T12:00:00Z
export RECOURSE_NOW
configure "desktop = no" "hook = '$TMPDIR/hook' '$heard' fails"
"$program" add --number 30690994056599 --title Lamp --paid-with credit-card:visa \
    --buyer-country DE --paid 2026-02-01 --shipped 2026-02-03 --delivered 2026-02-17T12:00:00Z \
    --closes 2026-03-04T11:00:00Z >"$out" 2>&1
run remind
run remind --status
expect_said "an order that nobody took counts once" \
    "The reminder of 1 order could not be delivered."
expect_equal "and is listed once" 1 "$(grep -c 'no line' "$out")"
expect_said "with the clock in words, though nobody complained of the item" "window closes"
expect_not_said "and no token" "window-closes"
configure "desktop = no" "hook = '$TMPDIR/hook' '$heard' fails" "quiet-hours = 11:00-13:00" \
    "urgent-when-quiet = no"
run remind
expect_status "what the quiet hours hold back is no failure" 0
run remind --status --json
expect_value "and no longer undelivered" undelivered "[]"

# One bad line takes nothing away but itself.
new_case
unset RECOURSE_NOW
configure "desktop = no" "hook = '$TMPDIR/hook' '$heard'" "privacy = none" "before = soon"
run add --number 30690994056599 --title Lamp --closes +5h
expect_status "elsewhere a bad line is an error" 1
configure "desktop = no" "hook = '$TMPDIR/hook' '$heard'" "privacy = none"
add 30690994056599 +5h
configure "desktop = no" "hook = '$TMPDIR/hook' '$heard'" "privacy = none" "before = soon"
run remind
expect_status "a bad line stops no reminder" 0
expect_equal "the hook that the others name is run" 1 "$(heard_count)"
expect_nothing "and as private as they say" "$(grep -E 'lamp|Shop|56599' "$heard")"
expect_said "the line is named" "recourse.conf:5:"
run remind --status
expect_equal "and --status has it" 1 "$(grep -c 'settings.*recourse.conf:5:' "$out")"
expect_said "with what to write" "14d 1d 6h"

# A mail(1) of the test's own: it keeps what it is given.
mkdir "$TMPDIR/bin"
cat >"$TMPDIR/bin/mail" <<'MAIL'
#!/bin/sh
printf '<%s>' "$@" >"$TMPDIR/mailed"
cat >>"$TMPDIR/mailed"
MAIL
chmod +x "$TMPDIR/bin/mail"
old_path=$PATH
new_case
unset RECOURSE_NOW
configure "desktop = no" "hook = '$TMPDIR/hook' '$heard' fails" "mail = me@example.org"
add 30690994056599 +5h
PATH=$TMPDIR/bin:$PATH
run remind --json
PATH=$old_path
expect_value "what neither desktop nor hook takes is mailed" sent.0.channel mail
cp "$TMPDIR/mailed" "$out"
expect_said "to the address, with a subject" "left: window closes (…4056599)><me@example.org>"
expect_said "with the item in it" "Blue <b>lamp</b>"
new_case
unset RECOURSE_NOW
configure "desktop = no" "mail = me@example.org"
add 30690994056599 +5h
PATH=$TMPDIR/none "$program" remind >"$out" 2>"$err" </dev/null
status=$?
expect_status "without mail(1) it is not delivered" 1
expect_said "and that is said" "mail"
run remind --test --json
expect_value "the test names every way" channels.2.channel mail
rm -r "$TMPDIR/bin"

new_case
unset RECOURSE_NOW
configure "desktop = no" "hook = '$TMPDIR/hook' '$heard'"
for hours in 2 3 4 5; do
    add "3069099405660$hours" "+${hours}h"
done
for _ in 1 2 3 4 5; do
    "$program" remind >/dev/null 2>&1 </dev/null &
done
wait
expect_equal "four orders make one digest, however many run at once" 1 "$(heard_count)"
head -n 1 "$heard" >"$out"
expect_value "it says how many" summary "4 orders need you"
expect_value "and names them to the hook" reminders.3.order 30690994056605
expect_said "with what is left of each" "left: window closes ("
expect_said "of which item, and what to do" ') \u00B7 Blue <b>lamp</b> \u00B7 Open the dispute now'

new_case
unset RECOURSE_NOW
configure "desktop = no" "hook = '$TMPDIR/hook' '$heard'"
add 30690994056599 +5h
run edit 056599 --total "10 USD" --delivered "2 days ago"
run dispute 056599 --reason damaged --ask 100%
run log 056599 submitted --at "4 days ago" --anyway
: >"$heard"
run remind --json
expect_value "a clock that a dispute holds is silent" sent "[]"
RECOURSE_NOW=+2d
export RECOURSE_NOW
run remind --json
expect_nothing "and what opens in the dispute is told" \
    "$(grep -q '"clock":"\(escalate-from\|check-silence\)"' "$out" || said)"
unset RECOURSE_NOW

configure "desktop = no"
run remind --test
expect_status "with everything switched off the test fails" 1
expect_said "and says so" "switched off"
expect_said "with every name in its column" "  notification        "
configure "desktop = no" "hook = '$TMPDIR/hook' '$heard'"
run remind --test
expect_status "with a hook that works it does not" 0
expect_equal "the hook has got a test" 1 "$(heard_count)"

configure "desktop = maybe"
run remind
expect_said "wrong settings are said, and the reminder runs all the same" "recourse.conf"
expect_nothing "where nobody looks nothing is said of what is well" "$(cat "$out")"
run remind --plain
expect_said "where it is asked for it says how it went" "No reminder is due now."
run remind --now +1min
expect_said "and so where one asks what would be" "No reminder is due now."
new_case
unset RECOURSE_NOW
configure "desktop = no" "hook = '$TMPDIR/hook' '$heard'" "privacy = none"
run remind
expect_nothing "no case file is nothing to be mailed every quarter of an hour" "$(said)"
add 30690994056599 +5h
run remind
expect_nothing "and neither is what the hook was told" "$(said)"
expect_equal "which it was" 1 "$(grep -c schema "$heard")"
configure "desktop = no" "hook = '$TMPDIR/hook' '$heard' fails" "privacy = none"
add 30690994056600 +4h
run remind
expect_said "what could not be delivered is said" "no line"
expect_not_said "without the order" "4056600"

# A disk without room: every file ends at 1 KiB.
new_case
unset RECOURSE_NOW
configure "desktop = no" "hook = '$TMPDIR/hook' '$heard'"
add 30690994056599 +5h
on_full_disk() {
    (
        ulimit -f 2
        "$program" remind >"$out" 2>"$err" </dev/null
    )
    status=$?
}
on_full_disk
expect_status "on a full disk no reminder can be recorded" 1
expect_equal "so that is told instead" 1 "$(grep -c 'reminders do not work' "$heard")"
on_full_disk
expect_equal "once" 1 "$(heard_count)"
run remind
expect_status "with room again" 0
expect_equal "the reminder is caught up" 2 "$(heard_count)"

# A systemd of the test's own: it keeps what it is asked.
mkdir "$TMPDIR/bin"
cat >"$TMPDIR/bin/systemctl" <<'SYSTEMCTL'
#!/bin/sh
echo "$*" >>"$TMPDIR/asked"
wants=$XDG_CONFIG_HOME/systemd/user/timers.target.wants
case "$*" in
*enable*) mkdir -p "$wants" && ln -s ../recourse-remind.timer "$wants/recourse-remind.timer" ;;
*disable*) rm "$wants/recourse-remind.timer" ;;
esac
SYSTEMCTL
chmod +x "$TMPDIR/bin/systemctl"
old_path=$PATH
PATH=$TMPDIR/bin:$PATH
run remind --enable
expect_status "with systemd it can be switched on" 0
expect_said "with the path of the case file" "$RECOURSE_DB"
units=$XDG_CONFIG_HOME/systemd/user
expect_equal "which the service has too" "ExecStart=\"$program\" \"--db\" \"$RECOURSE_DB\" \"remind\" \"--quiet\"" \
    "$(grep '^ExecStart' "$units/recourse-remind.service")"
run remind --status --json
expect_value "the status knows it" scheduled true
expect_value "and the case file" case_file "$RECOURSE_DB"
if command -v systemd-analyze >/dev/null 2>&1; then
    expect_nothing "systemd-analyze finds nothing wrong with the units" \
        "$(systemd-analyze --user --man=no verify "$units/recourse-remind.timer" "$units/recourse-remind.service" 2>&1 |
            grep recourse)"
else
    skip "systemd-analyze finds nothing wrong with the units" "systemd-analyze is not installed"
fi
run remind --disable
expect_status "and off" 0
expect_equal "nothing is left of it" "" "$(find "$units" -type f)"

printf '#!/bin/sh\nexit 1\n' >"$TMPDIR/bin/systemctl"
RECOURSE_DB="$TMPDIR/100% mine.db"
run remind --enable
expect_status "without systemd it cannot be switched on" 1
expect_said "but cron can do it" "*/15 * * * * '$program' --db '$TMPDIR/100\\% mine.db' remind --quiet"
PATH=$old_path

done_testing
