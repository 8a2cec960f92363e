package org.banu.platform.files;

import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.banu.platform.files.KeepOutcome.Reason;

/**
 * Draws a picture anew, so that nothing of the file that came remains but what is seen: no place, no device, no other
 * file behind it.
 */
final class Picture {

    /** The longer side of what is kept; papers can be read at that. */
    static final int LONGEST_SIDE = 2400;

    /** Four times what a good phone takes by default. A small file may claim far more, to fill the memory. */
    static final long MOST_PIXELS = 50_000_000;

    private static final float QUALITY = 0.85f;

    private Picture() {}

    /** What came of looking at one. */
    sealed interface Seen {

        record Drawn(BufferedImage picture) implements Seen {}

        record Refused(Reason reason) implements Seen {}
    }

    /** Reads it, upright and no larger than it is kept. */
    static Seen read(Kind kind, InputStream content, int orientation) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(kind.name()).next();
        try (var stream = new MemoryCacheImageInputStream(content)) {
            reader.setInput(stream, true, true);
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                return new Seen.Refused(Reason.TOO_MANY_PIXELS);
            }
            return new Seen.Drawn(upright(kind, decoded(reader, width, height), orientation));
        } catch (IOException | RuntimeException notWhatItSays) {
            // Decoders meet what was made to break them with exceptions of many kinds.
            return new Seen.Refused(Reason.UNREADABLE);
        } finally {
            reader.dispose();
        }
    }

    /** At less than twice the size that is kept, whatever the size in the file. */
    private static BufferedImage decoded(ImageReader reader, int width, int height) throws IOException {
        var every = Math.max(1, Math.max(width, height) / LONGEST_SIDE);
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, how);
    }

    private static BufferedImage upright(Kind kind, BufferedImage picture, int orientation) {
        var scale = Math.min(1, (double) LONGEST_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        var width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var lies = Orientation.turns(orientation);
        var upright = new BufferedImage(
                lies ? height : width,
                lies ? width : height,
                kind == Kind.PNG && picture.getColorModel().hasAlpha()
                        ? BufferedImage.TYPE_INT_ARGB
                        : BufferedImage.TYPE_INT_RGB);
        var place = Orientation.upright(orientation, width, height);
        place.concatenate(AffineTransform.getScaleInstance(
                (double) width / picture.getWidth(), (double) height / picture.getHeight()));
        var canvas = upright.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(picture, place, null);
        canvas.dispose();
        return upright;
    }

    static void write(Kind kind, BufferedImage picture, OutputStream to) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(kind.name()).next();
        try (var stream = new MemoryCacheImageOutputStream(to)) {
            writer.setOutput(stream);
            var how = writer.getDefaultWriteParam();
            if (kind == Kind.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
