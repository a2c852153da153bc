package org.entente.document;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Makes identifiers from content: SHA-256 over length-prefixed parts, so that no two lists of parts join to the same
 * bytes; its first 128 bits in hexadecimal.
 */
public final class ContentHash {

    private ContentHash() {}

    /** @param parts in order; an absent part differs from an empty one */
    public static String of(@Nullable Object... parts) {
        var digest = sha256();
        for (var part : parts) {
            if (part == null) {
                digest.update(ByteBuffer.allocate(4).putInt(-1).flip());
                continue;
            }
            var bytes = part.toString().getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
