/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/evidence/view-files.h"

#include <string.h>

#include "base/file/file.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/orders/orders.h"
#include "ui/tui/evidence/evidence-rows.h"
#include "ui/tui/evidence/files-path.h"
#include "ui/tui/evidence/folder-list.h"
#include "ui/tui/evidence/preview-pane.h"
#include "ui/tui/parts/line-editor.h"
#include "ui/words/words-evidence.h"
#include "ui/words/words.h"

#define HEAD_ROWS 2 /* the folder, and what is typed or marked */
#define MARK_COLUMN 1
#define NAME_COLUMN 3
#define SIZE_COLUMNS 10
#define WHEN_COLUMNS 18
#define NOTE_COLUMNS 14
#define WHEN_FROM 60 /* columns */
#define NOTE_FROM 76
#define PREVIEW_FROM 100
#define PREVIEW_COLUMNS 40
#define PREVIEW_ROWS_MOST 20

typedef struct {
    View view;
    OrderView *order;
    char *dispute;
    EvidenceKind kind;
    gboolean has_kind;
    char *folder;
    GPtrArray *entries; /* FolderEntry */
    GPtrArray *shown;   /* those of them that fit what is typed; borrowed */
    gboolean is_cut;    /* there are more than are listed */
    GPtrArray *marked;  /* paths (char *), in the sequence of marking */
    LineEditor *typed;  /* what the list is narrowed by; NULL: nothing is typed */
    gboolean has_hidden;
    char
        *moved; /* evidence_row_name() of the piece that is looked for; NULL: files are added */
    PreviewPane *pane;
    List list;
} FilesView;

static FilesView *
files_of(View *view)
{
    return (FilesView *)view;
}

static const FolderEntry *
selected(const FilesView *files)
{
    return files->shown->len == 0 ? NULL : files->shown->pdata[files->list.selected];
}

/* The place among the marked; FALSE: it is not. */
static gboolean
find_mark(const FilesView *files, const char *path, guint *ret_index)
{
    return g_ptr_array_find_with_equal_func(files->marked, path, g_str_equal, ret_index);
}

/* --- What is listed ------------------------------------------------------------------------
 */

static gboolean read_folder(FilesView *files, char *folder, GError **error);

/* A path leads to its folder, as far as there is one. FALSE: there is none. */
static gboolean
follow_path(FilesView *files, const char *path)
{
    g_autofree char *folder = files_path_folder(path);
    gboolean wants_hidden = *files_path_begun(path) == '.' && !files->has_hidden;

    if (g_str_equal(folder, files->folder) && !wants_hidden)
        return TRUE;
    files->has_hidden = files->has_hidden || wants_hidden;
    return read_folder(files, g_steal_pointer(&folder), NULL);
}

/* What is typed is a part of a name, or a path whose last name is begun. */
static void
narrow(FilesView *files)
{
    const char *text = files->typed == NULL ? "" : line_editor_text(files->typed);
    gboolean is_path = files_path_is(text);
    gboolean is_there = !is_path || follow_path(files, text);
    const char *begun = is_path ? files_path_begun(text) : text;
    g_autofree char *typed = text_fold(begun);
    guint exact = 0;

    g_ptr_array_set_size(files->shown, 0);
    for (guint i = 0; is_there && i < files->entries->len; i++) {
        const FolderEntry *entry = files->entries->pdata[i];
        g_autofree char *name = text_fold(entry->name);

        if (is_path ? !g_str_has_prefix(name, typed) : strstr(name, typed) == NULL)
            continue;
        if (is_path && g_str_equal(entry->name, begun))
            exact = files->shown->len;
        g_ptr_array_add(files->shown, files->entries->pdata[i]);
    }
    list_fit(&files->list, files->shown->len, MAX(files->list.rows, 1));
    if (is_path)
        (void)list_select(&files->list, exact);
}

static void
select_path(FilesView *files, const char *path)
{
    for (guint i = 0; path != NULL && i < files->shown->len; i++) {
        const FolderEntry *entry = files->shown->pdata[i];

        if (!g_str_equal(entry->path, path))
            continue;
        (void)list_select(&files->list, i);
        return;
    }
}

/* Takes folder over. FALSE with the error: what was listed stays. */
static gboolean
read_folder(FilesView *files, char *folder, GError **error)
{
    g_autofree char *taken = folder;
    gboolean is_cut = FALSE;
    GPtrArray *entries = folder_list(taken, files->has_hidden, &is_cut, error);

    if (entries == NULL)
        return FALSE;
    g_ptr_array_set_size(files->shown, 0);
    g_clear_pointer(&files->entries, g_ptr_array_unref);
    files->entries = entries;
    files->is_cut = is_cut;
    g_free(files->folder);
    files->folder = g_steal_pointer(&taken);
    narrow(files);
    return TRUE;
}

static Reaction
go_to_folder(FilesView *files, const char *folder, const char *select)
{
    LineEditor *typed = g_steal_pointer(&files->typed); /* a path would lead elsewhere */
    GError *error = NULL;

    if (!read_folder(files, g_strdup(folder), &error)) {
        files->typed = typed;
        tui_say_error(files->view.tui, error);
        return REACTION_PART;
    }
    g_clear_pointer(&typed, line_editor_free);
    narrow(files);
    (void)list_select(&files->list, 0);
    select_path(files, select);
    return REACTION_SCREEN;
}

/* By where it lies and its size: no byte is read for a list. */
static gboolean
is_added(const FilesView *files, const FolderEntry *entry)
{
    const GPtrArray *pieces = files->order->order->evidence;

    for (guint i = 0; i < pieces->len; i++) {
        const Evidence *piece = pieces->pdata[i];

        if (piece->size == entry->size && g_strcmp0(piece->path, entry->path) == 0)
            return TRUE;
    }
    return FALSE;
}

/* --- Drawing -------------------------------------------------------------------------------
 */

static void
draw_row(const FilesView *files, Canvas canvas, int at, guint index)
{
    App *app = tui_app(files->view.tui);
    const FolderEntry *entry = files->shown->pdata[index];
    gboolean is_selected = index == files->list.selected;
    Canvas line = canvas_select(canvas, is_selected);
    g_autofree char *name = g_strconcat(entry->name, entry->is_folder ? "/" : "", NULL);
    g_autofree char *size = words_bytes(entry->size);
    g_autofree char *when = words_when(entry->modified, app_zone(app), app_now(app), WHEN_BOTH);
    int end = canvas.columns - 1;

    canvas_note_spot(canvas_part(canvas, at, 0, 1, canvas.columns), SPOT_ROW, index);
    canvas_clear_to_end(line, at, 0);
    if (find_mark(files, entry->path, NULL))
        canvas_put(line, at, MARK_COLUMN, 1, ROLE_MARKED, "*");
    if (canvas.columns >= NOTE_FROM) {
        end -= NOTE_COLUMNS;
        if (!entry->is_folder && is_added(files, entry))
            canvas_put(line, at, end, NOTE_COLUMNS, ROLE_GOOD, _("added already"));
        end--;
    }
    if (canvas.columns >= WHEN_FROM) {
        end -= WHEN_COLUMNS;
        canvas_put(line, at, end, WHEN_COLUMNS, ROLE_DIM, when);
        end -= 2;
    }
    end -= SIZE_COLUMNS;
    if (!entry->is_folder)
        canvas_put_right(line, at, end, SIZE_COLUMNS, ROLE_TEXT, size);
    canvas_put(line, at, NAME_COLUMN, end - NAME_COLUMN - 1,
               entry->is_folder ? ROLE_STRONG : ROLE_TEXT, name);
    if (is_selected && files->typed == NULL)
        canvas_set_cursor(canvas, at, NAME_COLUMN, FALSE);
}

/* What is typed, else how many are marked, else what is not listed. */
static void
draw_second_line(const FilesView *files, Canvas canvas)
{
    g_autofree char *count = g_strdup_printf("%u", files->marked->len);
    g_autofree char *marked = text_fill(
        ngettext("{count} marked", "{count} marked", files->marked->len), "count", count, NULL);

    canvas_clear_to_end(canvas, 1, 0);
    if (files->typed != NULL) {
        int column;
        const char *text = line_editor_text(files->typed);

        canvas_put(canvas, 1, MARK_COLUMN, 1, ROLE_KEY,
                   *text == '~' || *text == '/' ? "" : "/");
        column = line_editor_draw(files->typed, canvas, 1, NAME_COLUMN,
                                  canvas.columns - NAME_COLUMN - 1, ROLE_FIELD);
        canvas_set_cursor(canvas, 1, column, TRUE);
    } else if (files->marked->len > 0) {
        canvas_put(canvas, 1, NAME_COLUMN, canvas.columns - NAME_COLUMN, ROLE_MARKED, marked);
    } else if (files->is_cut) {
        canvas_put(
            canvas, 1, NAME_COLUMN, canvas.columns - NAME_COLUMN, ROLE_SOON,
            _("This folder has more files than are listed. Drop the file here instead."));
    }
}

static void
draw_rows(FilesView *files, Canvas canvas)
{
    list_fit(&files->list, files->shown->len, (guint)MAX(canvas.rows, 1));
    canvas_clear(canvas);
    for (int at = 0; at < canvas.rows; at++) {
        guint index = files->list.first + (guint)at;

        if (index < files->shown->len)
            draw_row(files, canvas, at, index);
    }
    if (files->shown->len == 0)
        canvas_put(canvas, 0, NAME_COLUMN, canvas.columns - NAME_COLUMN, ROLE_DIM,
                   files->entries->len == 0
                       ? _("No files here. Backspace goes to the folder above.")
                       : _("No file here is called that."));
}

/* The selected file; what it shows is not yet known to anybody, so its bytes are called by
 * where they lie and when they were written. */
static void
draw_preview(FilesView *files, Canvas canvas)
{
    const FolderEntry *entry = selected(files);
    g_autofree char *name = NULL;

    canvas_clear(canvas);
    if (entry == NULL || entry->is_folder)
        return;
    name = g_strdup_printf("%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, entry->path,
                           entry->size, entry->modified);
    preview_pane_draw(
        files->pane,
        canvas_part(canvas, 0, 1, MIN(canvas.rows, PREVIEW_ROWS_MOST), canvas.columns - 2),
        name, entry->path);
}

static void
draw(View *view, Canvas canvas)
{
    FilesView *files = files_of(view);
    int beside = canvas.columns >= PREVIEW_FROM ? PREVIEW_COLUMNS : 0;
    int rows = canvas.rows - HEAD_ROWS;
    g_autofree char *folder = path_for_people(files->folder);

    canvas_set_cursor(canvas, 0, 0, FALSE);
    canvas_clear_to_end(canvas, 0, 0);
    canvas_put(canvas, 0, NAME_COLUMN, canvas.columns - NAME_COLUMN - 1, ROLE_HEADING, folder);
    draw_rows(files, canvas_part(canvas, HEAD_ROWS, 0, rows, canvas.columns - beside));
    preview_pane_clear(files->pane);
    if (beside > 0)
        draw_preview(files,
                     canvas_part(canvas, HEAD_ROWS, canvas.columns - beside, rows, beside));
    draw_second_line(files, canvas);
}

/* --- Acts ----------------------------------------------------------------------------------
 */

/* Once the files are added the browser is done. */
static Reaction
finish(View *view)
{
    (void)view;
    return REACTION_LEAVE;
}

static const Action to_finish = { .name = "finish", .run = finish };

static Adding
adding_of(const FilesView *files)
{
    return (Adding){ files->order->order->id, files->dispute,
                     files->has_kind ? &files->kind : NULL };
}

/* The marked ones, else the selected one. */
static Reaction
add_files(View *view)
{
    const FilesView *files = files_of(view);
    const Adding adding = adding_of(files);
    g_autoptr(GPtrArray) paths = g_ptr_array_new();

    for (guint i = 0; i < files->marked->len; i++)
        g_ptr_array_add(paths, files->marked->pdata[i]);
    if (paths->len == 0)
        g_ptr_array_add(paths, selected(files)->path);
    g_ptr_array_add(paths, NULL);
    tui_open(view->tui, form_adding_new(view->tui, &adding, (const char *const *)paths->pdata,
                                        &to_finish));
    return REACTION_SCREEN;
}

static Reaction
go_in(View *view)
{
    FilesView *files = files_of(view);
    g_autofree char *path = g_strdup(selected(files)->path); /* it goes with the list */

    return go_to_folder(files, path, NULL);
}

static const Evidence *
find_moved(const FilesView *files)
{
    const GPtrArray *pieces = files->order->order->evidence;

    for (guint i = 0; i < pieces->len; i++) {
        g_autofree char *name = evidence_row_name(pieces->pdata[i]);

        if (g_str_equal(name, files->moved))
            return pieces->pdata[i];
    }
    return NULL;
}

/* The file that was moved, or the folder that it may be in. */
static Reaction
choose(View *view)
{
    FilesView *files = files_of(view);
    const EvidencePiece piece = { files->order, find_moved(files) };
    GError *error = NULL;

    if (selected(files)->is_folder)
        return go_in(view);
    if (!evidence_relocate(tui_app(view->tui), &piece, selected(files)->path, &error)) {
        tui_say_error(view->tui, error);
        return REACTION_PART;
    }
    tui_changed(view->tui);
    tui_say(view->tui, ROLE_GOOD, _("The original is now looked for there. u undoes it."));
    return REACTION_LEAVE;
}

/* Who has marked something is about to add it. */
static Reaction
enter(View *view)
{
    const FilesView *files = files_of(view);

    return files->marked->len == 0 && selected(files)->is_folder ? go_in(view)
                                                                 : add_files(view);
}

static Reaction
mark(View *view)
{
    FilesView *files = files_of(view);
    const char *path = selected(files)->path;
    guint index;

    if (find_mark(files, path, &index))
        g_ptr_array_remove_index(files->marked, index);
    else
        g_ptr_array_add(files->marked, g_strdup(path));
    (void)list_move(&files->list, MOVE_DOWN);
    return REACTION_SCREEN;
}

static Reaction
begin_typing(View *view)
{
    files_of(view)->typed = line_editor_new("");
    return REACTION_SCREEN;
}

static void
put_typed(FilesView *files, const char *text)
{
    g_clear_pointer(&files->typed, line_editor_free);
    files->typed = line_editor_new(text);
    narrow(files);
}

static Reaction
begin_path(View *view)
{
    put_typed(files_of(view), "~/");
    return REACTION_SCREEN;
}

static Reaction
complete(View *view)
{
    FilesView *files = files_of(view);
    g_autofree char *completed = files_path_complete(line_editor_text(files->typed));

    if (completed == NULL)
        tui_say(view->tui, ROLE_DIM, _("Nothing more of it is certain. Type on."));
    else
        put_typed(files, completed);
    return REACTION_SCREEN;
}

static Reaction
toggle_hidden(View *view)
{
    FilesView *files = files_of(view);
    const FolderEntry *entry = selected(files);
    g_autofree char *path = entry == NULL ? NULL : g_strdup(entry->path);

    files->has_hidden = !files->has_hidden;
    tui_say(view->tui, ROLE_DIM,
            files->has_hidden ? _("Hidden files are listed too.")
                              : _("Hidden files are left out."));
    return go_to_folder(files, files->folder, path);
}

static Reaction
go_up(View *view)
{
    FilesView *files = files_of(view);
    g_autofree char *left = g_strdup(files->folder);
    g_autofree char *above = g_path_get_dirname(left);

    return go_to_folder(files, above, left);
}

/* What is typed, then the marks, then the browser. */
static Reaction
clear(View *view)
{
    FilesView *files = files_of(view);

    if (files->typed != NULL) {
        g_clear_pointer(&files->typed, line_editor_free);
        narrow(files);
    } else if (files->marked->len > 0) {
        g_ptr_array_set_size(files->marked, 0);
    } else {
        return REACTION_LEAVE;
    }
    return REACTION_SCREEN;
}

static char *
why_not(View *view, const Action *action)
{
    const FilesView *files = files_of(view);
    const FolderEntry *entry = selected(files);

    if (action->run == enter && files->marked->len == 0 && entry == NULL)
        return g_strdup(_("There is no file to take here."));
    if (action->run == choose && (entry == NULL || find_moved(files) == NULL))
        return g_strdup(_("There is no file to take here."));
    if (action->run == go_in && (entry == NULL || !entry->is_folder))
        return g_strdup(_("Select a folder first: its name ends with a slash."));
    if (action->run == add_files && files->marked->len == 0 &&
        (entry == NULL || entry->is_folder))
        return g_strdup(_("Select a file first, or mark several with Space."));
    if (action->run == mark && (entry == NULL || entry->is_folder))
        return g_strdup(_("Only files can be marked. Enter opens a folder."));
    if (action->run == complete &&
        (files->typed == NULL || *line_editor_text(files->typed) == '\0'))
        return g_strdup(_("Type a path first: / or ~ begins one."));
    if (action->run == go_up && g_str_equal(files->folder, "/"))
        return g_strdup(_("There is no folder above this one."));
    return NULL;
}

/* Backspace in an empty line goes up, as it does without one. */
static gboolean
takes(View *view, Key key)
{
    const FilesView *files = files_of(view);

    return files->typed != NULL && line_editor_takes(key) &&
           !(key == PRESS_BACKSPACE && *line_editor_text(files->typed) == '\0');
}

static Reaction
type(View *view, Key key)
{
    FilesView *files = files_of(view);

    (void)line_editor_press(files->typed, key);
    narrow(files);
    return REACTION_SCREEN;
}

static Reaction
paste(View *view, const char *text)
{
    FilesView *files = files_of(view);
    const Adding adding = adding_of(files);

    if (files->typed == NULL)
        return form_adding_paste(view->tui, &adding, text, &to_finish);
    line_editor_paste(files->typed, text);
    narrow(files);
    return REACTION_SCREEN;
}

static void
files_free(View *view)
{
    FilesView *files = files_of(view);

    g_ptr_array_unref(files->shown);
    g_clear_pointer(&files->entries, g_ptr_array_unref);
    g_ptr_array_unref(files->marked);
    g_clear_pointer(&files->typed, line_editor_free);
    order_view_unref(files->order);
    preview_pane_free(files->pane);
    g_free(files->moved);
    g_free(files->dispute);
    g_free(files->folder);
    g_free(files);
}

/* clang-format off */
static const Action actions[] = {
    { "take",   "enter",          N_("open or add"), N_("Open the folder, or add the file or the marked ones."), IN_FOOTER, enter         },
    { "pick",   "space",          N_("mark"),        N_("Mark the file, to add several at once."),               IN_FOOTER, mark          },
    { "add-files", "ctrl-s f2",   N_("add"),         N_("Add the marked files, or the selected one."),           IN_FOOTER, add_files     },
    { "narrow", "/",              N_("find"),        N_("Show only names with what you type, or go where the path leads that you type."), IN_FOOTER, begin_typing },
    { "path",   "~",              N_("path"),        N_("Type the path of a file or folder, from your home on."), IN_FOOTER, begin_path   },
    { "complete", "tab",          N_("complete"),    N_("Complete the path that you type."),                     IN_FOOTER, complete      },
    { "above",  "backspace left", N_("up"),          N_("Go to the folder above."),                              IN_FOOTER, go_up         },
    { "into",   "right",          N_("into"),        N_("Go into the selected folder."),                         0,         go_in         },
    { "hidden", ".",              N_("hidden"),      N_("Show or hide hidden files."),                           IN_FOOTER, toggle_hidden },
    { "clear",  "esc",            N_("leave"),       N_("Clear what you typed, then the marks, then leave."),    IN_FOOTER, clear         },
    { NULL },
};

static const Action moved_actions[] = {
    { "take",   "enter",          N_("choose"),      N_("Open the folder, or say that the original is this file."), IN_FOOTER, choose },
    { "narrow", "/",              N_("find"),        N_("Show only names with what you type, or go where the path leads that you type."), IN_FOOTER, begin_typing },
    { "path",   "~",              N_("path"),        N_("Type the path of a file or folder, from your home on."), IN_FOOTER, begin_path   },
    { "complete", "tab",          N_("complete"),    N_("Complete the path that you type."),                     IN_FOOTER, complete      },
    { "above",  "backspace left", N_("up"),          N_("Go to the folder above."),                              IN_FOOTER, go_up         },
    { "into",   "right",          N_("into"),        N_("Go into the selected folder."),                         0,         go_in         },
    { "hidden", ".",              N_("hidden"),      N_("Show or hide hidden files."),                           IN_FOOTER, toggle_hidden },
    { "clear",  "esc",            N_("leave"),       N_("Clear what you typed, then leave."),                    IN_FOOTER, clear         },
    { NULL },
};
/* clang-format on */

static int
idle_in(View *view)
{
    return preview_pane_idle_in(files_of(view)->pane);
}

static Reaction
idle(View *view)
{
    return preview_pane_work(files_of(view)->pane) ? REACTION_VIEW : REACTION_NONE;
}

static const Action *const moved_tables[] = { moved_actions, movement_actions, common_actions,
                                              NULL };
static const Action *const tables[] = { actions, movement_actions, common_actions, NULL };

static const ViewClass files_class = {
    .name = "files",
    .title = N_("Choose files"),
    .tables = tables,
    .draw = draw,
    .free = files_free,
    .takes = takes,
    .type = type,
    .paste = paste,
    .why_not = why_not,
    .idle_in = idle_in,
    .idle = idle,
};

static const ViewClass moved_class = {
    .name = "moved",
    .title = N_("Where is the original?"),
    .tables = moved_tables,
    .draw = draw,
    .free = files_free,
    .takes = takes,
    .type = type,
    .why_not = why_not,
    .idle_in = idle_in,
    .idle = idle,
};

/* The folder of last time may be one that cannot be read now. */
static gboolean
read_first(FilesView *files, GError **error)
{
    char *last = evidence_last_folder(tui_app(files->view.tui));

    if (last != NULL && read_folder(files, last, NULL))
        return TRUE;
    return read_folder(files, folder_to_begin(), error);
}

View *
view_files_new(Tui *tui, const Adding *adding, GError **error)
{
    FilesView *files = g_new0(FilesView, 1);

    files->view = (View){ &files_class, tui, .list = &files->list };
    files->pane = preview_pane_new(tui);
    files->shown = g_ptr_array_new();
    files->marked = g_ptr_array_new_with_free_func(g_free);
    files->dispute = g_strdup(adding->dispute);
    files->has_kind = adding->kind != NULL;
    if (files->has_kind)
        files->kind = *adding->kind;
    files->order = orders_show(tui_app(tui), adding->order, error);
    if (files->order == NULL || !read_first(files, error)) {
        files_free(&files->view);
        return NULL;
    }
    return &files->view;
}

View *
view_files_for_moved(Tui *tui, const char *order, const Evidence *piece, GError **error)
{
    const Adding adding = { .order = order };
    View *view = view_files_new(tui, &adding, error);

    if (view == NULL)
        return NULL;
    view->class = &moved_class;
    files_of(view)->moved = evidence_row_name(piece);
    return view;
}
