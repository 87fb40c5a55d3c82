/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names of the encodings that are recognised, which iconv knows by others. */
#pragma once

#include "base/text/encoding.h"

#define UTF_16_LITTLE "UTF-16LE"
#define UTF_16_BIG "UTF-16BE"

typedef struct {
    const char *name;
    const char *iconv;     /* what iconv calls it, wherever it has it */
    const char *less;      /* what comes near on a system without; or NULL */
    const char *others[4]; /* in letters and digits only */
} EncodingName;

/* NULL when it is none of them. */
const EncodingName *encoding_name_find(const char *name);
