# SPDX-License-Identifier: GPL-3.0-or-later
# The command of evidence.
src_libcli_a_SOURCES += \
    src/ui/cli/evidence/adding.c \
    src/ui/cli/evidence/changing.c \
    src/ui/cli/evidence/copies.c \
    src/ui/cli/evidence/evidence-private.h \
    src/ui/cli/evidence/evidence.c \
    src/ui/cli/evidence/evidence.h \
    src/ui/cli/evidence/looking.c \
    src/ui/cli/evidence/redacting.c \
    src/ui/cli/evidence/stamp.c
