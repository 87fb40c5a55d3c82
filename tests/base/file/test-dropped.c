/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/file/file.h"

/* clang-format off */
/* paths: with bars between. */
static const struct {
    const char *name, *text, *paths;
} cases[] = {
    { "nothing",                     "",                              ""                     },
    { "blanks-alone",                " \n\t ",                        ""                     },
    { "one",                         "/a/b.jpg",                      "/a/b.jpg"             },
    { "single-quotes",               "'/a/b c.jpg' ",                 "/a/b c.jpg"           },
    { "double-quotes",               "\"/a/b c.jpg\"",                "/a/b c.jpg"           },
    { "backslashes",                 "/a/b\\ c\\'d.jpg",              "/a/b c'd.jpg"         },
    { "a-quote-in-quotes",           "'/a/it'\\''s.jpg'",             "/a/it's.jpg"          },
    { "a-backslash-in-single",       "'/a\\b'",                       "/a\\b"                },
    { "a-backslash-in-double",       "\"/a\\b\\\"c\"",                "/a\\b\"c"             },
    { "several",                     "/a '/b c'\n\"/d e\" /f\\ g",    "/a|/b c|/d e|/f g"    },
    { "several-lines",               "/a\r\n/b\r\n",                  "/a|/b"                },
    { "an-address",                  "file:///a/b%20c.jpg",           "/a/b c.jpg"           },
    { "of-this-machine",             "file://localhost/a",            "/a"                   },
    { "of-another-machine",          "file://elsewhere.example/a",    "file://elsewhere.example/a" },
    { "addresses",                   "file:///a\nfile:///b",          "/a|/b"                },
    { "an-address-with-a-slash",     "file:///a%2Fb",                 "file:///a%2Fb"        },
    { "an-address-with-a-nul",       "file:///a%00b",                 "file:///a%00b"        },
    { "a-web-address",               "https://shop.example/a.jpg",    "https://shop.example/a.jpg" },
    { "an-open-quote",               "it's /here",                    "it's /here"           },
    { "a-backslash-at-the-end",      "/a\\",                          "/a\\"                 },
    { "home",                        "~/a",                           "/home/robin/a"        },
    { "of-somebody-else",            "~sam/a",                        "~sam/a"               },
    { "empty-quotes",                "'' /a",                         "/a"                   },
    { "letters",                     "'/gr\xc3\xbc\xc3\x9f'",         "/gr\xc3\xbc\xc3\x9f"  },
    { "nothing-is-run",              "$(rm)`x`;/a",                   "$(rm)`x`;/a"          },
};
/* clang-format on */

static void
test_case(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_auto(GStrv) paths = dropped_paths(cases[i].text, "/home/robin");
    g_autofree char *found = g_strjoinv("|", paths);

    g_assert_cmpstr(found, ==, cases[i].paths);
}

static void
test_no_home(void)
{
    g_auto(GStrv) paths = dropped_paths("~/a", NULL);

    g_assert_cmpstr(paths[0], ==, "~/a");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = g_strconcat("/dropped/", cases[i].name, NULL);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_case);
    }
    g_test_add_func("/dropped/without-a-home", test_no_home);
    return g_test_run();
}
