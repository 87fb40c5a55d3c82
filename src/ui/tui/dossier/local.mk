# SPDX-License-Identifier: GPL-3.0-or-later
# The dossier of a case on the screen: read, answered, measured, written.
src_libtui_a_SOURCES += \
    src/ui/tui/dossier/form-dossier.c \
    src/ui/tui/dossier/view-dossier-acts.c \
    src/ui/tui/dossier/view-dossier-draw.c \
    src/ui/tui/dossier/view-dossier-private.h \
    src/ui/tui/dossier/view-dossier-work.c \
    src/ui/tui/dossier/view-dossier.c \
    src/ui/tui/dossier/view-dossier.h
