# SPDX-License-Identifier: GPL-3.0-or-later
# The evidence of an order: what is needed, what is there, and adding files.
src_libtui_a_SOURCES += \
    src/ui/tui/evidence/evidence-rows.c \
    src/ui/tui/evidence/evidence-rows.h \
    src/ui/tui/evidence/evidence-show.c \
    src/ui/tui/evidence/evidence-show.h \
    src/ui/tui/evidence/files-path.c \
    src/ui/tui/evidence/files-path.h \
    src/ui/tui/evidence/folder-list.c \
    src/ui/tui/evidence/folder-list.h \
    src/ui/tui/evidence/form-adding.c \
    src/ui/tui/evidence/form-adding.h \
    src/ui/tui/evidence/form-evidence.c \
    src/ui/tui/evidence/form-evidence.h \
    src/ui/tui/evidence/form-redact.c \
    src/ui/tui/evidence/form-redact.h \
    src/ui/tui/evidence/form-stamp.c \
    src/ui/tui/evidence/form-stamp.h \
    src/ui/tui/evidence/kind-field.c \
    src/ui/tui/evidence/kind-field.h \
    src/ui/tui/evidence/preview-pane.c \
    src/ui/tui/evidence/preview-pane.h \
    src/ui/tui/evidence/view-evidence-acts.c \
    src/ui/tui/evidence/view-evidence-draw.c \
    src/ui/tui/evidence/view-evidence-private.h \
    src/ui/tui/evidence/view-evidence.c \
    src/ui/tui/evidence/view-evidence.h \
    src/ui/tui/evidence/view-facts.c \
    src/ui/tui/evidence/view-facts.h \
    src/ui/tui/evidence/view-files.c \
    src/ui/tui/evidence/view-files.h \
    src/ui/tui/evidence/view-preview.c \
    src/ui/tui/evidence/view-preview.h
