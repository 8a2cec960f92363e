package org.banu.platform.indices;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.banu.data.index.Economy;
import org.banu.data.index.Editions;
import org.banu.data.index.IndexData;
import org.banu.data.index.IndexMethod;
import org.banu.data.index.Published;
import org.banu.index.Index;
import org.banu.platform.kernel.NotFound;
import org.springframework.stereotype.Service;

/** What is known and computed of indices. Nothing is read or computed before it is asked for, and then kept. */
@Service
public class Indices {

    private final IndexData data;

    private record Key(String method, int year) {}

    private final Map<Key, Optional<Standing>> standings = new ConcurrentHashMap<>();

    public Indices() {
        this(IndexData.shipped());
    }

    /** Of other data than the shipped, any of whose figures may be left out. */
    public Indices(IndexData data) {
        this.data = data;
    }

    /** Figures, methods and sources as they are shipped. */
    public IndexData data() {
        return data;
    }

    /** The method that official ranks are made by. */
    public IndexMethod official() {
        return data.methods().getFirst();
    }

    /**
     * The method of this id.
     *
     * @throws NotFound if there is none
     */
    public IndexMethod method(String id) {
        return data.method(id).orElseThrow(() -> new NotFound("method", id));
    }

    /** Editions that can be computed by the official method, oldest first; none where their figures are left out. */
    public List<Integer> years() {
        return data.years().stream()
                .filter(it -> find(official().id(), it).isPresent())
                .toList();
    }

    /** The newest edition that can be computed. */
    public Optional<Standing> newest() {
        return data.years().reversed().stream()
                .flatMap(it -> find(official().id(), it).stream())
                .findFirst();
    }

    /** Empty if the edition is not here, or has too few indicators for the method. */
    public Optional<Standing> find(String method, int year) {
        var key = new Key(method(method).id(), year);
        var known = standings.get(key);
        if (known == null) {
            // Two that ask at once compute the same.
            known = data.years().contains(year) ? compute(method(method), year) : Optional.<Standing>empty();
            standings.put(key, known);
        }
        return known;
    }

    private Optional<Standing> compute(IndexMethod method, int year) {
        var rows = data.measurements(year);
        var edition = Editions.of(year, rows, method);
        return Index.check(method.method(), edition).isEmpty()
                ? Optional.of(Standing.of(year, method, Index.of(method.method(), edition), rows))
                : Optional.empty();
    }

    /**
     * The edition of this year, computed.
     *
     * @throws NotFound if it is not here, or has too few indicators for the method
     */
    public Standing get(String method, int year) {
        return find(method, year).orElseThrow(() -> new NotFound("edition", year));
    }

    /**
     * The economy of this code.
     *
     * @param iso3 ISO 3166-1 alpha-3
     * @throws NotFound if there is none
     */
    public Economy economy(String iso3) {
        var economy = data.economies().get(iso3);
        if (economy == null) {
            throw new NotFound("economy", iso3);
        }
        return economy;
    }

    /** By edition, oldest first. */
    public List<Published> published(String iso3) {
        return data.published().stream().filter(it -> it.economy().equals(iso3)).toList();
    }
}
