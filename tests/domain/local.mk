# SPDX-License-Identifier: GPL-3.0-or-later
check_PROGRAMS += \
    tests/domain/test-advice \
    tests/domain/test-calendar \
    tests/domain/test-claim \
    tests/domain/test-clocks \
    tests/domain/test-clocks-dispute \
    tests/domain/test-clocks-window \
    tests/domain/test-counsel \
    tests/domain/test-event \
    tests/domain/test-filter \
    tests/domain/test-fold \
    tests/domain/test-free-return \
    tests/domain/test-ladder \
    tests/domain/test-next \
    tests/domain/test-offer \
    tests/domain/test-order \
    tests/domain/test-policies \
    tests/domain/test-policy \
    tests/domain/test-policy-figures \
    tests/domain/test-policy-parse \
    tests/domain/test-remark \
    tests/domain/test-reminder \
    tests/domain/test-retraction \
    tests/domain/test-scan-watch \
    tests/domain/test-statement \
    tests/domain/test-summary \
    tests/domain/test-tracking-number \
    tests/domain/test-transition \
    tests/domain/test-vocabulary \
    tests/domain/test-walk \
    tests/domain/test-wizard
tests_domain_test_advice_LDADD = $(DOMAIN_LIBS)
tests_domain_test_policy_figures_LDADD = $(DOMAIN_LIBS)
tests_domain_test_wizard_LDADD = $(DOMAIN_LIBS)
tests_domain_test_walk_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_test_calendar_LDADD = $(DOMAIN_LIBS)
tests_domain_test_claim_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_test_clocks_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_test_clocks_dispute_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_test_clocks_window_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_test_counsel_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_test_event_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_test_filter_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_test_fold_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_test_next_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_test_offer_LDADD = $(DOMAIN_LIBS)
tests_domain_test_order_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_test_policies_LDADD = $(DOMAIN_LIBS)
tests_domain_test_policy_LDADD = $(DOMAIN_LIBS)
tests_domain_test_policy_parse_LDADD = $(DOMAIN_LIBS)
tests_domain_test_remark_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_test_retraction_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_test_scan_watch_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_test_transition_LDADD = $(DOMAIN_LIBS)
tests_domain_test_statement_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_test_summary_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_test_tracking_number_LDADD = $(DOMAIN_LIBS)
tests_domain_test_vocabulary_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_test_free_return_LDADD = $(DOMAIN_LIBS)
tests_domain_test_ladder_LDADD = $(DOMAIN_LIBS)
tests_domain_test_reminder_LDADD = $(DOMAIN_LIBS)
