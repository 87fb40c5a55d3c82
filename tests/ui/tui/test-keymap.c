/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/shell/keymap.h"

static Reaction
do_nothing(View *view)
{
    (void)view;
    return REACTION_NONE;
}

static const Action first_table[] = {
    { "open", "enter l", "Open", "Open it.", 0, do_nothing },
    { "undo", "u", "Undo", "Take it back.", 0, do_nothing },
    { NULL },
};

static const Action second_table[] = {
    { "last", "G l end", "Last", "Go to the end.", 0, do_nothing },
    { NULL },
};

static const Action *const tables[] = { first_table, second_table, NULL };
static const ViewClass class = { .name = "orders", .tables = tables };

static void
expect(const Keymap *keymap, Key key, const Action *action)
{
    g_assert_true(keymap_find(keymap, key) == action);
}

static void
test_earlier_tables_win_a_key(void)
{
    g_autoptr(Settings) settings = settings_new();
    g_autoptr(Keymap) keymap = keymap_new(&class, settings, NULL);

    expect(keymap, 'l', &first_table[0]);
    expect(keymap, PRESS_ENTER, &first_table[0]);
    expect(keymap, PRESS_END, &second_table[0]);
    expect(keymap, 'z', NULL);
}

static void
test_an_action_without_a_key_of_its_own_is_left_out(void)
{
    static const Action shadowed[] = {
        { "go", "l enter", "Go", "Go there.", 0, do_nothing },
        { NULL },
    };
    static const Action *const all[] = { first_table, shadowed, NULL };
    static const ViewClass shadowing = { .name = "orders", .tables = all };
    g_autoptr(Settings) settings = settings_new();
    g_autoptr(Keymap) keymap = keymap_new(&shadowing, settings, NULL);

    g_assert_cmpuint(keymap_count(keymap), ==, 2);
}

static void
test_settings_replace_the_keys_of_an_action(void)
{
    g_autoptr(Settings) settings = settings_read(
        "[keys orders]\nundo = ctrl-z f2\n[keys agenda]\nopen = x\n", "recourse.conf");
    g_autoptr(GPtrArray) complaints = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(Keymap) keymap = keymap_new(&class, settings, complaints);
    g_autofree char *labels = keymap_labels(keymap, &first_table[1]);

    expect(keymap, 'u', NULL);
    expect(keymap, 26, &first_table[1]);
    expect(keymap, PRESS_F1 + 1, &first_table[1]);
    expect(keymap, 'x', NULL);
    g_assert_cmpstr(labels, ==, "Ctrl-Z F2");
    g_assert_cmpuint(complaints->len, ==, 0);
}

static void
test_the_group_for_every_view_applies_too(void)
{
    g_autoptr(Settings) settings =
        settings_read("[keys]\nundo = ctrl-z\nattach = f\n", "recourse.conf");
    g_autoptr(GPtrArray) complaints = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(Keymap) keymap = keymap_new(&class, settings, complaints);

    expect(keymap, 26, &first_table[1]);
    g_assert_cmpuint(complaints->len, ==, 0);
}

static void
test_unknown_words_are_warned_of_with_their_line(void)
{
    g_autoptr(Settings) settings =
        settings_read("[keys orders]\nfly = f\nundo = hyper-u\n", "recourse.conf");
    g_autoptr(GPtrArray) complaints = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(Keymap) keymap = keymap_new(&class, settings, complaints);

    g_assert_nonnull(keymap);
    g_assert_cmpuint(complaints->len, ==, 2);
    g_assert_cmpstr(g_ptr_array_index(complaints, 0), ==,
                    "recourse.conf:2: [keys orders]: there is no action called “fly”.");
    g_assert_cmpstr(g_ptr_array_index(complaints, 1), ==,
                    "recourse.conf:3: [keys orders] undo: there is no key called “hyper-u”.");
}

/* clang-format off */
static const struct {
    const char *name, *label;
    Key key;
} names[] = {
    { "a",          "a",         'a'                    },
    { "G",          "G",         'G'                    },
    { "ä",          "ä",         0xE4                   },
    { "enter",      "Enter",     PRESS_ENTER            },
    { "ctrl-r",     "Ctrl-R",    18                     },
    { "alt-b",      "Alt-b",     PRESS_ALT | 'b'        },
    { "f1",         "F1",        PRESS_F1               },
    { "f12",        "F12",       PRESS_F12              },
    { "pgdn",       "PgDn",      PRESS_PAGE_DOWN        },
};
/* clang-format on */

static void
test_names_of_keys_are_read_and_shown(void)
{
    static const char *const unknown[] = { "", "ctrl-", "ctrl-R", "f0", "f13", "hyper", "aa" };
    Key key;

    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *label = key_label(names[i].key);

        g_assert_true(key_parse(names[i].name, &key));
        g_assert_cmpuint(key, ==, names[i].key);
        g_assert_cmpstr(label, ==, names[i].label);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(unknown); i++)
        g_assert_false(key_parse(unknown[i], &key));
}

static void
test_no_two_actions_of_a_table_share_a_key(void)
{
    static const Action *const shared[] = { movement_actions, common_actions, NULL };
    static const ViewClass every = { .name = "every", .tables = shared };
    g_autoptr(Settings) settings = settings_new();
    g_autoptr(Keymap) keymap = keymap_new(&every, settings, NULL);

    for (guint i = 0; i < keymap_count(keymap); i++) {
        const Action *action = keymap_action(keymap, i);
        g_auto(GStrv) keys = g_strsplit(action->keys, " ", -1);

        for (char **name = keys; *name != NULL; name++) {
            Key key = PRESS_NONE;

            g_assert_true(key_parse(*name, &key));
            expect(keymap, key, action);
        }
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/keymap/earlier-tables-win-a-key", test_earlier_tables_win_a_key);
    g_test_add_func("/keymap/an-action-without-a-key-of-its-own-is-left-out",
                    test_an_action_without_a_key_of_its_own_is_left_out);
    g_test_add_func("/keymap/settings-replace-the-keys-of-an-action",
                    test_settings_replace_the_keys_of_an_action);
    g_test_add_func("/keymap/the-group-for-every-view-applies-too",
                    test_the_group_for_every_view_applies_too);
    g_test_add_func("/keymap/unknown-words-are-warned-of-with-their-line",
                    test_unknown_words_are_warned_of_with_their_line);
    g_test_add_func("/keymap/names-of-keys-are-read-and-shown",
                    test_names_of_keys_are_read_and_shown);
    g_test_add_func("/keymap/no-two-actions-of-a-table-share-a-key",
                    test_no_two_actions_of_a_table_share_a_key);
    return g_test_run();
}
