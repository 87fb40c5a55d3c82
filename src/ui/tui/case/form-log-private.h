/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files form-log*.c share. */
#pragma once

#include "ui/doc/doc-case.h"
#include "ui/tui/case/form-log.h"
#include "ui/tui/shell/tui.h"
#include "ui/tui/shell/view-form.h"

typedef enum {
    FIELD_AMOUNT,
    FIELD_WORDS,
    FIELD_AT,
    FIELD_UNTIL,
    FIELD_CLOSES,
    FIELD_WHERE_TO,
    FIELD_RETURN,
    FIELD_NUMBER,
    FIELD_ITEMS,
    FIELD_CHANNEL,
    FIELD_ANSWER,
    FIELD_CAUSE,
    FIELD_KEPT,
    LOG_FIELD_COUNT,
} LogField;

typedef struct {
    Tui *tui; /* borrowed */
    char *order;
    char *marketplace;
    char *dispute; /* id, or NULL */
    EventType type;
    const char *cause;         /* that was chosen before the form, or NULL */
    gboolean has_items;        /* of which some can be meant */
    GArray *lines;             /* DisputeLine, as typed */
    Money total;               /* of the order */
    int rows[LOG_FIELD_COUNT]; /* of each field in the form; -1: it is not asked for */
    int row_count;
    CaseContent *content;  /* of the offer that is weighed, or NULL */
    gboolean anyway;       /* a guard refused; the next save records it all the same */
    gboolean is_confirmed; /* the second yes to an act of weight */
} LogForm;

LogForm *log_form_of(View *view);

/* How a time is meant there: when it happened is past, what a page states is a deadline. */
Tense log_form_tense(LogField field);

/* The words of which one stands in the field; NULL: it takes others. */
const ChoiceSet *log_form_set(const LogForm *form, LogField field);

void log_form_refuse(View *view, LogField field, const char *sentence);

/* The moments that were typed. */
typedef struct {
    Moment at;
    Moment until;
    Moment closes;
} LogMoments;

void log_moments_clear(LogMoments *moments);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(LogMoments, log_moments_clear)

/*
 * What was typed, into an entry whose texts are the form's own and whose moments are those.
 * FALSE when something cannot be read, which is said under its field then.
 */
gboolean log_form_read(View *view, LogEntry *entry, LogMoments *moments);
