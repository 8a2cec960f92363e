package org.banu.platform.pictures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.banu.platform.kernel.Language;
import org.jspecify.annotations.Nullable;

/** Paints a drawing as PNG, with letters of our own, so that a server needs no fonts. */
final class Painter {

    /** Dots for each unit of the drawing, so that it prints well. */
    private static final int DOTS = 3;

    private static final Map<String, Font> FONTS = new ConcurrentHashMap<>();

    private final Graphics2D canvas;
    private final Language language;

    private Painter(Graphics2D canvas, Language language) {
        this.canvas = canvas;
        this.language = language;
    }

    static byte[] png(Drawing drawing, Language language) {
        var image = new BufferedImage(drawing.width() * DOTS, drawing.height() * DOTS, BufferedImage.TYPE_INT_RGB);
        var canvas = image.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            canvas.scale(DOTS, DOTS);
            var painter = new Painter(canvas, language);
            drawing.marks().forEach(painter::paint);
        } finally {
            canvas.dispose();
        }
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void paint(Mark mark) {
        var look = Look.of(mark.look());
        switch (mark) {
            case Mark.Words words -> write(words, look);
            case Mark.Line it -> paint(new Line2D.Double(it.x1(), it.y1(), it.x2(), it.y2()), look);
            case Mark.Rectangle it -> paint(new Rectangle2D.Double(it.x(), it.y(), it.width(), it.height()), look);
            case Mark.Circle it ->
                paint(
                        new Ellipse2D.Double(
                                it.x() - it.radius(), it.y() - it.radius(), 2 * it.radius(), 2 * it.radius()),
                        look);
            case Mark.Path it -> paint(shape(it), look);
        }
    }

    private static Shape shape(Mark.Path path) {
        var shape = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (var part : path.parts()) {
            for (var i = 0; i < part.length; i += 2) {
                if (i == 0) {
                    shape.moveTo(part[0], part[1]);
                } else {
                    shape.lineTo(part[i], part[i + 1]);
                }
            }
            if (path.closed() && part.length > 0) {
                shape.closePath();
            }
        }
        return shape;
    }

    private void paint(Shape shape, Look look) {
        if (!look.fill().equals("none")) {
            canvas.setColor(Color.decode(look.fill()));
            canvas.fill(shape);
        }
        if (!look.stroke().equals("none")) {
            canvas.setColor(Color.decode(look.stroke()));
            canvas.setStroke(new BasicStroke(
                    (float) look.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes(look), 0));
            canvas.draw(shape);
        }
    }

    private static float @Nullable [] dashes(Look look) {
        if (look.dashes().isEmpty()) {
            return null;
        }
        var dashes = new float[look.dashes().size()];
        for (var i = 0; i < dashes.length; i++) {
            dashes[i] = look.dashes().get(i).floatValue();
        }
        return dashes;
    }

    private void write(Mark.Words words, Look look) {
        if (words.text().isEmpty()) {
            return;
        }
        var attributes = new HashMap<TextAttribute, Object>();
        attributes.put(TextAttribute.FONT, font(words.text(), look.bold()).deriveFont((float) look.size()));
        if (language.locale().isRightToLeft()) {
            attributes.put(TextAttribute.RUN_DIRECTION, TextAttribute.RUN_DIRECTION_RTL);
        }
        var layout = new TextLayout(words.text(), attributes, new FontRenderContext(null, true, true));
        var share = switch (words.anchor()) {
            case "end" -> 1.0;
            case "middle" -> .5;
            default -> 0.0;
        };
        canvas.setColor(Color.decode(look.fill()));
        layout.draw(canvas, (float) (words.x() - share * layout.getAdvance()), (float) words.y());
    }

    /** Numbers in Nastaliq's own font are small; those alone are set upright, as on the pages. */
    private static Font font(String text, boolean bold) {
        var nastaliq = text.chars().anyMatch(it -> it >= 0x600 && it <= 0x6FF);
        return FONTS.computeIfAbsent(
                nastaliq ? "noto-nastaliq-urdu" : bold ? "noto-sans-bold" : "noto-sans-regular", Painter::read);
    }

    private static Font read(String name) {
        try (var file = Painter.class.getResourceAsStream("/pictures/" + name + ".ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(file, name));
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(
                    "The font '%s' can't be read. Maybe the build is broken?".formatted(name), e);
        }
    }
}
