/** The real builds at the end: runs Maven, reads what it says, and compares. */
@NullMarked
package io.foretest.demo.build;

import org.jspecify.annotations.NullMarked;
