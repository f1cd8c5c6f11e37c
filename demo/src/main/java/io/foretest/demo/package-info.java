/**
 * The demo: a sample library's history is replayed and recorded, a model learns from it, and a new
 * faulty change is built selected and in full.
 */
@NullMarked
package io.foretest.demo;

import org.jspecify.annotations.NullMarked;
