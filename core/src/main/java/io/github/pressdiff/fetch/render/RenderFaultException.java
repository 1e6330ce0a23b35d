package io.github.pressdiff.fetch.render;

/**
 * Carries the reason why a page could not be shown to {@link ChromiumRenderer}, which makes a value of it. It never leaves the
 * package.
 */
final class RenderFaultException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RenderFaultException(String detail) {
        super(detail);
    }

    RenderFaultException(String detail, Throwable cause) {
        super(detail, cause);
    }

    /** Returns one line that names the thing. */
    String detail() {
        return String.valueOf(getMessage());
    }
}
