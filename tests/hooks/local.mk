# SPDX-License-Identifier: GPL-3.0-or-later
dist_check_SCRIPTS += tests/hooks/hooks.sh

EXTRA_PROGRAMS += tests/hooks/http-server
CLEANFILES += tests/hooks/http-server$(EXEEXT)
tests_hooks_http_server_SOURCES = tests/hooks/http-server.c
tests_hooks_http_server_LDADD = $(BASE_LIBS)
tests/hooks/hooks.log: tests/hooks/http-server$(EXEEXT) tests/cli/json-get$(EXEEXT)
