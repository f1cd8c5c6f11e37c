/** Numbers about a change, a test and their meeting; one path for training and serving. */
@NullMarked
package io.foretest.feature;

import org.jspecify.annotations.NullMarked;
