# SPDX-License-Identifier: GPL-3.0-or-later
# Programs that look at the screen through libvterm.
vterm_tests = \
    tests/terminal/test-care \
    tests/terminal/test-case-in-hand \
    tests/terminal/test-copy \
    tests/terminal/test-dates \
    tests/terminal/test-dispute \
    tests/terminal/test-dispute-course \
    tests/terminal/test-dispute-prompts \
    tests/terminal/test-dossier \
    tests/terminal/test-environments \
    tests/terminal/test-evidence \
    tests/terminal/test-footers \
    tests/terminal/test-footers-case \
    tests/terminal/test-footers-draft \
    tests/terminal/test-forms \
    tests/terminal/test-help \
    tests/terminal/test-import \
    tests/terminal/test-keys \
    tests/terminal/test-one-truth \
    tests/terminal/test-marked \
    tests/terminal/test-mouse \
    tests/terminal/test-order-page \
    tests/terminal/test-orders \
    tests/terminal/test-preview \
    tests/terminal/test-places \
    tests/terminal/test-reminders \
    tests/terminal/test-replaced \
    tests/terminal/test-shells \
    tests/terminal/test-themes \
    tests/terminal/test-time \
    tests/terminal/test-tutorial \
    tests/terminal/test-typed \
    tests/terminal/test-waiting \
    tests/terminal/test-wizard-calm

terminal_test_libs = tests/kit/libkit.a $(SERVICES_LIBS) $(VTERM_LIBS)
case_sources = tests/terminal/case-fixture.c tests/terminal/case-fixture.h
footers_sources = tests/terminal/footers.c tests/terminal/footers.h $(case_sources)
screens_sources = tests/terminal/screens.c tests/terminal/screens.h

tests_terminal_test_care_SOURCES = tests/terminal/test-care.c $(screens_sources)
tests_terminal_test_care_LDADD = $(terminal_test_libs)
tests_terminal_test_case_in_hand_SOURCES = tests/terminal/test-case-in-hand.c tests/terminal/counts.c \
    tests/terminal/counts.h $(case_sources)
tests_terminal_test_case_in_hand_LDADD = tests/kit/libkit.a $(TUI_LIBS) $(VTERM_LIBS)
tests_terminal_test_copy_SOURCES = tests/terminal/test-copy.c $(screens_sources)
tests_terminal_test_copy_LDADD = $(terminal_test_libs)
tests_terminal_test_dates_SOURCES = tests/terminal/test-dates.c $(screens_sources)
tests_terminal_test_dates_LDADD = $(terminal_test_libs)
tests_terminal_test_dispute_SOURCES = tests/terminal/test-dispute.c $(case_sources)
tests_terminal_test_dispute_LDADD = $(terminal_test_libs)
tests_terminal_test_dispute_course_SOURCES = tests/terminal/test-dispute-course.c $(case_sources)
tests_terminal_test_dispute_course_LDADD = $(terminal_test_libs)
tests_terminal_test_dispute_prompts_SOURCES = tests/terminal/test-dispute-prompts.c $(case_sources)
tests_terminal_test_dispute_prompts_LDADD = $(terminal_test_libs)
tests_terminal_test_dossier_SOURCES = tests/terminal/test-dossier.c $(case_sources)
tests_terminal_test_dossier_LDADD = $(terminal_test_libs)
tests_terminal_test_environments_SOURCES = tests/terminal/test-environments.c $(screens_sources)
tests_terminal_test_environments_LDADD = $(terminal_test_libs)
tests_terminal_test_preview_SOURCES = tests/terminal/test-preview.c $(case_sources)
tests_terminal_test_preview_LDADD = $(terminal_test_libs)
tests_terminal_test_evidence_SOURCES = tests/terminal/test-evidence.c $(case_sources)
tests_terminal_test_evidence_LDADD = $(terminal_test_libs)
tests_terminal_test_footers_SOURCES = tests/terminal/test-footers.c $(footers_sources)
tests_terminal_test_footers_LDADD = $(terminal_test_libs)
tests_terminal_test_footers_case_SOURCES = tests/terminal/test-footers-case.c $(footers_sources)
tests_terminal_test_footers_case_LDADD = $(terminal_test_libs)
tests_terminal_test_footers_draft_SOURCES = tests/terminal/test-footers-draft.c $(footers_sources)
tests_terminal_test_footers_draft_LDADD = $(terminal_test_libs)
tests_terminal_test_forms_SOURCES = tests/terminal/test-forms.c $(screens_sources)
tests_terminal_test_forms_LDADD = $(terminal_test_libs)
tests_terminal_test_help_SOURCES = tests/terminal/test-help.c $(case_sources)
tests_terminal_test_help_LDADD = tests/kit/libkit.a $(TUI_LIBS) $(VTERM_LIBS)
tests_terminal_test_import_SOURCES = tests/terminal/test-import.c $(screens_sources)
tests_terminal_test_import_LDADD = $(terminal_test_libs)
tests_terminal_test_keys_SOURCES = tests/terminal/test-keys.c $(screens_sources)
tests_terminal_test_keys_LDADD = $(terminal_test_libs)
tests_terminal_test_one_truth_SOURCES = tests/terminal/test-one-truth.c $(case_sources)
tests_terminal_test_one_truth_LDADD = $(terminal_test_libs)
tests_terminal_test_marked_SOURCES = tests/terminal/test-marked.c $(screens_sources)
tests_terminal_test_marked_LDADD = $(terminal_test_libs)
tests_terminal_test_mouse_SOURCES = tests/terminal/test-mouse.c $(screens_sources)
tests_terminal_test_mouse_LDADD = $(terminal_test_libs)
tests_terminal_test_order_page_SOURCES = tests/terminal/test-order-page.c $(screens_sources)
tests_terminal_test_order_page_LDADD = $(terminal_test_libs)
tests_terminal_test_orders_SOURCES = tests/terminal/test-orders.c $(screens_sources)
tests_terminal_test_orders_LDADD = tests/kit/libkit.a $(TUI_LIBS) $(VTERM_LIBS)
tests_terminal_test_themes_SOURCES = tests/terminal/test-themes.c $(screens_sources)
tests_terminal_test_themes_LDADD = $(terminal_test_libs)
tests_terminal_test_tutorial_SOURCES = tests/terminal/test-tutorial.c $(screens_sources)
tests_terminal_test_tutorial_LDADD = tests/kit/libkit.a $(TUI_LIBS) $(VTERM_LIBS)
tests_terminal_test_places_SOURCES = tests/terminal/test-places.c $(screens_sources)
tests_terminal_test_places_LDADD = tests/kit/libkit.a $(TUI_LIBS) $(VTERM_LIBS)
tests_terminal_test_reminders_SOURCES = tests/terminal/test-reminders.c $(screens_sources)
tests_terminal_test_reminders_LDADD = $(terminal_test_libs)
tests_terminal_test_replaced_SOURCES = tests/terminal/test-replaced.c $(screens_sources)
tests_terminal_test_replaced_LDADD = $(terminal_test_libs)
tests_terminal_test_shells_SOURCES = tests/terminal/test-shells.c $(screens_sources)
tests_terminal_test_shells_LDADD = $(terminal_test_libs)
tests_terminal_test_time_SOURCES = tests/terminal/test-time.c $(screens_sources)
tests_terminal_test_time_LDADD = $(terminal_test_libs)
tests_terminal_test_typed_SOURCES = tests/terminal/test-typed.c $(screens_sources)
tests_terminal_test_typed_LDADD = $(terminal_test_libs)
tests_terminal_test_waiting_SOURCES = tests/terminal/test-waiting.c $(screens_sources)
tests_terminal_test_waiting_LDADD = $(terminal_test_libs)
tests_terminal_test_wizard_calm_SOURCES = tests/terminal/test-wizard-calm.c $(case_sources)
tests_terminal_test_wizard_calm_LDADD = $(terminal_test_libs)

# The program itself, with what test-case-in-hand counts: the linker has the calls pass through it.
tests_terminal_counted_SOURCES = src/main.c tests/terminal/counting.c tests/terminal/counts.c \
    tests/terminal/counts.h
tests_terminal_counted_LDFLAGS = $(AM_LDFLAGS) -Wl,--wrap=log_read_order,--wrap=order_fold \
    -Wl,--wrap=clocks_compute,--wrap=forecast_compute,--wrap=advise_first_step,--wrap=counsel_new \
    -Wl,--wrap=loop_wait,--wrap=term_read
tests_terminal_counted_LDADD = $(src_recourse_LDADD)

if HAVE_VTERM
check_PROGRAMS += $(vterm_tests)
EXTRA_PROGRAMS += tests/terminal/counted
CLEANFILES += tests/terminal/counted$(EXEEXT)
# By a variable: a rule that names the log would stand in for automake's.
counting_logs = tests/terminal/test-case-in-hand.log
$(counting_logs): tests/terminal/counted$(EXEEXT)
else
dist_check_SCRIPTS += tests/terminal/no-vterm.sh
endif

AM_CPPFLAGS += $(VTERM_CFLAGS)

# `make picture` draws the README's picture from the real screen of the example orders, and the same
# as PNG for shops for software. The pane below the list comes last.
# `make film` films the tutorial by the script doc/screencast.tsv; tests/terminal/film.sh says when that has
# to be done again.
EXTRA_DIST += doc/orders.svg doc/orders.png doc/screencast.svg doc/screencast.tsv
film_command = tests/terminal/picture 20 80 --film $(srcdir)/doc/screencast.tsv src/recourse --now 2026-11-23T14:05:00Z tutorial
if HAVE_VTERM
EXTRA_PROGRAMS += tests/terminal/picture
CLEANFILES += tests/terminal/picture$(EXEEXT)
tests_terminal_picture_LDADD = tests/kit/libkit.a $(SERVICES_LIBS) $(VTERM_LIBS) -lutil

picture: all tests/terminal/picture$(EXEEXT)
	TERM=xterm-256color LC_ALL=C.UTF-8 TZ=Europe/Berlin tests/terminal/picture 30 112 ' · AliExpress' '' \
	    src/recourse demo >$(srcdir)/doc/orders.svg
	rsvg-convert --output=$(srcdir)/doc/orders.png $(srcdir)/doc/orders.svg

film: all tests/terminal/picture$(EXEEXT)
	TERM=xterm-256color LC_ALL=C.UTF-8 TZ=Europe/Berlin $(film_command) \
	    >$(srcdir)/doc/screencast.svg

dist_check_SCRIPTS += tests/terminal/film.sh
film_logs = tests/terminal/film.log
$(film_logs): tests/terminal/picture$(EXEEXT)
endif
