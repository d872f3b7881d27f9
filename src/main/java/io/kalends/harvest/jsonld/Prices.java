package io.kalends.harvest.jsonld;

import com.fasterxml.jackson.databind.JsonNode;
import io.kalends.event.Price;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what taking part costs, from numbers and from the many texts that stand where a number should. */
final class Prices {

    private static final Pattern AMOUNT = Pattern.compile(
            "(?<![\\d.,])-?(?:\\d{1,3}(?:['\\u00A0\\u202F ]\\d{3})+(?:[.,]\\d+)?|\\d[\\d.,]*)(?![\\d.,])");
    private static final Pattern RANGE = Pattern.compile("(?<=\\d)\\s*[-–—]\\s*(?=\\d)");
    private static final Pattern NEITHER_DIGIT_NOR_MARK = Pattern.compile("[^\\d.,-]");
    private static final Pattern MARKS_AT_THE_END = Pattern.compile("[.,]+$");
    private static final Pattern MARK = Pattern.compile("[.,]");
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]{3}\\b");
    private static final BigDecimal HIGHEST = new BigDecimal("1000000000");
    private static final int LONGEST = 400;
    private static final Set<String> FREE_WORDS =
            Set.of("free", "gratis", "gratuit", "kostenlos", "kostenfrei", "gratuito", "free of charge", "free entry");
    private static final Map<String, String> SIGNS = Map.of("€", "EUR", "£", "GBP");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Prices() {}

    /** The price of an event with these offers, in the currency of the first; absent when nothing is known about it. */
    static Optional<Price> price(JsonNode event, List<JsonNode> offers) {
        Optional<Boolean> accessibleForFree = JsonLd.truth(event, "isAccessibleForFree");
        List<BigDecimal> amounts = amounts(offers.stream());
        boolean costs = amounts.stream().anyMatch(it -> it.signum() > 0);
        if (!costs) {
            boolean free = accessibleForFree.orElse(!amounts.isEmpty());
            return free ? Optional.of(Price.FREE) : Optional.empty();
        }
        Optional<String> currency = offers.stream()
                .sorted(Comparator.comparing(it -> amounts(Stream.of(it)).isEmpty()))
                .flatMap(it -> currency(it).stream())
                .findFirst();
        List<BigDecimal> comparable = amounts(offers.stream()
                .filter(it -> currency(it).isEmpty() || currency(it).equals(currency)));
        Optional<BigDecimal> min = comparable.stream().findFirst();
        Optional<BigDecimal> max = comparable.stream().reduce((lower, higher) -> higher);
        return Optional.of(new Price(false, min, max.filter(it -> !max.equals(min)), currency));
    }

    /** What these offers cost, the lowest first. */
    private static List<BigDecimal> amounts(Stream<JsonNode> offers) {
        return offers.flatMap(Prices::texts)
                .map(Prices::amounts)
                .flatMap(Collection::stream)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static Stream<String> texts(JsonNode offer) {
        return Stream.of("price", "lowPrice", "highPrice").flatMap(it -> JsonLd.text(offer, it).stream());
    }

    /** The amounts that a text names, at most two decimals; none when it names none that is plausible. */
    static List<BigDecimal> amounts(String published) {
        String text = published.strip();
        if (text.length() > LONGEST) {
            return List.of();
        }
        if (FREE_WORDS.contains(text.toLowerCase(Locale.ROOT))) {
            return List.of(BigDecimal.ZERO);
        }
        return AMOUNT.matcher(RANGE.matcher(text).replaceAll(" … "))
                .results()
                .map(MatchResult::group)
                .flatMap(it -> amount(it).stream())
                .toList();
    }

    private static Optional<BigDecimal> amount(String written) {
        String digits = Texts.without(MARKS_AT_THE_END, Texts.without(NEITHER_DIGIT_NOR_MARK, written));
        int mark = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
        int decimals = mark < 0 ? 0 : digits.length() - mark - 1;
        boolean several = mark >= 0 && digits.indexOf(digits.charAt(mark)) != mark;
        boolean grouping = several || (decimals == 3 && digits.charAt(mark) == ',');
        String plain = mark < 0 || grouping
                ? Texts.without(MARK, digits)
                : Texts.without(MARK, digits.substring(0, mark)) + "." + digits.substring(mark + 1);
        BigDecimal amount = new BigDecimal(plain).setScale(2, RoundingMode.HALF_UP);
        return amount.signum() < 0 || amount.compareTo(HIGHEST) > 0 ? Optional.empty() : Optional.of(shortest(amount));
    }

    private static BigDecimal shortest(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }

    private static Optional<String> currency(JsonNode offer) {
        return JsonLd.text(offer, "priceCurrency")
                .map(it -> it.strip().toUpperCase(Locale.ROOT))
                .or(() -> texts(offer).flatMap(it -> signOrCode(it).stream()).findFirst())
                .map(it -> SIGNS.getOrDefault(it, it))
                .filter(CURRENCIES::contains);
    }

    private static Optional<String> signOrCode(String price) {
        return SIGNS.entrySet().stream()
                .filter(it -> price.contains(it.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> CODE.matcher(price).results().map(MatchResult::group).findFirst());
    }
}
