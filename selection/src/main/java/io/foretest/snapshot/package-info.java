/** One compact binary form for what is stored whole: checked when read, whoever wrote it. */
@NullMarked
package io.foretest.snapshot;

import org.jspecify.annotations.NullMarked;
