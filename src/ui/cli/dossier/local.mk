# SPDX-License-Identifier: GPL-3.0-or-later
# The commands of dossiers and archives.
src_libcli_a_SOURCES += \
    src/ui/cli/dossier/dossier.c \
    src/ui/cli/dossier/dossier.h \
    src/ui/cli/dossier/stamp-private.h \
    src/ui/cli/dossier/stamp.c \
    src/ui/cli/dossier/verify.c
