# SPDX-License-Identifier: GPL-3.0-or-later
# Counsel: a second model judges what the engine says of thousands of histories.
check_LIBRARIES += tests/domain/counsel/libhistory.a
tests_domain_counsel_libhistory_a_SOURCES = \
    tests/domain/counsel/frozen.c \
    tests/domain/counsel/frozen.h \
    tests/domain/counsel/history-random.c \
    tests/domain/counsel/history.c \
    tests/domain/counsel/history.h \
    tests/domain/counsel/judge.c \
    tests/domain/counsel/judge.h \
    tests/domain/counsel/model-figures.c \
    tests/domain/counsel/model-figures.h \
    tests/domain/counsel/model.c \
    tests/domain/counsel/model.h \
    tests/domain/counsel/rows.c \
    tests/domain/counsel/rows.h
HISTORY_LIBS = tests/domain/counsel/libhistory.a tests/kit/libkit.a $(DOMAIN_LIBS)

check_PROGRAMS += \
    tests/domain/counsel/test-frozen \
    tests/domain/counsel/test-history \
    tests/domain/counsel/test-laws \
    tests/domain/counsel/test-rows \
    tests/domain/counsel/test-shops
tests_domain_counsel_test_frozen_LDADD = $(HISTORY_LIBS)
tests_domain_counsel_test_history_LDADD = $(HISTORY_LIBS)
tests_domain_counsel_test_laws_LDADD = $(HISTORY_LIBS)
tests_domain_counsel_test_rows_LDADD = $(HISTORY_LIBS)
tests_domain_counsel_test_shops_LDADD = $(HISTORY_LIBS)

dist_noinst_DATA += tests/domain/counsel/frozen.txt tests/domain/counsel/laws-open.tsv tests/domain/counsel/mended.txt tests/domain/counsel/rows.txt

# `make freeze`: what this build counts down to becomes what no later one may exceed.
EXTRA_PROGRAMS += tests/domain/counsel/freeze
CLEANFILES += tests/domain/counsel/freeze
tests_domain_counsel_freeze_LDADD = $(HISTORY_LIBS)

freeze: tests/domain/counsel/freeze
	TEST_SOURCE_DIR='$(abs_top_srcdir)' TZ=UTC LC_ALL=C.UTF-8 \
	    tests/domain/counsel/freeze >$(srcdir)/tests/domain/counsel/frozen.txt.new
	mv $(srcdir)/tests/domain/counsel/frozen.txt.new $(srcdir)/tests/domain/counsel/frozen.txt

# `make rows`: a history for every sentence that counsel can say. What changes is to be read.
EXTRA_PROGRAMS += tests/domain/counsel/find-rows
CLEANFILES += tests/domain/counsel/find-rows
tests_domain_counsel_find_rows_LDADD = $(HISTORY_LIBS)

rows: tests/domain/counsel/find-rows
	TEST_SOURCE_DIR='$(abs_top_srcdir)' TZ=UTC LC_ALL=C.UTF-8 \
	    tests/domain/counsel/find-rows >$(srcdir)/tests/domain/counsel/rows.txt.new
	mv $(srcdir)/tests/domain/counsel/rows.txt.new $(srcdir)/tests/domain/counsel/rows.txt
.PHONY: freeze rows

# `make mutants` (mutants.sh); MUTANTS=NAME for some. The quickest tests stand first.
mutant_tests = \
    tests/domain/counsel/test-rows \
    tests/domain/counsel/test-counsel \
    tests/domain/counsel/test-guards \
    tests/domain/policy/test-policy-figures \
    tests/domain/clocks/test-clocks \
    tests/domain/clocks/test-clocks-window \
    tests/domain/counsel/test-frozen \
    tests/domain/counsel/test-shops \
    tests/domain/counsel/test-laws
dist_noinst_DATA += tests/domain/counsel/mutants-equivalent.tsv tests/domain/counsel/mutants.tsv
EXTRA_DIST += tests/domain/counsel/mutants.sh

mutants: $(mutant_tests)
	TEST_SOURCE_DIR='$(abs_top_srcdir)' TEST_BUILD_DIR='$(abs_top_builddir)' MUTANTS='$(MUTANTS)' \
	    COMPILE='$(subst ',,$(COMPILE)) -O0 -w' LINK='$(CCLD) $(AM_CFLAGS) $(CFLAGS) $(AM_LDFLAGS) $(LDFLAGS)' \
	    LIBS_BEFORE='tests/domain/counsel/libhistory.a tests/kit/libkit.a' LIBS_BEHIND='$(BASE_LIBS)' \
	    EMBED='$(SHELL) $(abs_top_srcdir)/build-aux/embed source builtin_policies domain/policy/builtin-policies.h' \
	    POLICY_FILES='$(policy_files)' TESTS='$(mutant_tests)' $(SHELL) $(srcdir)/tests/domain/counsel/mutants.sh
.PHONY: mutants
