# SPDX-License-Identifier: GPL-3.0-or-later
check_PROGRAMS += \
    tests/domain/test-calendar \
    tests/domain/test-policies \
    tests/domain/test-policy \
    tests/domain/test-policy-parse
tests_domain_test_calendar_LDADD = $(DOMAIN_LIBS)
tests_domain_test_policies_LDADD = $(DOMAIN_LIBS)
tests_domain_test_policy_LDADD = $(DOMAIN_LIBS)
tests_domain_test_policy_parse_LDADD = $(DOMAIN_LIBS)
