# SPDX-License-Identifier: GPL-3.0-or-later
# `make bench`: the program beside floors of its own, never part of `make check`.
bench_programs = \
    tests/bench/counsel-times \
    tests/bench/floor-commit \
    tests/bench/floor-due \
    tests/bench/floor-fill \
    tests/bench/floor-insert \
    tests/bench/floor-list \
    tests/bench/floor-remind \
    tests/bench/generate \
    tests/bench/process-times \
    tests/bench/screen-times

EXTRA_PROGRAMS += $(bench_programs)
CLEANFILES += $(bench_programs)
EXTRA_DIST += tests/bench/beside.sh tests/bench/bench.sh tests/bench/mails.awk tests/bench/orders.awk
tests_bench_counsel_times_LDADD = $(HISTORY_LIBS)
tests_bench_floor_commit_LDADD = $(GLIB_LIBS) $(SQLITE_LIBS)
tests_bench_floor_due_LDADD = $(GLIB_LIBS) $(SQLITE_LIBS)
tests_bench_floor_fill_LDADD = $(GLIB_LIBS) $(SQLITE_LIBS)
tests_bench_floor_insert_LDADD = $(GLIB_LIBS) $(SQLITE_LIBS)
tests_bench_floor_list_LDADD = $(GLIB_LIBS) $(SQLITE_LIBS) $(NCURSES_LIBS)
tests_bench_floor_remind_LDADD = $(GLIB_LIBS) $(SQLITE_LIBS)
tests_bench_generate_LDADD = $(SERVICES_LIBS)
tests_bench_process_times_LDADD = $(GLIB_LIBS)
tests_bench_screen_times_LDADD = $(GLIB_LIBS) -lutil

if WITH_DOSSIER
bench_pictures = tests/helpers/dossier/make-picture$(EXEEXT)
endif
bench: all $(bench_programs) $(bench_pictures)
	TEST_BUILD_DIR='$(abs_top_builddir)' TEST_SOURCE_DIR='$(abs_top_srcdir)' OLD='$(OLD)' \
	    $(SHELL) $(srcdir)/tests/bench/bench.sh
