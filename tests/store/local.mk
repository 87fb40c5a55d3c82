# SPDX-License-Identifier: GPL-3.0-or-later
check_PROGRAMS += \
    tests/store/file/test-backup \
    tests/store/check/test-check \
    tests/store/sqlite/test-db \
    tests/store/lists/test-due \
    tests/store/write/test-history \
    tests/store/sqlite/test-id \
    tests/store/file/test-kill \
    tests/store/log/test-log \
    tests/store/lists/test-memory \
    tests/store/write/test-merge \
    tests/store/file/test-migrate \
    tests/store/lists/test-order-list \
    tests/store/lists/test-orders \
    tests/store/rows/test-order-view \
    tests/store/lists/test-parcels \
    tests/store/sqlite/test-schema \
    tests/store/local/test-stage \
    tests/store/vault/test-vault
tests_store_file_test_backup_LDADD = tests/kit/libkit.a $(STORE_LIBS)
tests_store_check_test_check_LDADD = tests/kit/libkit.a $(STORE_LIBS)
tests_store_sqlite_test_db_LDADD = tests/kit/libkit.a $(STORE_LIBS)
tests_store_lists_test_due_LDADD = tests/kit/libkit.a $(STORE_LIBS)
tests_store_write_test_history_LDADD = tests/kit/libkit.a $(STORE_LIBS)
tests_store_sqlite_test_id_LDADD = tests/kit/libkit.a $(STORE_LIBS)
tests_store_file_test_kill_LDADD = tests/kit/libkit.a $(STORE_LIBS)
tests_store_log_test_log_LDADD = tests/kit/libkit.a $(STORE_LIBS)
tests_store_lists_test_memory_LDADD = tests/kit/libkit.a $(STORE_LIBS)
tests_store_write_test_merge_LDADD = tests/kit/libkit.a $(STORE_LIBS)
tests_store_file_test_migrate_LDADD = tests/kit/libkit.a $(STORE_LIBS)
tests_store_lists_test_order_list_LDADD = tests/kit/libkit.a $(STORE_LIBS)
tests_store_rows_test_order_view_LDADD = tests/kit/libkit.a $(STORE_LIBS)
tests_store_lists_test_orders_LDADD = tests/kit/libkit.a $(STORE_LIBS)
tests_store_lists_test_parcels_LDADD = tests/kit/libkit.a $(STORE_LIBS)
tests_store_sqlite_test_schema_LDADD = tests/kit/libkit.a $(STORE_LIBS)
tests_store_local_test_stage_LDADD = tests/kit/libkit.a $(STORE_LIBS)
tests_store_vault_test_vault_LDADD = tests/kit/libkit.a $(STORE_LIBS)
