package uk.improvementboard.design.web;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the site presents itself.
 *
 * @param owner the council, in the header
 * @param service the service's name, in the navigation and every title
 * @param templateRoots development only: source folders from which pages are read anew, instead of
 *     the compiled ones
 */
@ConfigurationProperties("improvement-board.site")
public record Site(
    @DefaultValue("Improvement board") String owner,
    @DefaultValue("Record of improvement") String service,
    @DefaultValue List<Path> templateRoots) {}
