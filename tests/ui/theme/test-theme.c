/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "base/error.h"
#include "ui/theme/themes.h"

#define HIGH_CONTRAST "high-contrast"
#define COLOUR_BLIND "colour-blind"

/* clang-format off */
static const struct {
    const char *text;
    Style style;
} styles[] = {
    { "",                            { -1, -1, 0                             } },
    { "red",                         {  1, -1, 0                             } },
    { "bold bright-red on default",  {  9, -1, STYLE_BOLD                    } },
    { "black on yellow",             {  0,  3, 0                             } },
    { "underline, reverse",          { -1, -1, STYLE_UNDERLINE | STYLE_REVERSE } },
    { "plain",                       { -1, -1, 0                             } },
    { "color-208 on color-0",        { 208, 0, 0                             } },
    { "#ff8700 on #000000",          { COLOR_EXACT | 0xff8700, COLOR_EXACT, 0 } },
};

static const char *const not_styles[] = { "bold pink", "pink", "color-256", "#ff870", "#gg0000", "color--1" };

static const struct {
    const char *text;
    int code;
    const char *message;
} wrong_files[] = {
    { "[roles]\nurgent = pink\n", RECOURSE_ERROR_USAGE,
      "/x.theme:2: urgent: “pink” is not a colour or an attribute. Write for example “bold red” or “#ff8700 on black”." },
    { "[roles]\n\npink = red\n", RECOURSE_ERROR_USAGE, "/x.theme:3: there is no role “pink”." },
    { "[pink]\nurgent = red\n", RECOURSE_ERROR_USAGE,
      "/x.theme:1: there is no group [pink]. A theme has [theme], [roles] and [roles-16]." },
    { "[theme]\npink = red\n", RECOURSE_ERROR_USAGE,
      "/x.theme:2: there is no key “pink” in [theme]. It has title, paper, ink and monochrome." },
    { "[theme]\npaper = pink\n", RECOURSE_ERROR_USAGE,
      "/x.theme:2: paper: “pink” is not a colour. Write for example “#1c1c1c”, “color-234” or “default”." },
    { "[theme]\nmonochrome = perhaps\n", RECOURSE_ERROR_USAGE, "/x.theme:2: monochrome: “perhaps” is not yes or no." },
    { "urgent = red\n", RECOURSE_ERROR_FAILED, "/x.theme:1: neither a [group] nor a “key = value” of one." },
    { "[roles]\nurgent red\n", RECOURSE_ERROR_FAILED, "/x.theme:2: neither a [group] nor a “key = value” of one." },
    { "[roles]\nurgent = red\nurgent = blue\n", RECOURSE_ERROR_FAILED, "/x.theme:3: “urgent” appears twice in [roles]." },
    { "[roles]\n[theme]\n[roles]\n", RECOURSE_ERROR_FAILED, "/x.theme:3: group [roles] appears twice. Put its keys together." },
    { "[roles]\nurgent = \xff\n", RECOURSE_ERROR_FAILED, "/x.theme:2: it is not UTF-8 text." },
};

static const struct {
    const char *colorterm; /* NULL: not set */
    int colors;
    ThemeDepth depth;
} depths[] = {
    { NULL,        0,         DEPTH_NONE  }, { NULL,        8,   DEPTH_16    },
    { NULL,        16,        DEPTH_16    }, { NULL,        88,  DEPTH_16    },
    { NULL,        256,       DEPTH_256   }, { "truecolor", 256, DEPTH_EXACT },
    { "24bit",     256,       DEPTH_EXACT }, { "yes",       256, DEPTH_256   },
    { "truecolor", 8,         DEPTH_16    }, { NULL,        1 << 24, DEPTH_EXACT },
};

static const struct {
    const char *colorterm, *terminal;
    ThemeDepth depth;
} named_depths[] = {
    { NULL, NULL,             DEPTH_16  }, { NULL,        "linux",        DEPTH_16    },
    { NULL, "xterm-256color", DEPTH_256 }, { "truecolor", "xterm-256color", DEPTH_EXACT },
    { NULL, "xterm-direct",   DEPTH_EXACT },
};

static const struct {
    const char *style;
    const char *sequence;
} sequences[] = {
    { "plain", "" }, { "dim", "\033[2m" }, { "bold red", "\033[1;31m" }, { "bright-red", "\033[91m" },
    { "color-208", "\033[38;5;208m" }, { "#0102ff", "\033[38;2;1;2;255m" },
    { "black on yellow", "\033[30;43m" }, { "underline reverse on bright-cyan", "\033[4;7;106m" },
};
/* clang-format on */

static void
test_styles_are_read(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(styles); i++) {
        g_autofree char *unknown = NULL;
        Style style;

        g_assert_true(style_parse(styles[i].text, &style, &unknown));
        g_assert_cmpint(style.foreground, ==, styles[i].style.foreground);
        g_assert_cmpint(style.background, ==, styles[i].style.background);
        g_assert_cmpint(style.flags, ==, styles[i].style.flags);
    }
}

static void
test_the_word_that_is_not_known_is_named(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(not_styles); i++) {
        g_autofree char *unknown = NULL;
        Style style;

        g_assert_false(style_parse(not_styles[i], &style, &unknown));
        g_assert_true(g_str_has_suffix(not_styles[i], unknown));
    }
}

static void
test_without_colour_no_role_has_one(void)
{
    g_autoptr(Themes) themes = themes_load(NULL);

    for (guint i = 0; i < themes->themes->len; i++) {
        Theme theme;

        theme_make(&theme, themes->themes->pdata[i], DEPTH_NONE);
        for (Role role = 0; role < ROLE_COUNT; role++) {
            g_assert_cmpint(theme.styles[role].foreground, ==, COLOR_OWN);
            g_assert_cmpint(theme.styles[role].background, ==, COLOR_OWN);
        }
        g_assert_cmpint(theme.styles[ROLE_URGENT].flags, ==, STYLE_BOLD);
        g_assert_cmpint(theme.styles[ROLE_BANNER].flags, ==, STYLE_REVERSE);
    }
}

static void
test_plain_has_no_colour_anywhere(void)
{
    g_autoptr(Themes) themes = themes_load(NULL);
    Theme plain, none;

    theme_make(&none, themes_find(themes, "default"), DEPTH_NONE);
    for (ThemeDepth depth = DEPTH_16; depth <= DEPTH_EXACT; depth++) {
        theme_make(&plain, themes_find(themes, "plain"), depth);
        for (Role role = 0; role < ROLE_COUNT; role++) {
            g_assert_cmpint(plain.styles[role].flags, ==, none.styles[role].flags);
            g_assert_cmpint(plain.styles[role].foreground, ==, COLOR_OWN);
            g_assert_cmpint(plain.styles[role].background, ==, COLOR_OWN);
        }
    }
}

/* Whatever the terminal can: its own 16 colours, and its own background. */
static void
test_the_usual_theme_is_the_terminals_own(void)
{
    g_autoptr(Themes) themes = themes_load(NULL);
    const ThemeFile *usual = themes_find(themes, THEME_USUAL);

    for (ThemeDepth depth = DEPTH_16; depth <= DEPTH_EXACT; depth++) {
        Theme theme;

        theme_make(&theme, usual, depth);
        g_assert_cmpint(theme.styles[ROLE_URGENT].foreground, ==, 9);
        g_assert_cmpint(theme.styles[ROLE_KEY].foreground, ==, 6);
        for (Role role = 0; role < ROLE_COUNT; role++) {
            g_assert_cmpint(theme.styles[role].foreground, <, 16);
            g_assert_cmpint(theme.styles[role].background, ==,
                            role == ROLE_BANNER ? 3 : COLOR_OWN);
        }
    }
}

static void
test_a_file_changes_what_it_names(void)
{
    g_autoptr(ThemeFile) file = theme_file_new("own");
    g_autoptr(GError) error = NULL;
    Theme theme;

    g_assert_true(theme_file_read(file, "[roles]\nurgent=red\nsoon=yellow\n", "a", NULL, NULL));
    g_assert_true(
        theme_file_read(file, "[roles]\nurgent = black on bright-red\n", "b", "/b", &error));
    g_assert_no_error(error);
    theme_make(&theme, file, DEPTH_16);
    g_assert_cmpint(theme.styles[ROLE_URGENT].background, ==, 9);
    g_assert_cmpint(theme.styles[ROLE_SOON].foreground, ==, 3);
    g_assert_cmpstr(file->path, ==, "/b");
}

/* Where there is no colour, the person's own attributes hold, and nobody else's. */
static void
test_own_attributes_hold_without_colour(void)
{
    g_autoptr(ThemeFile) file = theme_file_new("own");
    Theme theme;

    g_assert_true(theme_file_read(file, "[roles]\nurgent=underline red\n", "a", NULL, NULL));
    theme_make(&theme, file, DEPTH_NONE);
    g_assert_cmpint(theme.styles[ROLE_URGENT].flags, ==, STYLE_BOLD);
    g_assert_true(theme_file_read(file, "[roles]\nurgent=underline red\n", "a", "/a", NULL));
    theme_make(&theme, file, DEPTH_NONE);
    g_assert_cmpint(theme.styles[ROLE_URGENT].flags, ==, STYLE_UNDERLINE);
    g_assert_cmpint(theme.styles[ROLE_URGENT].foreground, ==, COLOR_OWN);
}

static void
test_a_wrong_file_is_named_with_its_line_and_changes_nothing(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(wrong_files); i++) {
        g_autoptr(ThemeFile) file = theme_file_new("own");
        g_autoptr(GError) error = NULL;

        g_assert_false(theme_file_read(file, wrong_files[i].text, "x", "/x.theme", &error));
        g_assert_error(error, RECOURSE_ERROR, wrong_files[i].code);
        g_assert_cmpstr(error->message, ==, wrong_files[i].message);
        g_assert_null(file->path);
        g_assert_cmpuint(file->has, ==, 0);
    }
}

static void
set_colorterm(const char *value)
{
    if (value == NULL)
        g_unsetenv("COLORTERM");
    else
        g_assert_true(g_setenv("COLORTERM", value, TRUE));
}

static void
test_a_terminal_has_as_many_colours_as_it_says(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(depths); i++) {
        set_colorterm(depths[i].colorterm);
        g_assert_cmpint(theme_depth(depths[i].colors), ==, depths[i].depth);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(named_depths); i++) {
        set_colorterm(named_depths[i].colorterm);
        g_assert_cmpint(theme_depth_of_name(named_depths[i].terminal), ==,
                        named_depths[i].depth);
    }
}

static void
test_fewer_colours_take_the_nearest(void)
{
    g_autoptr(ThemeFile) file = theme_file_new("own");
    Theme theme;

    g_assert_true(theme_file_read(file,
                                  "[theme]\npaper=#1c1c1d\nink=#d0d0d1\n[roles]\n"
                                  "urgent=#ff0101\nkey=#87d7fe\n[roles-16]\nkey=cyan\n",
                                  "a", NULL, NULL));
    theme_make(&theme, file, DEPTH_256);
    g_assert_cmpint(theme.styles[ROLE_URGENT].foreground, ==, 196);
    g_assert_cmpint(theme.styles[ROLE_KEY].foreground, ==, 117);
    g_assert_cmpint(theme.styles[ROLE_KEY].background, ==, 234);
    g_assert_cmpint(theme.styles[ROLE_TEXT].foreground, ==, 252);
    theme_make(&theme, file, DEPTH_16);
    g_assert_cmpint(theme.styles[ROLE_URGENT].foreground, ==, 9);
    g_assert_cmpint(theme.styles[ROLE_KEY].foreground, ==, 6);
    g_assert_cmpint(theme.styles[ROLE_KEY].background, ==, COLOR_OWN);
    theme_make(&theme, file, DEPTH_EXACT);
    g_assert_cmpint(theme.styles[ROLE_KEY].foreground, ==, COLOR_EXACT | 0x87d7fe);
}

static void
test_styles_become_sequences(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(sequences); i++) {
        Theme theme = { .styles = { [ROLE_TEXT] = { COLOR_OWN, COLOR_OWN, 0 } } };
        g_autofree char *unknown = NULL;
        g_autofree char *sequence = NULL;

        g_assert_true(style_parse(sequences[i].style, &theme.styles[ROLE_KEY], &unknown));
        sequence = style_sequence(&theme, ROLE_KEY);
        g_assert_cmpstr(sequence, ==, sequences[i].sequence);
    }
}

/* WCAG's own examples. */
static void
test_contrast_is_that_of_wcag(void)
{
    g_assert_cmpfloat_with_epsilon(color_contrast(0x000000, 0xffffff), 21, 0.01);
    g_assert_cmpfloat_with_epsilon(color_contrast(0xffffff, 0x777777), 4.48, 0.01);
    g_assert_cmpfloat_with_epsilon(color_contrast(0xffffff, 0x767676), 4.54, 0.01);
    g_assert_cmpfloat_with_epsilon(color_contrast(0xff0000, 0xffffff), 4.00, 0.01);
    g_assert_cmpfloat_with_epsilon(color_contrast(0x123456, 0x123456), 1, 0.0001);
}

static double
contrast_wanted(const ThemeFile *file)
{
    return g_str_has_prefix(file->name, HIGH_CONTRAST) ? 7 : 4.5;
}

static void
check_contrast(const ThemeFile *file, ThemeDepth depth)
{
    Theme theme;

    theme_make(&theme, file, depth);
    for (Role role = 0; role < ROLE_COUNT; role++) {
        double contrast = theme_contrast(&theme, role);

        if (contrast < contrast_wanted(file))
            g_error("%s: %s has a contrast of %.2f", file->name, role_name(role), contrast);
        g_assert_cmpint(theme.styles[role].flags & STYLE_DIM, ==, 0); /* how dim is not known */
    }
}

static void
test_every_role_can_be_read(void)
{
    g_autoptr(Themes) themes = themes_load(NULL);
    guint checked = 0;

    for (guint i = 0; i < themes->themes->len; i++) {
        const ThemeFile *file = themes->themes->pdata[i];

        if (file->paper == COLOR_OWN)
            continue;
        check_contrast(file, DEPTH_256);
        check_contrast(file, DEPTH_EXACT);
        checked++;
    }
    g_assert_cmpuint(checked, ==, 6);
}

/* With 16 colours the terminal's own background stays: black where a theme is dark, white where
 * it is light, as xterm has them. */
static void
test_every_role_can_be_read_with_16_colours(void)
{
    g_autoptr(Themes) themes = themes_load(NULL);

    for (guint i = 0; i < themes->themes->len; i++) {
        const ThemeFile *file = themes->themes->pdata[i];
        gboolean is_light = file->paper != COLOR_OWN && color_rgb(file->paper) > 0x808080;
        Theme theme;

        if (file->paper == COLOR_OWN)
            continue;
        theme_make(&theme, file, DEPTH_16);
        for (Role role = 0; role < ROLE_COUNT; role++) {
            Style *style = &theme.styles[role];

            if (style->background == COLOR_OWN)
                style->background = is_light ? 15 : 0;
            if (style->foreground == COLOR_OWN)
                style->foreground = is_light ? 0 : 15;
            if (theme_contrast(&theme, role) < contrast_wanted(file))
                g_error("%s: %s has a contrast of %.2f with 16 colours", file->name,
                        role_name(role), theme_contrast(&theme, role));
        }
    }
}

/* What eyes without one kind of cones see (Machado, Oliveira and Fernandes 2009, severity 1).
 */
static const double seen_by[][3][3] = {
    { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
    { { 0.152286, 1.052583, -0.204868 },
      { 0.114503, 0.786281, 0.099216 },
      { -0.003882, -0.048116, 1.051998 } },
    { { 0.367322, 0.860646, -0.227968 },
      { 0.280085, 0.672501, 0.047413 },
      { -0.011820, 0.042940, 0.968881 } },
    { { 1.255528, -0.076749, -0.178779 },
      { -0.078411, 0.930809, 0.147602 },
      { 0.004733, 0.691367, 0.303900 } },
};

static double
curve(double part)
{
    return part > 0.008856 ? cbrt(part) : 7.787 * part + 16.0 / 116;
}

/* CIE L*a*b* of what is seen. */
static void
see(guint32 rgb, const double eye[3][3], double lab[3])
{
    double light[3], seen[3], xyz[3];

    for (int i = 0; i < 3; i++) {
        double part = (double)(rgb >> (16 - 8 * i) & 0xff) / 255;

        light[i] = part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4);
    }
    for (int i = 0; i < 3; i++)
        seen[i] =
            CLAMP(eye[i][0] * light[0] + eye[i][1] * light[1] + eye[i][2] * light[2], 0.0, 1.0);
    xyz[0] = (0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047;
    xyz[1] = 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2];
    xyz[2] = (0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883;
    lab[0] = 116 * curve(xyz[1]) - 16;
    lab[1] = 500 * (curve(xyz[0]) - curve(xyz[1]));
    lab[2] = 200 * (curve(xyz[1]) - curve(xyz[2]));
}

static double
difference(guint32 a, guint32 b, const double eye[3][3])
{
    double one[3], other[3], sum = 0;

    see(a, eye, one);
    see(b, eye, other);
    for (int i = 0; i < 3; i++)
        sum += (one[i] - other[i]) * (one[i] - other[i]);
    return sqrt(sum);
}

/* 20 is ten times what a person can just tell apart. */
static void
check_apart(const ThemeFile *file, ThemeDepth depth)
{
    static const Role meaning[] = { ROLE_TEXT,     ROLE_URGENT, ROLE_SOON,
                                    ROLE_DOUBTFUL, ROLE_PAUSED, ROLE_GOOD };
    Theme theme;

    theme_make(&theme, file, depth);
    for (gsize eye = 0; eye < G_N_ELEMENTS(seen_by); eye++) {
        for (gsize i = 0; i < G_N_ELEMENTS(meaning); i++) {
            for (gsize k = 0; k < i; k++) {
                double apart =
                    difference(color_rgb(theme.styles[meaning[i]].foreground),
                               color_rgb(theme.styles[meaning[k]].foreground), seen_by[eye]);

                if (apart < 20)
                    g_error("%s: eye %zu tells %s from %s by %.1f", file->name, eye,
                            role_name(meaning[i]), role_name(meaning[k]), apart);
            }
        }
    }
}

static void
test_colour_blind_eyes_tell_the_roles_apart(void)
{
    g_autoptr(Themes) themes = themes_load(NULL);

    for (int i = 0; i < 2; i++) {
        const ThemeFile *file =
            themes_find(themes, i == 0 ? COLOUR_BLIND : COLOUR_BLIND "-light");

        g_assert_nonnull(file);
        check_apart(file, DEPTH_256);
        check_apart(file, DEPTH_EXACT);
    }
}

static void
test_own_themes_lie_over_those_of_the_program(void)
{
    const AppOptions options = { .in_memory = TRUE };
    g_autoptr(App) app = app_new(&options, NULL);
    g_autofree char *folder = g_build_filename(app_paths(app)->config, "themes", NULL);
    g_autofree char *dark = g_build_filename(folder, "dark.theme", NULL);
    g_autofree char *mine = g_build_filename(folder, "mine.theme", NULL);
    g_autofree char *bad = g_build_filename(folder, "bad.theme", NULL);
    g_autoptr(Themes) themes = NULL;
    g_autoptr(GError) error = NULL;
    Theme theme;

    g_assert_cmpint(g_mkdir_with_parents(folder, 0700), ==, 0);
    g_assert_true(g_file_set_contents(dark, "[roles]\nkey=#ffffff\n", -1, NULL));
    g_assert_true(g_file_set_contents(mine, "[theme]\ntitle=Mine\n", -1, NULL));
    g_assert_true(g_file_set_contents(bad, "[theme]\ntitel=Mine\n", -1, NULL));
    themes = themes_load(app);
    theme_make(&theme, themes_find(themes, "dark"), DEPTH_EXACT);
    g_assert_cmpint(theme.styles[ROLE_KEY].foreground, ==, COLOR_EXACT | 0xffffff);
    g_assert_cmpint(theme.styles[ROLE_KEY].background, ==, COLOR_EXACT | 0x1c1c1c);
    g_assert_cmpstr(themes_find(themes, "mine")->title, ==, "Mine");
    g_assert_null(themes_find(themes, "bad"));
    g_assert_cmpuint(themes->problems->len, ==, 1);
    g_assert_nonnull(
        strstr(themes->problems->pdata[0], "bad.theme:2: there is no key “titel”"));
    g_assert_true(theme_check(app, mine, &error));
    g_assert_no_error(error);
    g_assert_false(theme_check(app, bad, &error));
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_USAGE);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/theme/styles-are-read", test_styles_are_read);
    g_test_add_func("/theme/the-word-that-is-not-known-is-named",
                    test_the_word_that_is_not_known_is_named);
    g_test_add_func("/theme/without-colour-no-role-has-one",
                    test_without_colour_no_role_has_one);
    g_test_add_func("/theme/plain-has-no-colour-anywhere", test_plain_has_no_colour_anywhere);
    g_test_add_func("/theme/the-usual-theme-is-the-terminals-own",
                    test_the_usual_theme_is_the_terminals_own);
    g_test_add_func("/theme/a-file-changes-what-it-names", test_a_file_changes_what_it_names);
    g_test_add_func("/theme/own-attributes-hold-without-colour",
                    test_own_attributes_hold_without_colour);
    g_test_add_func("/theme/a-wrong-file-is-named-with-its-line-and-changes-nothing",
                    test_a_wrong_file_is_named_with_its_line_and_changes_nothing);
    g_test_add_func("/theme/a-terminal-has-as-many-colours-as-it-says",
                    test_a_terminal_has_as_many_colours_as_it_says);
    g_test_add_func("/theme/fewer-colours-take-the-nearest",
                    test_fewer_colours_take_the_nearest);
    g_test_add_func("/theme/styles-become-sequences", test_styles_become_sequences);
    g_test_add_func("/theme/contrast-is-that-of-wcag", test_contrast_is_that_of_wcag);
    g_test_add_func("/theme/every-role-can-be-read", test_every_role_can_be_read);
    g_test_add_func("/theme/every-role-can-be-read-with-16-colours",
                    test_every_role_can_be_read_with_16_colours);
    g_test_add_func("/theme/colour-blind-eyes-tell-the-roles-apart",
                    test_colour_blind_eyes_tell_the_roles_apart);
    g_test_add_func("/theme/own-themes-lie-over-those-of-the-program",
                    test_own_themes_lie_over_those_of_the_program);
    return g_test_run();
}
