# SPDX-License-Identifier: GPL-3.0-or-later
check_PROGRAMS += \
    tests/store/test-backup \
    tests/store/test-check \
    tests/store/test-db \
    tests/store/test-due \
    tests/store/test-history \
    tests/store/test-id \
    tests/store/test-kill \
    tests/store/test-log \
    tests/store/test-memory \
    tests/store/test-merge \
    tests/store/test-migrate \
    tests/store/test-order-list \
    tests/store/test-orders \
    tests/store/test-parcels \
    tests/store/test-schema \
    tests/store/test-stage
tests_store_test_backup_LDADD = tests/kit/libkit.a $(STORE_LIBS)
tests_store_test_check_LDADD = tests/kit/libkit.a $(STORE_LIBS)
tests_store_test_db_LDADD = tests/kit/libkit.a $(STORE_LIBS)
tests_store_test_due_LDADD = tests/kit/libkit.a $(STORE_LIBS)
tests_store_test_history_LDADD = tests/kit/libkit.a $(STORE_LIBS)
tests_store_test_id_LDADD = tests/kit/libkit.a $(STORE_LIBS)
tests_store_test_kill_LDADD = tests/kit/libkit.a $(STORE_LIBS)
tests_store_test_log_LDADD = tests/kit/libkit.a $(STORE_LIBS)
tests_store_test_memory_LDADD = tests/kit/libkit.a $(STORE_LIBS)
tests_store_test_merge_LDADD = tests/kit/libkit.a $(STORE_LIBS)
tests_store_test_migrate_LDADD = tests/kit/libkit.a $(STORE_LIBS)
tests_store_test_order_list_LDADD = tests/kit/libkit.a $(STORE_LIBS)
tests_store_test_orders_LDADD = tests/kit/libkit.a $(STORE_LIBS)
tests_store_test_parcels_LDADD = tests/kit/libkit.a $(STORE_LIBS)
tests_store_test_schema_LDADD = tests/kit/libkit.a $(STORE_LIBS)
tests_store_test_stage_LDADD = tests/kit/libkit.a $(STORE_LIBS)
