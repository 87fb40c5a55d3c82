# SPDX-License-Identifier: GPL-3.0-or-later
# Words of the field, and what each means.
src_libwords_a_SOURCES += \
    src/ui/glossary/glossary.c \
    src/ui/glossary/glossary.h
