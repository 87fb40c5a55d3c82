/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/text/encoding.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/encoding-private.h"
#include "base/text/encoding-weigh-private.h"

#define PIECE ((gsize)64 * 1024)
#define SAMPLE_MOST ((gsize)256 * 1024)
#define HEAD ((gsize)4096)

/* Hundredths of encoding-weigh-private.h: how likely it must be, and how much likelier than
 * another. */
#define LIKELY 80
#define LIKELIER 30

/* clang-format off */
static const EncodingName names[] = {
    /* in sentences  of iconv      the same in other systems  other names, letters and digits only */
    { "UTF-8",        "UTF-8",        NULL,         { "utf8", "cp65001" } },
    { "UTF-16",       "UTF-16",       NULL,         { "utf16", "unicode" } },
    { UTF_16_LITTLE,  "UTF-16LE",     NULL,         { "utf16le" } },
    { UTF_16_BIG,     "UTF-16BE",     NULL,         { "utf16be" } },
    { "Windows-1252", "WINDOWS-1252", "CP1252",     { "windows1252", "cp1252", "ansi" } },
    { "Windows-1251", "WINDOWS-1251", "CP1251",     { "windows1251", "cp1251" } },
    { "GB18030",      "GB18030",      "GBK",        { "gb18030", "gbk", "gb2312", "cp936" } },
    { "Shift_JIS",    "CP932",        "SHIFT_JIS",  { "shiftjis", "sjis", "cp932", "windows31j" } },
};

static const struct {
    const char *bytes;
    gsize length;
    const char *name;
} marks[] = {
    { "\xef\xbb\xbf",     3, ENCODING_UTF_8 },
    { "\xff\xfe\0\0",     4, "UTF-32LE" },
    { "\0\0\xfe\xff",     4, "UTF-32BE" },
    { "\xff\xfe",         2, UTF_16_LITTLE },
    { "\xfe\xff",         2, UTF_16_BIG },
    { "\x84\x31\x95\x33", 4, "GB18030" },
};
/* clang-format on */

/* "cp-1252" and "CP1252" are one. */
static char *
plain_name(const char *name)
{
    GString *plain = g_string_new(NULL);

    for (const char *at = name; *at != '\0'; at++) {
        if (g_ascii_isalnum(*at))
            g_string_append_c(plain, g_ascii_tolower(*at));
    }
    return g_string_free(plain, FALSE);
}

static gboolean
is_called(const EncodingName *encoding, const char *plain)
{
    for (gsize i = 0; i < G_N_ELEMENTS(encoding->others) && encoding->others[i] != NULL; i++) {
        if (g_str_equal(encoding->others[i], plain))
            return TRUE;
    }
    return FALSE;
}

const EncodingName *
encoding_name_find(const char *name)
{
    g_autofree char *plain = plain_name(name);

    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        if (is_called(&names[i], plain))
            return &names[i];
    }
    return NULL;
}

const char *
encoding_find(const char *name)
{
    const EncodingName *known = encoding_name_find(name);
    GIConv converter;

    if (known != NULL)
        return known->name;
    if (*name == '\0' || strchr(name, '/') != NULL) /* iconv takes options behind a slash */
        return NULL;
    converter = g_iconv_open("UTF-8", name);
    if (converter == (GIConv)-1) // NOLINT: iconv(3) says so
        return NULL;
    (void)g_iconv_close(converter); /* nothing was converted */
    return g_intern_string(name);
}

char *
encoding_list(void)
{
    GString *list = g_string_new(ENCODING_UTF_8 ", UTF-16");

    for (gsize i = 0; i < encoding_kinds_count; i++)
        g_string_append_printf(list, ", %s", encoding_kinds[i].name);
    return g_string_free(list, FALSE);
}

static const char *
name_of_mark(const char *bytes, gsize length, gsize *ret_length)
{
    for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
        if (length >= marks[i].length && memcmp(bytes, marks[i].bytes, marks[i].length) == 0) {
            *ret_length = marks[i].length;
            return marks[i].name;
        }
    }
    *ret_length = 0;
    return NULL;
}

gsize
encoding_mark_length(const char *name, const char *bytes, gsize length)
{
    gsize mark;
    const char *marked = name_of_mark(bytes, length, &mark);

    /* iconv takes the mark of an encoding that is only complete with it. */
    return marked != NULL && g_str_equal(marked, name) ? mark : 0;
}

/* What one pass over the bytes has seen. */
typedef struct {
    gint64 good;              /* characters of UTF-8 beyond ASCII */
    gint64 bad;               /* bytes that are none */
    gint64 nul_even, nul_odd; /* by their place in the head */
    gsize head;               /* length */
} Tally;

static void
count_nuls(Tally *tally, const char *bytes, gsize length)
{
    tally->head = MIN(length, HEAD);
    for (gsize i = 0; i < tally->head; i++) {
        tally->nul_even += bytes[i] == '\0' && i % 2 == 0;
        tally->nul_odd += bytes[i] == '\0' && i % 2 == 1;
    }
}

/* How many bytes were counted: all but a character whose end is not there yet. */
static gsize
count_characters(Tally *tally, const char *bytes, gsize length, gboolean is_last)
{
    gsize i = 0;

    while (i < length) {
        gunichar character;

        if ((bytes[i] & 0x80) == 0) {
            i++;
            continue;
        }
        character = g_utf8_get_char_validated(bytes + i, (gssize)(length - i));
        if (character == (gunichar)-2 && !is_last)
            return i;
        if (character == (gunichar)-1 || character == (gunichar)-2) {
            tally->bad++;
            i++;
        } else {
            tally->good++;
            i += (gsize)g_unichar_to_utf8(character, NULL);
        }
    }
    return i;
}

/* A piece after the other; *at is moved on by what take() has done with. */
typedef gboolean (*TakePiece)(gpointer data, const char *bytes, gsize length, gboolean is_last,
                              gsize *ret_taken, GError **error);

static gboolean
each_piece(const EncodingInput *input, TakePiece take, gpointer data, GError **error)
{
    g_autofree char *bytes = g_malloc(PIECE);
    gint64 offset = 0;

    for (;;) {
        gsize taken = 0;
        gssize count = input->read(input->data, offset, bytes, PIECE, error);

        if (count < 0 || !take(data, bytes, (gsize)count, count < (gssize)PIECE, &taken, error))
            return FALSE;
        if (count < (gssize)PIECE)
            return TRUE;
        offset += (gint64)taken;
    }
}

static gboolean
take_tally(gpointer data, const char *bytes, gsize length, gboolean is_last, gsize *ret_taken,
           GError **error)
{
    Tally *tally = data;

    (void)error;
    if (tally->head == 0)
        count_nuls(tally, bytes, length);
    *ret_taken = count_characters(tally, bytes, length, is_last);
    return TRUE;
}

/* Pieces in which there is something to weigh. */
static gboolean
take_sample(gpointer data, const char *bytes, gsize length, gboolean is_last, gsize *ret_taken,
            GError **error)
{
    GByteArray *sample = data;
    gsize end = is_last ? 0 : length; /* behind the last line break */
    gboolean has_high = FALSE;

    (void)error;
    while (end > 0 && bytes[end - 1] != '\n')
        end--;
    *ret_taken = end == 0 ? length : end;
    for (gsize i = 0; i < *ret_taken && !has_high; i++)
        has_high = (bytes[i] & 0x80) != 0;
    if (has_high && sample->len < SAMPLE_MOST)
        g_byte_array_append(sample, (const guint8 *)bytes, (guint)*ret_taken);
    return TRUE;
}

typedef struct {
    Decoder *decoder;
    gboolean is_wrong;
} Trial;

static gboolean
take_decoded(gpointer data, const char *bytes, gsize length, gboolean is_last, gsize *ret_taken,
             GError **error)
{
    Trial *trial = data;
    g_autoptr(GByteArray) text = g_byte_array_new();

    *ret_taken = length;
    trial->is_wrong = !decoder_feed(trial->decoder, bytes, length, text, error) ||
                      (is_last && !decoder_finish(trial->decoder, error));
    return !trial->is_wrong;
}

/* Whether all of it can be read so. FALSE when it cannot be read at all. */
static gboolean
try_out(const char *name, const EncodingInput *input, gboolean *ret_is_valid, GError **error)
{
    g_autoptr(Decoder) decoder = decoder_new(name, NULL);
    Trial trial = { decoder, FALSE };
    g_autoptr(GError) problem = NULL;

    *ret_is_valid = decoder != NULL && each_piece(input, take_decoded, &trial, &problem);
    if (problem == NULL || trial.is_wrong)
        return TRUE;
    g_propagate_error(error, g_steal_pointer(&problem));
    return FALSE;
}

/* Western letters in UTF-16: every other byte is NUL. NULL: they are not. */
static const char *
utf_16_of(const Tally *tally)
{
    gint64 half = (gint64)tally->head / 2;

    if (half > 0 && tally->nul_odd * 2 > half && tally->nul_even * 10 < half)
        return UTF_16_LITTLE;
    if (half > 0 && tally->nul_even * 2 > half && tally->nul_odd * 10 < half)
        return UTF_16_BIG;
    return NULL;
}

static gboolean
is_same_text(const GByteArray *sample, const char *one, const char *other)
{
    g_autofree char *first =
        encoding_decode(one, (const char *)sample->data, sample->len, NULL, NULL);
    g_autofree char *second =
        encoding_decode(other, (const char *)sample->data, sample->len, NULL, NULL);

    return first != NULL && second != NULL && g_str_equal(first, second);
}

/* What a text may be in, the likeliest first. */
typedef struct {
    const char *name;
    int worth;
} Guess;

static gint
compare_guesses(gconstpointer a, gconstpointer b)
{
    return ((const Guess *)b)->worth - ((const Guess *)a)->worth;
}

/* Those that all of it can be read in. */
static gboolean
take_guesses(const GByteArray *sample, const EncodingInput *input, GArray *guesses,
             GError **error)
{
    for (gsize i = 0; i < encoding_kinds_count; i++) {
        const EncodingKind *kind = &encoding_kinds[i];
        const Guess guess = { kind->name, kind->weigh(sample->data, sample->len) };
        gboolean is_valid = FALSE;

        if (guess.worth < LIKELY)
            continue;
        if (!try_out(guess.name, input, &is_valid, error))
            return FALSE;
        if (is_valid)
            g_array_append_val(guesses, guess);
    }
    g_array_sort(guesses, compare_guesses);
    return TRUE;
}

/* NULL when two are about as likely and would make different texts. */
static const char *
likeliest(const GByteArray *sample, const GArray *guesses)
{
    const Guess *all = (const Guess *)(gconstpointer)guesses->data;

    if (guesses->len == 0)
        return NULL;
    if (guesses->len > 1 && all[0].worth - all[1].worth < LIKELIER &&
        !is_same_text(sample, all[0].name, all[1].name))
        return NULL;
    return all[0].name;
}

static gboolean
detect_by_weight(const EncodingInput *input, const char **ret_name, GError **error)
{
    g_autoptr(GByteArray) sample = g_byte_array_new();
    g_autoptr(GArray) guesses = g_array_new(FALSE, FALSE, sizeof(Guess));

    if (!each_piece(input, take_sample, sample, error) ||
        !take_guesses(sample, input, guesses, error))
        return FALSE;
    *ret_name = likeliest(sample, guesses);
    return TRUE;
}

gboolean
encoding_detect(const EncodingInput *input, const char **ret_name, GError **error)
{
    Tally tally = { 0 };
    char head[4];
    gsize mark;
    gboolean is_valid = FALSE;
    gssize length = input->read(input->data, 0, head, sizeof head, error);

    if (length < 0)
        return FALSE;
    *ret_name = name_of_mark(head, (gsize)length, &mark);
    if (*ret_name != NULL)
        return TRUE;
    if (!each_piece(input, take_tally, &tally, error))
        return FALSE;
    *ret_name = utf_16_of(&tally);
    if (*ret_name != NULL && !try_out(*ret_name, input, &is_valid, error))
        return FALSE;
    if (is_valid)
        return TRUE;
    *ret_name = tally.good >= tally.bad ? ENCODING_UTF_8 : NULL;
    if (*ret_name != NULL || tally.nul_even + tally.nul_odd > 0)
        return TRUE;
    return detect_by_weight(input, ret_name, error);
}

typedef struct {
    const char *bytes;
    gsize length;
} AtHand;

static gssize
read_at_hand(gpointer data, gint64 offset, char *into, gsize most, GError **error)
{
    const AtHand *at_hand = data;
    gsize left = at_hand->length - (gsize)offset;

    (void)error;
    memcpy(into, at_hand->bytes + offset, MIN(left, most));
    return (gssize)MIN(left, most);
}

const char *
encoding_of_bytes(const char *bytes, gsize length)
{
    AtHand at_hand = { bytes, length };
    const EncodingInput input = { read_at_hand, &at_hand };
    const char *name = NULL;

    (void)encoding_detect(&input, &name, NULL); /* memory can be read */
    return name;
}
