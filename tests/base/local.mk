# SPDX-License-Identifier: GPL-3.0-or-later
# With what this system has, and with what every system has.
check_PROGRAMS += tests/base/system/test-system tests/base/system/test-system-portable
tests_base_system_test_system_SOURCES = tests/base/system/test-system.c
tests_base_system_test_system_LDADD = $(BASE_LIBS)
tests_base_system_test_system_portable_SOURCES = tests/base/system/test-system.c \
    src/base/system/system-portable.c src/base/system/system.h
tests_base_system_test_system_portable_CFLAGS = $(AM_CFLAGS)
tests_base_system_test_system_portable_LDADD = $(GLIB_LIBS)

check_PROGRAMS += \
    tests/base/time/test-civil \
    tests/base/text/test-encoding \
    tests/base/text/test-entities \
    tests/base/test-error \
    tests/base/file/test-dropped \
    tests/base/file/test-file \
    tests/base/file/test-file-kind \
    tests/base/time/test-instant \
    tests/base/json/test-json \
    tests/base/time/test-moment-exported \
    tests/base/time/test-moment \
    tests/base/money/test-money-parse \
    tests/base/money/test-money \
    tests/base/test-mutations \
    tests/base/file/test-media-type \
    tests/base/file/test-passing \
    tests/base/file/test-paths \
    tests/base/time/test-span \
    tests/base/text/test-text-sanitise \
    tests/base/text/test-text-width \
    tests/base/text/test-text \
    tests/base/time/test-zone
tests_base_time_test_civil_LDADD = $(BASE_LIBS)
tests_base_text_test_encoding_LDADD = $(BASE_LIBS)
tests_base_text_test_entities_LDADD = $(BASE_LIBS)
tests_base_test_error_LDADD = $(BASE_LIBS)
tests_base_file_test_file_kind_LDADD = $(BASE_LIBS)
tests_base_file_test_file_LDADD = $(BASE_LIBS)
tests_base_time_test_instant_LDADD = $(BASE_LIBS)
tests_base_json_test_json_LDADD = $(BASE_LIBS)
tests_base_time_test_moment_exported_LDADD = $(BASE_LIBS)
tests_base_time_test_moment_LDADD = $(BASE_LIBS)
tests_base_money_test_money_parse_LDADD = $(BASE_LIBS)
tests_base_money_test_money_LDADD = $(BASE_LIBS)
tests_base_test_mutations_LDADD = $(BASE_LIBS)
tests_base_file_test_dropped_LDADD = $(BASE_LIBS)
tests_base_file_test_media_type_LDADD = $(BASE_LIBS)
tests_base_file_test_passing_LDADD = $(BASE_LIBS)
tests_base_file_test_paths_LDADD = $(BASE_LIBS)
tests_base_time_test_span_LDADD = $(BASE_LIBS)
tests_base_text_test_text_sanitise_LDADD = $(BASE_LIBS)
tests_base_text_test_text_width_LDADD = $(BASE_LIBS)
tests_base_text_test_text_LDADD = $(BASE_LIBS)
tests_base_time_test_zone_LDADD = $(BASE_LIBS)
