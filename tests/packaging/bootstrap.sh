#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What ./bootstrap would do on each system, asked of it by --dry-run with package managers that do nothing but
# tell that they were called.
# shellcheck source=tests/kit/tap.sh
. "$TEST_SOURCE_DIR/tests/kit/tap.sh"

tree=$TMPDIR/tree
bin=$TMPDIR/bin
called=$TMPDIR/called
mkdir "$tree"
cp "$TEST_SOURCE_DIR/bootstrap" "$tree/bootstrap"

# table: the rows of what is needed, their cells parted by single bars.
table() {
    sed -n '/<<.TABLE.$/,/^TABLE$/p' "$tree/bootstrap" | sed '1d;$d; s/ *| */|/g; s/^# *//; s/ *$//'
}

# machine MANAGER USER [SUDO]: programs as on a machine that has nothing to build with.
machine() {
    rm -rf "$bin"
    mkdir "$bin"
    for tool in cat cut dirname getconf grep sed sort tr; do
        ln -s "$(command -v $tool)" "$bin/$tool"
    done
    printf '#!/bin/sh\necho %s\n' "$2" >"$bin/id"
    for program in $1 ${3:-}; do
        # brew is asked where it is; that is no change.
        # shellcheck disable=SC2016 # the program expands it
        printf '#!/bin/sh\n[ "$1" = --prefix ] && echo /opt/brew && exit\necho "$0 $*" >>"%s"\n' "$called" >"$bin/$program"
    done
    chmod +x "$bin"/*
}

# dry_run [COMMAND...]: what is printed is in $TMPDIR/out, what is said in $TMPDIR/err, the status in $status.
dry_run() {
    status=0
    (cd "$tree" && PATH=$bin TZDIR=$TMPDIR/none /bin/sh ./bootstrap --dry-run "$@") >"$TMPDIR/out" 2>"$TMPDIR/err" ||
        status=$?
}

# column WHEN NUMBER: the packages of a manager, one a line.
column() {
    table | awk -F'|' -v when="$1" -v column="$2" '$1 == when { print $column }' | tr ' ' '\n' | sed '/^-*$/d' | sort -u
}

expect_equal "the table has a column for each package manager" "apt dnf pacman zypper apk brew" \
    "$(table | head -n 1 | cut -d'|' -f3- | tr '|' ' ')"
expect_nothing "no cell of it is empty" "$(table | awk -F'|' '
    NF != 8 { print $0 ": " NF " cells"; next }
    { for (i = 1; i <= NF; i++) if ($i == "") print $2 ": cell " i }')"

# wanted: the modules that configure asks for, one a line, with their least version.
wanted() {
    grep -o 'PKG_CHECK_MODULES(\[[A-Z0-9]*\], \[[^]]*' "$TEST_SOURCE_DIR/configure.ac" | sed 's/.*\[//' |
        awk '{ for (i = 1; i <= NF; i++) if ($(i + 1) == ">=") { print $i, $(i + 1), $(i + 2); i += 2 } else print $i }' | sort -u
}

# What comes with another row is left out: GIO with GLib, the PDFs of cairo with Pango.
expect_nothing "what configure asks for stands in the table, in the same version" "$(wanted |
    grep -vE '^(gio-2.0|cairo-pdf) ' | while read -r module least; do
    table | cut -d'|' -f2 | grep -qxF "library $module${least:+ $least}" || echo "$module $least"
done)"

number=3
while read -r manager install; do
    machine "$manager" 0
    dry_run
    expect_equal "$manager: a dry run succeeds" 0 "$status"
    expect_equal "$manager: it would install what building needs, at once" \
        "$install $(column build $number | tr '\n' ' ' | sed 's/ $//')" \
        "$(grep -F "$install " "$TMPDIR/out")"
    expect_equal "$manager: then it would configure and build" \
        "autoreconf -i
sh -c 'cd build && ../configure'
make -C build" "$(tail -n 3 "$TMPDIR/out" | sed 's/ -j[0-9]*$//')"
    dry_run check
    expect_equal "$manager: for the tests it would install more, one by one" "$(column check $number)" \
        "$(sed -n "s|^$install \([^ ]*\)\$|\1|p" "$TMPDIR/out")"
    number=$((number + 1))
done <<'MANAGERS'
apt-get env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends
dnf dnf install -y
pacman pacman -S --needed --noconfirm
zypper zypper --non-interactive install --no-recommends
apk apk add
brew brew install
MANAGERS

machine apt-get 0
dry_run
expect_equal "apt-get is asked for its lists first" "apt-get update -q" "$(head -n 1 "$TMPDIR/out")"
machine dnf 1000 sudo
dry_run
expect_equal "somebody else than root goes by sudo, which asks nothing without a terminal" \
    "sudo -n -- dnf install -y" "$(head -n 1 "$TMPDIR/out" | cut -d' ' -f1-6)"
machine dnf 1000
dry_run
expect_equal "without sudo it says what root must install" 1 \
    "$(grep -c 'install them as root and run this again: .*glib2-devel' "$TMPDIR/err")"
machine '' 0
dry_run
expect_equal "without a manager that it knows it names what is missing" 1 \
    "$(grep -c 'no package manager known here has it: cc, make, ' "$TMPDIR/err")"
machine apk 0
dry_run demo --now 'Mon 5'
expect_equal "what would be run is printed as it can be typed" "build/src/recourse demo --now 'Mon 5'" \
    "$(tail -n 1 "$TMPDIR/out")"
expect_nothing "no manager was called" "$(cat "$called" 2>/dev/null)"
expect_equal "and nothing was written" bootstrap "$(ls "$tree")"

done_testing
