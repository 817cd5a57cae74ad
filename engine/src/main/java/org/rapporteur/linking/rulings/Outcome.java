package org.rapporteur.linking.rulings;

import org.jspecify.annotations.Nullable;

/**
 * What came of a ruling when the record was linked.
 *
 * @param fact id of the fact that it made or changed; null for one that has no id or is gone
 * @param problem why it came to nothing, or null where it did what it says
 */
public record Outcome(
        Ruling ruling, @Nullable String fact, @Nullable String problem) {}
