package uk.improvementboard.query.pages;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.improvementboard.design.Scroll;
import uk.improvementboard.design.Table;
import uk.improvementboard.design.Text;

/** An inspection on its page, and all of them beside each other: what was judged, area by area. */
final class InspectionBlocks {

  private final Vantage from;
  private final Shown inspection;

  InspectionBlocks(Vantage from, Shown inspection) {
    this.from = from;
    this.inspection = inspection;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    if (!inspection.each("judgements").isEmpty()) {
      blocks.add(judgements());
    }
    List<Line> findings = things("findings");
    if (!findings.isEmpty()) {
      blocks.add(Block.of("found", "What was found", Fact.of("", findings)));
    }
    return blocks;
  }

  private Block judgements() {
    List<List<Content>> rows = new ArrayList<>();
    for (Shown judgement : inspection.each("judgements")) {
      rows.add(
          List.of(
              Text.of(judgement.text("name").orElse(judgement.required("area"))),
              Text.of(
                  judgement
                      .text("grade")
                      .or(() -> Shown.absent(judgement.value("grade")))
                      .map(Cards::upper)
                      .orElse("Not stated"))));
    }
    return Block.of(
        "judged",
        "Judgements",
        new Scroll(
            "Judgements",
            Table.of(
                "What was judged",
                List.of(Table.Column.of("Area"), Table.Column.of("Grade")),
                rows)),
        Paragraph.of(
            new Line("Beside those of other inspections", from.page("/inspections"), null)));
  }

  private List<Line> things(String field) {
    return inspection.in("derived").names(field).stream().map(from::thing).toList();
  }

  /**
   * Every area judged at any graded inspection, with the grade at each: where an edition does not
   * make a judgement it says so, and nothing takes its place.
   *
   * @param programme the answer about the programme
   */
  static List<Content> acrossEditions(Vantage from, Shown programme) {
    Map<String, Table.Column> columns = new LinkedHashMap<>();
    List<List<Content>> rows = new ArrayList<>();
    for (Shown area : programme.in("derived").each("judgements")) {
      List<Content> row = new ArrayList<>();
      row.add(Text.of(area.required("name")));
      for (Shown point : area.each("inspections")) {
        columns.putIfAbsent(
            point.required("inspection"),
            Table.Column.of(from.thing(point.required("inspection")).words()));
        row.add(Text.of(Cards.upper(point.required("inWords"))));
      }
      rows.add(row);
    }
    if (rows.isEmpty()) {
      return List.of();
    }
    List<Table.Column> all = new ArrayList<>();
    all.add(Table.Column.of("Area"));
    all.addAll(columns.values());
    return List.of(
        Block.of(
            "across-editions",
            "Judgements, inspection by inspection",
            new Scroll(
                "Judgements, inspection by inspection",
                Table.of("What was judged at each graded inspection", all, rows))));
  }
}
