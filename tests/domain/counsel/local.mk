# SPDX-License-Identifier: GPL-3.0-or-later
# Counsel: a second model judges what the engine says of thousands of histories.
check_LIBRARIES += tests/domain/counsel/libhistory.a
tests_domain_counsel_libhistory_a_SOURCES = \
    tests/domain/counsel/history-random.c \
    tests/domain/counsel/history.c \
    tests/domain/counsel/history.h

check_PROGRAMS += \
    tests/domain/counsel/test-history
tests_domain_counsel_test_history_LDADD = tests/domain/counsel/libhistory.a $(DOMAIN_LIBS)
