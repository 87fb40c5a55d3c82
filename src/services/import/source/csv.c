/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/source/csv.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"

#define PEEK_SIZE ((gsize)64 * 1024)

/* So often may a bad row be looked at farther than PEEK_SIZE before the rest is given up: what
 * was looked at is looked at again from the next line on. */
#define OVERRUNS_LIMIT 8

typedef enum {
    AT_CELL,     /* nothing of the cell was read */
    IN_CELL,     /* it has no quotes */
    IN_QUOTES,   /* between its quotes */
    AFTER_QUOTE, /* behind a quote that ends it, or stands for itself */
} State;

struct CsvReader {
    ImportSource *source;
    char separator;
    CsvQuoting quoting;
    GString *text;  /* the cells of the row, each with a NUL behind it */
    GArray *starts; /* guint: of each cell in text */
    gint64 line;    /* of the row */
    gint64 next_line;
    guint overruns;
    State state;
    guint cell_start;
    gboolean is_converted; /* the row */
    gboolean keeps_entities;
};

CsvReader *
csv_reader_new(ImportSource *source, char separator, CsvQuoting quoting)
{
    CsvReader *reader = g_new0(CsvReader, 1);

    reader->source = source;
    reader->separator = separator;
    reader->quoting = quoting;
    reader->text = g_string_new(NULL);
    reader->starts = g_array_new(FALSE, FALSE, sizeof(guint));
    reader->next_line = 1;
    return reader;
}

void
csv_keep_entities(CsvReader *reader)
{
    reader->keeps_entities = TRUE;
}

void
csv_reader_free(CsvReader *reader)
{
    if (reader == NULL)
        return;
    g_string_free(reader->text, TRUE);
    g_array_unref(reader->starts);
    g_free(reader);
}

static void
end_cell(CsvReader *reader)
{
    g_array_append_val(reader->starts, reader->cell_start);
    g_string_append_c(reader->text, '\0');
    reader->cell_start = (guint)reader->text->len;
    reader->state = AT_CELL;
}

static gboolean
ends_row(char c)
{
    return c == '\n' || c == '\r';
}

/* How many bytes stand before the next one that means something in this state. */
static gsize
plain_run(const CsvReader *reader, const char *bytes, gsize length)
{
    gsize i = 0;

    if (reader->state == IN_QUOTES) {
        const char *quote = memchr(bytes, '"', length);

        return quote == NULL ? length : (gsize)(quote - bytes);
    }
    while (i < length && bytes[i] != reader->separator && !ends_row(bytes[i]))
        i++;
    return i;
}

typedef enum {
    BYTE_TAKEN,
    BYTE_ENDS_ROW,
    BYTE_IS_WRONG,
} Verdict;

/* A byte that the run of plain ones stopped at, or the first of a cell. */
static Verdict
take_byte(CsvReader *reader, char c)
{
    if (reader->state == IN_QUOTES) {
        reader->state = AFTER_QUOTE;
        return BYTE_TAKEN;
    }
    if (c == reader->separator) {
        end_cell(reader);
        return BYTE_TAKEN;
    }
    if (ends_row(c))
        return BYTE_ENDS_ROW;
    if (reader->state == AT_CELL && c == '"' && reader->quoting != CSV_NO_QUOTES) {
        reader->state = IN_QUOTES;
        return BYTE_TAKEN;
    }
    if (reader->state == AFTER_QUOTE) {
        if (c != '"' && reader->quoting != CSV_LENIENT_QUOTES)
            return BYTE_IS_WRONG;
        g_string_append_c(reader->text, '"');
        if (c != '"')
            g_string_append_c(reader->text, c);
        reader->state = IN_QUOTES;
        return BYTE_TAKEN;
    }
    g_string_append_c(reader->text, c);
    reader->state = IN_CELL;
    return BYTE_TAKEN;
}

/* Reads on from *at to the end of the row or of the bytes. */
static Verdict
take_bytes(CsvReader *reader, const char *bytes, gsize length, gsize *at)
{
    Verdict verdict = BYTE_TAKEN;

    while (*at < length && verdict == BYTE_TAKEN) {
        if (reader->state == IN_CELL || reader->state == IN_QUOTES) {
            gsize run = plain_run(reader, bytes + *at, length - *at);

            g_string_append_len(reader->text, bytes + *at, (gssize)run);
            *at += run;
            if (*at == length)
                break;
        }
        verdict = take_byte(reader, bytes[*at]);
        if (verdict == BYTE_TAKEN)
            (*at)++;
    }
    return verdict;
}

/* Skips so many bytes, counts their lines, and the line feed of a CR LF that they end with. */
static void
skip_lines(CsvReader *reader, const char *bytes, gsize length, gsize count)
{
    if (count < length) /* the byte that ended the row */
        count++;
    if (count < length && bytes[count - 1] == '\r' && bytes[count] == '\n')
        count++;
    for (gsize i = 0; i < count; i++) {
        if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == length || bytes[i + 1] != '\n')))
            reader->next_line++;
    }
    import_source_skip(reader->source, count);
}

/* Goes on behind the first line of what could not be read. */
static void
skip_first_line(CsvReader *reader, const char *bytes, gsize length)
{
    gsize count = 0;

    while (count < length && !ends_row(bytes[count]))
        count++;
    skip_lines(reader, bytes, length, count);
}

static CsvStep
give_up(const CsvReader *reader, GError **error)
{
    g_autofree char *line = g_strdup_printf("%" G_GINT64_FORMAT, reader->line);

    error_set(error, RECOURSE_ERROR_FAILED,
              N_("From line %s on the quotes cannot be followed. Nothing was imported."), line);
    return CSV_FAILED;
}

/* at: how far the row was looked at. */
static CsvStep
reject(CsvReader *reader, const char *bytes, gsize length, gsize at, const char *why,
       GError **error)
{
    if (at > PEEK_SIZE && ++reader->overruns >= OVERRUNS_LIMIT)
        return give_up(reader, error);
    skip_first_line(reader, bytes, length);
    g_set_error_literal(error, RECOURSE_ERROR, RECOURSE_ERROR_FAILED, why);
    return CSV_BAD;
}

/* A payload of JSON has letters of its own for what would end its strings. */
static gboolean
is_payload(const char *cell)
{
    while (g_ascii_isspace(*cell))
        cell++;
    return *cell == '{' || *cell == '[';
}

/* In place: a letter is never longer than what stands for it. */
static void
read_entities(CsvReader *reader)
{
    for (guint i = 0; i < reader->starts->len; i++) {
        char *cell = reader->text->str + g_array_index(reader->starts, guint, i);

        if (!is_payload(cell))
            entities_read(cell);
    }
}

/* The order is worth more than one letter of its title; which letter it is may be guessed
 * wrong, so it is told. */
static void
make_valid(CsvReader *reader)
{
    g_autoptr(GString) valid = g_string_sized_new(reader->text->len + 16);

    for (guint i = 0; i < reader->starts->len; i++) {
        guint *start = &g_array_index(reader->starts, guint, i);
        const char *bytes = reader->text->str + *start;
        gboolean is_converted;
        g_autofree char *cell = text_to_utf8(bytes, strlen(bytes), &is_converted);

        reader->is_converted |= is_converted;
        *start = (guint)valid->len;
        g_string_append_len(valid, cell, (gssize)strlen(cell) + 1);
    }
    g_string_assign(reader->text, "");
    g_string_append_len(reader->text, valid->str, (gssize)valid->len);
}

static gboolean
is_ascii(const GString *text)
{
    for (gsize i = 0; i < text->len; i++) {
        if ((text->str[i] & 0x80) != 0)
            return FALSE;
    }
    return TRUE;
}

static CsvStep
finish_row(CsvReader *reader, const char *bytes, gsize length, gsize at, GError **error)
{
    gboolean holds_nul = memchr(bytes, '\0', at) != NULL;

    if (holds_nul)
        return reject(reader, bytes, length, at, N_("The row holds a NUL byte."), error);
    skip_lines(reader, bytes, length, at);
    end_cell(reader);
    if (!is_ascii(reader->text))
        make_valid(reader);
    if (!reader->keeps_entities && memchr(reader->text->str, '&', reader->text->len) != NULL)
        read_entities(reader);
    return CSV_ROW;
}

static void
begin_row(CsvReader *reader)
{
    g_string_truncate(reader->text, 0);
    g_array_set_size(reader->starts, 0);
    reader->is_converted = FALSE;
    reader->state = AT_CELL;
    reader->cell_start = 0;
    reader->line = reader->next_line;
}

static CsvStep
read_row(CsvReader *reader, GError **error)
{
    const char *bytes;
    gsize length = 0, wanted = PEEK_SIZE, at = 0, had;
    Verdict verdict;

    begin_row(reader);
    for (;;) {
        had = length;
        if (!import_source_peek(reader->source, wanted, &bytes, &length, error))
            return CSV_FAILED;
        if (length == 0)
            return CSV_END;
        verdict = take_bytes(reader, bytes, length, &at);
        if (verdict != BYTE_TAKEN || length == had || length >= CSV_ROW_LIMIT)
            break;
        wanted = length + 1; /* the source reads in large pieces */
    }
    if (verdict == BYTE_ENDS_ROW && at + 1 == length && /* a line feed may follow */
        !import_source_peek(reader->source, length + 1, &bytes, &length, error))
        return CSV_FAILED;
    if (verdict == BYTE_IS_WRONG)
        return reject(
            reader, bytes, length, at,
            N_("Text follows a closing quote; a quote inside quotes is written twice."), error);
    if (verdict == BYTE_TAKEN && length >= CSV_ROW_LIMIT)
        return reject(reader, bytes, length, at, N_("The row is longer than 4 MiB."), error);
    if (verdict == BYTE_TAKEN && reader->state == IN_QUOTES)
        return reject(reader, bytes, length, at, N_("A quote is opened and never closed."),
                      error);
    return finish_row(reader, bytes, length, at, error);
}

CsvStep
csv_read(CsvReader *reader, GError **error)
{
    CsvStep step;

    do {
        step = read_row(reader, error);
    } while (step == CSV_ROW && csv_count(reader) == 1 && *csv_cell(reader, 0) == '\0');
    return step;
}

static gboolean
is_blank(const CsvReader *reader)
{
    for (guint i = 0; i < csv_count(reader); i++) {
        const char *cell = csv_cell(reader, i);

        if (cell[strspn(cell, " \t\xa0\xc2")] != '\0')
            return FALSE;
    }
    return TRUE;
}

/* "sep=;": one cell, or, where it is the separator that was tried, that cell without it and an
 * empty one. */
static gboolean
take_separator(CsvReader *reader)
{
    const char *cell = csv_cell(reader, 0);
    guint count = csv_count(reader);

    if (g_ascii_strncasecmp(cell, "sep=", 4) != 0)
        return FALSE;
    if (count == 1 && cell[4] != '\0' && cell[5] == '\0') {
        reader->separator = cell[4];
        return TRUE;
    }
    return count == 2 && cell[4] == '\0' && *csv_cell(reader, 1) == '\0';
}

CsvStep
csv_read_header(CsvReader *reader, GError **error)
{
    CsvStep step;

    do {
        step = csv_read(reader, error);
    } while (step == CSV_ROW && (is_blank(reader) || take_separator(reader)));
    return step;
}

char
csv_separator(const CsvReader *reader)
{
    return reader->separator;
}

gboolean
csv_is_converted(const CsvReader *reader)
{
    return reader->is_converted;
}

gint64
csv_line(const CsvReader *reader)
{
    return reader->line;
}

guint
csv_count(const CsvReader *reader)
{
    return reader->starts->len;
}

const char *
csv_cell(const CsvReader *reader, guint index)
{
    if (index >= reader->starts->len)
        return "";
    return reader->text->str + g_array_index(reader->starts, guint, index);
}
