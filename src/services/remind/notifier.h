/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Notifier: how a reminder reaches a person whose screens are closed: the desktop, else a hook,
 * else mail. The first that takes it wins; what none takes was not sent.
 *
 * A channel that failed is not tried again in the same run, so that a run always ends.
 */
#pragma once

#include "base/json/json.h"
#include "services/app/app.h"

typedef enum {
    CHANNEL_DESKTOP,
    CHANNEL_HOOK,
    CHANNEL_MAIL,
    CHANNEL_COUNT,
} ChannelId;

const char *channel_token(ChannelId id);
const char *channel_label(ChannelId id); /* N_() */

/* What is said. Texts are whole, translated, and hold no more than the privacy setting allows.
 */
typedef struct {
    char *summary;
    char *body;
    gboolean is_critical;
    char *order;            /* id, of a notice about one order: it can be snoozed; or NULL */
    char *snooze;           /* a TIME to snooze it until ("+1d"), or NULL */
    const char *open_label; /* borrowed */
    const char *snooze_label;
    json_t *reminders; /* array: what it is about, for the hook; owned; may be NULL */
} Notice;

void notice_free(Notice *notice);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Notice, notice_free)

typedef struct Notifier Notifier;

Notifier *notifier_new(App *app);
void notifier_free(Notifier *notifier);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Notifier, notifier_free)

/* The token of the channel that took it; NULL with a sentence for every one that was tried. */
const char *notifier_send(Notifier *notifier, const Notice *notice, GError **error);

/* One channel by itself. FALSE with the reason why it does not work here. */
gboolean notifier_try(Notifier *notifier, ChannelId id, const Notice *notice, GError **error);

/* FALSE: the settings do not ask for it. */
gboolean notifier_uses(const Notifier *notifier, ChannelId id);
