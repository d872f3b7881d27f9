package io.kalends.search.words;

/** Whether two words differ by one typing error: a letter more, less, other, or two of them exchanged. */
final class OneError {

    private OneError() {}

    /** True for equal words too. */
    static boolean between(String one, String other) {
        int start = 0;
        while (start < Math.min(one.length(), other.length()) && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        String left = one.substring(start);
        String right = other.substring(start);
        return left.equals(right)
                || tail(left, 1).equals(tail(right, 1))
                || tail(left, 1).equals(right)
                || left.equals(tail(right, 1))
                || isExchanged(left, right);
    }

    private static boolean isExchanged(String left, String right) {
        return left.length() > 1
                && right.length() > 1
                && left.charAt(0) == right.charAt(1)
                && left.charAt(1) == right.charAt(0)
                && tail(left, 2).equals(tail(right, 2));
    }

    private static String tail(String text, int from) {
        return text.substring(Math.min(from, text.length()));
    }
}
