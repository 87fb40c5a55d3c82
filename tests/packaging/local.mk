# SPDX-License-Identifier: GPL-3.0-or-later
# What is installed, and what makes packages of it.
dist_check_SCRIPTS += \
    tests/packaging/bootstrap.sh \
    tests/packaging/desktop.sh \
    tests/packaging/installed.sh \
    tests/packaging/packages.sh
