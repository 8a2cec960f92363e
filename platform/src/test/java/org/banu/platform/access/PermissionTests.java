package org.banu.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banu.platform.PageTest;
import org.banu.platform.access.PermissionTable.Entry;
import org.banu.platform.kernel.NotFound;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Every handler, for nobody and each role, on things of each kind of owner. */
@PageTest
class PermissionTests {

    static final Path GUIDE = Path.of("..", "docs", "guides", "permissions.md");

    private static final PersonId HER = new PersonId(UUID.randomUUID());
    private static final OrganisationId HERS = new OrganisationId(UUID.randomUUID());

    /** Whose the thing is, seen from who asks. */
    enum Relation {
        OWN,
        SAME_ORGANISATION,
        OTHER_ORGANISATION,
        OTHER_COUNTRY,
        /** Not the thing but her role is another: Banu itself gave it. */
        ROLE_OF_BANU;

        Owner owner() {
            return new Owner(
                    Optional.of(this == OWN ? HER : new PersonId(UUID.randomUUID())),
                    Optional.of(this == SAME_ORGANISATION ? HERS : new OrganisationId(UUID.randomUUID())),
                    Optional.of(this == SAME_ORGANISATION || this == OTHER_ORGANISATION ? "KZ" : "PK"));
        }

        /** Whether a cell of the table means things like this. */
        boolean isIn(String cell) {
            return Set.of(cell.split(", ")).stream().anyMatch(word -> switch (word) {
                case "all" -> true;
                case "of Banu" -> this == ROLE_OF_BANU;
                case "own" -> this == OWN;
                case "organisation" -> this == SAME_ORGANISATION;
                case "country" -> this == SAME_ORGANISATION || this == OTHER_ORGANISATION;
                default -> false;
            });
        }
    }

    private final RequestMappingHandlerMapping mapping;
    private final CurrentActor current;
    private final KnownOwners owners;
    private final Guard guard;

    PermissionTests(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            CurrentActor current,
            KnownOwners owners,
            Guard guard) {
        this.mapping = mapping;
        this.current = current;
        this.owners = owners;
        this.guard = guard;
    }

    @Test
    void everyHandlerDeclaresWhoMayUseIt() {
        var entries = PermissionTable.entries(mapping);
        assertThat(entries).hasSizeGreaterThan(25);
        assertThat(undeclared(entries)).isEmpty();
    }

    @Test
    void everyOwnerIsKnownByAVariableOfTheAddress() {
        assertThat(unowned(PermissionTable.entries(mapping), owners.kinds())).isEmpty();
    }

    @Test
    void theGuideListsWhatTheHandlersDeclare() throws IOException {
        var written = PermissionTable.write(PermissionTable.entries(mapping));
        if (Boolean.getBoolean("banu.write")) {
            Files.writeString(GUIDE, written);
        }
        assertThat(Files.exists(GUIDE) ? Files.readString(GUIDE) : "")
                .as("./banu test -pl platform -Dtest=PermissionTests -Dbanu.write=true writes %s", GUIDE)
                .isEqualTo(written);
    }

    @Test
    void theGuardKeepsToTheGuide() throws Exception {
        var table = Files.readString(GUIDE);
        for (var it : mapping.getHandlerMethods().entrySet()) {
            for (var entry : PermissionTable.entries(it.getKey(), it.getValue()).toList()) {
                assertThat(differences(entry, PermissionTable.cells(table, entry), request(it.getKey(), entry)))
                        .isEmpty();
            }
        }
    }

    /** So that no way leads around it. */
    @Test
    void theGuardStandsBeforeEveryHandler() throws Exception {
        for (var it : mapping.getHandlerMethods().entrySet()) {
            for (var entry : PermissionTable.entries(it.getKey(), it.getValue()).toList()) {
                var request = request(it.getKey(), entry);
                ServletRequestPathUtils.parseAndCache(request);
                var chain = Optional.ofNullable(mapping.getHandler(request));
                assertThat(chain.map(HandlerExecutionChain::getInterceptorList).orElse(List.of()))
                        .as(entry.toString())
                        .contains(guard);
            }
        }
    }

    /** The control, and what each declaration means: handlers that exist here only. */
    @Test
    void eachDeclarationMeansWhatItSays() throws NoSuchMethodException {
        var entries = new ArrayList<Entry>();
        for (var method : Declared.class.getDeclaredMethods()) {
            entries.add(Entry.of("GET", "/" + method.getName(), new HandlerMethod(new Declared(), method)));
        }
        assertThat(undeclared(entries)).containsExactly("/undeclared");
        assertThat(unowned(entries, Set.of("business", "organisation")))
                .containsExactlyInAnyOrder(
                        "/hers business", "/herOrReviewer business", "/officers business", "/country business");

        var table = PermissionTable.write(entries);
        for (var entry : entries) {
            assertThat(differences(entry, PermissionTable.cells(table, entry), new MockHttpServletRequest()))
                    .isEmpty();
        }
        assertThat(row(table, "/undeclared")).containsOnly("–");
        assertThat(row(table, "/everybody")).containsOnly("all");
        assertThat(row(table, "/hers").subList(0, 3)).containsExactly("–", "own", "own");
        assertThat(row(table, "/herOrReviewer").get(5)).isEqualTo("organisation, own");
        assertThat(row(table, "/administrators").getLast()).isEqualTo("all");
        assertThat(row(table, "/administratorsOfBanu").getLast()).isEqualTo("of Banu");
        // The guide as it is not: a guard that differs from it is found.
        var wrong = Entry.of("GET", "/administrators", handler("everybody"));
        assertThat(differences(wrong, PermissionTable.cells(table, wrong), new MockHttpServletRequest()))
                .isNotEmpty();
    }

    @Test
    void aDeclarationThatContradictsItselfIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Permission(Whom.EVERYBODY, Set.of(Role.MENTOR), Scope.ANY, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new Permission(Whom.SIGNED_IN, Set.of(), Scope.OWN, ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Permission(Whom.SIGNED_IN, Set.of(), Scope.OWN_COUNTRY, "business"));
    }

    @SuppressWarnings("UnusedMethod") // Found by reflection, as handlers are
    static class Declared {

        @Allow(Whom.EVERYBODY)
        void everybody() {}

        @Allow
        void signedIn() {}

        @Allow(scope = Scope.OWN, of = "business")
        void hers() {}

        @Allow(scope = Scope.OWN, of = "business")
        @Allow(roles = Role.REVIEWER, scope = Scope.OWN_ORGANISATION, of = "business")
        void herOrReviewer() {}

        @Allow(
                roles = {Role.PROGRAMME_OFFICER, Role.FINANCE_OFFICER},
                scope = Scope.OWN_ORGANISATION,
                of = "business")
        void officers() {}

        @Allow(roles = Role.ANALYST, scope = Scope.OWN_COUNTRY, of = "business")
        void country() {}

        @Allow(roles = Role.ADMINISTRATOR)
        void administrators() {}

        @Allow(roles = Role.ADMINISTRATOR, scope = Scope.BANU)
        void administratorsOfBanu() {}

        void undeclared() {}
    }

    private static HandlerMethod handler(String name) throws NoSuchMethodException {
        return new HandlerMethod(new Declared(), Declared.class.getDeclaredMethod(name));
    }

    private static List<String> row(String table, String address) throws NoSuchMethodException {
        return PermissionTable.cells(table, Entry.of("GET", address, handler("everybody")));
    }

    private static List<String> undeclared(List<Entry> entries) {
        return entries.stream()
                .filter(it -> Guard.permissions(it.handler()).isEmpty())
                .map(Entry::address)
                .toList();
    }

    private static List<String> unowned(List<Entry> entries, Set<String> kinds) {
        return entries.stream()
                .flatMap(it -> Guard.permissions(it.handler()).stream()
                        .map(Permission::of)
                        .filter(of -> !of.isEmpty())
                        .filter(of -> !kinds.contains(of) || !it.address().contains("{" + of + "}"))
                        .map(of -> it.address() + " " + of))
                .distinct()
                .toList();
    }

    /** Every case in which the guard does not do what the cells say. */
    private List<String> differences(Entry entry, List<String> cells, MockHttpServletRequest request) {
        var differences = new ArrayList<String>();
        for (var relation : Relation.values()) {
            var asked = new Guard(current, ownedBy(relation.owner()), _ -> {});
            for (var column = 0; column < cells.size(); column++) {
                var name = PermissionTable.COLUMNS.get(column);
                if (letsIn(asked, actor(name, relation), request, entry.handler())
                        != relation.isIn(cells.get(column))) {
                    differences.add("%s for %s and %s".formatted(entry, name, relation));
                }
            }
        }
        return differences;
    }

    private boolean letsIn(Guard asked, Actor actor, MockHttpServletRequest request, HandlerMethod handler) {
        var variables = Guard.permissions(handler).stream()
                .map(Permission::of)
                .distinct()
                .collect(Collectors.toMap(it -> it, _ -> "1"));
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, variables);
        try {
            return current.as(actor, () -> asked.preHandle(request, new MockHttpServletResponse(), handler));
        } catch (NotFound | SignInFirst refused) {
            return false;
        }
    }

    private static Actor actor(String column, Relation relation) {
        var banu = relation == Relation.ROLE_OF_BANU;
        return switch (column) {
            case "anonymous" -> new Actor.Anonymous();
            case "signed in" -> new Actor.Person(HER, List.of());
            default ->
                new Actor.Person(
                        HER,
                        List.of(new Grant(
                                banu ? OrganisationId.BANU : HERS,
                                Role.valueOf(column.toUpperCase(Locale.ROOT).replace(' ', '_')),
                                banu ? "" : "KZ")));
        };
    }

    private static KnownOwners ownedBy(Owner owner) {
        return new KnownOwners(new StaticListableBeanFactory().getBeanProvider(Owners.class)) {
            @Override
            Optional<Owner> find(String kind, String id) {
                return Optional.of(owner);
            }
        };
    }

    private static MockHttpServletRequest request(RequestMappingInfo info, Entry entry) {
        var methods = info.getMethodsCondition().getMethods();
        var request = new MockHttpServletRequest(
                methods.isEmpty() ? RequestMethod.GET.name() : entry.method(), entry.sample());
        info.getConsumesCondition().getConsumableMediaTypes().stream()
                .findFirst()
                .map(MediaType::toString)
                .ifPresent(request::setContentType);
        return request;
    }
}
