/** Who made a model bundle, from what, and whether that is somebody we trust. */
@NullMarked
package io.foretest.attestation;

import org.jspecify.annotations.NullMarked;
