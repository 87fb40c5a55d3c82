# SPDX-License-Identifier: GPL-3.0-or-later
# From a checkout: nix build ./packaging, nix run ./packaging -- demo
{
  description = "Keep track of buyer-protection deadlines and disputes";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-24.11";

  outputs = { self, nixpkgs }:
    let
      systems = [ "x86_64-linux" "aarch64-linux" "x86_64-darwin" "aarch64-darwin" ];
      for = f: nixpkgs.lib.genAttrs systems (system: f nixpkgs.legacyPackages.${system});
    in {
      packages = for (pkgs: {
        default = pkgs.stdenv.mkDerivation {
          pname = "recourse";
          version = "0.1.0";
          src = ./..;
          nativeBuildInputs = with pkgs; [ autoreconfHook gettext librsvg pkg-config ];
          buildInputs = with pkgs; [
            cairo
            chafa
            gdk-pixbuf
            glib
            gmime3
            jansson
            libarchive
            libexif
            libjpeg
            libnotify
            libxml2
            ncurses
            nettle
            pango
            poppler
            qrencode
            sqlite
            utf8proc
            zlib
          ];
          enableParallelBuilding = true;
          meta = {
            license = pkgs.lib.licenses.gpl3Plus;
            mainProgram = "recourse";
          };
        };
      });
    };
}
