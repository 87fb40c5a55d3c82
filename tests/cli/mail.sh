#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Folders of mail: added, read once, what waits recorded or set aside, and left again.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

RECOURSE_NOW=2026-11-01T10:00:00Z
mails=$TEST_SOURCE_DIR/tests/fixtures/mail
folder=$TMPDIR/Mail
mkdir -p "$folder/new" "$folder/cur" "$folder/tmp"

run mail list
expect_status "without a folder there is nothing to list" 0
expect_said "and it is said how to begin" "recourse mail add FOLDER"

if [ ! -x "$TEST_BUILD_DIR/src/helpers/mail/mail" ]; then
    done_testing
    exit
fi

run mail add "$TMPDIR/nowhere"
expect_status "a folder that is not there is refused" 3
expect_said "by its name" "$TMPDIR/nowhere"

cp "$mails/03-ali-en-shipped-relay.eml" "$mails/10-amazon-de-refund.eml" "$folder/new/"
run mail add "$folder" --server mx.example.org --json
expect_status "a folder is read as it is added" 0
expect_value "two orders come of it" folders.0.added 2
run list --json
expect_value "they are orders like others" orders.# 2
run mail waiting --json
expect_value "what would end a deadline waits" waiting.# 1
expect_value "by what it says" waiting.0.event refund-approved
expect_value "of its order" waiting.0.number 306-3004005-6007016
mail=$(value waiting.0.called)
run mail waiting
expect_said "people read which mail it is" "$mail"
expect_said "and what it says" "Refund approved"

run mail read --json
expect_value "what was read is not read again" folders.0.added 0
cp "$mails/01-ali-fr-confirmed.eml" "$folder/new/"
run mail read --dry-run --json
expect_value "a dry run reads the new one" folders.0.added 1
run mail read --json
expect_value "and changed nothing" folders.0.added 1

run mail add "$folder"
expect_status "a folder may be added again" 0
run mail list --json
expect_value "and keeps the server that was named" folders.0.server mx.example.org

run mail record nothing-of-the-kind
expect_status "a mail that is not there cannot be recorded" 3
run mail record "$mail" --json
expect_status "what waits is recorded by the mail's name" 0
run show 306-3004005-6007016 --json
expect_equal "as an event of its order" 1 "$(grep -c '"refund-approved"' "$out")"
run mail waiting --json
expect_value "and waits no longer" waiting.# 0
run undo
expect_status "it is undone like others" 0
run mail waiting --json
expect_value "and waits again" waiting.# 1
run mail dismiss "$mail"
expect_status "or it is set aside" 0
run mail waiting --json
expect_value "then it waits no longer" waiting.# 0

run add --number 3070000000007777 --title Lamp --marketplace aliexpress --paid 2026-10-01 --delivered 2026-10-12
cp "$mails/16-paypal-case.eml" "$folder/new/"
run mail read
run mail waiting --json
expect_value "a payment service names its case, and no order" waiting.0.event payment-case-opened
run mail record "$(value waiting.0.called)" 3070000000007777
expect_status "it is recorded of the order that is named" 0
run show 3070000000007777 --json
expect_value "which was paid there, as it shows" order.paid_with paypal
expect_value "so that its last day is told" order.next.action escalate-payment-case
run undo
run show 3070000000007777 --json
expect_value "both are undone at once" order.paid_with null

mkdir -p "$XDG_CONFIG_HOME/recourse/mails"
printf '[mail\n' >"$XDG_CONFIG_HOME/recourse/mails/mine.mail"
run import --dry-run "$mails/01-ali-fr-confirmed.eml"
expect_status "a table of one's own that is wrong stops nothing" 0
expect_said "and is named with its line" "mails/mine.mail: line 1:"

run mail remove "$folder"
expect_status "a folder is left" 0
run list --json
expect_value "what was read of it stays" orders.# 4
run mail remove "$folder"
expect_status "once" 3

# What a change brought or settled comes again with its undoing, for another case file here.
RECOURSE_DB=$TMPDIR/undone.db
export RECOURSE_DB
rm -r "$XDG_CONFIG_HOME/recourse/mails"
box=$TMPDIR/Undone
mkdir -p "$box/new" "$box/cur" "$box/tmp"
cp "$mails/10-amazon-de-refund.eml" "$mails/16-paypal-case.eml" "$box/new/"
touch -d 2026-10-01 "$box"/new/*

run mail add "$box" --server mx.example.org --json
expect_value "a folder brings an order" folders.0.added 1
run mail waiting --json
expect_value "and what names none waits beside it" waiting.# 2
expect_value "the older first" waiting.0.payment paypal
mail=$(value waiting.0.called)
run mail record "$mail" 306-3004005-6007016
expect_status "it is recorded for the order that is named" 0
run mail waiting --json
expect_value "and waits no longer" waiting.# 1
run mail read --json
run import "$mails/16-paypal-case.eml"
run mail waiting --json
expect_value "nor does it when the same mail is read again" waiting.# 1
run undo
expect_status "recording it is undone" 0
run mail waiting --json
expect_value "then it waits again" waiting.# 2
run redo
run mail waiting --json
expect_value "done again, it does not" waiting.# 1
run undo
run mail dismiss "$mail"
run mail waiting --json
expect_value "set aside, it does not, too" waiting.# 1

run undo
expect_said "the reading itself is undone" "Undone"
run list --json
expect_value "with its order" orders.# 0
run mail read --dry-run --json
expect_value "the next reading would bring it again" folders.0.added 1
run redo
run mail read --json
expect_value "unless it is done again" folders.0.added 0
run list --json
expect_value "and there" orders.# 1
run undo
run mail read --json
expect_value "what was undone is read again" folders.0.added 1
run list --json
expect_value "and is there again" orders.# 1
run mail read --json
expect_value "once" folders.0.added 0
run undo
run mail remove "$box"
run mail add "$box" --server mx.example.org --json
expect_value "the same with the folder left and added again" folders.0.added 1

cp "$mails/16-paypal-case.eml" "$TMPDIR/another.eml"
sed -i 's/fx-16@/fx-17@/; s/PP-D-123456789/PP-D-424242424/' "$TMPDIR/another.eml"
run import "$TMPDIR/another.eml"
run mail waiting --json
run mail record "$(value waiting.0.called)" 306-3004005-6007016
expect_status "another is recorded" 0
run purge 306-3004005-6007016 --yes
expect_status "and its order purged" 0
run check
expect_equal "what the mail said is gone with it" "" \
    "$(grep -l PP-D-424242424 "$RECOURSE_DB" "$RECOURSE_DB"-* 2>/dev/null)"

# A carrier's word is not that the item is there; until when it matters is asked after that.
RECOURSE_DB=$TMPDIR/delivered.db
run import "$mails/09-amazon-es-delivered.eml"
run list --json
expect_value "marked as delivered, the delivery is checked" orders.0.next.action check-delivery
expect_value "in words that leave open whether it came" orders.0.next.why \
    "The carrier says it was delivered. Not there? Ask your neighbours and the pick-up point, then open a dispute."

done_testing
