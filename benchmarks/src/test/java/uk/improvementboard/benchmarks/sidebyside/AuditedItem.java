package uk.improvementboard.benchmarks.sidebyside;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;
import org.hibernate.envers.Audited;

/** An item as an application keeps it in which Envers or JaVers watches what changes. */
@Entity
@Audited
@Table(name = "audited_item")
class AuditedItem {

  @Id private String item = "";

  @Column(nullable = false)
  private String thing = "";

  @Column(nullable = false, columnDefinition = "text")
  @Convert(converter = Fields.class)
  private Map<String, String> fields = Map.of();

  protected AuditedItem() {}

  AuditedItem(Version version) {
    this.item = version.item();
    this.thing = version.thing();
    this.fields = version.fields();
  }

  String item() {
    return item;
  }

  Map<String, String> fields() {
    return fields;
  }

  void becomes(Version version) {
    this.fields = version.fields();
  }
}
