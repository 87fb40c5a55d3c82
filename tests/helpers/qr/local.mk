# SPDX-License-Identifier: GPL-3.0-or-later
# QR codes, against the library itself, and as they are drawn.
if WITH_QRENCODE
check_PROGRAMS += tests/helpers/qr/test-qr
tests_helpers_qr_test_qr_SOURCES = tests/helpers/qr/test-qr.c
tests_helpers_qr_test_qr_CFLAGS = $(AM_CFLAGS) $(QRENCODE_CFLAGS)
tests_helpers_qr_test_qr_LDADD = $(SERVICES_LIBS) $(QRENCODE_LIBS)
qr_logs = tests/helpers/qr/test-qr.log tests/cli/qr.log
$(qr_logs): src/helpers/qr/qr$(EXEEXT)
endif
