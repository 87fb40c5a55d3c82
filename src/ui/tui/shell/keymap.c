/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/shell/keymap.h"

#include "base/text/text.h"
#include "ui/words/words.h"

#define KEYS_AN_ACTION 6

typedef struct {
    const Action *action;
    Key keys[KEYS_AN_ACTION];
    guint n_keys;
} Binding;

struct Keymap {
    GArray *bindings; /* Binding, in the order of the tables */
};

/* Reads key names with blanks between; ret_unknown gets the first that is none. */
static void
bind_keys(Binding *binding, const char *keys, char **ret_unknown)
{
    g_auto(GStrv) names = g_strsplit(keys, " ", -1);

    binding->n_keys = 0;
    for (char **name = names; *name != NULL; name++) {
        if (**name == '\0' || binding->n_keys == KEYS_AN_ACTION)
            continue;
        if (key_parse(*name, &binding->keys[binding->n_keys]))
            binding->n_keys++;
        else if (ret_unknown != NULL && *ret_unknown == NULL)
            *ret_unknown = g_strdup(*name);
    }
}

static Binding *
binding_of(const Keymap *keymap, const char *name)
{
    for (guint i = 0; i < keymap->bindings->len; i++) {
        Binding *binding = &g_array_index(keymap->bindings, Binding, i);

        if (g_str_equal(binding->action->name, name))
            return binding;
    }
    return NULL;
}

/* A view's own action of a name stands for the common one. */
static void
add_table(Keymap *keymap, const Action *table)
{
    for (; table->name != NULL; table++) {
        Binding binding = { .action = table };

        if (binding_of(keymap, table->name) != NULL)
            continue;
        bind_keys(&binding, table->keys, NULL);
        g_array_append_val(keymap->bindings, binding);
    }
}

static void
warn(GPtrArray *complaints, const Settings *settings, const KeyRemap *remap,
     const char *unknown_key)
{
    g_autofree char *line = g_strdup_printf("%d", remap->line);
    g_autofree char *file = g_path_get_basename(settings_file_name(settings));
    const char *sentence =
        unknown_key != NULL
            ? _("{file}:{line}: [keys {view}] {action}: there is no key called “{key}”.")
            : _("{file}:{line}: [keys {view}]: there is no action called “{action}”.");

    if (complaints == NULL)
        return;
    g_ptr_array_add(complaints, text_fill(sentence, "file", file, "line", line, "view",
                                          remap->view, "action", remap->action, "key",
                                          unknown_key != NULL ? unknown_key : "", NULL));
}

/* [keys] is for every view that has the action; [keys VIEW] must know it. */
static void
apply(Keymap *keymap, const Settings *settings, const KeyRemap *remap, GPtrArray *complaints)
{
    Binding *binding = binding_of(keymap, remap->action);
    g_autofree char *unknown = NULL;

    if (binding == NULL) {
        if (*remap->view != '\0')
            warn(complaints, settings, remap, NULL);
        return;
    }
    bind_keys(binding, remap->keys, &unknown);
    if (unknown != NULL)
        warn(complaints, settings, remap, unknown);
}

static void
apply_all(Keymap *keymap, const ViewClass *class, const Settings *settings,
          GPtrArray *complaints)
{
    const GPtrArray *remaps = settings_key_remaps(settings);

    for (guint i = 0; i < remaps->len; i++) {
        const KeyRemap *remap = remaps->pdata[i];

        if (*remap->view == '\0' || g_str_equal(remap->view, class->name))
            apply(keymap, settings, remap, complaints);
    }
}

/* Takes a key away from an action when an earlier one has it; TRUE when it had keys and has
 * none. */
static gboolean
is_shadowed(const Keymap *keymap, Binding *binding)
{
    guint n = 0;

    for (guint k = 0; k < binding->n_keys; k++) {
        if (keymap_find(keymap, binding->keys[k]) == binding->action)
            binding->keys[n++] = binding->keys[k];
    }
    if (n == binding->n_keys)
        return FALSE;
    binding->n_keys = n;
    return n == 0;
}

/* What no key reaches because the view has a better use for all of them is no action of it. */
static void
drop_shadowed(Keymap *keymap)
{
    for (guint i = keymap->bindings->len; i > 0; i--) {
        if (is_shadowed(keymap, &g_array_index(keymap->bindings, Binding, i - 1)))
            g_array_remove_index(keymap->bindings, i - 1);
    }
}

Keymap *
keymap_new(const ViewClass *class, const Settings *settings, GPtrArray *ret_warnings)
{
    Keymap *keymap = g_new0(Keymap, 1);

    keymap->bindings = g_array_sized_new(FALSE, FALSE, sizeof(Binding), 48);
    for (const Action *const *table = class->tables; *table != NULL; table++)
        add_table(keymap, *table);
    apply_all(keymap, class, settings, ret_warnings);
    drop_shadowed(keymap);
    return keymap;
}

void
keymap_free(Keymap *keymap)
{
    if (keymap == NULL)
        return;
    g_array_unref(keymap->bindings);
    g_free(keymap);
}

const Action *
keymap_find(const Keymap *keymap, Key key)
{
    for (guint i = 0; i < keymap->bindings->len; i++) {
        const Binding *binding = &g_array_index(keymap->bindings, Binding, i);

        for (guint k = 0; k < binding->n_keys; k++) {
            if (binding->keys[k] == key)
                return binding->action;
        }
    }
    return NULL;
}

/* Keys of the last version, which people have in their fingers. */
static const struct {
    const char *view;
    Key key;
    const char *action;
} moved[] = {
    { "agenda", 'b', "dossier" },   { "case", 'b', "dossier" },
    { "case", 'E', "dispute" },     { "evidence", 'b', "dossier" },
    { "mail", 'r', "read" },        { "order", 'b', "dossier" },
    { "orders", 'b', "dossier" },   { "orders", 'x', "archived" },
    { "reminders", 'e', "enable" }, { "reminders", 'E', "enable" },
    { "reminders", 't', "try" },    { "reminders", 'w', "without" },
    { "walk", 's', "record" },      { "wizard", 'b', "back" },
    { "wizard", 'r', "remake" },    { "wizard", 's', "submit" },
};

const Action *
keymap_moved(const Keymap *keymap, const ViewClass *class, Key key)
{
    for (gsize i = 0; i < G_N_ELEMENTS(moved); i++) {
        const Binding *binding = moved[i].key == key && g_str_equal(moved[i].view, class->name)
                                     ? binding_of(keymap, moved[i].action)
                                     : NULL;

        if (binding != NULL)
            return binding->action;
    }
    return NULL;
}

char *
keymap_label(const Keymap *keymap, const Action *action)
{
    const Binding *binding = binding_of(keymap, action->name);

    return binding == NULL || binding->n_keys == 0 ? g_strdup("") : key_label(binding->keys[0]);
}

Key
keymap_key_now(const Keymap *keymap, const Action *action, View *view)
{
    const Binding *binding = binding_of(keymap, action->name);

    for (guint k = 0; binding != NULL && k < binding->n_keys; k++) {
        if (!view_takes(view, binding->keys[k]))
            return binding->keys[k];
    }
    return PRESS_NONE;
}

char *
keymap_labels(const Keymap *keymap, const Action *action)
{
    const Binding *binding = binding_of(keymap, action->name);
    g_autoptr(GString) labels = g_string_new(NULL);

    for (guint k = 0; binding != NULL && k < binding->n_keys; k++) {
        g_autofree char *label = key_label(binding->keys[k]);

        if (k > 0)
            g_string_append_c(labels, ' ');
        g_string_append(labels, label);
    }
    return g_string_free(g_steal_pointer(&labels), FALSE);
}

guint
keymap_count(const Keymap *keymap)
{
    return keymap->bindings->len;
}

const Action *
keymap_action(const Keymap *keymap, guint index)
{
    return g_array_index(keymap->bindings, Binding, index).action;
}
