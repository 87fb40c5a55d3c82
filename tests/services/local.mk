# SPDX-License-Identifier: GPL-3.0-or-later
check_PROGRAMS += tests/services/test-policies
tests_services_test_policies_LDADD = $(SERVICES_LIBS)

check_PROGRAMS += tests/services/test-clock-sequences tests/services/test-dispute-course \
    tests/services/test-dispute-money tests/services/test-dispute-walks \
    tests/services/test-events
tests_services_test_clock_sequences_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)
tests_services_test_dispute_course_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)
tests_services_test_dispute_money_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)
tests_services_test_events_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)
tests_services_test_dispute_walks_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)

check_PROGRAMS += tests/services/test-agenda tests/services/test-demo tests/services/test-fields \
    tests/services/test-orders tests/services/test-settings
tests_services_test_agenda_LDADD = $(SERVICES_LIBS)
tests_services_test_demo_LDADD = $(SERVICES_LIBS)
tests_services_test_orders_LDADD = $(SERVICES_LIBS)
tests_services_test_fields_LDADD = $(SERVICES_LIBS)
tests_services_test_settings_LDADD = $(SERVICES_LIBS)

check_PROGRAMS += tests/services/test-reminders tests/services/test-reminders-year \
    tests/services/test-reminder-wishes tests/services/test-rings
tests_services_test_rings_LDADD = tests/domain/counsel/libhistory.a tests/kit/libkit.a \
    $(SERVICES_LIBS)
tests_services_test_reminder_wishes_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)
tests_services_test_reminders_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)
tests_services_test_reminders_year_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)

# Imports and exports.
check_PROGRAMS += \
    tests/services/test-export \
    tests/services/test-import \
    tests/services/test-import-csv \
    tests/services/test-import-formats \
    tests/services/test-import-merge \
    tests/services/test-import-mutations \
    tests/services/test-import-pages \
    tests/services/test-import-values
tests_services_test_export_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)
tests_services_test_import_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)
tests_services_test_import_csv_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)
tests_services_test_import_formats_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)
tests_services_test_import_merge_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)
tests_services_test_import_mutations_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)
tests_services_test_import_pages_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)
tests_services_test_import_values_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)

dist_noinst_DATA += \
    tests/fixtures/import/17track-v1.json \
    tests/fixtures/import/17track-v2.json \
    tests/fixtures/import/amazon.csv \
    tests/fixtures/import/cainiao.json \
    tests/fixtures/import/csv-export.csv \
    tests/fixtures/import/inventory.csv \
    tests/fixtures/import/inventory.json \
    tests/fixtures/import/order-detail.json \
    tests/fixtures/import/order-list.json \
    tests/fixtures/import/pages.har \
    tests/fixtures/import/parcel-delivery.json \
    tests/fixtures/import/reverse-list.json \
    tests/fixtures/import/tracking-delivered.json \
    tests/fixtures/import/tracking-pick-up.json

check_PROGRAMS += tests/services/test-helper
tests_services_test_helper_LDADD = $(SERVICES_LIBS)
