/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/dossier/film.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/text/text.h"
#include "base/time/time.h"
#include "helpers/dossier/jpeg.h"

#define FFMPEG "ffmpeg"
#define FFPROBE "ffprobe"
#define THIS_FILE "/dev/fd/0"
#define FRAME_SIDE 480 /* pixels, the longer one */
#define FRAME_MOST ((gsize)4 * 1024 * 1024)
#define TOLD_MOST ((gsize)4096)
#define MEMORY_MOST ((rlim_t)1024 * 1024 * 1024) /* a decoder is large */
#define PROCESSOR_SECONDS 20
#define CALL_SECONDS 20 /* for one picture, */
#define FILM_SECONDS 60 /* and for all of them */
#define HOURS_MOST 1000
#define READ_SIZE 65536
#define SHORT 60000 /* milliseconds */

int
film_scratch(void)
{
    g_autofree char *path = NULL;
    int file = g_file_open_tmp("recourse-XXXXXX", &path, NULL);

    if (file >= 0)
        (void)unlink(path); /* it ends with this program */
    return file;
}

static void
limit(int resource, rlim_t most)
{
    struct rlimit limits;

    if (getrlimit(resource, &limits) != 0)
        return;
    limits.rlim_cur = limits.rlim_max == RLIM_INFINITY ? most : MIN(most, limits.rlim_max);
    (void)setrlimit(resource, &limits); /* lowering is always allowed */
}

/* In the child: the film is its standard input, and it can write into the pipe alone. */
static void
become(const char *const *argv, int file, int answer)
{
    int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);

    limit(RLIMIT_AS, MEMORY_MOST);
    limit(RLIMIT_CPU, PROCESSOR_SECONDS);
    limit(RLIMIT_FSIZE, 0);
    if (dup2(file, STDIN_FILENO) >= 0 && dup2(answer, STDOUT_FILENO) >= 0 &&
        dup2(nowhere, STDERR_FILENO) >= 0)
        (void)execv(argv[0], (char *const *)argv);
    _exit(127);
}

/* What comes out of the pipe up to its end; FALSE: too much, or not in time. */
static gboolean
take_answer(int answer, gsize most, gint64 deadline, GByteArray *into)
{
    guint8 piece[READ_SIZE];

    while (TRUE) {
        struct pollfd end = { .fd = answer, .events = POLLIN };
        gint64 left = (deadline - now_monotonic()) / 1000;
        ssize_t count;

        if (left <= 0)
            return FALSE;
        if (poll(&end, 1, (int)left) <= 0)
            continue;
        count = read(answer, piece, sizeof piece);
        if (count == 0)
            return TRUE;
        if (count < 0 && errno != EINTR)
            return FALSE;
        if (count > 0)
            g_byte_array_append(into, piece, (guint)count);
        if (into->len > most)
            return FALSE;
    }
}

/* What a program prints of the film; NULL: it failed, or was ended. */
static GByteArray *
run(const char *const *argv, int file, gsize most, gint64 deadline)
{
    g_autoptr(GByteArray) bytes = g_byte_array_new();
    int ends[2], status = 0;
    gboolean is_whole;
    pid_t child;

    if (lseek(file, 0, SEEK_SET) != 0 || pipe(ends) != 0)
        return NULL;
    (void)fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    (void)fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    child = fork();
    if (child == 0)
        become(argv, file, ends[1]);
    (void)close(ends[1]); /* the child's */
    is_whole = child > 0 && take_answer(ends[0], most, deadline, bytes);
    (void)close(ends[0]); /* only read from */
    if (child > 0 && !is_whole)
        (void)kill(child, SIGKILL);
    while (child > 0 && waitpid(child, &status, 0) == -1 && errno == EINTR)
        continue;
    return is_whole && WIFEXITED(status) && WEXITSTATUS(status) == 0 ? g_steal_pointer(&bytes)
                                                                     : NULL;
}

static gint64
until(int seconds)
{
    return now_monotonic() + (gint64)seconds * G_USEC_PER_SEC;
}

/* What reads a film. */
typedef struct {
    int file;
    const char *demuxer; /* by its type, so that no playlist is taken for a film */
    char *player, *prober;
} Reader;

static void
reader_clear(Reader *reader)
{
    g_free(reader->player);
    g_free(reader->prober);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Reader, reader_clear)

/* "42.033000", in milliseconds; 0: it is none. */
static gint64
read_seconds(const char *text)
{
    const char *at = text;
    int seconds = 0, tenths = 0;

    if (!scan_number(&at, 1, 7, &seconds))
        return 0;
    if (scan_char(&at, '.') && g_ascii_isdigit(*at))
        tenths = *at - '0';
    return seconds < HOURS_MOST * SECONDS_PER_HOUR ? seconds * 1000 + tenths * 100 : 0;
}

/* In milliseconds; 0: not known. */
static gint64
ask_length(const Reader *reader)
{
    const char *argv[] = { reader->prober,
                           "-v",
                           "error",
                           "-protocol_whitelist",
                           "file,pipe",
                           "-f",
                           reader->demuxer,
                           "-show_entries",
                           "format=duration",
                           "-of",
                           "default=noprint_wrappers=1:nokey=1",
                           "-i",
                           THIS_FILE,
                           NULL };
    g_autoptr(GByteArray) told = run(argv, reader->file, TOLD_MOST, until(CALL_SECONDS));
    g_autofree char *text = told == NULL ? NULL : g_strndup((char *)told->data, told->len);

    return text == NULL ? 0 : read_seconds(text);
}

static GByteArray *
take_frame(const Reader *reader, gint64 at, gint64 deadline)
{
    g_autofree char *when = g_strdup_printf("%" G_GINT64_FORMAT "ms", at);
    g_autofree char *filter =
        g_strdup_printf("scale=w='min(%d,iw)':h='min(%d,ih)':force_original_aspect_ratio="
                        "decrease:force_divisible_by=2,format=yuvj420p",
                        FRAME_SIDE, FRAME_SIDE);
    const char *argv[] = { reader->player,
                           "-nostdin",
                           "-loglevel",
                           "error",
                           "-protocol_whitelist",
                           "file,pipe",
                           "-threads",
                           "1",
                           "-f",
                           reader->demuxer,
                           "-ss",
                           when,
                           "-i",
                           THIS_FILE,
                           "-frames:v",
                           "1",
                           "-vf",
                           filter,
                           "-an",
                           "-sn",
                           "-dn",
                           "-c:v",
                           "mjpeg",
                           "-q:v",
                           "3",
                           "-threads",
                           "1",
                           "-f",
                           "image2pipe",
                           "pipe:1",
                           NULL };
    g_autoptr(GByteArray) made = run(argv, reader->file, FRAME_MOST, deadline);

    return made == NULL || made->len == 0 ? NULL : jpeg_strip(made->data, made->len, 1);
}

static gboolean
write_at(int file, const guint8 *bytes, gsize length, gint64 offset)
{
    while (length > 0) {
        ssize_t written = pwrite(file, bytes, length, (off_t)offset);

        if (written < 0 && errno != EINTR)
            return FALSE;
        bytes += MAX(written, 0);
        offset += MAX(written, 0);
        length -= (gsize)MAX(written, 0);
    }
    return TRUE;
}

/* FALSE: there is no picture at that time. */
static gboolean
add_frame(Film *film, const Reader *reader, gint64 at, gint64 deadline)
{
    g_autoptr(GByteArray) made = take_frame(reader, at, MIN(deadline, until(CALL_SECONDS)));
    FilmFrame frame = { .at = at, .offset = lseek(film->scratch, 0, SEEK_END) };
    JpegFacts facts;

    if (made == NULL || frame.offset < 0 || !jpeg_look(made->data, made->len, &facts) ||
        !write_at(film->scratch, made->data, made->len, frame.offset))
        return FALSE;
    frame.length = made->len;
    frame.width = facts.width;
    frame.height = facts.height;
    film->frames[film->count++] = frame;
    return TRUE;
}

/* From the middle of each twelfth of it. */
static void
add_frames(Film *film, const Reader *reader, gint64 deadline)
{
    guint wanted = film->length > 0 ? FILM_FRAMES : 1;

    for (guint i = 0; i < wanted && now_monotonic() < deadline; i++)
        (void)add_frame(film, reader, film->length * (2 * i + 1) / (2 * FILM_FRAMES), deadline);
}

FilmResult
film_open(int file, const char *type, int scratch, Film **ret_film)
{
    g_auto(Reader) reader = {
        .file = file,
        .demuxer = g_strcmp0(type, "mkv") == 0 ? "matroska" : "mov",
        .player = g_find_program_in_path(FFMPEG),
        .prober = g_find_program_in_path(FFPROBE),
    };
    Film *film;

    *ret_film = NULL;
    if (reader.player == NULL || reader.prober == NULL)
        return FILM_NO_READER;
    film = g_new0(Film, 1);
    film->scratch = scratch;
    film->length = ask_length(&reader);
    add_frames(film, &reader, until(FILM_SECONDS));
    if (film->count == 0) {
        film_free(film);
        return FILM_DAMAGED;
    }
    *ret_film = film;
    return FILM_READ;
}

void
film_free(Film *film)
{
    g_free(film);
}

GByteArray *
film_frame(const Film *film, guint i)
{
    const FilmFrame *frame = &film->frames[i];
    GByteArray *bytes = g_byte_array_sized_new((guint)frame->length);
    gsize filled = 0;

    g_byte_array_set_size(bytes, (guint)frame->length);
    while (filled < frame->length) {
        ssize_t count = pread(film->scratch, bytes->data + filled, frame->length - filled,
                              (off_t)(frame->offset + (gint64)filled));

        if (count == 0 || (count < 0 && errno != EINTR)) {
            g_byte_array_unref(bytes);
            return NULL;
        }
        filled += (gsize)MAX(count, 0);
    }
    return bytes;
}

char *
film_time(const Film *film, gint64 milliseconds)
{
    int seconds = (int)(milliseconds / 1000), tenths = (int)(milliseconds / 100 % 10);
    int hours = seconds / 3600, minutes = seconds / 60 % 60;

    if (hours > 0)
        return g_strdup_printf("%d:%02d:%02d", hours, minutes, seconds % 60);
    if (film->length < SHORT)
        return g_strdup_printf("%d:%02d.%d", minutes, seconds % 60, tenths);
    return g_strdup_printf("%d:%02d", minutes, seconds % 60);
}
