/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/parts/line-editor.h"

#include <string.h>

#include "base/text/text.h"

#define UNDO_LIMIT 200

typedef struct {
    char *text;
    gsize cursor;
} Snapshot;

struct LineEditor {
    GString *text;
    gsize cursor;       /* in bytes, at the start of a grapheme cluster */
    gsize first;        /* the first byte shown */
    char *killed;       /* what Ctrl-Y puts back */
    GQueue undo;        /* Snapshot, newest first */
    gboolean is_typing; /* the last change was a typed character: undone together */
};

static void
snapshot_free(gpointer data)
{
    Snapshot *snapshot = data;

    g_free(snapshot->text);
    g_free(snapshot);
}

LineEditor *
line_editor_new(const char *text)
{
    LineEditor *editor = g_new0(LineEditor, 1);
    g_autofree char *safe = text_sanitise(text, -1, TEXT_LINE, NULL);

    editor->text = g_string_new(safe);
    editor->cursor = editor->text->len;
    g_queue_init(&editor->undo);
    return editor;
}

void
line_editor_free(LineEditor *editor)
{
    if (editor == NULL)
        return;
    g_string_free(editor->text, TRUE);
    g_free(editor->killed);
    g_queue_clear_full(&editor->undo, snapshot_free);
    g_free(editor);
}

const char *
line_editor_text(const LineEditor *editor)
{
    return editor->text->str;
}

static void
remember(LineEditor *editor)
{
    Snapshot *snapshot = g_new(Snapshot, 1);

    snapshot->text = g_strdup(editor->text->str);
    snapshot->cursor = editor->cursor;
    g_queue_push_head(&editor->undo, snapshot);
    if (g_queue_get_length(&editor->undo) > UNDO_LIMIT)
        snapshot_free(g_queue_pop_tail(&editor->undo));
    editor->is_typing = FALSE;
}

static void
undo(LineEditor *editor)
{
    Snapshot *snapshot = g_queue_pop_head(&editor->undo);

    if (snapshot == NULL)
        return;
    g_string_assign(editor->text, snapshot->text);
    editor->cursor = snapshot->cursor;
    editor->is_typing = FALSE;
    snapshot_free(snapshot);
}

/* Only a mark takes no column: what takes one begins a cluster. */
static gsize
before(const LineEditor *editor, gsize at)
{
    const char *start = editor->text->str;
    const char *previous = start + at;
    int columns = 0;
    gsize bytes;

    while (columns == 0 && previous > start) {
        previous = g_utf8_prev_char(previous);
        (void)text_next_grapheme(previous, &bytes, &columns);
    }
    return (gsize)(previous - start);
}

/*
 * The cluster before the cursor and what is new are sanitised together, so that a mark joins
 * the letter in front of it.
 */
static void
insert(LineEditor *editor, const char *text)
{
    gsize from = before(editor, editor->cursor);
    g_autofree char *last = g_strndup(editor->text->str + from, editor->cursor - from);
    g_autofree char *joined = g_strconcat(last, text, NULL);
    g_autofree char *safe = text_sanitise(joined, -1, TEXT_LINE, NULL);

    g_string_erase(editor->text, (gssize)from, (gssize)(editor->cursor - from));
    g_string_insert(editor->text, (gssize)from, safe);
    editor->cursor = from + strlen(safe);
}

void
line_editor_paste(LineEditor *editor, const char *text)
{
    g_autofree char *trimmed = g_strdup(text);

    remember(editor);
    insert(editor, g_strchomp(trimmed));
}

static void
type(LineEditor *editor, Key key)
{
    char character[7] = "";

    if (!editor->is_typing || key == PRESS_SPACE)
        remember(editor);
    character[g_unichar_to_utf8(key, character)] = '\0';
    insert(editor, character);
    editor->is_typing = TRUE;
}

static gsize
after(const LineEditor *editor, gsize at)
{
    gsize bytes = 0;
    int columns;

    if (at >= editor->text->len)
        return editor->text->len;
    (void)text_next_grapheme(editor->text->str + at, &bytes, &columns);
    return at + MAX(bytes, 1);
}

static gboolean
is_word_at(const LineEditor *editor, gsize at)
{
    return g_unichar_isalnum(g_utf8_get_char(editor->text->str + at));
}

static gsize
word_start(const LineEditor *editor)
{
    gsize at = editor->cursor;

    while (at > 0 && !is_word_at(editor, before(editor, at)))
        at = before(editor, at);
    while (at > 0 && is_word_at(editor, before(editor, at)))
        at = before(editor, at);
    return at;
}

static gsize
word_end(const LineEditor *editor)
{
    gsize at = editor->cursor;

    while (at < editor->text->len && !is_word_at(editor, at))
        at = after(editor, at);
    while (at < editor->text->len && is_word_at(editor, at))
        at = after(editor, at);
    return at;
}

static void
erase(LineEditor *editor, gsize from, gsize to)
{
    if (from == to)
        return;
    remember(editor);
    g_string_erase(editor->text, (gssize)from, (gssize)(to - from));
    editor->cursor = from;
}

/* Like erase(), but Ctrl-Y brings it back. */
static void
cut(LineEditor *editor, gsize from, gsize to)
{
    if (from == to)
        return;
    g_free(editor->killed);
    editor->killed = g_strndup(editor->text->str + from, to - from);
    erase(editor, from, to);
}

static void
go(LineEditor *editor, gsize to)
{
    editor->cursor = to;
    editor->is_typing = FALSE;
}

static void
go_left(LineEditor *editor)
{
    go(editor, before(editor, editor->cursor));
}

static void
go_right(LineEditor *editor)
{
    go(editor, after(editor, editor->cursor));
}

static void
go_to_start(LineEditor *editor)
{
    go(editor, 0);
}

static void
go_to_end(LineEditor *editor)
{
    go(editor, editor->text->len);
}

static void
go_word_left(LineEditor *editor)
{
    go(editor, word_start(editor));
}

static void
go_word_right(LineEditor *editor)
{
    go(editor, word_end(editor));
}

static void
erase_before(LineEditor *editor)
{
    erase(editor, before(editor, editor->cursor), editor->cursor);
}

static void
erase_after(LineEditor *editor)
{
    erase(editor, editor->cursor, after(editor, editor->cursor));
}

static void
cut_to_end(LineEditor *editor)
{
    cut(editor, editor->cursor, editor->text->len);
}

static void
cut_to_start(LineEditor *editor)
{
    cut(editor, 0, editor->cursor);
}

static void
cut_word_left(LineEditor *editor)
{
    cut(editor, word_start(editor), editor->cursor);
}

static void
cut_word_right(LineEditor *editor)
{
    cut(editor, editor->cursor, word_end(editor));
}

static void
put_back(LineEditor *editor)
{
    if (editor->killed != NULL)
        line_editor_paste(editor, editor->killed);
}

/* What every key does that makes no character. */
static const struct {
    Key key;
    void (*run)(LineEditor *editor);
} edits[] = {
    { PRESS_LEFT, go_left },
    { 'b' & 31, go_left },
    { PRESS_RIGHT, go_right },
    { 'f' & 31, go_right },
    { PRESS_HOME, go_to_start },
    { 'a' & 31, go_to_start },
    { PRESS_END, go_to_end },
    { 'e' & 31, go_to_end },
    { PRESS_WORD_LEFT, go_word_left },
    { PRESS_ALT | 'b', go_word_left },
    { PRESS_WORD_RIGHT, go_word_right },
    { PRESS_ALT | 'f', go_word_right },
    { PRESS_BACKSPACE, erase_before },
    { PRESS_DELETE, erase_after },
    { 'd' & 31, erase_after },
    { 'k' & 31, cut_to_end },
    { 'u' & 31, cut_to_start },
    { 'w' & 31, cut_word_left },
    { PRESS_ALT | PRESS_BACKSPACE, cut_word_left },
    { PRESS_ALT | 'd', cut_word_right },
    { 'y' & 31, put_back },
    { '_' & 31, undo },
};

/* The place in edits, or the count of them. */
static gsize
edit_of(Key key)
{
    gsize i = 0;

    while (i < G_N_ELEMENTS(edits) && edits[i].key != key)
        i++;
    return i;
}

gboolean
line_editor_takes(Key key)
{
    return key_is_text(key) || edit_of(key) < G_N_ELEMENTS(edits);
}

gboolean
line_editor_press(LineEditor *editor, Key key)
{
    gsize edit = edit_of(key);

    if (key_is_text(key))
        type(editor, key);
    else if (edit < G_N_ELEMENTS(edits))
        edits[edit].run(editor);
    return line_editor_takes(key);
}

static int
columns_between(const LineEditor *editor, gsize from, gsize to)
{
    g_autofree char *part = g_strndup(editor->text->str + from, to - from);

    return text_columns(part);
}

/* Scrolls so that the cursor, and the cell behind the text, can be seen. */
static void
scroll(LineEditor *editor, int columns)
{
    int used;
    gsize bytes;
    int wide;

    if (editor->first > editor->text->len || editor->cursor < editor->first)
        editor->first = editor->cursor;
    used = columns_between(editor, editor->first, editor->cursor);
    for (; editor->first < editor->cursor && used >= columns; used -= wide) {
        (void)text_next_grapheme(editor->text->str + editor->first, &bytes, &wide);
        editor->first += MAX(bytes, 1);
    }
    used = columns_between(editor, editor->first, editor->text->len);
    while (editor->first > 0) {
        gsize earlier = before(editor, editor->first);

        used += columns_between(editor, earlier, editor->first);
        if (used >= columns)
            return;
        editor->first = earlier;
    }
}

/* The bytes from the first shown that fit into so many columns. */
static gsize
shown_bytes(const LineEditor *editor, int columns)
{
    const char *at = editor->text->str + editor->first;
    gsize shown = 0;

    while (*at != '\0') {
        gsize bytes = 0;
        int wide = 0;

        (void)text_next_grapheme(at, &bytes, &wide);
        if (bytes == 0 || wide > columns)
            break;
        columns -= wide;
        shown += bytes;
        at += bytes;
    }
    return shown;
}

int
line_editor_draw(LineEditor *editor, Canvas canvas, int row, int column, int columns, Role role)
{
    g_autofree char *shown = NULL;

    columns = MAX(columns, 2);
    scroll(editor, columns);
    shown = g_strndup(editor->text->str + editor->first, shown_bytes(editor, columns));
    canvas_put(canvas, row, column, columns, role, shown);
    return column + columns_between(editor, editor->first, editor->cursor);
}
