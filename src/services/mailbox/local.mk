# SPDX-License-Identifier: GPL-3.0-or-later
# Folders of mail, and what waits when they were read.
src_libservices_a_SOURCES += \
    src/services/mailbox/mailbox.c \
    src/services/mailbox/mailbox.h \
    src/services/mailbox/teach.c \
    src/services/mailbox/waiting.c \
    src/services/mailbox/watch.c
