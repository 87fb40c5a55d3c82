# SPDX-License-Identifier: GPL-3.0-or-later
# What is wise: rights, debts, and the one next step.
src_libdomain_a_SOURCES += \
    src/domain/counsel/acts-outside.c \
    src/domain/counsel/acts.c \
    src/domain/counsel/chases.c \
    src/domain/counsel/choose.c \
    src/domain/counsel/counsel-private.h \
    src/domain/counsel/counsel.c \
    src/domain/counsel/counsel.h \
    src/domain/counsel/debt-steps.c \
    src/domain/counsel/debts.c \
    src/domain/counsel/duties.c \
    src/domain/counsel/guards.c \
    src/domain/counsel/parts.c \
    src/domain/counsel/readings.c \
    src/domain/counsel/reasons-private.h \
    src/domain/counsel/remark.c \
    src/domain/counsel/rights-private.h \
    src/domain/counsel/rights.c \
    src/domain/counsel/rings.c \
    src/domain/counsel/sentences.c \
    src/domain/counsel/stakes.c \
    src/domain/counsel/views.c \
    src/domain/counsel/words.c
