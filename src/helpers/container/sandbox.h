/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sandbox: once it is entered, this process reads what it was given and writes what comes out
 * of it, and can do nothing else with the system: open no file, begin no other program, keep no
 * descriptor but the three. As far as the system can be asked for it.
 */
#pragma once

#include <glib.h>

/* What is loaded on demand must be loaded before, and the converters of encodings are; they
 * stay so as long as what is returned. */
GPtrArray *sandbox_enter(void);
