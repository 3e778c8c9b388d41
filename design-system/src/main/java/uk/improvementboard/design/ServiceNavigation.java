package uk.improvementboard.design;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The service's name and its main pages, under the header. */
public record ServiceNavigation(
    @Nullable String service,
    @Nullable String serviceHref,
    List<Item> items,
    boolean collapse,
    String id,
    Attributes navigation,
    Words words,
    Slots slots,
    Attributes attributes)
    implements Component {
  /** A page; {@code CURRENT} is the one shown, {@code ACTIVE} the part of the service it is in. */
  public record Item(Content content, @Nullable String href, Place place, Attributes attributes) {
    public static Item of(String words, String href, Place place) {
      return new Item(Text.of(words), href, place, Attributes.NONE);
    }
  }

  public enum Place {
    ELSEWHERE(null),
    ACTIVE("true"),
    CURRENT("page");

    private final @Nullable String aria;

    Place(@Nullable String aria) {
      this.aria = aria;
    }

    public @Nullable String aria() {
      return aria;
    }
  }

  public record Words(String landmark, String navigation, String menu, @Nullable String menuLabel) {
    public static final Words ENGLISH = new Words("Service information", "Menu", "Menu", null);
  }

  /** Content of one's own at four places. */
  public record Slots(
      @Nullable Content start,
      @Nullable Content end,
      @Nullable Content navigationStart,
      @Nullable Content navigationEnd) {
    public static final Slots NONE = new Slots(null, null, null, null);
  }

  public ServiceNavigation {
    items = List.copyOf(items);
  }

  public static ServiceNavigation of(String service, String href, List<Item> items) {
    return new ServiceNavigation(
        service,
        href,
        items,
        items.size() > 1,
        "navigation",
        Attributes.NONE,
        Words.ENGLISH,
        Slots.NONE,
        Attributes.NONE);
  }

  /** With something after the pages, such as who is signed in. */
  public ServiceNavigation end(@Nullable Content content) {
    return new ServiceNavigation(
        service,
        serviceHref,
        items,
        collapse,
        id,
        navigation,
        words,
        new Slots(slots.start(), content, slots.navigationStart(), slots.navigationEnd()),
        attributes);
  }

  public boolean navigates() {
    return !items.isEmpty() || slots.navigationStart() != null || slots.navigationEnd() != null;
  }

  public boolean landmark() {
    return service != null || slots.start() != null || slots.end() != null;
  }
}
