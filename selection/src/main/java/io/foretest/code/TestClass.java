package io.foretest.code;

/**
 * A class that looks like a test.
 *
 * @param name binary name
 * @param integration named after Failsafe's patterns ({@code IT*}, {@code *IT}, {@code *ITCase})
 *     and not after Surefire's
 */
public record TestClass(String name, boolean integration) {}
