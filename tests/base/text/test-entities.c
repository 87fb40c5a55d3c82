/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/text/text.h"

/* clang-format off */
static const struct {
    const char *name, *text, *read;
} cases[] = {
    { "those-of-xml",                 "&lt;b&gt; &amp; &quot;x&quot; &apos;", "<b> & \"x\" '" },
    { "letters",                      "K&uuml;che &Eacute;t&eacute; &szlig;", "Küche Été ß" },
    { "the-first-and-the-last",       "&AElig;&zwnj;&Aacute;&zeta;",          "Æ\u200cÁζ" },
    { "signs",                        "5&nbsp;&euro; &ndash; &hellip;",       "5\u00a0€ – …" },
    { "numbers",                      "&#233;&#xE9;&#XE9;&#128512;",          "ééé😀" },
    { "once",                         "&amp;lt;",                             "&lt;" },
    { "an-ampersand-stays",           "AT&T, R&D; &",                         "AT&T, R&D; &" },
    { "without-an-end-it-is-none",    "&amp &lt",                             "&amp &lt" },
    { "letters-have-a-case",          "&EUML; &Euml;",                        "&EUML; Ë" },
    { "what-is-no-character-stays",   "&#0; &#xD800; &#1114112; &#; &#x; &;", "&#0; &#xD800; &#1114112; &#; &#x; &;" },
    { "a-name-too-long-is-none",      "&thetasym; &thetasymbol;",             "ϑ &thetasymbol;" },
    { "nothing",                      "",                                     "" },
};
/* clang-format on */

static void
test_case(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autofree char *text = g_strdup(cases[i].text);

    entities_read(text);
    g_assert_cmpstr(text, ==, cases[i].read);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = g_strconcat("/entities/", cases[i].name, NULL);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_case);
    }
    return g_test_run();
}
