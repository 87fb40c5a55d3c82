#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Whatever the environment is, no command aborts: it works, or says in a sentence what is missing.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

: >"$TMPDIR/file"
mkdir "$TMPDIR/empty"
for bytes in 4 44 100 1500; do
    head -c "$bytes" /usr/share/zoneinfo/Europe/Berlin >"$TMPDIR/zone-$bytes"
done
long=$(printf '%05000d' 0)
keeps_case=$TMPDIR/kept.db

# Of "list" and the others below: "works", or the text that a command that fails says.
#
# what is set, a word a variable ("-NAME" unsets it) | what comes of it
environments="
TZDIR=$TMPDIR/empty|Install the package tzdata
TZDIR=$TMPDIR/empty TZ=UTC|Install the package tzdata
TZDIR=$TMPDIR/empty TZ=Europe/Berlin|Install the package tzdata
TZDIR=$TMPDIR/file|Install the package tzdata
TZDIR=|works
TZDIR= TZ=Europe/Berlin|works
TZDIR=relative TZ=Europe/Berlin|works
-TZ|works
TZ=|works
TZ=:|works
TZ=:Europe/Berlin|works
TZ=/usr/share/zoneinfo/Europe/Berlin|works
TZ=CET-1CEST,M3.5.0,M10.5.0/3|works
TZ=Nowhere/Land|works
TZ=Europe|works
TZ=zone.tab|works
TZ=:/etc/passwd|works
TZ=../../../etc/passwd|works
TZ=$TMPDIR/zone-4|works
TZ=$TMPDIR/zone-44|works
TZ=$TMPDIR/zone-100|works
TZ=$TMPDIR/zone-1500|works
TZ=$long|works
-TERM|works
TERM=|works
TERM=dumb|works
TERM=no-such-terminal|works
LINES=0 COLUMNS=0|works
LINES=-1 COLUMNS=-1|works
LINES=99999999999 COLUMNS=99999999999|works
LINES=x COLUMNS=x|works
-LC_ALL LANG=xx_XX.UTF-8|works
LC_ALL=xx|works
LC_ALL=C|works
LC_ALL=|works
LANGUAGE=$long|works
-HOME|works
HOME=|works
HOME=relative|works
-XDG_DATA_HOME -XDG_CONFIG_HOME -XDG_STATE_HOME -XDG_CACHE_HOME HOME=$TMPDIR/file|$TMPDIR/file
XDG_DATA_HOME=/proc/none|works
XDG_STATE_HOME=/proc/none|/proc/none
XDG_STATE_HOME=$TMPDIR/file|$TMPDIR/file
XDG_CONFIG_HOME=$TMPDIR/file|$TMPDIR/file
XDG_CACHE_HOME=/proc/none|works
XDG_DATA_HOME=relative|works
-XDG_RUNTIME_DIR|works
XDG_RUNTIME_DIR=$TMPDIR/file|works
TMPDIR=/proc/none|works
PATH=|works
"

# words_of VARIABLES: as env wants them.
words_of() {
    for word in $1; do
        case $word in
        -*) printf '%s\n' -u "${word#-}" ;;
        *) printf '%s\n' "$word" ;;
        esac
    done
}

# in_environment VARIABLES COMMAND...: what it says is kept, its status in $status.
in_environment() {
    words=$(words_of "$1")
    shift
    # shellcheck disable=SC2086 # no word has a blank in it
    env $words "$program" "$@" >"$out" 2>"$err" </dev/null
    status=$?
}

# what_is_wrong EXPECTED: of the last run; nothing when it is as it should be. That "check" misses the
# state folder (5) is a finding.
what_is_wrong() {
    grep -iE 'critical|assert|\*\* ' "$err"
    if [ "$status" -gt 5 ]; then
        echo "exit status $status"
    elif [ "$status" -ne 0 ] && [ "$status" -ne 5 ] && { [ "$1" = works ] || ! grep -qF -e "$1" "$err"; }; then
        echo "exit status $status"
        said
    fi
}

commands_begin() {
    rm -f "$keeps_case"*
    RECOURSE_DB=$keeps_case
    "$program" add --number 30690994056599 --title Lamp --closes +30d >/dev/null 2>&1
}

commands_begin
unset RECOURSE_NOW
tried=0
echo "$environments" >"$TMPDIR/environments"
while IFS='|' read -r variables expected; do
    [ -n "$variables" ] || continue
    tried=$((tried + 1))
    wrong=
    while read -r command; do
        # shellcheck disable=SC2086 # the words of a command
        in_environment "$variables" $command
        wrong=$wrong$(what_is_wrong "$expected" | sed "s/^/${command%% *}: /")
    done <<COMMANDS
list
show 056599
add --number 3069099405$tried --title Lamp --closes +30d
log 056599 note --text x
due
remind
remind --status
export --format json
paths
backup $TMPDIR/copy-$tried.db
check
version
help
COMMANDS
    expect_nothing "$(echo "$variables" | cut -c 1-70): $(echo "$expected" | cut -c 1-30)" "$wrong"
done <"$TMPDIR/environments"

# The reminder is run where nobody reads: it tells it by the ways that reach somebody, once.
new_case
unset RECOURSE_NOW
mkdir -p "$XDG_CONFIG_HOME/recourse"
cat >"$TMPDIR/hook" <<'HOOK'
#!/bin/sh
{ cat; echo; } >>"$1"
HOOK
chmod +x "$TMPDIR/hook"
printf "[reminders]\ndesktop = no\nhook = '%s' '%s'\n" "$TMPDIR/hook" "$TMPDIR/heard" \
    >"$XDG_CONFIG_HOME/recourse/recourse.conf"
add 30690994056599 --closes +5h
: >"$TMPDIR/heard"
in_environment "TZDIR=$TMPDIR/empty" remind
expect_status "without time zones no reminder is sent" 1
expect_said "which is said" "Install the package tzdata: the time zone America/Los_Angeles is not in $TMPDIR/empty."
in_environment "TZDIR=$TMPDIR/empty" remind
expect_equal "and told once" 1 "$(grep -c 'Install the package tzdata' "$TMPDIR/heard")"
run remind
expect_equal "with them the reminder is caught up" 2 "$(grep -c schema "$TMPDIR/heard")"

in_environment "TZ=Nowhere/Land" list
expect_said "a zone that is not there is said" \
    "Correct TZ: no time zone is called “Nowhere/Land”. Times are shown in UTC until then."
printf '[time]\nzone = Asia/Tokyo\n' >"$XDG_CONFIG_HOME/recourse/recourse.conf"
in_environment "TZ=Nowhere/Land" list
expect_not_said "but not where recourse.conf names another" "TZ"

done_testing
