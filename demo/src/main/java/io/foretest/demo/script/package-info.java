/** The scripted history: its format, and what a commit does to the files. */
@NullMarked
package io.foretest.demo.script;

import org.jspecify.annotations.NullMarked;
