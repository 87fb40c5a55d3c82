/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/container/why.h"

G_DEFINE_QUARK(recourse - container - why - quark, why)

static const char *const tokens[] = {
    [WHY_DAMAGED] = "damaged",     [WHY_ENCRYPTED] = "encrypted",
    [WHY_TOO_LARGE] = "too-large", [WHY_TOO_MANY] = "too-many",
    [WHY_TOO_DEEP] = "too-deep",   [WHY_OPEN_DOCUMENT] = "open-document",
    [WHY_ENTITIES] = "entities",   [WHY_ENCODING] = "encoding",
};

const char *
why_token(int code)
{
    return tokens[code];
}

gboolean
why_set(Why why, const char *name, GError **error)
{
    g_set_error_literal(error, WHY, (int)why, name == NULL ? "" : name);
    return FALSE;
}
