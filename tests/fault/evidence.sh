#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Evidence on a disk that is full or fails, and a program that is killed on the way: all of a
# file is added, or nothing of it stays.
# shellcheck source=tests/cli/lib.sh
. "$TEST_SOURCE_DIR/tests/cli/lib.sh"

fault=$TEST_BUILD_DIR/tests/fault/fault.so
if ! LD_PRELOAD=$fault "$program" --version >/dev/null 2>&1; then
    skip_all "a library cannot be put in front of this program"
fi

files=$TMPDIR/files
mkdir "$files"
printf 'photo a' >"$files/a.jpg"
printf 'photo b' >"$files/b.jpg"
ENOSPC=28
EIO=5

# failing CALL PATTERN ERRNO SKIP ARGUMENT...
failing() {
    FAULT_CALL=$1 FAULT_PATH=$2 FAULT_ERRNO=$3 FAULT_SKIP=$4
    export FAULT_CALL FAULT_PATH FAULT_ERRNO FAULT_SKIP
    shift 4
    LD_PRELOAD=$fault "$program" "$@" >"$out" 2>"$err" </dev/null
    status=$?
    unset FAULT_CALL FAULT_PATH FAULT_ERRNO FAULT_SKIP
}

# left: everything in the vault but what says whose it is.
left() {
    find "$RECOURSE_DB.evidence" -type f ! -name uuid 2>/dev/null | grep -c . || :
}

pieces() {
    run evidence list 11112222 --json
    value 'files.#'
}

# each CALL PATTERN ERRNO: the first such call fails, then the second, until none is left to.
each() {
    skip=0
    while :; do
        new_case
        add 11112222
        failing "$1" "$2" "$3" "$skip" evidence add 11112222 "$files/a.jpg" "$files/b.jpg" --kind other
        [ "$status" -eq 0 ] && break
        expect_status "$1 $skip of $2 fails with $3" 1
        expect_equal "  nothing of it stays" 0 "$(left)"
        expect_equal "  and nothing is recorded" 0 "$(pieces)"
        skip=$((skip + 1))
        [ "$skip" -lt 20 ] || break
    done
    expect_equal "  until all of it works" 2 "$(pieces)"
    expect_equal "  with its copies" 2 "$(left)"
    [ "$skip" -gt 0 ] && ok "  $1 was called" || not_ok "  $1 was called"
}

each write '*.evidence/copy.partial-*' $ENOSPC
each sync '*.evidence/copy.partial-*' $EIO
each link '*.evidence/*/*' $ENOSPC
each sync '*.evidence/??' $EIO
each read '*/files/?.jpg' $EIO
each write '*.evidence/.recourse-*' $ENOSPC

# The event cannot be written, however far that came.
for skip in 0 3 8; do
    new_case
    add 11112222
    failing write '*.db-journal' $ENOSPC $skip evidence add 11112222 "$files/a.jpg" --kind other
    expect_status "a full disk for the case file after $skip writes" 1
    expect_equal "  leaves no copy" 0 "$(left)"
    expect_equal "  and no record" 0 "$(pieces)"
done

# Killed: what stays is a copy that nobody names, never an event without its copy.
for call in write sync link; do
    skip=0
    while [ "$skip" -lt 8 ]; do
        new_case
        add 11112222
        failing $call '*.evidence/*' 0 $skip evidence add 11112222 "$files/a.jpg" "$files/b.jpg" --kind other
        run evidence verify 11112222
        expect_status "killed at $call $skip: what is recorded is there" 0
        run evidence add 11112222 "$files/a.jpg" "$files/b.jpg" --kind other
        run evidence verify 11112222 --json
        expect_value "  and it can be added" files.# 2
        run evidence drop-copies --yes
        run backup "$TMPDIR/backup-$call-$skip.db"
        run check
        expect_status "  and nothing is left to complain of" 0
        skip=$((skip + 1))
    done
done

# A backup with evidence on a full disk.
new_case
add 11112222
run evidence add 11112222 "$files/a.jpg" "$files/b.jpg" --kind other
failing write '*full.db.evidence/copy*' $ENOSPC 1 backup "$TMPDIR/full.db" --with-evidence
expect_status "a backup whose evidence does not fit is saved without it" 6
expect_said "as is said" "The case file is saved, but its evidence was not copied"
expect_equal "and of that nothing stays" no "$([ -e "$TMPDIR/full.db.evidence" ] && echo yes || echo no)"

# And of the case file itself: what is named is what was asked for.
failing write '*other.db.partial-*' $ENOSPC 0 backup "$TMPDIR/other.db"
expect_status "a backup on a full disk fails" 1
expect_equal "it is named as it was asked for" yes "$(grep -q 'other\.db' "$err" && echo yes || echo no)"
expect_equal "and never as it is called meanwhile" no "$(grep -q 'partial-' "$err" && echo yes || echo no)"

done_testing
