#!/bin/sh
# Copies into the image what its programs load from the operating system: libraries.sh RUNTIME IMAGE_ROOT
#
# RUNTIME is the jlink'ed runtime. XGBoost needs libgomp and libstdc++ besides. All come from the machine that builds
# the image; /usr/share/foretest/libraries.txt in the image says which they are, by digest, package and version.
set -eu

runtime=$1
root=$2
record=$root/usr/share/foretest/libraries.txt

library() {
  /sbin/ldconfig -p | awk -v name="$1" '$1 == name { print $NF; exit }'
}

for name in libgomp.so.1 libstdc++.so.6; do
  [ -n "$(library $name)" ] || {
    echo "libraries.sh: $name is not installed; XGBoost needs it (Debian: libgomp1, libstdc++6)" >&2
    exit 1
  }
done

package() {
  command -v dpkg-query >/dev/null || return 0
  # Debian lists files where they were before /lib became a link to /usr/lib.
  { dpkg-query -S "$1" || dpkg-query -S "/usr$1" || dpkg-query -S "${1#/usr}"; } 2>/dev/null |
    head -1 | sed 's/: .*//' | xargs -r dpkg-query -W -f '${Package} ${Version}'
}

mkdir -p "$(dirname "$record")"
{
  # XGBoost asks for the last three by name, from the time before they were part of libc.
  for name in libgomp.so.1 libstdc++.so.6 libpthread.so.0 librt.so.1 libdl.so.2; do library $name; done
  find "$runtime" -name '*.so' -exec ldd {} + 2>/dev/null | sed -n 's/.* => \(\/[^ ]*\) .*/\1/p'
  ldd "$(library libgomp.so.1)" "$(library libstdc++.so.6)" | sed -n 's/.* => \(\/[^ ]*\) .*/\1/p'
  ldd "$runtime/bin/java" | sed -n 's/^[[:space:]]*\(\/[^ ]*ld-[^ ]*\) .*/\1/p'
} | grep -v "^$runtime/" | LC_ALL=C sort -u | while read -r file; do
  mkdir -p "$root$(dirname "$file")"
  cp -L "$file" "$root$file"
  printf '%s  %s  %s\n' "$(sha256sum "$file" | cut -d' ' -f1)" "$file" "$(package "$file")"
done >"$record"
