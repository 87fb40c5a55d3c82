# SPDX-License-Identifier: GPL-3.0-or-later
check_PROGRAMS += tests/services/test-advice
tests_services_test_advice_SOURCES = tests/services/test-advice.c
tests_services_test_advice_LDADD = $(SERVICES_LIBS)

check_PROGRAMS += tests/services/test-policies tests/services/test-policy-figures
tests_services_test_policies_LDADD = $(SERVICES_LIBS)
tests_services_test_policy_figures_LDADD = $(SERVICES_LIBS)

check_PROGRAMS += tests/services/test-import-csv
tests_services_test_import_csv_LDADD = $(SERVICES_LIBS)
check_PROGRAMS += tests/services/test-dispute-walks
tests_services_test_dispute_walks_LDADD = $(SERVICES_LIBS)

check_PROGRAMS += tests/services/test-wizard
tests_services_test_wizard_LDADD = $(SERVICES_LIBS)

check_PROGRAMS += tests/services/test-agenda tests/services/test-fields \
    tests/services/test-orders tests/services/test-settings
tests_services_test_agenda_LDADD = $(SERVICES_LIBS)
tests_services_test_orders_LDADD = $(SERVICES_LIBS)
tests_services_test_fields_LDADD = $(SERVICES_LIBS)
tests_services_test_settings_LDADD = $(SERVICES_LIBS)

check_PROGRAMS += tests/services/test-import-formats
tests_services_test_import_formats_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)

check_PROGRAMS += tests/services/test-import-values
tests_services_test_import_values_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)

check_PROGRAMS += tests/services/test-import
tests_services_test_import_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)
