/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Event names: what people call the events beside the names that are shown (data/names). */
#pragma once

#include <glib.h>

/* Of the event with that token, with commas between; NULL: none is known. Owned. */
char *event_names(const char *token);

/* The token at that place of the list; NULL behind the last. */
const char *event_names_token(guint place);
