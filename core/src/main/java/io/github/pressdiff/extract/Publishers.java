package io.github.pressdiff.extract;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The publishers and wires of which something is known. */
final class Publishers {

    private static final List<PublisherPattern> SHIPPED = ShippedLines.lines("publishers/publishers.txt").stream()
            .map(PublisherPattern::ofResource)
            .toList();

    private Publishers() {}

    /**
     * Returns the pattern for a page: that of its address, or of the address that it gives as its own, else that of a mark in
     * its first or last paragraphs; one that says nothing when there is none.
     *
     * @param url where it came from; null for a file
     * @param canonical the address that it gives; null for none
     * @param edges its first and last paragraphs
     */
    static PublisherPattern find(@Nullable URI url, @Nullable String canonical, List<String> edges) {
        List<String> hosts = Stream.of(Optional.ofNullable(url), address(canonical))
                .flatMap(Optional::stream)
                .map(URI::getHost)
                .toList();
        return first(pattern -> hosts.stream().anyMatch(pattern::isAt))
                .or(() -> first(pattern -> edges.stream().anyMatch(pattern::isMarked)))
                .orElse(PublisherPattern.none());
    }

    private static Optional<PublisherPattern> first(Predicate<PublisherPattern> condition) {
        return SHIPPED.stream().filter(condition).findFirst();
    }

    private static Optional<URI> address(@Nullable String written) {
        try {
            return Optional.ofNullable(written == null ? null : new URI(written));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
