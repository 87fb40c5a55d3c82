#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Claims in several languages, and files of one's own for their words.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

# speaks NAME LOCALE EXPECTED: the language of the claim of somebody with that locale.
speaks() {
    LC_ALL=$2
    export LC_ALL
    run claim 3069 --json
    LC_ALL=C.UTF-8
    expect_value "$1" language "$3"
}

add 3069099405659913 --total '90.00 EUR' --paid-with credit-card:visa --shipped 2026-01-10
run dispute 3069 --reason not-received --tracking-shows stuck

run claim 3069 --lang de --json
expect_value "a claim in German" claim \
    "Ich habe die Bestellung 3069099405659913 (Lamp) nicht erhalten. Verschickt wurde am 2026-01-10. In der Sendungsverfolgung hat sich seit langer Zeit nichts geändert. Ich bitte um eine Erstattung von 90.00 EUR."
expect_value "its language is named" language de
run claim 3069 --lang ru
expect_said "a claim in Russian" "Прошу вернуть 90.00 EUR."
run claim 3069 --lang fr --to bank
expect_said "a letter in French" "Je conteste le paiement de 90,00 EUR"
run claim 3069 --lang xx
expect_status "a language that is none is refused" 2
expect_said "with those that there are" "en, de, es, fr, it, nl, pl, pt or ru"

speaks "without a language it is the buyer's" pl_PL.UTF-8 pl
speaks "English stands in for one that is not there" ja_JP.UTF-8 en
speaks "English is for who has none" C en

# Words that are stored come first; those that were made here tell their language.
run claim 3069 --lang nl
run dispute 3069 --statement "$(cat "$out")"
run dispute 3069 --statement "It never came."
speaks "words of one's own are of no language" de_DE.UTF-8 null
run claim 3069
expect_said "and are written as they are" "It never came."
run claim 3069 --lang en
expect_said "but a language that is asked for is given" "I have not received order"

folder=$XDG_CONFIG_HOME/recourse/claims
mkdir -p "$folder"
printf '[sentences]\nrequest=Bitte %s.\n' '{amount} erstatten' >"$folder/de.claim"
printf '[claim]\nlanguage=Čeština\n[sentences]\nrequest=Žádám o vrácení %s.\n' '{amount}' >"$folder/cs.claim"
run claim 3069 --lang de
expect_said "an own file changes a sentence" "Bitte 90.00 EUR erstatten."
expect_said "and leaves the others" "Ich habe die Bestellung"
run claim 3069 --lang cs
expect_said "an own file adds a language" "Žádám o vrácení 90.00 EUR."
expect_said "what it leaves out is English" "I have not received order"

printf '[sentences]\nrequest=Bitte %s an %s.\n' '{amount}' '{shop}' >"$folder/de.claim"
run claim 3069 --lang de
expect_status "a wrong file stops nothing" 0
expect_said "it is left out" "Ich bitte um eine Erstattung"
expect_said "and named" "de.claim: group [sentences], key request"
printf '[sentences]\nrequest=Bitte.\n' >"$folder/xx.claim"
run claim 3069 --lang xx
expect_status "a language whose file is wrong is not there" 2
expect_said "and its file is named" "xx.claim: expected a group [claim]"
run list
expect_status "nobody else minds" 0
expect_not_said "or speaks of it" "xx.claim"

new_case
add 3069 --shipped 2026-01-10
run dispute 3069 --reason not-received --tracking-shows stuck
run log 3069 submitted
run log 3069 resend-shipped
run log 3069 delivered --at 2026-03-02T11:00Z
run claim 3069 --to bank
expect_status "that it never came is not written once it came" 4
expect_said "but when it came" "You recorded that the item arrived on Mon 2 Mar"
expect_not_said "and nothing false" "I have not received"

# Beyond the bank: the letter, the steps, and the law with its source.
new_case
add 3069 --shipped 2026-01-10 --total '90.00 EUR' --seller 'Store 7' --buyer-country DE
run dispute 3069 --reason not-received --tracking-shows stuck
run claim 3069 --to seller
expect_status "a letter to the seller is written" 0
expect_said "with a blank for the deadline" "Please deliver the order by [date]."
expect_said "what to do first" "1. Fill in what stands in brackets. Choose a deadline that leaves the seller enough time."
expect_said "what to record" "3. Record that you sent it. The command is “recourse log 3069 law-letter-sent”."
expect_said "what the law says" "Then set a further period and"
expect_said "in which time" "30 days"
expect_said "and who says so" "official; Directive 2011/83 art. 18"
run log 3069 law-letter-sent
expect_status "what the steps name can be recorded" 0
run claim 3069 --to seller --lang pl
expect_said "in Polish it says the same" "Proszę o dostarczenie zamówienia do [data]."
run claim 3069 --to court --json
expect_value "a court is asked for the amount" trust reported
expect_value "with the steps" steps.0 "Write to the seller first. The command is “recourse claim 3069 --to seller”."
run claim 3069 --to court
expect_said "up to the amount that a source states" "5000.00 EUR"
run claim 3069 --to authority
expect_said "the body is named by its source" "Ask the European Consumer Centre or a certified dispute body."
run log 3069 out-of-court-filed
expect_status "filing there can be recorded" 0
run claim 3069 --to data
expect_said "data is asked for by its article" "Article 15"
expect_said "by when is said" "28"
run log 3069 data-requested
expect_status "the request can be recorded" 0
run claim 3069 --to paypal
expect_said "PayPal gets the letter of a bank" "I dispute the payment of 90.00 EUR"
run edit 3069 --buyer-country MX
run claim 3069 --to court
expect_said "a country without a source says so" "Recourse has no source on this for Mexico, so no law is named."
run claim 3069 --to data
expect_status "and gets no letter that names a law" 4
expect_said "with the reason" "Recourse has no source on this law for Mexico, so no letter was written."
run edit 3069 --buyer-country ''
run claim 3069 --to data
expect_said "an unknown country is asked for" "Your country is not recorded. Record it with e in the screens, or with “recourse edit 3069 --buyer-country COUNTRY”."
run claim 3069 --to judge
expect_status "nobody else is written to" 2
expect_said "but these" "Use one of: marketplace, bank, paypal, seller, authority, court or data."

run claim 3069
expect_nothing "while it is open the text is all there is" "$(grep "was decided" "$err")"
run log 3069 submitted --anyway
run log 3069 ruled-for-seller --anyway
run claim 3069
expect_said "after a decision nobody reads it, which is said beside it" \
    "This dispute was decided: nobody reads this text any more."

# A day that was said without a time is that day in the claim, the letter and the dossier.
for zone in Europe/Berlin America/Los_Angeles Asia/Shanghai; do
    for way in "his own" "the shop's"; do
        new_case
        export TZ=$zone
        [ "$way" = "his own" ] && set -- --local || set --
        add 3069099405659913 --total '34.50 EUR' --paid-with credit-card:visa "$@" \
            --placed 2026-02-03 --paid 2026-02-03 --shipped 2026-02-06 --delivered 2026-02-24
        run log 3069 messaged-seller "$@" --at 2026-02-25
        run dispute 3069 --reason damaged
        run claim 3069 --json
        expect_value "a claim in $zone, typed in $way zone" claim \
            "The item of order 3069099405659913 (Lamp) arrived damaged. It was ordered on 2026-02-03. It was shipped on 2026-02-06. It was delivered on 2026-02-24. I ask for a refund of 34.50 EUR."
        run claim 3069 --to bank --json
        expect_said "its letter says when it was paid" "I paid on 3 February 2026."
        expect_said "when it came" "It was delivered on 24 February 2026."
        expect_said "and when the seller was written to" "on 25 February 2026."
        run dossier questions 3069 --json
        expect_said "its dossier when it came" "It was delivered on 24 February 2026."
        expect_said "and when the seller was written to there" "on 25 February 2026."
        unset TZ
    done
done

# A request for data, and a complaint out of court, need no dispute; what is wrong is then left
# open. Whatever needs one says how to begin one, with the order's own number.
new_case
add 3069099405659914 --total '90.00 EUR' --shipped 2026-01-10 --buyer-country DE
run claim 3069099405659914 --to data
expect_status "a request for data needs no dispute" 0
expect_said "it names the order" "3069099405659914"
run claim 3069099405659914 --to authority
expect_status "a complaint out of court needs none either" 0
expect_said "what is wrong is left open" "(Lamp): [describe it]."
expect_not_said "no dossier is enclosed that cannot be written yet" "Enclose the dossier."
for to in marketplace bank seller court; do
    run claim 3069099405659914 --to $to
    expect_status "a letter to $to needs one" 3
    expect_said "and the way to it can be typed ($to)" "recourse dispute 3069099405659914 --reason damaged"
done
run claim 3069099405659914 --to data --dispute 12345678
expect_status "one that is not there is said" 3
expect_said "with where they stand" "recourse show 3069099405659914"
run dispute 3069099405659914 --reason damaged
run claim 3069099405659914 --to authority
expect_said "where there is one it says what is wrong" "damaged"
expect_said "and its dossier is enclosed" "Enclose the dossier."

done_testing
