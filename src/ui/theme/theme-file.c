/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file says of a theme: by the one reader of such files, line by line, so that a problem
 * names its line. */
#include "base/error.h"
#include "domain/policy/policy.h"
#include "ui/theme/theme-private.h"

/* clang-format off */
static const struct {
    const char *name;
    guint8 flag;
} flags[] = {
    { "bold",      STYLE_BOLD      },
    { "dim",       STYLE_DIM       },
    { "underline", STYLE_UNDERLINE },
    { "reverse",   STYLE_REVERSE   },
    { "plain",     0               },
};
/* clang-format on */

typedef enum {
    GROUP_THEME,
    GROUP_ROLES,
    GROUP_ROLES_16,
    GROUP_COUNT,
} ThemeGroup;

static const char *const groups[] = { "theme", "roles", "roles-16" };

G_STATIC_ASSERT(G_N_ELEMENTS(groups) == GROUP_COUNT);

ThemeFile *
theme_file_new(const char *name)
{
    ThemeFile *file = g_new0(ThemeFile, 1);

    file->name = g_strdup(name);
    file->title = g_strdup(name);
    file->paper = file->ink = COLOR_OWN;
    return file;
}

void
theme_file_free(ThemeFile *file)
{
    if (file == NULL)
        return;
    g_free(file->name);
    g_free(file->title);
    g_free(file->path);
    g_free(file);
}

ThemeFile *
theme_file_copy(const ThemeFile *file)
{
    ThemeFile *copy = g_memdup2(file, sizeof *file);

    copy->name = g_strdup(file->name);
    copy->title = g_strdup(file->title);
    copy->path = g_strdup(file->path);
    return copy;
}

static gboolean
parse_flag(const char *word, guint8 *flags_so_far)
{
    for (gsize i = 0; i < G_N_ELEMENTS(flags); i++) {
        if (g_str_equal(word, flags[i].name)) {
            *flags_so_far |= flags[i].flag;
            return TRUE;
        }
    }
    return FALSE;
}

gboolean
style_parse(const char *text, Style *ret_style, char **ret_unknown)
{
    g_auto(GStrv) words = g_strsplit_set(text, " \t,", -1);
    Style style = { COLOR_OWN, COLOR_OWN, 0 };
    Color *color = &style.foreground;

    for (char **word = words; *word != NULL; word++) {
        if (**word == '\0')
            continue;
        if (g_str_equal(*word, "on")) {
            color = &style.background;
        } else if (!color_parse(*word, color) && !parse_flag(*word, &style.flags)) {
            *ret_unknown = g_strdup(*word);
            return FALSE;
        }
    }
    *ret_style = style;
    return TRUE;
}

/* What is being read. */
typedef struct {
    ThemeFile *theme;
    const char *file; /* as problems say it */
    KeyScan scan;
    guint groups;            /* a bit a group: those that there were */
    guint keys[GROUP_COUNT]; /* a bit a key */
    ThemeGroup group;
} Reading;

static gboolean
begin_group(Reading *reading, GError **error)
{
    for (guint i = 0; i < GROUP_COUNT; i++) {
        if (!g_str_equal(groups[i], reading->scan.group))
            continue;
        reading->group = i;
        if ((reading->groups & 1u << i) == 0) {
            reading->groups |= 1u << i;
            return TRUE;
        }
        error_set(error, RECOURSE_ERROR_FAILED,
                  "%s:%u: group [%s] appears twice. Put its keys together.", reading->file,
                  reading->scan.line, reading->scan.group);
        return FALSE;
    }
    error_set(error, RECOURSE_ERROR_USAGE,
              "%s:%u: there is no group [%s]. A theme has [theme], [roles] and [roles-16].",
              reading->file, reading->scan.line, reading->scan.group);
    return FALSE;
}

/* FALSE: the key was there already. */
static gboolean
note_key(Reading *reading, int key, GError **error)
{
    guint *keys = &reading->keys[reading->group];

    if ((*keys & 1u << key) == 0) {
        *keys |= 1u << key;
        return TRUE;
    }
    error_set(error, RECOURSE_ERROR_FAILED, "%s:%u: “%s” appears twice in [%s].", reading->file,
              reading->scan.line, reading->scan.key, groups[reading->group]);
    return FALSE;
}

static gboolean
refuse_value(const Reading *reading, const char *word, const char *expected, GError **error)
{
    error_set(error, RECOURSE_ERROR_USAGE, "%s:%u: %s: “%s” is not %s.", reading->file,
              reading->scan.line, reading->scan.key, word, expected);
    return FALSE;
}

static gboolean
read_role(Reading *reading, GError **error)
{
    ThemeFile *theme = reading->theme;
    gboolean is_16 = reading->group == GROUP_ROLES_16;
    int role = role_find(reading->scan.key);
    g_autofree char *unknown = NULL;
    Style style;

    if (role < 0) {
        error_set(error, RECOURSE_ERROR_USAGE, "%s:%u: there is no role “%s”.", reading->file,
                  reading->scan.line, reading->scan.key);
        return FALSE;
    }
    if (!style_parse(reading->scan.value, &style, &unknown))
        return refuse_value(reading, unknown,
                            "a colour or an attribute. Write for example “bold red” or "
                            "“#ff8700 on black”",
                            error);
    if (!note_key(reading, role, error))
        return FALSE;
    *(is_16 ? &theme->styles_16[role] : &theme->styles[role]) = style;
    *(is_16 ? &theme->has_16 : &theme->has) |= 1u << role;
    if (theme->path != NULL && !is_16)
        theme->is_own |= 1u << role;
    return TRUE;
}

static gboolean
read_ground(Reading *reading, Color *ret_color, GError **error)
{
    return color_parse(reading->scan.value, ret_color) ||
           refuse_value(reading, reading->scan.value,
                        "a colour. Write for example “#1c1c1c”, “color-234” or “default”",
                        error);
}

static gboolean
read_about(Reading *reading, GError **error)
{
    static const char *const keys[] = { "title", "paper", "ink", "monochrome", NULL };
    const char *value = reading->scan.value;
    int key = 0;

    while (keys[key] != NULL && !g_str_equal(keys[key], reading->scan.key))
        key++;
    if (keys[key] == NULL) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  "%s:%u: there is no key “%s” in [theme]. It has title, paper, ink and "
                  "monochrome.",
                  reading->file, reading->scan.line, reading->scan.key);
        return FALSE;
    }
    if (!note_key(reading, key, error))
        return FALSE;
    if (key == 0) {
        g_free(reading->theme->title);
        reading->theme->title = g_strdup(value);
    } else if (key < 3) {
        return read_ground(reading, key == 1 ? &reading->theme->paper : &reading->theme->ink,
                           error);
    } else if (g_str_equal(value, "yes") || g_str_equal(value, "no")) {
        reading->theme->is_monochrome = g_str_equal(value, "yes");
    } else {
        return refuse_value(reading, value, "yes or no", error);
    }
    return TRUE;
}

static gboolean
read_line(Reading *reading, KeyScanStep step, GError **error)
{
    if (step == KEY_SCAN_GROUP)
        return begin_group(reading, error);
    if (step == KEY_SCAN_PAIR)
        return reading->group == GROUP_THEME ? read_about(reading, error)
                                             : read_role(reading, error);
    error_set(error, RECOURSE_ERROR_FAILED,
              step == KEY_SCAN_BYTES ? "%s:%u: it is not UTF-8 text."
                                     : "%s:%u: neither a [group] nor a “key = value” of one.",
              reading->file, reading->scan.line);
    return FALSE;
}

gboolean
theme_file_read(ThemeFile *theme, const char *text, const char *name, const char *path,
                GError **error)
{
    g_autofree char *copy = g_strdup(text);
    ThemeFile *laid = theme_file_copy(theme);
    ThemeFile swapped;
    Reading reading = { .theme = laid,
                        .file = path != NULL ? path : name,
                        .scan = key_scan_begin(copy) };
    gboolean is_read = TRUE;
    KeyScanStep step;

    if (path != NULL) {
        g_free(laid->path);
        laid->path = g_strdup(path);
    }
    while (is_read && (step = key_scan_next(&reading.scan)) != KEY_SCAN_END)
        is_read = read_line(&reading, step, error);
    if (is_read) {
        swapped = *theme;
        *theme = *laid;
        *laid = swapped;
    }
    theme_file_free(laid);
    return is_read;
}
