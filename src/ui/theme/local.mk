# SPDX-License-Identifier: GPL-3.0-or-later
# What the roles of text look like, for the screens and the command line.
src_libwords_a_SOURCES += \
    src/ui/theme/color.c \
    src/ui/theme/color.h \
    src/ui/theme/theme-file.c \
    src/ui/theme/theme-private.h \
    src/ui/theme/theme.c \
    src/ui/theme/theme.h \
    src/ui/theme/themes.c \
    src/ui/theme/themes.h

# The themes that the program carries in itself (data/local.mk names the files).
builtin_themes = \
    src/ui/theme/builtin-themes.c \
    src/ui/theme/builtin-themes.h
nodist_src_libwords_a_SOURCES = $(builtin_themes)

EXTRA_DIST += $(theme_files)
BUILT_SOURCES += src/ui/theme/builtin-themes.h
CLEANFILES += $(builtin_themes)

embedded_themes = builtin_themes ui/theme/builtin-themes.h $(srcdir) $(theme_files)

src/ui/theme/builtin-themes.h: build-aux/embed
	$(AM_V_GEN)$(MKDIR_P) $(@D)
	$(AM_V_at)$(embed) header $(embedded_themes) >$@.tmp
	$(AM_V_at)mv $@.tmp $@

src/ui/theme/builtin-themes.c: $(theme_files) build-aux/embed data/local.mk
	$(AM_V_GEN)$(MKDIR_P) $(@D)
	$(AM_V_at)$(embed) source $(embedded_themes) >$@.tmp
	$(AM_V_at)mv $@.tmp $@
