package org.introlab;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A record's own equality compares arrays by identity, and its text prints an address: neither means anything. */
class RecordsTest {

    private static final DescribedPredicate<JavaClass> RECORDS_WITH_ARRAYS = DescribedPredicate.describe(
            "records with arrays",
            c -> c.isRecord()
                    && c.getFields().stream()
                            .anyMatch(field -> !field.getModifiers().contains(JavaModifier.STATIC)
                                    && field.getRawType().isArray()));

    private static final ArchCondition<JavaClass> STATE_EQUALITY =
            new ArchCondition<>("state equality, hash and text") {
                @Override
                public void check(JavaClass record, ConditionEvents events) {
                    for (String method : List.of("equals", "hashCode", "toString")) {
                        boolean own = record.getMethods().stream()
                                .filter(m -> m.getName().equals(method))
                                .anyMatch(m -> !m.getAccessesFromSelf().isEmpty());
                        if (!own) {
                            events.add(SimpleConditionEvent.violated(
                                    record, record.getName() + " has arrays and no " + method + " of its own"));
                        }
                    }
                }
            };

    @Test
    void recordsWithArraysStateTheirEquality() {
        classes()
                .that(RECORDS_WITH_ARRAYS)
                .should(STATE_EQUALITY)
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.introlab", "programme"));
    }
}
