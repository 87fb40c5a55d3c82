/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of a dossier before anybody else reads it: whether it fits, what stands in the
 * way, and what makes the case weaker than it could be. */
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/advice/advice.h"
#include "services/dossier/pack-private.h"

const ChoiceSet finding_weights = {
    (const Choice[]){ { "blocks", NULL }, { "warns", NULL }, { "note", NULL } },
    FINDING_COUNT,
};

static void
free_finding(gpointer data)
{
    g_free(((DossierFinding *)data)->sentence);
    g_free(data);
}

void
dossier_report_free(DossierReport *report)
{
    if (report == NULL)
        return;
    g_free(report->summary);
    g_ptr_array_unref(report->findings);
    g_ptr_array_unref(report->files);
    g_free(report);
}

static gint
compare_findings(gconstpointer a, gconstpointer b)
{
    const DossierFinding *x = *(const DossierFinding *const *)a;
    const DossierFinding *y = *(const DossierFinding *const *)b;

    return (gint)x->weight - (gint)y->weight;
}

static void
report_add(DossierReport *report, FindingWeight weight, char *sentence)
{
    DossierFinding *finding = g_new0(DossierFinding, 1);

    finding->weight = weight;
    finding->sentence = sentence;
    report->fits = report->fits && weight != FINDING_BLOCKS;
    g_ptr_array_add(report->findings, finding);
}

/* What can be done about the finding that was added last. */
static void
report_add_remedy(DossierReport *report, Remedy remedy)
{
    DossierFinding *finding = report->findings->pdata[report->findings->len - 1];

    finding->remedy = remedy;
}

/* Megabytes as the readers count them, with one digit behind the point. Rounded up: what is a
 * little over a limit must not look as if it fits. */
static char *
megabytes(gint64 bytes)
{
    gint64 tenths = (bytes + 99999) / 100000;

    return g_strdup_printf("%" G_GINT64_FORMAT ".%d", tenths / 10, (int)(tenths % 10));
}

static char *
value_text(LimitId id, gint64 value)
{
    return id == LIMIT_BYTES_ALL || id == LIMIT_BYTES_FILE
               ? megabytes(value)
               : g_strdup_printf("%" G_GINT64_FORMAT, value);
}

/* "3.1 of 25.0 MB"; without a limit "3.1 MB". */
static void
add_measured(GString *text, const Profile *profile, const Measure *measure, LimitId id)
{
    const Limit *limit = &profile->limits[id];
    g_autofree char *value = value_text(id, measure->values[id]);
    g_autofree char *most = value_text(id, limit->most);
    const char *label = error_words(choice_label(&profile_limits, id));
    g_autofree char *words =
        limit->most > 0
            ? text_fill(error_words(N_("{value} of {most} {unit}")), "value", value, "most",
                        most, "unit", label, NULL)
            : text_fill(error_words(N_("{value} {unit}")), "value", value, "unit", label, NULL);

    g_string_append_printf(text, "%s%s", text->len == 0 ? "" : ", ", words);
}

static char *
summary_of(const Profile *profile, const Measure *measure, gboolean fits)
{
    g_autoptr(GString) measured = g_string_new(NULL);

    if (profile->limits[LIMIT_FILES].most > 0 || measure->values[LIMIT_FILES] > 1)
        add_measured(measured, profile, measure, LIMIT_FILES);
    add_measured(measured, profile, measure,
                 profile->limits[LIMIT_BYTES_ALL].most == 0 &&
                         profile->limits[LIMIT_BYTES_FILE].most > 0
                     ? LIMIT_BYTES_FILE
                     : LIMIT_BYTES_ALL);
    add_measured(measured, profile, measure, LIMIT_PAGES);
    return text_fill(error_words(fits ? N_("{reader}: fits: {measured}.")
                                      : N_("{reader}: does not fit: {measured}.")),
                     "reader", profile->title, "measured", measured->str, NULL);
}

static void
judge_limits(const Pack *pack, const Measure *measure, DossierReport *report)
{
    const Profile *profile = pack->task->profile;

    for (LimitId id = 0; id < LIMIT_TYPES; id++) {
        const Limit *limit = &profile->limits[id];
        g_autofree char *value = value_text(id, measure->values[id]);
        g_autofree char *most =
            value_text(id, limit_fit(limit, measure->values[id]) == FIT_BARELY ? limit->advised
                                                                               : limit->most);
        const char *unit = error_words(choice_label(&profile_limits, id));
        Fit fit = id == LIMIT_NAME_LENGTH ? FIT_UNKNOWN : limit_fit(limit, measure->values[id]);

        if (fit == FIT_NOT) {
            report_add(report, FINDING_BLOCKS,
                       text_fill(error_words(N_(
                                     "Too much: {value} {unit}, and {reader} takes {most}.")),
                                 "value", value, "unit", unit, "most", most, "reader",
                                 profile->title, NULL));
            report_add_remedy(report, REMEDY_LEAVE_OUT);
        } else if (fit == FIT_BARELY)
            report_add(report, FINDING_WARNS,
                       text_fill(error_words(N_("{value} {unit}: {reader} advises {most} at "
                                                "most.")),
                                 "value", value, "unit", unit, "most", most, "reader",
                                 profile->title, NULL));
    }
    if (!limit_takes_type(&profile->limits[LIMIT_TYPES], "pdf"))
        report_add(report, FINDING_BLOCKS,
                   text_fill(error_words(N_("{reader} takes no PDF files.")), "reader",
                             profile->title, NULL));
}

static void
judge_letters(const Measure *measure, DossierReport *report)
{
    g_autofree char *count = g_strdup_printf("%u", measure->missing);

    if (measure->missing > 0)
        report_add(report, FINDING_BLOCKS,
                   text_fill(error_words(N_(
                                 "No font has these characters ({count}): {letters}. Install "
                                 "fonts for them, such as fonts-noto-core and "
                                 "fonts-noto-cjk or fonts-droid-fallback.")),
                             "count", count, "letters", measure->missing_letters, NULL));
}

static void
append_number(GString *list, guint number)
{
    g_string_append_printf(list, "%s%u", list->len == 0 ? "" : ", ", number);
}

#define OF_TYPE(type) (1u << (type))
#define OF_ANY_TYPE G_MAXUINT

/* The numbers of those pictures that are in this state, of these types. NULL: none. */
static char *
numbers_in_state(const Pack *pack, ExhibitState state, guint types)
{
    g_autoptr(GString) numbers = g_string_new(NULL);

    for (guint i = 0; i < pack->exhibits->len; i++) {
        const Exhibit *exhibit = pack->exhibits->pdata[i];

        if (exhibit->form == EXHIBIT_PICTURE && exhibit->status == FILE_OK &&
            exhibit->state == state && (types & OF_TYPE(exhibit->type)) != 0)
            append_number(numbers, exhibit->number);
    }
    return numbers->len == 0 ? NULL : g_strdup(numbers->str);
}

/* Pictures that this machine cannot show, and what it takes. */
static void
judge_readers(const Pack *pack, DossierReport *report)
{
    g_autofree char *locked = numbers_in_state(pack, EXHIBIT_ENCRYPTED, OF_TYPE(MEDIA_PDF));
    g_autofree char *broken = numbers_in_state(pack, EXHIBIT_DAMAGED, OF_TYPE(MEDIA_PDF));
    g_autofree char *films =
        numbers_in_state(pack, EXHIBIT_DAMAGED, OF_TYPE(MEDIA_MP4) | OF_TYPE(MEDIA_MKV));
    g_autofree char *large = numbers_in_state(pack, EXHIBIT_TOO_LARGE, OF_ANY_TYPE);

    for (MediaType type = 0; type < MEDIA_TYPE_COUNT; type++) {
        const PictureReader *reader = picture_reader_of(type);
        g_autofree char *numbers =
            reader == NULL ? NULL : numbers_in_state(pack, EXHIBIT_NO_LOADER, OF_TYPE(type));

        if (numbers != NULL)
            report_add(
                report, FINDING_WARNS,
                text_fill(error_words(N_("Not shown: exhibit {numbers}. {type} needs the "
                                         "package {package}.")),
                          "numbers", numbers, "type", reader->name, "package", reader->package,
                          NULL));
    }
    if (locked != NULL)
        report_add(
            report, FINDING_WARNS,
            text_fill(error_words(N_("Not shown: exhibit {numbers}. These documents open "
                                     "with a password only. Add copies without one.")),
                      "numbers", locked, NULL));
    if (broken != NULL)
        report_add(report, FINDING_WARNS,
                   text_fill(error_words(N_("Not shown: exhibit {numbers}. These documents are "
                                            "damaged or cut off.")),
                             "numbers", broken, NULL));
    if (films != NULL)
        report_add(report, FINDING_WARNS,
                   text_fill(error_words(N_("Not shown: exhibit {numbers}. No pictures can be "
                                            "taken from these films. Keep the files ready to "
                                            "send them.")),
                             "numbers", films, NULL));
    if (large != NULL)
        report_add(report, FINDING_WARNS,
                   text_fill(error_words(N_("Not shown: exhibit {numbers}. These pictures have "
                                            "too many pixels. Add smaller copies of them.")),
                             "numbers", large, NULL));
}

/* A file that is as it was, with a stamp that is another's or was changed, proves less than
 * none. */
static void
judge_stamps(const Pack *pack, DossierReport *report)
{
    g_autoptr(GString) broken = g_string_new(NULL);

    for (guint i = 0; i < pack->exhibits->len; i++) {
        const Exhibit *exhibit = pack->exhibits->pdata[i];
        g_auto(Stamp) stamp = { 0 };

        evidence_stamp_check(exhibit->evidence, NULL, &stamp, NULL);
        if (stamp.state == STAMP_BROKEN)
            append_number(broken, exhibit->number);
    }
    if (broken->len > 0)
        report_add(report, FINDING_WARNS,
                   text_fill(error_words(N_("Time stamps that do not hold: exhibit {numbers}. "
                                            "“recourse evidence verify” says why.")),
                             "numbers", broken->str, NULL));
}

static void
judge_exhibits(const Pack *pack, const Measure *measure, DossierReport *report)
{
    g_autoptr(GString) changed = g_string_new(NULL);
    g_autoptr(GString) left = g_string_new(NULL);
    g_autoptr(GString) redacted = g_string_new(NULL);
    g_autofree char *damaged = g_strdup_printf("%u", measure->damaged);

    for (guint i = 0; i < pack->exhibits->len; i++) {
        const Exhibit *exhibit = pack->exhibits->pdata[i];
        GString *list = exhibit->status != FILE_OK       ? changed
                        : exhibit->form == EXHIBIT_OTHER ? left
                                                         : NULL;

        if (list != NULL)
            append_number(list, exhibit->number);
        if (exhibit->original != NULL)
            append_number(redacted, exhibit->number);
    }
    report->is_changed = changed->len > 0;
    if (changed->len > 0) {
        report_add(report, pack->task->is_insisted ? FINDING_WARNS : FINDING_BLOCKS,
                   text_fill(error_words(N_("Changed or missing files: exhibit {numbers}. Put "
                                            "them back.")),
                             "numbers", changed->str, NULL));
        report_add_remedy(report, REMEDY_INSIST);
    }
    if (left->len > 0)
        report_add(report, FINDING_NOTE,
                   text_fill(error_words(N_("Not printed, only named: exhibit {numbers}. Keep "
                                            "the files ready to send them.")),
                             "numbers", left->str, NULL));
    if (redacted->len > 0)
        report_add(report, FINDING_NOTE,
                   text_fill(error_words(N_("Shown with parts hidden, as copies: exhibit "
                                            "{numbers}. Look at each before you send it.")),
                             "numbers", redacted->str, NULL));
    judge_readers(pack, report);
    if (measure->damaged > 0)
        report_add(report, FINDING_WARNS,
                   text_fill(error_words(N_("Pictures that are damaged or cut off: {count}. "
                                            "They are not shown.")),
                             "count", damaged, NULL));
}

/* What makes the case weaker than it could be. */
static void
judge_case(Pack *pack, DossierReport *report)
{
    const DossierFacts *facts = &pack->facts;
    const ClaimFacts claim = { facts->order, facts->dispute, facts->policies, facts->now,
                               facts->zone };
    g_autofree char *contact = claim_contact(&claim, facts->language);
    g_autoptr(GString) open = g_string_new(NULL);
    EvidenceSet set = evidence_kinds_of(facts->order, facts->dispute->id);

    if (*contact == '\0') {
        report_add(report, FINDING_WARNS,
                   g_strdup(error_words(N_("No contact with the seller is recorded. Banks ask "
                                           "for it first."))));
        report_add_remedy(report, REMEDY_RECORD_CONTACT);
    }
    for (guint i = 0; i < pack->answers->len; i++) {
        const DossierAnswer *answer = pack->answers->pdata[i];

        if (answer->answer == NULL && answer->question->required)
            g_string_append_printf(open, "%s%s", open->len == 0 ? "" : ", ",
                                   answer->question->id);
    }
    if (open->len > 0) {
        report_add(report, FINDING_WARNS,
                   text_fill(error_words(N_("Not answered: {questions}.")), "questions",
                             open->str, NULL));
        report_add_remedy(report, REMEDY_ANSWER);
    }
    if (facts->dispute->said.reason != REASON_NOT_RECEIVED && set == 0) {
        report_add(report, FINDING_WARNS,
                   g_strdup(error_words(N_("No evidence is recorded."))));
        report_add_remedy(report, REMEDY_ADD_EVIDENCE);
    }
    if (facts->dispute->said.reason == REASON_DAMAGED &&
        facts->dispute->said.used_before_documented != ANSWER_NO)
        report_add(
            report, FINDING_WARNS,
            g_strdup(error_words(N_("Nothing says that the damage was photographed before "
                                    "any use."))));
    if (facts->others >= 2)
        report_add(report, FINDING_WARNS,
                   g_strdup(error_words(N_("This is one of 3 or more such claims against this "
                                           "seller within 30 days. Many issuers then ask for a "
                                           "signed statement."))));
    if (pack->task->whole_bytes)
        report_add(
            report, FINDING_WARNS,
            g_strdup(error_words(N_("Pictures are included whole: they may tell where they "
                                    "were taken."))));
}

/* What the seller may bring, so that the answer is in the dossier before it is asked for. */
static void
judge_answer(const Pack *pack, DossierReport *report)
{
    const DossierFacts *facts = &pack->facts;
    g_autoptr(Advice) advice =
        dispute_advise(facts->order, facts->dispute, facts->policies, facts->now);
    gboolean is_answered = FALSE;

    if (advice->seller_brings == NULL)
        return;
    for (guint i = 0; i < advice->beats->len; i++)
        is_answered = is_answered || g_array_index(advice->beats, EvidenceItem, i).have;
    report_add(report, is_answered ? FINDING_NOTE : FINDING_WARNS,
               is_answered ? g_strdup(error_words(advice->seller_brings->text))
                           : text_fill(error_words(N_("{text} No recorded evidence answers "
                                                      "this.")),
                                       "text", error_words(advice->seller_brings->text), NULL));
}

/* What usually shows where somebody lives. */
#define ADDRESS_KINDS                                                                   \
    (EVIDENCE_BIT(EVIDENCE_LABEL_PHOTO) | EVIDENCE_BIT(EVIDENCE_RETURN_LABEL) |         \
     EVIDENCE_BIT(EVIDENCE_RETURN_RECEIPT) | EVIDENCE_BIT(EVIDENCE_PROOF_OF_DELIVERY) | \
     EVIDENCE_BIT(EVIDENCE_CARRIER_LETTER) | EVIDENCE_BIT(EVIDENCE_CUSTOMS_DOCUMENT) |  \
     EVIDENCE_BIT(EVIDENCE_BANK_STATEMENT) | EVIDENCE_BIT(EVIDENCE_RECEIPT))

/* Where the reader is not to know the address: what nobody has looked through for it. */
static void
judge_address(const Pack *pack, DossierReport *report)
{
    g_autoptr(GString) telling = g_string_new(NULL);

    if (pack->address == NULL)
        return;
    for (guint i = 0; i < pack->exhibits->len; i++) {
        const Exhibit *exhibit = pack->exhibits->pdata[i];

        if (exhibit->form == EXHIBIT_PICTURE && exhibit->original == NULL &&
            (EVIDENCE_BIT(exhibit->evidence->kind) & ADDRESS_KINDS) != 0)
            append_number(telling, exhibit->number);
    }
    if (telling->len > 0)
        report_add(report, FINDING_WARNS,
                   text_fill(error_words(N_(
                                 "The address may be seen in exhibit {numbers}. Hide it with "
                                 "“recourse evidence redact”.")),
                             "numbers", telling->str, NULL));
    if (pack->task->profile->form == PACK_BAG)
        report_add(report, FINDING_WARNS,
                   g_strdup(error_words(N_("An archive holds every event as it was recorded, "
                                           "with the address where it was recorded."))));
}

/* What was done, and what rests on a figure that nobody vouches for. */
static void
note_steps(const Pack *pack, const PackLayout *layout, DossierReport *report)
{
    const Profile *profile = pack->task->profile;
    g_autofree char *dpi = g_strdup_printf("%" G_GINT64_FORMAT, layout->dpi);
    g_autofree char *per_page = g_strdup_printf("%u", layout->per_page);
    g_autoptr(GString) doubtful = g_string_new(NULL);

    if (layout->dpi > 0)
        report_add(report, FINDING_NOTE,
                   text_fill(error_words(N_("Pictures were reduced to {dpi} dots per inch.")),
                             "dpi", dpi, NULL));
    if (layout->per_page > profile->pictures)
        report_add(report, FINDING_NOTE,
                   text_fill(error_words(N_("{count} pictures were put on a page.")), "count",
                             per_page, NULL));
    for (LimitId id = 0; id < LIMIT_TYPES; id++) {
        if (profile->limits[id].most > 0 && profile->limits[id].trust == TRUST_DOUBTFUL)
            g_string_append_printf(doubtful, "%s%s", doubtful->len == 0 ? "" : ", ",
                                   choice_token(&profile_limits, id));
    }
    if (doubtful->len > 0)
        report_add(
            report, FINDING_NOTE,
            text_fill(error_words(N_("These limits of {reader} are doubtful: {limits}. Ask "
                                     "your bank.")),
                      "reader", profile->title, "limits", doubtful->str, NULL));
}

DossierReport *
report_new(Pack *pack, const Measure *measure, const PackLayout *layout)
{
    DossierReport *report = g_new0(DossierReport, 1);
    gboolean fits;

    report->findings = g_ptr_array_new_with_free_func(free_finding);
    report->files = g_ptr_array_new_with_free_func(g_free);
    report->fits = TRUE;
    report->pages = (guint)measure->values[LIMIT_PAGES];
    report->bytes = measure->values[LIMIT_BYTES_ALL];
    report->dpi = layout->dpi;
    judge_limits(pack, measure, report);
    fits = report->fits;
    judge_letters(measure, report);
    judge_exhibits(pack, measure, report);
    judge_stamps(pack, report);
    judge_case(pack, report);
    judge_answer(pack, report);
    judge_address(pack, report);
    note_steps(pack, layout, report);
    report->summary = summary_of(pack->task->profile, measure, fits);
    g_ptr_array_sort(report->findings, compare_findings);
    return report;
}

/* Readers with machines of their own take few letters. */
void
report_judge_name(const Pack *pack, const char *path, DossierReport *report)
{
    const Profile *profile = pack->task->profile;
    g_autofree char *base = g_path_get_basename(path);
    char *dot = strrchr(base, '.');
    gint64 most = profile->limits[LIMIT_NAME_LENGTH].most;
    g_autofree char *number = g_strdup_printf("%" G_GINT64_FORMAT, most);

    if (dot != NULL)
        *dot = '\0';
    if (most > 0 && (gint64)g_utf8_strlen(base, -1) > most)
        report_add(
            report, FINDING_BLOCKS,
            text_fill(error_words(N_("The name “{name}” is too long: {reader} takes {most} "
                                     "characters.")),
                      "name", base, "reader", profile->title, "most", number, NULL));
    if (profile->short_name &&
        strspn(base, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") != strlen(base))
        report_add(report, FINDING_BLOCKS,
                   text_fill(error_words(N_("The name “{name}” is not taken: {reader} takes "
                                            "capital letters A to Z and digits only.")),
                             "name", base, "reader", profile->title, NULL));
    g_ptr_array_sort(report->findings, compare_findings);
}
