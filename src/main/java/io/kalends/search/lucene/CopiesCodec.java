package io.kalends.search.lucene;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;

/**
 * Lucene's own form of an index, but that copies of events are packed by two or three instead of thirty: who reads one
 * unpacks less that he does not want.
 */
public final class CopiesCodec extends FilterCodec {

    private static final String NAME = "KalendsCopies";
    private static final int CHUNK = 4 << 10;
    private static final int MOST_IN_CHUNK = 16;

    /** Lucene keeps where chunks begin in blocks of two to this power, and opens all blocks for each copy that is read. */
    private static final int BLOCK_SHIFT = 16;

    private final StoredFieldsFormat copies =
            new Lucene90CompressingStoredFieldsFormat(NAME, CompressionMode.FAST, CHUNK, MOST_IN_CHUNK, BLOCK_SHIFT);

    /** For Lucene, which finds it by the name in an index. */
    public CopiesCodec() {
        super(NAME, new Lucene912Codec());
    }

    /** Lucene looks for such forms when it is loaded itself, which may be before this class can be found. */
    static void makeKnown() {
        Codec.reloadCodecs(CopiesCodec.class.getClassLoader());
    }

    @Override
    public StoredFieldsFormat storedFieldsFormat() {
        return copies;
    }
}
