package org.rapporteur.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.knowledge.Knowledge;

/** Takes the authors' names out of a byline. */
public final class Bylines {
    private static final Pattern LEAD = Pattern.compile(
            "(?i)^\\W{0,3}(?:(?:story|written|reported|posted|words|report|analysis|opinion|text|published|submitted|contributed|compiled|produced|edited|(?:view |see )?(?:all|more) (?:posts|articles|stories|news|content))\\s+)?by\\b\\s?:?\\s*"
                    + "|^\\W{0,3}(?:authors?|writers?|reporters?|journalist|autor(?:in|en|es|a)?|auteurs?)\\s?:\\s*"
                    + "|^(?-i:By(?=\\p{Lu}\\p{Ll}))"
                    + "|^\\W{0,3}(?:see |view )?(?:all|more)(?: (?:posts|articles|stories|news|content))? from\\s+");
    /** "By" in other languages; with a capital and before a single name it is a part of that. */
    private static final Pattern FOREIGN_LEAD = Pattern.compile(
            "^\\W{0,3}(?:(?:(?:Alles?|Artikel|Beitr[aä]ge?|Blog|Erstellt|Verfasst|Geschrieben|Veröffentlicht|Text|Publié|Écrit|Escrito|Publicado|Scritto|Pubblicato) ){0,3}(?:von|par|por|di|da|door|av)|(?:Von|Par|Por|Door)(?=\\s+\\p{Lu}\\S*\\s+\\p{Lu})|VON|PAR|POR)\\s+(?=\\p{Lu})");
    /** The word behind a date that a name follows: "Posted on 4 June 2015 by …". */
    private static final Pattern BEHIND_DATE =
            Pattern.compile("^[^\\p{Lu}]{0,30}\\b(?i:by|von|par|por)\\s+(?=\\p{Lu})");

    private static final Pattern BREAK = Pattern.compile(
            "(?i)\\s*(?:;|,|\\||\\s/\\s|•|·|\\s[–—-]\\s|\\band\\b|&|\\bwith\\b|\\bund\\b|\\bet\\b|\\n)\\s*");
    private static final Pattern TAIL = Pattern.compile(
            "(?i)\\s*(?:\\(.*|\\[.*|@\\S+.*|\\bin (?=\\p{Lu}).*|\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b.*|\\b(?:for|of|at|on|from|published|updated|posted|last|special to|follow|email|e-mail|view|is|covers?)\\b.*|\\S+@\\S+.*|https?:.*|\\d.*)$");
    private static final Pattern NAME = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}\\p{M}.'’‐-]*|d[aeiu]|de la|del|van|von|der|den|bin|al|el|ur|ul|la|le|di|dos|y|ibn|abu)(?:\\s+(?:\\p{Lu}[\\p{L}\\p{M}.'’‐-]*|d[aeiu]|del|van|von|der|den|bin|al|el|ur|ul|la|le|di|dos|y|ibn|abu|[a-z]{1,2}-\\p{Lu}\\p{L}+)){0,5}|\\p{Lo}{2,12}(?:[ ·]\\p{Lo}{1,12}){0,3}");
    private static final Pattern JOB = Pattern.compile("(?iu)" + String.join("|", Lines.of("jobs.tsv")));
    private static final Pattern HANDLE = Pattern.compile("(?=.*\\p{L})[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{2,24}");

    private static final Pattern CAPITALS_AFTER = Pattern.compile("(?<=\\p{Ll})(?:\\s+\\p{Lu}{3,15}){1,5}$");
    private static final Pattern TITLE_AFTER = Pattern.compile(
            "(?<=\\p{L}{2} \\p{L}{2,30})\\s+(?:(?:Staff|Senior|Chief|Managing|Deputy|Associate|Foreign|Diplomatic|Political|Defen[cs]e|Security|World|Special|National|International|Contributing|Executive) ){0,2}(?:Editor|Writer|Reporter|Correspondent|Author|Contributor)s?$");
    /** "… Defence and security editor": a job that begins with a capital and ends in a small letter's word. */
    private static final Pattern JOB_AFTER = Pattern.compile(
            "(?<=\\p{L}{2} \\p{L}{2,30}) \\p{Lu}[\\p{L}-]{1,20}(?: (?:and |& )?[\\p{L}-]{2,20}){0,2} (?:editor|correspondent|reporter|writer|columnist)s?\\b");

    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,6}");
    private static final Pattern BODY = Pattern.compile(
            ".*\\b(?:Institute|University|Agency|Department|Ministry|Cent(?:er|re)|Foundation|Network|Service|Group|College|School|Association|Diseases)\\b.*");
    /** Where a page's markup parted a name from a job, and its text does not. */
    private static final Pattern GLUED = Pattern.compile(
            "(?<=\\p{Ll}{2})(?=(?:Staff|Senior|Special|Contribut|Follow|Updated|Published|Editor|Reporter|Correspondent|@))");

    private static final Pattern BY_GLUED = Pattern.compile("By\\p{Lu}\\p{Ll}");
    private static final int MAX_WORDS = 14;
    private static final int MAX_BARE = 100;
    private static final int MAX_LENGTH = 300;

    private Bylines() {}

    /** Whether a line says who wrote the article: a byline, or a date with a name behind it. */
    static boolean isSigned(String line) {
        if (Cues.of(line) == Cue.BYLINE || BY_GLUED.matcher(line).lookingAt() && Words.count(line) <= MAX_WORDS) {
            return true;
        }
        return Words.count(line) <= MAX_WORDS
                && (behindDate(line) != null
                        || isBareBehindDate(line)
                        || FOREIGN_LEAD.matcher(line).lookingAt())
                && !names(line).isEmpty();
    }

    /** The names in a byline, as written, without "By", jobs, places and dates. */
    public static List<String> names(String line) {
        Dates.Found date = Dates.first(line, true);
        if (date != null && isBareBehindDate(line)) {
            return listed(line.substring(date.end()));
        }
        List<String> out = listed(date == null ? line : line.substring(0, date.start()));
        String behind = out.isEmpty() ? behindDate(line) : null;
        return behind == null ? out : listed(behind);
    }

    /** "The Outlet 4/5/2019 Ann Field". */
    private static boolean isBareBehindDate(String line) {
        Dates.Found date = Dates.first(line, true);
        return date != null && isBare(line.substring(date.end()).strip()) && !isBare(line.substring(0, date.start()));
    }

    private static @Nullable String behindDate(String line) {
        Dates.Found date = Dates.first(line, true);
        String rest = date == null ? "" : line.substring(date.end());
        Matcher m = BEHIND_DATE.matcher(rest);
        return m.find() ? rest.substring(m.end()) : null;
    }

    private static List<String> listed(String text) {
        String names = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
        List<String> out = new ArrayList<>();
        String spaced = GLUED.matcher(withoutLead(names)).replaceAll(" ");
        for (String part : BREAK.split(JOB_AFTER.matcher(spaced).replaceAll(""))) {
            String name = name(part);
            if (isName(name) && !out.contains(name) && (out.isEmpty() || !isBody(name, out.get(0)))) {
                out.add(name);
            } else if (!out.isEmpty()) {
                break;
            }
        }
        return out;
    }

    /** A part of a byline without jobs, places and outlets. */
    private static String name(String part) {
        String name = TAIL.matcher(withoutLead(part)).replaceFirst("").strip();
        name = CAPITALS_AFTER.matcher(name).replaceFirst("");
        name = withoutOutlet(TITLE_AFTER.matcher(name).replaceFirst(""));
        return name.replaceAll("[\\s.:]+$", name.matches(".*\\b(?:Jr|Sr)\\.") ? "." : "");
    }

    /** Whether what follows a person's name is the body that the person works for. */
    private static boolean isBody(String name, String before) {
        boolean initials = INITIALS.matcher(name).matches() && !before.equals(before.toUpperCase(Locale.ROOT));
        return initials || BODY.matcher(name).matches() || Outlets.isOutlet(name) && before.contains(" ");
    }

    /** "Ann Field River Valley Courier-Post": two words of many whose last ends an outlet's name. */
    private static String withoutOutlet(String name) {
        String[] words = name.split("\\s+");
        boolean known = Knowledge.standard().givenNames().isKnown(words[0]);
        boolean outlet = (words.length >= 3 && known || words.length >= 5 && !words[0].equals("The"))
                && Outlets.endsName(words[words.length - 1].replaceFirst(".*-", ""));
        return outlet ? words[0] + " " + words[1] : name;
    }

    private static String withoutLead(String text) {
        Matcher lead = LEAD.matcher(text);
        String s = lead.find() ? text.substring(lead.end()).replaceFirst("^[Tt]he (?=\\p{Lu})", "") : text;
        Matcher foreign = FOREIGN_LEAD.matcher(s);
        return foreign.find() ? s.substring(foreign.end()) : s;
    }

    /** Whether the words could be the name of a person or a desk. */
    static boolean isName(String s) {
        return s.length() >= 2
                && s.length() <= 50
                && NAME.matcher(s).matches()
                && (s.length() >= 3 || Character.isIdeographic(s.charAt(0)))
                && !JOB.matcher(s).matches();
    }

    /** Whether a line holds nothing but people's names, and jobs behind them; known by their given names. */
    public static boolean isBare(String line) {
        if (line.length() > MAX_BARE) {
            return false;
        }
        List<String> names = listed(line);
        for (String part : BREAK.split(line.strip())) {
            if (!names.contains(name(part)) && !JOB.matcher(part).matches()) {
                return false;
            }
        }
        return !names.isEmpty() && names.stream().allMatch(Bylines::isPerson);
    }

    private static boolean isPerson(String name) {
        String[] words = name.split("\\s+");
        return words.length >= 2
                && words.length <= 4
                && Knowledge.standard().givenNames().isKnown(words[0])
                && !Outlets.isPlaceOrOutlet(name);
    }

    /** Whether a single word, given as a name, could be what somebody writes under. */
    static boolean isHandle(String s) {
        return HANDLE.matcher(s).matches() && !JOB.matcher(s).matches();
    }
}
