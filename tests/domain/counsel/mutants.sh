#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# `make mutants`: whether the domain's tests notice when a rule of the domain is wrong.
#
# mutants.tsv is a table of faults: each row names files, which of their lines it is for, and what
# becomes of one of them; every such line is a mutant of its own. It is compiled into a copy of the
# library, and the tests of the domain run until one of them fails: then the mutant is killed. One
# that none kills is listed in mutants-equivalent.tsv with the reason why it changes nothing, or is
# a rule that nobody tests, and `make mutants` fails.
#
#   make mutants                     all of them, on two processors (about 6 minutes)
#   make mutants MUTANTS=sentence    those of the rows whose name begins so
#   make mutants VERBOSE=1           with who killed each
#
# The makefile hands over COMPILE, LINK, LIBS_BEFORE, LIBS_BEHIND, EMBED, POLICY_FILES and TESTS.
set -eu

room=$TEST_SOURCE_DIR/tests/domain/counsel
scratch=$(mktemp -d "${TMPDIR:-/tmp}/recourse-mutants.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
trap 'exit 143' HUP INT TERM
tab=$(printf '\t')
TZ=UTC LC_ALL=C.UTF-8 LAWS_COUNT=${LAWS_COUNT:-1500} LAWS_SHOWN=0
export TZ LC_ALL LAWS_COUNT LAWS_SHOWN
unset LANGUAGE

# The lines of a file, each behind its number; those of a policy also behind the clock that their
# group drives: "18:window-closes:days=15".
numbered() {
    case $1 in
    data/policies/*)
        awk '
        /^\[/ { clock = "" }
        /^clock=/ { clock = substr($0, 7) }
        { print NR ":" clock ":" $0 }' "$TEST_SOURCE_DIR/$1"
        ;;
    *) grep -n '' "$TEST_SOURCE_DIR/$1" ;;
    esac
}

# One line for each mutant: NAME, FILE, LINE, CHANGE.
list_mutants() {
    grep -v '^#' "$room/mutants.tsv" | while IFS=$tab read -r name files address change; do
        case $name in "${MUTANTS:-}"*) ;; *) continue ;; esac
        found=
        for path in "$TEST_SOURCE_DIR"/$files; do
            file=${path#"$TEST_SOURCE_DIR/"}
            lines=$(numbered "$file" | grep -E -- "^[0-9]*:$address" | cut -d: -f1)
            # Each row changes its words once.
            [ "$change" != swap ] || lines=$(echo "$lines" | awk 'NR % 2 == 1')
            for line in $lines; do
                found=yes
                printf '%s\t%s\t%s\t%s\n' "$name" "$file" "$line" "$change"
            done
        done
        [ -n "$found" ] || echo "$name: no line of $files is like $address" >>"$scratch/idle"
    done
}

# mutate FILE LINE CHANGE RESULT: "swap" puts the words of the next row into this one and back, "more"
# adds one to the line's last number; all else is for sed.
mutate() {
    case $3 in
    swap | more)
        awk -v line="$2" -v change="$3" '
        # What stands between the outermost quotes of a row.
        function words(text) { return match(text, /".*"/) ? substr(text, RSTART, RLENGTH) : "" }
        function put(text, other) {
            match(text, /".*"/)
            return substr(text, 1, RSTART - 1) other substr(text, RSTART + RLENGTH)
        }
        function swap(other, mine) {
            for (other = line + 1; other <= NR && words(row[other]) == ""; other++)
                ;
            if (other > NR)
                return
            mine = words(row[line])
            row[line] = put(row[line], words(row[other]))
            row[other] = put(row[other], mine)
        }
        function more(text) {
            if (!match(text, /[0-9]+[^0-9]*$/))
                return text
            return substr(text, 1, RSTART - 1) (substr(text, RSTART) + 1) \
                substr(text, RSTART + match(substr(text, RSTART), /[^0-9]|$/) - 1)
        }
        { row[NR] = $0 }
        END {
            if (change == "swap") swap()
            else row[line] = more(row[line])
            for (i = 1; i <= NR; i++) print row[i]
        }' "$1" >"$4"
        ;;
    *) sed "$2$3" "$1" >"$4" ;;
    esac
}

# library FOLDER FILE LINE SED: libdomain.a with this mutant; fails when it cannot be compiled.
library() {
    case $2 in
    data/policies/*)
        mkdir -p "$1/data"
        rm -rf "$1/data/policies"
        cp -R "$TEST_SOURCE_DIR/data/policies" "$1/data/policies"
        mutate "$TEST_SOURCE_DIR/$2" "$3" "$4" "$1/$2"
        $EMBED "$1" $POLICY_FILES >"$1/builtin-policies.c"
        ln -sfn "$TEST_SOURCE_DIR/tests" "$1/tests"
        object=builtin-policies
        ;;
    *)
        object=$(basename "$2" .c)
        mutate "$TEST_SOURCE_DIR/$2" "$3" "$4" "$1/$object.c"
        if cmp -s "$TEST_SOURCE_DIR/$2" "$1/$object.c"; then
            echo "$2:$3 is not changed by $4" >&2
            return 1
        fi
        ;;
    esac
    $COMPILE -c -o "$1/$object.o" "$1/$object.c" 2>"$1/errors" || return 1
    cp src/libdomain.a "$1/libdomain.a"
    ar r "$1/libdomain.a" "$1/$object.o"
    rm -f "$1/$object.c"
}

# passes FOLDER TEST [SOURCE]: SOURCE where a mutant of a policy has a source folder of its own.
passes() {
    $LINK -o "$1/test" "$2.o" $LIBS_BEFORE "$1/libdomain.a" $LIBS_BEHIND
    { TEST_SOURCE_DIR=${3:-$TEST_SOURCE_DIR} timeout 100 "$1/test" >"$1/said" 2>&1; } 2>/dev/null
}

# judge FOLDER NAME FILE LINE SED: one line of the report.
judge() {
    if ! library "$1" "$3" "$4" "$5"; then
        echo "unmade${tab}$2 $3:$4"
        return
    fi
    source=
    case $3 in data/policies/*) source=$1 ;; esac
    for test in $TESTS; do
        if ! passes "$1" "$test" "$source"; then
            echo "killed${tab}$2 $3:$4 by ${test##*/}"
            return
        fi
    done
    text=$(sed -n "$4p" "$TEST_SOURCE_DIR/$3" | sed 's/^ *//')
    if grep -qxF -- "$2$tab$3$tab$text" "$scratch/equivalent"; then
        echo "equivalent${tab}$2 $3:$4"
    else
        echo "survived${tab}$2 $3:$4 $text"
    fi
}

# Every second mutant, from the one with this number on.
work() {
    mkdir "$scratch/$1"
    awk -v first="$1" 'NR % 2 == first' "$scratch/list" | while IFS=$tab read -r name file line change; do
        judge "$scratch/$1" "$name" "$file" "$line" "$change"
    done
}

grep -v '^#' "$room/mutants-equivalent.tsv" | cut -f1-3 >"$scratch/equivalent" || :
: >"$scratch/idle"
list_mutants >"$scratch/list"
cat "$scratch/idle"
echo "$(wc -l <"$scratch/list") mutants"

mkdir "$scratch/sound"
cp src/libdomain.a "$scratch/sound/"
for test in $TESTS; do
    if ! passes "$scratch/sound" "$test"; then
        echo "${test##*/} fails without a mutant:" >&2
        tail -n 5 "$scratch/sound/said" >&2
        exit 1
    fi
done

work 0 >"$scratch/report.0" &
work 1 >"$scratch/report.1"
wait
cat "$scratch/report.0" "$scratch/report.1" | sort >"$scratch/report"
[ -z "${VERBOSE:-}" ] || grep '^killed' "$scratch/report" || :
grep -E '^(survived|unmade)' "$scratch/report" || :
cut -f1 "$scratch/report" | uniq -c
! grep -qE '^(survived|unmade)' "$scratch/report" && [ ! -s "$scratch/idle" ]
