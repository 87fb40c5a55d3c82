# SPDX-License-Identifier: GPL-3.0-or-later
# The wizard on the screen.
src_libtui_a_SOURCES += \
    src/ui/tui/wizard/editor.c \
    src/ui/tui/wizard/editor.h \
    src/ui/tui/wizard/view-wizard-draw.c \
    src/ui/tui/wizard/view-wizard-private.h \
    src/ui/tui/wizard/view-wizard.c \
    src/ui/tui/wizard/view-wizard.h \
    src/ui/tui/wizard/wizard-acts.c \
    src/ui/tui/wizard/wizard-forms.c \
    src/ui/tui/wizard/wizard-sheet.c \
    src/ui/tui/wizard/wizard-state.c \
    src/ui/tui/wizard/wizard-why.c
