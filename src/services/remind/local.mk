# SPDX-License-Identifier: GPL-3.0-or-later
# Reminders: what is due to be told, to whom, when, and by which way.
src_libservices_a_SOURCES += \
    src/services/remind/heartbeat.c \
    src/services/remind/heartbeat.h \
    src/services/remind/notifier.c \
    src/services/remind/notifier.h \
    src/services/remind/reminder-item.c \
    src/services/remind/reminder-item.h \
    src/services/remind/reminder-scan.c \
    src/services/remind/reminder-scan.h \
    src/services/remind/reminder-status.c \
    src/services/remind/reminders-coming.c \
    src/services/remind/reminders-coming.h \
    src/services/remind/reminders.c \
    src/services/remind/reminders.h \
    src/services/remind/schedule.c \
    src/services/remind/schedule.h \
    src/services/remind/wish-book.c \
    src/services/remind/wish-book.h \
    src/services/remind/wishes.c \
    src/services/remind/wishes.h

# The timer that the program carries in itself (data/local.mk names the files).
builtin_units = \
    src/services/remind/builtin-units.c \
    src/services/remind/builtin-units.h
nodist_src_libservices_a_SOURCES += $(builtin_units)

EXTRA_DIST += $(unit_files)
BUILT_SOURCES += src/services/remind/builtin-units.h
CLEANFILES += $(builtin_units)

embedded_units = builtin_units services/remind/builtin-units.h $(srcdir) $(unit_files)

src/services/remind/builtin-units.h: build-aux/embed
	$(AM_V_GEN)$(MKDIR_P) $(@D)
	$(AM_V_at)$(embed) header $(embedded_units) >$@.tmp
	$(AM_V_at)mv $@.tmp $@

src/services/remind/builtin-units.c: $(unit_files) build-aux/embed data/local.mk
	$(AM_V_GEN)$(MKDIR_P) $(@D)
	$(AM_V_at)$(embed) source $(embedded_units) >$@.tmp
	$(AM_V_at)mv $@.tmp $@
