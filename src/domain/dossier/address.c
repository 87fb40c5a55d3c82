/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/dossier/address.h"

#include <string.h>

#define LINES_MOST 6 /* of an address that stands below its label */
#define GAP_MOST 3   /* bytes between two words of one piece */
#define DAY_MOST 31
#define YEAR_LEAST 1900
#define YEAR_MOST 2099

/* What stands in front of a colon and an address or a name, in the languages of claims. */
static const char *const labels[] = {
    /* en */ "address",
    "addressee",
    "recipient",
    "recipient name",
    "ship to",
    "shipped to",
    "deliver to",
    "delivered to",
    "delivery to",
    "street",
    "postcode",
    "post code",
    "zip code",
    "postal code",
    "contact name",
    /* de */ "adresse",
    "anschrift",
    "lieferadresse",
    "lieferanschrift",
    "versandadresse",
    "empfänger",
    "empfängerin",
    "zustelladresse",
    "straße",
    "strasse",
    "plz",
    "postleitzahl",
    "geliefert an",
    "lieferung an",
    /* es, pt */ "dirección",
    "destinatario",
    "destinatário",
    "endereço",
    "morada",
    "calle",
    "rua",
    "código postal",
    "enviar a",
    "enviar para",
    "entregado en",
    "entregue em",
    /* fr */ "destinataire",
    "rue",
    "code postal",
    "livré à",
    "livrer à",
    "expédié à",
    /* it */ "indirizzo",
    "spedire a",
    "consegnato a",
    /* nl */ "adres",
    "bezorgadres",
    "ontvanger",
    "straat",
    "bezorgd aan",
    /* pl */ "odbiorca",
    "ulica",
    "kod pocztowy",
    "adresat",
    "dostarczono do",
    /* ru */ "адрес",
    "адрес доставки",
    "получатель",
    "улица",
    "индекс",
    "доставлено по адресу",
    /* zh */ "地址",
    "收货地址",
    "收件人",
    "收货人",
};

/* Words within the names of streets that are written small. */
static const char *const joints[] = { "rue", "de",  "la", "du",    "des",   "le",  "les",
                                      "av",  "del", "da", "do",    "dos",   "di",  "van",
                                      "der", "den", "ul", "ulica", "calle", "via", "rua",
                                      "am",  "an",  "ул", "д",     "дом",   "кв",  "г" };

typedef struct {
    gsize start, end; /* bytes */
    char *folded;
    gboolean has_digit;
    gboolean may_belong; /* into a piece, beside a number */
    gboolean is_joint;
    gboolean breaks; /* a comma or a line stands before it */
} Word;

static void
word_clear(gpointer data)
{
    g_free(((Word *)data)->folded);
}

static gboolean
is_in(const char *text, const char *const *list, gsize count)
{
    for (gsize i = 0; i < count; i++) {
        if (g_str_equal(list[i], text))
            return TRUE;
    }
    return FALSE;
}

static void
take_word(GArray *words, const char *text, gsize start, gsize end, gboolean breaks)
{
    Word word = { .start = start, .end = end, .breaks = breaks };
    gunichar first = g_utf8_get_char(text + start);

    word.folded = g_utf8_casefold(text + start, (gssize)(end - start));
    for (gsize i = start; i < end; i++)
        word.has_digit = word.has_digit || g_ascii_isdigit(text[i]);
    word.is_joint = is_in(word.folded, joints, G_N_ELEMENTS(joints));
    word.may_belong = word.has_digit || word.is_joint || g_unichar_isupper(first) ||
                      !g_unichar_islower(first);
    g_array_append_val(words, word);
}

/* Runs of letters and digits. */
static GArray *
words_of(const char *text)
{
    GArray *words = g_array_new(FALSE, FALSE, sizeof(Word));
    gboolean breaks = TRUE;
    const char *at = text;

    g_array_set_clear_func(words, word_clear);
    while (*at != '\0') {
        const char *start = at;

        while (*at != '\0' && g_unichar_isalnum(g_utf8_get_char(at)))
            at = g_utf8_next_char(at);
        if (at > start) {
            take_word(words, text, (gsize)(start - text), (gsize)(at - text), breaks);
            breaks = FALSE;
        } else {
            breaks = breaks || strchr(",;:\n()\"", *at) != NULL;
            at = g_utf8_next_char(at);
        }
    }
    return words;
}

static const Word *
word_at(const GArray *words, guint i)
{
    return &g_array_index(words, Word, i);
}

static gint64
number_of(const Word *word)
{
    return g_ascii_strtoll(word->folded, NULL, 10);
}

/* "12 February 2026", "February 12 2026". */
static gboolean
is_date(const GArray *words, guint from, guint to)
{
    gint64 year = number_of(word_at(words, to));

    return to - from == 2 && year >= YEAR_LEAST && year <= YEAR_MOST &&
           (number_of(word_at(words, from)) <= DAY_MOST ||
            number_of(word_at(words, from + 1)) <= DAY_MOST);
}

static char *
piece_of(const GArray *words, guint from, guint to)
{
    GString *piece = g_string_new(NULL);
    gboolean has_name = FALSE;

    for (guint i = from; i <= to; i++) {
        g_string_append_printf(piece, "%s%s", i == from ? "" : " ", word_at(words, i)->folded);
        has_name = has_name || (!word_at(words, i)->has_digit && !word_at(words, i)->is_joint);
    }
    return g_string_free(piece, !has_name);
}

GPtrArray *
address_pieces(const char *text)
{
    GPtrArray *pieces = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GArray) words = words_of(text);

    for (guint i = 0; i < words->len; i++) {
        guint from = i, to = i;
        char *piece;

        if (!word_at(words, i)->has_digit)
            continue;
        while (from > 0 && !word_at(words, from)->breaks &&
               word_at(words, from - 1)->may_belong)
            from--;
        while (to + 1 < words->len && !word_at(words, to + 1)->breaks &&
               word_at(words, to + 1)->may_belong)
            to++;
        while (from < i && word_at(words, from)->is_joint)
            from++;
        while (to > i && word_at(words, to)->is_joint)
            to--;
        piece = to == from || is_date(words, from, to) ? NULL : piece_of(words, from, to);
        if (piece != NULL)
            g_ptr_array_add(pieces, piece);
        i = to;
    }
    return pieces;
}

/* What is taken out, in bytes. */
typedef struct {
    gsize start, end;
} Span;

static void
add_span(GArray *spans, gsize start, gsize end)
{
    const Span span = { start, end };

    if (end > start)
        g_array_append_val(spans, span);
}

/* How many words from there on are the piece; 0: they are others. */
static guint
length_of_match(const GArray *words, guint from, const char *piece)
{
    g_auto(GStrv) wanted = g_strsplit(piece, " ", -1);
    guint count = 0;

    for (; wanted[count] != NULL; count++) {
        const Word *word;

        if (from + count >= words->len)
            return 0;
        word = word_at(words, from + count);
        if (!g_str_equal(word->folded, wanted[count]) ||
            (count > 0 && word->start - word_at(words, from + count - 1)->end > GAP_MOST))
            return 0;
    }
    return count;
}

static void
find_pieces(const char *text, const GPtrArray *pieces, GArray *spans)
{
    g_autoptr(GArray) words = words_of(text);

    for (guint i = 0; i < words->len; i++) {
        for (guint k = 0; k < pieces->len; k++) {
            guint count = length_of_match(words, i, pieces->pdata[k]);

            if (count > 0)
                add_span(spans, word_at(words, i)->start, word_at(words, i + count - 1)->end);
        }
    }
}

/* Whether what stands before a colon ends with a label. */
static gboolean
ends_with_label(const char *line, gsize length)
{
    g_autofree char *text = g_strndup(line, length);
    g_autofree char *folded = NULL;

    g_strchomp(text);
    folded = g_utf8_casefold(text, -1);
    for (gsize i = 0; i < G_N_ELEMENTS(labels); i++) {
        g_autofree char *label = g_utf8_casefold(labels[i], -1);
        const char *before;

        if (!g_str_has_suffix(folded, label))
            continue;
        before = folded + strlen(folded) - strlen(label);
        if (before == folded || !g_unichar_isalpha(g_utf8_get_char(g_utf8_prev_char(before))))
            return TRUE;
    }
    return FALSE;
}

/* Behind the colon of a label in the line; NULL: it has none. */
static const char *
behind_label(const char *line, gsize length)
{
    static const char *const colons[] = { ":", "：" };

    for (gsize i = 0; i < length; i++) {
        for (gsize k = 0; k < G_N_ELEMENTS(colons); k++) {
            gsize size = strlen(colons[k]);

            if (size <= length - i && strncmp(line + i, colons[k], size) == 0 &&
                ends_with_label(line, i))
                return line + i + size;
        }
    }
    return NULL;
}

static const char *
end_of_line(const char *line)
{
    return line + strcspn(line, "\n");
}

static gboolean
is_blank(const char *from, const char *to)
{
    return strspn(from, " \t\r") >= (gsize)(to - from);
}

/* The rest of the line; where nothing is there, the lines below up to a blank one. */
static void
find_labelled(const char *text, GArray *spans)
{
    for (const char *line = text; line != NULL && *line != '\0';) {
        const char *end = end_of_line(line);
        const char *from = behind_label(line, (gsize)(end - line));

        if (from != NULL && is_blank(from, end) && *end != '\0') {
            from = end + 1;
            end = from;
            for (guint i = 0; i < LINES_MOST && *end != '\0'; i++) {
                const char *next = end_of_line(end + (*end == '\n' ? 1 : 0));

                if (is_blank(end + (*end == '\n' ? 1 : 0), next))
                    break;
                end = next;
            }
        }
        if (from != NULL) {
            from += strspn(from, " \t");
            add_span(spans, (gsize)(from - text), (gsize)(MAX(end, from) - text));
        }
        line = *end == '\0' ? NULL : end + 1;
    }
}

static gint
compare_spans(gconstpointer a, gconstpointer b)
{
    const Span *x = a, *y = b;

    return (x->start > y->start) - (x->start < y->start);
}

/* Whether nothing is said between two of them: then they are one. */
static gboolean
is_gap(const char *text, gsize from, gsize to)
{
    return from >= to || strspn(text + from, " ,;.\n\r\t-") >= to - from;
}

char *
address_hide(const char *text, const GPtrArray *pieces, const char *with, guint *ret_count)
{
    g_autoptr(GArray) spans = g_array_new(FALSE, FALSE, sizeof(Span));
    GString *result = g_string_new(NULL);
    gsize done = 0;

    find_pieces(text, pieces, spans);
    find_labelled(text, spans);
    g_array_sort(spans, compare_spans);
    for (guint i = 0; i < spans->len; i++) {
        Span span = g_array_index(spans, Span, i);

        while (i + 1 < spans->len &&
               is_gap(text, span.end, g_array_index(spans, Span, i + 1).start)) {
            i++;
            span.end = MAX(span.end, g_array_index(spans, Span, i).end);
        }
        g_string_append_len(result, text + done, (gssize)(span.start - done));
        g_string_append(result, with);
        done = span.end;
        if (ret_count != NULL)
            (*ret_count)++;
    }
    g_string_append(result, text + done);
    return g_string_free(result, FALSE);
}
