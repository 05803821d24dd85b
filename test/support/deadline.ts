/**
 * Milliseconds after which a test gives up waiting for an event. It tells that something hangs and measures nothing: a
 * machine that is busy with other things makes everything many times slower.
 */
export const DEADLINE = 240_000;
