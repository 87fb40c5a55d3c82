# SPDX-License-Identifier: GPL-3.0-or-later
# What to expect of a claim, of an offer and of a dispute's course.
src_libdomain_a_SOURCES += \
    src/domain/advice/advice-claim.c \
    src/domain/advice/advice-evidence.c \
    src/domain/advice/advice-first-step.c \
    src/domain/advice/advice-private.h \
    src/domain/advice/advice-return.c \
    src/domain/advice/advice-steps.c \
    src/domain/advice/advice.c \
    src/domain/advice/advice.h \
    src/domain/advice/dispute-advice.c \
    src/domain/advice/finding.c \
    src/domain/advice/finding.h \
    src/domain/advice/offer.c \
    src/domain/advice/walk.c
