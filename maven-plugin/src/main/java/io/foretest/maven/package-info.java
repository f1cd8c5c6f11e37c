/**
 * What happens in Maven: the lifecycle participant that wires recording and selection into a build,
 * the goals, and what a person sees of them. Thin; every decision about tests is made elsewhere.
 */
@NullMarked
package io.foretest.maven;

import org.jspecify.annotations.NullMarked;
