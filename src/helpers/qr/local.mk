# SPDX-License-Identifier: GPL-3.0-or-later
# Makes a QR code of a text: a program of its own, so that libqrencode stays out of the main program.
if WITH_QRENCODE
pkglibexec_PROGRAMS += src/helpers/qr/qr
src_helpers_qr_qr_SOURCES = src/helpers/qr/qr.c
src_helpers_qr_qr_CFLAGS = $(AM_CFLAGS) $(QRENCODE_CFLAGS)
src_helpers_qr_qr_LDADD = $(QRENCODE_LIBS)
endif
