/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Container: what is in an archive, a workbook or a saved page. A program of its own opens them
 * (helpers/container), so that what somebody else packed never comes near the case file: it is
 * run with limits of time and memory, and given nothing but the file.
 */
#pragma once

#include "base/file/file.h"
#include "services/import/source/input.h"

/* FALSE, with the error set, stops. */
typedef gboolean (*ContainerTake)(gpointer data, const Contained *contained, GError **error);

/* TRUE for plain text, and for what a helper opens; else an error that says what it is. */
gboolean container_check(const char *name, FileKind kind, GError **error);

/* The time it is given; the tests give it less. */
#define CONTAINER_MILLISECONDS 60000

/*
 * Opens it and hands over everything that is in it, in its sequence, once all of it is there
 * and known to be whole. encoding: of pages; NULL: recognised.
 */
gboolean container_read(const ImportInput *input, FileKind kind, const char *encoding,
                        int milliseconds, const ImportPatience *patience, ContainerTake take,
                        gpointer data, GError **error);
