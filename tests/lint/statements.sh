#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# SQL stands in src/store/sql alone, and every statement there is used.
# shellcheck source=tests/lint/lint.sh
. "$TEST_SOURCE_DIR/tests/lint/lint.sh"

names_in_sql() {
    find src/store/sql -name '*.sql' -exec sed -n 's/^-- name: *\([a-z0-9_]*\)$/\1/p' {} + |
        tr '[:lower:]' '[:upper:]' | sort
}

names_in_code() {
    code src/store | grep -o 'SQL_[A-Z0-9_]*' | sed 's/^SQL_//' | sort -u
}

listed_files() {
    sed -n '/^sql_files/,/[^\\]$/p' src/store/local.mk | grep -o 'src/store/sql/[^ ]*\.sql' | sort
}

[ -n "$(names_in_sql)" ] || skip_all "there are no statements yet"

names_in_sql >"$TMPDIR/in-sql"
names_in_code >"$TMPDIR/in-code"
expect_nothing "every statement is used" "$(comm -23 "$TMPDIR/in-sql" "$TMPDIR/in-code")"
expect_equal "every file of statements is built in" \
    "$(find src/store/sql -name '*.sql' | sort)" "$(listed_files)"
expect_nothing "no C file writes SQL" \
    "$(c_files src | xargs grep -nHE '"(SELECT|INSERT|UPDATE|DELETE|CREATE|DROP|ALTER|PRAGMA|ATTACH|VACUUM|BEGIN|COMMIT|ROLLBACK|SAVEPOINT)[ "]' || :)"

done_testing
