# SPDX-License-Identifier: GPL-3.0-or-later
# The words of claims and letters.
src_libdomain_a_SOURCES += \
    src/domain/claim/claim-case.c \
    src/domain/claim/claim-language.c \
    src/domain/claim/claim-language.h \
    src/domain/claim/claim-law.c \
    src/domain/claim/claim-letter.c \
    src/domain/claim/claim-parts.c \
    src/domain/claim/claim-private.h \
    src/domain/claim/claim.c \
    src/domain/claim/claim.h
