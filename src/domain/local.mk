# SPDX-License-Identifier: GPL-3.0-or-later
noinst_LIBRARIES += src/libdomain.a
src_libdomain_a_SOURCES = \
    src/domain/advice-claim.c \
    src/domain/advice-evidence.c \
    src/domain/advice-first-step.c \
    src/domain/advice-private.h \
    src/domain/advice-return.c \
    src/domain/advice-steps.c \
    src/domain/advice.c \
    src/domain/advice.h \
    src/domain/answer.h \
    src/domain/builtin.c \
    src/domain/builtin.h \
    src/domain/calendar.c \
    src/domain/calendar.h \
    src/domain/claim-case.c \
    src/domain/claim-language.c \
    src/domain/claim-language.h \
    src/domain/claim-letter.c \
    src/domain/claim-parts.c \
    src/domain/claim-parts.h \
    src/domain/claim.c \
    src/domain/claim.h \
    src/domain/clock-names.c \
    src/domain/clock-names.h \
    src/domain/clocks-buyer.c \
    src/domain/clocks-dispute.c \
    src/domain/clocks-parts.h \
    src/domain/clocks-read.c \
    src/domain/clocks-start.c \
    src/domain/clocks-transit.c \
    src/domain/clocks-window.c \
    src/domain/clocks.c \
    src/domain/clocks.h \
    src/domain/counsel/acts-outside.c \
    src/domain/counsel/acts.c \
    src/domain/counsel/chases.c \
    src/domain/counsel/choose.c \
    src/domain/counsel/counsel-private.h \
    src/domain/counsel/counsel.c \
    src/domain/counsel/counsel.h \
    src/domain/counsel/debt-steps.c \
    src/domain/counsel/debts.c \
    src/domain/counsel/duties.c \
    src/domain/counsel/parts.c \
    src/domain/counsel/readings.c \
    src/domain/counsel/reasons-private.h \
    src/domain/counsel/rights-private.h \
    src/domain/counsel/rights.c \
    src/domain/counsel/rings.c \
    src/domain/counsel/sentences.c \
    src/domain/counsel/stakes.c \
    src/domain/counsel/views.c \
    src/domain/counsel/words.c \
    src/domain/dispute-advice.c \
    src/domain/dispute-advice.h \
    src/domain/dispute-fold.c \
    src/domain/dispute-lines.c \
    src/domain/dispute-lines.h \
    src/domain/dispute-money.c \
    src/domain/dispute-money.h \
    src/domain/dispute-states.h \
    src/domain/dispute-words.c \
    src/domain/dispute-words.h \
    src/domain/dispute.c \
    src/domain/dispute.h \
    src/domain/event-asks.c \
    src/domain/event-asks.h \
    src/domain/event-kinds.c \
    src/domain/event.c \
    src/domain/event.h \
    src/domain/evidence.c \
    src/domain/evidence.h \
    src/domain/field-forms.c \
    src/domain/field-forms.h \
    src/domain/filter-parse.c \
    src/domain/filter-terms.h \
    src/domain/filter.c \
    src/domain/filter.h \
    src/domain/fold-disputes.c \
    src/domain/fold-parcels.c \
    src/domain/fold-private.h \
    src/domain/fold-said.c \
    src/domain/fold.c \
    src/domain/fold.h \
    src/domain/forecast.c \
    src/domain/forecast.h \
    src/domain/free-return.c \
    src/domain/free-return.h \
    src/domain/key-file.c \
    src/domain/key-file.h \
    src/domain/ladder.c \
    src/domain/ladder.h \
    src/domain/offer.c \
    src/domain/offer.h \
    src/domain/order-fields.c \
    src/domain/order.c \
    src/domain/order.h \
    src/domain/parcel.c \
    src/domain/payment.c \
    src/domain/payment.h \
    src/domain/policies.c \
    src/domain/policy-index.c \
    src/domain/policy-index.h \
    src/domain/policy-keys.c \
    src/domain/policy-keys.h \
    src/domain/policy-parse.c \
    src/domain/policy-rule.c \
    src/domain/policy-rule.h \
    src/domain/policy.c \
    src/domain/policy.h \
    src/domain/remark.c \
    src/domain/remark.h \
    src/domain/reminder.c \
    src/domain/reminder.h \
    src/domain/resend.c \
    src/domain/resend.h \
    src/domain/retraction.c \
    src/domain/scan-watch.c \
    src/domain/scan-watch.h \
    src/domain/settled.c \
    src/domain/settled.h \
    src/domain/statement.c \
    src/domain/summary.c \
    src/domain/summary.h \
    src/domain/tracking-number.c \
    src/domain/tracking-number.h \
    src/domain/transition.c \
    src/domain/transition.h \
    src/domain/validity.h \
    src/domain/vocabulary.c \
    src/domain/vocabulary.h \
    src/domain/walk.c \
    src/domain/walk.h \
    src/domain/wizard-answers.c \
    src/domain/wizard.c \
    src/domain/wizard.h
nodist_src_libdomain_a_SOURCES = $(builtin_rules)

# The rules that the program carries in itself (data/local.mk names the files).
builtin_rules = \
    src/domain/builtin-holidays.c \
    src/domain/builtin-holidays.h \
    src/domain/builtin-policies.c \
    src/domain/builtin-policies.h

EXTRA_DIST += $(policy_files) $(holiday_files)
BUILT_SOURCES += src/domain/builtin-holidays.h src/domain/builtin-policies.h
CLEANFILES += $(builtin_rules)

embed = $(SHELL) $(srcdir)/build-aux/embed
embedded_policies = builtin_policies domain/builtin-policies.h $(srcdir) $(policy_files)
embedded_holidays = builtin_holidays domain/builtin-holidays.h $(srcdir) $(holiday_files)

src/domain/builtin-policies.h: build-aux/embed
	$(AM_V_GEN)$(MKDIR_P) src/domain
	$(AM_V_at)$(embed) header $(embedded_policies) >$@.tmp
	$(AM_V_at)mv $@.tmp $@

src/domain/builtin-policies.c: $(policy_files) build-aux/embed data/local.mk
	$(AM_V_GEN)$(MKDIR_P) src/domain
	$(AM_V_at)$(embed) source $(embedded_policies) >$@.tmp
	$(AM_V_at)mv $@.tmp $@

src/domain/builtin-holidays.h: build-aux/embed
	$(AM_V_GEN)$(MKDIR_P) src/domain
	$(AM_V_at)$(embed) header $(embedded_holidays) >$@.tmp
	$(AM_V_at)mv $@.tmp $@

src/domain/builtin-holidays.c: $(holiday_files) build-aux/embed data/local.mk
	$(AM_V_GEN)$(MKDIR_P) src/domain
	$(AM_V_at)$(embed) source $(embedded_holidays) >$@.tmp
	$(AM_V_at)mv $@.tmp $@
