package io.kalends.harvest.jsonld;

import io.kalends.event.Slug;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Countries by ISO 3166-1 code, English name, or the other ways in which people write them. */
final class Countries {

    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry(
                    "GB",
                    "uk,greatbritain,england,scotland,wales,northernireland,unitedkingdomofgreatbritainandnorthernireland"),
            Map.entry("US", "unitedstatesofamerica,america"),
            Map.entry("KR", "korea,republicofkorea,korearepublicof"),
            Map.entry("CZ", "czechrepublic,ceskarepublika,ceskarepublica,cesko"),
            Map.entry("AE", "uae"),
            Map.entry("HK", "hongkong"),
            Map.entry("MO", "macao,macau"),
            Map.entry("RU", "russianfederation"),
            Map.entry("VN", "vietnam"),
            Map.entry("TR", "turkey,turkiye"),
            Map.entry("MK", "macedonia,northmacedonia"),
            Map.entry("MM", "myanmar,burma"),
            Map.entry("NL", "holland,nederland"),
            Map.entry("IE", "republicofireland,eire"),
            Map.entry("CI", "ivorycoast"),
            Map.entry("BA", "bosnia"),
            Map.entry("MD", "republicofmoldova"),
            Map.entry("PS", "palestine"),
            Map.entry("CN", "peoplesrepublicofchina"),
            Map.entry("IR", "islamicrepublicofiran"),
            Map.entry("DE", "deutschland"),
            Map.entry("AT", "osterreich"),
            Map.entry("CH", "schweiz,suisse,svizzera"),
            Map.entry("BE", "belgie,belgique,belgien"),
            Map.entry("ES", "espana"),
            Map.entry("IT", "italia"),
            Map.entry("PL", "polska"),
            Map.entry("SE", "sverige"),
            Map.entry("NO", "norge"),
            Map.entry("DK", "danmark"),
            Map.entry("FI", "suomi"),
            Map.entry("BR", "brasil"));

    private static final Map<String, String> BY_NAME = byName();

    private static final Set<String> UNMISTAKABLE_CODES = Set.of("usa", "uk", "uae");

    private Countries() {}

    private static Map<String, String> byName() {
        Map<String, String> byName = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(code).build();
            byName.put(folded(country.getDisplayCountry(Locale.ENGLISH)), code);
            byName.put(folded(country.getISO3Country()), code);
            byName.put(folded(code), code);
        }
        ALIASES.forEach((code, names) -> {
            for (String name : names.split(",", -1)) {
                byName.put(name, code);
            }
        });
        return byName;
    }

    /** The alpha-2 code of a country, in capitals; empty when it is none. */
    static Optional<String> code(String published) {
        String folded = folded(published);
        String found = BY_NAME.get(folded);
        return Optional.ofNullable(
                found == null && folded.startsWith("the") ? BY_NAME.get(folded.substring("the".length())) : found);
    }

    /** The code of a country that an address ends with; other codes, and Georgia, may mean a state. */
    static Optional<String> atTheEndOf(String address) {
        String last = address.substring(1 + Math.max(address.lastIndexOf(','), address.lastIndexOf('\n')))
                .strip();
        String folded = folded(last);
        return code(last)
                .filter(it ->
                        UNMISTAKABLE_CODES.contains(folded) || (folded.length() > 3 && !folded.equals("georgia")));
    }

    private static String folded(String name) {
        return name.length() == 2
                ? name.toLowerCase(Locale.ROOT)
                : Slug.of(name).replace("-", "");
    }
}
