# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += src/libservices.a
src_libservices_a_SOURCES = \
    src/services/advice-json.c \
    src/services/advice-json.h \
    src/services/agenda.c \
    src/services/agenda.h \
    src/services/answers.c \
    src/services/answers.h \
    src/services/app.c \
    src/services/app.h \
    src/services/case-file.c \
    src/services/case-file.h \
    src/services/changes.c \
    src/services/changes.h \
    src/services/claims.c \
    src/services/claims.h \
    src/services/counsel-json.c \
    src/services/counsel-json.h \
    src/services/crumbs.c \
    src/services/crumbs.h \
    src/services/csv.c \
    src/services/csv.h \
    src/services/demo-example.c \
    src/services/demo-example.h \
    src/services/demo.c \
    src/services/demo.h \
    src/services/dispute-json.c \
    src/services/dispute-json.h \
    src/services/disputes.c \
    src/services/disputes.h \
    src/services/evidence-file.c \
    src/services/evidence-file.h \
    src/services/evidence-verify.c \
    src/services/evidence.c \
    src/services/evidence.h \
    src/services/export-csv.c \
    src/services/export-formats.h \
    src/services/export-ics.c \
    src/services/export-json.c \
    src/services/export.c \
    src/services/export.h \
    src/services/field-text.c \
    src/services/fields.c \
    src/services/fields.h \
    src/services/heartbeat.c \
    src/services/heartbeat.h \
    src/services/helper.c \
    src/services/helper.h \
    src/services/import-aliexpress-pages.c \
    src/services/import-aliexpress.c \
    src/services/import-aliexpress.h \
    src/services/import-apply.c \
    src/services/import-apply.h \
    src/services/import-columns.c \
    src/services/import-columns.h \
    src/services/import-commitment.c \
    src/services/import-commitment.h \
    src/services/import-compare.c \
    src/services/import-compare.h \
    src/services/import-formats.c \
    src/services/import-formats.h \
    src/services/import-har.c \
    src/services/import-har.h \
    src/services/import-identity.c \
    src/services/import-identity.h \
    src/services/import-json.c \
    src/services/import-json.h \
    src/services/import-lines.c \
    src/services/import-lines.h \
    src/services/import-merge.c \
    src/services/import-merge.h \
    src/services/import-merging.c \
    src/services/import-merging.h \
    src/services/import-parse.c \
    src/services/import-parse.h \
    src/services/import-place.h \
    src/services/import-read.c \
    src/services/import-read.h \
    src/services/import-recognise.c \
    src/services/import-recourse.c \
    src/services/import-recourse.h \
    src/services/import-row.c \
    src/services/import-row.h \
    src/services/import-source.c \
    src/services/import-source.h \
    src/services/import-staged.c \
    src/services/import-staging.c \
    src/services/import-staging.h \
    src/services/import-table.c \
    src/services/import-table.h \
    src/services/import-trackers.c \
    src/services/import-told.c \
    src/services/import-told.h \
    src/services/import-tracking.c \
    src/services/import-tracking.h \
    src/services/import-words.c \
    src/services/import-words.h \
    src/services/import.c \
    src/services/import.h \
    src/services/notifier.c \
    src/services/notifier.h \
    src/services/order-json.c \
    src/services/order-json.h \
    src/services/order-log.c \
    src/services/orders.c \
    src/services/orders.h \
    src/services/others.c \
    src/services/others.h \
    src/services/own-files.c \
    src/services/own-files.h \
    src/services/policies.c \
    src/services/policies.h \
    src/services/reminder-item.c \
    src/services/reminder-item.h \
    src/services/reminder-scan.c \
    src/services/reminder-scan.h \
    src/services/reminder-status.c \
    src/services/reminders-coming.c \
    src/services/reminders-coming.h \
    src/services/reminders.c \
    src/services/reminders.h \
    src/services/schedule.c \
    src/services/schedule.h \
    src/services/settings-parse.c \
    src/services/settings-parts.h \
    src/services/settings.c \
    src/services/settings.h \
    src/services/typed.c \
    src/services/typed.h \
    src/services/user-file.c \
    src/services/user-file.h \
    src/services/wish-book.c \
    src/services/wish-book.h \
    src/services/wishes.c \
    src/services/wishes.h \
    src/services/writing.c \
    src/services/writing.h
nodist_src_libservices_a_SOURCES = $(builtin_sources)

# What the program carries in itself (data/local.mk names the files).
builtin_sources = \
    src/services/builtin-claims.c \
    src/services/builtin-claims.h \
    src/services/builtin-demo.c \
    src/services/builtin-demo.h \
    src/services/builtin-units.c \
    src/services/builtin-units.h

EXTRA_DIST += $(claim_files) $(demo_files) $(unit_files)
BUILT_SOURCES += src/services/builtin-claims.h src/services/builtin-demo.h src/services/builtin-units.h
CLEANFILES += $(builtin_sources)

embedded_claims = builtin_claims services/builtin-claims.h $(srcdir) $(claim_files)
embedded_demo = builtin_demo services/builtin-demo.h $(srcdir) $(demo_files)
embedded_units = builtin_units services/builtin-units.h $(srcdir) $(unit_files)

src/services/builtin-claims.h: build-aux/embed
	$(AM_V_GEN)$(MKDIR_P) src/services
	$(AM_V_at)$(embed) header $(embedded_claims) >$@.tmp
	$(AM_V_at)mv $@.tmp $@

src/services/builtin-claims.c: $(claim_files) build-aux/embed data/local.mk
	$(AM_V_GEN)$(MKDIR_P) src/services
	$(AM_V_at)$(embed) source $(embedded_claims) >$@.tmp
	$(AM_V_at)mv $@.tmp $@

src/services/builtin-demo.h: build-aux/embed
	$(AM_V_GEN)$(MKDIR_P) src/services
	$(AM_V_at)$(embed) header $(embedded_demo) >$@.tmp
	$(AM_V_at)mv $@.tmp $@

src/services/builtin-demo.c: $(demo_files) build-aux/embed data/local.mk
	$(AM_V_GEN)$(MKDIR_P) src/services
	$(AM_V_at)$(embed) source $(embedded_demo) >$@.tmp
	$(AM_V_at)mv $@.tmp $@

src/services/builtin-units.h: build-aux/embed
	$(AM_V_GEN)$(MKDIR_P) src/services
	$(AM_V_at)$(embed) header $(embedded_units) >$@.tmp
	$(AM_V_at)mv $@.tmp $@

src/services/builtin-units.c: $(unit_files) build-aux/embed data/local.mk
	$(AM_V_GEN)$(MKDIR_P) src/services
	$(AM_V_at)$(embed) source $(embedded_units) >$@.tmp
	$(AM_V_at)mv $@.tmp $@
