# SPDX-License-Identifier: GPL-3.0-or-later
dist_check_SCRIPTS += tests/cli/startup.sh

# Scripts that run the program, and what they read its documents with.
cli_scripts = \
    tests/cli/add.sh \
    tests/cli/case-file.sh \
    tests/cli/claim.sh \
    tests/cli/dispute-course.sh \
    tests/cli/disputes.sh \
    tests/cli/dossier.sh \
    tests/cli/events.sh \
    tests/cli/environments.sh \
    tests/cli/evidence-redact.sh \
    tests/cli/evidence-says.sh \
    tests/cli/evidence-vault.sh \
    tests/cli/evidence.sh \
    tests/cli/export.sh \
    tests/cli/import-containers.sh \
    tests/cli/import-killed.sh \
    tests/cli/import.sh \
    tests/cli/jobs.sh \
    tests/cli/log.sh \
    tests/cli/look.sh \
    tests/cli/mail.sh \
    tests/cli/mcp-client.sh \
    tests/cli/mcp.sh \
    tests/cli/options.sh \
    tests/cli/parcels.sh \
    tests/cli/remind.sh \
    tests/cli/qr.sh \
    tests/cli/returns.sh \
    tests/cli/search.sh \
    tests/cli/stamps.sh \
    tests/cli/stats.sh \
    tests/cli/theme.sh \
    tests/cli/window-held.sh

dist_check_SCRIPTS += $(cli_scripts)
dist_noinst_DATA += tests/cli/lib.sh tests/cli/mcp-client.mjs
dist_noinst_DATA += tests/cli/lib.sh
# What jobs.sh follows.
EXTRA_DIST += doc/jobs/bank.md doc/jobs/dispute.md doc/jobs/import.md doc/jobs/refund.md doc/jobs/remind.md
EXTRA_PROGRAMS += tests/cli/json-get
CLEANFILES += tests/cli/json-get$(EXEEXT)
tests_cli_json_get_SOURCES = tests/cli/json-get.c
tests_cli_json_get_LDADD = $(BASE_LIBS)
$(cli_scripts:.sh=.log): tests/cli/json-get$(EXEEXT)
if WITH_DOSSIER
tests/cli/dossier.log tests/cli/evidence-redact.log: src/helpers/dossier/dossier$(EXEEXT) tests/helpers/dossier/make-picture$(EXEEXT)
endif
if WITH_CONTAINERS
tests/cli/import-containers.log: src/helpers/container/container$(EXEEXT)
endif
