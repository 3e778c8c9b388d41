package uk.improvementboard.design.web;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the site presents itself.
 *
 * @param owner the council, in the header
 * @param service the service's name, in the navigation and every title
 * @param logo a file with the council's logo, SVG or PNG, shown beside its name in the header; null
 *     for none
 * @param colour the council's colour, as #rrggbb, dark enough for white words; null for ours
 * @param templateRoots development only: source folders from which pages are read anew, instead of
 *     the compiled ones
 */
@ConfigurationProperties("improvement-board.site")
public record Site(
    @DefaultValue("Improvement board") String owner,
    @DefaultValue("Record of improvement") String service,
    @Nullable Path logo,
    @Nullable String colour,
    @DefaultValue List<Path> templateRoots) {}
