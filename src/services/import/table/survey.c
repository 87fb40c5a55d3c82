/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/table/survey-private.h"

static gboolean
is_one(guint styles)
{
    return styles != 0 && (styles & (styles - 1)) == 0;
}

void
column_survey_take(ColumnSurvey *survey, guint styles, const char *cell, gint64 line)
{
    if (styles == 0)
        return;
    if (is_one(styles)) {
        SurveyedCell *only = &survey->only[g_bit_nth_lsf(styles, -1)];

        if (only->cell == NULL)
            *only = (SurveyedCell){ g_strdup(cell), line };
        return;
    }
    if (survey->open[0] == NULL)
        survey->open[0] = g_strdup(cell);
    else if (survey->open[1] == NULL && g_strcmp0(survey->open[0], cell) != 0)
        survey->open[1] = g_strdup(cell);
}

guint
column_survey_style(const ColumnSurvey *survey)
{
    guint style = 0;

    for (guint i = 0; i < SURVEY_STYLES; i++) {
        if (survey->only[i].cell == NULL)
            continue;
        if (style != 0)
            return 0;
        style = i;
    }
    return style;
}

gboolean
column_survey_is_split(const ColumnSurvey *survey)
{
    guint count = 0;

    for (guint i = 0; i < SURVEY_STYLES; i++)
        count += survey->only[i].cell != NULL;
    return count > 1;
}

const SurveyedCell *
column_survey_against(const ColumnSurvey *survey, guint style)
{
    for (guint i = 0; i < SURVEY_STYLES; i++) {
        if (i != style && survey->only[i].cell != NULL)
            return &survey->only[i];
    }
    return NULL;
}

void
column_survey_clear(ColumnSurvey *survey)
{
    for (guint i = 0; i < SURVEY_STYLES; i++)
        g_free(survey->only[i].cell);
    g_free(survey->open[0]);
    g_free(survey->open[1]);
    *survey = (ColumnSurvey){ 0 };
}
