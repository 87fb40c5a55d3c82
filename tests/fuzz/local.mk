# SPDX-License-Identifier: GPL-3.0-or-later
# Any bytes into the importers and from the keyboard, by libFuzzer: "make fuzz" builds with clang in the folder fuzz and
# runs for FUZZ_SECONDS. "make fuzz FUZZ_SECONDS=36000" is for before a release.
FUZZ_SECONDS = 60

EXTRA_PROGRAMS += tests/fuzz/fuzz-import
tests_fuzz_fuzz_import_SOURCES = tests/fuzz/fuzz-import.c
tests_fuzz_fuzz_import_LDADD = $(SERVICES_LIBS)
tests_fuzz_fuzz_import_LDFLAGS = $(AM_LDFLAGS) -fsanitize=fuzzer
EXTRA_PROGRAMS += tests/fuzz/fuzz-keys
tests_fuzz_fuzz_keys_SOURCES = tests/fuzz/fuzz-keys.c
tests_fuzz_fuzz_keys_LDADD = $(TUI_LIBS)
tests_fuzz_fuzz_keys_LDFLAGS = $(AM_LDFLAGS) -fsanitize=fuzzer

.PHONY: fuzz
fuzz:
	$(MKDIR_P) fuzz/corpus fuzz/keys
	test -f fuzz/Makefile || (cd fuzz && $(abs_srcdir)/configure CC=clang --enable-sanitizers \
	    CFLAGS='-O1 -g -fsanitize=fuzzer-no-link')
	cd fuzz && $(MAKE) $(BUILT_SOURCES) && $(MAKE) tests/fuzz/fuzz-import tests/fuzz/fuzz-keys
	cd fuzz && tests/fuzz/fuzz-import -max_total_time=$(FUZZ_SECONDS) -timeout=10 -rss_limit_mb=2048 \
	    corpus $(abs_srcdir)/tests/fixtures/import
	cd fuzz && tests/fuzz/fuzz-keys -max_total_time=$(FUZZ_SECONDS) -timeout=10 -rss_limit_mb=2048 keys
