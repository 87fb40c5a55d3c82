# SPDX-License-Identifier: GPL-3.0-or-later
# Programs that look at the screen through libvterm; they link $(VTERM_LIBS).
vterm_tests =

if HAVE_VTERM
check_PROGRAMS += $(vterm_tests)
else
dist_check_SCRIPTS += tests/terminal/no-vterm.sh
endif

AM_CPPFLAGS += $(VTERM_CFLAGS)
