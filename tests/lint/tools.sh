#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The programs in build-aux that write C.
# shellcheck source=tests/lint/lint.sh
. "$TEST_SOURCE_DIR/tests/lint/lint.sh"

tools=$TEST_SOURCE_DIR/build-aux
folder=$TMPDIR

sql_to_c() {
    sh "$tools/sql-to-c" "$1" "$folder" statements.sql 2>&1
}

# refuses NAME WHAT SQL: the tool fails and says why.
refuses() {
    printf '%s\n' "$3" >"$folder/statements.sql"
    if said=$(sql_to_c source); then
        not_ok "$1" "it took the file: $said"
    else
        expect_equal "$1" "statements.sql:$2" "$(printf '%s\n' "$said" | grep '^statements' || :)"
    fi
}

cat >"$folder/statements.sql" <<'SQL'
-- SPDX-License-Identifier: GPL-3.0-or-later
-- name: first_one
SELECT "a\b" FROM t
  -- why it is so
WHERE x = :x;
-- name: second
DELETE FROM t;
SQL
expect_equal "statements become an enum in their order" "SQL_FIRST_ONE, SQL_SECOND, SQL_COUNT" \
    "$(sql_to_c header | sed -n 's/^    \(SQL_.*\)/\1/p' | tr '\n' ' ' | sed 's/ $//')"
expect_equal "a statement is quoted for C and loses its comments" \
    '      "SELECT \"a\\b\" FROM t\n"
      "WHERE x = :x;\n" },' "$(sql_to_c source | sed -n '/first_one/,/},/p' | sed 1d)"
refuses "two statements of one name are refused" "3: statement a is already in statements.sql:1" \
    "-- name: a
SELECT 1;
-- name: a
SELECT 2;"
refuses "a name that is not in snake_case is refused" \
    "1: the name of a statement is one word in snake_case" "-- name: Two-Words
SELECT 1;"
refuses "a statement without a name is refused" '1: a statement needs a line "-- name: ..." before it' \
    "SELECT 1;"
refuses "an empty statement is refused" "2: statement a is empty" "-- name: a
-- name: b"

printf 'a"\\\000\377\n' >"$folder/bytes"
: >"$folder/empty"
expect_equal "embedded bytes are kept as they are" "97,34,92,0,255,10, 0 };" \
    "$(sh "$tools/embed" source table table.h "$folder" bytes empty | sed -n '/bytes_0\[/,/}/p' |
        sed 1d | tr '\n' ' ' | sed 's/ $//')"
expect_equal "an embedded file is named without its folder" '    { "bytes", (const char *)bytes_0, sizeof bytes_0 - 1 },' \
    "$(sh "$tools/embed" source table table.h "$folder/.." "${folder##*/}/bytes" | grep '{ "')"
if sh "$tools/embed" source table table.h "$folder" absent >/dev/null 2>&1; then
    not_ok "a file that is not there is refused"
else
    ok "a file that is not there is refused"
fi

done_testing
