package io.kalends.change;

/** The database that keeps the change log cannot be read now. */
public final class ChangeLogUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ChangeLogUnavailable(Throwable cause) {
        super("the change log cannot be read: " + cause.getMessage(), cause);
    }
}
