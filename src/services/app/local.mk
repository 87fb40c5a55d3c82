# SPDX-License-Identifier: GPL-3.0-or-later
# What one run works with: settings, policies, the case file, files of the person, changes.
src_libservices_a_SOURCES += \
    src/services/app/app.c \
    src/services/app/app.h \
    src/services/app/case-file.c \
    src/services/app/changes.c \
    src/services/app/claims.c \
    src/services/app/claims.h \
    src/services/app/copies.c \
    src/services/app/crumbs.c \
    src/services/app/helper.c \
    src/services/app/helper.h \
    src/services/app/qr-code.c \
    src/services/app/qr-code.h \
    src/services/app/own-files.c \
    src/services/app/own-files.h \
    src/services/app/policies.c \
    src/services/app/policies.h \
    src/services/app/settings-parse.c \
    src/services/app/settings-private.h \
    src/services/app/settings.c \
    src/services/app/settings.h \
    src/services/app/typed.c \
    src/services/app/units.c \
    src/services/app/user-file.c \
    src/services/app/writing.c

# The languages that the program carries in itself (data/local.mk names the files).
builtin_claims = \
    src/services/app/builtin-claims.c \
    src/services/app/builtin-claims.h
nodist_src_libservices_a_SOURCES += $(builtin_claims)

EXTRA_DIST += $(claim_files)
BUILT_SOURCES += src/services/app/builtin-claims.h
CLEANFILES += $(builtin_claims)

embedded_claims = builtin_claims services/app/builtin-claims.h $(srcdir) $(claim_files)

src/services/app/builtin-claims.h: build-aux/embed
	$(AM_V_GEN)$(MKDIR_P) $(@D)
	$(AM_V_at)$(embed) header $(embedded_claims) >$@.tmp
	$(AM_V_at)mv $@.tmp $@

src/services/app/builtin-claims.c: $(claim_files) build-aux/embed data/local.mk
	$(AM_V_GEN)$(MKDIR_P) $(@D)
	$(AM_V_at)$(embed) source $(embedded_claims) >$@.tmp
	$(AM_V_at)mv $@.tmp $@

# The timer that the program carries in itself (data/local.mk names the files).
builtin_units = \
    src/services/app/builtin-units.c \
    src/services/app/builtin-units.h
nodist_src_libservices_a_SOURCES += $(builtin_units)

EXTRA_DIST += $(unit_files)
BUILT_SOURCES += src/services/app/builtin-units.h
CLEANFILES += $(builtin_units)

embedded_units = builtin_units services/app/builtin-units.h $(srcdir) $(unit_files)

src/services/app/builtin-units.h: build-aux/embed
	$(AM_V_GEN)$(MKDIR_P) $(@D)
	$(AM_V_at)$(embed) header $(embedded_units) >$@.tmp
	$(AM_V_at)mv $@.tmp $@

src/services/app/builtin-units.c: $(unit_files) build-aux/embed data/local.mk
	$(AM_V_GEN)$(MKDIR_P) $(@D)
	$(AM_V_at)$(embed) source $(embedded_units) >$@.tmp
	$(AM_V_at)mv $@.tmp $@
