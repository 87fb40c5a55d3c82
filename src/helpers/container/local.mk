# SPDX-License-Identifier: GPL-3.0-or-later
# Opens archives, workbooks and saved pages: a program of its own, so that what somebody else packed
# is never unpacked beside the case file, and so that libarchive, libxml2 and zlib stay out of the main program.
if WITH_CONTAINERS
noinst_LIBRARIES += src/helpers/container/libcontainer.a
src_helpers_container_libcontainer_a_SOURCES = \
    src/helpers/container/archive.c \
    src/helpers/container/archive.h \
    src/helpers/container/gzip.c \
    src/helpers/container/gzip.h \
    src/helpers/container/unpack.c \
    src/helpers/container/unpack.h
src_helpers_container_libcontainer_a_CFLAGS = $(AM_CFLAGS) $(CONTAINER_CFLAGS)
CONTAINER_HELPER_LIBS = src/helpers/container/libcontainer.a $(BASE_LIBS) $(CONTAINER_LIBS)

pkglibexec_PROGRAMS += src/helpers/container/container
src_helpers_container_container_SOURCES = \
    src/helpers/container/container.c \
    src/helpers/container/sandbox.c \
    src/helpers/container/sandbox.h
src_helpers_container_container_CFLAGS = $(AM_CFLAGS) $(CONTAINER_CFLAGS)
src_helpers_container_container_LDADD = $(CONTAINER_HELPER_LIBS)
endif
