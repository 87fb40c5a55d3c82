/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a JPEG says, and whether its picture is whole. */
#pragma once

#include "helpers/picture/facts.h"

/* Decodes it once at an eighth of its size. Where that cannot go on the facts are printed as a
 * damaged file's, and the program ends. */
void jpeg_facts(Facts *facts, const guint8 *bytes, gsize length);
