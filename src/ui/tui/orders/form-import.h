/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form that brings orders in from a file. */
#pragma once

#include "ui/tui/shell/tui.h"

View *form_import_new(Tui *tui, const Subject *subject, GError **error);
