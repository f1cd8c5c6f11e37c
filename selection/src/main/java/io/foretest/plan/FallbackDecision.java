package io.foretest.plan;

import io.foretest.protocol.Fallback;

/**
 * Why everything runs.
 *
 * @param detail what exactly, in a sentence without a full stop; empty where the code says it all
 */
public record FallbackDecision(Fallback code, String detail) {}
