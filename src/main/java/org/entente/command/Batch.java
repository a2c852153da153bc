package org.entente.command;

import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Works on many texts at once and hands over the results in the order of the input. */
final class Batch {

    private Batch() {}

    /**
     * @param work must not throw
     * @param threads at work at the same time; no more than a few times as many results wait in memory
     */
    static <I, O> void inOrder(Stream<I> input, int threads, Function<I, O> work, BiConsumer<I, O> take) {
        record Pending<I, O>(I input, Future<O> output) {}
        var pending = new ArrayDeque<Pending<I, O>>();
        try (var workers = Executors.newFixedThreadPool(threads)) {
            var all = input.iterator();
            while (all.hasNext() || !pending.isEmpty()) {
                while (all.hasNext() && pending.size() < threads * 4) {
                    var next = all.next();
                    pending.add(new Pending<>(next, workers.submit(() -> work.apply(next))));
                }
                var first = pending.remove();
                take.accept(first.input(), get(first.output()));
            }
        }
    }

    private static <O> O get(Future<O> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while texts were being read", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
