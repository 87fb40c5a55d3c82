#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The newcomer's papers are true: the map says what the files say, and every file that a paper names is there.
# shellcheck source=tests/lint/lint.sh
. "$TEST_SOURCE_DIR/tests/lint/lint.sh"

stale() {
    sh build-aux/map 2>/dev/null >"$TMPDIR/map.md" || echo "a file does not say what it is: run build-aux/map"
    diff doc/map.md "$TMPDIR/map.md" | sed -n 's/^[<>] /doc\/map.md: run build-aux\/map: /p'
}

# Words with a folder and an ending; what stands alone is looked for by its name.
named_files() {
    for paper in HACKING.md README.md doc/facts.md; do
        grep -oE '[A-Za-z0-9_/.-]+\.(c|h|sh|sql|policy|md|tsv|json|txt|in|mk)\b' "$paper" | LC_ALL=C sort -u | while read -r name; do
            case $name in
                *NAME* | *LL* | -private.h | config.h | schema.sql | recourse.* | */recourse.*) continue ;;
                build/* | store/sql.* | domain/builtin.* | tests/*.log) continue ;;
            esac
            [ -e "$name" ] || [ -e "doc/$name" ] || find src tests data doc build-aux man po -path "*/$name" | grep -q . ||
                echo "$paper: $name is not there"
        done
    done
}

expect_nothing "the map says what the files say" "$(stale)"
expect_nothing "a file that a paper names is there" "$(named_files)"
done_testing
