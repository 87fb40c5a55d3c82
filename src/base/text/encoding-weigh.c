/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/text/encoding-weigh-private.h"

#include <string.h>

/* What a character is worth. */
enum {
    IMPOSSIBLE = -3,
    UNLIKELY = -2,
    ODD = -1,
    NEUTRAL = 0,
    POSSIBLE = 1,
    USUAL = 2,
};

/* So many letters say enough about the whole. */
#define TELLING 16

typedef struct {
    gint64 points;
    gint64 characters;
} Weight;

static void
add(Weight *weight, int worth)
{
    weight->points += worth;
    weight->characters++;
}

static int
average(const Weight *weight)
{
    return weight->characters == 0 ? 0 : (int)(weight->points * 100 / weight->characters);
}

/*
 * What the bytes from 0x80 on are: U and L letters, r letters of neighbour languages, s signs,
 * b signs that begin a word or number, e signs that end one, - hardly ever seen, x nothing.
 */
static const char western[] = "sxs-ss----U-UxUx"
                              "xsssssss-sL-LxL-"
                              "sb-s-s-s-ses--s-"
                              "eseesb-s-eeseeeb"
                              "UUUUUUUUUUUUUUUU"
                              "-UUUUUUsUUUUUU-L"
                              "LLLLLLLLLLLLLLLL"
                              "-LLLLLLsLLLLLL--";
static const char cyrillic[] = "rrsrss--s-r-rrrr"
                               "rsssssssxsr-rrrr"
                               "srrr-r-sUsrs--sr"
                               "esrrrb-sLsrsrrrr"
                               "UUUUUUUUUUUUUUUU"
                               "UUUUUUUUUUUUUUUU"
                               "LLLLLLLLLLLLLLLL"
                               "LLLLLLLLLLLLLLLL";

/* Signs that stand between letters too: quotes, dashes, dots, a blank. */
static const char joining[] = "\x91\x92\x95\x96\x97\xa0\xb7";

/* Cyrillic words of one letter. */
static const char single[] = "\xe0\xe2\xe8\xea\xee\xf1\xf3\xff";
static const char vowels[] = "\xe0\xe5\xe8\xee\xb3\xc0\xc5\xc8\xce\xb2";

/* A byte between its neighbours; NUL where there is none. */
typedef struct {
    guint8 before, it, after;
} Spot;

static Spot
spot_at(const guint8 *bytes, gsize length, gsize first, gsize last)
{
    return (Spot){ first > 0 ? bytes[first - 1] : 0, bytes[first],
                   last + 1 < length ? bytes[last + 1] : 0 };
}

static char
class_of(const char *classes, guint8 byte)
{
    return byte < 0x80 ? '\0' : classes[byte - 0x80];
}

static gboolean
is_letter(const char *classes, guint8 byte)
{
    char class = class_of(classes, byte);

    return g_ascii_isalpha(byte) || class == 'U' || class == 'L' || class == 'r';
}

static gboolean
is_high_letter(const char *classes, guint8 byte)
{
    return byte >= 0x80 && is_letter(classes, byte);
}

static gboolean
is_small(const char *classes, guint8 byte)
{
    return g_ascii_islower(byte) || class_of(classes, byte) == 'L';
}

static int
weigh_sign(const char *classes, char class, const Spot *spot)
{
    gboolean follows = is_letter(classes, spot->before);
    gboolean is_followed = is_letter(classes, spot->after);

    switch (class) {
    case 's':
        return follows && is_followed && strchr(joining, spot->it) == NULL ? ODD : POSSIBLE;
    case 'b':
        return follows ? UNLIKELY : POSSIBLE;
    case 'e':
        return is_followed ? UNLIKELY : POSSIBLE;
    case '-':
        return UNLIKELY;
    default:
        return IMPOSSIBLE;
    }
}

/* An accented letter stands among letters without. */
static int
weigh_western_letter(char class, const Spot *spot)
{
    if (class == 'U' && is_small(western, spot->before))
        return UNLIKELY;
    if (g_ascii_isalpha(spot->before) || g_ascii_isalpha(spot->after))
        return USUAL;
    return is_letter(western, spot->before) || is_letter(western, spot->after) ? UNLIKELY
                                                                               : POSSIBLE;
}

/* A Cyrillic word has no other letters. */
static int
weigh_cyrillic_letter(char class, const Spot *spot)
{
    if (g_ascii_isalpha(spot->before) || g_ascii_isalpha(spot->after) ||
        (class == 'U' && is_small(cyrillic, spot->before)))
        return UNLIKELY;
    if (is_high_letter(cyrillic, spot->before) || is_high_letter(cyrillic, spot->after))
        return class == 'r' ? POSSIBLE : USUAL;
    return strchr(single, spot->it) != NULL ? POSSIBLE : ODD;
}

static int
weigh_western(const guint8 *bytes, gsize length)
{
    Weight weight = { 0 };

    for (gsize i = 0; i < length; i++) {
        const Spot spot = spot_at(bytes, length, i, i);
        char class = class_of(western, spot.it);

        if (class != '\0')
            add(&weight, is_letter(western, spot.it) ? weigh_western_letter(class, &spot)
                                                     : weigh_sign(western, class, &spot));
    }
    return average(&weight);
}

/*
 * Other alphabets lie where the Cyrillic one does. The Greek one has its vowels elsewhere, the
 * Hebrew one is shorter and has no capitals.
 */
static gboolean
is_other_alphabet(gint64 letters, gint64 vowels_seen, gint64 beyond_hebrew)
{
    return letters >= TELLING && (vowels_seen * 5 < letters || beyond_hebrew == 0);
}

static int
weigh_cyrillic(const guint8 *bytes, gsize length)
{
    Weight weight = { 0 };
    gint64 letters = 0, vowels_seen = 0, beyond_hebrew = 0;

    for (gsize i = 0; i < length; i++) {
        const Spot spot = spot_at(bytes, length, i, i);
        char class = class_of(cyrillic, spot.it);

        if (is_high_letter(cyrillic, spot.it)) {
            add(&weight, weigh_cyrillic_letter(class, &spot));
            letters++;
            vowels_seen += strchr(vowels, spot.it) != NULL;
            beyond_hebrew += spot.it < 0xe0 || spot.it > 0xfa;
        } else if (class != '\0') {
            add(&weight, weigh_sign(cyrillic, class, &spot));
        }
    }
    return is_other_alphabet(letters, vowels_seen, beyond_hebrew) ? UNLIKELY * 100
                                                                  : average(&weight);
}

static gboolean
is_within(guint8 byte, guint8 first, guint8 last)
{
    return byte >= first && byte <= last;
}

/* One of two bytes, alone in a word of other letters, is two letters of another encoding. */
static gboolean
splits_a_word(const guint8 *bytes, gsize length, gsize at)
{
    const Spot spot = spot_at(bytes, length, at, at + 1);

    return g_ascii_isalpha(spot.before) && g_ascii_isalpha(spot.after);
}

static int
weigh_gb_pair(guint8 lead, guint8 trail)
{
    if (trail < 0xa1 || lead < 0xa1)
        return ODD; /* of the extension */
    if (is_within(lead, 0xb0, 0xd7) || lead <= 0xa3)
        return USUAL;                    /* the 3,755 usual characters, and signs */
    return lead <= 0xa5 ? NEUTRAL : ODD; /* kana; rare characters, other alphabets */
}

static gboolean
is_gb_four(const guint8 *bytes, gsize length, gsize at)
{
    return at + 3 < length && is_within(bytes[at + 1], 0x30, 0x39) &&
           is_within(bytes[at + 2], 0x81, 0xfe) && is_within(bytes[at + 3], 0x30, 0x39);
}

static gboolean
is_gb_two(const guint8 *bytes, gsize length, gsize at)
{
    return at + 1 < length && is_within(bytes[at], 0x81, 0xfe) &&
           (is_within(bytes[at + 1], 0x40, 0x7e) || is_within(bytes[at + 1], 0x80, 0xfe));
}

/*
 * The usual characters are sorted by their sound from A to Z. Korean writing has all of its own
 * in the first half of that place.
 */
static int
weigh_chinese(const guint8 *bytes, gsize length)
{
    Weight weight = { 0 };
    gint64 usual = 0, in_second_half = 0;

    for (gsize i = 0; i < length; i++) {
        if (bytes[i] < 0x80)
            continue;
        if (is_gb_four(bytes, length, i)) {
            add(&weight, NEUTRAL);
            i += 3;
        } else if (is_gb_two(bytes, length, i)) {
            add(&weight, splits_a_word(bytes, length, i)
                             ? UNLIKELY
                             : weigh_gb_pair(bytes[i], bytes[i + 1]));
            usual += is_within(bytes[i], 0xb0, 0xd7);
            in_second_half += is_within(bytes[i], 0xc9, 0xd7);
            i++;
        } else {
            add(&weight, IMPOSSIBLE);
        }
    }
    return usual >= TELLING && in_second_half == 0 ? UNLIKELY * 100 : average(&weight);
}

static int
weigh_jis_pair(guint8 lead, guint8 trail)
{
    if ((lead == 0x82 && is_within(trail, 0x9f, 0xf1)) ||
        (lead == 0x83 && is_within(trail, 0x40, 0x96)) || (lead == 0x81 && trail == 0x5b))
        return USUAL; /* kana */
    if ((lead == 0x88 && trail >= 0x9f) || is_within(lead, 0x89, 0x97))
        return USUAL; /* the 2,965 usual characters */
    if (lead == 0x81 || lead == 0x82)
        return POSSIBLE; /* signs and wide letters */
    return is_within(lead, 0x98, 0x9f) || is_within(lead, 0xe0, 0xea) ? NEUTRAL : ODD;
}

static gboolean
is_jis_two(const guint8 *bytes, gsize length, gsize at)
{
    return at + 1 < length &&
           (is_within(bytes[at], 0x81, 0x9f) || is_within(bytes[at], 0xe0, 0xfc)) &&
           (is_within(bytes[at + 1], 0x40, 0x7e) || is_within(bytes[at + 1], 0x80, 0xfc));
}

/* Narrow kana come several at once. */
static int
weigh_narrow_kana(const Spot *spot)
{
    return is_within(spot->before, 0xa1, 0xdf) || is_within(spot->after, 0xa1, 0xdf) ? POSSIBLE
                                                                                     : ODD;
}

static int
weigh_japanese(const guint8 *bytes, gsize length)
{
    Weight weight = { 0 };

    for (gsize i = 0; i < length; i++) {
        const Spot spot = spot_at(bytes, length, i, i);

        if (spot.it < 0x80)
            continue;
        if (is_jis_two(bytes, length, i)) {
            add(&weight, splits_a_word(bytes, length, i)
                             ? UNLIKELY
                             : weigh_jis_pair(bytes[i], bytes[i + 1]));
            i++;
        } else {
            add(&weight,
                is_within(spot.it, 0xa1, 0xdf) ? weigh_narrow_kana(&spot) : IMPOSSIBLE);
        }
    }
    return average(&weight);
}

const EncodingKind encoding_kinds[] = {
    { "Windows-1252", weigh_western },
    { "Windows-1251", weigh_cyrillic },
    { "GB18030", weigh_chinese },
    { "Shift_JIS", weigh_japanese },
};

const gsize encoding_kinds_count = G_N_ELEMENTS(encoding_kinds);
