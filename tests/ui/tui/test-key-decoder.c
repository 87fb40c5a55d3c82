/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What keyboards send, split at every byte with time passing, is the meant key or nothing,
 * under every terminal description that is installed; and the keys behind it are heard.
 */
#include <curses.h>
#include <string.h>
#include <term.h>

#include "ui/tui/term/key-decoder.h"
#include "ui/tui/term/term-keys.h"

#define ESCAPE_DELAY 25

typedef struct {
    const char *bytes;
    Key meant; /* PRESS_NONE: nothing */
} Sent;

/* clang-format off */
static const Sent xterm[] = {
    { "\033[A", PRESS_UP },      { "\033[B", PRESS_DOWN },    { "\033[C", PRESS_RIGHT },
    { "\033[D", PRESS_LEFT },    { "\033[H", PRESS_HOME },    { "\033[F", PRESS_END },
    { "\033OA", PRESS_UP },      { "\033OB", PRESS_DOWN },    { "\033OC", PRESS_RIGHT },
    { "\033OD", PRESS_LEFT },    { "\033OH", PRESS_HOME },    { "\033OF", PRESS_END },
    { "\033OP", PRESS_F1 },      { "\033OQ", PRESS_F1 + 1 },  { "\033OR", PRESS_F1 + 2 },
    { "\033OS", PRESS_F1 + 3 },  { "\033[15~", PRESS_F1 + 4 }, { "\033[17~", PRESS_F1 + 5 },
    { "\033[18~", PRESS_F1 + 6 }, { "\033[19~", PRESS_F1 + 7 }, { "\033[20~", PRESS_F1 + 8 },
    { "\033[21~", PRESS_F1 + 9 }, { "\033[23~", PRESS_F1 + 10 }, { "\033[24~", PRESS_F12 },
    { "\033[2~", PRESS_INSERT }, { "\033[3~", PRESS_DELETE }, { "\033[5~", PRESS_PAGE_UP },
    { "\033[6~", PRESS_PAGE_DOWN }, { "\033[Z", PRESS_BACK_TAB }, { "\033[E", PRESS_NONE },
    { "\033OE", PRESS_NONE },
    /* the keypad in application mode */
    { "\033OM", PRESS_ENTER }, { "\033Oj", '*' }, { "\033Ok", '+' }, { "\033Ol", ',' },
    { "\033Om", '-' }, { "\033On", '.' }, { "\033Oo", '/' }, { "\033Op", '0' }, { "\033Oq", '1' },
    { "\033Or", '2' }, { "\033Os", '3' }, { "\033Ot", '4' }, { "\033Ou", '5' }, { "\033Ov", '6' },
    { "\033Ow", '7' }, { "\033Ox", '8' }, { "\033Oy", '9' }, { "\033OX", '=' },
    { "\033O ", PRESS_SPACE }, { "\033OI", PRESS_TAB },
    /* function keys with modifiers */
    { "\033[1;2P", PRESS_NONE }, { "\033[1;5Q", PRESS_NONE }, { "\033[1;3R", PRESS_NONE },
    { "\033[15;2~", PRESS_NONE }, { "\033[24;8~", PRESS_NONE }, { "\033O2P", PRESS_NONE },
    { "\033[25~", PRESS_NONE }, { "\033[34~", PRESS_NONE }, { "\033[29~", PRESS_NONE },
    /* old ways of modifiers */
    { "\033O5D", PRESS_WORD_LEFT }, { "\033O2D", PRESS_LEFT }, { "\033[5D", PRESS_NONE },
    { "\033O1;5C", PRESS_WORD_RIGHT }, { "\033[1;2Z", PRESS_BACK_TAB },
    /* modifyOtherKeys */
    { "\033[27;5;97~", 'a' & 31 }, { "\033[27;2;13~", PRESS_ENTER }, { "\033[27;5;13~", PRESS_NONE },
    { "\033[27;6;68~", PRESS_NONE }, { "\033[27;3;120~", PRESS_ALT | 'x' }, { "\033[27;5;9~", PRESS_NONE },
    { "\033[27;2;9~", PRESS_BACK_TAB }, { "\033[27;2;33~", '!' }, { "\033[27;5;127~", PRESS_ALT | PRESS_BACKSPACE },
    { "\033[27;5;105~", PRESS_TAB }, { "\033[27;5;32~", PRESS_NONE }, { "\033[27;5;27~", PRESS_NONE },
};

static const Sent st[] = {
    { "\033[1;2D", PRESS_LEFT }, { "\033[1;2A", PRESS_UP },  { "\033[3;5~", PRESS_ALT | 'd' },
    { "\033[3;2~", PRESS_NONE }, { "\033[2;5~", PRESS_NONE }, { "\033[4~", PRESS_END },
    { "\033[1~", PRESS_HOME },   { "\033[4h", PRESS_NONE },  { "\033[4l", PRESS_NONE },
    { "\033[J", PRESS_NONE },    { "\033[K", PRESS_NONE },   { "\033[2J", PRESS_NONE },
    { "\033[M", PRESS_NONE },    { "\033[P", PRESS_NONE },   { "\033[2K", PRESS_NONE },
    { "\033[13;2u", PRESS_ENTER }, { "\033[118;5u", 'v' & 31 }, { "\033[9;5u", PRESS_NONE },
};

static const Sent urxvt[] = {
    { "\033[7~", PRESS_HOME },   { "\033[8~", PRESS_END },   { "\033[11~", PRESS_F1 },
    { "\033[12~", PRESS_F1 + 1 }, { "\033[13~", PRESS_F1 + 2 }, { "\033[14~", PRESS_F1 + 3 },
    { "\033[a", PRESS_UP },      { "\033[b", PRESS_DOWN },   { "\033[c", PRESS_RIGHT },
    { "\033[d", PRESS_LEFT },    { "\033Oa", PRESS_NONE },   { "\033Ob", PRESS_NONE },
    { "\033Oc", PRESS_WORD_RIGHT }, { "\033Od", PRESS_WORD_LEFT }, { "\033[3$", PRESS_NONE },
    { "\033[2$", PRESS_NONE },   { "\033[3^", PRESS_ALT | 'd' }, { "\033[3@", PRESS_ALT | 'd' },
    { "\033[5$", PRESS_PAGE_UP }, { "\033[6^", PRESS_NONE }, { "\033[7$", PRESS_HOME },
    { "\033[7^", PRESS_HOME },   { "\033[8@", PRESS_NONE },  { "\033[23$", PRESS_NONE },
    { "\033[23^", PRESS_NONE },  { "\033[24@", PRESS_NONE },
};

static const Sent foot[] = {
    { "\033[57414u", PRESS_ENTER }, { "\033[27;1;27~", PRESS_ESCAPE }, { "\033[I", PRESS_NONE },
    { "\033[O", PRESS_NONE },
};

static const Sent kitty[] = {
    { "\033[100u", 'd' }, { "\033[100;2u", 'D' }, { "\033[100:68;2u", 'D' }, { "\033[100;3u", PRESS_ALT | 'd' },
    { "\033[100;4u", PRESS_ALT | 'D' }, { "\033[100;5u", 'd' & 31 }, { "\033[100;6u", PRESS_NONE },
    { "\033[100;7u", PRESS_NONE }, { "\033[100;9u", PRESS_NONE }, { "\033[100;33u", PRESS_NONE },
    { "\033[100;65u", 'd' }, { "\033[100;129u", 'd' }, { "\033[100;1:1u", 'd' }, { "\033[100;1:2u", 'd' },
    { "\033[100;1:3u", PRESS_NONE }, { "\033[1;1:3D", PRESS_NONE }, { "\033[3;1:3~", PRESS_NONE },
    { "\033[49;2u", PRESS_NONE }, { "\033[49:33;2u", '!' }, { "\033[117;5u", 'u' & 31 },
    { "\033[13u", PRESS_ENTER }, { "\033[27u", PRESS_ESCAPE }, { "\033[9u", PRESS_TAB }, { "\033[127u", PRESS_BACKSPACE },
    { "\033[9;2u", PRESS_BACK_TAB }, { "\033[13;2u", PRESS_ENTER }, { "\033[13;5u", PRESS_NONE },
    { "\033[127;5u", PRESS_ALT | PRESS_BACKSPACE }, { "\033[32;2u", PRESS_SPACE }, { "\033[32;5u", PRESS_NONE },
    { "\033[57399u", '0' }, { "\033[57408u", '9' }, { "\033[57417u", PRESS_LEFT }, { "\033[57417;5u", PRESS_WORD_LEFT },
    { "\033[57423u", PRESS_HOME }, { "\033[57426u", PRESS_DELETE }, { "\033[57427u", PRESS_NONE },
    { "\033[57358u", PRESS_NONE }, { "\033[57376u", PRESS_NONE }, { "\033[57441;2u", PRESS_NONE },
    { "\033[233u", 0xe9 }, { "\033[233;2u", 0xc9 }, { "\033[99999999999u", PRESS_NONE }, { "\033[0u", PRESS_NONE },
    { "\033[55296u", PRESS_NONE },
};

static const Sent tmux[] = {
    { "\033[1~", PRESS_HOME }, { "\033[4~", PRESS_END }, { "\033[1;2A", PRESS_UP }, { "\033[1;2D", PRESS_LEFT },
    { "\033[1;5D", PRESS_WORD_LEFT }, { "\033[68;5u", 'd' & 31 }, { "\033[65;6u", PRESS_NONE },
};

static const Sent screen[] = {
    { "\033[1~", PRESS_HOME }, { "\033[4~", PRESS_END }, { "\033[1;2D", PRESS_LEFT }, { "\033[1;2C", PRESS_RIGHT },
    { "\033[1;3D", PRESS_WORD_LEFT }, { "\033OM", PRESS_ENTER }, { "\033[M", PRESS_NONE },
};

static const Sent console[] = {
    { "\033[[A", PRESS_F1 }, { "\033[[E", PRESS_F1 + 4 }, { "\033[[Z", PRESS_NONE }, { "\033[G", PRESS_NONE },
};

/* What nobody pressed. */
static const Sent replies[] = {
    { "\033[?62;4c", PRESS_NONE }, { "\033[>0;136;0c", PRESS_NONE }, { "\033[=0c", PRESS_NONE },
    { "\033[24;80R", PRESS_NONE }, { "\033[?24;80;1R", PRESS_NONE }, { "\033[0n", PRESS_NONE },
    { "\033[?2026;2$y", PRESS_NONE }, { "\033[4;2$y", PRESS_NONE }, { "\033[?1u", PRESS_NONE },
    { "\033[4;600;800t", PRESS_NONE }, { "\033[8;24;80t", PRESS_NONE }, { "\033[?997;1n", PRESS_NONE },
    { "\033[?1;2;4S", PRESS_NONE }, { "\033[>1u", PRESS_NONE }, { "\033[?12;2$y", PRESS_NONE },
    { "\033]11;rgb:ffff/ffff/dddd\033\\", PRESS_NONE }, { "\033]11;rgb:dd/dd/dd\a", PRESS_NONE },
    { "\033]l\342\200\234quDuR\342\200\235\033\\", PRESS_NONE }, { "\033]52;c;cXVEdQ==\a", PRESS_NONE },
    { "\033P1+r544e=787465726d\033\\", PRESS_NONE }, { "\033P>|kitty(0.26.5)\033\\", PRESS_NONE },
    { "\033P1$r0 q\033\\", PRESS_NONE }, { "\033_Gi=1;OK\033\\", PRESS_NONE }, { "\033^quD\033\\", PRESS_NONE },
    { "\033Xdu\033\\", PRESS_NONE },
    { "\033[1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16;17;18;19;20;21;22;23;24;25;26;27;28;29;30D", PRESS_NONE },
};

#define TABLE(name) { #name, name, G_N_ELEMENTS(name) }

static const struct {
    const char *name;
    const Sent *sent;
    gsize count;
} tables[] = {
    TABLE(xterm), TABLE(st), TABLE(urxvt), TABLE(foot), TABLE(kitty), TABLE(tmux), TABLE(screen), TABLE(console),
    TABLE(replies),
};

/* What is meant by a key with the modifiers 1 to 8 of xterm's table: none, S, A, SA, C, SC, AC, SAC. */
static const struct {
    const char *before, *after; /* ESC [ before ; modifiers after */
    Key meant[8];
} modified[] = {
    { "1", "A", { PRESS_UP, PRESS_UP } },
    { "1", "B", { PRESS_DOWN, PRESS_DOWN } },
    { "1", "C", { PRESS_RIGHT, PRESS_RIGHT, PRESS_WORD_RIGHT, PRESS_WORD_RIGHT, PRESS_WORD_RIGHT, PRESS_WORD_RIGHT, PRESS_WORD_RIGHT, PRESS_WORD_RIGHT } },
    { "1", "D", { PRESS_LEFT, PRESS_LEFT, PRESS_WORD_LEFT, PRESS_WORD_LEFT, PRESS_WORD_LEFT, PRESS_WORD_LEFT, PRESS_WORD_LEFT, PRESS_WORD_LEFT } },
    { "1", "H", { PRESS_HOME, PRESS_HOME, 0, 0, PRESS_HOME } },
    { "1", "F", { PRESS_END, PRESS_END, 0, 0, PRESS_END } },
    { "2", "~", { PRESS_INSERT } },
    { "3", "~", { PRESS_DELETE, 0, PRESS_ALT | 'd', PRESS_ALT | 'd', PRESS_ALT | 'd', PRESS_ALT | 'd', PRESS_ALT | 'd', PRESS_ALT | 'd' } },
    { "5", "~", { PRESS_PAGE_UP, PRESS_PAGE_UP } },
    { "6", "~", { PRESS_PAGE_DOWN, PRESS_PAGE_DOWN } },
    { "15", "~", { PRESS_F1 + 4 } },
    { "1", "P", { 0 } },
};
/* clang-format on */

/* Lets time pass as the screens do: they look when the decoder has something to tell. */
static void
pass_time(KeyDecoder *decoder, gint64 until)
{
    gint64 at;

    while ((at = key_decoder_until(decoder)) >= 0 && at <= until)
        key_decoder_pass(decoder, at);
}

/* What was pressed, but for what time alone has still to tell. */
static GArray *
pressed(KeyDecoder *decoder)
{
    GArray *keys = g_array_new(FALSE, FALSE, sizeof(Key));

    for (;;) {
        g_auto(Input) input = key_decoder_next(decoder);

        if (input.kind == INPUT_NONE)
            return keys;
        g_assert_cmpint(input.kind, ==, INPUT_KEY);
        g_array_append_val(keys, input.key);
    }
}

/*
 * Sends the bytes with a gap behind each of the first so many (split) or behind one of them,
 * and lets a long time pass.
 */
static GArray *
keys_of(const KeyStrings *own, const char *bytes, gsize split, gboolean is_everywhere, int gap)
{
    g_autoptr(KeyDecoder) decoder = key_decoder_new(own, ESCAPE_DELAY);
    gsize length = strlen(bytes);
    gint64 now = 1000;
    gsize from = 0;
    GArray *keys;

    for (gsize at = is_everywhere ? 1 : split; at < length;
         at = is_everywhere ? at + 1 : length) {
        key_decoder_feed(decoder, bytes + from, at - from, now, now);
        now += gap;
        pass_time(decoder, now);
        from = at;
    }
    key_decoder_feed(decoder, bytes + from, length - from, now, now);
    pass_time(decoder, now + 10000);
    g_assert_cmpint(key_decoder_until(decoder), ==, -1);
    keys = pressed(decoder);
    key_decoder_feed(decoder, "x", 1, now + 10000, now + 10000); /* and it hears the next key */
    {
        g_autoptr(GArray) next = pressed(decoder);

        g_assert_cmpuint(next->len, ==, 1);
        g_assert_cmpuint(g_array_index(next, Key, 0), ==, 'x');
    }
    return keys;
}

static gboolean
is_one(const GArray *keys, Key key)
{
    return key == PRESS_NONE ? keys->len == 0
                             : keys->len == 1 && g_array_index(keys, Key, 0) == key;
}

static void
fail(const char *where, const char *bytes, gsize split, int gap, const GArray *keys)
{
    g_autofree char *shown = g_strescape(bytes, NULL);
    g_autoptr(GString) found = g_string_new(NULL);

    for (guint i = 0; i < keys->len; i++)
        g_string_append_printf(found, " %x", g_array_index(keys, Key, i));
    g_error("%s: %s split at %zu by %d ms gives the keys%s", where, shown, split, gap,
            found->str);
}

/* Mach's Delete is ESC [ 9, the beginning of longer keys elsewhere. */
static gboolean
is_beginning_of_its_own(const KeyStrings *own, const char *bytes, gsize split,
                        const GArray *keys, int gap)
{
    KeyMatch match = key_strings_match(own, bytes, split);

    if (split < 2 || gap <= ESCAPE_DELAY || !match.is_whole)
        return FALSE;
    return gap > 100 || is_one(keys, match.key); /* so much later it is typing there */
}

/* A VT52's keys are Escape and a letter: much later that is a letter behind Escape. */
static gboolean
is_letter_behind_escape(const char *bytes, gsize split, int gap)
{
    return split == 1 && gap > 100 && bytes[0] == 27 &&
           (bytes[2] == '\0' || strchr("[OP]^_X", bytes[1]) == NULL);
}

/* Whole, it is what is meant; an Escape that was alone for too long may be one, and the rest
 * never acts. */
static void
check_splits(const char *where, const KeyStrings *own, const Sent *sent, Key own_key)
{
    static const int gaps[] = { 10, 100, 1500 };
    gsize length = strlen(sent->bytes);

    for (gsize g = 0; g < G_N_ELEMENTS(gaps); g++) {
        for (gsize split = 0; split < length; split++) {
            gboolean is_escape = split == 1 && gaps[g] > ESCAPE_DELAY;
            g_autoptr(GArray) keys =
                keys_of(own, sent->bytes, split == 0 ? length : split, FALSE, gaps[g]);

            if (!is_one(keys, sent->meant) && !is_one(keys, own_key) &&
                !(is_escape && is_one(keys, PRESS_ESCAPE)) && !(split > 0 && keys->len == 0) &&
                !is_letter_behind_escape(sent->bytes, split, gaps[g]) &&
                !is_beginning_of_its_own(own, sent->bytes, split, keys, gaps[g]))
                fail(where, sent->bytes, split, gaps[g], keys);
        }
    }
}

/* The same with a gap behind every byte. */
static void
check_slow(const char *where, const KeyStrings *own, const Sent *sent, Key own_key)
{
    gsize length = strlen(sent->bytes);

    for (int gap = 10; gap <= 100; gap += 90) {
        g_autoptr(GArray) keys = keys_of(own, sent->bytes, 0, TRUE, gap);
        gboolean is_good = is_one(keys, sent->meant) || is_one(keys, own_key) ||
                           keys->len == 0 || (gap > ESCAPE_DELAY && is_one(keys, PRESS_ESCAPE));

        for (gsize split = 2; split < length && !is_good; split++)
            is_good = is_beginning_of_its_own(own, sent->bytes, split, keys, gap);
        if (!is_good)
            fail(where, sent->bytes, length, gap, keys);
    }
}

static void
check_tables(const char *terminal, const KeyStrings *own)
{
    for (gsize t = 0; t < G_N_ELEMENTS(tables); t++) {
        for (gsize i = 0; i < tables[t].count; i++) {
            const Sent *sent = &tables[t].sent[i];
            g_autofree char *where =
                g_strconcat("keys of ", tables[t].name, " under TERM=", terminal, NULL);
            KeyMatch match = key_strings_match(own, sent->bytes, strlen(sent->bytes));

            check_splits(where, own, sent, match.is_whole ? match.key : sent->meant);
            check_slow(where, own, sent, match.is_whole ? match.key : sent->meant);
        }
    }
    for (gsize i = 0; i < G_N_ELEMENTS(modified); i++) {
        for (int modifiers = 1; modifiers <= 8; modifiers++) {
            g_autofree char *bytes = g_strdup_printf("\033[%s;%d%s", modified[i].before,
                                                     modifiers, modified[i].after);
            Sent sent = { bytes, modified[i].meant[modifiers - 1] };
            KeyMatch match = key_strings_match(own, bytes, strlen(bytes));

            check_splits(terminal, own, &sent, match.is_whole ? match.key : sent.meant);
        }
    }
}

static void
test_every_key_of_every_table_is_meant_or_nothing(void)
{
    g_autoptr(KeyStrings) none = key_strings_new();

    check_tables("none", none);
}

/* The keys that its own description names, as it names them. */
static void
check_own(const char *terminal, const KeyStrings *own)
{
    g_autoptr(KeyStrings) none = key_strings_new();

    for (int i = 0; strnames[i] != NULL; i++) {
        const char *bytes = strnames[i][0] == 'k' ? tigetstr(strnames[i]) : NULL;
        g_autoptr(GArray) elsewhere = NULL;
        KeyMatch match;

        if (bytes == NULL || bytes == (const char *)-1 || strlen(bytes) < 2 ||
            g_str_equal(strnames[i], "kmous"))
            continue;
        match = key_strings_match(own, bytes, strlen(bytes));
        g_assert_true(match.is_whole);
        elsewhere = keys_of(none, bytes, strlen(bytes), FALSE, 0);
        check_splits(terminal, own, &(Sent){ bytes, match.key },
                     elsewhere->len == 1 ? g_array_index(elsewhere, Key, 0) : PRESS_NONE);
    }
}

static void
check_terminal(const char *name)
{
    g_autoptr(KeyStrings) own = NULL;
    int error = 0;

    if (setupterm(name, 1, &error) != OK)
        return;
    own = term_key_strings();
    check_tables(name, own);
    check_own(name, own);
    g_test_message("%s", name);
    (void)del_curterm(cur_term);
}

static guint
check_folder(const char *path)
{
    g_autoptr(GDir) folder = g_dir_open(path, 0, NULL);
    guint count = 0;
    const char *letter;

    while (folder != NULL && (letter = g_dir_read_name(folder)) != NULL) {
        g_autofree char *below = g_build_filename(path, letter, NULL);
        g_autoptr(GDir) names = g_dir_open(below, 0, NULL);
        const char *name;

        while (names != NULL && (name = g_dir_read_name(names)) != NULL) {
            check_terminal(name);
            count++;
        }
    }
    return count;
}

static void
test_under_every_description_that_is_installed(void)
{
    guint count = check_folder("/lib/terminfo") + check_folder("/usr/share/terminfo") +
                  check_folder("/etc/terminfo");

    if (count == 0)
        g_test_skip("no terminal descriptions were found");
}

static void
expect_keys(const char *bytes, const Key *meant, gsize count)
{
    g_autoptr(KeyStrings) none = key_strings_new();
    g_autoptr(GArray) keys = keys_of(none, bytes, strlen(bytes), FALSE, 0);

    g_assert_cmpuint(keys->len, ==, count);
    for (gsize i = 0; i < count; i++)
        g_assert_cmpuint(g_array_index(keys, Key, i), ==, meant[i]);
}

#define EXPECT_KEYS(bytes, ...)                      \
    expect_keys(bytes, (const Key[]){ __VA_ARGS__ }, \
                sizeof((const Key[]){ __VA_ARGS__ }) / sizeof(Key))

static void
test_typing_stays_what_it_is(void)
{
    EXPECT_KEYS("aD[O", 'a', 'D', '[', 'O');
    EXPECT_KEYS("\r\t\177\b\001", PRESS_ENTER, PRESS_TAB, PRESS_BACKSPACE, PRESS_BACKSPACE, 1);
    EXPECT_KEYS("\033", PRESS_ESCAPE);
    EXPECT_KEYS("\033\033", PRESS_ESCAPE, PRESS_ESCAPE);
    EXPECT_KEYS("\033b", PRESS_ALT | 'b');
    EXPECT_KEYS("\033\303\251", PRESS_ALT | 0xe9);
    EXPECT_KEYS("\033\033b", PRESS_ESCAPE, PRESS_ALT | 'b');
    EXPECT_KEYS("\033\033[D", PRESS_WORD_LEFT); /* urxvt's Alt-Left */
    EXPECT_KEYS("\033\033[3~", PRESS_ALT | 'd');
    EXPECT_KEYS("\033[D\033[D", PRESS_LEFT, PRESS_LEFT);
    EXPECT_KEYS("\033[1;\rq", PRESS_ENTER, 'q'); /* a control character ends what is cut off */
    EXPECT_KEYS("\033]11;rgb\033[Dq", PRESS_LEFT, 'q');
    EXPECT_KEYS("\302\233D", PRESS_LEFT); /* 8-bit introducers, as UTF-8 and raw */
    EXPECT_KEYS("\233D", PRESS_LEFT);
    EXPECT_KEYS("\217A\220quD\234q", PRESS_UP, 'q');
    EXPECT_KEYS("\377a\303(", 'a', '('); /* what is no UTF-8 is nothing */
}

static void
test_letters_split_at_their_bytes_are_joined(void)
{
    static const Sent letters[] = {
        { "\303\251", 0xe9 },
        { "\342\202\254", 0x20ac },
        { "\360\237\223\246", 0x1f4e6 },
    };
    g_autoptr(KeyStrings) none = key_strings_new();

    for (gsize i = 0; i < G_N_ELEMENTS(letters); i++) {
        for (gsize split = 1; split < strlen(letters[i].bytes); split++) {
            g_autoptr(GArray) keys = keys_of(none, letters[i].bytes, split, FALSE, 60000);

            g_assert_true(is_one(keys, letters[i].meant));
        }
    }
}

static void
test_escape_is_told_after_its_delay_and_not_before(void)
{
    static const int delays[] = { 0, 25, 400 };
    g_autoptr(KeyStrings) none = key_strings_new();

    for (gsize i = 0; i < G_N_ELEMENTS(delays); i++) {
        g_autoptr(KeyDecoder) decoder = key_decoder_new(none, delays[i]);
        g_autoptr(GArray) early = NULL;
        g_autoptr(GArray) then = NULL;

        key_decoder_feed(decoder, "\033", 1, 500, 1000);
        g_assert_cmpint(key_decoder_until(decoder), ==, 1000 + delays[i]);
        key_decoder_pass(decoder, 1000 + delays[i] - 1);
        early = pressed(decoder);
        g_assert_cmpuint(early->len, ==, 0);
        key_decoder_pass(decoder, 1000 + delays[i]);
        then = pressed(decoder);
        g_assert_true(is_one(then, PRESS_ESCAPE));
    }
}

/* Bytes that waited while the program was busy came together for all it knows. */
static void
test_a_busy_program_does_not_split_keys(void)
{
    g_autoptr(KeyStrings) none = key_strings_new();
    g_autoptr(KeyDecoder) decoder = key_decoder_new(none, ESCAPE_DELAY);
    g_autoptr(GArray) keys = NULL;

    key_decoder_feed(decoder, "\033", 1, 1000, 1000);
    key_decoder_feed(decoder, "[D", 2, 1001, 5000);
    keys = pressed(decoder);
    g_assert_true(is_one(keys, PRESS_LEFT));
}

/* Keys that a person presses after Escape are keys, at the pace of people. */
static void
test_keys_behind_escape_are_heard(void)
{
    static const char typed[] = "[OP]_^XdD1";
    g_autoptr(KeyStrings) none = key_strings_new();

    for (const char *at = typed; *at != '\0'; at++) {
        for (int gap = 200; gap <= 3000; gap += 2800) {
            char bytes[] = { 27, *at, 'j', '\0' };
            g_autoptr(GArray) keys = keys_of(none, bytes, 0, TRUE, gap);

            g_assert_cmpuint(keys->len, ==, 3);
            g_assert_cmpuint(g_array_index(keys, Key, 1), ==, (guchar)*at);
            g_assert_cmpuint(g_array_index(keys, Key, 2), ==, 'j');
        }
    }
}

static void
test_only_what_may_be_two_keys_says_so(void)
{
    g_autoptr(KeyStrings) none = key_strings_new();
    g_autoptr(KeyDecoder) decoder = key_decoder_new(none, ESCAPE_DELAY);
    Input input;

    key_decoder_feed(decoder, "\033d\033[100;3u", 10, 1, 1);
    input = key_decoder_next(decoder);
    g_assert_cmpuint(input.key, ==, PRESS_ALT | 'd');
    g_assert_true(input.may_be_two);
    input = key_decoder_next(decoder);
    g_assert_cmpuint(input.key, ==, PRESS_ALT | 'd');
    g_assert_false(input.may_be_two);
}

static void
test_the_mouse_is_understood(void)
{
    static const struct {
        const char *bytes;
        InputKind kind;
        Key key;
        int row, column;
    } reports[] = {
        { "\033[<0;10;5M", INPUT_MOUSE, PRESS_ENTER, 4, 9 },
        { "\033[<0;10;5m", INPUT_NONE, PRESS_NONE, 0, 0 },
        { "\033[<64;300;250M", INPUT_MOUSE, PRESS_UP, 249, 299 },
        { "\033[<65;1;1M", INPUT_MOUSE, PRESS_DOWN, 0, 0 },
        { "\033[<2;1;1M", INPUT_NONE, PRESS_NONE, 0, 0 },
        { "\033[<32;1;1M", INPUT_NONE, PRESS_NONE, 0, 0 },
        { "\033[<128;1;1M", INPUT_NONE, PRESS_NONE, 0, 0 },
        { "\033[M \041\045", INPUT_MOUSE, PRESS_ENTER, 4, 0 },
        { "\033[M#\041\045", INPUT_NONE, PRESS_NONE, 0, 0 },
        { "\033[M`\041\377", INPUT_MOUSE, PRESS_UP, 222, 0 },
        { "\033[<0;0;5M", INPUT_NONE, PRESS_NONE, 0, 0 },
        { "\033[<0;5;0M", INPUT_NONE, PRESS_NONE, 0, 0 },
        { "\033[<0;5M", INPUT_NONE, PRESS_NONE, 0, 0 },
        { "\033[<1;5;5M", INPUT_NONE, PRESS_NONE, 0, 0 },
        { "\033[<66;5;5M", INPUT_NONE, PRESS_NONE, 0, 0 },
        { "\033[<16;5;6M", INPUT_MOUSE, PRESS_ENTER, 5, 4 },
        { "\033[M  !", INPUT_NONE, PRESS_NONE, 0, 0 },
        { "\033[M\"!!", INPUT_NONE, PRESS_NONE, 0, 0 },
        { "\033[MaDq", INPUT_MOUSE, PRESS_DOWN, 80, 35 },
    };
    g_autoptr(KeyStrings) none = key_strings_new();

    for (gsize i = 0; i < G_N_ELEMENTS(reports); i++) {
        for (gsize split = 1; split < strlen(reports[i].bytes); split++) {
            g_autoptr(KeyDecoder) decoder = key_decoder_new(none, ESCAPE_DELAY);
            g_auto(Input) input = { 0 };

            key_decoder_feed(decoder, reports[i].bytes, split, 1, 1);
            key_decoder_feed(decoder, reports[i].bytes + split,
                             strlen(reports[i].bytes) - split, 1, 1);
            input = key_decoder_next(decoder);
            g_assert_cmpint(input.kind, ==, reports[i].kind);
            g_assert_cmpuint(input.key, ==, reports[i].key);
            g_assert_cmpint(input.row, ==, reports[i].row);
            g_assert_cmpint(input.column, ==, reports[i].column);
            g_assert_cmpint(key_decoder_until(decoder), ==, -1);
        }
    }
}

static void
expect_paste(KeyDecoder *decoder, const char *text)
{
    g_auto(Input) input = key_decoder_next(decoder);

    g_assert_cmpint(input.kind, ==, INPUT_PASTE);
    g_assert_cmpstr(input.text, ==, text);
    g_assert_false(input.is_cut);
}

static void
test_a_paste_is_one_text_however_it_is_split(void)
{
    static const char bytes[] = "\033[200~Dq\033[Du\r\303\251\033[20~\033[201~x";
    g_autoptr(KeyStrings) none = key_strings_new();

    for (gsize split = 0; split < sizeof bytes - 1; split++) {
        g_autoptr(KeyDecoder) decoder = key_decoder_new(none, ESCAPE_DELAY);
        g_autoptr(GArray) rest = NULL;

        key_decoder_feed(decoder, bytes, split, 1, 1);
        pass_time(decoder, 20);
        key_decoder_feed(decoder, bytes + split, sizeof bytes - 1 - split, 20, 20);
        expect_paste(decoder, "Dq\033[Du\n\303\251\033[20~");
        rest = pressed(decoder);
        g_assert_true(is_one(rest, 'x'));
    }
}

static void
test_a_long_paste_is_cut_and_says_so(void)
{
    gsize length = 3 * 1024 * 1024;
    g_autofree char *text = g_strnfill(length, 'D');
    g_autoptr(KeyStrings) none = key_strings_new();
    g_autoptr(KeyDecoder) decoder = key_decoder_new(none, ESCAPE_DELAY);
    g_auto(Input) input = { 0 };
    g_autoptr(GArray) rest = NULL;

    key_decoder_feed(decoder, "\033[200~", 6, 1, 1);
    key_decoder_feed(decoder, text, length, 1, 1);
    key_decoder_feed(decoder, "\033[201~x", 7, 1, 1);
    input = key_decoder_next(decoder);
    g_assert_cmpint(input.kind, ==, INPUT_PASTE);
    g_assert_cmpuint(strlen(input.text), ==, 1024 * 1024);
    g_assert_true(input.is_cut);
    rest = pressed(decoder);
    g_assert_true(is_one(rest, 'x'));
}

/* A paste whose end is lost is over some time after its last byte. */
static void
test_a_paste_without_an_end_is_over_some_time(void)
{
    g_autoptr(KeyStrings) none = key_strings_new();
    g_autoptr(KeyDecoder) decoder = key_decoder_new(none, ESCAPE_DELAY);

    key_decoder_feed(decoder, "\033[200~text", 10, 1000, 1000);
    pass_time(decoder, 5999);
    g_assert_cmpint(key_decoder_next(decoder).kind, ==, INPUT_NONE);
    pass_time(decoder, 6000);
    expect_paste(decoder, "text");
}

static void
test_a_key_is_taken_out_with_what_came_before_it(void)
{
    g_autoptr(KeyStrings) none = key_strings_new();
    g_autoptr(KeyDecoder) decoder = key_decoder_new(none, 0);
    g_autoptr(GArray) keys = NULL;

    key_decoder_feed(decoder, "ab", 2, 1, 1);
    g_assert_false(key_decoder_take(decoder, PRESS_ESCAPE));
    key_decoder_feed(decoder, "\033", 1, 1, 1);
    key_decoder_pass(decoder, 1);
    key_decoder_feed(decoder, "c", 1, 1, 1);
    g_assert_true(key_decoder_take(decoder, PRESS_ESCAPE));
    keys = pressed(decoder);
    g_assert_true(is_one(keys, 'c'));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    /* clang-format off */
    g_test_add_func("/key-decoder/every-key-of-every-table-is-meant-or-nothing", test_every_key_of_every_table_is_meant_or_nothing);
    g_test_add_func("/key-decoder/under-every-description-that-is-installed", test_under_every_description_that_is_installed);
    g_test_add_func("/key-decoder/typing-stays-what-it-is", test_typing_stays_what_it_is);
    g_test_add_func("/key-decoder/letters-split-at-their-bytes-are-joined", test_letters_split_at_their_bytes_are_joined);
    g_test_add_func("/key-decoder/escape-is-told-after-its-delay-and-not-before", test_escape_is_told_after_its_delay_and_not_before);
    g_test_add_func("/key-decoder/a-busy-program-does-not-split-keys", test_a_busy_program_does_not_split_keys);
    g_test_add_func("/key-decoder/keys-behind-escape-are-heard", test_keys_behind_escape_are_heard);
    g_test_add_func("/key-decoder/only-what-may-be-two-keys-says-so", test_only_what_may_be_two_keys_says_so);
    g_test_add_func("/key-decoder/the-mouse-is-understood", test_the_mouse_is_understood);
    g_test_add_func("/key-decoder/a-paste-is-one-text-however-it-is-split", test_a_paste_is_one_text_however_it_is_split);
    g_test_add_func("/key-decoder/a-long-paste-is-cut-and-says-so", test_a_long_paste_is_cut_and_says_so);
    g_test_add_func("/key-decoder/a-paste-without-an-end-is-over-some-time", test_a_paste_without_an_end_is_over_some_time);
    g_test_add_func("/key-decoder/a-key-is-taken-out-with-what-came-before-it", test_a_key_is_taken_out_with_what_came_before_it);
    /* clang-format on */
    return g_test_run();
}
