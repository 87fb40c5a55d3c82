#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What desktops and shops for software read.
# shellcheck source=tests/kit/tap.sh
. "$TEST_SOURCE_DIR/tests/kit/tap.sh"
cd "$TEST_SOURCE_DIR" || exit 1

entry=data/recourse.desktop
made=$TEST_BUILD_DIR/data/invalid.recourse.recourse.metainfo.xml

# metainfo NEWS HOMEPAGE: as the build makes it.
metainfo() {
    sh build-aux/metainfo data/recourse.metainfo.xml.in "$1" "$2"
}

if command -v desktop-file-validate >/dev/null 2>&1; then
    expect_nothing "the entry of the menu is valid" "$(desktop-file-validate $entry 2>&1)"
else
    skip "the entry of the menu is valid" "desktop-file-validate is not installed"
fi
expect_equal "every action that is listed is described" \
    "$(sed -n 's/^Actions=//p' $entry | tr ';' '\n' | sed '/^$/d' | sort)" \
    "$(sed -n 's/^\[Desktop Action \(.*\)\]$/\1/p' $entry | sort)"
expect_nothing "an action opens the screens, at a place that there is" "$(
    sed -n '/^\[Desktop Action/,$s/^Exec=//p' $entry | while read -r command; do
        case $command in
        "recourse open --at "*)
            grep -q "= { \"${command##* }\"," src/ui/words/place.c || echo "$command" ;;
        *) echo "$command" ;;
        esac
    done)"
expect_equal "notifications name the entry and the icon" recourse \
    "$(sed -n 's/^#define DESKTOP_ENTRY "\(.*\)"$/\1/p' src/services/remind/notifier.c)"
expect_equal "and so does the metainfo" "recourse.desktop recourse" \
    "$(sed -n 's/.*<launchable type="desktop-id">\(.*\)<.*/\1/p; s/.*<icon type="stock">\(.*\)<.*/\1/p' "$made" |
        tr '\n' ' ' | sed 's/ $//')"

for homepage in '' https://example.org/recourse; do
    name="the metainfo is valid${homepage:+, with a homepage}"
    file=$TMPDIR/invalid.recourse.recourse.metainfo.xml
    metainfo NEWS "$homepage" >"$file"
    if ! command -v appstreamcli >/dev/null 2>&1; then
        skip "$name" "appstreamcli is not installed"
    elif said=$(appstreamcli validate --pedantic --no-net --no-color "$file" 2>&1); then
        # The one remark is about the domain that nobody can own.
        expect_nothing "$name" "$(printf '%s\n' "$said" | grep '^[EWIP]: ' | grep -v cid-maybe-not-rdns)"
    else
        not_ok "$name" "$said"
    fi
done
expect_equal "without a homepage no address is made up" 0 "$(metainfo NEWS '' | grep -c '<url\|<image')"
expect_equal "with one the picture is under it" https://example.org/recourse/doc/orders.png \
    "$(metainfo NEWS https://example.org/recourse/ | sed -n 's/.*<image type="source">\(.*\)<.*/\1/p')"
expect_equal "the first release is the version that is built" \
    "$(sed -n 's/^AC_INIT(\[Recourse\], \[\([^]]*\)\].*/\1/p' configure.ac)" \
    "$(sed -n 's/.*<release version="\([^"]*\)".*/\1/p' "$made" | head -n 1)"
expect_equal "each point of NEWS is in it" "$(grep -c '^\* ' NEWS)" \
    "$(sed -n '/<releases>/,$p' "$made" | grep -c '<li>')"

cat >"$TMPDIR/NEWS" <<'TEXT'
Recourse 1.2 (unreleased, 2027-02-01)

* A & B,
  in two lines.

Recourse 1.1 (2027-01-01)

* C <D>.
TEXT
expect_equal "releases, their days and what is new in them" \
    '<release version="1.2" date="2027-02-01" type="development">
<li>A &amp; B, in two lines.</li>
<release version="1.1" date="2027-01-01" type="stable">
<li>C &lt;D&gt;.</li>' \
    "$(metainfo "$TMPDIR/NEWS" '' | sed -n '/<releases>/,$p' | sed -n 's/^ *\(<release \)/\1/p; s/^ *\(<li>\)/\1/p')"
printf 'Recourse 1.2 (soon)\n' >"$TMPDIR/NEWS"
expect_equal "a version without a day is refused" \
    "$TMPDIR/NEWS: a version reads as in \"Recourse 0.1.0 (2026-11-30)\", not: Recourse 1.2 (soon)" \
    "$(metainfo "$TMPDIR/NEWS" '' 2>&1 >/dev/null)"

done_testing
