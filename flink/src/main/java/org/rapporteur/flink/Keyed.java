package org.rapporteur.flink;

import java.io.Serializable;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.util.Collector;

/** What is done with all items of one key, or with all. */
final class Keyed {
    private Keyed() {}

    /** Something done with items that belong together. */
    interface Work extends Serializable {
        void of(Iterable<Item> items, Collector<Item> out);
    }

    /** For each key by itself. */
    static DataStream<Item> each(DataStream<Item> items, String name, Work work) {
        return items.keyBy(Item::key)
                .fullWindowPartition()
                .mapPartition(work::of)
                .returns(Item.class)
                .name(name);
    }

    /** For all, in one task. */
    static DataStream<Item> once(DataStream<Item> items, String name, Work work) {
        return items.map(i -> i)
                .returns(Item.class)
                .name("to one task")
                .setParallelism(1)
                .fullWindowPartition()
                .mapPartition(work::of)
                .returns(Item.class)
                .name(name)
                .setParallelism(1);
    }
}
