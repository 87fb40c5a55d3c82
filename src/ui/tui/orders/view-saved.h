/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saved views: a menu of the lists that are kept by name, and of what can be done with them. */
#pragma once

#include "ui/tui/shell/view.h"

/* Over the list whose filter and order a new one keeps; NULL with the error when the views
 * cannot be read. */
View *view_saved_new(View *orders, GError **error);
