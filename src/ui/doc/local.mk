# SPDX-License-Identifier: GPL-3.0-or-later
# What both user interfaces tell, before either decides how it looks.
src_libwords_a_SOURCES += \
    src/ui/doc/doc-advice.c \
    src/ui/doc/doc-advice.h \
    src/ui/doc/doc-case-head.c \
    src/ui/doc/doc-case-private.h \
    src/ui/doc/doc-case.c \
    src/ui/doc/doc-case.h \
    src/ui/doc/doc-dossier.c \
    src/ui/doc/doc-dossier.h \
    src/ui/doc/doc-draft.c \
    src/ui/doc/doc-draft.h \
    src/ui/doc/doc-letter.c \
    src/ui/doc/doc-letter.h \
    src/ui/doc/doc-mail.c \
    src/ui/doc/doc-mail.h \
    src/ui/doc/doc-order.c \
    src/ui/doc/doc-order.h \
    src/ui/doc/doc-private.h \
    src/ui/doc/doc-reminders.c \
    src/ui/doc/doc-reminders.h \
    src/ui/doc/doc-stats.c \
    src/ui/doc/doc-stats.h \
    src/ui/doc/doc.c \
    src/ui/doc/doc.h
