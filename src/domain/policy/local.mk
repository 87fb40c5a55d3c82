# SPDX-License-Identifier: GPL-3.0-or-later
# What a marketplace, a bank or a law promises, the built-in set among it.
src_libdomain_a_SOURCES += \
    src/domain/policy/builtin.c \
    src/domain/policy/calendar.c \
    src/domain/policy/calendar.h \
    src/domain/policy/key-file.c \
    src/domain/policy/key-file.h \
    src/domain/policy/policies.c \
    src/domain/policy/policy-index-private.h \
    src/domain/policy/policy-index.c \
    src/domain/policy/policy-keys.c \
    src/domain/policy/policy-keys.h \
    src/domain/policy/policy-parse.c \
    src/domain/policy/policy-rule-private.h \
    src/domain/policy/policy-rule.c \
    src/domain/policy/policy.c \
    src/domain/policy/policy.h
nodist_src_libdomain_a_SOURCES += $(builtin_rules)

# The rules that the program carries in itself (data/local.mk names the files).
builtin_rules = \
    src/domain/policy/builtin-holidays.c \
    src/domain/policy/builtin-holidays.h \
    src/domain/policy/builtin-policies.c \
    src/domain/policy/builtin-policies.h

EXTRA_DIST += $(policy_files) $(holiday_files)
BUILT_SOURCES += src/domain/policy/builtin-holidays.h src/domain/policy/builtin-policies.h
CLEANFILES += $(builtin_rules)

embedded_policies = builtin_policies domain/policy/builtin-policies.h $(srcdir) $(policy_files)
embedded_holidays = builtin_holidays domain/policy/builtin-holidays.h $(srcdir) $(holiday_files)

src/domain/policy/builtin-policies.h: build-aux/embed
	$(AM_V_GEN)$(MKDIR_P) $(@D)
	$(AM_V_at)$(embed) header $(embedded_policies) >$@.tmp
	$(AM_V_at)mv $@.tmp $@

src/domain/policy/builtin-policies.c: $(policy_files) build-aux/embed data/local.mk
	$(AM_V_GEN)$(MKDIR_P) $(@D)
	$(AM_V_at)$(embed) source $(embedded_policies) >$@.tmp
	$(AM_V_at)mv $@.tmp $@

src/domain/policy/builtin-holidays.h: build-aux/embed
	$(AM_V_GEN)$(MKDIR_P) $(@D)
	$(AM_V_at)$(embed) header $(embedded_holidays) >$@.tmp
	$(AM_V_at)mv $@.tmp $@

src/domain/policy/builtin-holidays.c: $(holiday_files) build-aux/embed data/local.mk
	$(AM_V_GEN)$(MKDIR_P) $(@D)
	$(AM_V_at)$(embed) source $(embedded_holidays) >$@.tmp
	$(AM_V_at)mv $@.tmp $@
