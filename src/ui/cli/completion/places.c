/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/completion/places.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/case/case.h"
#include "domain/claim/claim.h"
#include "domain/policy/policy.h"
#include "domain/words/words.h"
#include "services/dossier/dossier.h"
#include "services/evidence/evidence.h"
#include "services/import/import.h"
#include "services/orders/orders.h"
#include "ui/theme/themes.h"
#include "ui/words/filter-words.h"
#include "ui/words/place.h"
#include "ui/words/words-import.h"
#include "ui/words/words.h"

/* More than a person looks through, and few enough to come at once. */
#define ORDERS_MOST 500
#define CHANGES_MOST 50

/* Adds what there is. */
typedef void (*AddWords)(CompleteWords *words, App *app);

typedef struct {
    const char *option; /* only of this option; NULL: of any, and of operands */
    const char *place;
    const ChoiceSet *choices; /* or NULL */
    AddWords add;             /* or NULL: people write something of their own there */
} Source;

static void
word_free(gpointer data)
{
    CompleteWord *word = data;

    g_free(word->word);
    g_free(word->meaning);
    g_free(word);
}

void
complete_words_init(CompleteWords *words, const Command *const *commands, const char *typed)
{
    *words = (CompleteWords){
        .words = g_ptr_array_new_with_free_func(word_free),
        .commands = commands,
        .typed = typed,
    };
}

void
complete_words_clear(CompleteWords *words)
{
    g_clear_pointer(&words->words, g_ptr_array_unref);
}

void
complete_words_add(CompleteWords *words, const char *word, const char *meaning)
{
    CompleteWord *added;

    if (!g_str_has_prefix(word, words->typed))
        return;
    added = g_new0(CompleteWord, 1);
    added->word = text_sanitise(word, -1, TEXT_LINE, NULL);
    added->meaning = text_sanitise(meaning == NULL ? "" : meaning, -1, TEXT_LINE, NULL);
    g_ptr_array_add(words->words, added);
}

static void
add_choices(CompleteWords *words, const ChoiceSet *set)
{
    for (guint i = 0; i < set->count; i++) {
        if (choice_token(set, i) != NULL)
            complete_words_add(words, choice_token(set, i), _(choice_label(set, i)));
    }
}

/* A number as it is typed best: with the title behind it. */
static void
add_order(CompleteWords *words, const OrderSummary *order)
{
    complete_words_add(words, *order->number == '\0' ? order->id : order->number, order->title);
}

static void
add_list(CompleteWords *words, App *app, gboolean archived)
{
    OrderListing listing = { .policies = app_policies(app),
                             .now = app_now(app),
                             .sort = SORT_URGENCY,
                             .archived = archived };
    OrderPage place = { .direction = PAGE_FORWARD, .count = ORDERS_MOST };
    g_autoptr(OrderList) list = orders_list(app, &listing, NULL);
    g_autoptr(GPtrArray) page = list == NULL ? NULL : order_list_page(list, &place, NULL);

    for (guint i = 0; page != NULL && i < page->len; i++)
        add_order(words, page->pdata[i]);
}

static void
add_orders(CompleteWords *words, App *app)
{
    add_list(words, app, FALSE);
    add_list(words, app, TRUE);
}

static void
add_events(CompleteWords *words, App *app)
{
    (void)app;
    for (EventType type = 0; type < EVENT_TYPE_COUNT; type++) {
        const EventKind *kind = event_kind(type);

        if (kind->loggable)
            complete_words_add(words, kind->token, _(kind->label));
    }
}

static void
add_clocks(CompleteWords *words, App *app)
{
    (void)app;
    for (ClockId id = 0; id < CLOCK_COUNT; id++)
        complete_words_add(words, clock_name(id)->token, _(clock_name(id)->label));
}

static void
add_commands(CompleteWords *words, App *app)
{
    (void)app;
    for (const Command *const *command = words->commands; *command != NULL; command++)
        complete_words_add(words, (*command)->name, _((*command)->help));
}

static void
add_changes(CompleteWords *words, App *app)
{
    g_autoptr(GPtrArray) changes = changes_list(app, NULL, 0, CHANGES_MOST, NULL);

    for (guint i = 0; changes != NULL && i < changes->len; i++) {
        const LoggedChange *change = changes->pdata[i];
        g_autoptr(OrderSummary) order = changes_find_order(app, change);
        g_autofree char *what = words_change(change, order);

        if (!change->retracted && change->retracts == NULL)
            complete_words_add(words, change->id, what);
    }
}

/* By as many digits as an id is told with; one that is typed further is meant whole. */
static void
add_piece(const EvidencePiece *piece, gpointer data)
{
    CompleteWords *words = data;
    g_autofree char *id = g_strndup(piece->evidence->sha256, EVIDENCE_ID_SHOWN);
    gboolean is_longer = strlen(words->typed) > EVIDENCE_ID_SHOWN;

    complete_words_add(words, is_longer ? piece->evidence->sha256 : id, piece->evidence->name);
}

static void
add_evidence(CompleteWords *words, App *app)
{
    (void)evidence_each(app, words->typed, add_piece, words, NULL);
}

static void
add_policies(CompleteWords *words, App *app)
{
    const GPtrArray *policies = policies_all(app_policies(app));

    for (guint i = 0; i < policies->len; i++) {
        const Policy *policy = policies->pdata[i];

        complete_words_add(words, policy->name, policy->title);
    }
}

static void
add_marketplaces(CompleteWords *words, App *app)
{
    const GPtrArray *policies = policies_all(app_policies(app));

    for (guint i = 0; i < policies->len; i++) {
        const Policy *policy = policies->pdata[i];

        if (policy->kind == POLICY_MARKETPLACE)
            complete_words_add(words, policy->name, policy->title);
    }
}

static void
add_views(CompleteWords *words, App *app)
{
    g_autoptr(GPtrArray) views = orders_views(app, NULL);

    for (guint i = 0; views != NULL && i < views->len; i++) {
        const SavedView *view = views->pdata[i];

        complete_words_add(words, view->name, view->filter);
    }
}

static void
add_sequences(CompleteWords *words, App *app)
{
    (void)app;
    for (guint i = 0; i < SORT_COUNT; i++)
        complete_words_add(words, order_sort_names[i].token, _(order_sort_names[i].detail));
}

static void
add_formats(CompleteWords *words, App *app)
{
    g_autoptr(GPtrArray) formats = import_list_formats(app, NULL);

    for (guint i = 0; formats != NULL && i < formats->len; i++) {
        const ImportFormatName *format = formats->pdata[i];

        complete_words_add(words, format->token, _(format->label));
    }
}

static void
add_profiles(CompleteWords *words, App *app)
{
    g_autoptr(DossierProfiles) loaded = dossier_profiles_load(app_paths(app));

    complete_words_add(words, "bank", _("Whoever you paid by"));
    for (guint i = 0; i < loaded->profiles->len; i++) {
        const Profile *profile = loaded->profiles->pdata[i];
        g_autofree char *name = g_strdup(profile->name);

        if (g_str_has_prefix(name, "issuer-")) /* as people write it */
            name[strlen("issuer")] = ':';
        complete_words_add(words, name, profile->title);
    }
}

static void
add_themes(CompleteWords *words, App *app)
{
    g_autoptr(Themes) themes = themes_load(app);

    for (guint i = 0; i < themes->themes->len; i++) {
        const ThemeFile *theme = themes->themes->pdata[i];

        complete_words_add(words, theme->name, _(theme->title));
    }
}

static void
add_languages(CompleteWords *words, App *app)
{
    const GPtrArray *languages = app_claim_languages(app);

    for (guint i = 0; i < languages->len; i++) {
        const ClaimLanguage *language = languages->pdata[i];

        complete_words_add(words, language->code, language->name);
    }
}

static void
add_payments(CompleteWords *words, App *app)
{
    g_autofree char *token = NULL;
    g_autofree char *names = NULL;

    (void)app;
    for (guint place = 0; payment_list(place, &token, &names); place++) {
        g_autofree char *label = words_payment(token);

        complete_words_add(words, token, label);
        g_clear_pointer(&token, g_free);
        g_clear_pointer(&names, g_free);
    }
}

static void
add_countries(CompleteWords *words, App *app)
{
    (void)app;
    for (char first = 'A'; first <= 'Z'; first++) {
        for (char second = 'A'; second <= 'Z'; second++) {
            const char code[] = { first, second, '\0' };

            if (country_name(code) != NULL)
                complete_words_add(words, code, country_name(code));
        }
    }
}

static void
add_files(CompleteWords *words, App *app)
{
    (void)app;
    words->with_files = TRUE;
}

/* Of a filter: what narrows by one property; words of one's own need no help. What shells take
 * for two words, or for a redirection, is typed in quotes. */
static void
add_filters(CompleteWords *words, App *app)
{
    g_autoptr(GPtrArray) list = filter_words_list(app, words->typed, FALSE);

    for (guint i = 0; i < list->len; i++) {
        const FilterWord *word = list->pdata[i];

        if (strpbrk(word->word, " <>") == NULL)
            complete_words_add(words, word->word, word->meaning);
    }
}

/* Every cause that some event takes. */
static void
add_causes(CompleteWords *words, App *app)
{
    (void)app;
    for (EventType type = 0; type < EVENT_TYPE_COUNT; type++) {
        if (event_kind(type)->causes != NULL)
            add_choices(words, event_kind(type)->causes);
    }
}

/* The first row that fits counts. */
/* clang-format off */
static const Source sources[] = {
    { "sort",           "ORDER",    NULL,               add_sequences },
    { "view",           "NAME",     NULL,               add_views     },
    { "forget",         "NAME",     NULL,               add_views     },
    { "save",           "NAME",     NULL,               NULL          },
    { "server",         "NAME",     NULL,               NULL          },
    { "tracking-shows", "WORD",     &tracking_shows,    NULL          },
    { "severity",       "WORD",     &severities,        NULL          },
    { "difference",     "WORD",     &differences,       NULL          },
    { "channel",        "HOW",      &contact_channels,  NULL          },
    { "answer",         "WHAT",     &contact_replies,   NULL          },
    { "cause",          "WHAT",     NULL,               add_causes    },
    { "to",             "WHERE",    &money_places,      NULL          },
    { NULL,             "ORDER",    NULL,               add_orders    },
    { "at",             "PLACE",    &place_names,       NULL          },
    { NULL,             "EVENT",    NULL,               add_events    },
    { NULL,             "KIND",     &evidence_kinds,    NULL          },
    { NULL,             "REASON",   &reasons,           NULL          },
    { NULL,             "TYPE",     &dispute_types,     NULL          },
    { NULL,             "CLOCK",    NULL,               add_clocks    },
    { NULL,             "FORMAT",   NULL,               add_formats   },
    { NULL,             "LANGUAGE", NULL,               add_languages },
    { NULL,             "CHANGE",   NULL,               add_changes   },
    { NULL,             "NAME",     NULL,               add_policies  },
    { NULL,             "FILTER",   NULL,               add_filters   },
    { NULL,             "WORD",     NULL,               add_commands  },
    { NULL,             "FILE",     NULL,               add_files     },
    { NULL,             "FOLDER",   NULL,               add_files     },
    { NULL,             "PEM",      NULL,               add_files     },
    { NULL,             "ARGUMENT", NULL,               add_files     },
    { NULL,             "PROFILE",  NULL,               add_profiles  },
    { NULL,             "THEME",    NULL,               add_themes    },
    { NULL,             "QUESTION", NULL,               NULL          },
    { NULL,             "CODE",     NULL,               NULL          },
    { NULL,             "BOX",      NULL,               NULL          },
    { NULL,             "COUNT",    NULL,               NULL          },
    { NULL,             "ENCODING", NULL,               NULL          },
    { "dispute",        "ID",       NULL,               NULL          },
    { NULL,             "ID",       NULL,               add_evidence  },
    { NULL,             "MONEY",    NULL,               NULL          },
    { NULL,             "N",        NULL,               NULL          },
    { NULL,             "N%",       NULL,               NULL          },
    { NULL,             "N[:QUANTITY]", NULL,           NULL          },
    { NULL,             "NUMBER",   NULL,               NULL          },
    { NULL,             "NUMBERS",  NULL,               NULL          },
    { NULL,             "SPAN",     NULL,               NULL          },
    { NULL,             "SPANS",    NULL,               NULL          },
    { NULL,             "TEXT",     NULL,               NULL          },
    { NULL,             "TIME",     NULL,               NULL          },
    { NULL,             "ITEM",     NULL,               NULL          },
    { NULL,             "WORD=STATE", NULL,             NULL          },
};
/* clang-format on */

static const Source *
find_source(const char *option, const char *place)
{
    for (gsize i = 0; i < G_N_ELEMENTS(sources); i++) {
        if (strcmp(sources[i].place, place) == 0 &&
            (sources[i].option == NULL || g_strcmp0(sources[i].option, option) == 0))
            return &sources[i];
    }
    return NULL;
}

/* "add|list|verify": what is in small letters is typed as it stands. */
static gboolean
is_literal(const char *part)
{
    return strpbrk(part, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == NULL;
}

gboolean
complete_knows(const char *option, const char *place)
{
    g_auto(GStrv) parts = g_strsplit(place, "|", -1);

    for (char **part = parts; *part != NULL; part++) {
        if (!is_literal(*part) && find_source(option, *part) == NULL)
            return FALSE;
    }
    return TRUE;
}

static void
add_part(CompleteWords *words, App *app, const char *option, const char *part)
{
    const Source *source = is_literal(part) ? NULL : find_source(option, part);

    if (is_literal(part))
        complete_words_add(words, part, NULL);
    if (source != NULL && source->choices != NULL)
        add_choices(words, source->choices);
    if (source != NULL && source->add != NULL)
        source->add(words, app);
}

static void
add_by_place(CompleteWords *words, App *app, const char *option, const char *place)
{
    g_auto(GStrv) parts = g_strsplit(place, "|", -1);

    for (char **part = parts; *part != NULL; part++)
        add_part(words, app, option, *part);
}

void
complete_place(CompleteWords *words, App *app, const char *option, const char *place,
               const OrderField *field)
{
    if (place != NULL) {
        add_by_place(words, app, option, place);
        return;
    }
    if (field == NULL)
        return;
    switch (field->kind) {
    case FIELD_MARKETPLACE:
        add_marketplaces(words, app);
        break;
    case FIELD_PAYMENT:
        add_payments(words, app);
        break;
    case FIELD_COUNTRY:
        add_countries(words, app);
        break;
    case FIELD_FLAG:
        add_by_place(words, app, option, "yes|no");
        break;
    default:
        break;
    }
}
