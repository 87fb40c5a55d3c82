# SPDX-License-Identifier: GPL-3.0-or-later
# Single values, and what parsers are given.
src_libservices_a_SOURCES += \
    src/services/import/value/import-json.c \
    src/services/import/value/import-json.h \
    src/services/import/value/import-parse.c \
    src/services/import/value/import-parse.h \
    src/services/import/value/import-read.c \
    src/services/import/value/import-read.h \
    src/services/import/value/notes.c \
    src/services/import/value/notes.h \
    src/services/import/value/roles.c \
    src/services/import/value/roles.h \
    src/services/import/value/value.h \
    src/services/import/value/words.c \
    src/services/import/value/words.h

# The words that the program carries in itself (data/local.mk names the files).
builtin_import_words = \
    src/services/import/value/builtin-words.c \
    src/services/import/value/builtin-words.h
nodist_src_libservices_a_SOURCES += $(builtin_import_words)

EXTRA_DIST += $(word_files)
BUILT_SOURCES += src/services/import/value/builtin-words.h
CLEANFILES += $(builtin_import_words)

embedded_words = builtin_words services/import/value/builtin-words.h $(srcdir) $(word_files)

src/services/import/value/builtin-words.h: build-aux/embed
	$(AM_V_GEN)$(MKDIR_P) $(@D)
	$(AM_V_at)$(embed) header $(embedded_words) >$@.tmp
	$(AM_V_at)mv $@.tmp $@

src/services/import/value/builtin-words.c: $(word_files) build-aux/embed data/local.mk
	$(AM_V_GEN)$(MKDIR_P) $(@D)
	$(AM_V_at)$(embed) source $(embedded_words) >$@.tmp
	$(AM_V_at)mv $@.tmp $@
