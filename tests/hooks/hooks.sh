#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The hooks that come with the program: what arrives at a server, and what is said where none answers.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

command -v curl >/dev/null 2>&1 || skip_all "curl is not installed"

unset RECOURSE_NOW # what is told is told by the real clock
hooks=$TEST_SOURCE_DIR/data/hooks
folder=$XDG_CONFIG_HOME/recourse/hooks
secret=s3cret-tok.en
server=
mkdir -p "$folder" "$TMPDIR/server"
trap '[ -z "$server" ] || kill "$server"' EXIT

# serve STATUS [mute]: a server on this machine; $url is where.
serve() {
    [ -z "$server" ] || kill "$server"
    rm -f "$TMPDIR/server/port" "$TMPDIR/server/request"
    "$TEST_BUILD_DIR/tests/hooks/http-server" "$TMPDIR/server" "$@" &
    server=$!
    tries=0
    while [ ! -s "$TMPDIR/server/port" ] && [ "$tries" -lt 200 ]; do
        sleep 0.05
        tries=$((tries + 1))
    done
    url=http://127.0.0.1:$(cat "$TMPDIR/server/port")
}

# configure HOOK LINE...: its settings, and recourse.conf with it.
configure() {
    hook=$1
    shift
    printf '%s\n' "$@" >"$folder/$hook.conf"
    chmod 600 "$folder/$hook.conf"
    printf "[reminders]\ndesktop = no\nhook = '%s'\n" "$hooks/$hook" >"$XDG_CONFIG_HOME/recourse/recourse.conf"
}

# tell [URGENCY]: a reminder of awkward letters, to the hook itself.
tell() {
    printf '%s' '{"schema":"recourse/1","summary":"5 h left: \"Lamp\" \u00e9","body":"a\\b\nc $HOME `x`","urgency":"'"${1:-normal}"'","reminders":[{"title":"\"body\":\"no\""}]}' |
        "$hooks/$hook" >"$out" 2>"$err"
    status=$?
    tr -d '\r' <"$TMPDIR/server/request" 2>/dev/null >"$TMPDIR/request"
    sed '1,/^$/d' "$TMPDIR/request" >"$TMPDIR/body"
}

# body PATH: of the JSON that arrived.
body() {
    "$TEST_BUILD_DIR/tests/cli/json-get" "$TMPDIR/body" "$1"
}

# expect_head NAME LINE: a line of the head that arrived.
expect_head() {
    if sed '/^$/q' "$TMPDIR/request" | grep -qxF -e "$2"; then
        ok "$1"
    else
        not_ok "$1" "$(cat "$TMPDIR/request")"
    fi
}

serve 200
title='5 h left: "Lamp" é'
text='a\b
c $HOME `x`'

configure ntfy "url = $url/" 'topic = my "topic"' "token = $secret"
tell critical
expect_status "ntfy takes a reminder" 0
expect_head "at its address" "POST / HTTP/1.1"
expect_head "with the token" "Authorization: Bearer $secret"
expect_head "as JSON" "Content-Type: application/json"
expect_equal "with its topic" 'my "topic"' "$(body topic)"
expect_equal "its title" "$title" "$(body title)"
expect_equal "its text" "$text" "$(body message)"
expect_equal "and its urgency" 5 "$(body priority)"
configure ntfy "url=$url" "topic = t"
tell
expect_equal "one that is not urgent is not" 3 "$(body priority)"
expect_nothing "without a token none is sent" "$(grep -i authorization "$TMPDIR/request")"

configure gotify "url = $url" "token = $secret"
tell
expect_head "Gotify has its address" "POST /message HTTP/1.1"
expect_head "and its token" "X-Gotify-Key: $secret"
expect_equal "its text" "$title|$text|5" "$(body title)|$(body message)|$(body priority)"

configure apprise "url = $url" "key = home" "tag = phone"
tell critical
expect_head "Apprise has its address" "POST /notify/home HTTP/1.1"
expect_equal "and its text" "$title|$text|warning|phone" "$(body title)|$(body body)|$(body type)|$(body tag)"

configure home-assistant "url = $url" "token = $secret" "service = notify.mobile_app_phone"
tell critical
expect_head "Home Assistant has its address" "POST /api/services/notify/mobile_app_phone HTTP/1.1"
expect_head "and its token" "Authorization: Bearer $secret"
expect_equal "its text" "$title|$text|high" "$(body title)|$(body message)|$(body data.priority)"

configure matrix "url = $url" "token = $secret" 'room = !abc:example.org'
tell
expect_equal "Matrix has its address" "PUT /_matrix/client/v3/rooms/%21abc%3Aexample.org/send/m.room.message/recourse-" \
    "$(sed -n '1s/recourse-.*/recourse-/p' "$TMPDIR/request")"
expect_head "and its token" "Authorization: Bearer $secret"
expect_equal "its text" "m.text|$title
$text" "$(body msgtype)|$(body body)"

# Nobody else sees the secret, or what was bought.
mkdir "$TMPDIR/bin"
cat >"$TMPDIR/bin/curl" <<'CURL'
#!/bin/sh
echo "$*" >"$TMPDIR/arguments"
env >"$TMPDIR/environment"
cat >"$TMPDIR/stdin"
CURL
chmod +x "$TMPDIR/bin/curl"
for hook in ntfy gotify home-assistant matrix; do
    PATH=$TMPDIR/bin:$PATH tell
    expect_equal "$hook calls curl with nothing that is anybody's" "-q --config -" "$(cat "$TMPDIR/arguments")"
    expect_nothing "nor is it in its environment" "$(grep -F -e "$secret" -e Lamp "$TMPDIR/environment")"
done
hook=gotify
chmod 640 "$folder/gotify.conf"
tell
expect_status "settings that others can read are refused" 1
expect_said "with what to do" "chmod 600 $folder/gotify.conf"
chmod 600 "$folder/gotify.conf"
configure gotify "url = $url"
tell
expect_status "a setting that is missing is named" 1
expect_said "by its key" "token = "
rm "$folder/gotify.conf"
tell
expect_said "settings that are missing are named" "$folder/gotify.conf is missing"
configure gotify "url = file:///etc/passwd" "token = x"
tell
expect_equal "no other protocol is spoken" no "$([ "$status" -eq 0 ] && echo yes || echo no)"

# From the program, by the settings; and servers that fail.
configure ntfy "url = $url" "topic = t" "token = $secret"
run remind --test --json
expect_status "remind --test tries the hook" 0
tr -d '\r' <"$TMPDIR/server/request" | sed '1,/^$/d' >"$TMPDIR/body"
expect_equal "and its test arrives" t "$(body topic)"
run add --number 3069099405659913 --title 'Blue “lamp”' --closes +5h
run remind
tr -d '\r' <"$TMPDIR/server/request" | sed '1,/^$/d' >"$TMPDIR/body"
expect_equal "a reminder arrives as it is told" 1 "$(body message | grep -c 'Blue “lamp”')"
serve 503
configure ntfy "url = $url" "topic = t" "token = $secret"
run add --number 3069099405659914 --title Lamp --closes +5h
run remind
expect_status "a server that refuses is a failure" 1
expect_said "with what it said" "503"
expect_not_said "and without the secret" "$secret"
serve 200 mute
configure ntfy "url = $url" "topic = t" "timeout = 1"
tell
expect_equal "a server that says nothing is given up" 28 "$status"
kill "$server"
wait "$server" 2>/dev/null
server=
tell
expect_equal "a server that is not there is told" 7 "$status"

done_testing
