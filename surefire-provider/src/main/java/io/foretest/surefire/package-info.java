/**
 * Runs inside Surefire: orders and filters test classes as the plan says and keeps the time budget.
 * Running and reporting tests is left to a relocated copy of Surefire's own provider.
 */
@NullMarked
package io.foretest.surefire;

import org.jspecify.annotations.NullMarked;
