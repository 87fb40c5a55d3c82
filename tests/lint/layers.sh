#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The layers: an include only points down, and what belongs to one place stays there (rooms.sh: the same within
# a layer). The inside of a Db is for the store alone.
# shellcheck source=tests/lint/lint.sh
. "$TEST_SOURCE_DIR/tests/lint/lint.sh"

lines=$(code src)

# includes_from FOLDER: FILE:LINE:HEADER of every quoted include in that layer.
includes_from() {
    printf '%s\n' "$lines" | sed -n "s|^\\(src/$1[^:]*:[0-9]*\\):#include \"\\([^\"]*\\)\".*|\\1:\\2|p"
}

# only_includes LAYER ALLOWED: allowed is an extended regular expression of headers.
only_includes() {
    expect_nothing "src/$1 includes only what is below it" \
        "$(includes_from "$1" | grep -Ev "^[^:]*:[0-9]*:($2)" || :)"
}

# only_in HEADERS FILES WHAT: a system header that one place alone may include.
only_in() {
    expect_nothing "$3" "$(printf '%s\n' "$lines" | grep -E ":#include <($1)>" |
        grep -Ev "^($2):" || :)"
}

only_includes base/ 'base/'
only_includes domain/ '(base|domain)/'
only_includes store/ '(base|domain|store)/'
only_includes services/ '(base|domain|store/(place|vault|log|file|write|lists|check|local)|services)/'
only_includes ui/words/ '(base|domain|services|ui/words)/'
only_includes ui/theme/ '(base|domain|services|ui/words|ui/theme)/'
only_includes ui/doc/ '(base|domain|services|ui/words|ui/doc)/'
only_includes ui/glossary/ '(base|domain|services|ui/words|ui/glossary)/'
only_includes ui/cli/ '(base|domain|services|ui/words|ui/theme|ui/doc|ui/glossary|ui/cli)/'
only_includes helpers/ '(base|helpers)/'
only_includes ui/tui/ '(base|domain|services|ui/words|ui/theme|ui/doc|ui/glossary|ui/tui)/'

only_in 'sqlite3\.h' 'src/store/.*' "only the store knows SQLite"
only_in '(n?curses|ncursesw/.*|panel|term|termcap)\.h' 'src/ui/tui/term/term(-[a-z]+)?\.[ch]' \
    "only src/ui/tui/term/term.c and the term-* beside it know curses"
only_in 'jansson\.h' 'src/base/json/.*' "only src/base/json knows jansson"
only_in 'utf8proc\.h' 'src/base/.*' "only the base knows utf8proc"
only_in 'gio/.*|glib-object\.h|gobject/.*' 'src/helpers/.*' "no file includes GObject or GIO"

done_testing
