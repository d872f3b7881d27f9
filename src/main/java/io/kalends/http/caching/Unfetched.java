package io.kalends.http.caching;

import io.kalends.http.problem.Problem;
import io.netty.util.internal.PlatformDependent;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * What was answered and callers have not fetched yet. It lies outside the heap, within bounds of its own; once they are
 * reached, nobody would get anything.
 */
public final class Unfetched {

    /** Of all there may be, the part that large answers may take. */
    private static final int PART = 4;

    private static final List<BufferPoolMXBean> DIRECT =
            ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                    .filter(it -> it.getName().equals("direct"))
                    .toList();

    private Unfetched() {}

    /** Whether it is so much that no large answer should be added. */
    public static boolean isTooMuch() {
        return DIRECT.stream().anyMatch(it -> it.getMemoryUsed() > PlatformDependent.maxDirectMemory() / PART);
    }

    /** What to say then. */
    public static Problem problem() {
        return Problem.unavailable(
                "Too many large answers wait to be fetched by those who asked for them; ask again in a few seconds.");
    }
}
