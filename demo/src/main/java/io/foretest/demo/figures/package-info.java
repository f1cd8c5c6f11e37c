/** The trainer's evaluation as a small table. The demo's only user of JSON. */
@NullMarked
package io.foretest.demo.figures;

import org.jspecify.annotations.NullMarked;
