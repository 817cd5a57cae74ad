package org.rapporteur;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.rapporteur");

    @Test
    void dataMovesToTheRightOnly() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("record")
                .definedBy("org.rapporteur.record..")
                .optionalLayer("knowledge")
                .definedBy("org.rapporteur.knowledge..")
                .layer("page")
                .definedBy("org.rapporteur.page..")
                .layer("language")
                .definedBy("org.rapporteur.language..")
                .layer("grammar")
                .definedBy("org.rapporteur.grammar..")
                .layer("parties")
                .definedBy("org.rapporteur.parties..")
                .layer("reading")
                .definedBy("org.rapporteur.reading..")
                .layer("linking")
                .definedBy("org.rapporteur.linking..")
                .whereLayer("record")
                .mayNotAccessAnyLayer()
                .whereLayer("knowledge")
                .mayOnlyAccessLayers("record")
                .whereLayer("page")
                .mayOnlyAccessLayers("record", "knowledge")
                .whereLayer("language")
                .mayOnlyAccessLayers("record", "knowledge", "page")
                .whereLayer("grammar")
                .mayOnlyAccessLayers("record", "knowledge", "language")
                .whereLayer("parties")
                .mayOnlyAccessLayers("record", "knowledge", "page", "language", "grammar")
                .whereLayer("reading")
                .mayOnlyAccessLayers("record", "knowledge", "page", "language", "grammar", "parties")
                .whereLayer("linking")
                .mayOnlyAccessLayers("record", "knowledge", "page", "language", "grammar", "parties", "reading")
                .check(ENGINE);
    }

    @Test
    void theEncoderStaysBehindTheLanguageModel() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.rapporteur.language..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.rapporteur.language.encoder..")
                .check(ENGINE);
    }

    @Test
    void pagesAreParsedInOnePlace() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.rapporteur.page..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.jsoup..")
                .check(ENGINE);
    }
}
