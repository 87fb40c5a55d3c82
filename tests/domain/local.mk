# SPDX-License-Identifier: GPL-3.0-or-later
# In the order of the rooms of src/domain; tests/domain/counsel has a local.mk of its own besides.
check_PROGRAMS += \
    tests/domain/words/test-payment \
    tests/domain/words/test-tracking-number \
    tests/domain/words/test-vocabulary \
    tests/domain/case/test-dispute-money \
    tests/domain/case/test-dispute-walks \
    tests/domain/case/test-event \
    tests/domain/case/test-evidence \
    tests/domain/case/test-file-says \
    tests/domain/case/test-fold \
    tests/domain/case/test-mail-word \
    tests/domain/case/test-order \
    tests/domain/case/test-retraction \
    tests/domain/case/test-statement \
    tests/domain/counsel/test-guards \
    tests/domain/policy/test-calendar \
    tests/domain/policy/test-key-file \
    tests/domain/policy/test-policies \
    tests/domain/policy/test-policy \
    tests/domain/policy/test-policy-figures \
    tests/domain/policy/test-policy-parse \
    tests/domain/clocks/test-clock-sequences \
    tests/domain/clocks/test-clocks \
    tests/domain/clocks/test-clocks-dispute \
    tests/domain/clocks/test-clocks-window \
    tests/domain/clocks/test-free-return \
    tests/domain/clocks/test-scan-watch \
    tests/domain/counsel/test-counsel \
    tests/domain/counsel/test-next \
    tests/domain/counsel/test-remark \
    tests/domain/advice/test-advice \
    tests/domain/advice/test-dispute-course \
    tests/domain/advice/test-finding \
    tests/domain/advice/test-offer \
    tests/domain/advice/test-walk \
    tests/domain/claim/test-claim \
    tests/domain/claim/test-claim-law \
    tests/domain/dossier/test-redact \
    tests/domain/stats/test-tally \
    tests/domain/watch/test-filter \
    tests/domain/watch/test-ladder \
    tests/domain/watch/test-reminder \
    tests/domain/watch/test-summary \
    tests/domain/wizard/test-wizard
tests_domain_words_test_payment_LDADD = $(DOMAIN_LIBS)
tests_domain_dossier_test_redact_LDADD = $(DOMAIN_LIBS)
tests_domain_stats_test_tally_LDADD = $(DOMAIN_LIBS)
tests_domain_words_test_tracking_number_LDADD = $(DOMAIN_LIBS)
tests_domain_words_test_vocabulary_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_case_test_dispute_money_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_case_test_dispute_walks_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_case_test_event_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_case_test_evidence_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_case_test_file_says_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_case_test_fold_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_case_test_mail_word_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_case_test_order_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_case_test_retraction_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_case_test_statement_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_advice_test_finding_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_counsel_test_guards_LDADD = $(DOMAIN_LIBS)
tests_domain_policy_test_calendar_LDADD = $(DOMAIN_LIBS)
tests_domain_policy_test_key_file_LDADD = $(DOMAIN_LIBS)
tests_domain_policy_test_policies_LDADD = $(DOMAIN_LIBS)
tests_domain_policy_test_policy_LDADD = $(DOMAIN_LIBS)
tests_domain_policy_test_policy_figures_LDADD = $(DOMAIN_LIBS)
tests_domain_policy_test_policy_parse_LDADD = $(DOMAIN_LIBS)
tests_domain_clocks_test_clock_sequences_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_clocks_test_clocks_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_clocks_test_clocks_dispute_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_clocks_test_clocks_window_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_clocks_test_free_return_LDADD = $(DOMAIN_LIBS)
tests_domain_clocks_test_scan_watch_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_counsel_test_counsel_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_counsel_test_next_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_counsel_test_remark_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_advice_test_advice_LDADD = $(DOMAIN_LIBS)
tests_domain_advice_test_dispute_course_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_advice_test_offer_LDADD = $(DOMAIN_LIBS)
tests_domain_advice_test_walk_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_claim_test_claim_law_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_claim_test_claim_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_watch_test_filter_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_watch_test_ladder_LDADD = $(DOMAIN_LIBS)
tests_domain_watch_test_reminder_LDADD = $(DOMAIN_LIBS)
tests_domain_watch_test_summary_LDADD = tests/kit/libkit.a $(DOMAIN_LIBS)
tests_domain_wizard_test_wizard_LDADD = $(DOMAIN_LIBS)
