/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * QrCode: a text for the camera of a phone, as the helper qr makes it, and how a terminal shows
 * it: half blocks, two modules a cell, light ones filled, with a border.
 */
#pragma once

#include <glib.h>

typedef struct {
    int size;     /* modules a side */
    char **rows;  /* NULL-ended: a '1' for each dark module, a '0' for each light one */
    char **lines; /* NULL-ended: as a terminal shows it */
    int columns;  /* of each line */
} QrCode;

/* NULL with a sentence when the text is too long for any, or the helper is not there. */
QrCode *qr_code_new(const char *text, GError **error);
void qr_code_free(QrCode *code);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(QrCode, qr_code_free)

/* Draws it with as much of a border as there is room for within so many columns and rows (0:
 * any number). FALSE with a sentence when it is not whole with the least one. */
gboolean qr_code_fit(QrCode *code, int columns, int rows, GError **error);
