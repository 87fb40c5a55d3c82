#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The shape of files: licence, length, layout.
# shellcheck source=tests/lint/lint.sh
. "$TEST_SOURCE_DIR/tests/lint/lint.sh"

# Every file that somebody wrote, but fixtures and translations.
sources() {
    find src tests data man po -type f \( -name '*.[ch]' -o -name '*.sh' -o -name '*.awk' \
        -o -name '*.mk' -o -name '*.sql' -o -name '*.policy' -o -name '*.claim' -o -name '*.[1-8]' -o -name '*.py' \
        -o -name '*.in' -o -name Makevars -o -name LINGUAS \) ! -name Makefile.in ! -name Makefile.in.in \
        ! -path '*/fixtures/*' | sort
    grep -o 'build-aux/[a-z0-9.-]*' Makefile.am | sort -u
    echo bootstrap
    echo .ci/run
    echo configure.ac
    echo Makefile.am
}

without_licence() {
    sources | xargs awk '
    FNR == 1 { report(); file = FILENAME; has_licence = 0 }
    FNR <= 3 && /SPDX-License-Identifier: GPL-3\.0-or-later/ { has_licence = 1 }
    function report() { if (file != "" && !has_licence) print file }
    END { report() }
    '
}

long_functions() {
    # shellcheck disable=SC2046 # our file names have no spaces
    awk '
    FNR == 1 { open = 0 }
    /^\{$/ { open = FNR; name = last }
    /^\}$/ { if (open && FNR - open - 1 > 80) print FILENAME ":" open ": " FNR - open - 1 " lines: " name; open = 0 }
    { last = $0 }
    ' $(c_files src tests)
}

long_files() {
    c_files src | xargs wc -l | awk '$2 != "total" && $1 > 800 { print $2 ": " $1 " lines" }'
}

# A file that no fragment names is neither compiled nor distributed.
# A test program of one file is named without the ".c".
forgotten_files() {
    {
        c_files src tests
        find src/store/sql data/policies data/claims -type f \( -name '*.sql' -o -name '*.policy' -o -name '*.claim' \)
        find tests -name '*.sh'
    } >"$TMPDIR/files"
    # shellcheck disable=SC2046 # our file names have no spaces
    awk '
    FILENAME != ARGV[ARGC - 1] { for (i = 1; i <= NF; i++) is_named[$i] = 1 }
    FILENAME == ARGV[ARGC - 1] {
        stem = $0
        if (stem !~ /^tests\/.*\.c$/ || !sub(/\.c$/, "", stem) || !(stem in is_named))
            if (!($0 in is_named)) print
    }
    ' $(find src tests data -name local.mk) "$TMPDIR/files"
}

headers_without_guard() {
    c_files src tests | grep '\.h$' | xargs grep -L '^#pragma once$' /dev/null | grep -v '^/dev/null$' || :
}

# The version that .clang-format is written for; others lay out differently.
clang_format_14() {
    for candidate in clang-format-14 clang-format; do
        if command -v "$candidate" >/dev/null 2>&1 && "$candidate" --version | grep -q 'version 14\.'; then
            echo "$candidate"
            return 0
        fi
    done
}

expect_nothing "every source file names its licence" "$(without_licence)"
expect_nothing "no function is longer than 80 lines" "$(long_functions)"
expect_nothing "no file in src is longer than 800 lines" "$(long_files)"
expect_nothing "every header is read once" "$(headers_without_guard)"
expect_nothing "every file is named in its local.mk" "$(forgotten_files)"
expect_nothing "no line ends in a blank" \
    "$(sources | xargs grep -nHE '[[:blank:]]$' || :)"
expect_nothing "nothing is left to be done later" \
    "$(c_files src tests | xargs grep -nHE '(^|[^A-Za-z])(TODO|FIXME|XXX)([^A-Za-z]|$)' || :)"

formatter=$(clang_format_14)
if [ -n "$formatter" ]; then
    # shellcheck disable=SC2046 # our file names have no spaces
    expect_nothing "the layout is clang-format's" \
        "$("$formatter" --dry-run $(c_files src tests) 2>&1 | grep -E 'warning:|error:' || :)"
else
    skip "the layout is clang-format's" "clang-format 14 is not installed"
fi

done_testing
