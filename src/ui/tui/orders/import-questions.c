/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/orders/import-questions.h"

#include <string.h>

#include "base/file/file.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/policy/policy.h"
#include "ui/tui/shell/tui.h"
#include "ui/tui/shell/view-form.h"
#include "ui/tui/shell/view-menu.h"
#include "ui/words/words-import.h"
#include "ui/words/words.h"

/* One thing that is asked, and what was asked about; shared by the menus that it opens. */
typedef struct {
    View *form; /* below the menus; it stays while they are open */
    ImportAnswers *said;
    ImportAgain again;
    ImportNote *note;         /* or NULL */
    ImportProposal *proposal; /* or NULL: borrowed from result */
    GPtrArray *proposals;     /* keeps it */
} ImportQuestion;

static void
question_free(gpointer data)
{
    ImportQuestion *question = data;

    import_note_free(question->note);
    if (question->proposals != NULL)
        g_ptr_array_unref(question->proposals);
    g_free(question);
}

/* --- A word ------------------------------------------------------------------------------ */

/* Behind the states: that it says nothing about the order. */
#define SAYS_NOTHING "nothing"

static PageState
state_at(guint index)
{
    return (PageState)(PAGE_UNPAID + index);
}

static void
teach(Tui *tui, guint index, gpointer data)
{
    const ImportQuestion *question = data;
    gboolean is_state = state_at(index) < PAGE_STATE_COUNT;
    g_autofree char *lesson =
        g_strdup_printf("%s=%s", question->note->value,
                        is_state ? choice_token(&page_states, state_at(index)) : SAYS_NOTHING);
    g_autofree char *file = NULL;
    GError *error = NULL;

    if (import_teach(tui_app(tui), lesson, NULL, &file, &error))
        question->again(question->form);
    else
        tui_say_error(tui, error);
}

static View *
word_menu(ImportQuestion *question)
{
    g_autofree char *word = text_excerpt(question->note->value);
    g_autofree char *title = text_fill(_("What does “{word}” mean?"), "word", word, NULL);
    View *menu = view_menu_new(question->form->tui, title, teach, question, question_free);

    for (guint i = 0; state_at(i) < PAGE_STATE_COUNT; i++)
        view_menu_add(menu, _(choice_label(&page_states, state_at(i))), NULL);
    view_menu_add(menu, _("it says nothing about the order"), NULL);
    return menu;
}

/* --- How figures are written ------------------------------------------------------------- */

static const char *const orders_of_dates[] = {
    [DATE_ORDER_DMY] = N_("day, month, year"),
    [DATE_ORDER_MDY] = N_("month, day, year"),
    [DATE_ORDER_YMD] = N_("year, month, day"),
};

static const char *const kinds_of_decimals[] = {
    [DECIMALS_BEHIND_POINT] = N_("a point before the decimals: 1234.50"),
    [DECIMALS_BEHIND_COMMA] = N_("a comma before the decimals: 1234,50"),
};

static void
choose_dates(Tui *tui, guint index, gpointer data)
{
    const ImportQuestion *question = data;

    (void)tui;
    question->said->style.dates = (DateOrder)(index + 1);
    question->again(question->form);
}

static void
choose_decimals(Tui *tui, guint index, gpointer data)
{
    const ImportQuestion *question = data;

    (void)tui;
    question->said->style.decimals = (DecimalStyle)(index + 1);
    question->again(question->form);
}

/* "Date": 02/03/2026, 04/05/2026 */
static char *
examples_of(const ImportNote *note)
{
    g_autofree char *column = text_excerpt(note->column == NULL ? "" : note->column);
    g_autofree char *first = text_excerpt(note->value);
    g_autofree char *second = text_excerpt(note->other == NULL ? "" : note->other);

    return text_fill(*second == '\0'
                         ? _("How is column “{column}” written: {first}?")
                         : _("How is column “{column}” written: {first}, {second}?"),
                     "column", column, "first", first, "second", second, NULL);
}

static View *
style_menu(ImportQuestion *question, MenuChoose choose, const char *const *labels, gsize count)
{
    g_autofree char *title = examples_of(question->note);
    View *menu = view_menu_new(question->form->tui, title, choose, question, question_free);

    for (gsize i = 1; i < count; i++)
        view_menu_add(menu, _(labels[i]), NULL);
    return menu;
}

/* --- The currency ------------------------------------------------------------------------ */

static FormVerdict
save_currency(View *view)
{
    const ImportQuestion *question = view_form_data(view);
    const char *typed = view_form_text(view, 0);

    if (!money_currency_of(typed, question->said->style.currency)) {
        view_form_refuse(view, 0,
                         _("That is not a currency. Its code has three letters, such as USD."));
        return FORM_STAYS;
    }
    question->again(question->form);
    return FORM_LEAVES;
}

static const FormClass currency_class = {
    .title = N_("Currency of amounts that name none"),
    .is_sheet = TRUE,
    .save = save_currency,
    .destroy = question_free,
};

static View *
currency_form(ImportQuestion *question)
{
    g_autofree char *amount = text_excerpt(question->note->value);
    g_autofree char *hint = text_fill(
        _("of amounts such as {amount}; a code such as USD or EUR"), "amount", amount, NULL);
    View *form = view_form_new(question->form->tui, &currency_class, question);

    view_form_add(form, _("Currency"), hint, "");
    return form;
}

/* --- A payment --------------------------------------------------------------------------- */

static void
record_payment(Tui *tui, guint index, gpointer data)
{
    const ImportQuestion *question = data;
    const ImportProposal *proposal = question->proposal;
    GError *error = NULL;

    if (!import_record_payment(tui_app(tui), proposal, proposal->candidates->pdata[index],
                               &error)) {
        tui_say_error(tui, error);
        return;
    }
    tui_changed(tui);
    tui_say(tui, ROLE_GOOD, _("Recorded. Ctrl-Z undoes it."));
}

static View *
payment_menu(ImportQuestion *question)
{
    const GPtrArray *candidates = question->proposal->candidates;
    g_autofree char *title = words_import_payment(question->proposal);
    View *menu =
        view_menu_new(question->form->tui, title, record_payment, question, question_free);

    for (guint i = 0; i < candidates->len; i++) {
        const ImportCandidate *candidate = candidates->pdata[i];

        view_menu_add(menu, candidate->number, candidate->title);
    }
    return menu;
}

/* --- All of them ------------------------------------------------------------------------- */

typedef struct {
    View *form;
    GPtrArray *questions; /* ImportQuestion; NULL once it was given away */
} Questions;

static void
question_destroy(gpointer question)
{
    if (question != NULL)
        question_free(question);
}

static void
questions_free(gpointer data)
{
    Questions *questions = data;

    g_ptr_array_unref(questions->questions);
    g_free(questions);
}

static View *
view_of(ImportQuestion *question)
{
    if (question->proposal != NULL)
        return payment_menu(question);
    switch (question->note->kind) {
    case NOTE_UNKNOWN_STATE:
        return word_menu(question);
    case NOTE_ASKS_DATES:
        return style_menu(question, choose_dates, orders_of_dates,
                          G_N_ELEMENTS(orders_of_dates));
    case NOTE_ASKS_DECIMALS:
        return style_menu(question, choose_decimals, kinds_of_decimals,
                          G_N_ELEMENTS(kinds_of_decimals));
    default:
        return currency_form(question);
    }
}

static void
choose_question(Tui *tui, guint index, gpointer data)
{
    Questions *questions = data;
    ImportQuestion *question = g_steal_pointer(&questions->questions->pdata[index]);

    tui_open(tui, view_of(question));
}

static ImportQuestion *
question_new(View *form, ImportAnswers *said, ImportAgain again)
{
    ImportQuestion *question = g_new0(ImportQuestion, 1);

    question->form = form;
    question->said = said;
    question->again = again;
    return question;
}

static gboolean
is_asked(const ImportNote *note)
{
    return note->kind == NOTE_UNKNOWN_STATE || note->kind == NOTE_ASKS_DATES ||
           note->kind == NOTE_ASKS_DECIMALS || note->kind == NOTE_ASKS_CURRENCY;
}

/* One currency said for all amounts. */
static gboolean
is_asked_already(const GPtrArray *questions, const ImportNote *note)
{
    for (guint i = 0; note->kind == NOTE_ASKS_CURRENCY && i < questions->len; i++) {
        const ImportQuestion *question = questions->pdata[i];

        if (question->note != NULL && question->note->kind == NOTE_ASKS_CURRENCY)
            return TRUE;
    }
    return FALSE;
}

static GPtrArray *
collect(View *form, ImportAnswers *said, ImportAgain again, const ImportResult *result)
{
    GPtrArray *questions = g_ptr_array_new_with_free_func(question_destroy);

    for (guint i = 0; i < result->notes->len; i++) {
        const ImportNote *note = result->notes->pdata[i];
        ImportQuestion *question;

        if (!is_asked(note) || is_asked_already(questions, note))
            continue;
        question = question_new(form, said, again);
        question->note = import_note_copy(note);
        g_ptr_array_add(questions, question);
    }
    for (guint i = 0; i < result->proposals->len; i++) {
        ImportQuestion *question = question_new(form, said, again);

        question->proposal = result->proposals->pdata[i];
        question->proposals = g_ptr_array_ref(result->proposals);
        g_ptr_array_add(questions, question);
    }
    return questions;
}

static void
add_entry(View *menu, const ImportQuestion *question)
{
    g_autofree char *label = question->proposal != NULL
                                 ? words_import_payment(question->proposal)
                                 : words_import_note(question->note, FALSE);

    view_menu_add(menu, label, NULL);
}

gboolean
import_questions_open(View *form, ImportAnswers *said, ImportAgain again,
                      const ImportResult *result)
{
    g_autoptr(GPtrArray) collected = collect(form, said, again, result);
    Questions *questions;
    View *menu;

    if (collected->len == 0)
        return FALSE;
    questions = g_new0(Questions, 1);
    questions->form = form;
    questions->questions = g_steal_pointer(&collected);
    menu = view_menu_new(form->tui, _("The import asks"), choose_question, questions,
                         questions_free);
    for (guint i = 0; i < questions->questions->len; i++)
        add_entry(menu, questions->questions->pdata[i]);
    tui_open(form->tui, menu);
    return TRUE;
}

/* --- Columns ----------------------------------------------------------------------------- */

typedef struct {
    View *form;
    ImportAgain again;
    ImportColumns *columns; /* NULL once given on */
    guint selected;
    gboolean was_chosen; /* selected was */
} Mapping;

static void
mapping_free(gpointer data)
{
    Mapping *mapping = data;

    import_columns_free(mapping->columns);
    g_free(mapping);
}

static void open_columns(Mapping *mapping);

/* The columns go on into the next menu. */
static Mapping *
mapping_pass(Mapping *mapping)
{
    Mapping *next = g_memdup2(mapping, sizeof *mapping);

    mapping->columns = NULL;
    return next;
}

/* Of two columns with one meaning the later choice counts. */
static void
give_meaning(const Mapping *mapping, ColumnRole role)
{
    const GPtrArray *all = mapping->columns->all;

    for (guint i = 0; i < all->len; i++) {
        ImportColumn *column = all->pdata[i];

        if (column->role == role)
            column->role = COLUMN_OTHER;
    }
    ((ImportColumn *)all->pdata[mapping->selected])->role = role;
}

static void
choose_role(Tui *tui, guint index, gpointer data)
{
    Mapping *mapping = data;

    (void)tui;
    if (index == 0)
        ((ImportColumn *)mapping->columns->all->pdata[mapping->selected])->role = COLUMN_OTHER;
    else
        give_meaning(mapping, (ColumnRole)(index - 1));
    open_columns(mapping_pass(mapping));
}

static void
open_roles(Mapping *mapping)
{
    const ImportColumn *column = mapping->columns->all->pdata[mapping->selected];
    g_autofree char *name = text_excerpt(column->name);
    g_autofree char *example =
        text_excerpt(column->example[0] == NULL ? "" : column->example[0]);
    g_autofree char *title = text_fill(_("What is in “{name}” ({example})?"), "name", name,
                                       "example", example, NULL);
    View *menu = view_menu_new(mapping->form->tui, title, choose_role, mapping, mapping_free);

    view_menu_add(menu, _("not read"), NULL);
    for (guint role = 0; role < COLUMN_OTHER; role++)
        view_menu_add(menu, _(column_roles[role].label), NULL);
    view_menu_select(menu, column->role == COLUMN_OTHER ? 0 : (guint)column->role + 1);
    tui_open(mapping->form->tui, menu);
}

static void
keep(Mapping *mapping)
{
    View *form = mapping->form;
    ImportAgain again = mapping->again;
    g_autofree char *file = NULL;
    GError *error = NULL;

    if (import_columns_keep(tui_app(form->tui), mapping->columns, &file, &error)) {
        again(form);
        return;
    }
    tui_say_error(form->tui, error);
    open_columns(mapping_pass(mapping));
}

/* Those that a menu lists; "generic" among them. */
static const Policy *
next_marketplace(const GPtrArray *policies, guint *at)
{
    while (*at < policies->len) {
        const Policy *policy = policies->pdata[(*at)++];

        if (policy->kind == POLICY_MARKETPLACE)
            return policy;
    }
    return NULL;
}

static void
choose_marketplace(Tui *tui, guint index, gpointer data)
{
    Mapping *mapping = data;
    const GPtrArray *policies = policies_all(app_policies(tui_app(tui)));
    const Policy *chosen;
    guint at = 0;

    do
        chosen = next_marketplace(policies, &at);
    while (chosen != NULL && index-- > 0);
    mapping->columns->marketplace = g_strdup(chosen->name);
    keep(mapping);
}

/* Without it an order has no clock at all. */
static void
open_marketplaces(Mapping *mapping)
{
    Tui *tui = mapping->form->tui;
    const GPtrArray *policies = policies_all(app_policies(tui_app(tui)));
    View *menu =
        view_menu_new(tui, _("Where were these orders placed? Deadlines follow from it."),
                      choose_marketplace, mapping, mapping_free);
    const Policy *policy;
    guint at = 0;

    while ((policy = next_marketplace(policies, &at)) != NULL)
        view_menu_add(menu, policy->title, NULL);
    tui_open(tui, menu);
}

static void
finish_columns(Mapping *mapping)
{
    if (!import_columns_are_enough(mapping->columns)) {
        tui_say(mapping->form->tui, ROLE_SOON,
                _("Choose the column with the order number: without it, no row belongs to "
                  "an order. A list of payments needs a date and an amount instead."));
        open_columns(mapping_pass(mapping));
    } else if (import_columns_name_no_marketplace(mapping->columns)) {
        open_marketplaces(mapping_pass(mapping));
    } else {
        keep(mapping);
    }
}

static void
choose_column(Tui *tui, guint index, gpointer data)
{
    Mapping *mapping = data;

    (void)tui;
    if (index == 0) {
        finish_columns(mapping);
        return;
    }
    mapping->selected = index - 1;
    mapping->was_chosen = TRUE;
    open_roles(mapping_pass(mapping));
}

static void
add_column(View *menu, const ImportColumn *column)
{
    g_autofree char *name = text_excerpt(column->name);
    g_autofree char *example =
        text_excerpt(column->example[0] == NULL ? "" : column->example[0]);
    g_autofree char *detail = text_fill(
        _("{meaning}: {example}"), "meaning",
        column->role == COLUMN_OTHER ? _("not read") : _(column_roles[column->role].label),
        "example", example, NULL);

    view_menu_add(menu, name, detail);
}

/* The column that was chosen last; before any was, importing, if no more has to be told. */
static guint
first_choice(const Mapping *mapping)
{
    if (mapping->columns->all->len == 0 ||
        (!mapping->was_chosen && import_columns_are_enough(mapping->columns)))
        return 0;
    return mapping->selected + 1;
}

static void
open_columns(Mapping *mapping)
{
    const GPtrArray *all = mapping->columns->all;
    View *menu = view_menu_new(mapping->form->tui,
                               _("No format knows this header. What is in its columns?"),
                               choose_column, mapping, mapping_free);

    view_menu_add(menu, _("Keep this and import"), NULL);
    for (guint i = 0; i < all->len; i++)
        add_column(menu, all->pdata[i]);
    view_menu_select(menu, first_choice(mapping));
    tui_open(mapping->form->tui, menu);
}

void
import_columns_open(View *form, ImportAgain again, ImportColumns *columns)
{
    Mapping *mapping = g_new0(Mapping, 1);

    mapping->form = form;
    mapping->again = again;
    mapping->columns = columns;
    open_columns(mapping);
}
