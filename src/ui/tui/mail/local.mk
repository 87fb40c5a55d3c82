# SPDX-License-Identifier: GPL-3.0-or-later
# Mail on the screen.
src_libtui_a_SOURCES += \
    src/ui/tui/mail/order-menu.c \
    src/ui/tui/mail/order-menu.h \
    src/ui/tui/mail/view-mail.c \
    src/ui/tui/mail/view-mail.h
