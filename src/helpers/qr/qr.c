/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * qr: the text of standard input as a QR code, a line of standard output for each of its rows:
 * a 1 for each dark module and a 0 for each light one, without a border. Exit status 2: the
 * text is longer than a code holds.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include <qrencode.h>

/* What the largest code holds of bytes, with the least correction of errors. */
#define TEXT_MOST 2953
#define STATUS_TOO_LONG 2

/* Of a screen nothing is dirty or torn, so the least correction makes the smallest code. */
static QRcode *
make_code(const char *text)
{
    return QRcode_encodeString8bit(text, 0, QR_ECLEVEL_L);
}

static int
print_code(const QRcode *code)
{
    for (int i = 0; i < code->width * code->width; i++) {
        (void)putchar((code->data[i] & 1) != 0 ? '1' : '0');
        if ((i + 1) % code->width == 0)
            (void)putchar('\n');
    }
    return fflush(stdout) == 0 && ferror(stdout) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

int
main(void)
{
    char text[TEXT_MOST + 2]; /* one more than fits, to tell that it does not, and the end */
    size_t length = fread(text, 1, TEXT_MOST + 1, stdin);
    QRcode *code;
    int status;

    if (length > TEXT_MOST)
        return STATUS_TOO_LONG;
    text[length] = '\0';
    code = make_code(text);
    if (code == NULL) {
        status = errno == ERANGE ? STATUS_TOO_LONG : EXIT_FAILURE;
        perror("qr");
        return status;
    }
    status = print_code(code);
    QRcode_free(code);
    return status;
}
