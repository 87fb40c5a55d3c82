/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Number: what stands in the cells of a workbook for numbers and dates. All of it is done on
 * the digits: nothing passes through a floating-point number.
 */
#pragma once

#include <glib.h>

/* A spreadsheet keeps so many digits of a number. */
#define NUMBER_DIGITS 15

/* An integer with more digits than that, whose last one is not 0: some program wrote all. */
gboolean number_is_long_and_exact(const char *text);

/*
 * As a person would write it: "9.61" for "9.6099999999999994", "1200" for "1.2E3". An integer
 * of more digits than a spreadsheet keeps stays as it is when it may be believed, else it
 * becomes "3.06909940565991E+15", so that it is seen to have lost some. What is no number stays
 * as it is.
 */
char *number_plain(const char *text, gboolean long_ones_are_exact);

/* "2026-02-20", "2026-02-20 13:45:00" for a count of days; NULL when it is none that has a
 * date. */
char *number_date(const char *text, gboolean begins_in_1904);
