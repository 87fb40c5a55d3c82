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

static gboolean
press_motion(LineEditor *editor, Key key)
{
    switch (key) {
    case PRESS_LEFT:
    case 'b' & 31:
        go(editor, before(editor, editor->cursor));
        return TRUE;
    case PRESS_RIGHT:
    case 'f' & 31:
        go(editor, after(editor, editor->cursor));
        return TRUE;
    case PRESS_HOME:
    case 'a' & 31:
        go(editor, 0);
        return TRUE;
    case PRESS_END:
    case 'e' & 31:
        go(editor, editor->text->len);
        return TRUE;
    case PRESS_WORD_LEFT:
    case PRESS_ALT | 'b':
        go(editor, word_start(editor));
        return TRUE;
    case PRESS_WORD_RIGHT:
    case PRESS_ALT | 'f':
        go(editor, word_end(editor));
        return TRUE;
    default:
        return FALSE;
    }
}

static gboolean
press_change(LineEditor *editor, Key key)
{
    switch (key) {
    case PRESS_BACKSPACE:
        erase(editor, before(editor, editor->cursor), editor->cursor);
        return TRUE;
    case PRESS_DELETE:
    case 'd' & 31:
        erase(editor, editor->cursor, after(editor, editor->cursor));
        return TRUE;
    case 'k' & 31:
        cut(editor, editor->cursor, editor->text->len);
        return TRUE;
    case 'u' & 31:
        cut(editor, 0, editor->cursor);
        return TRUE;
    case 'w' & 31:
    case PRESS_ALT | PRESS_BACKSPACE:
        cut(editor, word_start(editor), editor->cursor);
        return TRUE;
    case PRESS_ALT | 'd':
        cut(editor, editor->cursor, word_end(editor));
        return TRUE;
    case 'y' & 31:
        if (editor->killed != NULL)
            line_editor_paste(editor, editor->killed);
        return TRUE;
    case '_' & 31:
        undo(editor);
        return TRUE;
    default:
        return FALSE;
    }
}

gboolean
line_editor_press(LineEditor *editor, Key key)
{
    if (key_is_text(key)) {
        type(editor, key);
        return TRUE;
    }
    return press_motion(editor, key) || press_change(editor, key);
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
