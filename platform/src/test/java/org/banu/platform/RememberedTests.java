package org.banu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;

/** What stays in memory from one request to the next is about nobody, so that it can't come to somebody else. */
class RememberedTests {

    /** Each looked at: facts, texts, keys, pictures of letters and what is computed from them, the same for everybody. */
    private static final Set<String> ABOUT_NOBODY = Set.of(
            "Assets",
            "CataloguePages",
            "CatalogueStore",
            "Codes",
            "Columns",
            "Connection",
            "Demo",
            "Finder",
            "Gate",
            "Indices",
            "Keyring",
            "Ladders",
            "Messages",
            "Painter",
            "Providers",
            "RuleBook",
            "Seal",
            "SearchTries",
            "Sequencer",
            "Shelf",
            "Work");

    /**
     * How often somebody was refused, and for whom a copy is made, by her id; which businesses are to be compared, by theirs;
     * and a request's own session, which ends with it.
     */
    private static final Set<String> BY_PERSON = Set.of("Arrivals", "DataPages", "RefusalNotes", "SessionContext");

    @Test
    void whatStaysInMemoryIsAboutNobodyOrKeptByPerson() {
        var looked = new TreeSet<>(ABOUT_NOBODY);
        looked.addAll(BY_PERSON);
        assertThat(remembering(ArchitectureTests.CLASSES)).isEqualTo(looked);
    }

    /** The control. */
    @Test
    void aCacheThatNobodyLookedAtIsFound() {
        assertThat(remembering(new ClassFileImporter().importPackages("org.banu.broken")))
                .containsExactly("ForgetfulCache");
    }

    private static Set<String> remembering(Iterable<JavaClass> classes) {
        return StreamSupport.stream(classes.spliterator(), false)
                .filter(it -> it.getFields().stream().anyMatch(RememberedTests::isChanged)
                        || it.getConstructorCallsFromSelf().stream().anyMatch(RememberedTests::isKept)
                        || it.getMethods().stream()
                                .anyMatch(method ->
                                        method.isAnnotatedWith("org.springframework.cache.annotation.Cacheable")))
                .map(it -> it.getName().replaceFirst(".*\\.", "").replaceFirst("\\$.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A field of what there is one of, or of a class itself, that gets another value later; or that several threads share. */
    private static boolean isChanged(JavaField field) {
        var modifiers = field.getModifiers();
        return modifiers.contains(JavaModifier.VOLATILE)
                || (!modifiers.contains(JavaModifier.FINAL)
                        && (modifiers.contains(JavaModifier.STATIC) || isOneOfAll(field.getOwner())));
    }

    /** Something to put into, made with what there is one of, or with a class, or to be shared by threads. */
    private static boolean isKept(JavaAccess<?> made) {
        var type = made.getTargetOwner();
        return type.getPackageName().equals("java.util.concurrent.atomic")
                || type.isAssignableTo("java.util.concurrent.ConcurrentMap")
                || type.isAssignableTo(ThreadLocal.class)
                || ((type.isAssignableTo(Map.class) || type.isAssignableTo(Collection.class))
                        && (made.getOrigin().getName().equals("<clinit>")
                                || (made.getOrigin().getName().equals("<init>") && isOneOfAll(made.getOriginOwner()))));
    }

    private static boolean isOneOfAll(JavaClass type) {
        return type.isAnnotatedWith(Component.class) || type.isMetaAnnotatedWith(Component.class);
    }
}
