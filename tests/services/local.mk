# SPDX-License-Identifier: GPL-3.0-or-later
# In the order of the rooms of src/services.
check_PROGRAMS += \
    tests/services/app/test-helper \
    tests/services/app/test-policies \
    tests/services/app/test-settings \
    tests/services/orders/test-agenda \
    tests/services/orders/test-events \
    tests/services/orders/test-fields \
    tests/services/orders/test-order-csv \
    tests/services/orders/test-orders \
    tests/services/evidence/test-evidence \
    tests/services/demo/test-demo \
    tests/services/remind/test-reminder-wishes \
    tests/services/remind/test-reminder-run \
    tests/services/remind/test-reminder-run-year \
    tests/services/remind/test-rings \
    tests/services/import/test-container \
    tests/services/import/test-import \
    tests/services/import/test-import-ages \
    tests/services/import/test-import-csv \
    tests/services/import/test-import-formats \
    tests/services/import/test-import-merge \
    tests/services/import/test-import-mutations \
    tests/services/import/test-import-pages \
    tests/services/import/test-import-values \
    tests/services/export/test-export \
    tests/services/export/test-export-ics \
    tests/services/export/test-watched-files \
    tests/services/dossier/test-answers \
    tests/services/dossier/test-profiles
tests_services_dossier_test_answers_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)
tests_services_dossier_test_profiles_LDADD = $(SERVICES_LIBS)
tests_services_app_test_helper_LDADD = $(SERVICES_LIBS)
tests_services_app_test_policies_LDADD = $(SERVICES_LIBS)
tests_services_app_test_settings_LDADD = $(SERVICES_LIBS)
tests_services_orders_test_agenda_LDADD = $(SERVICES_LIBS)
tests_services_orders_test_events_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)
tests_services_orders_test_fields_LDADD = $(SERVICES_LIBS)
tests_services_orders_test_order_csv_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)
tests_services_orders_test_orders_LDADD = $(SERVICES_LIBS)
tests_services_evidence_test_evidence_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)
tests_services_demo_test_demo_LDADD = $(SERVICES_LIBS)
tests_services_remind_test_reminder_wishes_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)
tests_services_remind_test_reminder_run_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)
tests_services_remind_test_rings_LDADD = tests/domain/counsel/libhistory.a tests/kit/libkit.a \
    $(SERVICES_LIBS)
tests_services_remind_test_reminder_run_year_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)
tests_services_import_test_container_LDADD = $(SERVICES_LIBS)
tests_services_import_test_import_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)
tests_services_import_test_import_ages_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)
tests_services_import_test_import_csv_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)
tests_services_import_test_import_formats_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)
tests_services_import_test_import_merge_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)
tests_services_import_test_import_mutations_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)
tests_services_import_test_import_pages_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)
tests_services_import_test_import_values_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)
tests_services_export_test_export_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)
tests_services_export_test_export_ics_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)
tests_services_export_test_watched_files_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)

if WITH_GMIME
check_PROGRAMS += tests/services/mail/test-reading
tests_services_mail_test_reading_LDADD = tests/kit/libkit.a $(SERVICES_LIBS)
mail_logs = tests/services/mail/test-reading.log
$(mail_logs): src/helpers/mail/mail$(EXEEXT)
endif

if WITH_CONTAINERS
check_PROGRAMS += tests/services/import/test-import-containers
tests_services_import_test_import_containers_LDADD = tests/kit/libkit.a $(SERVICES_LIBS) $(CONTAINER_LIBS)
# By a variable, as those of tests/notify.
container_logs = tests/services/import/test-import-containers.log
$(container_logs): src/helpers/container/container$(EXEEXT)
endif

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
    tests/fixtures/import/order.json \
    tests/fixtures/import/pages.har \
    tests/fixtures/import/aftership.json \
    tests/fixtures/import/parcels-app.json \
    tests/fixtures/import/parcel-delivery.json \
    tests/fixtures/import/recourse.csv \
    tests/fixtures/import/reverse-list.json \
    tests/fixtures/import/tracking-delivered.json \
    tests/fixtures/import/tracking-pick-up.json \
    tests/fixtures/mail/01-ali-fr-confirmed.eml \
    tests/fixtures/mail/02-ali-de-three-orders.eml \
    tests/fixtures/mail/03-ali-en-shipped-relay.eml \
    tests/fixtures/mail/04-ali-es-parcel-links.eml \
    tests/fixtures/mail/05-ali-en-parcel-delivered.eml \
    tests/fixtures/mail/06-ali-de-confirmed-windows-1252.eml \
    tests/fixtures/mail/07-ali-fr-shipped-unchecked.eml \
    tests/fixtures/mail/08-ali-en-closed.eml \
    tests/fixtures/mail/09-amazon-es-delivered.eml \
    tests/fixtures/mail/10-amazon-de-refund.eml \
    tests/fixtures/mail/11-amazon-en-return.eml \
    tests/fixtures/mail/12-amazon-ja-ordered-iso-2022-jp.eml \
    tests/fixtures/mail/13-ebay-json-ld.eml \
    tests/fixtures/mail/14-ebay-microdata.eml \
    tests/fixtures/mail/15-temu-cs-pick-up.eml \
    tests/fixtures/mail/16-paypal-case.eml \
    tests/fixtures/mail/17-ali-marketing.eml \
    tests/fixtures/mail/18-ali-forged.eml \
    tests/fixtures/mail/19-ali-look-alike.eml \
    tests/fixtures/mail/20-ali-another-server.eml \
    tests/fixtures/mail/21-ali-two-senders.eml \
    tests/fixtures/mail/22-attached.eml \
    tests/fixtures/mail/23-forwarded.eml \
    tests/fixtures/mail/24-quoted.eml \
    tests/fixtures/mail/25-ali-gb18030.eml \
    tests/fixtures/mail/26-ali-unknown-subject.eml \
    tests/fixtures/mail/27-ali-de-awaiting.eml \
    tests/fixtures/mail/28-etsy-confirmed.eml \
    tests/fixtures/mail/29-shein-shipped.eml \
    tests/fixtures/mail/30-ali-from-the-future.eml \
    tests/fixtures/mail/31-amazon-no-country.eml \
    tests/fixtures/mail/32-somebody.eml \
    tests/fixtures/mail/40-box.mbox \
    tests/fixtures/mail/expected.txt
