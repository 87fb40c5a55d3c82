#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What makes packages: all of one version, with every library, and as far as tools are here to try it, right.
# debian/ is not in an archive of the release; there what is about it is skipped.
# shellcheck source=tests/kit/tap.sh
. "$TEST_SOURCE_DIR/tests/kit/tap.sh"
cd "$TEST_SOURCE_DIR" || exit 1

version=$(sed -n 's/^AC_INIT(\[Recourse\], \[\([^]]*\)\].*/\1/p' configure.ac)

# in_debian NAME: FALSE, and skipped, without debian/.
in_debian() {
    [ -d debian ] || { skip "$1" "an archive has no debian/" && return 1; }
}

# has_tool TOOL NAME: FALSE, and skipped, without the tool.
has_tool() {
    command -v "$1" >/dev/null 2>&1 || { skip "$2" "$1 is not installed" && return 1; }
}

# tried NAME COMMAND...: holds when it says nothing and succeeds.
tried() {
    name=$1
    shift
    if said=$("$@" 2>&1); then
        expect_nothing "$name" "$said"
    else
        not_ok "$name" "${said:-it failed}"
    fi
}

while read -r file pattern; do
    name="$file is of the version of configure.ac"
    [ "${file%%/*}" != debian ] || in_debian "$name" || continue
    expect_equal "$name" "$version" "$(sed -n "s/$pattern/\1/p" "$file" | head -n 1)"
done <<'VERSIONS'
README.md ^Version \([0-9.]*\),.*
debian/changelog ^recourse (\([^)]*\)).*
packaging/recourse.spec ^Version: *\(.*\)
packaging/PKGBUILD ^pkgver=\(.*\)
packaging/APKBUILD ^pkgver=\(.*\)
packaging/recourse.rb ^ *version "\(.*\)"
packaging/flake.nix ^ *version = "\(.*\)";
packaging/Containerfile .*image.version="\([^"]*\)".*
packaging/README.md .*recourse-\([0-9.]*\)\.tar\.xz.*
VERSIONS

# libraries COLUMN: what the table of bootstrap names for them, one a line.
libraries() {
    sed -n 's/ *| */|/g; /^build|library /p' bootstrap | cut -d'|' -f"$1" | tr ' ' '\n' | sed '/^-*$/d'
}

# without WORDS FILE: those of the words, one a line, that stand nowhere in the file.
without() {
    printf '%s\n' "$1" | while read -r word; do
        sed 's/#.*//' "$2" | grep -qE "(^|[^A-Za-z0-9+.-])$(printf '%s' "$word" | sed 's/[.+()]/\\&/g')([^A-Za-z0-9+.-]|$)" ||
            echo "$2: $word"
    done
}

! in_debian "debian/control needs every library of bootstrap" ||
    expect_nothing "debian/control needs every library of bootstrap" "$(without "$(libraries 3)" debian/control)"
expect_nothing "recourse.spec needs every library of bootstrap" "$(
    without "$(sed -n 's/ *| */|/g; s/^build|library \([^ |]*\).*/pkgconfig(\1)/p' bootstrap)" packaging/recourse.spec)"
expect_nothing "PKGBUILD needs every library of bootstrap" "$(without "$(libraries 5)" packaging/PKGBUILD)"
expect_nothing "APKBUILD needs every library of bootstrap" "$(without "$(libraries 7)" packaging/APKBUILD)"
expect_nothing "recourse.rb needs every library of bootstrap" "$(without "$(libraries 8)" packaging/recourse.rb)"

! has_tool bash "PKGBUILD is a script of bash" || tried "PKGBUILD is a script of bash" bash -n packaging/PKGBUILD
tried "APKBUILD is a script of sh" sh -n packaging/APKBUILD
name="scripts of packages are shellcheck's"
! has_tool shellcheck "$name" || tried "$name" shellcheck packaging/PKGBUILD packaging/APKBUILD
name="recourse.rb is Ruby"
! has_tool ruby "$name" || expect_equal "$name" "Syntax OK" "$(ruby -c packaging/recourse.rb 2>&1)"
name="flake.nix is Nix"
! has_tool nix-instantiate "$name" ||
    expect_equal "$name" 0 "$(nix-instantiate --parse packaging/flake.nix >/dev/null 2>&1; echo $?)"
name="recourse.spec can be read"
! has_tool rpmspec "$name" || expect_equal "$name" recourse-"$version" \
    "$(rpmspec -q --queryformat '%{NAME}-%{VERSION}\n' packaging/recourse.spec 2>&1)"
# The archive is nowhere on the web, and the root of the build is set by rpm itself since long.
name="rpmlint finds nothing else in recourse.spec"
! has_tool rpmlint "$name" ||
    expect_nothing "$name" "$(rpmlint packaging/recourse.spec 2>&1 | grep -E ': [EW]: ' |
        grep -v 'W: invalid-url Source0\|W: no-buildroot-tag')"

if in_debian "debian/changelog can be read" && has_tool dpkg-parsechangelog "debian/changelog can be read"; then
    tried "debian/changelog can be read" sh -c 'dpkg-parsechangelog --all >/dev/null'
fi
name="what autopkgtest runs works with the program of this build"
! in_debian "$name" ||
    expect_equal "$name" "recourse works" \
        "$(RECOURSE=$TEST_BUILD_DIR/src/recourse sh debian/tests/smoke 2>&1 | tail -n 1)"

done_testing
