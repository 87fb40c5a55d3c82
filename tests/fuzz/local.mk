# SPDX-License-Identifier: GPL-3.0-or-later
# Any bytes into the importers and from the keyboard, by libFuzzer: "make fuzz" builds with clang in the folder fuzz and
# runs for FUZZ_SECONDS. "make fuzz FUZZ_SECONDS=36000" is for before a release.
FUZZ_SECONDS = 60

EXTRA_PROGRAMS += tests/fuzz/fuzz-import
tests_fuzz_fuzz_import_SOURCES = tests/fuzz/fuzz-import.c
tests_fuzz_fuzz_import_LDADD = $(SERVICES_LIBS)
tests_fuzz_fuzz_import_LDFLAGS = $(AM_LDFLAGS) -fsanitize=fuzzer
EXTRA_PROGRAMS += tests/fuzz/fuzz-dropped
tests_fuzz_fuzz_dropped_SOURCES = tests/fuzz/fuzz-dropped.c
tests_fuzz_fuzz_dropped_LDADD = $(BASE_LIBS)
tests_fuzz_fuzz_dropped_LDFLAGS = $(AM_LDFLAGS) -fsanitize=fuzzer
EXTRA_PROGRAMS += tests/fuzz/fuzz-keys
tests_fuzz_fuzz_keys_SOURCES = tests/fuzz/fuzz-keys.c
tests_fuzz_fuzz_keys_LDADD = $(TUI_LIBS)
tests_fuzz_fuzz_keys_LDFLAGS = $(AM_LDFLAGS) -fsanitize=fuzzer
EXTRA_PROGRAMS += tests/fuzz/fuzz-letters
tests_fuzz_fuzz_letters_SOURCES = tests/fuzz/fuzz-letters.c
tests_fuzz_fuzz_letters_LDADD = $(BASE_LIBS)
tests_fuzz_fuzz_letters_LDFLAGS = $(AM_LDFLAGS) -fsanitize=fuzzer
EXTRA_PROGRAMS += tests/fuzz/fuzz-mail-lines
tests_fuzz_fuzz_mail_lines_SOURCES = tests/fuzz/fuzz-mail-lines.c
tests_fuzz_fuzz_mail_lines_LDADD = $(SERVICES_LIBS)
tests_fuzz_fuzz_mail_lines_LDFLAGS = $(AM_LDFLAGS) -fsanitize=fuzzer
EXTRA_PROGRAMS += tests/fuzz/fuzz-messages
tests_fuzz_fuzz_messages_SOURCES = tests/fuzz/fuzz-messages.c
tests_fuzz_fuzz_messages_LDADD = $(CLI_LIBS)
tests_fuzz_fuzz_messages_LDFLAGS = $(AM_LDFLAGS) -fsanitize=fuzzer
fuzzers = tests/fuzz/fuzz-dropped tests/fuzz/fuzz-import tests/fuzz/fuzz-keys tests/fuzz/fuzz-letters tests/fuzz/fuzz-mail-lines \
    tests/fuzz/fuzz-messages
if WITH_CONTAINERS
EXTRA_PROGRAMS += tests/fuzz/fuzz-container
tests_fuzz_fuzz_container_SOURCES = tests/fuzz/fuzz-container.c
tests_fuzz_fuzz_container_CFLAGS = $(AM_CFLAGS) $(CONTAINER_CFLAGS)
tests_fuzz_fuzz_container_LDADD = $(CONTAINER_HELPER_LIBS)
tests_fuzz_fuzz_container_LDFLAGS = $(AM_LDFLAGS) -fsanitize=fuzzer
fuzzers += tests/fuzz/fuzz-container

# The same bytes through the same functions at every check, without libFuzzer.
check_PROGRAMS += tests/fuzz/test-container-seeds
tests_fuzz_test_container_seeds_SOURCES = tests/fuzz/fuzz-container.c tests/fuzz/seeds.c
tests_fuzz_test_container_seeds_CFLAGS = $(AM_CFLAGS) $(CONTAINER_CFLAGS) -DSEEDS='"container"'
tests_fuzz_test_container_seeds_LDADD = $(CONTAINER_HELPER_LIBS)
endif
check_PROGRAMS += tests/fuzz/test-import-seeds
tests_fuzz_test_import_seeds_SOURCES = tests/fuzz/fuzz-import.c tests/fuzz/seeds.c
tests_fuzz_test_import_seeds_CFLAGS = $(AM_CFLAGS) -DSEEDS='"../../fixtures/import"'
tests_fuzz_test_import_seeds_LDADD = $(SERVICES_LIBS)
check_PROGRAMS += tests/fuzz/test-mail-lines-seeds
tests_fuzz_test_mail_lines_seeds_SOURCES = tests/fuzz/fuzz-mail-lines.c tests/fuzz/seeds.c
tests_fuzz_test_mail_lines_seeds_CFLAGS = $(AM_CFLAGS) -DSEEDS='"mail-lines"'
tests_fuzz_test_mail_lines_seeds_LDADD = $(SERVICES_LIBS)
check_PROGRAMS += tests/fuzz/test-dropped-seeds
tests_fuzz_test_dropped_seeds_SOURCES = tests/fuzz/fuzz-dropped.c tests/fuzz/seeds.c
tests_fuzz_test_dropped_seeds_CFLAGS = $(AM_CFLAGS) -DSEEDS='"dropped"'
tests_fuzz_test_dropped_seeds_LDADD = $(BASE_LIBS)
check_PROGRAMS += tests/fuzz/test-messages-seeds
tests_fuzz_test_messages_seeds_SOURCES = tests/fuzz/fuzz-messages.c tests/fuzz/seeds.c
tests_fuzz_test_messages_seeds_CFLAGS = $(AM_CFLAGS) -DSEEDS='"messages"'
tests_fuzz_test_messages_seeds_LDADD = $(CLI_LIBS)
check_PROGRAMS += tests/fuzz/test-letters-seeds
tests_fuzz_test_letters_seeds_SOURCES = tests/fuzz/fuzz-letters.c tests/fuzz/seeds.c
tests_fuzz_test_letters_seeds_CFLAGS = $(AM_CFLAGS) -DSEEDS='"letters"'
tests_fuzz_test_letters_seeds_LDADD = $(BASE_LIBS)

dist_noinst_DATA += \
    tests/fuzz/seeds/container/book.xlsx \
    tests/fuzz/seeds/container/orders.csv.gz \
    tests/fuzz/seeds/container/orders.tar.gz \
    tests/fuzz/seeds/container/orders.zip \
    tests/fuzz/seeds/container/page.html \
    tests/fuzz/seeds/container/page.mhtml \
    tests/fuzz/seeds/dropped/addresses \
    tests/fuzz/seeds/dropped/double \
    tests/fuzz/seeds/dropped/heic \
    tests/fuzz/seeds/dropped/open-quote \
    tests/fuzz/seeds/dropped/quoted \
    tests/fuzz/seeds/dropped/script \
    tests/fuzz/seeds/letters/chinese \
    tests/fuzz/seeds/letters/cyrillic \
    tests/fuzz/seeds/letters/japanese \
    tests/fuzz/seeds/letters/utf-16 \
    tests/fuzz/seeds/letters/utf-16-unmarked \
    tests/fuzz/seeds/letters/utf-8 \
    tests/fuzz/seeds/letters/western \
    tests/fuzz/seeds/mail-lines/ali-de-confirmed-windows-1252 \
    tests/fuzz/seeds/mail-lines/ali-de-three-orders \
    tests/fuzz/seeds/mail-lines/ali-es-parcel-links \
    tests/fuzz/seeds/mail-lines/amazon-de-refund \
    tests/fuzz/seeds/mail-lines/attached \
    tests/fuzz/seeds/mail-lines/ebay-json-ld \
    tests/fuzz/seeds/mail-lines/forwarded \
    tests/fuzz/seeds/mail-lines/temu-cs-pick-up \
    tests/fuzz/seeds/messages/batch \
    tests/fuzz/seeds/messages/broken \
    tests/fuzz/seeds/messages/call \
    tests/fuzz/seeds/messages/initialize \
    tests/fuzz/seeds/messages/open-end \
    tests/fuzz/seeds/messages/stateless

.PHONY: fuzz
fuzz:
	$(MKDIR_P) fuzz/corpus fuzz/keys fuzz/letters fuzz/mail-lines fuzz/container fuzz/dropped fuzz/messages
	test -f fuzz/Makefile || (cd fuzz && $(abs_srcdir)/configure CC=clang --enable-sanitizers \
	    CFLAGS='-O1 -g -fsanitize=fuzzer-no-link')
	cd fuzz && $(MAKE) $(BUILT_SOURCES) && $(MAKE) $(fuzzers)
	cd fuzz && tests/fuzz/fuzz-import -max_total_time=$(FUZZ_SECONDS) -timeout=10 -rss_limit_mb=2048 \
	    corpus $(abs_srcdir)/tests/fixtures/import
	cd fuzz && tests/fuzz/fuzz-keys -max_total_time=$(FUZZ_SECONDS) -timeout=10 -rss_limit_mb=2048 keys
	cd fuzz && tests/fuzz/fuzz-dropped -max_total_time=$(FUZZ_SECONDS) -timeout=10 -rss_limit_mb=2048 \
	    dropped $(abs_srcdir)/tests/fuzz/seeds/dropped
	cd fuzz && tests/fuzz/fuzz-letters -max_total_time=$(FUZZ_SECONDS) -timeout=10 -rss_limit_mb=2048 \
	    letters $(abs_srcdir)/tests/fuzz/seeds/letters
	cd fuzz && tests/fuzz/fuzz-mail-lines -max_total_time=$(FUZZ_SECONDS) -timeout=10 -rss_limit_mb=2048 \
	    mail-lines $(abs_srcdir)/tests/fuzz/seeds/mail-lines
	cd fuzz && tests/fuzz/fuzz-messages -max_total_time=$(FUZZ_SECONDS) -timeout=10 -rss_limit_mb=2048 \
	    messages $(abs_srcdir)/tests/fuzz/seeds/messages
	cd fuzz && test ! -x tests/fuzz/fuzz-container || tests/fuzz/fuzz-container \
	    -max_total_time=$(FUZZ_SECONDS) -timeout=10 -rss_limit_mb=2048 \
	    container $(abs_srcdir)/tests/fuzz/seeds/container
