# SPDX-License-Identifier: GPL-3.0-or-later
# A case as a file for who decides about it.
src_libservices_a_SOURCES += \
    src/services/dossier/bag-verify.c \
    src/services/dossier/bag.c \
    src/services/dossier/dossier.h \
    src/services/dossier/look.c \
    src/services/dossier/make.c \
    src/services/dossier/pack-chronology.c \
    src/services/dossier/pack-exhibits.c \
    src/services/dossier/pack-integrity.c \
    src/services/dossier/pack-pages.c \
    src/services/dossier/pack-private.h \
    src/services/dossier/pack.c \
    src/services/dossier/pages-private.h \
    src/services/dossier/profiles.c \
    src/services/dossier/questions.c \
    src/services/dossier/report.c \
    src/services/dossier/stamp.c

# The profiles that the program carries in itself (data/local.mk names the files).
builtin_profiles = \
    src/services/dossier/builtin-profiles.c \
    src/services/dossier/builtin-profiles.h
nodist_src_libservices_a_SOURCES += $(builtin_profiles)

EXTRA_DIST += $(profile_files)
BUILT_SOURCES += src/services/dossier/builtin-profiles.h
CLEANFILES += $(builtin_profiles)

embedded_profiles = builtin_profiles services/dossier/builtin-profiles.h $(srcdir) $(profile_files)

src/services/dossier/builtin-profiles.h: build-aux/embed
	$(AM_V_GEN)$(MKDIR_P) $(@D)
	$(AM_V_at)$(embed) header $(embedded_profiles) >$@.tmp
	$(AM_V_at)mv $@.tmp $@

src/services/dossier/builtin-profiles.c: $(profile_files) build-aux/embed data/local.mk
	$(AM_V_GEN)$(MKDIR_P) $(@D)
	$(AM_V_at)$(embed) source $(embedded_profiles) >$@.tmp
	$(AM_V_at)mv $@.tmp $@
