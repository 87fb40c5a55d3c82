#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Options, help, settings, time, policies and examples.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

run help --json
commands=$(sed -n 's/.*"name":"\([a-z-]*\).*/\1/p' "$out")
expect_status "help is shown" 0
for command in $commands; do
    run help "$command"
    if [ "$status" -eq 0 ] && grep -q "^recourse $command" "$out"; then
        ok "help explains $command"
    else
        not_ok "help explains $command" "$(said)"
    fi
    run "$command" --help
    [ "$status" -eq 0 ] || not_ok "$command --help works" "$(said)"
done

# At the width of a terminal nothing is cut, and nothing runs over its edge.
too_wide=$(
    for columns in 100 80 40; do
        for command in '' add edit log advise dispute evidence mail import list policy; do
            # shellcheck disable=SC2086 # no command is none
            COLUMNS=$columns "$program" help $command |
                LC_ALL=C.UTF-8 grep -E "^.{$((columns + 1))}|…"
        done
    done
)
expect_equal "help fits into 100, 80 and 40 columns" "" "$too_wide"
COLUMNS=80
export COLUMNS
run --help
unset COLUMNS
expect_said "with the whole sentence beside its command" \
    "  archive ORDER...          Archive orders: keep them, but hide them from the"

run help log
expect_said "help of log names the events" "marked-delivered"
run help tracking
expect_status "help finds what speaks of a word" 0

# Buyers look for what they want by their own words, whole or as far as typed: WORD:COMMANDS, the
# likeliest first.
for row in chargeback:log,claim,dossier,policy escalate:log,advise escal:log,advise photo:advise,evidence,dispute \
    bank:log,claim,dossier,policy Rückbuchung:log,claim,dossier rückbuchung:log,claim,dossier "not received:dispute" spreadsheet:import,export; do
    run help "${row%%:*}" --json
    expect_equal "help for ${row%%:*} finds the commands" "${row#*:}" \
        "$(sed -n 's/.*"name":"\([a-z-]*\).*/\1/p' "$out" | tr '\n' ',' | sed 's/,$//')"
done
for word in deadline refund tracking late email return customs; do
    run help "$word"
    expect_status "help for $word finds something" 0
    expect_said "and says what comes next" "“recourse help COMMAND” shows its options."
done
run help chargeback --json
expect_equal "a word of the field is explained" \
    "Your card issuer gets the payment back from the seller because you did not get what you paid for." \
    "$(value terms.0.meaning)"
run help opposed
expect_status "also where no command is about it" 0
expect_said "by another name that it has" "The seller disagrees with your claim"
run help evidence
expect_said "what a word means stands above the command of that name" "show what"
expect_said "which is told as before" "recourse evidence"
run evidence list --help
expect_nothing "an operand is no word to explain" "$(said | grep 'show what$' || :)"
run help xyzzy
expect_status "and 3 when nothing does" 3
run -h
expect_status "-h is help" 0
run --version
expect_said "the version is shown" "Recourse"
run lsit
expect_status "a command that does not exist is 2" 2
expect_said "and the likely one is named" list
run list --glitter
expect_status "an option that does not exist is 2" 2
expect_said "and says what to do" "recourse help list"
run --db
expect_status "an option without its value is 2" 2
run list --now 2026-13-01
expect_status "a time that does not exist is 2" 2

# What people read has its new name; the old one still works and is told nowhere.
run help add
for option in item ordered; do
    expect_said "an order has --$option" "  --$option "
done
for option in title placed; do
    expect_equal "and --$option is told nowhere" "" "$(grep -e "--$option " "$out")"
done
run help list
expect_equal "and neither are the old filters" "" "$(grep -E 'shop:|paid:' "$out")"
run add --number 77778888 --item Vase --ordered 2026-02-01
expect_status "the new names are taken" 0
run add --number 77779999 --title Vase --placed 2026-02-01
expect_status "and the old ones" 0
for filter in marketplace:aliexpress shop:aliexpress; do
    run list --plain Vase "$filter"
    expect_equal "$filter finds both" 2 "$(grep -c Vase "$out")"
done
run edit 77778888 --item
expect_said "an error names the option as it was typed" "--item needs a value"
run dispute 77778888 --reason not-received
run log 77778888 submitted --anyway
run log 77778888 marketplace-stepped-in --anyway
expect_status "an event of the marketplace is known by that word" 0
run history 77778888 --json
expect_said "and written by its token" '"event":"platform-stepped-in"'
run remove 77778888 77779999 --yes
run add --number 77770000
expect_said "what is missing has its name on the screens" "Item is missing: what you bought, in a few words."

add 11112222 --closes 2026-03-20T00:00:00Z
run list --now 2026-03-19T23:00:00Z
expect_said "--now comes before the environment" "1 h"
run list --json --now 2026-03-19T23:00Z
expect_value "--now needs no seconds" now 2026-03-19T23:00:00Z
expect_said "and a banner says so" "as the current time."
run list --json --now 2026-03-19T23:00:00Z
expect_value "the document says now" now 2026-03-19T23:00:00Z
unset RECOURSE_NOW
run list
expect_not_said "without --now there is no banner" "as the current time"

mkdir -p "$XDG_CONFIG_HOME/recourse/policies"
conf=$XDG_CONFIG_HOME/recourse/recourse.conf
printf '[time]\nzone = Europe/Berlin\n[orders]\nmarketplace = ebay\nbuyer-country = DE\n' >"$conf"
add 22223333
run show 22223333 --json
expect_value "settings say what new orders begin with" order.marketplace ebay
expect_value "and where the buyer lives" order.buyer_country DE
printf '[screen]\nglitter = yes\n' >"$conf"
run list
expect_status "a setting nobody knows is a warning" 0
expect_said "with its line" "recourse.conf:2"
printf '[time]\nzone = Mars/Phobos\n' >"$conf"
run list
expect_status "a setting that cannot be read is an error" 1
expect_said "with its line too" "recourse.conf:2"
run help
expect_status "help works all the same" 0
run version
expect_status "and the version" 0
rm "$conf"

run policy check
expect_status "without policies of one's own there are no findings" 0
printf '[window-after-delivery]\ndays = many\n' >"$XDG_CONFIG_HOME/recourse/policies/aliexpress.policy"
run policy check
expect_status "a wrong policy is a finding" 5
run list
expect_status "looking goes on with the built-in one" 0
expect_said "and says so" "aliexpress.policy"
run add --number 44445555 --title x
expect_status "writing waits until it is mended" 1
run policy check "$TEST_SOURCE_DIR/data/policies/aliexpress.policy"
expect_status "a file that is right has no findings" 0
rm "$XDG_CONFIG_HOME/recourse/policies/aliexpress.policy"
printf '[window-after-delivery]\ndays = 20\nsource = my own order page\n' >"$XDG_CONFIG_HOME/recourse/policies/aliexpress.policy"
run list
expect_said "a list computed under other rules says so" "rules have changed"
run log 11112222 note --text 'New rules.'
run list
expect_not_said "and the next change brings it up to date" "rules have changed"
rm "$XDG_CONFIG_HOME/recourse/policies/aliexpress.policy"
printf '[chargeback-not-received]\ndays = 100\n' >"$XDG_CONFIG_HOME/recourse/policies/mastercard.policy"
run policy check
expect_status "an old name of a group is no error" 0
expect_said "and the new one is named" "is now called [chargeback-after-payment]"
run policy check "$XDG_CONFIG_HOME/recourse/policies/mastercard.policy"
expect_said "also when the file is named" "is now called [chargeback-after-payment]"
printf '[fridays]\ntext=x\ntrust=stated\nsource=s\nchecked=2026-11\n' >"$XDG_CONFIG_HOME/recourse/policies/mastercard.policy"
run policy check --json
expect_status "a group without effect is none either" 0
expect_said "and is a note" "\"note\""
run log 11112222 note --text 'Nothing is refused.'
expect_status "nothing is refused for it" 0
rm "$XDG_CONFIG_HOME/recourse/policies/mastercard.policy"
run policy show aliexpress
expect_said "a policy shows its sources" "official"
run policy show nobody
expect_status "a policy that does not exist is 3" 3
run policy dance
expect_status "a policy word that is none is 2" 2

before=$(find "$HOME" "$TMPDIR" | sort)
run demo
expect_status "examples are listed without a terminal" 0
expect_said "and look alive" "5 h 12 min"
expect_equal "nothing of them is left" "$before" "$(find "$HOME" "$TMPDIR" | sort)"
run demo --json
expect_value "examples have a document too" orders.# 22

LC_ALL=C "$program" demo >"$out" 2>"$err" </dev/null
expect_said "without a UTF-8 locale letters are still letters" "手工茶壶"
HOME='' XDG_DATA_HOME='' XDG_STATE_HOME='' XDG_CONFIG_HOME='' XDG_CACHE_HOME='' "$program" version >"$out" 2>"$err" </dev/null
status=$?
expect_status "the version needs no home" 0

# Odd words end in a sentence, not in a crash.
new_case
odd=$(printf '\377\303')
add 11112222
for word in "$odd" '' - '%s%n' "$(printf 'a\033[2J')" "$(head -c 70000 /dev/zero | tr '\000' 9)"; do
    for command in show list log edit undo help 'policy show' 'list --sort' 'list --limit' 'due --within' \
        'list --now' 'add --number 33334444 --title' 'edit 11112222 --total' 'edit 11112222 --closes'; do
        # shellcheck disable=SC2086 # a command is words
        run $command "$word"
        if [ "$status" -gt 5 ] || grep -q "$(printf '[\033\377]')" "$out" "$err"; then
            not_ok "$command answers odd words in order" "exit status $status: $(said | head -c 300)"
        fi
    done
done
ok "odd words are answered in order"
for command in "add --number 33334444 --title" "edit 11112222 --title" "log 11112222 note --text" import \
    "evidence add 11112222" "backup"; do
    # shellcheck disable=SC2086 # a command is words
    run $command "$(printf 'men\351')"
    expect_status "“$command” takes no bytes that are not UTF-8" 2
    expect_said "and names the argument" "in UTF-8: not every byte of “men�” is."
done
run history
expect_not_said "nothing of them is kept" men
run edit 11112222 --placed 0001-01-01 --shipped 0001-01-02 --closes 9999-12-31
expect_status "the first and the last year are taken" 0
for now in 0001-01-01T00:00:00Z 9999-12-31T23:59:59Z; do
    for command in list due agenda 'show 11112222'; do
        # shellcheck disable=SC2086 # a command is words
        run $command --now "$now"
        [ "$status" -eq 0 ] || not_ok "$command works at $now" "$(said)"
    done
done
ok "commands work at the ends of time"

done_testing
