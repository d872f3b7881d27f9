package io.kalends.load;

import java.io.IOException;
import java.sql.SQLException;

/** What a machine allows: the same work without the service. */
interface Limit {

    /** What is done, in a few words. */
    String what();

    /** Prepares it; when it is closed, nothing is left of it. */
    Prepared prepare() throws Exception;

    /** Work that is ready to be done, and what it has cost so far. */
    interface Prepared extends AutoCloseable {

        Work.Maker work();

        /** Seconds of the processor spent so far, without those of the load itself where it can be told apart. */
        double seconds();

        @Override
        void close() throws IOException, SQLException;
    }
}
