#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What an installation puts where, and that nothing of it is left when it is taken away.
# shellcheck source=tests/kit/tap.sh
. "$TEST_SOURCE_DIR/tests/kit/tap.sh"

tree=$TMPDIR/tree

# The make of the test must not wait for the one that runs the tests.
run_make() {
    env -u MAKEFLAGS -u MFLAGS -u MAKELEVEL make -C "$TEST_BUILD_DIR" "$@" DESTDIR="$tree" >"$TMPDIR/said" 2>&1
}

# A variable of the Makefile, with what stands in it.
folder() {
    # shellcheck disable=SC2016 # make expands it
    printf 'show:\n\t@echo $(%s)\n' "$1" |
        env -u MAKEFLAGS -u MFLAGS -u MAKELEVEL make -s -C "$TEST_BUILD_DIR" -f Makefile -f - show
}

# is_installed WHAT VARIABLE FILE...
is_installed() {
    what=$1
    where=$(folder "$2")
    shift 2
    expect_nothing "$what" "$(for file; do [ -s "$tree$where/$file" ] || echo "$where/$file"; done)"
}

# has NAME: whether this build was configured with it.
has() {
    grep -qxF "S[\"$1_TRUE\"]=\"\"" "$TEST_BUILD_DIR/config.status"
}

if run_make install; then
    ok "it is installed into a folder"
else
    not_ok "it is installed into a folder" "$(tail -n 20 "$TMPDIR/said")"
fi
is_installed "the program" bindir recourse
expect_equal "what was installed runs" 0 "$("$tree$(folder bindir)/recourse" --version >/dev/null 2>&1; echo $?)"
is_installed "the manual" man1dir recourse.1
is_installed "the pages of its files" man5dir recourse-claim.5 recourse-formats.5 recourse-json.5 \
    recourse-mail.5 recourse-policy.5 recourse.conf.5
is_installed "the tutorial" man7dir recourse-tutorial.7
is_installed "completions of bash" bashcompletionsdir recourse
is_installed "completions of zsh" zshcompletionsdir _recourse
is_installed "completions of fish" fishcompletionsdir recourse.fish
is_installed "the entry of the menu" applicationsdir recourse.desktop
is_installed "what shops for software show" metainfodir invalid.recourse.recourse.metainfo.xml
is_installed "the icon" iconsdir recourse.svg
is_installed "the icon in one colour" symboliciconsdir recourse-symbolic.svg
if has WITH_PNG_ICONS; then
    for size in 48 64 128; do
        is_installed "the icon in $size pixels" icons${size}dir recourse.png
    done
else
    skip "the icon in sizes" "rsvg-convert is not installed"
fi
if has WITH_SYSTEMD_UNITS; then
    is_installed "units of systemd" systemduserunitdir recourse-remind.service recourse-remind.timer
    expect_equal "and they start what was installed" "ExecStart=$(folder bindir)/recourse remind" \
        "$(grep ^ExecStart= "$tree$(folder systemduserunitdir)/recourse-remind.service")"
fi
# shellcheck disable=SC2046 # names of programs
is_installed "every helper program" pkglibexecdir $(folder pkglibexec_PROGRAMS | tr ' ' '\n' | sed 's|.*/||')
languages=$(sed '/^#/d' "$TEST_SOURCE_DIR/po/LINGUAS")
for language in $languages; do
    is_installed "the translation $language" localedir "$language/LC_MESSAGES/recourse.mo"
done
expect_nothing "nothing is installed that all may write to, or that only the builder may read" \
    "$(find "$tree" -type f \( -perm -o=w -o ! -perm -o=r \))"
run_make uninstall
expect_nothing "nothing is left when it is taken away" "$(find "$tree" ! -type d)"

done_testing
