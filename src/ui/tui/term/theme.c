/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/term/theme.h"

#include "base/error.h"
#include "base/file/file.h"
#include "domain/policy/policy.h"

#define THEME_BYTES_LIMIT (64 * 1024)
#define ROLES "roles"

enum {
    BLACK,
    RED,
    GREEN,
    YELLOW,
    BLUE,
    MAGENTA,
    CYAN,
    WHITE,
    BRIGHT
};

/* clang-format off */
static const struct {
    const char *name;
    Style color;
    guint8 monochrome; /* flags when there is no colour */
} roles[ROLE_COUNT] = {
    [ROLE_TEXT]     = { "text",     { -1,      -1,     0               }, 0                          },
    [ROLE_DIM]      = { "dim",      { -1,      -1,     STYLE_DIM       }, STYLE_DIM                  },
    [ROLE_STRONG]   = { "strong",   { -1,      -1,     STYLE_BOLD      }, STYLE_BOLD                 },
    [ROLE_TITLE]    = { "title",    { -1,      -1,     STYLE_BOLD      }, STYLE_BOLD                 },
    [ROLE_HEADING]  = { "heading",  { -1,      -1,     STYLE_DIM       }, STYLE_DIM                  },
    [ROLE_URGENT]   = { "urgent",   { BRIGHT + RED, -1, 0             }, STYLE_BOLD                 },
    [ROLE_SOON]     = { "soon",     { YELLOW,  -1,     0               }, STYLE_BOLD                 },
    [ROLE_DOUBTFUL] = { "doubtful", { MAGENTA, -1,     0               }, 0                          },
    [ROLE_PAUSED]   = { "paused",   { CYAN,    -1,     0               }, 0                          },
    [ROLE_GOOD]     = { "good",     { GREEN,   -1,     0               }, 0                          },
    [ROLE_BAR]      = { "bar",      { -1,      -1,     0               }, 0                          },
    [ROLE_RULE]     = { "rule",     { -1,      -1,     STYLE_DIM       }, STYLE_DIM                  },
    [ROLE_KEY]      = { "key",      { CYAN,    -1,     0               }, STYLE_BOLD                 },
    [ROLE_LABEL]    = { "label",    { -1,      -1,     STYLE_DIM       }, 0                          },
    [ROLE_FIELD]    = { "field",    { -1,      -1,     STYLE_UNDERLINE }, STYLE_UNDERLINE            },
    [ROLE_MARKED]   = { "marked",   { CYAN,    -1,     STYLE_BOLD      }, STYLE_BOLD | STYLE_UNDERLINE },
    [ROLE_BANNER]   = { "banner",   { BLACK,   YELLOW, 0               }, STYLE_REVERSE              },
    [ROLE_ERROR]    = { "error",    { BRIGHT + RED, -1, 0             }, STYLE_BOLD                 },
};

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

static const char *const colors[] = { "black", "red",     "green", "yellow",
                                      "blue",  "magenta", "cyan",  "white" };

void
theme_init(Theme *theme, gboolean is_monochrome)
{
    theme->is_monochrome = is_monochrome;
    for (int i = 0; i < ROLE_COUNT; i++) {
        theme->styles[i] =
            is_monochrome ? (Style){ -1, -1, roles[i].monochrome } : roles[i].color;
    }
}

static gboolean
parse_color(const char *word, gint16 *ret_color)
{
    gboolean is_bright = g_str_has_prefix(word, "bright-");

    if (g_str_equal(word, "default")) {
        *ret_color = -1;
        return TRUE;
    }
    if (is_bright)
        word += 7;
    for (gsize i = 0; i < G_N_ELEMENTS(colors); i++) {
        if (g_str_equal(word, colors[i])) {
            *ret_color = (gint16)(is_bright ? i + BRIGHT : i);
            return TRUE;
        }
    }
    return FALSE;
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
    Style style = { -1, -1, 0 };
    gint16 *color = &style.foreground;

    for (char **word = words; *word != NULL; word++) {
        if (**word == '\0')
            continue;
        if (g_str_equal(*word, "on")) {
            color = &style.background;
        } else if (!parse_color(*word, color) && !parse_flag(*word, &style.flags)) {
            *ret_unknown = g_strdup(*word);
            return FALSE;
        }
    }
    *ret_style = style;
    return TRUE;
}

static gboolean
load_role(Theme *theme, const KeyLine *line, const char *path, GError **error)
{
    g_autofree char *unknown = NULL;
    Style style;

    for (int i = 0; i < ROLE_COUNT; i++) {
        if (!g_str_equal(line->key, roles[i].name))
            continue;
        if (!style_parse(line->value, &style, &unknown)) {
            error_set(
                error, RECOURSE_ERROR_USAGE,
                "%s: %s: “%s” is not a colour or an attribute. Write for example “bold red”.",
                path, line->key, unknown);
            return FALSE;
        }
        if (theme->is_monochrome)
            style.foreground = style.background = -1;
        theme->styles[i] = style;
        return TRUE;
    }
    error_set(error, RECOURSE_ERROR_USAGE, "%s: there is no role “%s”.", path, line->key);
    return FALSE;
}

static gboolean
load_group(Theme *theme, const KeyGroup *group, const char *path, GError **error)
{
    if (!g_str_equal(group->name, ROLES)) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  "%s: there is no group [%s]. A theme has one, [" ROLES "].", path,
                  group->name);
        return FALSE;
    }
    for (guint i = 0; i < group->lines->len; i++) {
        if (!load_role(theme, &g_array_index(group->lines, KeyLine, i), path, error))
            return FALSE;
    }
    return TRUE;
}

gboolean
theme_load(Theme *theme, const char *path, GError **error)
{
    g_autofree char *text = NULL;
    g_autoptr(KeyFile) file = NULL;
    gsize length = 0;

    text = file_read(path, THEME_BYTES_LIMIT, &length, error);
    file = text == NULL ? NULL : key_file_read(text, path, error);
    for (guint i = 0; file != NULL && i < file->groups->len; i++) {
        if (!load_group(theme, file->groups->pdata[i], path, error))
            return FALSE;
    }
    return file != NULL;
}
