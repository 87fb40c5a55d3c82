/* SPDX-License-Identifier: GPL-3.0-or-later */
/* View qr: a text as a QR code on the whole screen, for the camera of a phone. */
#pragma once

#include "ui/tui/shell/tui.h"

/* Opens it; where it does not fit, or cannot be made, says so instead. */
Reaction qr_show(Tui *tui, const char *text);
