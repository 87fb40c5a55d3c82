/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/case/evidence.h"

#include <string.h>

#define HASH_DIGITS 64
#define SUFFIX_MOST 5 /* characters of the longest suffix of a copy, generously */

static void
stamp_free(EvidenceStamp *stamp)
{
    g_free(stamp->answer);
    g_free(stamp->time);
    g_free(stamp->signer);
}

void
evidence_free(Evidence *evidence)
{
    if (evidence == NULL)
        return;
    g_free(evidence->device);
    g_free(evidence->path);
    g_free(evidence->name);
    g_free(evidence->sha256);
    g_free(evidence->copy);
    g_free(evidence->vault);
    g_free(evidence->caption);
    g_free(evidence->translation);
    g_free(evidence->dispute);
    g_free(evidence->redacts);
    file_says_clear(&evidence->says);
    stamp_free(&evidence->stamp);
    g_free(evidence);
}

Evidence *
evidence_copy(const Evidence *evidence)
{
    Evidence *copy = g_new(Evidence, 1);

    *copy = *evidence;
    copy->device = g_strdup(evidence->device);
    copy->path = g_strdup(evidence->path);
    copy->name = g_strdup(evidence->name);
    copy->sha256 = g_strdup(evidence->sha256);
    copy->copy = g_strdup(evidence->copy);
    copy->vault = g_strdup(evidence->vault);
    copy->caption = g_strdup(evidence->caption);
    copy->translation = g_strdup(evidence->translation);
    copy->dispute = g_strdup(evidence->dispute);
    copy->redacts = g_strdup(evidence->redacts);
    file_says_copy(&copy->says, &evidence->says);
    copy->stamp.answer = g_strdup(evidence->stamp.answer);
    copy->stamp.time = g_strdup(evidence->stamp.time);
    copy->stamp.signer = g_strdup(evidence->stamp.signer);
    return copy;
}

static gboolean
is_hash(const char *text)
{
    return text != NULL && strlen(text) == HASH_DIGITS &&
           strspn(text, "0123456789abcdef") == HASH_DIGITS;
}

gboolean
evidence_is_copy_name(const char *copy, const char *sha256)
{
    const char *suffix;

    if (copy == NULL || !is_hash(sha256) || !g_str_has_prefix(copy, sha256) ||
        copy[HASH_DIGITS] != '.')
        return FALSE;
    suffix = copy + HASH_DIGITS + 1;
    return *suffix != '\0' && strlen(suffix) <= SUFFIX_MOST &&
           strspn(suffix, "abcdefghijklmnopqrstuvwxyz0123456789") == strlen(suffix);
}

static void
replace(char **text, const char *with)
{
    char *copy = with == NULL || *with == '\0' ? NULL : g_strdup(with);

    g_free(*text);
    *text = copy;
}

/* A copy without a vault, or with a name that is none, is no copy. */
static void
take_copy(Evidence *evidence, const json_t *data)
{
    const char *copy = json_member_text(data, "copy");
    const char *vault = json_member_text(data, "vault");
    gboolean is_copy = vault != NULL && evidence_is_copy_name(copy, evidence->sha256);

    replace(&evidence->copy, is_copy ? copy : NULL);
    replace(&evidence->vault, is_copy ? vault : NULL);
}

/* Half of a stamp is none. */
static void
take_stamp(Evidence *evidence, const json_t *data)
{
    const char *answer = json_member_text(data, "answer");
    const char *time = json_member_text(data, "time");
    const char *signer = json_member_text(data, "signer");
    gboolean is_whole = answer != NULL && time != NULL && signer != NULL;

    replace(&evidence->stamp.answer, is_whole ? answer : NULL);
    replace(&evidence->stamp.time, is_whole ? time : NULL);
    replace(&evidence->stamp.signer, is_whole ? signer : NULL);
}

static void
take_line(Evidence *evidence, const json_t *data)
{
    gint64 line = json_member_integer(data, "line", 0);

    evidence->line = line > 0 && line <= G_MAXINT ? (guint)line : 0;
}

/* Version 1 said neither name nor type. */
static void
take_name(Evidence *evidence, const json_t *data)
{
    const char *name = json_member_text(data, "name");
    guint type = MEDIA_OTHER;

    if (name != NULL)
        evidence->name = g_strdup(name);
    else if (evidence->path != NULL)
        evidence->name = g_path_get_basename(evidence->path);
    else
        evidence->name = g_strdup(evidence->sha256);
    (void)choice_parse(&media_types, json_member_text(data, "type"), &type); /* newer: other */
    evidence->type = type;
}

/* Where neither a path nor a copy is said nobody could ever look at it. */
Evidence *
evidence_from_event(const Event *event)
{
    g_autoptr(JsonDocument) data = event_data(event);
    const char *path = json_member_text(data, "path");
    const char *sha256 = json_member_text(data, "sha256");
    guint kind = 0;
    Evidence *evidence;

    if (sha256 == NULL || (path == NULL && json_member_text(data, "copy") == NULL) ||
        !choice_parse(&evidence_kinds, json_member_text(data, "kind"), &kind))
        return NULL;
    evidence = g_new0(Evidence, 1);
    evidence->device = g_strdup(event->device);
    evidence->seq = event->seq;
    evidence->path = g_strdup(path);
    evidence->sha256 = g_strdup(sha256);
    evidence->kind = kind;
    evidence->size = json_member_integer(data, "size", 0);
    evidence->modified = json_member_instant(data, "modified");
    evidence->added = event->at;
    evidence->caption = g_strdup(json_member_text(data, "caption"));
    evidence->translation = g_strdup(json_member_text(data, "translation"));
    evidence->dispute = g_strdup(event->dispute);
    if (is_hash(json_member_text(data, "redacts")))
        evidence->redacts = g_strdup(json_member_text(data, "redacts"));
    take_name(evidence, data);
    take_line(evidence, data);
    take_copy(evidence, data);
    file_says_take(&evidence->says, data);
    return evidence;
}

json_t *
evidence_data(const Evidence *evidence)
{
    json_t *data = json_object();

    json_set_text(data, "path", evidence->path);
    json_set_text(data, "name", evidence->name);
    json_set_text(data, "kind", choice_token(&evidence_kinds, evidence->kind));
    json_set_text(data, "type", choice_token(&media_types, evidence->type));
    json_set_text(data, "sha256", evidence->sha256);
    json_object_set_new(data, "size", json_integer(evidence->size));
    json_set_instant(data, "modified", evidence->modified);
    if (evidence->copy != NULL) {
        json_set_text(data, "copy", evidence->copy);
        json_set_text(data, "vault", evidence->vault);
    }
    if (evidence->line > 0)
        json_object_set_new(data, "line", json_integer(evidence->line));
    if (evidence->caption != NULL)
        json_set_text(data, "caption", evidence->caption);
    if (evidence->translation != NULL)
        json_set_text(data, "translation", evidence->translation);
    if (evidence->redacts != NULL)
        json_set_text(data, "redacts", evidence->redacts);
    file_says_put(&evidence->says, data);
    return data;
}

static json_t *
data_about(const Evidence *evidence)
{
    json_t *data = json_object();
    json_t *of = json_object();

    json_set_text(of, "device", evidence->device);
    json_object_set_new(of, "seq", json_integer(evidence->seq));
    json_object_set_new(data, "of", of);
    json_set_text(data, "sha256", evidence->sha256);
    json_set_text(data, "name", evidence->name); /* for whoever reads the event alone */
    return data;
}

gboolean
evidence_is_meant(const Evidence *evidence, const json_t *data)
{
    const json_t *of = json_object_get(data, "of");

    return g_strcmp0(json_member_text(of, "device"), evidence->device) == 0 &&
           json_member_integer(of, "seq", 0) == evidence->seq;
}

json_t *
evidence_removal_data(const Evidence *evidence)
{
    return data_about(evidence);
}

static void
set_if_other(json_t *data, const char *member, const char *before, const char *now)
{
    if (g_strcmp0(before, now) != 0)
        json_set_text(data, member, now);
}

json_t *
evidence_edit_data(const Evidence *before, const Evidence *now)
{
    json_t *data = data_about(before);
    gsize least = json_object_size(data);

    if (before->kind != now->kind)
        json_set_text(data, "kind", choice_token(&evidence_kinds, now->kind));
    if (before->line != now->line)
        json_object_set_new(data, "line",
                            now->line > 0 ? json_integer(now->line) : json_null());
    set_if_other(data, "caption", before->caption, now->caption);
    set_if_other(data, "translation", before->translation, now->translation);
    set_if_other(data, "path", before->path, now->path);
    if (g_strcmp0(before->stamp.answer, now->stamp.answer) != 0) {
        json_t *stamp = json_object();

        json_set_text(stamp, "answer", now->stamp.answer);
        json_set_text(stamp, "time", now->stamp.time);
        json_set_text(stamp, "signer", now->stamp.signer);
        json_object_set_new(data, "stamp", stamp);
    }
    if (g_strcmp0(before->copy, now->copy) != 0 || g_strcmp0(before->vault, now->vault) != 0) {
        json_set_text(data, "copy", now->copy);
        json_set_text(data, "vault", now->vault);
        json_set_text(data, "type", choice_token(&media_types, now->type));
    }
    if (json_object_size(data) > least)
        return data;
    json_decref(data);
    return NULL;
}

static gboolean
says(const json_t *data, const char *member)
{
    return json_object_get(data, member) != NULL;
}

void
evidence_take_edit(Evidence *evidence, const json_t *data)
{
    guint choice;

    if (choice_parse(&evidence_kinds, json_member_text(data, "kind"), &choice))
        evidence->kind = choice;
    if (choice_parse(&media_types, json_member_text(data, "type"), &choice))
        evidence->type = choice;
    if (says(data, "line"))
        take_line(evidence, data);
    if (says(data, "caption"))
        replace(&evidence->caption, json_member_text(data, "caption"));
    if (says(data, "translation"))
        replace(&evidence->translation, json_member_text(data, "translation"));
    if (json_member_text(data, "path") != NULL)
        replace(&evidence->path, json_member_text(data, "path"));
    if (says(data, "copy"))
        take_copy(evidence, data);
    if (says(data, "stamp"))
        take_stamp(evidence, json_object_get(data, "stamp"));
}

#define TYPE_BIT(type) (1u << MEDIA_##type)
#define PHOTOS                                                                       \
    (EVIDENCE_BIT(EVIDENCE_PHOTO_RECEIVED) | EVIDENCE_BIT(EVIDENCE_PHOTO_DAMAGE) |   \
     EVIDENCE_BIT(EVIDENCE_LABEL_PHOTO) | EVIDENCE_BIT(EVIDENCE_MEASUREMENT_PHOTO) | \
     EVIDENCE_BIT(EVIDENCE_SERIAL_PHOTO))
#define VIDEOS                                                                   \
    (EVIDENCE_BIT(EVIDENCE_VIDEO_DAMAGE) | EVIDENCE_BIT(EVIDENCE_VIDEO_DEFECT) | \
     EVIDENCE_BIT(EVIDENCE_UNBOXING_VIDEO) | EVIDENCE_BIT(EVIDENCE_PACKING_VIDEO))

gboolean
evidence_is_contradicted(const Evidence *evidence)
{
    static const struct {
        EvidenceSet kinds;
        guint types; /* that none of them can be */
    } rows[] = {
        { PHOTOS, TYPE_BIT(TEXT) | TYPE_BIT(MAIL) },
        /* an animated picture moves */
        { VIDEOS, TYPE_BIT(TEXT) | TYPE_BIT(MAIL) | TYPE_BIT(PDF) | TYPE_BIT(JPEG) |
                      TYPE_BIT(PNG) | TYPE_BIT(TIFF) | TYPE_BIT(HEIC) },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        if ((rows[i].kinds & EVIDENCE_BIT(evidence->kind)) != 0 &&
            (rows[i].types & (1u << evidence->type)) != 0)
            return TRUE;
    }
    return FALSE;
}

EvidenceSet
evidence_kinds_of(const Order *order, const char *dispute)
{
    EvidenceSet set = 0;

    for (guint i = 0; i < order->evidence->len; i++) {
        const Evidence *evidence = order->evidence->pdata[i];

        if (!evidence_is_contradicted(evidence) &&
            (dispute == NULL || evidence->dispute == NULL ||
             g_str_equal(evidence->dispute, dispute)))
            set |= EVIDENCE_BIT(evidence->kind);
    }
    return set;
}

/* The newest copy of those bytes with parts hidden, of that dispute; NULL: there is none. */
static const Evidence *
redacted_copy(const Order *order, const Evidence *of)
{
    for (guint i = order->evidence->len; i > 0; i--) {
        const Evidence *copy = order->evidence->pdata[i - 1];

        if (copy->redacts != NULL && g_str_equal(copy->redacts, of->sha256) &&
            g_strcmp0(copy->dispute, of->dispute) == 0)
            return copy;
    }
    return NULL;
}

static gboolean
has_original(const Order *order, const Evidence *copy)
{
    for (guint i = 0; copy->redacts != NULL && i < order->evidence->len; i++) {
        const Evidence *other = order->evidence->pdata[i];

        if (g_str_equal(other->sha256, copy->redacts) &&
            g_strcmp0(other->dispute, copy->dispute) == 0)
            return TRUE;
    }
    return FALSE;
}

const Evidence *
evidence_to_show(const Order *order, const Evidence *evidence)
{
    const Evidence *shown = evidence, *copy;

    if (has_original(order, evidence))
        return NULL;
    /* No copy is a copy of itself, whatever a file says that came from elsewhere. */
    for (guint i = 0; i < order->evidence->len; i++) {
        copy = redacted_copy(order, shown);
        if (copy == NULL)
            break;
        shown = copy;
    }
    return shown;
}
