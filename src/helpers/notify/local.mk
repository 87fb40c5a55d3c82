# SPDX-License-Identifier: GPL-3.0-or-later
# Shows desktop notifications: a program of its own, so that a notification daemon that hangs can
# hang nothing else, and so that GObject and D-Bus stay out of the main program.
if WITH_LIBNOTIFY
pkglibexec_PROGRAMS += src/helpers/notify/notify
src_helpers_notify_notify_SOURCES = \
    src/helpers/notify/action.c \
    src/helpers/notify/action.h \
    src/helpers/notify/message.c \
    src/helpers/notify/message.h \
    src/helpers/notify/notify.c \
    src/helpers/notify/server.c \
    src/helpers/notify/server.h
src_helpers_notify_notify_CFLAGS = $(AM_CFLAGS) $(LIBNOTIFY_CFLAGS)
src_helpers_notify_notify_LDADD = $(BASE_LIBS) $(LIBNOTIFY_LIBS)
else
if WITH_MACOS_NOTIFY
pkglibexec_PROGRAMS += src/helpers/notify/notify
src_helpers_notify_notify_SOURCES = \
    src/helpers/notify/macos.c \
    src/helpers/notify/message.c \
    src/helpers/notify/message.h
src_helpers_notify_notify_LDADD = $(BASE_LIBS)
endif
endif
EXTRA_DIST += src/helpers/notify/macos.c
