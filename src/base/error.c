/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"

#include <stdarg.h>

G_DEFINE_QUARK(recourse - error - quark, recourse_error)

void
error_set(GError **error, RecourseError code, const char *format, ...)
{
    g_autofree char *message = NULL;
    va_list arguments;

    if (error == NULL)
        return;
    va_start(arguments, format);
    message = g_strdup_vprintf(g_dgettext(NULL, format), arguments);
    va_end(arguments);
    g_set_error_literal(error, RECOURSE_ERROR, (int)code, message);
}

const char *
error_words(const char *sentence)
{
    return g_dgettext(NULL, sentence);
}
