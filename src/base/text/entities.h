/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Entities: the letters that "&amp;", "&eacute;" and "&#8364;" stand for in pages. */
#pragma once

#include <glib.h>

/* Puts them in their place, once: "&amp;lt;" becomes "&lt;". What is none stays. */
void entities_read(char *text);
