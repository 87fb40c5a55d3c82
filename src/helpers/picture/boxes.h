/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that are boxes in boxes (ISO base media): MP4 and MOV films, HEIC pictures. Only their
 * heads are read, wherever they stand. */
#pragma once

#include "helpers/picture/facts.h"

void film_facts(Facts *facts);
void heic_facts(Facts *facts);
