# SPDX-License-Identifier: GPL-3.0-or-later
# The formats, and from a file to the one that it is of.
src_libservices_a_SOURCES += \
    src/services/import/format/format.h \
    src/services/import/format/import-formats.c \
    src/services/import/format/import-formats.h \
    src/services/import/format/import-har-private.h \
    src/services/import/format/import-har.c \
    src/services/import/format/import-lines-private.h \
    src/services/import/format/import-lines.c \
    src/services/import/format/import-recognise.c \
    src/services/import/format/import-recourse-csv.c \
    src/services/import/format/import-recourse.c \
    src/services/import/format/import-recourse.h \
    src/services/import/format/json-text-private.h \
    src/services/import/format/json-text.c

# The formats of rows that the program carries in itself (data/local.mk names the files).
builtin_import_formats = \
    src/services/import/format/builtin-formats.c \
    src/services/import/format/builtin-formats.h
nodist_src_libservices_a_SOURCES += $(builtin_import_formats)

EXTRA_DIST += $(format_files)
BUILT_SOURCES += src/services/import/format/builtin-formats.h
CLEANFILES += $(builtin_import_formats)

embedded_formats = builtin_formats services/import/format/builtin-formats.h $(srcdir) $(format_files)

src/services/import/format/builtin-formats.h: build-aux/embed
	$(AM_V_GEN)$(MKDIR_P) $(@D)
	$(AM_V_at)$(embed) header $(embedded_formats) >$@.tmp
	$(AM_V_at)mv $@.tmp $@

src/services/import/format/builtin-formats.c: $(format_files) build-aux/embed data/local.mk
	$(AM_V_GEN)$(MKDIR_P) $(@D)
	$(AM_V_at)$(embed) source $(embedded_formats) >$@.tmp
	$(AM_V_at)mv $@.tmp $@
