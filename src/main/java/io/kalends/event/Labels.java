package io.kalends.event;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** What closed choices are called in a language: {@code labels*.properties}, English where a language is missing. */
public final class Labels {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    /** Labels in a language. */
    public Labels(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("labels", locale, NO_FALLBACK);
    }

    /** The label of a choice of a kind, for example {@code registration}, {@code notYetOpen}; without one, the choice. */
    public String of(String kind, String choice) {
        try {
            return bundle.getString(kind + "." + choice);
        } catch (MissingResourceException e) {
            return choice;
        }
    }

    /** The name of a language (BCP 47). */
    public String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(locale);
    }

    /** The name of a country (ISO 3166-1 alpha-2). */
    public String country(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(locale);
    }
}
