# SPDX-License-Identifier: GPL-3.0-or-later
# The questions that lead to a dispute.
src_libdomain_a_SOURCES += \
    src/domain/wizard/wizard-answers.c \
    src/domain/wizard/wizard-ticks.c \
    src/domain/wizard/wizard.c \
    src/domain/wizard/wizard.h
