/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/tell/output.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/cli/tell/table.h"
#include "ui/words/words.h"

#define FLUSHED_AT 65536
#define USUAL_COLUMNS 100
#define COLUMNS_LEAST 40
#define COLUMNS_MOST 1000
#define LABEL_COLUMNS 18

/* Of a list: where the meanings of its terms begin, beside them or (too narrow) below. */
#define TERM_INDENT 2
#define MEANING_BESIDE 28
#define MEANING_BELOW 6
#define MEANING_COLUMNS_LEAST 40

struct Output {
    OutputOptions options;
    GString *pending;
    Table *table;             /* while one is under way */
    const Column *list;       /* the same where it is a list for people; else NULL */
    gboolean begun;           /* the JSON document has its brace */
    gboolean is_own_document; /* output_bytes() wrote it */
    gboolean has_rows;        /* of the table under way */
    int failure;              /* errno of a write, or 0 */
};

Output *
output_new(const OutputOptions *options)
{
    Output *output = g_new0(Output, 1);

    output->options = *options;
    output->pending = g_string_new(NULL);
    return output;
}

void
output_free(Output *output)
{
    if (output == NULL)
        return;
    table_free(output->table);
    g_string_free(output->pending, TRUE);
    g_free(output);
}

gboolean
output_is_json(const Output *output)
{
    return output->options.form == OUTPUT_JSON;
}

const OutputOptions *
output_options(const Output *output)
{
    return &output->options;
}

static int
environment_columns(void)
{
    const char *text = g_getenv("COLUMNS");
    gint64 columns;

    if (text == NULL || !g_ascii_string_to_signed(text, 10, 1, G_MAXINT, &columns, NULL))
        return USUAL_COLUMNS;
    return (int)columns;
}

int
output_terminal_columns(void)
{
    struct winsize size;
    int columns = environment_columns();

    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        columns = size.ws_col;
    return CLAMP(columns, COLUMNS_LEAST, COLUMNS_MOST);
}

gboolean
output_terminal_size(int *ret_columns, int *ret_rows)
{
    struct winsize size;

    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0)
        return FALSE;
    *ret_columns = size.ws_col;
    *ret_rows = size.ws_row;
    return TRUE;
}

void
output_flush(Output *output)
{
    const char *at = output->pending->str;
    gsize left = output->pending->len;

    if (output->options.memory > 0)
        return;
    while (left > 0 && output->failure == 0) {
        gssize written = write(STDOUT_FILENO, at, left);

        if (written >= 0) {
            at += written;
            left -= (gsize)written;
        } else if (errno != EINTR) {
            output->failure = errno;
        }
    }
    g_string_truncate(output->pending, 0);
}

static void
put_bytes(Output *output, const char *bytes, gsize length)
{
    if (output->options.memory > 0 && length > output->options.memory - output->pending->len) {
        output->failure = EFBIG;
        return;
    }
    g_string_append_len(output->pending, bytes, (gssize)length);
    if (output->pending->len >= FLUSHED_AT)
        output_flush(output);
}

void
output_bytes(Output *output, const char *bytes, gsize length)
{
    output->is_own_document = TRUE;
    put_bytes(output, bytes, length);
}

const char *
output_text(const Output *output)
{
    return output->failure == 0 ? output->pending->str : NULL;
}

static void
put(Output *output, const char *text)
{
    put_bytes(output, text, strlen(text));
}

gboolean
output_is_over(const Output *output)
{
    return output->failure != 0;
}

/* The brace, the schema and now; or the comma in front of the next member. */
static void
begin_member(Output *output, const char *name)
{
    g_autofree char *now = NULL;

    if (!output->begun) {
        now = instant_to_rfc3339(output->options.now);
        put(output, "{\"schema\": \"recourse/1\",\n \"now\": \"");
        put(output, now);
        put(output, "\"");
        output->begun = TRUE;
    }
    if (name == NULL)
        return;
    put(output, ",\n \"");
    put(output, name);
    put(output, "\": ");
}

void
output_member(Output *output, const char *name, json_t *value)
{
    g_autoptr(JsonDocument) owned = value;
    g_autofree char *text = NULL;

    if (!output_is_json(output))
        return;
    begin_member(output, name);
    text = json_write(owned, FALSE);
    put(output, text);
}

void
output_table_begin(Output *output, const char *member, const Column *columns)
{
    g_assert(output->table == NULL);
    output->has_rows = FALSE;
    output->table = table_new(columns, &output->options);
    if (!output_is_json(output))
        return;
    begin_member(output, member);
    put(output, "[");
}

void
output_list_begin(Output *output, const char *member, const Column *columns)
{
    output_table_begin(output, member, columns);
    output->list = output->options.form == OUTPUT_TEXT ? columns : NULL;
}

static void
put_blanks(Output *output, int count)
{
    for (int i = 0; i < count; i++)
        put(output, " ");
}

/* Lines that begin so far to the right; the first one stands at column already. */
static void
put_wrapped(Output *output, const char *text, int column, int indent)
{
    g_autofree char *safe = text_sanitise(text, -1, TEXT_KEEP_LINES, NULL);
    g_auto(GStrv) lines = text_wrap(safe, output->options.columns - indent);

    for (char **line = lines; *line != NULL; line++) {
        put_blanks(output, line == lines ? indent - column : indent);
        put(output, *line);
        put(output, "\n");
    }
}

static void
put_term(Output *output, const char *term, const char *meaning)
{
    int columns = output->options.columns, used = TERM_INDENT + text_columns(term);
    gboolean is_beside = columns >= MEANING_BESIDE + MEANING_COLUMNS_LEAST;
    int indent = is_beside ? MEANING_BESIDE : MEANING_BELOW;

    if (!is_beside || used + TERM_INDENT > indent) {
        put_wrapped(output, term, 0, TERM_INDENT);
        used = 0;
    } else {
        put_blanks(output, TERM_INDENT);
        put(output, term);
    }
    put_wrapped(output, meaning, used, indent);
}

void
output_row(Output *output, json_t *row, RowStyle style)
{
    g_autoptr(JsonDocument) owned = row;
    g_autofree char *text = NULL;

    if (output->list != NULL) {
        if (!output->has_rows)
            output_heading(output, _(output->list[0].label), ROW_FAINT);
        output->has_rows = TRUE;
        put_term(output, json_member_text(owned, output->list[0].member),
                 json_member_text(owned, output->list[1].member));
        return;
    }
    if (output_is_json(output)) {
        text = json_write(owned, FALSE);
        put(output, output->has_rows ? ",\n  " : "\n  ");
    } else {
        text = table_add(output->table, owned, style);
    }
    output->has_rows = TRUE;
    put(output, text);
}

void
output_texts(Output *output, const char *const *cells, RowStyle style)
{
    g_autofree char *text = NULL;

    if (output_is_json(output))
        return;
    text = table_add_texts(output->table, cells, style);
    put(output, text);
}

void
output_table_end(Output *output)
{
    g_autofree char *rest = NULL;

    if (output_is_json(output)) {
        put(output, "]");
    } else {
        rest = table_finish(output->table);
        put(output, rest);
    }
    table_free(output->table);
    output->table = NULL;
    output->list = NULL;
}

void
output_line(Output *output, const char *text)
{
    if (!output_is_json(output))
        put_wrapped(output, text, 0, 0);
}

void
output_gap(Output *output)
{
    if (!output_is_json(output))
        put(output, "\n");
}

void
output_heading(Output *output, const char *text, RowStyle style)
{
    g_autofree char *safe = text_sanitise(text, -1, TEXT_LINE, NULL);
    g_auto(GStrv) lines = text_wrap(safe, output->options.columns);
    g_autofree char *begun = style_begin(style, &output->options);

    for (char **line = lines; !output_is_json(output) && *line != NULL; line++) {
        put(output, begun);
        put(output, *line);
        put(output, style_end(begun));
        put(output, "\n");
    }
}

static void
put_label(Output *output, const char *label)
{
    g_autofree char *fitted = text_fit(label, MAX(LABEL_COLUMNS, text_columns(label)), TRUE);

    put(output, "  ");
    put(output, fitted);
    put(output, "  ");
}

void
output_fact(Output *output, const char *label, const char *value)
{
    g_autofree char *safe = NULL;

    if (output_is_json(output) || value == NULL || *value == '\0')
        return;
    if (output->options.form == OUTPUT_FACTS) {
        safe = text_sanitise(value, -1, TEXT_LINE, NULL);
        put(output, label);
        put(output, ": ");
        put(output, safe);
        put(output, "\n");
        return;
    }
    put_label(output, label);
    put_wrapped(output, value, LABEL_COLUMNS + 4, LABEL_COLUMNS + 4);
}

gboolean
output_shows_samples(const Output *output)
{
    return output->options.colored && output->options.form == OUTPUT_TEXT;
}

void
output_sample(Output *output, const Theme *theme, Role role, const char *text)
{
    g_autofree char *safe = text_sanitise(text, -1, TEXT_LINE, NULL);
    g_autofree char *begun = NULL;
    Theme on_paper = *theme;
    Style style = theme->styles[role];

    /* A sequence leaves out what the text of the theme has too. */
    on_paper.styles[ROLE_TEXT].background = COLOR_OWN;
    if (role == ROLE_TEXT)
        on_paper.styles[role = ROLE_LABEL] = style;
    begun = style_sequence(&on_paper, role);
    put(output, begun);
    put(output, safe);
    put(output, style_end(begun));
    put(output, "\n");
}

/* Only what cannot end the terminal's sequence, or begin another, goes into it. */
static gboolean
can_be_linked(const Output *output, const char *address)
{
    return output->options.colored && output->options.form == OUTPUT_TEXT &&
           text_is_plain(address);
}

void
output_link(Output *output, const char *label, const char *address)
{
    if (address == NULL || !can_be_linked(output, address)) {
        output_fact(output, label, address);
        return;
    }
    put_label(output, label);
    put(output, "\033]8;;");
    put(output, address);
    put(output, "\033\\");
    put(output, address);
    put(output, "\033]8;;\033\\\n");
}

void
output_picture(Output *output, const char *const *lines)
{
    for (; !output_is_json(output) && *lines != NULL; lines++) {
        put(output, output->options.colored ? "\033[97;40m" : "");
        put(output, *lines);
        put(output, output->options.colored ? "\033[0m\n" : "\n");
    }
}

gboolean
output_finish(Output *output, GError **error)
{
    if (output_is_json(output) && !output->is_own_document) {
        begin_member(output, NULL);
        put(output, "}\n");
    }
    output_flush(output);
    if (output->failure == 0 || output->failure == EPIPE)
        return TRUE;
    error_set(error, RECOURSE_ERROR_FAILED, N_("The answer could not be written: %s."),
              g_strerror(output->failure));
    return FALSE;
}
