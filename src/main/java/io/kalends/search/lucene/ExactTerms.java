package io.kalends.search.lucene;

import io.kalends.search.index.IndexField;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/**
 * What events are found by exactly, as terms of Lucene. Where about each event has another, a term is the beginning of a
 * SHA-256 digest: a million names, slugs and ids take half the room so, and nobody reads them there.
 */
final class ExactTerms {

    /** So many that it takes 2^96 attempts to be found by what is another's. */
    private static final int DIGEST_OCTETS = 12;

    private ExactTerms() {}

    static Term of(IndexField field, String value) {
        return new Term(field.path(), octets(field, value));
    }

    static BytesRef octets(IndexField field, String value) {
        return switch (field.kind()) {
            case KEY, KEPT -> new BytesRef(DigestUtils.sha256(value), 0, DIGEST_OCTETS);
            default -> new BytesRef(value);
        };
    }
}
