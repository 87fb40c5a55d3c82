/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Qr tell: a text as a QR code, for the camera of a phone. */
#pragma once

#include "ui/cli/tell/output.h"

/* For people the code, where it fits on their terminal; in JSON the rows of its modules. */
gboolean qr_tell(Output *output, const char *text, GError **error);
