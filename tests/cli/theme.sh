#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The themes: their list, what one looks like, own ones, and what is wrong with a file.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

unset COLORTERM
esc=$(printf '\033')
folder=$XDG_CONFIG_HOME/recourse
mkdir -p "$folder/themes"

run theme list --json
expect_status "themes are listed" 0
expect_value "the usual one first" themes.0.name default
expect_value "which is in use" themes.0.chosen true
expect_value "and the last" themes.7.name colour-blind-light

run theme show dark --json
expect_value "a machine gets the roles" roles.5.role urgent
expect_value "with their colour" roles.5.color '#ff8787'
expect_value "on their paper" roles.5.paper '#1c1c1c'
expect_value "and the contrast" roles.5.contrast 7.3
run theme show dark
expect_said "a file gets the facts, not the colours" '#ff8787'
expect_not_said "and no sequence" "$esc"
TERM=xterm-256color run theme show dark --color always
expect_said "in colour each role is drawn, on the paper of the theme" "${esc}[1;38;5;210;48;5;234m urgent"
COLORTERM=truecolor run theme show dark --color always
expect_said "exactly where the terminal can" "${esc}[1;38;2;255;135;135;48;2;28;28;28m urgent"
TERM=linux run theme show light --color always
expect_said "with 16 colours on its own background" "${esc}[1;31m urgent"
run theme show plain --color always
expect_said "without colours in bold" "${esc}[1m urgent"

run theme show pink
expect_status "a theme that is not there is not found" 3
expect_said "and where they are listed is said" "There is no theme “pink”. “recourse theme list” shows them all."
run theme show
expect_status "a theme has to be named" 2
run theme paint
expect_status "so has what to do" 2
expect_said "with the words there are" "Write “theme list”, “theme show NAME” or “theme check [FILE]...”."

printf '[theme]\ntitle=My own\n[roles]\nurgent=bold magenta\n' >"$folder/themes/mine.theme"
printf '[screen]\ntheme = mine\n' >"$folder/recourse.conf"
run theme list --json
expect_value "one's own is among them" themes.8.title 'My own'
expect_value "and in use, as the setting says" themes.8.chosen true
add 44440000 --closes 2020-01-01T00:00:00Z --placed 2019-12-01
RECOURSE_NOW=2019-12-31T20:00:00Z
export RECOURSE_NOW
run list --color always
expect_said "lists are printed in it" "${esc}[1;35m"
NO_COLOR=1 "$program" list --color auto >"$out" 2>"$err" </dev/null
expect_not_said "but not against NO_COLOR" "$esc"

run theme check
expect_status "a good one passes" 0
expect_said "and that is said" "Everything is as it should be."
printf '[roles]\n\nurgent = pink\n' >"$folder/themes/bad.theme"
run theme check
expect_status "a bad one does not" 5
expect_said "with its file, line and word" \
    "$folder/themes/bad.theme:3: urgent: “pink” is not a colour"
run theme check "$folder/themes/bad.theme" --json
expect_status "a machine gets the same" 5
expect_value "with the line" findings.0.problem \
    "$folder/themes/bad.theme:3: urgent: “pink” is not a colour or an attribute. Write for example “bold red” or “#ff8700 on black”."
printf '[screen]\ntheme = Pink Panther\n' >"$folder/recourse.conf"
run theme list
expect_said "a name that no file can have is refused" "a name of small letters, digits and hyphens"

done_testing
