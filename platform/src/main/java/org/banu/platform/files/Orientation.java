package org.banu.platform.files;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, from 1 (upright) to 8.
 *
 * @see <a href="https://www.cipa.jp/std/documents/download_e.html?DC-008-Translation-2023-E">Exif 3.0, tag 0x0112</a>
 */
final class Orientation {

    static final int UPRIGHT = 1;

    private static final int START_OF_PICTURE = 0xffda;
    private static final int APPLICATION = 0xffe1;
    private static final int EXIF = 0x45786966;
    private static final int TIFF_AT = 10;
    private static final int ENTRY_BYTES = 12;
    private static final int TAG = 0x0112;

    private Orientation() {}

    /**
     * What a JPEG says of itself.
     *
     * @param head its first bytes
     */
    static int of(byte[] head) {
        var bytes = ByteBuffer.wrap(head);
        try {
            for (var at = 2; ; ) {
                var marker = bytes.getShort(at) & 0xffff;
                if (marker == START_OF_PICTURE || marker >>> 8 != 0xff) {
                    return UPRIGHT;
                }
                if (marker == APPLICATION && bytes.getInt(at + 4) == EXIF) {
                    return inTiff(bytes.slice(at + TIFF_AT, bytes.limit() - at - TIFF_AT));
                }
                at += 2 + (bytes.getShort(at + 2) & 0xffff);
            }
        } catch (IndexOutOfBoundsException endsBefore) {
            return UPRIGHT;
        }
    }

    private static int inTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        var entries = tiff.getShort(directory) & 0xffff;
        for (var i = 0; i < entries; i++) {
            var entry = directory + 2 + i * ENTRY_BYTES;
            if ((tiff.getShort(entry) & 0xffff) == TAG) {
                var said = tiff.getShort(entry + 8) & 0xffff;
                return said >= 1 && said <= 8 ? said : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Whether width and height change places. */
    static boolean turns(int orientation) {
        return orientation >= 5;
    }

    /** Brings a picture of this size upright. */
    static AffineTransform upright(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
