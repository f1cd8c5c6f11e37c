package io.foretest.evidence;

import io.foretest.evidence.OutputDigests.DigestedFile;
import org.jspecify.annotations.Nullable;

/**
 * A file, and the directory that it was found in.
 *
 * @param next another one of the same name, which was there before; null at the end of the chain
 */
record DigestSite(DigestedFile file, OutputDigests directory, @Nullable DigestSite next) {}
