# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += src/libstore.a
src_libstore_a_SOURCES = \
    src/store/backup-rotate.c \
    src/store/backup.c \
    src/store/backup.h \
    src/store/chain.c \
    src/store/chain.h \
    src/store/change-row.c \
    src/store/change-row.h \
    src/store/check-chain.c \
    src/store/check-inside.h \
    src/store/check-projections.c \
    src/store/check-rebuild.c \
    src/store/check-schema.c \
    src/store/check.c \
    src/store/check.h \
    src/store/clock-row.c \
    src/store/clock-row.h \
    src/store/connection.c \
    src/store/connection.h \
    src/store/copy.h \
    src/store/create.c \
    src/store/create.h \
    src/store/db.c \
    src/store/db.h \
    src/store/due.c \
    src/store/due.h \
    src/store/event-row.c \
    src/store/event-row.h \
    src/store/history.c \
    src/store/history.h \
    src/store/id.c \
    src/store/id.h \
    src/store/identity.c \
    src/store/log-end.c \
    src/store/log-end.h \
    src/store/log-merge.c \
    src/store/log-purge.c \
    src/store/log-read.c \
    src/store/log.c \
    src/store/log.h \
    src/store/mail.c \
    src/store/mail.h \
    src/store/marker.c \
    src/store/marker.h \
    src/store/migrate.c \
    src/store/migrate.h \
    src/store/names.c \
    src/store/names.h \
    src/store/network.c \
    src/store/network.h \
    src/store/order-counts.c \
    src/store/order-list-inside.h \
    src/store/order-list.c \
    src/store/order-list.h \
    src/store/order-scan.c \
    src/store/order-sort.c \
    src/store/order-sort.h \
    src/store/orders.c \
    src/store/orders.h \
    src/store/overlay.c \
    src/store/overlay.h \
    src/store/packed.c \
    src/store/packed.h \
    src/store/parcels.c \
    src/store/parcels.h \
    src/store/place.c \
    src/store/place.h \
    src/store/projection.c \
    src/store/projection.h \
    src/store/query-cache.h \
    src/store/query.c \
    src/store/query.h \
    src/store/refresh.c \
    src/store/refresh.h \
    src/store/refusal.c \
    src/store/refusal.h \
    src/store/reminder-wishes.c \
    src/store/reminder-wishes.h \
    src/store/reminders.c \
    src/store/reminders.h \
    src/store/restore.c \
    src/store/stage.c \
    src/store/stage.h \
    src/store/store-error.c \
    src/store/summary-row.c \
    src/store/summary-row.h \
    src/store/transaction.c \
    src/store/transaction.h \
    src/store/waiting.c \
    src/store/waiting.h
nodist_src_libstore_a_SOURCES = src/store/sql.c src/store/sql.h

# All the SQL there is; named statements become SQL_... in the generated sql.h.
sql_files = \
    src/store/sql/check.sql \
    src/store/sql/connection.sql \
    src/store/sql/history.sql \
    src/store/sql/log.sql \
    src/store/sql/mail.sql \
    src/store/sql/orders.sql \
    src/store/sql/purchase.sql \
    src/store/sql/refresh.sql \
    src/store/sql/reminders.sql \
    src/store/sql/schema-2.sql \
    src/store/sql/schema-3.sql \
    src/store/sql/schema-4.sql \
    src/store/sql/schema.sql \
    src/store/sql/stage.sql

EXTRA_DIST += $(sql_files)
BUILT_SOURCES += src/store/sql.h
CLEANFILES += src/store/sql.c src/store/sql.h

src/store/sql.h: $(sql_files) build-aux/sql-to-c src/store/local.mk
	$(AM_V_GEN)$(MKDIR_P) src/store
	$(AM_V_at)AWK='$(AWK)' $(SHELL) $(srcdir)/build-aux/sql-to-c header $(srcdir) $(sql_files) >$@.tmp
	$(AM_V_at)mv $@.tmp $@

src/store/sql.c: $(sql_files) build-aux/sql-to-c src/store/local.mk
	$(AM_V_GEN)$(MKDIR_P) src/store
	$(AM_V_at)AWK='$(AWK)' $(SHELL) $(srcdir)/build-aux/sql-to-c source $(srcdir) $(sql_files) >$@.tmp
	$(AM_V_at)mv $@.tmp $@

# So that one target can be built in a fresh folder, without `make all` before it.
$(src_libstore_a_OBJECTS): src/store/sql.h
