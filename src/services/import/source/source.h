/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Source: the bytes of a file that is being imported, whatever they are packed and written in,
 * and the rows of a CSV file.
 *
 * A file may be larger than the memory, and it comes from a stranger: it is read in sequence,
 * never all at once, only if it is a regular file or standard input, and a byte order mark in
 * front is not part of it. What cannot be read as a row is given back as such with its line,
 * and reading goes on behind it: one bad row never costs the others.
 *
 * Nothing here knows what a row means; that is services/import/format.
 */
#pragma once

#include "services/import/source/csv.h"
#include "services/import/source/documents.h"
#include "services/import/source/import-source.h"
#include "services/import/source/input.h"
