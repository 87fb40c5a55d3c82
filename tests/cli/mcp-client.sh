#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The server for assistants, asked by the client library that assistants are made with. ./bootstrap check fetches it.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

modules=$TEST_BUILD_DIR/mcp-client/node_modules
command -v node >/dev/null 2>&1 || skip_all "node is not installed"
[ -d "$modules/@modelcontextprotocol/sdk" ] ||
    skip_all "the client library is not in the build folder; ./bootstrap check fetches it where npm can"

add 3069099405659913 --shipped 2026-01-10
cp "$TEST_SOURCE_DIR/tests/cli/mcp-client.mjs" "$TMPDIR/client.mjs"
ln -s "$modules" "$TMPDIR/node_modules"
node "$TMPDIR/client.mjs" "$program" 3069 >"$out" 2>"$err" </dev/null
status=$?
expect_status "the client runs to its end" 0
expect_equal "everything was as it should be" "server recourse
tools-capability true
tools due list show advise claim policy
reads-only true
title Lamp
same true
refused true
unknown -32602
ping ok
closed ok" "$(cat "$out")"

done_testing
