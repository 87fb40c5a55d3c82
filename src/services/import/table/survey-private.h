/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * ColumnSurvey: what the cells of one column tell of how it is written, before any of them is
 * read. A style is one bit: a DateOrder or a DecimalStyle.
 */
#pragma once

#include <glib.h>

#define SURVEY_STYLES 4 /* of either kind, the unsaid one counted */

typedef struct {
    char *cell;
    gint64 line;
} SurveyedCell;

typedef struct {
    SurveyedCell
        only[SURVEY_STYLES]; /* the first that stands in this style alone; cell NULL: none */
    char *open[2];           /* the first two that stand in several; NULL */
} ColumnSurvey;

/* styles: those that the cell can stand in; 0: it tells nothing and needs nothing. */
void column_survey_take(ColumnSurvey *survey, guint styles, const char *cell, gint64 line);

/* The one style that cells stand in alone; 0: there is none, or there are several. */
guint column_survey_style(const ColumnSurvey *survey);

/* Cells stand in different styles. */
gboolean column_survey_is_split(const ColumnSurvey *survey);

/* The first cell that stands in another style than this one alone; NULL: none does. */
const SurveyedCell *column_survey_against(const ColumnSurvey *survey, guint style);

void column_survey_clear(ColumnSurvey *survey);
