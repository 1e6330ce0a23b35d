package io.github.pressdiff.archive.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * What a disk may hold after the power was cut: all that was forced, and of what was written later any part, in any order, but
 * each piece whole or not at all. What H2 makes of a piece that is torn in itself is another question (decision 17).
 */
final class DiskImage {

    private byte[] bytes;

    private DiskImage(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /**
     * Returns what may be left: only what was forced, all, and some of many mixtures.
     *
     * @param before the file before the first step
     * @param steps what was done to it until the power was cut
     * @param mixtures how many more
     */
    static List<byte[]> after(byte[] before, List<StepDisk.Step> steps, int mixtures, Random random) {
        int forced = steps.size();
        while (forced > 0 && !(steps.get(forced - 1) instanceof StepDisk.Step.Force)) {
            forced--;
        }
        DiskImage safe = new DiskImage(before);
        steps.subList(0, forced).forEach(safe::apply);
        List<StepDisk.Step> pending = steps.subList(forced, steps.size());
        List<byte[]> images = new ArrayList<>(List.of(safe.bytes));
        if (!pending.isEmpty()) {
            DiskImage all = new DiskImage(safe.bytes);
            pending.forEach(all::apply);
            images.add(all.bytes);
        }
        for (int i = 0; i < mixtures && !pending.isEmpty(); i++) {
            DiskImage mixture = new DiskImage(safe.bytes);
            pending.stream().filter(step -> random.nextBoolean()).forEach(mixture::apply);
            images.add(mixture.bytes);
        }
        return images;
    }

    private void apply(StepDisk.Step step) {
        if (step instanceof StepDisk.Step.Write write) {
            write(write, 0, write.bytes().limit());
        } else if (step instanceof StepDisk.Step.Cut cut) {
            bytes = Arrays.copyOf(bytes, Math.min(bytes.length, cut.length()));
        }
    }

    private void write(StepDisk.Step.Write write, int from, int to) {
        if (bytes.length < write.position() + to) {
            bytes = Arrays.copyOf(bytes, write.position() + to);
        }
        write.bytes().get(from, bytes, write.position() + from, to - from);
    }
}
