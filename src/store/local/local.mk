# SPDX-License-Identifier: GPL-3.0-or-later
# What only this machine keeps: reminders, wishes, the stage of an import.
src_libstore_a_SOURCES += \
    src/store/local/local.h \
    src/store/local/mail.c \
    src/store/local/mail.h \
    src/store/local/reminder-wishes.c \
    src/store/local/reminder-wishes.h \
    src/store/local/saved-views.c \
    src/store/local/saved-views.h \
    src/store/local/stage.c \
    src/store/local/stage.h \
    src/store/local/told.c \
    src/store/local/told.h
