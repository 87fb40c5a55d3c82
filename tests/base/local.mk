# SPDX-License-Identifier: GPL-3.0-or-later
check_PROGRAMS += \
    tests/base/test-civil \
    tests/base/test-error \
    tests/base/test-file \
    tests/base/test-instant \
    tests/base/test-json \
    tests/base/test-moment-exported \
    tests/base/test-moment \
    tests/base/test-money-parse \
    tests/base/test-money \
    tests/base/test-mutations \
    tests/base/test-passing \
    tests/base/test-paths \
    tests/base/test-span \
    tests/base/test-text-sanitise \
    tests/base/test-text-width \
    tests/base/test-text \
    tests/base/test-zone
tests_base_test_civil_LDADD = $(BASE_LIBS)
tests_base_test_error_LDADD = $(BASE_LIBS)
tests_base_test_file_LDADD = $(BASE_LIBS)
tests_base_test_instant_LDADD = $(BASE_LIBS)
tests_base_test_json_LDADD = $(BASE_LIBS)
tests_base_test_moment_exported_LDADD = $(BASE_LIBS)
tests_base_test_moment_LDADD = $(BASE_LIBS)
tests_base_test_money_parse_LDADD = $(BASE_LIBS)
tests_base_test_money_LDADD = $(BASE_LIBS)
tests_base_test_mutations_LDADD = $(BASE_LIBS)
tests_base_test_passing_LDADD = $(BASE_LIBS)
tests_base_test_paths_LDADD = $(BASE_LIBS)
tests_base_test_span_LDADD = $(BASE_LIBS)
tests_base_test_text_sanitise_LDADD = $(BASE_LIBS)
tests_base_test_text_width_LDADD = $(BASE_LIBS)
tests_base_test_text_LDADD = $(BASE_LIBS)
tests_base_test_zone_LDADD = $(BASE_LIBS)
