# SPDX-License-Identifier: GPL-3.0-or-later
# The notification helper with daemons of all kinds, on a session bus of the test's own.
bus_sources = tests/notify/bus.c tests/notify/bus.h
if WITH_LIBNOTIFY
check_PROGRAMS += tests/notify/test-closed tests/notify/test-notify
dist_check_SCRIPTS += tests/notify/cron.sh
tests_notify_test_closed_SOURCES = tests/notify/test-closed.c $(bus_sources)
tests_notify_test_closed_LDADD = $(SERVICES_LIBS)
tests_notify_test_notify_SOURCES = tests/notify/test-notify.c $(bus_sources)
tests_notify_test_notify_LDADD = $(SERVICES_LIBS)
# By a variable: automake would take a rule of that name for ours and leave out its own.
notify_logs = tests/notify/cron.log tests/notify/test-closed.log tests/notify/test-notify.log
tests/notify/cron.log: tests/cli/json-get$(EXEEXT)
$(notify_logs): tests/notify/fake-daemon$(EXEEXT) src/helpers/notify/notify$(EXEEXT)

EXTRA_PROGRAMS += tests/notify/fake-daemon
CLEANFILES += tests/notify/fake-daemon$(EXEEXT)
tests_notify_fake_daemon_SOURCES = tests/notify/fake-daemon.c
tests_notify_fake_daemon_CFLAGS = $(AM_CFLAGS) $(LIBNOTIFY_CFLAGS)
tests_notify_fake_daemon_LDADD = $(GLIB_LIBS) $(LIBNOTIFY_LIBS)
endif
# That of macOS is built for the tests everywhere.
dist_check_SCRIPTS += tests/notify/macos.sh
EXTRA_PROGRAMS += tests/notify/notify-macos
CLEANFILES += tests/notify/notify-macos$(EXEEXT)
tests_notify_notify_macos_SOURCES = src/helpers/notify/macos.c src/helpers/notify/message.c src/helpers/notify/message.h
tests_notify_notify_macos_CFLAGS = $(AM_CFLAGS)
tests_notify_notify_macos_LDADD = $(BASE_LIBS)
macos_logs = tests/notify/macos.log
$(macos_logs): tests/notify/notify-macos$(EXEEXT) tests/cli/json-get$(EXEEXT)

EXTRA_DIST += tests/notify/cron.sh tests/notify/fake-daemon.c tests/notify/test-closed.c tests/notify/test-notify.c $(bus_sources)
