# SPDX-License-Identifier: GPL-3.0-or-later
# The helper that reads pictures and films, without the program around it.
if WITH_PICTURE
check_PROGRAMS += tests/helpers/picture/test-picture
tests_helpers_picture_test_picture_SOURCES = tests/helpers/picture/test-picture.c
tests_helpers_picture_test_picture_CFLAGS = $(AM_CFLAGS) $(PICTURE_CFLAGS)
tests_helpers_picture_test_picture_LDADD = $(SERVICES_LIBS) $(PICTURE_LIBS)
endif
