# SPDX-License-Identifier: GPL-3.0-or-later
# Rules and holidays; part of the program (src/domain/policy/local.mk).
policy_files = \
    data/policies/afterpay.policy \
    data/policies/alibaba.policy \
    data/policies/aliexpress.policy \
    data/policies/allegro.policy \
    data/policies/amazon.policy \
    data/policies/amex.policy \
    data/policies/au-statutory.policy \
    data/policies/bancomat.policy \
    data/policies/bancontact.policy \
    data/policies/banggood.policy \
    data/policies/br-statutory.policy \
    data/policies/ca-statutory.policy \
    data/policies/card.policy \
    data/policies/cdiscount.policy \
    data/policies/ch-statutory.policy \
    data/policies/dhgate.policy \
    data/policies/discover.policy \
    data/policies/ebay.policy \
    data/policies/etsy.policy \
    data/policies/eu-statutory.policy \
    data/policies/fcba.policy \
    data/policies/generic.policy \
    data/policies/in-statutory.policy \
    data/policies/jp-statutory.policy \
    data/policies/kaufland.policy \
    data/policies/klarna.policy \
    data/policies/kr-statutory.policy \
    data/policies/lightinthebox.policy \
    data/policies/mastercard.policy \
    data/policies/mercado-livre.policy \
    data/policies/mx-statutory.policy \
    data/policies/no-statutory.policy \
    data/policies/nz-statutory.policy \
    data/policies/other-payment.policy \
    data/policies/ozon.policy \
    data/policies/paypal.policy \
    data/policies/pix.policy \
    data/policies/ru-statutory.policy \
    data/policies/section-75.policy \
    data/policies/sepa.policy \
    data/policies/sg-statutory.policy \
    data/policies/shein.policy \
    data/policies/shopee.policy \
    data/policies/temu.policy \
    data/policies/tiktok-shop.policy \
    data/policies/tr-statutory.policy \
    data/policies/twint.policy \
    data/policies/uk-statutory.policy \
    data/policies/us-statutory.policy \
    data/policies/vinted.policy \
    data/policies/visa.policy \
    data/policies/wallapop.policy \
    data/policies/walmart.policy \
    data/policies/wish.policy

holiday_files = \
    data/holidays/target2.days \
    data/holidays/us.days

# What the roles of text look like; part of the program (src/ui/theme/local.mk). The first one is that
# where nothing else is chosen.
theme_files = \
    data/themes/default.theme \
    data/themes/plain.theme \
    data/themes/dark.theme \
    data/themes/light.theme \
    data/themes/high-contrast.theme \
    data/themes/high-contrast-light.theme \
    data/themes/colour-blind.theme \
    data/themes/colour-blind-light.theme

# What people call countries, ways to pay and what they look for in the help; part of the program
# (src/domain/words/local.mk).
name_files = \
    data/names/acts.names \
    data/names/countries.names \
    data/names/events.names \
    data/names/payments.names

# The words of claims; part of the program. English first: the others lie over it.
claim_files = \
    data/claims/en.claim \
    data/claims/de.claim \
    data/claims/es.claim \
    data/claims/fr.claim \
    data/claims/it.claim \
    data/claims/nl.claim \
    data/claims/pl.claim \
    data/claims/pt.claim \
    data/claims/ru.claim

# Who reads a dossier, what he takes and asks; part of the program (src/services/dossier/local.mk).
profile_files = \
    data/profiles/issuer.profile \
    data/profiles/issuer-amex.profile \
    data/profiles/issuer-discover.profile \
    data/profiles/issuer-mastercard.profile \
    data/profiles/issuer-visa.profile \
    data/profiles/paypal.profile \
    data/profiles/klarna.profile \
    data/profiles/marketplace.profile \
    data/profiles/court.profile \
    data/profiles/archive.profile

# What marketplaces call the state of an order, and ways to pay; part of the program
# (src/services/import/value/local.mk).
word_files = \
    data/words/general.words \
    data/words/aliexpress.words \
    data/words/amazon.words \
    data/words/columns.words \
    data/words/ebay.words \
    data/words/temu.words \
    data/words/payment.words

# Formats of rows and columns that can be imported; part of the program
# (src/services/import/format/local.mk). Of two that fit a header alike the first counts.
format_files = \
    data/formats/aliexpress-csv-export.format \
    data/formats/aliexpress-gdpr.format \
    data/formats/aliexpress-mcp-lines.format \
    data/formats/aliexpress-mcp-orders.format \
    data/formats/aliexpress-mcp-packages.format \
    data/formats/aliexpress-mcp-refunds.format \
    data/formats/aliexpress-order-details.format \
    data/formats/aliexpress-order-downloader-detail.format \
    data/formats/aliexpress-order-downloader.format \
    data/formats/aliexpress-order-export-lines.format \
    data/formats/aliexpress-order-export.format \
    data/formats/aliexpress-orders-scrapper.format \
    data/formats/aliexpress-orders-to-xls.format \
    data/formats/aliexpress-orders.format \
    data/formats/aliexpress-shopper-inventory.format \
    data/formats/aliexpress-tracker.format \
    data/formats/aftership.format \
    data/formats/amazon-items.format \
    data/formats/amazon-order-history-reporter-items.format \
    data/formats/amazon-order-history-reporter.format \
    data/formats/amazon-orders.format \
    data/formats/amazon.format \
    data/formats/bank-amex.format \
    data/formats/bank-capital-one.format \
    data/formats/bank-chase.format \
    data/formats/bank-dkb.format \
    data/formats/bank-n26.format \
    data/formats/bank-revolut.format \
    data/formats/bank-sparkasse.format \
    data/formats/ebay.format \
    data/formats/etsy.format \
    data/formats/paypal.format \
    data/formats/shein.format \
    data/formats/temu.format \
    data/formats/walmart-invoices.format \
    data/formats/walmart.format

# What the mails of marketplaces look like; part of the program (src/services/mail/local.mk).
mail_files = \
    data/mails/aliexpress.mail \
    data/mails/amazon-a-to-z.mail \
    data/mails/amazon.mail \
    data/mails/ebay.mail \
    data/mails/etsy.mail \
    data/mails/paypal.mail \
    data/mails/shein.mail \
    data/mails/temu.mail

# Example orders of `recourse demo`.
demo_files = data/demo/orders.json

# What runs the reminder by itself: installed, never switched on by an installation. The program
# carries them too, for `recourse remind --enable`.
unit_files = \
    data/systemd/recourse-mail.path.in \
    data/systemd/recourse-mail.service.in \
    data/systemd/recourse-remind.service.in \
    data/systemd/recourse-remind.timer

if WITH_SYSTEMD_UNITS
systemduserunit_DATA = data/systemd/recourse-remind.service data/systemd/recourse-remind.timer
endif
CLEANFILES += data/systemd/recourse-remind.service

data/systemd/recourse-remind.service: data/systemd/recourse-remind.service.in Makefile
	$(AM_V_GEN)$(MKDIR_P) data/systemd
	$(AM_V_at)sed 's|@command@|$(bindir)/recourse remind|' $(srcdir)/data/systemd/recourse-remind.service.in >$@.tmp
	$(AM_V_at)mv $@.tmp $@

# What launchd of macOS takes, for reminders; people copy it, an installation switches nothing on.
launchddir = $(pkgdatadir)/launchd
launchd_DATA = data/launchd/invalid.recourse.remind.plist
EXTRA_DIST += data/launchd/invalid.recourse.remind.plist.in
CLEANFILES += $(launchd_DATA)

$(launchd_DATA): data/launchd/invalid.recourse.remind.plist.in Makefile
	$(AM_V_GEN)$(MKDIR_P) data/launchd
	$(AM_V_at)sed 's|@program@|$(bindir)/recourse|' $(srcdir)/data/launchd/invalid.recourse.remind.plist.in >$@.tmp
	$(AM_V_at)mv $@.tmp $@

# Hooks of reminders, for phones and homes: recourse-hooks(7).
hooksdir = $(pkgdatadir)/hooks
dist_hooks_SCRIPTS = \
    data/hooks/apprise \
    data/hooks/gotify \
    data/hooks/home-assistant \
    data/hooks/matrix \
    data/hooks/ntfy
dist_hooks_DATA = data/hooks/common.sh

# The menu of the desktop, and by whose name and picture it shows notifications.
applicationsdir = $(datadir)/applications
dist_applications_DATA = data/recourse.desktop

# What shops for software show: the notes of releases are those of NEWS.
metainfodir = $(datadir)/metainfo
metainfo_file = data/invalid.recourse.recourse.metainfo.xml
metainfo_DATA = $(metainfo_file)
EXTRA_DIST += data/recourse.metainfo.xml.in build-aux/metainfo
CLEANFILES += $(metainfo_file)

$(metainfo_file): data/recourse.metainfo.xml.in NEWS build-aux/metainfo Makefile
	$(AM_V_GEN)$(MKDIR_P) data
	$(AM_V_at)AWK='$(AWK)' $(SHELL) $(srcdir)/build-aux/metainfo $(srcdir)/data/recourse.metainfo.xml.in \
	    $(srcdir)/NEWS '$(HOMEPAGE)' >$@.tmp
	$(AM_V_at)mv $@.tmp $@

# The drawing, one in a single colour for where themes ask for it, and sizes for what draws no SVG.
iconsdir = $(datadir)/icons/hicolor/scalable/apps
dist_icons_DATA = data/icons/recourse.svg
symboliciconsdir = $(datadir)/icons/hicolor/symbolic/apps
dist_symbolicicons_DATA = data/icons/recourse-symbolic.svg

if WITH_PNG_ICONS
icons48dir = $(datadir)/icons/hicolor/48x48/apps
icons64dir = $(datadir)/icons/hicolor/64x64/apps
icons128dir = $(datadir)/icons/hicolor/128x128/apps
icons48_DATA = data/icons/48x48/recourse.png
icons64_DATA = data/icons/64x64/recourse.png
icons128_DATA = data/icons/128x128/recourse.png
png_icons = $(icons48_DATA) $(icons64_DATA) $(icons128_DATA)
CLEANFILES += $(png_icons)

$(png_icons): data/icons/recourse.svg Makefile
	$(AM_V_GEN)$(MKDIR_P) $(@D)
	$(AM_V_at)size=$(@D) && size=$${size##*/} && \
	    $(RSVG_CONVERT) --width=$${size%x*} --output=$@.tmp $(srcdir)/data/icons/recourse.svg
	$(AM_V_at)mv $@.tmp $@
endif

# Completions, where each shell looks for those of installed programs.
bashcompletionsdir = $(datadir)/bash-completion/completions
dist_bashcompletions_DATA = data/completions/bash/recourse
zshcompletionsdir = $(datadir)/zsh/site-functions
dist_zshcompletions_DATA = data/completions/zsh/_recourse
fishcompletionsdir = $(datadir)/fish/vendor_completions.d
dist_fishcompletions_DATA = data/completions/fish/recourse.fish
