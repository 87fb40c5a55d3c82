# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += src/libstore.a
src_libstore_a_SOURCES = src/store/db.h

# The rooms, each above those that stand before it.
include src/store/sqlite/local.mk
include src/store/place/local.mk
include src/store/vault/local.mk
include src/store/log/local.mk
include src/store/rows/local.mk
include src/store/content/local.mk
include src/store/file/local.mk
include src/store/write/local.mk
include src/store/lists/local.mk
include src/store/check/local.mk
include src/store/local/local.mk

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
    src/store/sql/migrate-to-2.sql \
    src/store/sql/migrate-to-3.sql \
    src/store/sql/migrate-to-4.sql \
    src/store/sql/migrate-to-5.sql \
    src/store/sql/schema.sql \
    src/store/sql/stage.sql \
    src/store/sql/told.sql \
    src/store/sql/views.sql \
    src/store/sql/wishes.sql

EXTRA_DIST += $(sql_files)
BUILT_SOURCES += src/store/sql.h
CLEANFILES += src/store/sql.c src/store/sql.h

src/store/sql.h: $(sql_files) build-aux/sql-to-c src/store/local.mk
	$(AM_V_GEN)$(MKDIR_P) $(@D)
	$(AM_V_at)AWK='$(AWK)' $(SHELL) $(srcdir)/build-aux/sql-to-c header $(srcdir) $(sql_files) >$@.tmp
	$(AM_V_at)mv $@.tmp $@

src/store/sql.c: $(sql_files) build-aux/sql-to-c src/store/local.mk
	$(AM_V_GEN)$(MKDIR_P) $(@D)
	$(AM_V_at)AWK='$(AWK)' $(SHELL) $(srcdir)/build-aux/sql-to-c source $(srcdir) $(sql_files) >$@.tmp
	$(AM_V_at)mv $@.tmp $@

# So that one target can be built in a fresh folder, without `make all` before it.
$(src_libstore_a_OBJECTS): src/store/sql.h
