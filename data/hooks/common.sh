# SPDX-License-Identifier: GPL-3.0-or-later
# What the hooks share: their settings, what a reminder says, and sending it. recourse-hooks(7) says the rest.
# shellcheck shell=sh
set -u
umask 077

name=${0##*/}
settings=${1:-${XDG_CONFIG_HOME:-$HOME/.config}/recourse/hooks/$name.conf}

fail() {
    echo "$1" >&2
    exit 1
}

# The file holds secrets: it must be a file of this user's that nobody else may read.
check_settings() {
    [ -f "$settings" ] || fail "$settings is missing. See recourse-hooks(7)."
    # shellcheck disable=SC2012 # one file, of which only the mode and the owner are read
    set -- $(LC_ALL=C ls -lndL -- "$settings")
    case $1 in
    -r??------*) ;;
    *) fail "$settings can be read by others. Run: chmod 600 $settings" ;;
    esac
    [ "$3" = "$(id -u)" ] || fail "$settings does not belong to you."
}

# setting KEY [DEFAULT]: its value; without a default it has to be there.
setting() {
    value=$(sed -n "s/^[[:space:]]*$1[[:space:]]*=[[:space:]]*//p" "$settings" | sed -n '1s/[[:space:]]*$//p')
    if [ -n "$value" ]; then
        printf '%s' "$value"
    elif [ $# -gt 1 ]; then
        printf '%s' "$2"
    else
        fail "$settings has no line “$1 = …”."
    fi
}

# text KEY: a text of the reminder, as JSON writes it between its quotes.
text() {
    printf '%s' "$reminder" | tr -d '\n' | sed -n -E "s/.*\"$1\":\"(([^\"\\\\]|\\\\.)*)\".*/\\1/p"
}

# quoted TEXT: as curl reads it in its configuration, between quotes.
quoted() {
    printf '%s' "$1" | tr -d '\n\r' | sed 's/[\\"]/\\&/g'
}

# json TEXT: as JSON writes it, between its quotes.
json() {
    quoted "$1"
}

# send METHOD ADDRESS BODY [HEADER]: everything goes to curl by its standard input, where no other user sees it.
send() {
    command -v curl >/dev/null 2>&1 || fail "curl is not installed."
    {
        printf 'request = "%s"\n' "$1"
        printf 'url = "%s"\n' "$(quoted "$2")"
        printf 'data-raw = "%s"\n' "$(quoted "$3")"
        printf 'header = "Content-Type: application/json"\n'
        [ $# -lt 4 ] || printf 'header = "%s"\n' "$(quoted "$4")"
        printf 'connect-timeout = %s\nmax-time = %s\n' "$seconds" "$seconds"
        printf 'proto = "=http,https"\ngloboff\nfail\nsilent\nshow-error\noutput = "/dev/null"\n'
    } | curl -q --config -
}

check_settings
seconds=$(setting timeout 20) || exit 1
case $seconds in
*[!0-9]* | '') fail "$settings: “timeout” has to be a number of seconds." ;;
esac
reminder=$(cat)
summary=$(text summary)
body=$(text body)
urgency=$(text urgency)
[ -n "$summary" ] || fail "This is no reminder of recourse on standard input."
