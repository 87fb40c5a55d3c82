/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "ui/tui/parts/line-editor.h"

/* Keys of a row: a character is typed, "<" begins a name of key_parse() up to ">". */
static void
press_all(LineEditor *editor, const char *keys)
{
    while (*keys != '\0') {
        Key key = g_utf8_get_char(keys);
        const char *end = *keys == '<' ? strchr(keys, '>') : NULL;

        if (end != NULL) {
            g_autofree char *name = g_strndup(keys + 1, (gsize)(end - keys - 1));

            g_assert_true(key_parse(name, &key));
            keys = end + 1;
        } else {
            keys = g_utf8_next_char(keys);
        }
        g_assert_true(line_editor_press(editor, key));
    }
}

/* clang-format off */
static const struct {
    const char *name, *before, *keys, *after;
} cases[] = {
    { "typing-goes-to-the-end",                  "lamp",          "s",                        "lamps"        },
    { "home-and-typing-goes-to-the-start",       "amp",           "<home>l",                  "lamp"         },
    { "backspace-takes-the-letter-before",       "lamp",          "<backspace>",              "lam"          },
    { "backspace-at-the-start-does-nothing",     "lamp",          "<home><backspace>",        "lamp"         },
    { "delete-takes-the-letter-under-it",        "lamp",          "<home><delete>",           "amp"          },
    { "delete-at-the-end-does-nothing",          "lamp",          "<delete>",                 "lamp"         },
    { "backspace-takes-a-whole-cluster",         "e\xCC\xB2x",    "<left><backspace>",        "x"            },
    { "backspace-takes-one-wide-letter",         "灯具",          "<backspace>",              "灯"           },
    { "ctrl-w-takes-the-word-before",            "desk lamp",     "<ctrl-w>",                 "desk "        },
    { "ctrl-w-passes-over-blanks",               "desk lamp  ",   "<ctrl-w>",                 "desk "        },
    { "ctrl-u-takes-all-before",                 "desk lamp",     "<alt-b><ctrl-u>",          "lamp"         },
    { "ctrl-k-takes-all-behind",                 "desk lamp",     "<alt-b><ctrl-k>",          "desk "        },
    { "ctrl-y-puts-back-what-was-cut",           "desk lamp",     "<ctrl-w><home><ctrl-y>",   "lampdesk "    },
    { "alt-d-takes-the-word-behind",             "desk lamp",     "<home><alt-d>",            " lamp"        },
    { "word-motions-stop-at-ends-of-words",      "a bc d",        "<home><alt-f><alt-f>x",    "a bcx d"      },
    { "control-arrows-move-by-words",            "a bc",          "<ctrl-left>x",             "a xbc"        },
    { "emacs-keys-move",                         "bc",            "<ctrl-a>a<ctrl-e>d",       "abcd"         },
    { "ctrl-b-and-ctrl-f-move-by-clusters",      "灯具",          "<ctrl-b><ctrl-b><ctrl-f>x", "灯x具"       },
};

static const struct {
    const char *name, *text, *after;
} pastes[] = {
    { "a-pasted-line-break-becomes-a-blank",     "a\nb",               "<a b>"      },
    { "the-break-at-the-end-is-left-out",        "5659913\n",          "<5659913>"  },
    { "escapes-are-no-escapes-any-more",         "a\033[31mb",         "<a␛[31mb>"  },
    { "bidi-controls-do-not-get-in",             "a\xE2\x80\xAE" "b",  "<ab>"       },
    { "a-mark-joins-the-letter-before-it",       "\xCC\x81",           "<́>"         },
};
/* clang-format on */

static void
test_keys(gconstpointer data)
{
    const gsize i = GPOINTER_TO_SIZE(data);
    g_autoptr(LineEditor) editor = line_editor_new(cases[i].before);

    press_all(editor, cases[i].keys);
    g_assert_cmpstr(line_editor_text(editor), ==, cases[i].after);
}

static void
test_paste(gconstpointer data)
{
    const gsize i = GPOINTER_TO_SIZE(data);
    g_autoptr(LineEditor) editor = line_editor_new("<>");

    g_assert_true(line_editor_press(editor, PRESS_LEFT));
    line_editor_paste(editor, pastes[i].text);
    g_assert_cmpstr(line_editor_text(editor), ==, pastes[i].after);
}

static void
test_undo_takes_back_a_word_at_a_time(void)
{
    g_autoptr(LineEditor) editor = line_editor_new("");

    press_all(editor, "desk lamp");
    g_assert_true(line_editor_press(editor, '_' & 31));
    g_assert_cmpstr(line_editor_text(editor), ==, "desk");
    g_assert_true(line_editor_press(editor, '_' & 31));
    g_assert_cmpstr(line_editor_text(editor), ==, "");
    g_assert_true(line_editor_press(editor, '_' & 31));
    g_assert_cmpstr(line_editor_text(editor), ==, "");
}

static void
test_keys_of_a_form_are_left_to_it(void)
{
    static const Key keys[] = { PRESS_UP,     PRESS_DOWN,    PRESS_TAB, PRESS_ENTER,
                                PRESS_ESCAPE, PRESS_PAGE_UP, PRESS_F1,  's' & 31 };
    g_autoptr(LineEditor) editor = line_editor_new("lamp");

    for (gsize i = 0; i < G_N_ELEMENTS(keys); i++)
        g_assert_false(line_editor_press(editor, keys[i]));
    g_assert_cmpstr(line_editor_text(editor), ==, "lamp");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = g_strconcat("/line-editor/", cases[i].name, NULL);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_keys);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(pastes); i++) {
        g_autofree char *path = g_strconcat("/line-editor/paste/", pastes[i].name, NULL);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_paste);
    }
    g_test_add_func("/line-editor/undo-takes-back-a-word-at-a-time",
                    test_undo_takes_back_a_word_at_a_time);
    g_test_add_func("/line-editor/keys-of-a-form-are-left-to-it",
                    test_keys_of_a_form_are_left_to_it);
    return g_test_run();
}
