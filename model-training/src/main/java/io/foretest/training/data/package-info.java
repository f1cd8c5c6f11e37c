/** What is learned from: past builds as rows, each as it stood before the build ran. */
@NullMarked
package io.foretest.training.data;

import org.jspecify.annotations.NullMarked;
