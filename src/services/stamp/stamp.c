/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asked for and read by the program openssl, which is fed with bytes and never with names of
 * files that somebody else chose. */
#include "services/stamp/stamp.h"

#include <string.h>

#include "base/error.h"
#include "base/file/file.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "base/time/time.h"
#include "services/app/app.h"

#define OPENSSL "openssl"
#define MILLISECONDS 20000
#define PROCESSOR_SECONDS 10
#define MEMORY_MEGABYTES 512
#define AUTHORITIES_MOST ((gsize)16 * 1024 * 1024)
#define CLOCK_LENGTH 8  /* "12:34:56", without what comes after the seconds */
#define DUMPED_BYTES 16 /* a line, each with two digits and what parts it from the next */
#define INPUT "/dev/stdin"

/* clang-format off */
static const Choice state_choices[STAMP_STATE_COUNT] = {
    [STAMP_NONE]             = { "none",             N_("no time stamp") },
    [STAMP_TRUSTED]          = { "trusted",          N_("trusted") },
    [STAMP_SIGNER_UNCHECKED] = { "signer-unchecked", N_("the signer is not checked") },
    [STAMP_UNCHECKED]        = { "unchecked",        N_("not checked") },
    [STAMP_BROKEN]           = { "broken",           N_("does not hold") },
};
/* clang-format on */
const ChoiceSet stamp_states = { state_choices, STAMP_STATE_COUNT };

void
stamp_clear(Stamp *stamp)
{
    g_clear_pointer(&stamp->time, g_free);
    g_clear_pointer(&stamp->signer, g_free);
}

char *
stamp_time_text(const char *time)
{
    g_auto(GStrv) parts = g_strsplit_set(time, "TZ", 3);

    return g_strv_length(parts) < 2 ? g_strdup(time)
                                    : g_strdup_printf("%s %s UTC", parts[0], parts[1]);
}

gboolean
stamp_has_program(void)
{
    g_autofree char *program = g_find_program_in_path(OPENSSL);

    return program != NULL;
}

/* Whatever it exits with; FALSE where it could not be run. */
static gboolean
run_openssl(const char *const *argv, const char *input, gsize length, HelperResult *ret_result,
            GError **error)
{
    const HelperCall call = { .argv = argv,
                              .input = input,
                              .input_length = (gssize)length,
                              .milliseconds = MILLISECONDS,
                              .memory_megabytes = MEMORY_MEGABYTES,
                              .processor_seconds = PROCESSOR_SECONDS };

    if (!stamp_has_program()) {
        error_set(error, RECOURSE_ERROR_FAILED,
                  N_("Time stamps need the program openssl, which is not installed. Install "
                     "the package openssl."));
        return FALSE;
    }
    return helper_run(&call, ret_result, error);
}

/* Without a number drawn by chance: the same bytes are asked for with the same bytes, so that a
 * question that is kept can be checked too. */
char *
stamp_query(const char *sum, gsize *ret_length, GError **error)
{
    const char *const argv[] = { OPENSSL,   "ts",    "-query",    "-digest", sum,
                                 "-sha256", "-cert", "-no_nonce", NULL };
    g_auto(HelperResult) result = { 0 };

    if (!run_openssl(argv, NULL, 0, &result, error))
        return NULL;
    if (result.exit_status == 0 && result.output_length > 0) {
        *ret_length = result.output_length;
        return g_steal_pointer(&result.output);
    }
    error_set(error, RECOURSE_ERROR_FAILED, N_("openssl could not write the question: %s"),
              result.complaint);
    return NULL;
}

/* What stands behind the first such name, up to the end of its line; NULL without one. */
static char *
line_value(const char *text, const char *name)
{
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);

    for (char **line = lines; *line != NULL; line++) {
        if (g_str_has_prefix(*line, name))
            return g_strstrip(g_strdup(*line + strlen(name)));
    }
    return NULL;
}

/* The words of a line, whose days may have a blank in front. */
static GPtrArray *
line_words(const char *line)
{
    GPtrArray *words = g_ptr_array_new_with_free_func(g_free);
    g_auto(GStrv) parts = g_strsplit(line, " ", -1);

    for (char **part = parts; *part != NULL; part++) {
        if (**part != '\0')
            g_ptr_array_add(words, g_strdup(*part));
    }
    return words;
}

/* "Dec  1 02:55:37 2026 GMT" or with a part of a second, as RFC 3339; NULL: it is none. */
static char *
read_time(const char *line)
{
    static const char *const months[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
    g_autoptr(GPtrArray) words = line_words(line == NULL ? "" : line);
    g_autofree char *time = NULL;
    guint month = 0;
    Instant instant;

    if (words->len != 5 || strlen(words->pdata[2]) < CLOCK_LENGTH)
        return NULL;
    while (month < G_N_ELEMENTS(months) && !g_str_equal(months[month], words->pdata[0]))
        month++;
    time =
        g_strdup_printf("%s-%02u-%s%sT%.*sZ", (const char *)words->pdata[3], month + 1,
                        strlen(words->pdata[1]) == 1 ? "0" : "", (const char *)words->pdata[1],
                        CLOCK_LENGTH, (const char *)words->pdata[2]);
    return instant_parse_rfc3339(time, &instant) ? g_steal_pointer(&time) : NULL;
}

/* "    0000 - 98 ea 6e 4f-21 ...   ascii", two lines of sixteen bytes: as one word of hex. */
static char *
read_imprint(const char *text)
{
    const char *place = strstr(text, "\nMessage data:\n");
    g_autoptr(GString) sum = g_string_new(NULL);
    g_auto(GStrv) lines = NULL;

    if (place == NULL)
        return NULL;
    lines = g_strsplit(place + strlen("\nMessage data:\n"), "\n", -1);
    for (char **line = lines; *line != NULL && **line == ' '; line++) {
        const char *byte = strstr(*line, " - ");
        const char *end = *line + strlen(*line);

        if (byte == NULL)
            return NULL;
        byte += strlen(" - ");
        end = MIN(end, byte + DUMPED_BYTES * 3);
        for (; byte < end; byte++) {
            if (g_ascii_isxdigit(*byte))
                g_string_append_c(sum, *byte);
        }
    }
    return g_string_free(g_steal_pointer(&sum), FALSE);
}

/* Whether it is an answer at all, and one that grants. */
static gboolean
check_granted(const char *name, const char *bytes, gsize length, GError **error)
{
    const char *const argv[] = { OPENSSL, "ts", "-reply", "-in", INPUT, "-text", NULL };
    g_auto(HelperResult) result = { 0 };
    g_autofree char *status = NULL, *why = NULL, *shown = NULL;

    if (!run_openssl(argv, bytes, length, &result, error))
        return FALSE;
    status = result.exit_status == 0 ? line_value(result.output, "Status: ") : NULL;
    if (status == NULL) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("%s is not the answer of a time-stamping service (RFC 3161)."), name);
        return FALSE;
    }
    if (g_str_has_prefix(status, "Granted"))
        return TRUE;
    why = line_value(result.output, "Status description: ");
    shown = text_excerpt(why == NULL || g_str_equal(why, "unspecified") ? status : why);
    error_set(error, RECOURSE_ERROR_REFUSED,
              N_("The time-stamping service refused: “%s” (%s). Ask again, or ask another "
                 "one."),
              shown, name);
    return FALSE;
}

static gboolean
refuse_words(const char *name, GError **error)
{
    error_set(error, RECOURSE_ERROR_REFUSED,
              N_("%s was changed, or its certificate is not in it: its signature does not "
                 "hold. Ask the service again."),
              name);
    return FALSE;
}

/* The part that is signed: nothing else of an answer is believed. */
static gboolean
read_signed(const StampAnswer *answer, const HelperResult *token, Stamp *stamp, GError **error)
{
    const char *const argv[] = { OPENSSL, "ts",        "-reply", "-in",
                                 INPUT,   "-token_in", "-text",  NULL };
    g_auto(HelperResult) result = { 0 };
    g_autofree char *way = NULL, *imprint = NULL, *time = NULL;

    if (!run_openssl(argv, token->output, token->output_length, &result, error))
        return FALSE;
    way = line_value(result.output, "Hash Algorithm: ");
    imprint = read_imprint(result.output);
    time = line_value(result.output, "Time stamp: ");
    stamp->time = read_time(time);
    if (result.exit_status != 0 || imprint == NULL || stamp->time == NULL)
        return refuse_words(answer->name, error);
    if (g_strcmp0(way, "sha256") == 0 && g_ascii_strcasecmp(imprint, answer->sum) == 0)
        return TRUE;
    g_set_error_literal(error, RECOURSE_ERROR, RECOURSE_ERROR_REFUSED, answer->foreign);
    return FALSE;
}

/* The signature by the certificate that came along, and whose that says it is. */
static gboolean
read_signer(const char *name, const HelperResult *token, Stamp *stamp, GError **error)
{
    const char *const check[] = { OPENSSL,   "cms",       "-verify", "-noverify",
                                  "-inform", "DER",       "-signer", "/dev/stdout",
                                  "-out",    "/dev/null", NULL };
    const char *const tell[] = { OPENSSL,    "x509",     "-noout",
                                 "-subject", "-nameopt", "RFC2253,-esc_msb,utf8",
                                 NULL };
    g_auto(HelperResult) certificate = { 0 }, subject = { 0 };
    g_autofree char *words = NULL;

    if (!run_openssl(check, token->output, token->output_length, &certificate, error))
        return FALSE;
    if (certificate.exit_status != 0)
        return refuse_words(name, error);
    if (!run_openssl(tell, certificate.output, certificate.output_length, &subject, error))
        return FALSE;
    words = line_value(subject.output, "subject=");
    if (subject.exit_status != 0 || words == NULL)
        return refuse_words(name, error);
    stamp->signer = text_sanitise(words, -1, TEXT_LINE, NULL);
    return TRUE;
}

/* By who the user trusts. */
static gboolean
check_authority(const StampAnswer *answer, const char *authority, GError **error)
{
    const char *const argv[] = { OPENSSL, "ts",  "-verify", "-digest", answer->sum,
                                 "-in",   INPUT, "-CAfile", authority, NULL };
    g_auto(HelperResult) result = { 0 };
    gsize pem_length;
    g_autofree char *pem = file_read(authority, AUTHORITIES_MOST, &pem_length, error);

    if (pem == NULL)
        return FALSE;
    if (strstr(pem, "-----BEGIN ") == NULL) {
        error_set(error, RECOURSE_ERROR_USAGE, N_("--ca: %s has no certificate in PEM."),
                  authority);
        return FALSE;
    }
    if (!run_openssl(argv, answer->bytes, answer->length, &result, error))
        return FALSE;
    if (result.exit_status == 0)
        return TRUE;
    error_set(error, RECOURSE_ERROR_REFUSED,
              N_("%s is not signed by a service that %s vouches for, or the certificate is "
                 "no longer valid."),
              answer->name, authority);
    return FALSE;
}

gboolean
stamp_check(const StampAnswer *answer, const char *authority, Stamp *stamp, GError **error)
{
    const char *const argv[] = { OPENSSL, "ts", "-reply", "-in", INPUT, "-token_out", NULL };
    const char *name = answer->name;
    g_auto(HelperResult) token = { 0 };

    if (!check_granted(name, answer->bytes, answer->length, error) ||
        !run_openssl(argv, answer->bytes, answer->length, &token, error))
        return FALSE;
    if (token.exit_status != 0)
        return refuse_words(name, error);
    if (!read_signed(answer, &token, stamp, error) ||
        !read_signer(name, &token, stamp, error) ||
        (authority != NULL && !check_authority(answer, authority, error)))
        return FALSE;
    stamp->state = authority != NULL ? STAMP_TRUSTED : STAMP_SIGNER_UNCHECKED;
    return TRUE;
}
