/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/mail/view-mail.h"

#include "base/error.h"
#include "base/file/file.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/mailbox/mailbox.h"
#include "ui/doc/doc-mail.h"
#include "ui/tui/mail/order-menu.h"
#include "ui/tui/orders/order-acts.h"
#include "ui/tui/orders/undo.h"
#include "ui/tui/pages/doc-page.h"
#include "ui/tui/parts/page.h"
#include "ui/tui/shell/import-show.h"
#include "ui/words/words-mail.h"
#include "ui/words/words.h"

#define INDENT 3
#define WHEN_COLUMNS 12
#define WORDS_COLUMNS 40
#define NUMBER_COLUMNS 8
#define ORDER_COLUMNS_LEAST 12
#define DETAIL_ROWS 6
#define HEAD_ROWS_SHARE 2 /* the head takes no more than the half */
#define FOLDERS_SHOWN 5

typedef struct {
    View view;
    GPtrArray *waiting; /* MailboxWaiting */
    GPtrArray *folders; /* MailFolder */
    GPtrArray *told;    /* char *: what reading came to; NULL: not asked for here */
    List list;
    Scroll scroll;        /* of the folders, where nothing waits */
    Scroll pane;          /* of what is told of the selected row */
    guint pane_row;       /* whose that is */
    OrderSummary current; /* of the selected row; strings are borrowed from it */
} MailView;

static MailView *
mail_of(View *view)
{
    return (MailView *)view;
}

static const MailboxWaiting *
selected(const MailView *mail)
{
    return mail->waiting->len == 0 ? NULL : mail->waiting->pdata[mail->list.selected];
}

static gboolean
read_waiting(MailView *mail, GError **error)
{
    App *app = tui_app(mail->view.tui);
    g_autoptr(GPtrArray) waiting = mailbox_waiting(app, NULL, error);
    g_autoptr(GPtrArray) folders = waiting == NULL ? NULL : mailbox_folders(app, error);

    if (folders == NULL)
        return FALSE;
    g_clear_pointer(&mail->waiting, g_ptr_array_unref);
    g_clear_pointer(&mail->folders, g_ptr_array_unref);
    mail->waiting = g_steal_pointer(&waiting);
    mail->folders = g_steal_pointer(&folders);
    list_fit(&mail->list, mail->waiting->len, MAX(mail->list.rows, 1));
    mail->view.list = mail->waiting->len > 0 ? &mail->list : NULL;
    mail->view.scroll = mail->waiting->len > 0 ? NULL : &mail->scroll;
    mail->view.pane = &mail->pane;
    return TRUE;
}

/* --- Drawing -------------------------------------------------------------------------------
 */

static void
add_folder(Page *page, App *app, const MailFolder *folder)
{
    g_autofree char *path = path_for_people(folder->path);
    g_autofree char *ago = words_mail_read(folder->read, app);

    page_line(page, ROLE_TEXT, "");
    page_add(page, INDENT, ROLE_TEXT, path);
    page_add(page, 0, ROLE_DIM, ago);
}

static void
add_folders(Page *page, const MailView *mail)
{
    page_line(page, ROLE_HEADING, "");
    page_add(page, 1, ROLE_HEADING, _("MAIL IS READ FROM"));
    for (guint i = 0; i < mail->folders->len && i < FOLDERS_SHOWN; i++)
        add_folder(page, tui_app(mail->view.tui), mail->folders->pdata[i]);
    if (mail->folders->len == 0)
        page_paragraph(page, INDENT, ROLE_TEXT,
                       _("Nowhere yet. “recourse mail add FOLDER” on the command line adds a "
                         "Maildir or an mbox; i here reads a single file."));
}

/* What stands above the list. In a low window the list alone has a heading. */
static Page *
head_of(const MailView *mail, int columns, gboolean is_low)
{
    Page *page = page_new(columns - 1);

    if (!is_low)
        add_folders(page, mail);
    for (guint i = 0; !is_low && mail->told != NULL && i < mail->told->len; i++)
        page_paragraph(page, INDENT, ROLE_DIM, mail->told->pdata[i]);
    if (!is_low)
        page_line(page, ROLE_TEXT, "");
    page_line(page, ROLE_HEADING, "");
    page_add(page, 1, ROLE_HEADING, _("MAILS SAY, AND IT WAITS FOR YOU"));
    if (mail->waiting->len == 0)
        page_paragraph(page, INDENT, ROLE_TEXT, _("Nothing."));
    return page;
}

static char *
when_of(const MailView *mail, Instant at)
{
    App *app = tui_app(mail->view.tui);

    return at == INSTANT_UNKNOWN ? g_strdup(_("some day"))
                                 : words_when(at, app_zone(app), app_now(app), WHEN_DATE);
}

static char *
order_of(const MailboxWaiting *waiting)
{
    g_autofree char *number = NULL;

    if (waiting->order == NULL)
        return g_strdup(waiting->case_number == NULL ? _("of which order?")
                                                     : waiting->case_number);
    number = words_number(waiting->number, NUMBER_COLUMNS);
    return g_strdup_printf("%s %s", number, waiting->title);
}

/* Where an order has no room beside the words it stands below them. */
static int
row_lines(int columns)
{
    int beside = INDENT + WHEN_COLUMNS + 1 + WORDS_COLUMNS + 1;

    return columns - beside < ORDER_COLUMNS_LEAST ? 2 : 1;
}

static void
draw_row(const MailView *mail, Canvas canvas, int at, guint index)
{
    const MailboxWaiting *waiting = mail->waiting->pdata[index];
    gboolean is_selected = index == mail->list.selected;
    Canvas line = canvas_select(canvas, is_selected);
    g_autofree char *when = when_of(mail, waiting->word->at.instant);
    g_autofree char *words = words_mail_word(waiting->word);
    g_autofree char *order = order_of(waiting);
    gboolean is_stacked = row_lines(canvas.columns) > 1;
    int column = INDENT + WHEN_COLUMNS + 1;

    canvas_note_spot(canvas_part(canvas, at, 0, is_stacked ? 2 : 1, canvas.columns), SPOT_ROW,
                     index);
    canvas_clear_to_end(line, at, 0);
    if (is_stacked) {
        canvas_put(line, at++, INDENT, canvas.columns - INDENT - 1, ROLE_TEXT, words);
        canvas_clear_to_end(line, at, 0);
    } else {
        canvas_put(line, at, column, WORDS_COLUMNS, ROLE_TEXT, words);
        column += WORDS_COLUMNS + 1;
    }
    canvas_put(line, at, INDENT, WHEN_COLUMNS, ROLE_DIM, when);
    canvas_put(line, at, column, canvas.columns - column - 1, ROLE_TEXT, order);
    if (is_selected)
        canvas_set_cursor(canvas, at, INDENT, FALSE);
}

static void
draw_rows(MailView *mail, Canvas canvas)
{
    int lines = row_lines(canvas.columns);

    list_fit(&mail->list, mail->waiting->len, (guint)MAX(canvas.rows / lines, 1));
    canvas_clear(canvas);
    for (guint i = 0; i < mail->list.rows; i++) {
        guint index = mail->list.first + i;

        if (index < mail->waiting->len)
            draw_row(mail, canvas, (int)i * lines, index);
    }
}

/* What to know before the key is pressed. */
static Page *
detail_of(const MailView *mail, int columns)
{
    const MailboxWaiting *waiting = selected(mail);
    Page *page = page_new(columns - 1);
    g_autoptr(Doc) doc = doc_new();

    if (waiting == NULL)
        return page;
    page_paragraph(page, INDENT, ROLE_TEXT,
                   waiting->order != NULL
                       ? _("Check the order page first (o). Then Enter records that it "
                           "happened, and D sets it aside.")
                       : _("The mail names no order. Enter records it of an order that you "
                           "choose, and D sets it aside."));
    doc_mail_details(doc, tui_app(mail->view.tui), waiting);
    page_add_doc(page, doc);
    return page;
}

/* As much as there is room for above the list, whole. */
static Page *
fitting_head(const MailView *mail, Canvas canvas)
{
    Page *head = head_of(mail, canvas.columns, FALSE);

    if ((int)page_count(head) <= canvas.rows / HEAD_ROWS_SHARE)
        return head;
    page_free(head);
    return head_of(mail, canvas.columns, TRUE);
}

/* Where nothing waits there is only a text to read, from its beginning. */
static void
draw_nothing(MailView *mail, Canvas canvas)
{
    g_autoptr(Page) head = head_of(mail, canvas.columns, FALSE);

    page_draw_scrolled(head, canvas, &mail->scroll);
}

static void
draw(View *view, Canvas canvas)
{
    MailView *mail = mail_of(view);
    g_autoptr(Page) head = NULL;
    g_autoptr(Page) detail = NULL;
    int top, bottom;

    canvas_set_cursor(canvas, 0, 0, FALSE);
    if (mail->waiting->len == 0) {
        draw_nothing(mail, canvas);
        return;
    }
    head = fitting_head(mail, canvas);
    detail = detail_of(mail, canvas.columns);
    top = (int)page_count(head);
    bottom = MIN(DETAIL_ROWS, (canvas.rows - top) / 2);
    page_draw(head, canvas_part(canvas, 0, 0, top, canvas.columns), 0);
    draw_rows(mail, canvas_part(canvas, top, 0, canvas.rows - top - bottom, canvas.columns));
    if (mail->pane_row != mail->list.selected)
        mail->pane.first = 0;
    mail->pane_row = mail->list.selected;
    page_draw_pane(detail, canvas_part(canvas, canvas.rows - bottom, 0, bottom, canvas.columns),
                   &mail->pane);
}

/* --- Acts ----------------------------------------------------------------------------------
 */

static Reaction
reload(View *view)
{
    GError *error = NULL;

    if (!read_waiting(mail_of(view), &error))
        tui_say_unread(view->tui, error);
    return REACTION_VIEW;
}

/* Another reading may be under way, and what was said of it is minutes. */
static Instant
holds_until(View *view)
{
    return app_now(tui_app(view->tui)) + SECONDS_PER_MINUTE;
}

static const OrderSummary *
current(View *view)
{
    MailView *mail = mail_of(view);
    const MailboxWaiting *waiting = selected(mail);

    if (waiting == NULL || waiting->order == NULL)
        return NULL;
    mail->current = (OrderSummary){
        .id = waiting->order,
        .number = waiting->number,
        .marketplace = waiting->marketplace,
        .title = waiting->title,
    };
    return &mail->current;
}

static void
record_as(Tui *tui, const MailboxWaiting *waiting, const char *order)
{
    GError *error = NULL;

    if (!mailbox_record(tui_app(tui), waiting, order, FALSE, &error)) {
        tui_say_error(tui, error);
        return;
    }
    tui_changed(tui);
    tui_say(tui, ROLE_GOOD, _("Recorded. u undoes it."));
}

static void
choose_order(Tui *tui, const char *order, gpointer data)
{
    record_as(tui, selected(data), order);
}

static Reaction
record(View *view)
{
    MailView *mail = mail_of(view);
    const MailboxWaiting *waiting = selected(mail);

    if (waiting->order == NULL)
        order_menu_open(view->tui, _("Which order is it about?"), waiting->suggested,
                        choose_order, mail);
    else
        record_as(view->tui, waiting, NULL);
    return REACTION_SCREEN;
}

static Reaction
set_aside(View *view)
{
    GError *error = NULL;

    if (!mailbox_set_aside(tui_app(view->tui), selected(mail_of(view)), &error)) {
        tui_say_error(view->tui, error);
        return REACTION_PART;
    }
    tui_changed(view->tui);
    tui_say(view->tui, ROLE_GOOD, _("Set aside. It no longer waits."));
    return REACTION_SCREEN;
}

static Reaction
open_order(View *view)
{
    return tui_go(view->tui, PLACE_ORDER, current(view)->id);
}

static void
add_told(MailView *mail, const MailboxRead *read)
{
    g_autoptr(GPtrArray) lines = read->result == NULL || read->result->mail == NULL
                                     ? g_ptr_array_new_with_free_func(g_free)
                                     : words_mail_report(read->result->mail);
    g_autofree char *path = path_for_people(read->path);

    if (read->problem != NULL)
        g_ptr_array_add(mail->told, text_fill(_("{file}: {why}"), "file", path, "why",
                                              _(read->problem), NULL));
    for (guint i = 0; i < lines->len; i++)
        g_ptr_array_add(mail->told, g_strdup(lines->pdata[i]));
}

static Reaction
read_mail(View *view)
{
    MailView *mail = mail_of(view);
    ImportShow show = import_show_begin(view->tui);
    GError *error = NULL;
    g_autoptr(GPtrArray) reads =
        mailbox_read(tui_app(view->tui), FALSE, import_show_take, &show, &error);

    if (reads == NULL) {
        tui_say_error(view->tui, error);
        return REACTION_SCREEN;
    }
    g_clear_pointer(&mail->told, g_ptr_array_unref);
    mail->told = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < reads->len; i++)
        add_told(mail, reads->pdata[i]);
    tui_changed(view->tui);
    tui_say(view->tui, ROLE_GOOD, _("Mail was read."));
    return REACTION_SCREEN;
}

static char *
why_not(View *view, const Action *action)
{
    const MailView *mail = mail_of(view);

    if ((action->run == record || action->run == set_aside) && mail->waiting->len == 0)
        return g_strdup(_("Nothing that mails say waits for you."));
    if (action->run == read_mail && mail->folders->len == 0)
        return g_strdup(_("Mail is read from nowhere yet. Add a folder on the command line: "
                          "recourse mail add FOLDER"));
    return NULL;
}

static void
mail_free(View *view)
{
    MailView *mail = mail_of(view);

    g_clear_pointer(&mail->waiting, g_ptr_array_unref);
    g_clear_pointer(&mail->folders, g_ptr_array_unref);
    g_clear_pointer(&mail->told, g_ptr_array_unref);
    g_free(mail);
}

/* clang-format off */
static const Action mail_acts[] = {
    { "take",   "enter",    N_("record"),    N_("Record what the mail says as having happened."), NEEDS_WRITING | IN_FOOTER, record     },
    { "aside",  "D delete", N_("set aside"), N_("It is not true: it no longer waits."),           NEEDS_WRITING | IN_FOOTER, set_aside  },
    { "open",   "right",    N_("open"),      N_("Show everything known about the order."),        NEEDS_ORDER | IN_FOOTER,   open_order },
    { "read",   "m",        N_("read mail"), N_("Read what is new in all folders."),              NEEDS_WRITING | IN_FOOTER, read_mail  },
    { NULL },
};
/* clang-format on */

static const Action *const tables[] = { mail_acts,        order_acts,
                                        undo_acts,        list_acts,
                                        movement_actions, pane_actions,
                                        common_actions,   NULL };

const ViewClass mail_class = {
    .name = "mail",
    .title = N_("Mail"),
    .tables = tables,
    .draw = draw,
    .free = mail_free,
    .why_not = why_not,
    .current = current,
    .reload = reload,
    .holds_until = holds_until,
};

static void
select_order(MailView *mail, const char *order)
{
    for (guint i = 0; order != NULL && i < mail->waiting->len; i++) {
        const MailboxWaiting *waiting = mail->waiting->pdata[i];

        if (waiting->order == NULL || !g_str_equal(waiting->order, order))
            continue;
        (void)list_select(&mail->list, i);
        return;
    }
}

View *
view_mail_new(Tui *tui, const Subject *subject, GError **error)
{
    MailView *mail;

    if (tui_shows_examples(tui)) {
        tui_say(tui, ROLE_DIM, _("No mail is read for examples."));
        return NULL;
    }
    mail = g_new0(MailView, 1);
    mail->view = (View){ &mail_class, tui };
    if (!read_waiting(mail, error)) {
        mail_free(&mail->view);
        return NULL;
    }
    select_order(mail, subject->order);
    return &mail->view;
}
