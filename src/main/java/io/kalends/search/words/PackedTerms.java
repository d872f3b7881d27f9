package io.kalends.search.words;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.ObjIntConsumer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * Terms one after the other, each with how far behind the last one it stands, and how much it counts; as octets, since
 * hundreds of events are on their way to the index at once, and as strings their terms would be most of what is in memory.
 */
public final class PackedTerms {

    /** Step, count and length, two octets each, stand before the octets of a term. */
    private static final int HEAD = 6;

    private static final int MOST = 0xFFFF;

    private final byte[] packed;

    private PackedTerms(byte[] packed) {
        this.packed = packed;
    }

    /** Takes terms in. A term longer than Lucene admits is left for Lucene to refuse. */
    public static final class Builder {

        private byte[] packed = new byte[256];
        private int end;

        public void add(BytesRef term, int step, int count) {
            int length = Math.min(term.length, MOST);
            packed = ArrayUtil.grow(packed, end + HEAD + length);
            put(end, Math.min(step, MOST));
            put(end + 2, Math.min(count, MOST));
            put(end + 4, length);
            System.arraycopy(term.bytes, term.offset, packed, end + HEAD, length);
            end += HEAD + length;
        }

        public void addAll(PackedTerms others) {
            packed = ArrayUtil.grow(packed, end + others.packed.length);
            System.arraycopy(others.packed, 0, packed, end, others.packed.length);
            end += others.packed.length;
        }

        private void put(int at, int value) {
            packed[at] = (byte) (value >> 8);
            packed[at + 1] = (byte) value;
        }

        public PackedTerms build() {
            return new PackedTerms(Arrays.copyOf(packed, end));
        }
    }

    private int get(int at) {
        return (packed[at] & 0xFF) << 8 | (packed[at + 1] & 0xFF);
    }

    /** Tells each term, in order and as often as it was taken in, and how much it counts. */
    public void forEach(ObjIntConsumer<String> consumer) {
        for (int at = 0; at < packed.length; at += HEAD + get(at + 4)) {
            consumer.accept(new String(packed, at + HEAD, get(at + 4), StandardCharsets.UTF_8), get(at + 2));
        }
    }

    /** For a field of Lucene's without places, which is told how much each term counts. */
    public TokenStream counted() {
        return new Counted();
    }

    /** For a field with places, where each term stands as often as it counts. */
    public TokenStream placed() {
        return new Placed();
    }

    private abstract class Stream extends TokenStream {

        private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
        private final BytesRef octets = new BytesRef(packed, 0, 0);
        private int next;

        @Override
        public void reset() {
            next = 0;
        }

        boolean hasNext() {
            return next < packed.length;
        }

        /** Goes to the next term, and says where it is. */
        int advance() {
            int at = next;
            octets.offset = at + HEAD;
            octets.length = get(at + 4);
            next += HEAD + octets.length;
            return at;
        }

        void give() {
            clearAttributes();
            term.setBytesRef(octets);
        }
    }

    private final class Counted extends Stream {

        private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);

        @Override
        public boolean incrementToken() {
            if (!hasNext()) {
                return false;
            }
            int at = advance();
            give();
            frequency.setTermFrequency(get(at + 2));
            return true;
        }
    }

    private final class Placed extends Stream {

        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private int left;

        @Override
        public void reset() {
            super.reset();
            left = 0;
        }

        @Override
        public boolean incrementToken() {
            if (left > 0) {
                give();
                step.setPositionIncrement(0);
                left--;
                return true;
            }
            if (!hasNext()) {
                return false;
            }
            int at = advance();
            give();
            step.setPositionIncrement(get(at));
            left = get(at + 2) - 1;
            return true;
        }
    }
}
