#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Sentences for people are plain: tests/lint/words.tsv has a pattern (PCRE) a line, with its number and
# what to write instead. The first 37 forbid, the others are told and fail nothing.
#
# A place is a folder of C files, a file of them, or po/policy-words.h, the texts of the policies. Of the
# pages of the manual the text is read, with its macros as quotes.
# shellcheck source=tests/lint/lint.sh
. "$TEST_SOURCE_DIR/tests/lint/lint.sh"

places='src/base src/domain src/store src/services src/helpers src/ui po/policy-words.h'
pages='man/recourse.1.in man/recourse.conf.5 man/recourse-claim.5 man/recourse-formats.5 man/recourse-json.5
    man/recourse-mail.5 man/recourse-policy.5 man/recourse-tutorial.7'
patterns=tests/lint/words.tsv
last_forbidden=37
longest_sentence=20

xgettext --version >/dev/null 2>&1 || skip_all "xgettext is not installed"
printf 'x\n' | grep -qP 'x(?!y)' || skip_all "grep knows no PCRE"

files_of_places() {
    for place in $places; do
        if [ -d "$place" ]; then
            c_files "$place"
        elif [ -f "$place" ]; then
            echo "$place"
        fi
    done
}

# Every message of the files on standard input on a line of its own, in $TMPDIR/messages, and beside it
# where it is from, in $TMPDIR/origins. The names of marketplaces, and what is quoted from their pages,
# stand as they are.
collect_messages() {
    eval "set -- $(sed -n '/^XGETTEXT_OPTIONS/,/[^\\]$/p' po/Makevars | sed 's/^XGETTEXT_OPTIONS *=//; s/\\$//' | tr '\n' ' ')"
    xgettext "$@" --no-wrap --output="$TMPDIR/words.pot" --files-from=-
    sed -n 's/^title=//p' data/policies/*.policy >"$TMPDIR/names"
    awk -v messages="$TMPDIR/messages" -v origins="$TMPDIR/origins" '
    function finish() {
        gsub(/“[^”]*”/, "“”", message)
        if (message != "" && !(message in is_name)) { print message >messages; print origin >origins }
        message = ""
        is_message = 0
    }
    FILENAME ~ /names$/ { is_name[$0] = 1; next }
    /^#: / { finish(); origin = $2; next }
    /^msgid(_plural)? "/ { finish(); is_message = 1; sub(/^msgid(_plural)? /, "") }
    /^msgstr/ { is_message = 0 }
    is_message && /^"/ { message = message substr($0, 2, length($0) - 2) }
    END { finish() }
    ' "$TMPDIR/names" "$TMPDIR/words.pot"
}

# Every sentence of the pages on a line of its own, in the same two files. A macro inside a sentence is
# a name or what is typed, and stands there as a quote. Examples of files are left out.
collect_sentences() {
    # shellcheck disable=SC2086 # words
    awk -v messages="$TMPDIR/messages" -v origins="$TMPDIR/origins" '
    function finish() {
        if (sentence ~ /[a-z]/) { print sentence >>messages; print FILENAME ":" start >>origins }
        sentence = ""
    }
    function add(text) {
        if (sentence == "") start = FNR
        sentence = sentence (sentence == "" ? "" : " ") text
    }
    FNR == 1 { sentence = ""; is_literal = 0 }
    /^\.Bd -literal/ { finish(); is_literal = 1 }
    /^\.Ed/ { is_literal = 0 }
    is_literal { next }
    /^\.(Pp|Sh|Ss|It|Bl|El|Dd|Dt|Os|\\")/ { finish(); next }
    /^\.Nd / { finish(); add(substr($0, 5)); finish(); next }
    /^\./ { add("“”"); if ($NF == ".") finish(); next }
    { add($0); if (/[.!?:]$/) finish() }
    ' $pages
}

# from_lines NUMBERS...: the messages of those lines with their origin.
from_lines() {
    while IFS=: read -r line _; do
        echo "$(sed -n "${line}p" "$TMPDIR/origins"): $(sed -n "${line}p" "$TMPDIR/messages")"
    done
}

# Sentences with more words than one is read at once.
long_sentences() {
    awk -v longest="$longest_sentence" '
    {
        count = split($0, sentences, /[.!?]( |$)/)
        for (i = 1; i <= count; i++)
            if (split(sentences[i], words, / +/) > longest) { print FNR ":"; break }
    }' "$TMPDIR/messages"
}

# found PATTERN: what it hits.
found() {
    case $1 in
    @sentence*) long_sentences ;;
    *) grep -nP -e "$1" "$TMPDIR/messages" || : ;;
    esac | from_lines
}

# check_patterns: one test a pattern that forbids; what the others find is told.
check_patterns() {
    tab=$(printf '\t')
    while IFS=$tab read -r number pattern instead; do
        hits=$(found "$pattern")
        if [ "$number" -le "$last_forbidden" ]; then
            expect_nothing "pattern $number ($instead)" "$hits"
        elif [ -n "$hits" ]; then
            printf '%s\n' "$hits" | sed "s/^/# $instead: /"
        fi
    done <"$patterns"
}

files_of_places | collect_messages
collect_sentences
expect_equal "the patterns and the messages are found" "39 messages" \
    "$(grep -c . "$patterns") $([ "$(grep -c . "$TMPDIR/messages")" -gt 100 ] && echo messages)"
check_patterns

done_testing
