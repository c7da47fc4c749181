package vn.hoanhap.registry.attachments.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Makes papers as phones and offices do. */
public final class Papers {
    /** Degrees, minutes and seconds of where {@link #photoWithPlace} was taken, as Exif writes them. */
    public static final byte[] PLACE = ByteBuffer.allocate(24)
            .putInt(10)
            .putInt(1)
            .putInt(21)
            .putInt(1)
            .putInt(1534)
            .putInt(100)
            .array();

    public static final String CAMERA = "Samsung SM-A127F";

    private Papers() {}

    /** Returns a photo without notes. */
    public static byte[] photo() {
        return picture("jpg");
    }

    public static byte[] screenshot() {
        return picture("png");
    }

    private static byte[] picture(String format) {
        BufferedImage image = new BufferedImage(40, 24, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(4, 4, 20, 12);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Returns a photo of a phone that lies on its side: with place, camera, XMP, a comment and a preview behind its end. */
    public static byte[] photoWithPlace() {
        byte[] plain = photo();
        var photo = new ByteArrayOutputStream();
        photo.write(plain, 0, 2);
        segment(photo, 0xe1, join("Exif\0\0".getBytes(US_ASCII), exif()));
        segment(photo, 0xe1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>10,21.2557N</x:xmpmeta>".getBytes(US_ASCII));
        segment(photo, 0xed, "Photoshop 3.0\0My Tho".getBytes(US_ASCII));
        segment(photo, 0xfe, "chup o nha chi N.T.B.".getBytes(US_ASCII));
        photo.write(plain, 2, plain.length - 2);
        photo.writeBytes(plain);
        photo.writeBytes(PLACE);
        return photo.toByteArray();
    }

    private static void segment(ByteArrayOutputStream photo, int marker, byte[] content) {
        photo.write(0xff);
        photo.write(marker);
        photo.write((content.length + 2) >> 8);
        photo.write(content.length + 2);
        photo.writeBytes(content);
    }

    /** Side 6 up, the camera's name, and a GPS folder with the latitude. */
    private static byte[] exif() {
        byte[] camera = (CAMERA + "\0").getBytes(US_ASCII);
        int gps = 8 + 2 + 3 * 12 + 4 + camera.length;
        ByteBuffer notes = ByteBuffer.allocate(gps + 2 + 12 + 4 + PLACE.length);
        notes.put("MM\0*".getBytes(US_ASCII)).putInt(8).putShort((short) 3);
        notes.putShort((short) 0x0110).putShort((short) 2).putInt(camera.length).putInt(8 + 2 + 3 * 12 + 4);
        notes.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        notes.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(gps).putInt(0);
        notes.put(camera).putShort((short) 1);
        notes.putShort((short) 2)
                .putShort((short) 5)
                .putInt(3)
                .putInt(gps + 2 + 12 + 4)
                .putInt(0);
        return notes.put(PLACE).array();
    }

    /** Returns a PNG with a text and a time among its chunks, and more behind its end. */
    public static byte[] screenshotWithNotes() {
        byte[] plain = screenshot();
        int first = 8 + 12 + 13;
        var noted = new ByteArrayOutputStream();
        noted.write(plain, 0, first);
        chunk(noted, "tEXt", "Author\0Nguyen Van X".getBytes(US_ASCII));
        chunk(noted, "eXIf", exif());
        noted.write(plain, first, plain.length - first);
        noted.writeBytes("left behind".getBytes(US_ASCII));
        return noted.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String name, byte[] content) {
        byte[] named = join(name.getBytes(US_ASCII), content);
        CRC32 sum = new CRC32();
        sum.update(named);
        png.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        png.writeBytes(named);
        png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /** Returns a PDF with a text, filled up to a size. */
    public static byte[] pdf(String text, int size) {
        byte[] begin = ("%PDF-1.4\n% " + text + "\n").getBytes(UTF_8);
        byte[] all = new byte[Math.max(size, begin.length)];
        for (int i = begin.length; i < all.length; i++) {
            all[i] = (byte) ((i * 31) >> 3);
        }
        System.arraycopy(begin, 0, all, 0, begin.length);
        return all;
    }

    /** Returns a packed file with these parts. */
    public static byte[] packed(String... parts) {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write("<x/>".getBytes(US_ASCII));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] join(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    /** Tells whether bytes stand somewhere in others. */
    public static boolean holds(byte[] all, byte[] sought) {
        return new String(all, ISO_8859_1).contains(new String(sought, ISO_8859_1));
    }
}
