/**
 * Seeded faults of one project, decided about through the product's own evidence, features, model
 * and policy.
 */
@NullMarked
package io.foretest.training.fault;

import org.jspecify.annotations.NullMarked;
