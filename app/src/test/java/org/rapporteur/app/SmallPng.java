package org.rapporteur.app;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** Writes a picture with the colours that it has most, which halves the size of a screenshot. */
final class SmallPng {
    private static final int COLOURS = 96;

    private SmallPng() {}

    static byte[] of(byte[] png) throws IOException {
        BufferedImage in = ImageIO.read(new ByteArrayInputStream(png));
        List<Integer> palette = palette(in);
        byte[][] channels = new byte[3][palette.size()];
        for (int i = 0; i < palette.size(); i++) {
            for (int c = 0; c < 3; c++) {
                channels[c][i] = (byte) (palette.get(i) >> (16 - 8 * c));
            }
        }
        BufferedImage out = new BufferedImage(
                in.getWidth(),
                in.getHeight(),
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, palette.size(), channels[0], channels[1], channels[2]));
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int y = 0; y < in.getHeight(); y++) {
            for (int x = 0; x < in.getWidth(); x++) {
                int index = nearest.computeIfAbsent(in.getRGB(x, y) & 0xffffff, c -> nearest(c, palette));
                out.getRaster().setSample(x, y, 0, index);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(out, "png", bytes);
        return bytes.toByteArray();
    }

    /** The most frequent colours, of those that are much alike the first. */
    private static List<Integer> palette(BufferedImage in) {
        Map<Integer, Map<Integer, Integer>> counts = new HashMap<>();
        for (int y = 0; y < in.getHeight(); y++) {
            for (int x = 0; x < in.getWidth(); x++) {
                int colour = in.getRGB(x, y) & 0xffffff;
                counts.computeIfAbsent(colour & 0xf0f0f0, k -> new HashMap<>()).merge(colour, 1, Integer::sum);
            }
        }
        Comparator<Map<Integer, Integer>> most =
                Comparator.comparing(m -> -m.values().stream().mapToInt(i -> i).sum());
        return counts.values().stream()
                .sorted(most.thenComparing(SmallPng::first))
                .limit(COLOURS)
                .map(SmallPng::first)
                .toList();
    }

    private static Integer first(Map<Integer, Integer> counts) {
        return counts.entrySet().stream()
                .min(Map.Entry.<Integer, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    private static int nearest(int colour, List<Integer> palette) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < palette.size(); i++) {
            int distance = 0;
            for (int shift = 0; shift <= 16; shift += 8) {
                int d = (colour >> shift & 0xff) - (palette.get(i) >> shift & 0xff);
                distance += d * d;
            }
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }
}
