/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sandbox: once it is entered, this process reads what it was given and writes what comes out
 * of it, and can do nothing else with the system: open no file, begin no other process, keep no
 * descriptor but the three. As far as the system can be asked for it.
 */
#pragma once

/* Whatever is loaded on demand must be used before: encodings are. */
void sandbox_enter(void);
