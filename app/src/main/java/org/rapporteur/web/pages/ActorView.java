package org.rapporteur.web.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An actor's profile.
 *
 * @param id of the actor
 * @param name the fullest form in the pages
 * @param kind {@code person}, {@code state} …
 * @param country ISO 3166-1 alpha-3, or null
 * @param aliases every other written form
 * @param mentions how often the pages name the actor
 * @param articles in how many of them
 * @param panels what they tell
 */
public record ActorView(
        String id,
        String name,
        String kind,
        @Nullable String country,
        List<String> aliases,
        int mentions,
        int articles,
        List<Panel> panels) {}
