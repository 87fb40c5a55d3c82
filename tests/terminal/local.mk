# SPDX-License-Identifier: GPL-3.0-or-later
# Programs that look at the screen through libvterm; they link $(VTERM_LIBS).
vterm_tests =

if HAVE_VTERM
check_PROGRAMS += $(vterm_tests)
else
dist_check_SCRIPTS += tests/terminal/no-vterm.sh
endif

AM_CPPFLAGS += $(VTERM_CFLAGS)

# `make picture` draws the README's picture from the real screen of the example orders.
EXTRA_DIST += doc/orders.svg
if HAVE_VTERM
EXTRA_PROGRAMS += tests/terminal/picture
CLEANFILES += tests/terminal/picture$(EXEEXT)
tests_terminal_picture_LDADD = tests/kit/libkit.a $(SERVICES_LIBS) $(VTERM_LIBS) -lutil

picture: all tests/terminal/picture$(EXEEXT)
	TERM=xterm-256color LC_ALL=C.UTF-8 TZ=Europe/Berlin tests/terminal/picture 30 112 'window closes' '' \
	    src/recourse demo >$(srcdir)/doc/orders.svg
endif
