#!/usr/bin/env bash
# Compares the artifacts in a local Maven repository with the lock, .mvn/checksums/checksums.sha256.
#
#   scripts/verify-dependencies.sh [--complete] [REPOSITORY]
#
# REPOSITORY is ~/.m2/repository unless given. --complete is for a repository that served this build alone: it also
# refuses artifacts that the lock does not name. The lock has the form of sha256sum, and Maven 3.9 and later read it
# themselves (.mvn/maven.config); this is the check for Maven 3.8, and for what a machine already had.
#
# Exit: 0 all as locked, 1 something differs (named on stderr), 2 wrong usage.
set -euo pipefail

lock=$(cd "$(dirname "$0")/.." && pwd)/.mvn/checksums/checksums.sha256
complete=no
if [ "${1:-}" = --complete ]; then
  complete=yes
  shift
fi
[ $# -le 1 ] || { sed -n '2,/^set/{/^# \{0,1\}/s///p;}' "$0" >&2; exit 2; }
repository=${1:-$HOME/.m2/repository}
[ -d "$repository" ] || { echo "0 artifacts: $repository does not exist yet"; exit 0; }
cd "$repository"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if command -v sha256sum >/dev/null; then sum=(sha256sum); else sum=(shasum -a 256); fi

while read -r digest path; do
  [ ! -f "$path" ] || echo "$digest  $path"
done <"$lock" >"$work/present"
if [ -s "$work/present" ] && ! "${sum[@]}" -c "$work/present" >"$work/checked" 2>/dev/null; then
  {
    echo "verify-dependencies: these are not what the lock says:"
    grep -v ': OK$' "$work/checked" | sed 's/^/  /'
    echo "Delete them from $repository and build again. If they come back like this, someone changed them."
  } >&2
  exit 1
fi

if [ $complete = yes ]; then
  find . -type f \( -name '*.jar' -o -name '*.pom' -o -name '*.zip' -o -name '*.gz' -o -name '*.txz' -o -name '*.exe' -o -name '*.so' \) \
    ! -path './io/foretest/*' ! -path './org/example/*' | sed 's#^\./##' | LC_ALL=C sort >"$work/all"
  cut -c67- "$lock" | LC_ALL=C sort | LC_ALL=C comm -23 "$work/all" - >"$work/unknown"
  if [ -s "$work/unknown" ]; then
    {
      echo "verify-dependencies: the lock does not name these:"
      sed 's/^/  /' "$work/unknown"
      echo "If the change that brings them is meant, run scripts/lock-dependencies.sh and review what it adds."
    } >&2
    exit 1
  fi
fi
echo "$(wc -l <"$work/present" | tr -d ' ') artifacts are what the lock says"
