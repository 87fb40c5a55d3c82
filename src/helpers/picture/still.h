/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the other still pictures say, by their heads and parts: no pixel is decoded. */
#pragma once

#include "helpers/picture/facts.h"

void png_facts(Facts *facts, const guint8 *bytes, gsize length);
void gif_facts(Facts *facts, const guint8 *bytes, gsize length);
void webp_facts(Facts *facts, const guint8 *bytes, gsize length);
void tiff_facts(Facts *facts, const guint8 *bytes, gsize length);
