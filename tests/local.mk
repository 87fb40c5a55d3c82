# SPDX-License-Identifier: GPL-3.0-or-later
# Tests are GTest programs (check_PROGRAMS) and shell scripts (dist_check_SCRIPTS, named *.sh) that
# print TAP. build-aux/run-test gives each a fresh home.
include tests/kit/local.mk
include tests/base/local.mk
include tests/domain/local.mk
include tests/domain/counsel/local.mk
include tests/store/local.mk
include tests/helpers/container/local.mk
include tests/helpers/dossier/local.mk
include tests/helpers/qr/local.mk
include tests/helpers/picture/local.mk
include tests/services/local.mk
include tests/ui/local.mk
include tests/cli/local.mk
include tests/terminal/local.mk
include tests/fault/local.mk
include tests/fuzz/local.mk
include tests/notify/local.mk
include tests/hooks/local.mk
include tests/packaging/local.mk
include tests/lint/local.mk
include tests/bench/local.mk

AM_CPPFLAGS += -I$(top_srcdir)/tests

TESTS = $(check_PROGRAMS) $(dist_check_SCRIPTS)
TEST_EXTENSIONS = .sh
AM_TESTS_ENVIRONMENT = TEST_BUILD_DIR='$(abs_top_builddir)'; export TEST_BUILD_DIR;
LOG_DRIVER = env AM_TAP_AWK='$(AWK)' $(SHELL) $(top_srcdir)/build-aux/tap-driver.sh
LOG_COMPILER = $(SHELL) $(top_srcdir)/build-aux/run-test
SH_LOG_DRIVER = $(LOG_DRIVER)
SH_LOG_COMPILER = $(LOG_COMPILER)

.PHONY: bench picture
