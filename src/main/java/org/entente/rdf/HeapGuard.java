package org.entente.rdf;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Stops queries while the program runs short of memory. How much one query holds cannot be measured; that little is left
 * after a collection can, and then those who hold memory in order to answer give it back first.
 */
final class HeapGuard implements AutoCloseable {

    /** Of the largest part of the heap, still taken after it was collected. */
    private static final double SCARCE = 0.85;

    private final BooleanSupplier scarcity;
    private final Set<Runnable> watched = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("rdf-heap-guard").daemon().factory());

    HeapGuard(BooleanSupplier scarcity, Duration every) {
        this.scarcity = scarcity;
        var _ = clock.scheduleWithFixedDelay(this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    static HeapGuard ofThisProgram() {
        var pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP
                        && pool.isCollectionUsageThresholdSupported()
                        && pool.getUsage().getMax() > 0)
                .toList();
        pools.forEach(
                pool -> pool.setCollectionUsageThreshold((long) (pool.getUsage().getMax() * SCARCE)));
        return new HeapGuard(
                () -> pools.stream().anyMatch(MemoryPoolMXBean::isCollectionUsageThresholdExceeded),
                Duration.ofMillis(250));
    }

    boolean scarce() {
        return scarcity.getAsBoolean();
    }

    /** Has something stopped when memory runs short, until the watch is closed. */
    Watch watch(Runnable stop) {
        watched.add(stop);
        return new Watch(stop);
    }

    private void look() {
        if (!watched.isEmpty() && scarce()) {
            watched.forEach(Runnable::run);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** One thing that is watched. */
    final class Watch implements AutoCloseable {

        private final Runnable stop;

        private Watch(Runnable stop) {
            this.stop = stop;
        }

        @Override
        public void close() {
            watched.remove(stop);
        }
    }
}
