# SPDX-License-Identifier: GPL-3.0-or-later
store_tests = \
    tests/store/test-log
check_PROGRAMS += $(store_tests)
tests_store_test_log_LDADD = tests/kit/libkit.a $(STORE_LIBS)
