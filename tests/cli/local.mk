# SPDX-License-Identifier: GPL-3.0-or-later
check_PROGRAMS += tests/cli/test-words
tests_cli_test_words_LDADD = $(WORDS_LIBS)
dist_check_SCRIPTS += tests/cli/startup.sh
