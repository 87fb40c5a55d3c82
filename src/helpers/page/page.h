/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Page: a saved web page, by libxml2's reader of HTML. What comes out is the data that it
 * carries for programs, as JSON: first what its own scripts are given, then what it says to
 * others (JSON-LD, microdata of schema.org). What it shows to people is not read.
 */
#pragma once

#include "helpers/opening/opening.h"

gboolean page_read(Opening *opening, const char *name, const char *bytes, gsize length,
                   GError **error);
