/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Withheld: what of a document of --json is not told to an assistant, by the setting
 * [reminders] privacy. Whatever a table does not name is withheld, so that a member that is new
 * is not told by mistake.
 */
#pragma once

#include "base/json/json.h"
#include "ui/words/reminder-words.h"

/* Replaces by null (an array: by an empty one) what that level does not tell, and says which
 * level it was. PRIVACY_FULL leaves the document as it is. */
void withheld_narrow(json_t *document, Privacy privacy);

/* The word of the setting. */
const char *privacy_token(Privacy privacy);
