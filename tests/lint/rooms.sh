#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The rooms: who may include and call whom. The order of rooms is the map of HACKING.md.
# shellcheck source=tests/lint/lint.sh
. "$TEST_SOURCE_DIR/tests/lint/lint.sh"

# Files of a folder; more are several rooms.
most=32

# Layers whose rooms have a face: others include ROOM/ROOM.h and no other header of it.
faced='^(base|domain|store|services)/'

# rooms: the rooms of a map on standard input, each above those that stand before it.
rooms() {
    awk -F'`' '
    /^\*\*`src\// { layer = $2; sub(/^src\//, "", layer); sub(/\/$/, "", layer) }
    /^\| \(ground\) / { print layer }
    /^\| `/ && layer != "" { name = $2; sub(/\/$/, "", name); print layer "/" name }
    /^#/ { layer = "" }'
}

# includes FOLDER: every quoted include as FILE:LINE HEADER, without the folder in front.
includes() {
    (cd "$1" && find . -name '*.[ch]' -exec grep -Hn '^#include "' {} + |
        sed 's|^\./\([^:]*:[0-9]*\):#include "\([^"]*\)".*|\1 \2|' | LC_ALL=C sort)
}

# headers FOLDER: every header, without the folder in front.
headers() {
    (cd "$1" && find . -name '*.h' | sed 's|^\./||' | LC_ALL=C sort)
}

# judge MAP HEADERS INCLUDES: RULE, a tab, FILE:LINE, a tab, HEADER for each include that breaks a rule, and for
# each public header that its face leaves out.
judge() {
    awk -v faced="$faced" '
    function room_of(path) { sub(/\/[^\/]*$/, "", path); return path }
    function face_of(room, name) { name = room; sub(/.*\//, "", name); return room "/" name ".h" }
    function layer_of(room) { sub(/\/.*/, "", room); return room }
    FNR == 1 { part++ }
    part == 1 { rank[$1] = FNR; next }
    part == 2 { is_header[$1] = 1; next }
    {
        file = $1; sub(/:.*/, "", file)
        from = room_of(file); to = room_of($2)
        if (file == face_of(from)) is_on_face[$2] = 1
        if (!(from in rank) || !(to in rank) || from == to) next
        if (layer_of(from) == "ui" && layer_of(to) == "store") print "door\t" $1 "\t" $2
        if (rank[to] > rank[from]) print "climbs\t" $1 "\t" $2
        if ($2 ~ /-private\.h$/) print "private\t" $1 "\t" $2
        else if (($2 ~ faced) && to ~ /\// && $2 != face_of(to)) print "face\t" $1 "\t" $2
    }
    END {
        for (header in is_header) {
            room = room_of(header)
            if ((room "/") ~ faced && room ~ /\// && header !~ /-private\.h$/ &&
                header != face_of(room) && !(header in is_on_face))
                print "part\t" header "\t" face_of(room)
        }
    }' "$1" "$2" "$3" | LC_ALL=C sort
}

# judge_calls MAP SYMBOLS: the same for calls; a symbol is "FILE D NAME" where it is defined, "FILE U NAME" where it
# is used.
judge_calls() {
    awk '
    function room_of(path) { sub(/\/[^\/]*$/, "", path); return path }
    FNR == 1 { part++ }
    part == 1 { rank[$1] = FNR; next }
    $2 == "D" { home[$3] = $1; next }
    { user[++count] = $1; name[count] = $3 }
    END {
        for (i = 1; i <= count; i++) {
            if (!(name[i] in home)) continue
            from = room_of(user[i]); to = room_of(home[name[i]])
            if (from in rank && to in rank && rank[to] > rank[from])
                print "calls\t" user[i] "\t" name[i]
        }
    }' "$1" "$2" | LC_ALL=C sort -u
}

# crowded FOLDER: RULE, a tab, FOLDER:NUMBER, a tab, "files" for each folder with too many files.
crowded() {
    (cd "$1" && find . -name '*.[ch]' | sed 's|^\./||; s|/[^/]*$||' | sort | uniq -c |
        awk -v most="$most" '$1 > most { print "crowded\t" $2 ":" $1 "\tfiles" }')
}

# strangers FOLDER MAP: folders of code that are no room of the map, and rooms without a folder.
strangers() {
    (cd "$1" && find . -mindepth 2 -name '*.[ch]' | sed 's|^\./||; s|/[^/]*$||' | sort -u) |
        awk 'FNR == NR { is_room[$1] = 1; next } { seen[$1] = 1 }
             !($1 in is_room) { print $1 ": is not on the map of HACKING.md" }
             END { for (room in is_room) if (!(room in seen)) print room ": stands on the map, and is not there" }' "$2" - |
        sort
}

# symbols: of the objects of this build, as judge_calls() takes them; nothing without nm.
symbols() {
    (cd src && find . -name '*.c' | sed 's|^\./||') | while read -r file; do
        object=$TEST_BUILD_DIR/src/${file%.c}.o
        [ -f "$object" ] || continue
        nm -P "$object" 2>/dev/null | awk -v file="$file" '
        $2 == "U" { print file, "U", $1 }
        $2 ~ /^[TDBRC]$/ { print file, "D", $1 }'
    done
}

# only RULE: what breaks it, of the breaches on standard input.
only() {
    grep "^$1	" || :
}

# A house of three rooms in which every rule is broken once, to see that each of them is found.
broken_house() {
    house=$TMPDIR/house
    mkdir -p "$house/domain/low" "$house/domain/high" "$house/ui/view" "$house/store/rows" "$house/domain/stray"
    # shellcheck disable=SC2016 # the quotes of Markdown
    printf '%s\n' '**`src/domain/`**' '| `low/` | |' '| `high/` | |' '**`src/store/`**' '| `rows/` | |' \
        '**`src/ui/`**' '| `view/` | |' '| `gone/` | |' '# Next' '| `none/` | |' | rooms >"$house.map"
    echo '#include "domain/low/part.h"' >"$house/domain/low/low.h"
    : >"$house/domain/low/part.h"
    : >"$house/domain/low/left-out.h"
    : >"$house/domain/low/low-private.h"
    echo '#include "domain/high/high.h"' >"$house/domain/low/climber.c"
    : >"$house/domain/high/high.h"
    printf '#include "domain/low/%s"\n' low.h low-private.h part.h >"$house/domain/high/looker.c"
    : >"$house/store/rows/rows.h"
    echo '#include "store/rows/rows.h"' >"$house/ui/view/view.c"
    : >"$house/domain/stray/stray.c"
    headers "$house" >"$house.headers"
    includes "$house" >"$house.includes"
    printf '%s\n' 'domain/high/looker.c D high_call' 'domain/low/climber.c U high_call' \
        'domain/high/looker.c U low_call' 'domain/low/climber.c D low_call' >"$house.symbols"
    for i in $(seq 0 "$most"); do : >"$house/domain/stray/$i.c"; done
}

broken_house
expect_equal "each rule is found broken in a house that breaks it" \
    "climbs	domain/low/climber.c:1	domain/high/high.h
door	ui/view/view.c:1	store/rows/rows.h
face	domain/high/looker.c:3	domain/low/part.h
part	domain/low/left-out.h	domain/low/low.h
private	domain/high/looker.c:2	domain/low/low-private.h" \
    "$(judge "$house.map" "$house.headers" "$house.includes")"
expect_equal "a call that climbs is found" "calls	domain/low/climber.c	high_call" \
    "$(judge_calls "$house.map" "$house.symbols")"
expect_equal "a folder with too many files is found" "crowded	domain/stray:$((most + 2))	files" \
    "$(crowded "$house")"
expect_equal "a folder that is no room is found, and a room that is not there" \
    "domain/stray: is not on the map of HACKING.md
ui/gone: stands on the map, and is not there" "$(strangers "$house" "$house.map")"

rooms <HACKING.md >"$TMPDIR/map"
headers src >"$TMPDIR/headers"
includes src >"$TMPDIR/includes"
judge "$TMPDIR/map" "$TMPDIR/headers" "$TMPDIR/includes" >"$TMPDIR/breaches"
symbols >"$TMPDIR/symbols"
judge_calls "$TMPDIR/map" "$TMPDIR/symbols" >"$TMPDIR/calls"
crowded src >"$TMPDIR/crowds"
cat "$TMPDIR/breaches" "$TMPDIR/calls" "$TMPDIR/crowds" >"$TMPDIR/all"

expect_nothing "every folder of code is a room of the map" "$(strangers src "$TMPDIR/map")"
expect_nothing "no folder holds more than $most files" "$(only crowded <"$TMPDIR/all")"
expect_nothing "an include points down the map" "$(only climbs <"$TMPDIR/all")"
expect_nothing "nobody looks into another room" "$(only private <"$TMPDIR/all")"
expect_nothing "a room is asked by its face" "$(only face <"$TMPDIR/all")"
expect_nothing "a header is private, or its room's face includes it" "$(only part <"$TMPDIR/all")"
expect_nothing "what ui takes from store comes through services" "$(only door <"$TMPDIR/all")"
expect_nothing "no file of ui holds a Db" "$(code src/ui | grep -E '[^A-Za-z0-9_](Db|app_db)[^A-Za-z0-9_]' || :)"
if [ -s "$TMPDIR/symbols" ]; then
    expect_nothing "a call points down the map" "$(only calls <"$TMPDIR/all")"
else
    skip "a call points down the map" "nm is not installed"
fi

done_testing
