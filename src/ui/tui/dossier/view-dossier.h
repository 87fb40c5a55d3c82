/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dossier: the case as one file for who decides about it: who reads it, what he asks and what
 * the case answers, the exhibits, what is missing to be strong, and what the pages will say.
 * What takes long is done in quiet moments and given up for a key; writing it goes on beside
 * the keys that move, and Escape stops it.
 */
#pragma once

#include "ui/tui/shell/tui.h"

/* Of the subject's dispute, or else of the one that is under way; without a dispute it says so
 * and makes nothing. */
View *view_dossier_new(Tui *tui, const Subject *subject, GError **error);

extern const ViewClass dossier_class;
