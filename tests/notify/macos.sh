#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The notifications of macOS, with programs in place of its own that keep what they are told. What macOS shows of
# them is not tried here.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

unset RECOURSE_NOW
helper=$TEST_BUILD_DIR/tests/notify/notify-macos
bin=$TMPDIR/bin
mkdir "$bin" "$TMPDIR/helpers"
ln -s "$helper" "$TMPDIR/helpers/notify"
for tool in sh cat env; do
    ln -s "$(command -v "$tool")" "$bin/$tool"
done

# install NAME STATUS: a program that keeps its arguments and what it reads.
install() {
    cat >"$bin/$1" <<PROGRAM
#!/bin/sh
echo "\$*" >"$TMPDIR/arguments"
cat >"$TMPDIR/input"
exit $2
PROGRAM
    chmod +x "$bin/$1"
}

# ask [OPTION]: of the helper, with a message of awkward letters.
ask() {
    printf '%s' '{"schema":"recourse/1","summary":"5 h left: \"Lamp\"","body":"a\\b\nc","urgency":"critical","actions":[]}' |
        PATH=$bin "$helper" "$@" >"$out" 2>"$err"
    status=$?
}

ask
expect_status "without either program nothing is shown" 1
expect_said "and that is said" "No notification can be shown: install terminal-notifier, or use osascript of macOS."
install osascript 0
ask --probe
expect_value "a probe names the program" server osascript
ask
expect_status "osascript shows it" 0
expect_value "which is said in a line" server osascript
expect_equal "nothing of it is an argument" "-" "$(cat "$TMPDIR/arguments")"
expect_equal "quotes and backslashes are the script's" \
    'display notification "a\\b
c" with title "5 h left: \"Lamp\"" sound name "Sosumi"' "$(cat "$TMPDIR/input")"
install terminal-notifier 0
ask
expect_value "terminal-notifier goes before it" server terminal-notifier
expect_equal "and reads it too" '5 h left: "Lamp"
a\b
c' "$(cat "$TMPDIR/input")"
expect_equal "with nothing of it as an argument" "-title Recourse -sound default" "$(cat "$TMPDIR/arguments")"
install terminal-notifier 3
ask
expect_status "what fails was not sent" 1
expect_said "with its status" "terminal-notifier ended with status 3."
install terminal-notifier 0

# From the program: the interface is that of the helper for other desktops.
RECOURSE_HELPERS=$TMPDIR/helpers PATH=$bin:$PATH "$program" remind --test --json >"$out" 2>"$err"
expect_value "the program takes it for its desktop" channels.0.channel desktop
expect_value "and it works" channels.0.works true

# What launchd is told.
plist=$TEST_BUILD_DIR/data/launchd/invalid.recourse.remind.plist
expect_equal "the agent names the program once" 1 "$(grep -c '<string>/.*/recourse</string>' "$plist")"
expect_nothing "and nothing is left to fill in" "$(grep -F @ "$plist")"
if command -v xmllint >/dev/null 2>&1; then
    expect_equal "it is well-formed" 0 "$(xmllint --nonet --noout "$plist" >/dev/null 2>&1 && echo 0 || echo 1)"
fi

done_testing
