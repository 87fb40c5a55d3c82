/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/evidence/form-adding.h"

#include <unistd.h>

#include "base/file/file.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/tui/evidence/evidence-show.h"
#include "ui/tui/evidence/kind-field.h"
#include "ui/words/words-evidence.h"
#include "ui/words/words.h"

#define EACH_MOST 50   /* more have one row for all of them */
#define FIELDS_A_ROW 2 /* kind, caption */

typedef struct {
    char *order;
    char *dispute;
    GStrv paths;
    int clipboard; /* the one path is "-" and means this; 0: it is none */
    guint rows;
    const Action *done;
} AddingData;

static void
data_free(gpointer data)
{
    AddingData *adding = data;

    g_free(adding->order);
    g_free(adding->dispute);
    g_strfreev(adding->paths);
    if (adding->clipboard > 0)
        (void)close(adding->clipboard); /* only read from */
    g_free(adding);
}

/* Whose kind holds for a row: its own, or that of the nearest row above that has one. */
static guint
row_of_kind(View *form, guint row)
{
    while (row > 0 && *view_form_text(form, row * FIELDS_A_ROW) == '\0')
        row--;
    return row;
}

static char *
check(View *form, guint index, gboolean *ret_is_wrong)
{
    guint row = index / FIELDS_A_ROW;
    guint of = row_of_kind(form, row);
    const char *text = view_form_text(form, of * FIELDS_A_ROW);
    g_autofree char *kind = NULL;

    *ret_is_wrong = FALSE;
    if (index % FIELDS_A_ROW != 0 || *text == '\0')
        return NULL;
    kind = kind_field_check(text, ret_is_wrong);
    if (of == row)
        return g_steal_pointer(&kind);
    if (*ret_is_wrong) {
        *ret_is_wrong = FALSE; /* that is said where it stands */
        return NULL;
    }
    return text_fill(_("the same as above: {kind}"), "kind", kind, NULL);
}

static gboolean
choices(View *form, guint index, FormSource *ret_source)
{
    (void)form;
    if (index % FIELDS_A_ROW == 0)
        kind_field_choices(ret_source);
    return index % FIELDS_A_ROW == 0;
}

/* What is said of each file; NULL: a kind is missing or wrong, and it is said where. */
static EvidenceSaid *
read_rows(View *form, const AddingData *data)
{
    guint count = g_strv_length(data->paths);
    g_autofree EvidenceSaid *each = g_new0(EvidenceSaid, count);

    for (guint i = 0; i < count; i++) {
        guint row = MIN(i, data->rows - 1);
        guint field = row_of_kind(form, row) * FIELDS_A_ROW;
        const char *caption = view_form_text(form, row * FIELDS_A_ROW + 1);
        const char *text = view_form_text(form, field);
        gboolean is_wrong = FALSE;
        g_autofree char *why = NULL;

        if (!kind_field_read(text, &each[i].kind)) {
            why = *text == '\0' ? g_strdup(_("What does it show? F4 lists the kinds."))
                                : kind_field_check(text, &is_wrong);
            view_form_refuse(form, field, why);
            return NULL;
        }
        each[i].caption = *caption == '\0' ? NULL : caption;
    }
    return g_steal_pointer(&each);
}

/* The first sentence about what was added: a file that has more shows them in its row. */
typedef struct {
    const Evidence *evidence;
    char *first; /* owned by who asks */
} Notes;

static void
take_note(gpointer data, const char *token, const char *sentence)
{
    Notes *notes = data;

    if (notes->first == NULL)
        notes->first = g_str_equal(token, "name-lies") /* it names the file itself */
                           ? g_strdup(sentence)
                           : g_strdup_printf("%s: %s", notes->evidence->name, sentence);
}

static void
take_notes(Tui *tui, const AddingData *data, const EvidenceAdded *added, Notes *notes)
{
    App *app = tui_app(tui);
    g_autoptr(OrderView) view = orders_show(app, data->order, NULL);
    g_autoptr(GHashTable) others =
        view == NULL ? NULL : evidence_other_orders(app, view->order);

    for (guint i = 0; view != NULL && i < added->added->len; i++) {
        notes->evidence = added->added->pdata[i];
        words_evidence_notes(view->order, notes->evidence, others, take_note, notes);
    }
}

/* What else there is to know of what was added; or NULL. */
static char *
note_of(Tui *tui, const AddingData *data, const EvidenceAdded *added)
{
    g_autofree char *count = g_strdup_printf("%u", added->too_large);
    Notes notes = { 0 };

    take_notes(tui, data, added, &notes);
    if (notes.first != NULL)
        return notes.first;
    if (added->too_large > 0)
        return text_fill(
            ngettext("{count} file is too large to be copied: do not move or change it.",
                     "{count} files are too large to be copied: do not move or change them.",
                     added->too_large),
            "count", count, NULL);
    return added->unread > 0 ? g_strdup(added->why) : NULL;
}

static void
say_added(Tui *tui, const AddingData *data, const EvidenceAdded *added)
{
    g_autofree char *count = g_strdup_printf("%u", added->added->len);
    g_autofree char *text =
        text_fill(ngettext("Added {count} file. u undoes it.",
                           "Added {count} files. u undoes it.", added->added->len),
                  "count", count, NULL);
    g_autofree char *note = note_of(tui, data, added);
    g_autofree char *line = note == NULL ? g_strdup(text) : g_strjoin(" ", note, text, NULL);

    tui_changed(tui);
    tui_say(tui, note == NULL ? ROLE_GOOD : ROLE_SOON, line);
}

static FormVerdict
save(View *form)
{
    const AddingData *data = view_form_data(form);
    g_autofree EvidenceSaid *each = read_rows(form, data);
    EvidenceShow show = evidence_show_begin(form->tui, 0);
    const EvidenceAdding adding = { .each = each,
                                    .dispute = data->dispute,
                                    .clipboard = data->clipboard,
                                    .watch = { evidence_show_take, &show } };
    g_auto(EvidenceAdded) added = { 0 };
    g_autoptr(GError) error = NULL;
    g_autofree char *folder = g_path_get_dirname(data->paths[0]);

    if (each == NULL)
        return FORM_STAYS;
    if (data->clipboard > 0)
        (void)lseek(data->clipboard, 0, SEEK_SET); /* a file, which can be read again */
    if (!evidence_add(tui_app(form->tui), data->order, &adding,
                      (const char *const *)data->paths, &added, &error)) {
        tui_say(form->tui, ROLE_SOON, _("Nothing was added."));
        view_form_refuse(form, 0, error->message);
        return FORM_STAYS;
    }
    if (data->clipboard == 0)
        evidence_note_folder(tui_app(form->tui), folder);
    say_added(form->tui, data, &added);
    if (data->done != NULL)
        tui_run_below(form->tui, data->done);
    return FORM_LEAVES;
}

static const FormClass adding_class = {
    .title = N_("Add evidence"),
    .check = check,
    .choices = choices,
    .save = save,
    .destroy = data_free,
};

static char *
label_of(const AddingData *data, guint row)
{
    guint count = g_strv_length(data->paths);
    g_autofree char *number = g_strdup_printf("%u", count);

    if (data->clipboard > 0)
        return g_strdup(_("Clipboard"));
    if (data->rows < count)
        return text_fill(ngettext("All {count} files", "All {count} files", count), "count",
                         number, NULL);
    return g_path_get_basename(data->paths[row]);
}

/* Takes clipboard over. */
static View *
new_form(Tui *tui, const Adding *adding, const char *const *paths, int clipboard,
         const Action *done)
{
    AddingData *data = g_new0(AddingData, 1);
    View *form = view_form_new(tui, &adding_class, data);
    guint count;

    data->order = g_strdup(adding->order);
    data->dispute = g_strdup(adding->dispute);
    data->paths = g_strdupv((char **)paths); /* which changes nothing */
    data->clipboard = clipboard;
    data->done = done;
    count = g_strv_length(data->paths);
    data->rows = count > EACH_MOST ? 1 : count;
    for (guint row = 0; row < data->rows; row++) {
        g_autofree char *label = label_of(data, row);

        view_form_add(form, label,
                      row == 0 ? _("what it shows; F4 lists the kinds")
                               : _("what it shows; empty: the same as above"),
                      row == 0 && adding->kind != NULL
                          ? choice_token(&evidence_kinds, *adding->kind)
                          : "");
        view_form_add(form, _("Caption"), _("what it shows, in a few words, or nothing"), "");
    }
    return form;
}

View *
form_adding_new(Tui *tui, const Adding *adding, const char *const *paths, const Action *done)
{
    return new_form(tui, adding, paths, 0, done);
}

Reaction
form_adding_clipboard(Tui *tui, const Adding *adding)
{
    static const char *const paths[] = { "-", NULL };
    GError *error = NULL;
    int clipboard = evidence_clipboard(&error);

    if (clipboard < 0) {
        tui_say_error(tui, error);
        return REACTION_PART;
    }
    tui_open(tui, new_form(tui, adding, paths, clipboard, NULL));
    return REACTION_SCREEN;
}

Reaction
form_adding_paste(Tui *tui, const Adding *adding, const char *text, const Action *done)
{
    g_auto(GStrv) words = dropped_paths(text, g_get_home_dir());
    g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func(g_free);

    for (guint i = 0; words[i] != NULL; i++) {
        g_autofree char *path = path_absolute(words[i]);

        if (!g_file_test(path, G_FILE_TEST_IS_REGULAR)) {
            g_autofree char *excerpt = text_excerpt(words[i]);
            g_autofree char *why =
                text_fill(_("Nothing was added: “{text}” is not the path of a file."), "text",
                          excerpt, NULL);

            tui_say(tui, ROLE_ERROR, why);
            return REACTION_PART;
        }
        g_ptr_array_add(paths, g_steal_pointer(&path));
    }
    if (paths->len == 0)
        return REACTION_NONE;
    g_ptr_array_add(paths, NULL);
    tui_open(tui, form_adding_new(tui, adding, (const char *const *)paths->pdata, done));
    return REACTION_SCREEN;
}
