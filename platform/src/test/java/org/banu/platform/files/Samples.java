package org.banu.platform.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as people and their enemies send them, made here. */
final class Samples {

    private static final int IHDR_AT = 12;
    private static final int IHDR_BYTES = 17;

    private Samples() {}

    /** The left half red, the right half blue. */
    static byte[] picture(String format, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 2, height);
        canvas.setColor(Color.BLUE);
        canvas.fillRect(width / 2, 0, width, height);
        canvas.dispose();
        return written(to -> ImageIO.write(picture, format, to));
    }

    /** A JPEG that was taken with the camera on its side, and tells more than is seen. */
    static byte[] photograph(int width, int height, int orientation, String secret) {
        var jpeg = picture("jpg", width, height);
        var tiff = HexFormat.of()
                .parseHex("49492a0008000000" + "0100" + "1201030001000000" + "%02x000000".formatted(orientation)
                        + "00000000");
        var words = secret.getBytes(UTF_8);
        var told = ByteBuffer.allocate(10 + tiff.length + words.length)
                .putShort((short) 0xffe1)
                .putShort((short) (8 + tiff.length + words.length))
                .put("Exif\0\0".getBytes(ISO_8859_1))
                .put(tiff)
                .put(words)
                .array();
        return joined(Arrays.copyOf(jpeg, 2), told, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** A small PNG that claims to be of another size. */
    static byte[] pngThatClaims(int width, int height) {
        var png = ByteBuffer.wrap(picture("png", 8, 8));
        png.putInt(IHDR_AT + 4, width).putInt(IHDR_AT + 8, height);
        var sum = new CRC32();
        sum.update(png.array(), IHDR_AT, IHDR_BYTES);
        return png.putInt(IHDR_AT + IHDR_BYTES, (int) sum.getValue()).array();
    }

    /** With these objects. */
    static byte[] pdf(String... objects) {
        return ("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n"
                        + String.join("\n", objects)
                        + "\ntrailer\n<</Root 1 0 R>>\n%%EOF\n")
                .getBytes(ISO_8859_1);
    }

    /** As newer programs write it. */
    static String packed(String objects) {
        var packed = written(to -> {
            try (var deflated = new DeflaterOutputStream(to)) {
                deflated.write(objects.getBytes(ISO_8859_1));
            }
        });
        return "3 0 obj\n<</Type/Obj#53tm/N 1/First 4/Filter /FlateDecode/Length %d>>\nstream\r\n"
                        .formatted(packed.length)
                + new String(packed, ISO_8859_1)
                + "\nendstream\nendobj";
    }

    static byte[] sheet(String... more) {
        return zip(joined(new String[] {"[Content_Types].xml", "xl/workbook.xml"}, more));
    }

    static byte[] document() {
        return zip("[Content_Types].xml", "word/document.xml");
    }

    static byte[] openDocument() {
        return written(to -> {
            try (var zip = new ZipOutputStream(to)) {
                var type = Kind.ODT.mediaType().getBytes(UTF_8);
                var sum = new CRC32();
                sum.update(type);
                var first = new ZipEntry("mimetype");
                first.setMethod(ZipEntry.STORED);
                first.setSize(type.length);
                first.setCrc(sum.getValue());
                zip.putNextEntry(first);
                zip.write(type);
                zip.putNextEntry(new ZipEntry("content.xml"));
            }
        });
    }

    static byte[] zip(String... names) {
        return written(to -> {
            try (var zip = new ZipOutputStream(to)) {
                for (var name : names) {
                    zip.putNextEntry(new ZipEntry(name));
                    zip.write("<xml/>".getBytes(UTF_8));
                }
            }
        });
    }

    /** A sheet that unpacks to more than two hundred million bytes. */
    static byte[] bomb() {
        return written(to -> {
            try (var zip = new ZipOutputStream(to)) {
                zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
                var nothing = new byte[1_000_000];
                for (var i = 0; i <= 200; i++) {
                    zip.write(nothing);
                }
            }
        });
    }

    static byte[] joined(byte[]... parts) {
        return written(to -> {
            for (var part : parts) {
                to.write(part);
            }
        });
    }

    private static String[] joined(String[] some, String[] others) {
        var all = Arrays.copyOf(some, some.length + others.length);
        System.arraycopy(others, 0, all, some.length, others.length);
        return all;
    }

    private interface Writing {

        void to(ByteArrayOutputStream target) throws IOException;
    }

    private static byte[] written(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try {
            writing.to(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
