#!/usr/bin/env bash
# Evaluates flake.nix without a network: every output of every system, with a stub in place of nixpkgs.
#
#   scripts/check-flake.sh
#
# It proves that the flake parses, that its outputs have the form that Nix expects, and that shells, packages, checks
# and image evaluate on all four systems. It builds nothing. It cannot prove that nixpkgs has what the flake names,
# under that name and with those arguments; the check at the end of its output says what is left to do.
#
# Exit: 0 all evaluated, 1 something did not, 3 nix is missing (Debian: nix-bin).
set -euo pipefail
cd "$(dirname "$0")/.."

command -v nix >/dev/null || { echo "check-flake: nix is not installed (Debian: nix-bin)" >&2; exit 3; }

# A home and a store of its own: nothing is left behind, and nobody's store is needed.
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
mkdir "$work/flake"
cp flake.nix "$work/flake/"
cp -r scripts/nix-stub "$work/stub"
export HOME=$work NIX_STORE_DIR=$work/store NIX_STATE_DIR=$work/state NIX_LOG_DIR=$work/log NIX_CONF_DIR=$work/conf
nix=(nix --extra-experimental-features "nix-command flakes" --offline --quiet)
flake=path:$work/flake
stub=(--override-input nixpkgs "path:$work/stub" --no-write-lock-file)

"${nix[@]}" flake check --no-build "${stub[@]}" "$flake"
evaluate='systems: builtins.mapAttrs (system: outputs: builtins.mapAttrs (name: output: output.drvPath) outputs) systems'
for kind in devShells packages checks; do
  "${nix[@]}" eval --json "${stub[@]}" "$flake#$kind" --apply "$evaluate" |
    sed -E "s#\"$work/store/[a-z0-9]{32}-##g; s/\.drv\"//g; s/[{]//g; s/[}],?/\n/g; s/\"//g" |
    sed "/^$/d; s/^/  $kind: /"
done
cat <<'END'
evaluated with a stub; still to be shown by a machine with network:
  nix flake lock                  pins nixpkgs to a commit and a digest (no flake.lock is there before)
  nix flake check                 nixpkgs has every package that is named here, with these arguments
  nix build .#foretest            fails once, and says the digest that belongs into mvnHash
  nix build .#image               the image is built, and starts
  nix develop .#core -c mvn verify
END
