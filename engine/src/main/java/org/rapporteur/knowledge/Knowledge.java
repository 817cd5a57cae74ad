package org.rapporteur.knowledge;

/**
 * All general knowledge that the engine reads with. Immutable and safe to share among threads.
 *
 * @see #standard()
 */
public record Knowledge(
        Countries countries,
        Bodies bodies,
        BodyNouns bodyNouns,
        Titles titles,
        PartyNouns partyNouns,
        Honorifics honorifics,
        GivenNames givenNames,
        Nicknames nicknames,
        Sources sources,
        SpeechCues speechCues,
        SpeechNouns speechNouns,
        Phrases phrases,
        MeetingWords meetingWords,
        Units units,
        LabelWords labelWords,
        ClaimWords claimWords) {

    /**
     * The tables that come with the engine, read when they are first asked for.
     *
     * @throws IllegalStateException naming file and line where a table is not well formed
     */
    public static Knowledge standard() {
        return Standard.KNOWLEDGE;
    }

    private static final class Standard {
        private static final Titles TITLES = Titles.load();

        static final Knowledge KNOWLEDGE = new Knowledge(
                Countries.load(),
                Bodies.load(),
                BodyNouns.load(),
                TITLES,
                PartyNouns.load(TITLES),
                Honorifics.load(),
                GivenNames.load(),
                Nicknames.load(),
                Sources.load(),
                SpeechCues.load(),
                SpeechNouns.load(),
                Phrases.load(),
                MeetingWords.load(),
                Units.load(),
                LabelWords.load(),
                ClaimWords.load());
    }
}
