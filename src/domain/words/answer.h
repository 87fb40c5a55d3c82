/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answer: yes, no, or not known: the program asks instead of assuming. */
#pragma once

#include "base/choice.h"

typedef enum {
    ANSWER_UNKNOWN,
    ANSWER_YES,
    ANSWER_NO,
    ANSWER_COUNT,
} Answer;
extern const ChoiceSet answers;
