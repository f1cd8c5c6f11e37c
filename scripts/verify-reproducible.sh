#!/usr/bin/env bash
# Builds one commit twice, as two users in two places, and compares what a release publishes, byte by byte.
#
#   scripts/verify-reproducible.sh [--repository DIR] [--keep DIR] [--with PROFILES] [COMMIT]
#
# The two builds share a commit (default HEAD), the JDK and the artifacts in the local repository (default ~/.m2/repository), and
# nothing else: directory, home, user name, umask (022 and 077), time zone, language, encoding, order of the files on disk,
# and number of threads differ. --with adds Maven profiles (image). --keep leaves both builds in DIR.
# Not Maven's -o: it skips the bill of materials, whose plugin asks to be online. With every artifact in the repository
# Maven asks for nothing, and unshare -n (Linux) proves it.
#
# Exit: 0 identical, 1 something differs (named on stderr), 2 wrong usage, 3 a build failed.
set -euo pipefail

source_tree=$(cd "$(dirname "$0")/.." && pwd)
repository=${HOME}/.m2/repository
settings=${HOME}/.m2/settings.xml
profiles=release
keep=
commit=HEAD

usage() {
  sed -n '2,/^set/{/^# \{0,1\}/s///p;}' "$0" >&2
  exit 2
}

while [ $# -gt 0 ]; do
  case $1 in
    --repository) repository=${2:?} && shift ;;
    --keep) keep=${2:?} && shift ;;
    --with) profiles=release,${2:?} && shift ;;
    -*) usage ;;
    *) commit=$1 ;;
  esac
  shift
done

if [ -n "$keep" ]; then
  mkdir -p "$keep"
  work=$(cd "$keep" && pwd)
else
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
fi
commit=$(git -C "$source_tree" rev-parse --verify "$commit^{commit}") || exit 2
mkdir -p "$repository"
repository=$(cd "$repository" && pwd)

# check_out DIRECTORY ORDER: the commit's files, written in an order (an option of sort), so that directories list them so.
check_out() {
  rm -rf "$1"
  git clone -q --no-checkout "$source_tree" "$1"
  git -C "$1" read-tree "$commit"
  git -C "$1" update-ref --no-deref HEAD "$commit"
  (cd "$1" && git ls-files | LC_ALL=C sort "$2" | git checkout-index --stdin)
}

# build DIRECTORY HOME: with the environment and options of the caller. The home's repository is a link to the shared one.
build() {
  mkdir -p "$2/.m2"
  ln -sfn "$repository" "$2/.m2/repository"
  [ ! -f "$settings" ] || cp "$settings" "$2/.m2/settings.xml"
  (cd "$1" && HOME=$2 mvn -B -ntp -Dstyle.color=never $threads "-P$profiles" \
    "-Dmaven.repo.local=$2/.m2/repository" -Dmaven.test.skip -Dspotless.check.skip -pl '!it' clean pre-integration-test) \
    >"$2/build.log" 2>&1 && return
  grep -a '^\[ERROR\]' "$2/build.log" | head -20 >&2 || tail -20 "$2/build.log" >&2
  echo "verify-reproducible: the build in $1 failed" >&2
  exit 3
}

first_build() (
  umask 022
  export TZ=UTC LC_ALL=C.UTF-8
  export MAVEN_OPTS="-Duser.home=$work/home/ada -Duser.name=ada -Duser.timezone=UTC -Duser.language=en -Duser.country=US"
  threads=-T1
  check_out "$work/first" -u
  build "$work/first" "$work/home/ada"
)

second_build() (
  umask 077
  export TZ=Pacific/Kiritimati LC_ALL=C
  export MAVEN_OPTS="-Duser.home=$work/elsewhere/zoe -Duser.name=zoe -Duser.timezone=Pacific/Kiritimati -Duser.language=tr -Duser.country=TR -Dfile.encoding=ISO-8859-1"
  threads=-T2
  check_out "$work/in/another/place/second" -r
  build "$work/in/another/place/second" "$work/elsewhere/zoe"
)

sha256() {
  if command -v sha256sum >/dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi
}

# digests DIRECTORY: "digest  file" of everything that a release publishes.
digests() (
  cd "$1"
  find . \( -path '*/target/*.jar' -o -path '*/target/bom.*' -o -path '*/target/flattened-pom.xml' \
    -o -path '*/target/*.tar' -o -path '*/target/*.intoto.json' \) \
    ! -path '*/target/*/*' ! -name 'original-*' | sed 's#^\./##' | LC_ALL=C sort |
    while read -r file; do sha256 "$file"; done
)

echo "commit $commit"
first_build
digests "$work/first" >"$work/first.sha256"
second_build
digests "$work/in/another/place/second" >"$work/second.sha256"

# A file that only one build made differs too.
LC_ALL=C awk '
  NR == FNR { first[$2] = $1; next }
  { second[$2] = $1 }
  END {
    for (file in first) files[file]
    for (file in second) files[file]
    for (file in files) {
      a = file in first ? first[file] : "missing"
      b = file in second ? second[file] : "missing"
      print file, a, b, a == b ? "identical" : "DIFFERENT"
    }
  }' "$work/first.sha256" "$work/second.sha256" | LC_ALL=C sort >"$work/compared"
awk '{ printf "%-9s  %s  %s  %s\n", $4, $2, $3, $1 }' "$work/compared"

total=$(wc -l <"$work/compared" | tr -d ' ')
different=$(awk '$4 == "DIFFERENT" { print "  " $1 }' "$work/compared")
if [ "$total" -eq 0 ]; then
  echo "verify-reproducible: the builds made nothing to compare" >&2
  exit 3
fi
if [ -n "$different" ]; then
  printf 'verify-reproducible: these differ between two builds of %s:\n%s\n' "$commit" "$different" >&2
  exit 1
fi
echo "$total files, byte for byte the same in both builds"
