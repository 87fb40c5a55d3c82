# SPDX-License-Identifier: GPL-3.0-or-later
# Files that prove something: added with a copy, said more of, checked.
src_libservices_a_SOURCES += \
    src/services/evidence/adding.c \
    src/services/evidence/change.c \
    src/services/evidence/checked.c \
    src/services/evidence/clipboard.c \
    src/services/evidence/evidence-private.h \
    src/services/evidence/evidence.h \
    src/services/evidence/facts.c \
    src/services/evidence/last-folder.c \
    src/services/evidence/preview.c \
    src/services/evidence/redact.c \
    src/services/evidence/sources.c \
    src/services/evidence/stamp.c \
    src/services/evidence/verify.c
