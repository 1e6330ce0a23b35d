package io.github.pressdiff.archive;

import io.github.pressdiff.extract.Article;
import io.github.pressdiff.extract.ArticleDocument;
import io.github.pressdiff.extract.ArticleMetadata;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The SHA-256 (FIPS 180-4) of some bytes.
 *
 * @param hex 64 hexadecimal digits in lower case
 */
public record ContentHash(String hex) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if the text is not 64 hexadecimal digits in lower case */
    public ContentHash {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a SHA-256: " + hex);
        }
    }

    /** Returns the hash of the bytes between position and limit; the buffer itself is not moved. */
    public static ContentHash of(ByteBuffer bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes.duplicate());
            return new ContentHash(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /**
     * Returns a hash given as bytes.
     *
     * @param bytes 32 of them
     * @throws IllegalArgumentException if they are more or fewer
     */
    public static ContentHash ofDigest(byte[] bytes) {
        return new ContentHash(HexFormat.of().formatHex(bytes));
    }

    /** Returns the hash as bytes, 32 of them. */
    public byte[] toByteArray() {
        return HexFormat.of().parseHex(hex);
    }

    /** Returns the hash of what an article reads: its title and its paragraphs, without what it says about itself. */
    public static ContentHash ofText(Article article) {
        Article text = new Article(article.title(), ArticleMetadata.none(), article.paragraphs());
        return of(ByteBuffer.wrap(ArticleDocument.write(text)));
    }

    @Override
    public String toString() {
        return hex;
    }
}
