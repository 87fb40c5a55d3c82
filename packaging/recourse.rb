# SPDX-License-Identifier: GPL-3.0-or-later
# From a checkout: brew install --build-from-source --HEAD packaging/recourse.rb
class Recourse < Formula
  desc "Keep track of buyer-protection deadlines and disputes"
  version "0.1.0"
  license "GPL-3.0-or-later"
  # No place on the web has it yet: the checkout that holds this file is built.
  head "file://#{File.expand_path("..", __dir__)}", using: :git

  depends_on "autoconf" => :build
  depends_on "automake" => :build
  depends_on "gettext" => :build
  depends_on "librsvg" => :build
  depends_on "pkgconf" => :build
  depends_on "cairo"
  depends_on "chafa"
  depends_on "gdk-pixbuf"
  depends_on "glib"
  depends_on "gmime"
  depends_on "jansson"
  depends_on "jpeg-turbo"
  depends_on "libarchive"
  depends_on "libexif"
  depends_on "libnotify"
  depends_on "libxml2"
  depends_on "ncurses"
  depends_on "nettle"
  depends_on "pango"
  depends_on "poppler"
  depends_on "qrencode"
  depends_on "sqlite"
  depends_on "utf8proc"

  def install
    system "autoreconf", "--install"
    system "./configure", "--with-systemduserunitdir=no", *std_configure_args
    system "make", "install"
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/recourse --version")
    system bin/"recourse", "add", "--number", "3000000000000001", "--title", "Lamp"
    assert_match "Lamp", shell_output("#{bin}/recourse list")
  end
end
