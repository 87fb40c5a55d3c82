/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What goes into a dossier: the exhibits and their state, what is taken out, how it is dated.
 */
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file/file.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/dossier/pack-private.h"
#include "store/log/log.h"

#define TEXT_MOST ((gsize)256 * 1024) /* of an exhibit that is set in type */

static void
exhibit_free(gpointer data)
{
    Exhibit *exhibit = data;

    g_free(exhibit->path);
    g_free(exhibit->text);
    g_free(exhibit);
}

void
pack_clear(Pack *pack)
{
    g_clear_pointer(&pack->exhibits, g_ptr_array_unref);
    g_clear_pointer(&pack->answers, g_ptr_array_unref);
    g_clear_pointer(&pack->kept, g_strfreev);
    g_clear_pointer(&pack->address, g_ptr_array_unref);
    g_clear_pointer(&pack->head, g_free);
}

/* Line breaks stay. */
static char *
safe_text(Pack *pack, const char *text)
{
    CardNumbers cards = pack->task->profile->card_numbers;
    g_autofree char *whole = text_sanitise(text, -1, TEXT_KEEP_LINES, NULL);
    g_autofree char *safe =
        pack->address == NULL
            ? g_steal_pointer(&whole)
            : address_hide(whole, pack->address,
                           claim_words(pack->task->language, "address-hidden"), &pack->hidden);

    if (cards == CARD_NUMBERS_KEEP)
        return g_steal_pointer(&safe);
    return redact_numbers(safe, (const char *const *)pack->kept, cards == CARD_NUMBERS_HIDE,
                          &pack->redacted);
}

char *
pack_text(Pack *pack, const char *text)
{
    return text == NULL ? g_strdup("") : safe_text(pack, text);
}

char *
pack_payment(const Pack *pack)
{
    const char *token = pack->facts.order->paid_with;
    const PaymentMethod *method = token == NULL ? NULL : payment_find(token);
    const char *colon = method == NULL ? NULL : strchr(token, ':');
    const char *name, *network;

    if (method == NULL)
        return NULL;
    name = claim_sentence_of(pack->facts.language, "method", method->token);
    if (colon == NULL)
        return g_strdup(name);
    network = payment_network_label(colon + 1);
    return g_strdup_printf("%s, %s", name, network != NULL ? network : colon + 1);
}

char *
pack_kind(const Pack *pack, EvidenceKind kind)
{
    const ClaimLanguage *language = pack->facts.language;
    const char *token = choice_token(&evidence_kinds, kind);
    const char *words = claim_words_of(language, "kind", token);

    return g_strdup(words != NULL ? words : claim_sentence_of(language, "evidence", token));
}

/* By how the file begins, whatever it is called. */
static ExhibitForm
look_at(const char *path, MediaType *ret_type)
{
    guint8 head[FILE_KIND_BYTES];
    struct stat state = { 0 };
    int fd = file_open_regular(path, &state);
    ssize_t length = fd < 0 ? -1 : read(fd, head, sizeof head);
    FileKind kind;

    *ret_type = MEDIA_OTHER;
    if (fd >= 0)
        (void)close(fd); /* only read from */
    if (length < 4)
        return EXHIBIT_OTHER;
    *ret_type = media_type_of((const char *)head, (gsize)length);
    if (*ret_type == MEDIA_JPEG || *ret_type == MEDIA_PNG ||
        picture_reader_of(*ret_type) != NULL)
        return EXHIBIT_PICTURE;
    kind = file_kind_of((const char *)head, (gsize)length);
    return (kind == FILE_KIND_TEXT || kind == FILE_KIND_MAIL) &&
                   state.st_size <= (off_t)TEXT_MOST
               ? EXHIBIT_TEXT
               : EXHIBIT_OTHER;
}

/* Its bytes as a text; what is none is not printed. */
static void
read_text(Pack *pack, Exhibit *exhibit)
{
    gsize length = 0;
    g_autofree char *bytes = file_read(exhibit->path, TEXT_MOST, &length, NULL);
    g_autofree char *sum =
        bytes == NULL
            ? NULL
            : g_compute_checksum_for_data(G_CHECKSUM_SHA256, (const guchar *)bytes, length);

    if (g_strcmp0(sum, exhibit->evidence->sha256) == 0 &&
        g_utf8_validate(bytes, (gssize)length, NULL))
        exhibit->text = safe_text(pack, bytes);
    else
        exhibit->form = EXHIBIT_OTHER;
}

/* Whoever waits may stop the reading of bytes, too. */
static gboolean
reads_on(gpointer data, gint64 so_far)
{
    const DossierTask *task = data;

    (void)so_far;
    return task->goes_on == NULL || task->goes_on(task->data, 0, 0);
}

static void
take_check(Exhibit *exhibit, EvidenceCheck *check)
{
    exhibit->status = check->status;
    g_free(exhibit->path);
    exhibit->path = g_steal_pointer(&check->file);
    exhibit->form =
        exhibit->status == FILE_OK ? look_at(exhibit->path, &exhibit->type) : EXHIBIT_OTHER;
}

/* FALSE: the check was stopped. */
static gboolean
read_exhibit(Pack *pack, Exhibit *exhibit, GError **error)
{
    const PumpWatch watch = { reads_on, (gpointer)pack->task };
    g_auto(EvidenceCheck) check = { 0 };

    exhibit->is_unread = FALSE;
    if (!evidence_verify(pack->app, exhibit->evidence, &watch, &check, error))
        return FALSE;
    take_check(exhibit, &check);
    if (exhibit->form == EXHIBIT_TEXT)
        read_text(pack, exhibit);
    return TRUE;
}

/* What is drawn is hashed by who draws it: here it is enough that it is there. */
static gboolean
find_exhibit(Pack *pack, Exhibit *exhibit, GError **error)
{
    g_auto(EvidenceCheck) check = { 0 };

    if (pack->is_drawn) {
        evidence_look(pack->app, exhibit->evidence, &check);
        take_check(exhibit, &check);
    }
    exhibit->is_unread =
        pack->is_drawn && exhibit->status == FILE_OK && exhibit->form == EXHIBIT_PICTURE;
    return exhibit->is_unread || read_exhibit(pack, exhibit, error);
}

/* FALSE: the check was stopped. */
static gboolean
add_exhibit(Pack *pack, const Evidence *recorded, guint number, GError **error)
{
    const Evidence *evidence = evidence_to_show(pack->facts.order, recorded);
    Exhibit *exhibit = g_new0(Exhibit, 1);

    exhibit->evidence = evidence;
    exhibit->original = evidence == recorded ? NULL : recorded;
    exhibit->number = number;
    exhibit->part = 1;
    g_ptr_array_add(pack->exhibits, exhibit);
    return find_exhibit(pack, exhibit, error);
}

gboolean
pack_read_changed(Pack *pack, gboolean *ret_other, GError **error)
{
    *ret_other = FALSE;
    for (guint i = 0; i < pack->exhibits->len; i++) {
        Exhibit *exhibit = pack->exhibits->pdata[i];

        if (!exhibit->is_unread || exhibit->status != FILE_CHANGED)
            continue;
        if (!read_exhibit(pack, exhibit, error))
            return FALSE;
        *ret_other = *ret_other || exhibit->status == FILE_OK;
    }
    return TRUE;
}

static gboolean
refuse_numbers(const char *only, guint most, GError **error)
{
    g_autofree char *excerpt = text_excerpt(only);

    error_set(error, RECOURSE_ERROR_USAGE,
              N_("--only: “%s” is not a list of exhibits such as 1,3-5. There are %u."),
              excerpt, most);
    return FALSE;
}

/* "1,3-5" into a flag for each number. */
static gboolean
read_numbers(const char *only, guint most, gboolean *wanted, GError **error)
{
    const char *at = only;

    while (TRUE) {
        int from = 0, until;

        if (!scan_number(&at, 1, 4, &from))
            return refuse_numbers(only, most, error);
        until = from;
        if (scan_char(&at, '-') && !scan_number(&at, 1, 4, &until))
            return refuse_numbers(only, most, error);
        if (from < 1 || until < from || (guint)until > most)
            return refuse_numbers(only, most, error);
        for (int i = from; i <= until; i++)
            wanted[i - 1] = TRUE;
        if (*at == '\0')
            return TRUE;
        if (!scan_char(&at, ','))
            return refuse_numbers(only, most, error);
        while (*at == ' ')
            at++;
    }
}

/* That of the order as a whole, and of this dispute; a copy with parts hidden stands in the
 * place of its original. */
static gboolean
is_of_case(const Pack *pack, const Evidence *evidence)
{
    const char *dispute = pack->task->dispute->id;

    if (evidence_to_show(pack->task->view->order, evidence) == NULL)
        return FALSE;
    return evidence->dispute == NULL || dispute == NULL ||
           g_str_equal(evidence->dispute, dispute);
}

static gboolean
fill_exhibits(Pack *pack, GError **error)
{
    const GPtrArray *evidence = pack->task->view->order->evidence;
    g_autofree gboolean *wanted = g_new0(gboolean, evidence->len + 1);
    guint number = 0;

    pack->exhibits = g_ptr_array_new_with_free_func(exhibit_free);
    for (guint i = 0; i < evidence->len; i++)
        pack->all += is_of_case(pack, evidence->pdata[i]) ? 1 : 0;
    if (pack->task->only != NULL && !read_numbers(pack->task->only, pack->all, wanted, error))
        return FALSE;
    for (guint i = 0; i < evidence->len; i++) {
        if (!is_of_case(pack, evidence->pdata[i]))
            continue;
        number++;
        if ((pack->task->only == NULL || wanted[number - 1]) &&
            !add_exhibit(pack, evidence->pdata[i], number, error))
            return FALSE;
    }
    return TRUE;
}

static void
keep_digits(GStrvBuilder *builder, const char *number)
{
    g_autoptr(GString) digits = g_string_new(NULL);

    for (const char *at = number; at != NULL && *at != '\0'; at++) {
        if (g_ascii_isdigit(*at))
            g_string_append_c(digits, *at);
    }
    if (digits->len > 0)
        g_strv_builder_add(builder, digits->str);
}

/* Numbers of orders, items and parcels pass for those of cards. */
static void
keep_numbers(Pack *pack)
{
    const Order *order = pack->task->view->order;
    g_autoptr(GStrvBuilder) builder = g_strv_builder_new();

    keep_digits(builder, order->number);
    for (guint i = 0; i < order->lines->len; i++) {
        keep_digits(builder, ((const OrderLine *)order->lines->pdata[i])->id);
        keep_digits(builder, ((const OrderLine *)order->lines->pdata[i])->product);
    }
    for (guint i = 0; i < order->parcels->len; i++)
        keep_digits(builder, ((const Parcel *)order->parcels->pdata[i])->number);
    keep_digits(builder, pack->task->dispute->return_number);
    pack->kept = g_strv_builder_end(builder);
}

static void
add_pieces(Pack *pack, const char *question)
{
    const char *said = order_said_answer(pack->task->view->order, question);
    g_autoptr(GPtrArray) pieces = address_pieces(said == NULL ? "" : said);

    g_ptr_array_extend_and_steal(pack->address, g_steal_pointer(&pieces));
}

/* Where the reader is not to know where it went: the address as the buyer has written it. */
static void
find_address(Pack *pack)
{
    const Profile *profile = pack->task->profile;

    if (!profile->hides_address)
        return;
    pack->address = g_ptr_array_new_with_free_func(g_free);
    add_pieces(pack, choice_token(&profile_answers, ASKS_ABOUT_PLACE));
    for (guint i = 0; i < profile->questions->len; i++) {
        const ProfileQuestion *question = profile->questions->pdata[i];

        if (question->about == ASKS_ABOUT_PLACE)
            add_pieces(pack, question->id);
    }
}

/* The newest event of the order, by when it was said. */
typedef struct {
    Pack *pack;
    Event key;
    gboolean is_found;
} Head;

static gboolean
take_event(const ChainedEvent *chained, gpointer data, GError **error)
{
    Head *head = data;
    const Event *event = chained->event;
    GString *digits;

    (void)error;
    head->pack->created = MAX(head->pack->created, event->recorded);
    if (head->is_found && event_compare_said(event, &head->key) < 0)
        return TRUE;
    g_free(head->key.device);
    head->key = (Event){ .device = g_strdup(event->device),
                         .seq = event->seq,
                         .counter = event->counter };
    head->is_found = TRUE;
    digits = g_string_new(NULL);
    for (guint i = 0; i < HASH_BYTES; i++)
        g_string_append_printf(digits, "%02x", chained->hash[i]);
    g_free(head->pack->head);
    head->pack->head = g_string_free(digits, FALSE);
    return TRUE;
}

static gboolean
find_head(Pack *pack, GError **error)
{
    Head head = { .pack = pack };
    Db *db = app_db(pack->app, error);
    gboolean is_read =
        db != NULL && log_each(db, pack->task->view->order->id, take_event, &head, error);

    g_free(head.key.device);
    return is_read;
}

gboolean
pack_fill(Pack *pack, App *app, const DossierTask *task, GError **error)
{
    pack->app = app;
    pack->task = task;
    pack->created = INSTANT_FIRST;
    pack->zone = app_zone(app);
    keep_numbers(pack);
    find_address(pack);
    if (!dossier_facts(app, task->view, task->dispute, task->language, &pack->facts, error) ||
        !fill_exhibits(pack, error) || !find_head(pack, error))
        return FALSE;
    pack->answers = dossier_answers(task->profile, &pack->facts);
    pack->redacted_in_files = pack->redacted;
    pack->hidden_in_files = pack->hidden;
    return TRUE;
}
