# SPDX-License-Identifier: GPL-3.0-or-later
# What a reader of a dossier takes and asks, and what the case answers.
src_libdomain_a_SOURCES += \
    src/domain/dossier/address.c \
    src/domain/dossier/address.h \
    src/domain/dossier/answers.c \
    src/domain/dossier/dossier.h \
    src/domain/dossier/profile.c \
    src/domain/dossier/redact.c \
    src/domain/dossier/redact.h
