# SPDX-License-Identifier: GPL-3.0-or-later
# What mails say: from a line of the helper (src/helpers/mail) to orders. Pure but for the tables' files.
src_libservices_a_SOURCES += \
    src/services/mail/blocks-private.h \
    src/services/mail/blocks.c \
    src/services/mail/dates-private.h \
    src/services/mail/dates.c \
    src/services/mail/facts-private.h \
    src/services/mail/facts.c \
    src/services/mail/forwarded-private.h \
    src/services/mail/forwarded.c \
    src/services/mail/job.c \
    src/services/mail/kind.c \
    src/services/mail/lines.c \
    src/services/mail/mail.h \
    src/services/mail/markup.c \
    src/services/mail/message-private.h \
    src/services/mail/message.c \
    src/services/mail/parsing-private.h \
    src/services/mail/reading-private.h \
    src/services/mail/reading.c \
    src/services/mail/report-private.h \
    src/services/mail/report.c \
    src/services/mail/sender-private.h \
    src/services/mail/sender.c \
    src/services/mail/survey.c \
    src/services/mail/table-private.h \
    src/services/mail/table.c \
    src/services/mail/tables.c \
    src/services/mail/template-private.h \
    src/services/mail/template.c \
    src/services/mail/trust.c
nodist_src_libservices_a_SOURCES += src/services/mail/builtin-mails.c src/services/mail/builtin-mails.h

EXTRA_DIST += $(mail_files)
BUILT_SOURCES += src/services/mail/builtin-mails.h
CLEANFILES += src/services/mail/builtin-mails.c src/services/mail/builtin-mails.h

embedded_mails = builtin_mails services/mail/builtin-mails.h $(srcdir) $(mail_files)

src/services/mail/builtin-mails.h: build-aux/embed
	$(AM_V_GEN)$(MKDIR_P) src/services/mail
	$(AM_V_at)$(embed) header $(embedded_mails) >$@.tmp
	$(AM_V_at)mv $@.tmp $@

src/services/mail/builtin-mails.c: $(mail_files) build-aux/embed data/local.mk
	$(AM_V_GEN)$(MKDIR_P) src/services/mail
	$(AM_V_at)$(embed) source $(embedded_mails) >$@.tmp
	$(AM_V_at)mv $@.tmp $@
