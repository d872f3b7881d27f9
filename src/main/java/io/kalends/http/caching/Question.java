package io.kalends.http.caching;

/**
 * What decides an answer, besides the ground it stands on: requests with equal questions get equal answers.
 *
 * @param site where the caller finds this service, because links are absolute
 * @param target path and query, its parameters in order
 * @param accept the media types asked for, but for images
 * @param language the language decided on by {@code Accept-Language}; empty when the address names one
 */
record Question(String site, String target, String accept, String language) {

    int length() {
        return site.length() + target.length() + accept.length() + language.length();
    }
}
