# SPDX-License-Identifier: GPL-3.0-or-later
# One convenience library per layer. The *_LIBS below say what a layer stands on: a program or a
# test of a layer links these and nothing above. Libraries stand right behind the layer that needs
# them: the loader looks a name up in their sequence, and the most names are SQLite's and ncurses'.
BASE_LIBS = src/libbase.a $(GLIB_LIBS) $(UTF8PROC_LIBS) $(JANSSON_LIBS) $(LIBINTL)
DOMAIN_LIBS = src/libdomain.a $(BASE_LIBS)
STORE_LIBS = src/libstore.a $(SQLITE_LIBS) $(DOMAIN_LIBS)
SERVICES_LIBS = src/libservices.a $(STORE_LIBS)
WORDS_LIBS = src/libwords.a $(SERVICES_LIBS)
CLI_LIBS = src/libcli.a $(WORDS_LIBS)
TUI_LIBS = src/libtui.a $(NCURSES_LIBS) $(WORDS_LIBS)

include src/base/local.mk
include src/domain/local.mk
include src/store/local.mk
include src/services/local.mk
include src/ui/words/local.mk
include src/ui/glossary/local.mk
include src/ui/doc/local.mk
include src/ui/theme/local.mk
include src/ui/cli/local.mk
include src/ui/tui/local.mk
include src/helpers/container/local.mk
include src/helpers/opening/local.mk
include src/helpers/workbook/local.mk
include src/helpers/page/local.mk
include src/helpers/mail/local.mk
include src/helpers/dossier/local.mk
include src/helpers/qr/local.mk
include src/helpers/picture/local.mk
include src/helpers/preview/local.mk
include src/helpers/notify/local.mk

bin_PROGRAMS += src/recourse
src_recourse_SOURCES = src/main.c
# SQLite first: the loader looks through the libraries in this order for 1,600 names of its own.
src_recourse_LDADD = src/libtui.a src/libcli.a $(WORDS_LIBS) $(NCURSES_LIBS)
