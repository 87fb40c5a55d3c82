/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/evidence/form-stamp.h"

#include "base/file/file.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/tui/shell/view-form.h"
#include "ui/words/words.h"

#define NOTICE_COLUMNS 38 /* of the narrowest screen */

enum {
    FIELD_QUESTION,
    FIELD_ANSWER,
    FIELD_AUTHORITY,
};

typedef struct {
    OrderView *order;
    const Evidence *file; /* of the order */
} StampData;

static void
data_free(gpointer data)
{
    StampData *stamp = data;

    order_view_unref(stamp->order);
    g_free(stamp);
}

/* NULL: nothing is typed there. Owned. */
static char *
path_of(View *form, guint field)
{
    g_autofree char *typed = typed_path(view_form_text(form, field));

    return *typed == '\0' ? NULL : path_absolute(typed);
}

/* Asks nobody: the person sends the file, and comes again with the answer. */
static FormVerdict
write_question(View *form, const StampData *data)
{
    g_autofree char *path = path_of(form, FIELD_QUESTION);
    g_autofree char *shown = path == NULL ? NULL : path_for_people(path);
    g_autofree char *text = NULL, *written = NULL;
    g_autoptr(GError) error = NULL;

    if (path == NULL) {
        view_form_refuse(form, FIELD_QUESTION, _("Name a file for the question."));
        return FORM_STAYS;
    }
    written = evidence_stamp_query(tui_app(form->tui), data->file, path, &error);
    if (written == NULL) {
        view_form_refuse(form, FIELD_QUESTION, error->message);
        return FORM_STAYS;
    }
    text = text_fill(_("Written to {file}. It has only a checksum. Send it to a time-stamping "
                       "service, then press N again and name its answer."),
                     "file", shown, NULL);
    tui_say(form->tui, ROLE_GOOD, text);
    return FORM_LEAVES;
}

static void
say_stamped(Tui *tui, const Stamp *stamp)
{
    g_autofree char *time = stamp_time_text(stamp->time);
    g_autofree char *text =
        text_fill(stamp->state == STAMP_TRUSTED
                      ? _("Stamped by {signer} on {time}. h checks it again.")
                      : _("Stamped by {signer} on {time}. The signer is not checked."),
                  "signer", stamp->signer, "time", time, NULL);

    tui_changed(tui);
    tui_say(tui, ROLE_GOOD, text);
}

static FormVerdict
save(View *form)
{
    const StampData *data = view_form_data(form);
    const EvidencePiece piece = { data->order, data->file };
    g_autofree char *answer = path_of(form, FIELD_ANSWER);
    g_autofree char *authority = path_of(form, FIELD_AUTHORITY);
    g_auto(Stamp) stamp = { 0 };
    g_autoptr(GError) error = NULL;

    if (answer == NULL)
        return write_question(form, data);
    if (!evidence_stamp_add(tui_app(form->tui), &piece, answer, authority, &stamp, &error)) {
        view_form_refuse(form, FIELD_ANSWER, error->message);
        return FORM_STAYS;
    }
    say_stamped(form->tui, &stamp);
    return FORM_LEAVES;
}

static GPtrArray *
list_choices(View *form, guint index, const char *typed)
{
    (void)form;
    (void)index;
    return candidates_of_path(typed);
}

/* Each is a file. */
static gboolean
choices(View *form, guint index, FormSource *ret_source)
{
    (void)form;
    (void)index;
    *ret_source = (FormSource){ .list = list_choices, .is_path = TRUE };
    return TRUE;
}

static const FormClass stamp_class = {
    .title = N_("A time stamp of the file"),
    .is_sheet = TRUE,
    .choices = choices,
    .save = save,
    .destroy = data_free,
};

View *
form_stamp_new(Tui *tui, OrderView *order, const Evidence *file)
{
    StampData *data = g_new0(StampData, 1);
    View *form = view_form_new(tui, &stamp_class, data);
    Page *notice = page_new(NOTICE_COLUMNS);
    g_autofree char *usual = g_strdup_printf("~/%.*s.tsq", EVIDENCE_ID_SHOWN, file->sha256);

    data->order = order_view_ref(order);
    data->file = file;
    page_paragraph(notice, 1, ROLE_TEXT, _("Nothing is sent from here."));
    view_form_notice(form, notice);
    view_form_add(form, _("Question"), _("the file that you send to the service"), usual);
    view_form_add(form, _("Answer"),
                  _("the file that the service answered; empty: write the question"), "");
    view_form_add(form, _("Authority"), _("its certificates, to check who signed; or nothing"),
                  "");
    return form;
}
