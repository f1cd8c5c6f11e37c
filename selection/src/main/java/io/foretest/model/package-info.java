/** A trained model as serving sees it: bundle, tree scorer, calibration. The only user of JSON. */
@NullMarked
package io.foretest.model;

import org.jspecify.annotations.NullMarked;
