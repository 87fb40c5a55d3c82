# SPDX-License-Identifier: GPL-3.0-or-later
# What a command answers, as text, facts a line or JSON, and what it asks.
src_libcli_a_SOURCES += \
    src/ui/cli/tell/agenda-tell.c \
    src/ui/cli/tell/agenda-tell.h \
    src/ui/cli/tell/cell.c \
    src/ui/cli/tell/cell.h \
    src/ui/cli/tell/change-words.c \
    src/ui/cli/tell/change-words.h \
    src/ui/cli/tell/copies-tell.c \
    src/ui/cli/tell/copies-tell.h \
    src/ui/cli/tell/doc-tell.c \
    src/ui/cli/tell/doc-tell.h \
    src/ui/cli/tell/mail-tell.c \
    src/ui/cli/tell/mail-tell.h \
    src/ui/cli/tell/order-words.c \
    src/ui/cli/tell/order-words.h \
    src/ui/cli/tell/output.c \
    src/ui/cli/tell/output.h \
    src/ui/cli/tell/qr-tell.c \
    src/ui/cli/tell/qr-tell.h \
    src/ui/cli/tell/remind-look.c \
    src/ui/cli/tell/remind-look.h \
    src/ui/cli/tell/say.c \
    src/ui/cli/tell/say.h \
    src/ui/cli/tell/table.c \
    src/ui/cli/tell/table.h \
    src/ui/cli/tell/watched.c \
    src/ui/cli/tell/watched.h \
    src/ui/cli/tell/wizard-prompts.c \
    src/ui/cli/tell/wizard-prompts.h
