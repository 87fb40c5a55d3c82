/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Demo: example orders in a case file of their own, in memory. What is kept beside a case file
 * goes to a fresh private folder for temporary files that is removed with the Demo. Their dates
 * count from now, so that they look alive at any time.
 */
#pragma once

#include "services/app/app.h"

typedef struct Demo Demo;

/* now and everything else is the same as in app. */
Demo *demo_new(const App *app, GError **error);
void demo_free(Demo *demo);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Demo, demo_free)

App *demo_app(Demo *demo);
