/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/opening/opening.h"

gboolean
opening_take_bytes(Opening *opening, gsize count, const char *name, GError **error)
{
    if (count > opening->bytes_left)
        return why_set(CONTAINER_TOO_LARGE, name, error);
    opening->bytes_left -= count;
    return TRUE;
}

gboolean
opening_take_member(Opening *opening, GError **error)
{
    if (opening->members_left == 0)
        return why_set(CONTAINER_TOO_MANY, NULL, error);
    opening->members_left--;
    return TRUE;
}

gboolean
opening_out(Opening *opening, const Contained *out, GError **error)
{
    if (out->length > opening->output_left)
        return why_set(CONTAINER_TOO_LARGE, out->name, error);
    opening->output_left -= out->length;
    opening->out(opening->data, out);
    return TRUE;
}

G_DEFINE_QUARK(recourse - container - why - quark, why)

gboolean
why_set(ContainerProblem problem, const char *name, GError **error)
{
    g_set_error_literal(error, WHY, (int)problem, name == NULL ? "" : name);
    return FALSE;
}
