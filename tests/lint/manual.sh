#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The manual knows every command, action and setting that the program's tables know.
# shellcheck source=tests/lint/lint.sh
. "$TEST_SOURCE_DIR/tests/lint/lint.sh"

# A page is written by hand, or made in the build folder.
page() {
    for folder in "$TEST_BUILD_DIR/man" man; do
        if [ -f "$folder/$1" ]; then
            echo "$folder/$1"
            return 0
        fi
    done
}

commands() {
    sed -n 's/^ *\.name = "\([a-z-]*\)",$/\1/p' src/ui/cli/commands/*.c src/ui/cli/dossier/*.c src/ui/cli/evidence/*.c src/ui/cli/mcp/mcp.c src/ui/cli/theme/*.c src/ui/cli/tutorial/*.c
}

# Rows of option tables ({ "within", ... N_(...) }), and the fields of an order.
options() {
    sed -n '/ Option [a-z_]*\[\] = {/,/^};/s/^ *{ *"\([a-z-]*\)",.*/\1/p' src/ui/cli/commands/*.c src/ui/cli/dossier/*.c src/ui/cli/evidence/*.c src/ui/cli/mcp/mcp.c src/ui/cli/theme/*.c src/ui/cli/tutorial/*.c
    sed -n '/^ *{ "[a-z-]*", *FIELD_/{s/.*, "\([a-z-]*\)" },$/\1/; s/^ *{ "\([a-z-]*\)".*/\1/; p}' \
        src/domain/case/order-fields.c
}

events() {
    sed -n 's/^ *{ "\([a-z-]*\)", EVENT_IS_[A-Z_]*, [0-9]*, LOGGED,.*/\1/p' src/domain/case/event-kinds.c
}

actions() {
    # shellcheck disable=SC2046 # our file names have no spaces
    awk '
    /Action [a-z_]*(\[\])? *= *\{$/ || /Action [a-z_]*\[\]/ { in_table = 1 }
    /^};/ { in_table = 0 }
    in_table && match($0, /^ *\{ *"[a-z0-9-]+"/) {
        name = substr($0, RSTART, RLENGTH)
        gsub(/[^a-z0-9-]/, "", name)
        print name
    }
    ' $(c_files src/ui/tui) | sort -u
}

# "name|sentence" of every row of the tables of actions, as people read it.
action_sentences() {
    # shellcheck disable=SC2046 # our file names have no spaces
    awk '
    /Action [a-z_]*(\[\])? *= *\{$/ || /Action [a-z_]*\[\]/ { in_table = 1 }
    /^};/ { in_table = 0 }
    in_table && /^ *\{ *"/ {
        split($0, texts, "\"")
        print texts[2] "|" texts[8]
    }
    ' $(c_files src/ui/tui) | sort
}

# The same of the sections of keys of a page.
sentences_of_keys() {
    awk '
    function finish() { if (name != "") print name "|" sentence; name = "" }
    /^\.Ss Keys: / { in_keys = 1; next }
    /^\.El/ || /^\.S[hs] / { finish(); if (!/^\.El/) in_keys = 0; next }
    in_keys && /^\.It Ic / { finish(); name = $3; sentence = ""; next }
    in_keys && name != "" { sub(/^\\&/, ""); sentence = sentence (sentence == "" ? "" : " ") $0 }
    ' "$1" | sort
}

# The commands and the options that a page names where it describes them.
commands_of_page() {
    sed -n '/^\.Sh COMMANDS/,/^\.Sh SCREENS/s/^\.It Ic \([a-z-]*\).*/\1/p' "$1" | sort -u
}

options_of_page() {
    sed 's/\\-/-/g' "$1" | grep -o 'Fl Fl [a-z-]*' | sed 's/Fl Fl //' | sort -u
}

# unknown COMMAND: those of the words on standard input that the command does not tell.
unknown() {
    "$1" | sort -u >"$TMPDIR/known"
    grep -vxFf "$TMPDIR/known" || :
}

acts() {
    commands
    actions
}

all_options() {
    options
    sed -n '/ CLAIM_OPTIONS/,/clang-format on/s/^ *{ "\([a-z-]*\)",.*/\1/p' src/ui/cli/call/claim-options.h
    sed -n '/ global_options\[\] = {/,/^};/s/^ *{ "\([a-z-]*\)",.*/\1/p' src/ui/cli/commands/commands.c
}

settings() {
    sed -n 's/^.*{ "\([a-z]*\)", "\([a-z-]*\)", SETTING_.*/\2/p' src/services/app/settings.c
}

# What scripts read of counsel: actions, rights, debts and their states.
counsel_tokens() {
    sed -n 's/^ *\[ACTION_[A-Z_]*\] *= { "\([a-z-]*\)".*/\1/p' src/domain/words/vocabulary.c
    sed -n 's/^ *\[[A-Z_]*\] *= { "\([a-z-]*\)".*/\1/p' src/domain/counsel/words.c
}

# unnamed PAGE: those of the words on standard input that no heading, item or emphasis of the page is.
unnamed() {
    sed -n 's/\\-/-/g; /^\.\(It\|Ss\|SS\|Sh\|SH\|TP\|IP\|B\|BR\|BI\|Cm\|Ic\|Sy\|Li\|Ql\|Po\) /p' "$1" >"$TMPDIR/named"
    while IFS= read -r word; do
        grep -qE "[^a-z0-9-]$word([^a-z0-9-]|\$)" "$TMPDIR/named" || echo "$word"
    done
}

# What formats and tables of mail can say.
format_keys() {
    sed -n 's/^ *\[COLUMN_[A-Z_]*\] *= { "\([a-z-]*\)".*/\1/p' src/services/import/value/roles.c
    sed -n '/head_keys\[\] = {/,/^};/s/^ *{ "\([a-z-]*\)".*/\1/p' src/services/import/table/table-file.c
}

mail_keys() {
    sed -n 's/^ *{ "\([a-z-]*\)", *VALUE_.*/\1/p' src/services/mail/table.c
    sed -n 's/^ *{ "\([a-z-]*\)", *IN_KIND.*/\1/p' src/services/mail/kind.c
}

# "word|sentence" of the glossary, and of the section of words of a page.
meanings() {
    sed -n '/ glossary\[\] = {/,/^};/p' src/ui/glossary/glossary.c | tr '\n' ' ' | sed 's/}, */\n/g' |
        sed -n 's/.*{ N_("\([^"]*\)"), *"[^"]*", *N_("\([^"]*\)").*/\1|\2/p'
}

meanings_of_page() {
    sed -n '/^\.Sh WORDS/,/^\.Sh ENVIRONMENT/p' "$1" |
        awk '/^\.It / { word = substr($0, 5); next } /^\./ { word = ""; next } word != "" { print word "|" $0 }'
}

manual=$(page recourse.1)
[ -n "$manual" ] || skip_all "there is no manual yet"

expect_nothing "recourse(1) names every command" "$(commands | unnamed "$manual")"
expect_nothing "recourse(1) names every option" "$(options | unnamed "$manual")"
expect_nothing "recourse(1) names every event" "$(events | unnamed "$manual")"
expect_nothing "recourse(1) names every action" "$(actions | unnamed "$manual")"
action_sentences >"$TMPDIR/tables"
sentences_of_keys "$manual" >"$TMPDIR/keys"
expect_equal "the sentences of actions are found" "log|Record what happened to the order, or the marked ones." \
    "$(grep '^log|' "$TMPDIR/tables")"
expect_nothing "recourse(1) says of every action what the help says, and names no other" \
    "$(diff "$TMPDIR/tables" "$TMPDIR/keys")"
expect_nothing "recourse(1) names no command that there is not" "$(commands_of_page "$manual" | unknown commands)"
expect_nothing "recourse(1) names no option that there is not" "$(options_of_page "$manual" | unknown all_options)"
meanings >"$TMPDIR/meanings"
expect_equal "the words of the field are found" "draft|A dispute that is saved only in Recourse: the marketplace does not have it yet." \
    "$(grep '^draft|' "$TMPDIR/meanings")"
meanings_of_page "$manual" | diff "$TMPDIR/meanings" - >"$TMPDIR/other" || :
expect_nothing "recourse(1) says of every word what the help says" "$(cat "$TMPDIR/other")"
expect_nothing "buyers' words are of actions and commands" \
    "$(sed -n 's/^\([a-z-]*\): .*/\1/p' data/names/acts.names | unknown acts)"
expect_nothing "buyers' words stand on one line an act" \
    "$(sed -n 's/^\([a-z-]*\): .*/\1/p' data/names/acts.names | sort | uniq -d)"
settings_page=$(page recourse.conf.5)
expect_nothing "every setting is explained" "$(settings | unnamed "${settings_page:-$manual}")"
expect_nothing "recourse-formats(5) names every key" "$(format_keys | unnamed "$(page recourse-formats.5)")"
expect_nothing "recourse-mail(5) names every key" "$(mail_keys | unnamed "$(page recourse-mail.5)")"
expect_equal "the tokens of counsel are found" "inspect chargeback parked pay-back " \
    "$(counsel_tokens | grep -xE 'inspect|chargeback|parked|pay-back' | tr '\n' ' ')"
expect_nothing "recourse-json(5) names every token of counsel" \
    "$(counsel_tokens | unnamed man/recourse-json.5)"

if command -v mandoc >/dev/null 2>&1; then
    expect_nothing "mandoc has nothing to say about the pages" \
        "$(for name in "$manual" ${settings_page:+"$settings_page"} man/recourse-json.5 man/recourse-formats.5 man/recourse-mail.5; do mandoc -T lint -W warning "$name"; done 2>&1)"
else
    skip "mandoc has nothing to say about the pages" "mandoc is not installed"
fi

done_testing
