/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/opening/why.h"

G_DEFINE_QUARK(recourse - container - why - quark, why)

gboolean
why_set(ContainerProblem problem, const char *name, GError **error)
{
    g_set_error_literal(error, WHY, (int)problem, name == NULL ? "" : name);
    return FALSE;
}
