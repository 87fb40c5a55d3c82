/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/case/evidence.h"

void
evidence_free(Evidence *evidence)
{
    if (evidence == NULL)
        return;
    g_free(evidence->path);
    g_free(evidence->sha256);
    g_free(evidence->caption);
    g_free(evidence->dispute);
    g_free(evidence);
}

Evidence *
evidence_from_event(const Event *event)
{
    g_autoptr(JsonDocument) data = event_data(event);
    const char *path = json_member_text(data, "path");
    const char *sha256 = json_member_text(data, "sha256");
    guint kind = 0;
    Evidence *evidence;

    if (path == NULL || sha256 == NULL ||
        !choice_parse(&evidence_kinds, json_member_text(data, "kind"), &kind))
        return NULL;
    evidence = g_new0(Evidence, 1);
    evidence->path = g_strdup(path);
    evidence->sha256 = g_strdup(sha256);
    evidence->kind = kind;
    evidence->size = json_member_integer(data, "size", 0);
    evidence->modified = json_member_instant(data, "modified");
    evidence->added = event->at;
    evidence->caption = g_strdup(json_member_text(data, "caption"));
    evidence->dispute = g_strdup(event->dispute);
    return evidence;
}

json_t *
evidence_data(const Evidence *evidence)
{
    json_t *data = json_object();

    json_set_text(data, "path", evidence->path);
    json_set_text(data, "kind", choice_token(&evidence_kinds, evidence->kind));
    json_set_text(data, "sha256", evidence->sha256);
    json_object_set_new(data, "size", json_integer(evidence->size));
    json_set_instant(data, "modified", evidence->modified);
    if (evidence->caption != NULL)
        json_set_text(data, "caption", evidence->caption);
    return data;
}

EvidenceSet
evidence_kinds_of(const Order *order, const char *dispute)
{
    EvidenceSet set = 0;

    for (guint i = 0; i < order->evidence->len; i++) {
        const Evidence *evidence = order->evidence->pdata[i];

        if (dispute == NULL || evidence->dispute == NULL ||
            g_str_equal(evidence->dispute, dispute))
            set |= EVIDENCE_BIT(evidence->kind);
    }
    return set;
}
