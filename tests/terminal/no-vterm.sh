#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Stands in for the tests of real screens where libvterm is missing, so that it is seen.
# shellcheck source=tests/kit/tap.sh
. "$TEST_SOURCE_DIR/tests/kit/tap.sh"

skip_all "libvterm is not installed"
