/** Files and processes: what the JDK leaves out. */
@NullMarked
package io.foretest.demo.files;

import org.jspecify.annotations.NullMarked;
