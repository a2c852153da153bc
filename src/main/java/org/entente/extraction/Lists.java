package org.entente.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Puts the members of a list beside its first: of "the republic, the union and the bank's experts" parsers take the second for another name
 * of the first, of "gave it guns, trucks and fighters" the last for somebody who is given something.
 */
final class Lists {

    private static final Set<String> NAMES = Set.of("LOCATION", "ORGANIZATION");

    /** A member: its words from the first to the last, and the one by which it hangs in the sentence. */
    private record Member(int first, int last, int head) {}

    private Lists() {}

    static void mend(List<Token> tokens, Dependencies tree) {
        for (int i = 0; i < tokens.size(); i++) {
            mendThings(tokens, tree, i);
            mendRelative(tokens, tree, i);
            mendNoun(tokens, tree, i);
            if (tokens.get(i).tag().equals("CC") && tokens.get(i).lemma().equals("and")) {
                var members = members(tokens, tree, i);
                if (members.size() > 2
                        && isFollowedByVerb(tokens, members.getLast().last() + 1)) {
                    join(tokens, tree, members, i);
                }
            }
        }
    }

    /** Who stands around an "and" behind commas; empty where that is no list of names. */
    private static List<Member> members(List<Token> tokens, Dependencies tree, int and) {
        int last = and + 1;
        while (last < tokens.size() && isOfPhrase(tokens.get(last))) {
            last++;
        }
        if (last == and + 1 || !tokens.get(last - 1).isNoun()) {
            return List.of();
        }
        var found = new ArrayList<Member>();
        found.add(member(tree, and + 1, last - 1));
        int end = tokens.get(and - 1).word().equals(",") ? and - 2 : and - 1;
        while (end >= 0) {
            int first = end;
            while (first > 0 && isOfName(tokens, tree, first - 1, end)) {
                first--;
            }
            if (!NAMES.contains(tokens.get(end).ner()) || !tokens.get(end).isProper()) {
                return List.of();
            }
            found.addFirst(member(tree, first, end));
            if (first < 2 || !tokens.get(first - 1).word().equals(",")) {
                return first == 0 || (found.size() > 2 && !isOfPhrase(tokens.get(first - 1))) ? found : List.of();
            }
            end = first - 2;
        }
        return List.of();
    }

    private static boolean isOfPhrase(Token token) {
        return token.isNoun() || token.isAdjective() || token.tag().equals("DT");
    }

    /** Whether the name that ends there goes on to the left: its words, those that the tools have joined to it, its article. */
    private static boolean isOfName(List<Token> tokens, Dependencies tree, int i, int end) {
        var token = tokens.get(i);
        boolean joined = tree.isAttached(i)
                && Set.of("compound", "flat").contains(tree.label(i))
                && tree.head(i) > i
                && tree.head(i) <= end;
        boolean inside =
                token.ner().equals(tokens.get(end).ner()) && !token.tag().equals(",");
        return token.tag().equals("DT") || joined || inside;
    }

    private static Member member(Dependencies tree, int first, int last) {
        int head = last;
        for (int steps = 0; steps <= last - first; steps++) {
            int above = tree.isAttached(head) ? tree.head(head) : -1;
            if (above < first || above > last) {
                break;
            }
            head = above;
        }
        return new Member(first, last, head);
    }

    private static boolean isFollowedByVerb(List<Token> tokens, int next) {
        int i = next;
        while (i < tokens.size() && tokens.get(i).tag().equals("RB")) {
            i++;
        }
        return i < tokens.size()
                && Set.of("VBP", "VBD", "MD").contains(tokens.get(i).tag());
    }

    private static void join(List<Token> tokens, Dependencies tree, List<Member> members, int and) {
        var first = members.getFirst();
        boolean listed = members.stream()
                .skip(1)
                .allMatch(m -> tree.isAttached(m.head()) && tree.label(m.head()).equals("conj"));
        if (listed) {
            return;
        }
        for (var member : members) {
            int above = tree.isAttached(member.head()) ? tree.head(member.head()) : -1;
            boolean outside = above > members.getLast().last() || (above >= 0 && above < first.first());
            if (outside && tree.label(member.head()).startsWith("nsubj")) {
                tree.attach(first.head(), above, tree.label(member.head()));
                break;
            }
        }
        for (var member : members) {
            if (member.head() != first.head()) {
                tree.attach(member.head(), first.head(), "conj");
            }
            for (int i = member.first(); i <= member.last(); i++) {
                boolean astray = i != member.head()
                        && tree.isAttached(i)
                        && (tree.head(i) < member.first() || tree.head(i) > member.last());
                if (astray) {
                    tree.attach(i, member.head(), tokens.get(i).tag().equals("DT") ? "det" : "compound");
                }
            }
        }
        tree.attach(and, members.getLast().head(), "cc");
    }

    /** "X, who retains their support": a relative clause, whatever the parser calls it. */
    private static void mendRelative(List<Token> tokens, Dependencies tree, int verb) {
        boolean beside = tree.isAttached(verb)
                && Set.of("appos", "dep").contains(tree.label(verb))
                && tokens.get(verb).isVerb()
                && tree.head(verb) < verb
                && tokens.get(tree.head(verb)).isNoun();
        boolean relative = beside
                && tokens.subList(tree.head(verb) + 1, verb).stream()
                        .anyMatch(t -> Set.of("WP", "WDT").contains(t.tag())
                                && tree.isAttached(t.index())
                                && tree.head(t.index()) == verb
                                && tree.label(t.index()).startsWith("nsubj"));
        if (relative) {
            tree.attach(verb, tree.head(verb), "acl:relcl");
        }
    }

    /** "The backing of Russia, China and Cuba": a noun goes on with the noun before it, not with a verb. */
    private static void mendNoun(List<Token> tokens, Dependencies tree, int noun) {
        boolean ofVerb = tree.isAttached(noun)
                && tree.label(noun).equals("conj")
                && tokens.get(noun).isNoun()
                && tokens.get(tree.head(noun)).isVerb()
                && tree.head(noun) < noun
                && childless(tree, noun, "nsubj")
                && childless(tree, noun, "cop");
        if (!ofVerb) {
            return;
        }
        int first = noun;
        while (first > 0
                && tree.isAttached(first - 1)
                && tree.head(first - 1) == noun
                && !isJoint(tokens.get(first - 1))) {
            first--;
        }
        int before = first - 1;
        while (before > tree.head(noun) && isJoint(tokens.get(before))) {
            before--;
        }
        if (before < first - 1 && before > tree.head(noun) && tokens.get(before).isNoun()) {
            int top = tree.label(before).equals("conj")
                            && tokens.get(tree.head(before)).isNoun()
                    ? tree.head(before)
                    : before;
            tree.attach(noun, top, "conj");
        }
    }

    private static boolean isJoint(Token token) {
        return token.word().equals(",") || token.tag().equals("CC");
    }

    private static boolean childless(Dependencies tree, int head, String label) {
        for (int i = 0; i < tree.size(); i++) {
            if (tree.isAttached(i) && tree.head(i) == head && tree.label(i).startsWith(label)) {
                return false;
            }
        }
        return true;
    }

    /** "Provided it with guns, trucks and fighters": what stands behind the comma is provided too. */
    private static void mendThings(List<Token> tokens, Dependencies tree, int second) {
        if (!tree.isAttached(second)
                || !tree.label(second).equals("obj")
                || !tokens.get(second).isNoun()) {
            return;
        }
        int verb = tree.head(second);
        int comma = second - 1;
        while (comma > verb
                && tree.isAttached(comma)
                && tree.head(comma) == second
                && !tokens.get(comma).word().equals(",")) {
            comma--;
        }
        int with = comma - 1;
        boolean things = comma > verb
                && tokens.get(comma).word().equals(",")
                && tree.isAttached(with)
                && tree.head(with) == verb
                && tree.label(with).startsWith("obl")
                && tokens.get(with).isNoun();
        if (things && hasObjectBefore(tokens, tree, verb, with)) {
            tree.attach(second, with, "conj");
        }
    }

    private static boolean hasObjectBefore(List<Token> tokens, Dependencies tree, int verb, int end) {
        return tokens.subList(verb + 1, end).stream()
                .anyMatch(t -> tree.isAttached(t.index())
                        && tree.head(t.index()) == verb
                        && tree.label(t.index()).equals("obj"));
    }
}
