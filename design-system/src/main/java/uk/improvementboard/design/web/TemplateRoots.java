package uk.improvementboard.design.web;

import gg.jte.CodeResolver;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Development: templates straight from the source folders of several modules. */
final class TemplateRoots implements CodeResolver {
  private final List<DirectoryCodeResolver> roots;

  TemplateRoots(List<Path> folders) {
    roots = folders.stream().map(DirectoryCodeResolver::new).toList();
  }

  private Optional<DirectoryCodeResolver> holder(String name) {
    return roots.stream().filter(it -> it.exists(name)).findFirst();
  }

  @Override
  @SuppressWarnings("NullAway") // jte asks for null where there is no such template
  public @Nullable String resolve(String name) {
    return holder(name).map(it -> it.resolve(name)).orElse(null);
  }

  @Override
  public long getLastModified(String name) {
    return holder(name).map(it -> it.getLastModified(name)).orElse(0L);
  }

  @Override
  public boolean exists(String name) {
    return holder(name).isPresent();
  }

  @Override
  public List<String> resolveAllTemplateNames() {
    return roots.stream().flatMap(it -> it.resolveAllTemplateNames().stream()).toList();
  }
}
