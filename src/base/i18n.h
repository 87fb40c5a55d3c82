/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Marks texts for translation without translating them. Layers below the user interface use
 * N_() only; the user interface looks them up (ui/words/words.h) when it shows them.
 */
#pragma once

#define N_(text) (text)
