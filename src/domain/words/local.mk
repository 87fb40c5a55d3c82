# SPDX-License-Identifier: GPL-3.0-or-later
# The closed lists: every token that is stored, typed or shown.
src_libdomain_a_SOURCES += \
    src/domain/words/act-names.c \
    src/domain/words/act-names.h \
    src/domain/words/aliases.c \
    src/domain/words/aliases-private.h \
    src/domain/words/clock-names.c \
    src/domain/words/clock-names.h \
    src/domain/words/country.c \
    src/domain/words/country.h \
    src/domain/words/dispute-words.c \
    src/domain/words/dispute-words.h \
    src/domain/words/event-names.c \
    src/domain/words/event-names.h \
    src/domain/words/order-number.c \
    src/domain/words/order-number.h \
    src/domain/words/payment.c \
    src/domain/words/payment.h \
    src/domain/words/tracking-number.c \
    src/domain/words/tracking-number.h \
    src/domain/words/vocabulary.c \
    src/domain/words/vocabulary.h \
    src/domain/words/words.h
nodist_src_libdomain_a_SOURCES += $(builtin_names)

# What the program carries in itself of data/names.
builtin_names = \
    src/domain/words/builtin-names.c \
    src/domain/words/builtin-names.h

EXTRA_DIST += $(name_files)
BUILT_SOURCES += src/domain/words/builtin-names.h
CLEANFILES += $(builtin_names)

embedded_names = builtin_names domain/words/builtin-names.h $(srcdir) $(name_files)

src/domain/words/builtin-names.h: build-aux/embed
	$(AM_V_GEN)$(MKDIR_P) $(@D)
	$(AM_V_at)$(embed) header $(embedded_names) >$@.tmp
	$(AM_V_at)mv $@.tmp $@

src/domain/words/builtin-names.c: $(name_files) build-aux/embed data/local.mk
	$(AM_V_GEN)$(MKDIR_P) $(@D)
	$(AM_V_at)$(embed) source $(embedded_names) >$@.tmp
	$(AM_V_at)mv $@.tmp $@
