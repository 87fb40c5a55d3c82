/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/dossier/view-dossier.h"

#include "base/i18n.h"
#include "ui/tui/dossier/view-dossier-private.h"
#include "ui/tui/orders/order-acts.h"
#include "ui/tui/orders/undo.h"
#include "ui/words/words.h"

DossierView *
dossier_of(View *view)
{
    return (DossierView *)view;
}

void
dossier_wish_clear(DossierWish *wish)
{
    g_free(wish->path);
    *wish = (DossierWish){ 0 };
}

void
dossier_forget(DossierView *shown)
{
    g_clear_pointer(&shown->contents, dossier_contents_free);
    g_clear_pointer(&shown->report, dossier_report_free);
    g_clear_pointer(&shown->trouble, g_free);
}

/* The one that is meant, else the one that is under way, else the last. NULL: there is none. */
static const Dispute *
choose_dispute(const Order *order, const char *id)
{
    const Dispute *dispute = id == NULL ? NULL : order_find_dispute(order, id);

    if (dispute == NULL)
        dispute = disputes_find_current(order);
    if (dispute == NULL)
        dispute = disputes_find_draft(order);
    if (dispute == NULL && order->disputes->len > 0)
        dispute = order->disputes->pdata[order->disputes->len - 1];
    return dispute;
}

/* The language that is wanted; where the reader's is not spoken, English. */
static const ClaimLanguage *
choose_language(App *app, const Profile *profile, const char *code)
{
    const GPtrArray *languages = app_claim_languages(app);
    const ClaimLanguage *language =
        claim_language_find(languages, code != NULL ? code : profile->language);

    return language != NULL ? language : claims_english(languages);
}

/* Both taken over where everything could be read. */
static gboolean
read_case(DossierView *shown, OrderView *order, const Dispute *about, GError **error)
{
    App *app = tui_app(shown->view.tui);
    const Profile *profile =
        dossier_profile_find(shown->profiles, shown->reader, order->order, error);
    const ClaimLanguage *language;
    DossierFacts facts;

    if (profile == NULL)
        return FALSE;
    language = choose_language(app, profile, shown->spoken);
    if (!dossier_facts(app, order, about, language, &facts, error))
        return FALSE;
    g_clear_pointer(&shown->answers, g_ptr_array_unref);
    shown->answers = dossier_answers(profile, &facts);
    shown->profile = profile;
    shown->language = language;
    return TRUE;
}

gboolean
dossier_reread(DossierView *shown, GError **error)
{
    OrderView *order = orders_show(tui_app(shown->view.tui), shown->order, error);
    const Dispute *about = order == NULL ? NULL : choose_dispute(order->order, shown->dispute);

    if (order != NULL && about == NULL)
        tui_say(shown->view.tui, ROLE_DIM,
                _("No dispute yet: a dossier is about one. d begins "
                  "one."));
    if (about == NULL || !read_case(shown, order, about, error)) {
        g_clear_pointer(&order, order_view_unref);
        return FALSE;
    }
    dossier_forget(shown);
    g_clear_pointer(&shown->shown, order_view_unref);
    shown->shown = order;
    shown->about = about;
    return TRUE;
}

static Reaction
reload(View *view)
{
    GError *error = NULL;

    if (!dossier_reread(dossier_of(view), &error) && error != NULL)
        tui_say_unread(view->tui, error);
    return REACTION_VIEW;
}

static Instant
holds_until(View *view)
{
    return dossier_of(view)->shown->summary.valid_until;
}

static const OrderSummary *
current(View *view)
{
    return &dossier_of(view)->shown->summary;
}

static void
dossier_view_free(View *view)
{
    DossierView *shown = dossier_of(view);

    dossier_forget(shown);
    dossier_wish_clear(&shown->wish);
    g_clear_pointer(&shown->answers, g_ptr_array_unref);
    g_clear_pointer(&shown->shown, order_view_unref);
    g_ptr_array_unref(shown->written);
    dossier_profiles_free(shown->profiles);
    g_free(shown->order);
    g_free(shown->dispute);
    g_free(shown->reader);
    g_free(shown->spoken);
    g_free(shown);
}

static const Action *const tables[] = { dossier_acts,     order_acts,     undo_acts,
                                        movement_actions, common_actions, NULL };

const ViewClass dossier_class = {
    .name = "dossier",
    .title = N_("Dossier"),
    .tables = tables,
    .draw = dossier_draw,
    .free = dossier_view_free,
    .why_not = dossier_why_not,
    .current = current,
    .reload = reload,
    .holds_until = holds_until,
    .idle_in = dossier_idle_in,
    .idle = dossier_idle,
};

View *
view_dossier_new(Tui *tui, const Subject *subject, GError **error)
{
    DossierView *shown = g_new0(DossierView, 1);

    shown->view = (View){ &dossier_class, tui, .scroll = &shown->scroll };
    shown->order = g_strdup(subject->order);
    shown->dispute = g_strdup(subject->dispute);
    shown->profiles = dossier_profiles_load(app_paths(tui_app(tui)));
    shown->written = g_ptr_array_new_with_free_func(g_free);
    if (!dossier_reread(shown, error)) {
        dossier_view_free(&shown->view);
        return NULL;
    }
    return &shown->view;
}
