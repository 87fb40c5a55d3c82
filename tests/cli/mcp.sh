#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The server for assistants: its messages, its tools, what it withholds, and that it writes nothing.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

# serve [OPTION...]: the messages of standard input; the answer of line N is then in $TMPDIR/answer-N.
serve() {
    rm -f "$TMPDIR"/answer-*
    "$program" mcp "$@" >"$out" 2>"$err"
    status=$?
    awk -v folder="$TMPDIR" '{ print >(folder "/answer-" NR) }' "$out"
}

# call TOOL ARGUMENTS: a request of that tool, with the id 1.
call() {
    printf '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"%s","arguments":%s}}\n' "$1" "$2"
}

# answer NUMBER PATH: a value of an answer.
answer() {
    "$TEST_BUILD_DIR/tests/cli/json-get" "$TMPDIR/answer-$1" "$2" 2>&1
}

# expect_answer NAME NUMBER PATH EXPECTED
expect_answer() {
    expect_equal "$1" "$4" "$(answer "$2" "$3")"
}

# expect_same NAME NUMBER ARGUMENT...: the answer's document is that of the command.
expect_same() {
    same_name=$1
    same_number=$2
    shift 2
    "$program" "$@" --json >"$TMPDIR/command" 2>/dev/null
    "$TEST_BUILD_DIR/tests/cli/json-get" "$TMPDIR/answer-$same_number" result.structuredContent >"$TMPDIR/tool"
    tr -d ' \n' <"$TMPDIR/command" >"$TMPDIR/one"
    tr -d ' \n' <"$TMPDIR/tool" >"$TMPDIR/two"
    if [ -s "$TMPDIR/one" ] && cmp "$TMPDIR/one" "$TMPDIR/two" >"$TMPDIR/differing" 2>&1; then
        ok "$same_name"
    else
        not_ok "$same_name" "$(cat "$TMPDIR/differing")"
    fi
}

add 3069099405659913 --seller Shop --total '90.00 EUR' --paid-with credit-card:visa --shipped 2026-01-10 \
    --tracking LP00123456789 --note secret
add 1111000022 --total '5.00 EUR' --closes 2026-03-20T00:00:00Z --tag gift
run dispute 3069 --reason not-received --tracking-shows stuck
run show 3069 --json
id=$(value order.id)
sum=$(sha256sum "$RECOURSE_DB")
files=$(find "$HOME" "$TMPDIR" -name 'case-*' -o -name '.local' | sort)

# Messages.
serve <<'MESSAGES'
{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2024-11-05","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}
{"jsonrpc":"2.0","method":"notifications/initialized"}
{"jsonrpc":"2.0","id":"b","method":"initialize","params":{"protocolVersion":"1999-01-01"}}
{"jsonrpc":"2.0","id":3,"method":"ping"}
{"jsonrpc":"2.0","id":4,"method":"resources/list"}
{"jsonrpc":"2.0","id":5,
[1]
{"id":6,"method":"ping"}

[{"jsonrpc":"2.0","id":7,"method":"ping"},{"jsonrpc":"2.0","method":"x"},{"jsonrpc":"2.0","id":8,"method":"x"}]
[]
{"jsonrpc":"2.0","id":9,"method":"ping","params":[]}
{"jsonrpc":"2.0","id":10,"result":{}}
{"jsonrpc":"2.0","id":11,"method":"tools/call","params":{"name":"remove"}}
{"jsonrpc":"2.0","id":12,"method":"initialize"}
{"jsonrpc":"2.0","id":13,"method":"ping","id":14}
5
"ping"
null
5 6
MESSAGES
expect_status "the end of the messages is the end of the server" 0
expect_answer "a version that is known is agreed to" 1 result.protocolVersion 2024-11-05
expect_answer "the server says who it is" 1 result.serverInfo.name recourse
expect_answer "and that it has tools" 1 result.capabilities '{"tools":{}}'
expect_answer "for an unknown version the newest is offered" 2 result.protocolVersion 2025-11-25
expect_answer "an id that is a text is given back" 2 id b
expect_answer "a ping is answered" 3 result '{}'
expect_answer "an unknown method has its code" 4 error.code -32601
expect_answer "what is not JSON has its code" 5 error.code -32700
expect_answer "and no id" 5 id null
expect_answer "a batch of what are no requests is answered one by one" 6 0.error.code -32600
expect_answer "a request without its version is none" 7 error.code -32600
expect_answer "a batch is answered as one" 8 '#' 2
expect_answer "in its order" 8 0.id 7
expect_answer "with the errors in it" 8 1.error.code -32601
expect_answer "an empty batch is an error" 9 error.code -32600
expect_answer "parameters by their places are none" 10 error.code -32602
expect_answer "a tool that is not there has its code" 11 error.code -32602
expect_answer "initialize needs a version" 12 error.code -32602
expect_answer "a member that is there twice is refused" 13 error.code -32700
expect_answer "a number alone is JSON, but no request" 14 error.code -32600
expect_answer "nor has it an id" 14 id null
expect_answer "nor is a text alone one" 15 error.code -32600
expect_answer "nor is null" 16 error.code -32600
expect_answer "two of them on a line are not JSON" 17 error.code -32700
expect_equal "answers and notifications are not answered" 17 "$(wc -l <"$out" | tr -d ' ')"

# A request that names its version itself, without a beginning.
serve <<'MESSAGES'
{"jsonrpc":"2.0","id":1,"method":"server/discover","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}}}
{"jsonrpc":"2.0","id":2,"method":"tools/list","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}}}
{"jsonrpc":"2.0","id":3,"method":"tools/list","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2031-01-01"}}}
{"jsonrpc":"2.0","id":4,"method":"tools/list"}
MESSAGES
expect_answer "the version of requests without a beginning is told" 1 result.supportedVersions.0 2026-07-28
expect_answer "such a result says that it is whole" 2 result.resultType complete
expect_answer "and whose it is" 2 'result.cacheScope' private
expect_answer "another version is refused" 3 error.code -32022
expect_answer "with those that there are" 3 error.data.supported.0 2026-07-28
expect_answer "without any of it the tools are listed too" 4 'result.tools.#' 6
expect_answer "an older result has nothing of it" 4 result.resultType "(absent)"
expect_equal "the tools look" "due list show advise claim policy" \
    "$(for i in 0 1 2 3 4 5; do answer 4 result.tools.$i.name; done | tr '\n' ' ' | sed 's/ $//')"
expect_answer "a tool says that it only reads" 4 result.tools.2.annotations.readOnlyHint true
expect_answer "what it needs" 4 result.tools.2.inputSchema.required '["order"]'
expect_answer "and which words there are" 4 result.tools.3.inputSchema.properties.severity.enum '["unknown","minor","significant"]'

# Tools are commands.
{
    call due '{"within":"60d"}'
    call list '{"filter":["tag:gift"],"full":true}'
    call show '{"order":"3069"}'
    call advise '{"order":3069099405659913}'
    call advise '{"reason":"damaged","marketplace":"aliexpress","severity":"significant","evidence":["photo-damage"]}'
    call claim '{"order":"3069","lang":"de"}'
    call policy '{"name":"visa"}'
    call policy '{}'
} | serve
expect_same "due answers as the command does" 1 due --within 60d
expect_same "so does list" 2 list --full --limit 50 tag:gift
expect_same "so does show" 3 show 3069
expect_same "so does advise of an order, also by a number without quotes" 4 advise 3069
expect_same "so does advise of none" 5 advise --reason damaged --marketplace aliexpress --severity significant --evidence photo-damage
expect_same "so does claim" 6 claim 3069 --lang de
expect_same "so does policy of one" 7 policy show visa
expect_same "so does policy of all" 8 policy list
answer 3 result.content.0.text >"$TMPDIR/text"
expect_equal "the text is the same document" "$(answer 3 result.structuredContent.order.id)" \
    "$("$TEST_BUILD_DIR/tests/cli/json-get" "$TMPDIR/text" order.id)"

{
    call show '{"order":"9999"}'
    call show '{}'
    call show '{"order":"3069","colour":"red"}'
    call list '{"limit":201}'
    call list '{"filter":"x"}'
    call advise '{"order":"3069","reason":"bored"}'
    call show '{"order":"--help"}'
    call dispute '{"order":"1111","reason":"damaged"}'
} | serve
expect_answer "a refusal is an answer of the tool" 1 result.isError true
expect_answer "with the sentence of the command" 1 result.content.0.text \
    'There is no order “9999”. “recourse list” shows those that are tracked.'
expect_answer "what is missing is named" 2 result.content.0.text '“order” is missing.'
expect_answer "what is unknown is not passed over" 3 result.content.0.text '“show” has no argument “colour” here.'
expect_answer "a number has its limit" 4 result.content.0.text '“limit” has to be a number from 1 to 200.'
expect_answer "a wrong type is named" 5 result.content.0.text '“filter” has to be an array of texts.'
expect_answer "a wrong word is refused" 6 result.isError true
expect_answer "an argument is never an option" 7 result.isError true
expect_answer "without --allow-drafts nothing drafts" 8 error.code -32602

# Long lines, a reader that goes away, and signals.
{
    head -c 3000000 /dev/zero | tr '\0' x
    printf '\n{"jsonrpc":"2.0","id":2,"method":"ping"}'
} | serve
expect_answer "a line that is too long is refused" 1 error.code -32700
expect_answer "what follows it is answered, also without a line break at its end" 2 result '{}'
: | serve
expect_equal "without a message nothing is answered" "0 " "$status $(cat "$out")"
mkfifo "$TMPDIR/messages"
"$program" mcp <"$TMPDIR/messages" >"$out" 2>"$err" &
server=$!
exec 9>"$TMPDIR/messages"
echo '{"jsonrpc":"2.0","id":1,"method":"ping"}' >&9
tries=0
while [ ! -s "$out" ] && [ "$tries" -lt 200 ]; do
    sleep 0.05
    tries=$((tries + 1))
done
kill -TERM "$server"
wait "$server"
status=$?
exec 9>&-
expect_status "SIGTERM ends it as the end of the messages does" 0
expect_equal "what was asked before has been answered" '{"jsonrpc":"2.0","id":1,"result":{}}' "$(cat "$out")"

# Nothing was written.
expect_equal "the bytes of the case file are as before" "$sum" "$(sha256sum "$RECOURSE_DB")"
expect_equal "and no file has come" "$files" \
    "$(find "$HOME" "$TMPDIR" -name 'case-*' -o -name '.local' | sort)"

# What the privacy setting withholds.
mkdir -p "$XDG_CONFIG_HOME/recourse"
asks() {
    printf '[reminders]\nprivacy = %s\n' "$1" >"$XDG_CONFIG_HOME/recourse/recourse.conf"
    {
        call show "{\"order\":\"$id\"}"
        call list '{}'
        call due '{"within":"60d"}'
        call advise "{\"order\":\"$id\"}"
        call claim "{\"order\":\"$id\"}"
        call list '{"filter":["Lamp"]}'
        call show '{"order":"3069"}'
        call list '{"filter":["state:draft"]}'
        call advise '{"order":"'"$id"'","offer":"45 EUR"}'
    } | serve
}
asks number
expect_answer "with numbers alone the number is told" 1 result.structuredContent.order.number 3069099405659913
expect_answer "no title is" 1 result.structuredContent.order.title null
expect_answer "no seller is" 1 result.structuredContent.order.seller null
expect_answer "no amount is" 1 result.structuredContent.order.total null
expect_answer "the next step is" 1 result.structuredContent.order.next.action gather-evidence
expect_answer "and what is withheld is said" 1 result.structuredContent.privacy number
expect_answer "claims, which are made of it all, are no tool" 5 error.code -32602
expect_answer "no search asks for a title" 6 result.isError true
expect_answer "a part of a number finds the order" 7 result.structuredContent.order.id "$id"
expect_answer "a filter for what is told works" 8 'result.structuredContent.orders.#' 1
expect_answer "an amount is no argument" 9 result.isError true
expect_equal "nothing else is told of it" "" "$(grep -oE 'Lamp|Shop|90\.00|secret|gift|LP00123456789|5\.00' "$out" | sort -u)"
asks none
expect_answer "with nothing the id alone is told" 1 result.structuredContent.order.number null
expect_answer "what is due is told by ids" 3 result.structuredContent.acts.0.order null
expect_answer "which are there" 3 result.structuredContent.acts.0.id "$id"
expect_answer "a part of a number finds nothing" 7 result.isError true
expect_equal "no number is told" "" \
    "$(grep -oE 'Lamp|Shop|90\.00|secret|gift|LP00123456789|3069|1111|aliexpress|visa' "$out" | sort -u)"
rm "$XDG_CONFIG_HOME/recourse/recourse.conf"

# Looking begins no case file.
new_case
call due '{}' | serve
expect_answer "without a case file nothing is due" 1 'result.structuredContent.clocks.#' 0
expect_equal "and none is made" no "$([ -e "$RECOURSE_DB" ] && echo yes || echo no)"

# Drafts.
add 1111000022 --total '5.00 EUR' --closes 2026-03-20T00:00:00Z
{
    call dispute '{"order":"1111000022","reason":"damaged","severity":"significant","ask":"50%"}'
    call dispute '{"order":"1111000022","statement":"--json"}'
    printf '%s\n' '{"jsonrpc":"2.0","id":1,"method":"tools/list"}'
} | serve --allow-drafts
expect_answer "a draft is begun" 1 result.structuredContent.dispute.state draft
expect_answer "with what was asked" 1 result.structuredContent.dispute.asked.amount 2.50
expect_answer "and continued: a text is never an option" 2 result.structuredContent.dispute.statement --json
expect_answer "the tool says that it writes" 3 result.tools.6.annotations.readOnlyHint false
run show 1111 --json
expect_value "it is in the case file" order.dispute.statement --json
run log 1111 submitted --anyway
sum=$(sha256sum "$RECOURSE_DB")
call dispute '{"order":"1111000022","statement":"changed"}' | serve --allow-drafts
expect_answer "what was submitted is not changed" 1 result.content.0.text \
    'The dispute of this order was submitted, so it is no longer a draft. The buyer can change it in Recourse.'
expect_equal "and nothing was written" "$sum" "$(sha256sum "$RECOURSE_DB")"

done_testing
