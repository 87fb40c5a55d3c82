# SPDX-License-Identifier: GPL-3.0-or-later
# Says what a picture or a film says of itself: a program of its own, so that files of strangers are
# never decoded beside the case file, and so that libjpeg and libexif stay out of the main program.
if WITH_PICTURE
pkglibexec_PROGRAMS += src/helpers/picture/picture
src_helpers_picture_picture_SOURCES = \
    src/helpers/picture/boxes.c \
    src/helpers/picture/boxes.h \
    src/helpers/picture/exif.c \
    src/helpers/picture/exif.h \
    src/helpers/picture/facts.c \
    src/helpers/picture/facts.h \
    src/helpers/picture/jpeg-facts.c \
    src/helpers/picture/jpeg-facts.h \
    src/helpers/picture/picture.c \
    src/helpers/picture/still.c \
    src/helpers/picture/still.h
src_helpers_picture_picture_CFLAGS = $(AM_CFLAGS) $(PICTURE_CFLAGS)
src_helpers_picture_picture_LDADD = $(BASE_LIBS) $(PICTURE_LIBS)
endif
