/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answers: the questions of the wizard, answered all at once by the members of a document. */
#pragma once

#include "base/json/json.h"
#include "domain/wizard/wizard.h"

/* Each member is a question's name with its answer, a text or a list of texts. The draft keeps
 * what was answered before an error (_USAGE). */
gboolean answers_take(Wizard *wizard, json_t *given, GError **error);
