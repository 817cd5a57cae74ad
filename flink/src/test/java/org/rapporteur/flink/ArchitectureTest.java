package org.rapporteur.flink;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.rapporteur");

    @Test
    void nothingOfAClusterIsInTheProgram() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.rapporteur.flink..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.rapporteur.flink..", "org.apache.flink..", "org.apache.parquet..", "blue.strategic..")
                .check(ALL);
    }

    @Test
    void parquetIsWrittenAndReadInOnePlace() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.rapporteur.flink.table..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.parquet..", "org.apache.hadoop..", "blue.strategic..")
                .check(ALL);
    }

    @Test
    void pagesAreReadAndLinkedByTheEngineAlone() {
        noClasses()
                .that()
                .resideInAPackage("org.rapporteur.flink..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.rapporteur.grammar..",
                        "org.rapporteur.parties..",
                        "org.rapporteur.knowledge..",
                        "org.rapporteur.web..",
                        "org.rapporteur.view..",
                        "org.rapporteur.export..",
                        "org.rapporteur.brief..",
                        "org.jsoup..")
                .check(ALL);
    }
}
