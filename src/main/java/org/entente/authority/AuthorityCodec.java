package org.entente.authority;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.entente.entity.Authority;
import org.entente.entity.AuthorityLink;
import org.entente.entity.Entity;
import org.entente.entity.EntityId;
import org.entente.entity.Membership;
import org.entente.entity.Succession;
import org.entente.entity.Tenure;
import org.entente.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Writes authorities, tenures, memberships and successions as bytes, and reads them again. */
final class AuthorityCodec {

    private final Vocabulary vocabulary;

    AuthorityCodec(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** One record of an index: an authority, and whether it is of the shipped gazetteer. */
    record Stored(Authority authority, boolean gazetteer) {}

    static byte[] bytes(Stored stored) {
        var authority = stored.authority();
        var entity = authority.entity();
        return written(out -> {
            out.writeBoolean(stored.gazetteer());
            out.writeUTF(entity.id().value());
            out.writeUTF(entity.kind().name());
            out.writeUTF(entity.name());
            writeAll(out, entity.aliases());
            write(out, entity.code());
            var point = entity.point();
            out.writeBoolean(point != null);
            if (point != null) {
                out.writeDouble(point.latitude());
                out.writeDouble(point.longitude());
            }
            write(out, entity.within());
            writeAll(out, authority.adjectives());
            writeAll(out, authority.people());
            writeAll(out, authority.seats());
            write(out, authority.surname());
            writeAll(out, authority.titles());
            write(out, authority.country());
            write(out, authority.from());
            write(out, authority.to());
            out.writeLong(authority.population());
            out.writeInt(authority.links().size());
            for (var link : authority.links()) {
                out.writeUTF(link.source());
                out.writeUTF(link.identifier());
                out.writeBoolean(link.match() == AuthorityLink.Match.EXACT);
                write(out, link.asOf());
                out.writeDouble(link.confidence());
            }
        });
    }

    Stored authority(byte[] bytes, int offset, int length) {
        return read(bytes, offset, length, in -> {
            var gazetteer = in.readBoolean();
            var id = new EntityId(in.readUTF());
            var kind = vocabulary.kind(in.readUTF());
            var name = in.readUTF();
            var aliases = readAll(in);
            var code = text(in);
            var point = in.readBoolean() ? new Entity.Point(in.readDouble(), in.readDouble()) : null;
            var within = id(in);
            var adjectives = readAll(in);
            var people = readAll(in);
            var seats = readAll(in);
            var surname = text(in);
            var titles = readAll(in);
            var country = id(in);
            var from = day(in);
            var to = day(in);
            var population = in.readLong();
            var links = new ArrayList<AuthorityLink>();
            var exact = new TreeMap<String, String>();
            for (var left = in.readInt(); left > 0; left--) {
                var link = new AuthorityLink(
                        in.readUTF(),
                        in.readUTF(),
                        in.readBoolean() ? AuthorityLink.Match.EXACT : AuthorityLink.Match.CLOSE,
                        day(in),
                        in.readDouble());
                links.add(link);
                if (link.match() == AuthorityLink.Match.EXACT) {
                    exact.putIfAbsent(link.source(), link.identifier());
                }
            }
            return new Stored(
                    new Authority(
                            new Entity(id, kind, name, aliases, code, point, within, exact, null),
                            adjectives,
                            people,
                            seats,
                            surname,
                            titles,
                            country,
                            from,
                            to,
                            population,
                            links),
                    gazetteer);
        });
    }

    static byte[] bytes(Tenure tenure) {
        return bytes(tenure.post(), tenure.person(), tenure.from(), tenure.to());
    }

    static byte[] bytes(Membership membership) {
        return bytes(membership.body(), membership.member(), membership.from(), membership.to());
    }

    private static byte[] bytes(EntityId one, EntityId other, @Nullable LocalDate from, @Nullable LocalDate to) {
        return written(out -> {
            write(out, one);
            write(out, other);
            write(out, from);
            write(out, to);
        });
    }

    static byte[] bytes(Succession succession) {
        return written(out -> {
            write(out, succession.before());
            write(out, succession.after());
            write(out, succession.way());
            write(out, succession.on());
        });
    }

    static Tenure tenure(byte[] bytes, int offset, int length) {
        return read(bytes, offset, length, in -> new Tenure(there(in), there(in), day(in), day(in)));
    }

    static Membership membership(byte[] bytes, int offset, int length) {
        return read(bytes, offset, length, in -> new Membership(there(in), there(in), day(in), day(in)));
    }

    static Succession succession(byte[] bytes, int offset, int length) {
        return read(
                bytes,
                offset,
                length,
                in -> new Succession(there(in), there(in), Succession.Way.valueOf(in.readUTF()), day(in)));
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private interface Parsing<T> {
        T from(DataInputStream in) throws IOException;
    }

    private static byte[] written(Writing writing) {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static <T> T read(byte[] bytes, int offset, int length, Parsing<T> parsing) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes, offset, length))) {
            return parsing.from(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An absent value is the empty string: none of what is written so is ever empty. */
    private static void write(DataOutputStream out, @Nullable Object value) throws IOException {
        out.writeUTF(value == null ? "" : value.toString());
    }

    private static void writeAll(DataOutputStream out, List<String> values) throws IOException {
        out.writeInt(values.size());
        for (var value : values) {
            out.writeUTF(value);
        }
    }

    private static List<String> readAll(DataInputStream in) throws IOException {
        var size = in.readInt();
        var values = new ArrayList<String>(size);
        for (var i = 0; i < size; i++) {
            values.add(in.readUTF());
        }
        return values;
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        var value = in.readUTF();
        return value.isEmpty() ? null : value;
    }

    private static @Nullable EntityId id(DataInputStream in) throws IOException {
        var value = in.readUTF();
        return value.isEmpty() ? null : new EntityId(value);
    }

    private static EntityId there(DataInputStream in) throws IOException {
        return new EntityId(in.readUTF());
    }

    private static @Nullable LocalDate day(DataInputStream in) throws IOException {
        var value = in.readUTF();
        return value.isEmpty() ? null : LocalDate.parse(value);
    }
}
