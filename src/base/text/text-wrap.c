/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of at most so many columns, broken between words. */
#include "base/text/text-width-private.h"
#include "base/text/text.h"

typedef struct {
    GPtrArray *lines;
    GString *line;
    int used;
    int columns;
} Wrapper;

static void
end_line(Wrapper *wrapper)
{
    g_ptr_array_add(wrapper->lines, g_strdup(wrapper->line->str));
    g_string_truncate(wrapper->line, 0);
    wrapper->used = 0;
}

/* A word longer than a line is broken; a character wider than the line gets one all the same.
 */
static void
add_long_word(Wrapper *wrapper, const char *word)
{
    while (*word != '\0') {
        int used;
        gsize bytes = text_bytes_within(word, wrapper->columns, &used);

        if (bytes == 0)
            (void)text_next_grapheme(word, &bytes, &used);
        g_string_append_len(wrapper->line, word, (gssize)bytes);
        wrapper->used += used;
        word += bytes;
        if (*word != '\0')
            end_line(wrapper);
    }
}

static void
add_word(Wrapper *wrapper, const char *word)
{
    int columns = text_columns(word);

    if (*word == '\0')
        return;
    if (wrapper->used > 0 && wrapper->used + 1 + columns > wrapper->columns)
        end_line(wrapper);
    if (wrapper->used > 0) {
        g_string_append_c(wrapper->line, ' ');
        wrapper->used++;
    }
    add_long_word(wrapper, word);
}

static void
add_paragraph(Wrapper *wrapper, const char *paragraph)
{
    g_auto(GStrv) words = g_strsplit(paragraph, " ", -1);

    for (int i = 0; words[i] != NULL; i++)
        add_word(wrapper, words[i]);
    end_line(wrapper);
}

char **
text_wrap(const char *text, int columns)
{
    g_auto(GStrv) paragraphs = g_strsplit(text, "\n", -1);
    g_autoptr(GString) line = g_string_new(NULL);
    Wrapper wrapper = { .lines = g_ptr_array_new(), .line = line, .columns = MAX(columns, 1) };

    if (paragraphs[0] == NULL)
        end_line(&wrapper);
    for (int i = 0; paragraphs[i] != NULL; i++)
        add_paragraph(&wrapper, paragraphs[i]);
    g_ptr_array_add(wrapper.lines, NULL);
    return (char **)g_ptr_array_free(wrapper.lines, FALSE);
}
