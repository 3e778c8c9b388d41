package uk.improvementboard.standalone;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import uk.improvementboard.standalone.starthere.StartHereConfiguration;

/** Command-service and query-service in one process and on one port. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
    nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
    basePackages = {"uk.improvementboard.command", "uk.improvementboard.query"},
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern = "uk\\.improvementboard\\.(command|query)\\..*ServiceApplication"))
@Import({KnownInProcess.class, StartHereConfiguration.class})
public class StandaloneApplication {}
