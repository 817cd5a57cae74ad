package org.rapporteur.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outlet as it is shown.
 *
 * @param outlet its name
 * @param articles how many of its articles there are
 * @param first day on which one of them was published, or null
 * @param last such day, or null
 * @param statements how many statements they hold
 * @param named how many of these are by somebody who is named
 * @param panels what they tell
 */
public record SourceView(
        String outlet,
        int articles,
        @Nullable String first,
        @Nullable String last,
        int statements,
        int named,
        List<Panel> panels) {}
