package io.kalends.load;

import java.io.IOException;
import java.sql.SQLException;

/** What is done again and again, by one thread. */
interface Work extends AutoCloseable {

    /** Does it once, and answers whether it went as expected. */
    boolean once() throws Exception;

    @Override
    default void close() throws IOException, SQLException {}

    /** Makes one for each thread. */
    interface Maker {
        Work make() throws Exception;
    }
}
