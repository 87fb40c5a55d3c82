/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes as files have them, what they are recognised as, and the text that they become. */
#include <string.h>

#include "base/error.h"
#include "base/text/text.h"

#define BYTES(text) (text), sizeof(text) - 1

/* clang-format off */
static const struct {
    const char *name, *encoding, *bytes;
    gsize length;
    const char *text;
} texts[] = {
    { "ascii-is-utf-8",                                "UTF-8",        BYTES("Lamp, 1 pc"),
      "Lamp, 1 pc" },
    { "utf-8-is",                                      "UTF-8",        BYTES("Ger\xc3\xa4t \xe5\x8f\xb0\xe7\x81\xaf \xe2\x82\xac"),
      "Gerät 台灯 €" },
    { "utf-8-with-its-mark",                           "UTF-8",        BYTES("\xef\xbb\xbfGer\xc3\xa4t"),
      "Gerät" },
    { "nothing-is-utf-8",                              "UTF-8",        BYTES(""),
      "" },
    { "utf-16-with-its-mark",                          "UTF-16LE",     BYTES("\xff\xfeG\x00" "e\x00r\x00\xe4\x00t\x00 \x00\xf0Sop"),
      "Gerät 台灯" },
    { "utf-16-the-other-way-round",                    "UTF-16BE",     BYTES("\xfe\xff\x00G\x00" "e\x00r\x00\xe4\x00t\x00 S\xf0po"),
      "Gerät 台灯" },
    { "utf-16-without-a-mark",                         "UTF-16LE",     BYTES("O\x00r\x00" "d\x00" "e\x00r\x00,\x00T\x00i\x00t\x00l\x00" "e\x00\n\x00" "1\x00,\x00G\x00" "e\x00r\x00\xe4\x00t\x00\n\x00"),
      "Order,Title\n1,Gerät\n" },
    { "utf-16-without-a-mark-the-other-way-round",     "UTF-16BE",     BYTES("\x00O\x00r\x00" "d\x00" "e\x00r\x00,\x00T\x00i\x00t\x00l\x00" "e\x00\n\x00" "1\x00,\x00G\x00" "e\x00r\x00\xe4\x00t\x00\n"),
      "Order,Title\n1,Gerät\n" },
    { "utf-16-beyond-its-16-bits",                     "UTF-16LE",     BYTES("\xff\xfe" "a\x00=\xd8\x00\xde"),
      "a😀" },
    { "utf-32-with-its-mark",                          "UTF-32LE",     BYTES("\xff\xfe\x00\x00G\x00\x00\x00" "e\x00\x00\x00r\x00\x00\x00\xe4\x00\x00\x00t\x00\x00\x00"),
      "Gerät" },
    { "german",                                        "Windows-1252", BYTES("Ger\xe4t f\xfcr K\xfc" "che, Gr\xf6\xdf" "e XL \x96 5 m\xb2"),
      "Gerät für Küche, Größe XL – 5 m²" },
    { "one-german-letter",                             "Windows-1252", BYTES("T\xfcr"),
      "Tür" },
    { "french",                                        "Windows-1252", BYTES("\xc9tui \xe0 lunettes \xab \xe9t\xe9 \xbb, c\xe2" "ble d\x92" "alimentation, 1 \x9cillet"),
      "Étui à lunettes « été », câble d’alimentation, 1 œillet" },
    { "spanish",                                       "Windows-1252", BYTES("Se\xf1" "al \xa1Oferta! \xbfNi\xf1o? 2\xaa mano"),
      "Señal ¡Oferta! ¿Niño? 2ª mano" },
    { "portuguese",                                    "Windows-1252", BYTES("Cabo n\xe3o \xe9 liga\xe7\xe3o, S\xe3o Jo\xe3o"),
      "Cabo não é ligação, São João" },
    { "swedish",                                       "Windows-1252", BYTES("Sk\xe4rmskydd f\xf6r \xe5"),
      "Skärmskydd för å" },
    { "a-euro-before-its-amount",                      "Windows-1252", BYTES("Lamp \x80" "5.00"),
      "Lamp €5.00" },
    { "signs-that-are-the-same-in-both",               "Windows-1252", BYTES("Lamp\xae \x93new\x94 \x96 5 \xb0"),
      "Lamp® “new” – 5 °" },
    { "a-blank-that-does-not-break",                  "Windows-1252", BYTES("1\xa0" "234,50"),
      "1\u00a0" "234,50" },
    { "russian",                                       "Windows-1251", BYTES("\xd7\xe5\xf5\xee\xeb \xe4\xeb\xff \xf2\xe5\xeb\xe5\xf4\xee\xed\xe0, \xea\xe0\xe1\xe5\xeb\xfc \xf1 \xf0\xe0\xe7\xfa\xb8\xec\xee\xec"),
      "Чехол для телефона, кабель с разъёмом" },
    { "one-russian-word",                              "Windows-1251", BYTES("LED \xcb\xe0\xec\xef\xe0"),
      "LED Лампа" },
    { "ukrainian",                                     "Windows-1251", BYTES("\xd7\xee\xf5\xee\xeb \xe4\xeb\xff \xf2\xe5\xeb\xe5\xf4\xee\xed\xf3 \xe7 \xef\xb3\xe4\xf1\xe2\xb3\xf2\xea\xee\xfe, \xbf\xe6\xe0\xea \xb3 \xb4\xe0\xe2\xe0"),
      "Чохол для телефону з підсвіткою, їжак і ґава" },
    { "bulgarian",                                     "Windows-1251", BYTES("\xca\xe0\xeb\xfa\xf4 \xe7\xe0 \xf2\xe5\xeb\xe5\xf4\xee\xed, \xe7\xe0\xf0\xff\xe4\xed\xee \xf3\xf1\xf2\xf0\xee\xe9\xf1\xf2\xe2\xee"),
      "Калъф за телефон, зарядно устройство" },
    { "chinese",                                       "GB18030",      BYTES("\xca\xd6\xbb\xfa\xbf\xc7, \xc0\xb6\xd1\xc0\xb6\xfa\xbb\xfa \xce\xde\xcf\xdf, \xca\xfd\xbe\xdd\xcf\xdf\xa3\xa8\xbf\xec\xb3\xe4\xa3\xa9"),
      "手机壳, 蓝牙耳机 无线, 数据线（快充）" },
    { "one-chinese-word",                              "GB18030",      BYTES("\xcc\xa8\xb5\xc6"),
      "台灯" },
    { "chinese-beside-letters",                        "GB18030",      BYTES("USB\xca\xfd\xbe\xdd\xcf\xdfType-C\xbf\xec\xb3\xe4"),
      "USB数据线Type-C快充" },
    { "chinese-of-four-bytes",                         "GB18030",      BYTES("\xca\xd6\xbb\xfa\xbf\xc7\x94" "9\xfc" "6\xb5\xc6"),
      "手机壳😀灯" },
    { "japanese",                                      "Shift_JIS",    BYTES("\x83X\x83}\x83z\x83P\x81[\x83X, \x8f[\x93" "d\x83P\x81[\x83u\x83\x8b 2\x96{"),
      "スマホケース, 充電ケーブル 2本" },
    { "japanese-without-kana",                         "Shift_JIS",    BYTES("\x93" "d\x8c\xb9, \x93\x8c\x8b\x9e\x93s"),
      "電源, 東京都" },
    { "narrow-kana",                                   "Shift_JIS",    BYTES("\xd7\xb2\xc4 \xb9\xb0\xcc\xde\xd9 \x82\xa8\x93\xcd\x82\xaf"),
      "ﾗｲﾄ ｹｰﾌﾞﾙ お届け" },
    { "japanese-of-a-vendor",                          "Shift_JIS",    BYTES("\x83\x89\x83" "C\x83g\x87@"),
      "ライト①" },
};

/* A guess would be one among several. */
static const struct {
    const char *name, *bytes;
    gsize length;
} untold[] = {
    { "polish-could-be-others",      BYTES("\xaf\xf3\xb3ta \xb3\xf3" "d\x9f, za\xbf\xf3\xb3\xe6 g\xea\x9cl\xb9 ja\x9f\xf1") },
    { "greek-is-not-russian",        BYTES("\xc8\xde\xea\xe7 \xea\xe9\xed\xe7\xf4\xef\xfd, \xea\xe1\xeb\xfe\xe4\xe9\xef \xf6\xfc\xf1\xf4\xe9\xf3\xe7\xf2") },
    { "hebrew-is-not-russian",       BYTES("\xeb\xe9\xf1\xe5\xe9 \xec\xe8\xec\xf4\xe5\xef, \xeb\xe1\xec \xe8\xf2\xe9\xf0\xe4") },
    { "korean-is-not-chinese",       BYTES("\xc8\xde\xb4\xeb\xc6\xf9 \xc4\xc9\xc0\xcc\xbd\xba, \xc3\xe6\xc0\xfc \xc4\xc9\xc0\xcc\xba\xed \xb0\xed\xbc\xd3, \xb9\xab\xbc\xb1 \xc0\xcc\xbe\xee\xc6\xf9") },
    { "older-russian",               BYTES("\xfe\xc5\xc8\xcf\xcc \xc4\xcc\xd1 \xd4\xc5\xcc\xc5\xc6\xcf\xce\xc1, \xcb\xc1\xc2\xc5\xcc\xd8 \xd3 \xd2\xc1\xda\xdf\xa3\xcd\xcf\xcd") },
    { "other-japanese",              BYTES("\xa5\xb9\xa5\xde\xa5\xdb\xa5\xb1\xa1\xbc\xa5\xb9, \xbd\xbc\xc5\xc5\xa5\xb1\xa1\xbc\xa5\xd6\xa5\xeb") },
    { "other-chinese",               BYTES("\xa4\xe2\xbe\xf7\xb4\xdf, \xc2\xc5\xa4\xfa\xa6\xd5\xbe\xf7, \xa5R\xb9q\xbdu") },
    { "thai",                        BYTES("\xe0\xa4\xca\xe2\xb7\xc3\xc8\xd1\xbe\xb7\xec \xca\xd2\xc2\xaa\xd2\xc3\xec\xa8") },
    { "arabic",                      BYTES("\xdb\xd8\xc7\xc1 \xc7\xe1\xe5\xc7\xca\xdd\xa1 \xdf\xc7\xc8\xe1 \xc7\xe1\xd4\xcd\xe4") },
    { "what-is-no-text",             BYTES("\x00\x01\x02\xff\xfe\x80\x00\x90\xa0\x00\x01\x02\xff\xfe\x80\x00\x90\xa0\x00\x01\x02\xff\xfe\x80\x00\x90\xa0") },
};
/* clang-format on */

static void
test_text(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autoptr(GError) error = NULL;
    gsize length = 0;
    g_autofree char *text = NULL;

    g_assert_cmpstr(encoding_of_bytes(texts[i].bytes, texts[i].length), ==, texts[i].encoding);
    text = encoding_decode(texts[i].encoding, texts[i].bytes, texts[i].length, &length, &error);
    g_assert_no_error(error);
    g_assert_cmpstr(text, ==, texts[i].text);
    g_assert_cmpuint(length, ==, strlen(texts[i].text));
}

static void
test_untold(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);

    g_assert_cmpstr(encoding_of_bytes(untold[i].bytes, untold[i].length), ==, NULL);
}

/* The same in pieces of every size: a character may stand across the seam. */
static void
pieces_make_the_same_text(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        const char *bytes = texts[i].bytes;
        gsize mark = encoding_mark_length(texts[i].encoding, bytes, texts[i].length);

        for (gsize piece = 1; piece <= 7; piece++) {
            g_autoptr(Decoder) decoder = decoder_new(texts[i].encoding, NULL);
            g_autoptr(GByteArray) text = g_byte_array_new();

            for (gsize at = mark; at < texts[i].length; at += piece)
                g_assert_true(decoder_feed(decoder, bytes + at,
                                           MIN(piece, texts[i].length - at), text, NULL));
            g_assert_true(decoder_finish(decoder, NULL));
            g_assert_cmpmem(text->data, text->len, texts[i].text, strlen(texts[i].text));
        }
    }
}

/* A title that was cut in the middle of a letter makes no other encoding of the file. */
static void
a_few_bad_bytes_leave_it_utf_8(void)
{
    const char *text = "Ger\xc3\xa4t f\xc3\xbcr K\xc3\xbc"
                       "che \xe4";

    g_assert_cmpstr(encoding_of_bytes(text, strlen(text)), ==, "UTF-8");
}

/* What is recognised is so wherever in the file it stands, and however long the file is. */
static void
a_letter_far_behind_decides(void)
{
    g_autoptr(GString) text = g_string_new(NULL);

    while (text->len < 300000)
        g_string_append(text, "1,Lamp,2026-02-20\n");
    g_string_append(text, "2,T\xfcr,2026-02-20\n");
    g_assert_cmpstr(encoding_of_bytes(text->str, text->len), ==, "Windows-1252");
    while (text->len < 600000)
        g_string_append(text, "3,Lamp,2026-02-20\n");
    g_assert_cmpstr(encoding_of_bytes(text->str, text->len), ==, "Windows-1252");
}

/* clang-format off */
static const struct {
    const char *said, *meant;
} names[] = {
    { "utf-8", "UTF-8" },            { "UTF8", "UTF-8" },           { "utf-16", "UTF-16" },
    { "windows-1252", "Windows-1252" }, { "CP1252", "Windows-1252" }, { "cp-1251", "Windows-1251" },
    { "GBK", "GB18030" },            { "sjis", "Shift_JIS" },       { "shift-jis", "Shift_JIS" },
    { "ISO-8859-2", "ISO-8859-2" },  { "klingon", NULL },           { "", NULL },
    { "UTF-8//IGNORE", NULL },
};
/* clang-format on */

static void
names_are_found_however_they_are_written(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
        g_assert_cmpstr(encoding_find(names[i].said), ==, names[i].meant);
}

static void
the_line_that_is_none_is_named(void)
{
    const char *text = "a\nb\nT\xfcr\n";
    g_autoptr(GError) error = NULL;
    g_autofree char *decoded = encoding_decode("UTF-8", text, strlen(text), NULL, &error);

    g_assert_null(decoded);
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_USAGE);
    g_assert_cmpstr(error->message, ==,
                    "Line 3 is not UTF-8. Name another encoding with --encoding, or save the "
                    "file as UTF-8.");
}

static void
half_a_character_at_the_end_is_none(void)
{
    g_autofree char *utf_16 = encoding_decode("UTF-16LE", "a\0b", 3, NULL, NULL);
    g_autofree char *utf_8 = encoding_decode("UTF-8", "a\xc3", 2, NULL, NULL);

    g_assert_null(utf_16);
    g_assert_null(utf_8);
}

static void
marks_belong_to_their_encoding(void)
{
    g_assert_cmpuint(encoding_mark_length("UTF-8", "\xef\xbb\xbf", 3), ==, 3);
    g_assert_cmpuint(encoding_mark_length("UTF-16LE",
                                          "\xff\xfe"
                                          "a",
                                          3),
                     ==, 2);
    g_assert_cmpuint(encoding_mark_length("Windows-1252",
                                          "\xff\xfe"
                                          "a",
                                          3),
                     ==, 0);
    g_assert_cmpuint(encoding_mark_length("UTF-8", "\xef\xbb", 2), ==, 0);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autofree char *path = g_strconcat("/encoding/seen/", texts[i].name, NULL);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_text);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(untold); i++) {
        g_autofree char *path = g_strconcat("/encoding/untold/", untold[i].name, NULL);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_untold);
    }
    g_test_add_func("/encoding/pieces-make-the-same-text", pieces_make_the_same_text);
    g_test_add_func("/encoding/a-few-bad-bytes-leave-it-utf-8", a_few_bad_bytes_leave_it_utf_8);
    g_test_add_func("/encoding/a-letter-far-behind-decides", a_letter_far_behind_decides);
    g_test_add_func("/encoding/names-are-found-however-they-are-written",
                    names_are_found_however_they_are_written);
    g_test_add_func("/encoding/the-line-that-is-none-is-named", the_line_that_is_none_is_named);
    g_test_add_func("/encoding/half-a-character-at-the-end-is-none",
                    half_a_character_at_the_end_is_none);
    g_test_add_func("/encoding/marks-belong-to-their-encoding", marks_belong_to_their_encoding);
    return g_test_run();
}
