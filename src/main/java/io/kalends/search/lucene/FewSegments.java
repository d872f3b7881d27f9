package io.kalends.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.MergeTrigger;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.jspecify.annotations.Nullable;

/**
 * Words are looked up in each segment, so few are worth some merging. While events are written, it is done by tiers, which
 * costs little, and not at all as long as nobody searches; when somebody asks for it, in a quiet moment, until each segment
 * is many times larger than all smaller ones together: of a million events one or two are left, and a change makes nobody
 * write them all again.
 */
final class FewSegments extends FilterMergePolicy {

    private static final int SEGMENTS_PER_TIER = 6;
    private static final double SMALL_MEGABYTES = 16;
    private static final int TIMES_LARGER = 8;
    private static final int TIMES_THE_ROOM = 2;

    private final BooleanSupplier searched;
    private final LongSupplier room;

    /**
     * @param searched whether somebody searches while events are written
     * @param room how many octets can be written; what is merged needs its own size once more, and Lucene writes nothing
     *     any more after a merge that failed
     */
    FewSegments(BooleanSupplier searched, LongSupplier room) {
        super(tiers());
        this.searched = searched;
        this.room = room;
    }

    private static MergePolicy tiers() {
        TieredMergePolicy tiers = new TieredMergePolicy();
        tiers.setSegmentsPerTier(SEGMENTS_PER_TIER);
        tiers.setMaxMergeAtOnce(SEGMENTS_PER_TIER);
        tiers.setFloorSegmentMB(SMALL_MEGABYTES);
        tiers.setNoCFSRatio(0); // files of one segment are not put into one
        return tiers;
    }

    @Override
    public @Nullable MergeSpecification findMerges(MergeTrigger trigger, SegmentInfos segments, MergeContext context)
            throws IOException {
        if (trigger == MergeTrigger.EXPLICIT) {
            return findAllButTheLarge(segments, context);
        }
        return searched.getAsBoolean() ? super.findMerges(trigger, segments, context) : null;
    }

    @Override
    public @Nullable MergeSpecification findFullFlushMerges(
            MergeTrigger trigger, SegmentInfos segments, MergeContext context) throws IOException {
        return searched.getAsBoolean() ? super.findFullFlushMerges(trigger, segments, context) : null;
    }

    private record Sized(SegmentCommitInfo segment, long octets) {}

    private @Nullable MergeSpecification findAllButTheLarge(SegmentInfos segments, MergeContext context)
            throws IOException {
        List<Sized> smallFirst = new ArrayList<>();
        for (SegmentCommitInfo segment : segments) {
            if (!context.getMergingSegments().contains(segment)) {
                smallFirst.add(new Sized(segment, size(segment, context)));
            }
        }
        smallFirst.sort(Comparator.comparingLong(Sized::octets));
        long smaller = 0;
        int merged = 0;
        for (int place = 0; place < smallFirst.size(); place++) {
            long octets = smallFirst.get(place).octets();
            if (smaller * TIMES_LARGER > octets) {
                merged = place + 1;
            }
            smaller += octets;
        }
        long needed =
                smallFirst.subList(0, merged).stream().mapToLong(Sized::octets).sum();
        if (merged < 2 || TIMES_THE_ROOM * needed > room.getAsLong()) {
            return null;
        }
        MergeSpecification specification = new MergeSpecification();
        specification.add(new OneMerge(
                smallFirst.subList(0, merged).stream().map(Sized::segment).toList()));
        return specification;
    }
}
