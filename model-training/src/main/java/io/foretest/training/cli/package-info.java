/** The command line of the trainer. The only user of picocli and of the progress bar. */
@NullMarked
package io.foretest.training.cli;

import org.jspecify.annotations.NullMarked;
