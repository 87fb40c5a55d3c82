# SPDX-License-Identifier: GPL-3.0-or-later
# Takes mails apart: a program of its own, so that a hostile mail is never decoded beside the case
# file, and so that GMime, GObject and libxml2 stay out of the main program.
if WITH_GMIME
pkglibexec_PROGRAMS += src/helpers/mail/mail
src_helpers_mail_mail_SOURCES = \
    src/helpers/mail/body.c \
    src/helpers/mail/body.h \
    src/helpers/mail/bytes.c \
    src/helpers/mail/bytes.h \
    src/helpers/mail/checks.c \
    src/helpers/mail/checks.h \
    src/helpers/mail/mail.c \
    src/helpers/mail/mailbox.c \
    src/helpers/mail/mailbox.h \
    src/helpers/mail/message.c \
    src/helpers/mail/message.h \
    src/helpers/mail/microdata.c \
    src/helpers/mail/microdata.h \
    src/helpers/mail/page.c \
    src/helpers/mail/page.h \
    src/helpers/mail/walk.c \
    src/helpers/mail/walk.h \
    src/helpers/mail/worker.c \
    src/helpers/mail/worker.h
src_helpers_mail_mail_CFLAGS = $(AM_CFLAGS) $(GMIME_CFLAGS)
src_helpers_mail_mail_LDADD = $(BASE_LIBS) $(GMIME_LIBS)
endif
