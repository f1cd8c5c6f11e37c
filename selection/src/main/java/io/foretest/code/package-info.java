/**
 * What compiled classes and sources say: dependencies and complexity. The only user of ASM and of
 * the JDK's parser.
 */
@NullMarked
package io.foretest.code;

import org.jspecify.annotations.NullMarked;
