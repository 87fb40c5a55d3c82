# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += src/libstore.a
src_libstore_a_SOURCES = \
    src/store/backup.h \
    src/store/check.h \
    src/store/db.h \
    src/store/due.h \
    src/store/history.h \
    src/store/id.h \
    src/store/log.h \
    src/store/migrate.h \
    src/store/order-list.h \
    src/store/orders.h \
    src/store/query.h \
    src/store/refresh.h \
    src/store/stage.h \
    src/store/transaction.h
nodist_src_libstore_a_SOURCES = src/store/sql.c src/store/sql.h

# All the SQL there is; named statements become SQL_... in the generated sql.h.
sql_files =

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
