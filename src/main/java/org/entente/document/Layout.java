package org.entente.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides which blocks of a text are read, as what, and why the others are not. */
final class Layout {

    /** A line that long at an edge of the page is text even where it does not end as a sentence does. */
    private static final int TEXT_WORDS = 9;

    private static final int FULL_PARAGRAPH_WORDS = 25;

    private static final int LONGEST_HEADLINE = 30;

    private final Furniture furniture;
    private final Credits credits;
    private final List<Block> blocks;
    private final @Nullable String title;
    private final @Nullable String[] reasons;
    private final Passage.@Nullable Kind[] kinds;

    private final List<Passage> passages = new ArrayList<>();
    private final List<Dropped> dropped = new ArrayList<>();
    private final List<DateLine> dates = new ArrayList<>();
    private @Nullable String agency;

    Layout(Furniture furniture, Credits credits, List<Block> blocks, @Nullable String title) {
        this.furniture = furniture;
        this.credits = credits;
        this.blocks = blocks;
        this.title = title;
        this.reasons = new String[blocks.size()];
        this.kinds = new Passage.Kind[blocks.size()];
        decide();
    }

    List<Passage> passages() {
        return passages;
    }

    List<Dropped> dropped() {
        return dropped;
    }

    /** Dates that stand in lines of their own, or before a report: evidence only. */
    List<DateLine> dates() {
        return dates;
    }

    @Nullable
    String agency() {
        return agency;
    }

    private void decide() {
        dropByStructure();
        dropRepeated();
        dropFurniture();
        findCaptions();
        findHeadline();
        dropCredits();
        dropSections();
        dropEdges();
        keepSomething();
        cut();
    }

    private boolean open(int i) {
        return reasons[i] == null && kinds[i] == null;
    }

    private void dropByStructure() {
        for (var i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            reasons[i] = block.part() == Block.Part.TABLE && block.unread() == null ? "table" : block.unread();
            if (reasons[i] == null && block.part() == Block.Part.CAPTION) {
                kinds[i] = Passage.Kind.CAPTION;
            }
        }
    }

    /** The first of equal blocks is kept; of short lines that come three times, as running heads do, none is. */
    private void dropRepeated() {
        Map<String, Integer> counts = new HashMap<>();
        blocks.forEach(b -> counts.merge(b.folded(), 1, Integer::sum));
        Set<String> seen = new HashSet<>();
        for (var i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            var folded = block.folded();
            if (folded.isEmpty() || reasons[i] != null) {
                continue;
            }
            var runningHead = counts.getOrDefault(folded, 0) >= 3 && block.words() < TEXT_WORDS && i > 0;
            if (!seen.add(folded) || (runningHead && !block.endsLikeASentence())) {
                reasons[i] = block.endsLikeASentence() ? "repeated paragraph" : "repeated line";
            }
        }
    }

    private void dropFurniture() {
        for (var i = 0; i < blocks.size(); i++) {
            if (reasons[i] != null) {
                continue;
            }
            var date = DateLine.of(blocks.get(i).text());
            if (date.isPresent()) {
                dates.add(date.get());
                reasons[i] = "date line";
                continue;
            }
            if (kinds[i] == null && blocks.size() > 1) {
                reasons[i] = furniture.reason(blocks.get(i)).orElse(null);
            }
        }
    }

    private void findCaptions() {
        for (var i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            if (open(i) && blocks.size() > 1 && block.words() <= 60 && credits.photoCredit(block) > 0) {
                kinds[i] = Passage.Kind.CAPTION;
            }
        }
    }

    private void findHeadline() {
        var first = firstSentence();
        var found = -1;
        for (var i = 0; i < blocks.size() && found < 0; i++) {
            if (reasons[i] == null && title != null && blocks.get(i).folded().equals(Fold.of(title))) {
                found = i;
            }
        }
        for (var i = 0; i < first && found < 0; i++) {
            if (open(i) && looksLikeHeadline(blocks.get(i)) && blocks.get(i).part() == Block.Part.HEADING) {
                found = i;
            }
        }
        for (var i = 0; i < first && found < 0; i++) {
            if (open(i)
                    && looksLikeHeadline(blocks.get(i))
                    && credits.credit(blocks.get(i), false).isEmpty()) {
                found = i;
            }
        }
        if (found >= 0 && blocks.size() > 1) {
            kinds[found] = Passage.Kind.HEADLINE;
        }
    }

    private static boolean looksLikeHeadline(Block block) {
        return block.words() >= 3
                && block.words() <= LONGEST_HEADLINE
                && !block.text().endsWith(".");
    }

    /** Index of the first block of running text; the number of blocks if there is none. */
    private int firstSentence() {
        var i = 0;
        while (i < blocks.size() && !(open(i) && blocks.get(i).endsLikeASentence() && !isCredit(i))) {
            i++;
        }
        return i;
    }

    private int lastSentence() {
        var i = blocks.size() - 1;
        while (i >= 0 && !(open(i) && blocks.get(i).endsLikeASentence())) {
            i--;
        }
        return i;
    }

    private boolean isCredit(int i) {
        return credits.credit(blocks.get(i), false).isPresent();
    }

    private void dropCredits() {
        var headlineSeen = false;
        for (var i = 0; i < blocks.size(); i++) {
            headlineSeen |= kinds[i] == Passage.Kind.HEADLINE;
            if (!open(i) || blocks.size() == 1) {
                continue;
            }
            var credit = credits.credit(blocks.get(i), headlineSeen).orElse(null);
            if (credit != null) {
                reasons[i] = credit.reason();
                agency = agency == null ? credit.agency() : agency;
            }
        }
    }

    /** Behind the heading of a section of teasers, short blocks are teasers until a full paragraph comes. */
    private void dropSections() {
        String section = null;
        for (var i = 0; i < blocks.size(); i++) {
            var heading = furniture.section(blocks.get(i));
            if (heading.isPresent()) {
                section = heading.get();
            } else if (section != null && reasons[i] == null) {
                if (blocks.get(i).words() >= FULL_PARAGRAPH_WORDS
                        && blocks.get(i).endsLikeASentence()) {
                    section = null;
                } else if (kinds[i] != Passage.Kind.HEADLINE) {
                    kinds[i] = null;
                    reasons[i] = section;
                }
            }
        }
    }

    private void dropEdges() {
        var first = firstSentence();
        var last = lastSentence();
        if (last < 0) {
            return;
        }
        for (var i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            if (!open(i) || block.endsLikeASentence()) {
                continue;
            }
            if (i > last || (i < first && block.words() < TEXT_WORDS)) {
                reasons[i] = "page furniture";
            } else if (i > first && block.words() < TEXT_WORDS) {
                if (block.words() <= 3 || block.part() == Block.Part.ITEM) {
                    reasons[i] = block.part() == Block.Part.ITEM ? "list item without a sentence" : "section heading";
                } else {
                    kinds[i] = Passage.Kind.HEADLINE;
                }
            }
        }
    }

    /** A text of which nothing would be left is read for what it has. */
    private void keepSomething() {
        for (var i = 0; i < blocks.size(); i++) {
            if (reasons[i] == null && kinds[i] != Passage.Kind.HEADLINE) {
                return;
            }
        }
        var longest = -1;
        for (var i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).unread() == null
                    && (longest < 0
                            || blocks.get(i).words() > blocks.get(longest).words())) {
                longest = i;
            }
        }
        if (longest >= 0 && blocks.get(longest).words() >= 3 && kinds[longest] == null) {
            reasons[longest] = null;
        }
    }

    private void cut() {
        var reports = 0;
        for (var i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            var span = block.span();
            if (reasons[i] != null) {
                dropped.add(new Dropped(span, reasons[i]));
                continue;
            }
            var kind = kinds[i] == null ? Passage.Kind.BODY : kinds[i];
            var line = kind == Passage.Kind.BODY && reports < 3
                    ? credits.dateline(block).orElse(null)
                    : null;
            if (kind == Passage.Kind.BODY) {
                reports++;
            }
            if (line != null) {
                agency = agency == null ? line.agency() : agency;
                var end = Math.min(span.start() + line.length(), span.end());
                dropped.add(new Dropped(new TextSpan(span.start(), end), "dateline"));
                span = new TextSpan(end, span.end());
                if (line.date() != null) {
                    dates.add(new DateLine(line.date(), null));
                }
            }
            var credit = kind == Passage.Kind.CAPTION ? credits.photoCredit(block) : 0;
            if (credit > 0 && credit < span.length()) {
                dropped.add(new Dropped(new TextSpan(span.end() - credit, span.end()), "photo credit"));
                span = new TextSpan(span.start(), span.end() - credit);
            }
            passages.add(new Passage(kind, span));
        }
    }
}
