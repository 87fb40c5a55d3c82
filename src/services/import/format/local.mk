# SPDX-License-Identifier: GPL-3.0-or-later
# From rows and documents to orders.
src_libservices_a_SOURCES += \
    src/services/import/format/import-aliexpress-pages.c \
    src/services/import/format/import-aliexpress.c \
    src/services/import/format/import-aliexpress.h \
    src/services/import/format/import-commitment.c \
    src/services/import/format/import-commitment.h \
    src/services/import/format/import-formats.c \
    src/services/import/format/import-formats.h \
    src/services/import/format/import-har.c \
    src/services/import/format/import-har.h \
    src/services/import/format/import-json.c \
    src/services/import/format/import-json.h \
    src/services/import/format/import-lines.c \
    src/services/import/format/import-lines.h \
    src/services/import/format/import-parse.c \
    src/services/import/format/import-parse.h \
    src/services/import/format/import-read.c \
    src/services/import/format/import-read.h \
    src/services/import/format/import-recognise.c \
    src/services/import/format/import-recourse-csv.c \
    src/services/import/format/import-recourse.c \
    src/services/import/format/import-recourse.h \
    src/services/import/format/import-row.c \
    src/services/import/format/import-row.h \
    src/services/import/format/import-table.c \
    src/services/import/format/import-table.h \
    src/services/import/format/import-trackers.c \
    src/services/import/format/import-tracking.c \
    src/services/import/format/import-tracking.h \
    src/services/import/format/json-text.c \
    src/services/import/format/json-text.h \
    src/services/import/format/notes.c \
    src/services/import/format/notes.h \
    src/services/import/format/roles.c \
    src/services/import/format/roles.h \
    src/services/import/format/schema-org.c \
    src/services/import/format/schema-org.h \
    src/services/import/format/survey.c \
    src/services/import/format/survey.h \
    src/services/import/format/table-file.c \
    src/services/import/format/table-private.h \
    src/services/import/format/table-styles.c \
    src/services/import/format/words.c \
    src/services/import/format/words.h

# The formats of rows and the words that the program carries in itself (data/local.mk names the files).
builtin_import = \
    src/services/import/format/builtin-formats.c \
    src/services/import/format/builtin-formats.h \
    src/services/import/format/builtin-words.c \
    src/services/import/format/builtin-words.h
nodist_src_libservices_a_SOURCES += $(builtin_import)

EXTRA_DIST += $(format_files) $(word_files)
BUILT_SOURCES += src/services/import/format/builtin-formats.h src/services/import/format/builtin-words.h
CLEANFILES += $(builtin_import)

embedded_formats = builtin_formats services/import/format/builtin-formats.h $(srcdir) $(format_files)
embedded_words = builtin_words services/import/format/builtin-words.h $(srcdir) $(word_files)

src/services/import/format/builtin-formats.h: build-aux/embed
	$(AM_V_GEN)$(MKDIR_P) $(@D)
	$(AM_V_at)$(embed) header $(embedded_formats) >$@.tmp
	$(AM_V_at)mv $@.tmp $@

src/services/import/format/builtin-formats.c: $(format_files) build-aux/embed data/local.mk
	$(AM_V_GEN)$(MKDIR_P) $(@D)
	$(AM_V_at)$(embed) source $(embedded_formats) >$@.tmp
	$(AM_V_at)mv $@.tmp $@

src/services/import/format/builtin-words.h: build-aux/embed
	$(AM_V_GEN)$(MKDIR_P) $(@D)
	$(AM_V_at)$(embed) header $(embedded_words) >$@.tmp
	$(AM_V_at)mv $@.tmp $@

src/services/import/format/builtin-words.c: $(word_files) build-aux/embed data/local.mk
	$(AM_V_GEN)$(MKDIR_P) $(@D)
	$(AM_V_at)$(embed) source $(embedded_words) >$@.tmp
	$(AM_V_at)mv $@.tmp $@
